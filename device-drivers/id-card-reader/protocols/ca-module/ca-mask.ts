import type { Mask } from '../../../transports/recording-transport.ts';
import { MASKED_TEXT } from '../../masked-card.ts';
import { lrcOf, MAX_CA_LENGTH, MIN_CA_LENGTH } from './ca-frame.ts';

/** The status word and two length words come before the text of an answer to CA 01 00. */
const STATUS = 2;
const TEXT_AT = STATUS + 4;
/** The request for text and photo, its data in hex. */
const READ_CARD = 'ca0100';

/**
 * Makes the mask for recordings of a link to a CA module. A card becomes a made-up one, its number and photo zero, the
 * LRC is mended (or stays wrong where it was wrong), and everything outside a frame becomes zero.
 */
export const createCaMask = (): Mask => {
  /** -1: outside a frame; 0, 1: the bytes of LEN; then data, LRC, ETX. */
  let at = -1;
  let length = 0;
  let came: number[] = [];
  let shown: number[] = [];
  let request = '';

  const maskOne = (byte: number): number => {
    if (at === -1) {
      if (byte !== 0x02) return 0;
      at = 0;
      came = [];
      shown = [];
      return byte;
    }
    const position = at;
    at += 1;
    if (position < 2) {
      length = position === 0 ? byte << 8 : length | byte;
      if (position === 1 && (length < MIN_CA_LENGTH || length > MAX_CA_LENGTH)) at = -1;
      return byte;
    }
    const inData = position - 2;
    if (inData < length) {
      const masked = maskDataByte(byte, inData);
      came.push(byte);
      shown.push(masked);
      return masked;
    }
    if (inData === length) return lrcOf(came) === byte ? lrcOf(shown) : lrcOf(shown) ^ 0xff;
    at = -1;
    return byte === 0x03 ? byte : 0;
  };

  const maskDataByte = (byte: number, inData: number): number => {
    if (inData < STATUS) return byte;
    if (request !== READ_CARD || length < TEXT_AT + MASKED_TEXT.length) return 0;
    return inData < TEXT_AT ? byte : (MASKED_TEXT[inData - TEXT_AT] ?? 0);
  };

  return (bytes, direction) => {
    if (direction === 'in') return bytes.map(maskOne);
    request = Buffer.from(bytes.subarray(3, 6)).toString('hex');
    at = -1;
    return bytes;
  };
};

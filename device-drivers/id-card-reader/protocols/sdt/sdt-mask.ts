import type { Mask } from '../../../transports/recording-transport.ts';
import { MASKED_TEXT } from '../../masked-card.ts';
import { type Checksum, checkByte, MAX_FRAME_LENGTH, MIN_FRAME_LENGTH } from './sdt-frame.ts';

/** SW1 SW2 SW3 and the check byte: an answer of this LEN carries no data. */
const LENGTH_WITHOUT_DATA = 4;
/** Three status bytes come before the length words of an answer to 3001 or 3010. */
const LENGTHS_AT = 3;
/** LEN of the answer with the module number, which is no personal data. */
const MODULE_NUMBER_LENGTH = 0x14;
/** The request for it. */
const MODULE_NUMBER_REQUEST = '12ff';
/** The requests for a text record, and how many bytes of length words come before it. */
const LENGTH_WORDS: ReadonlyMap<string, number> = new Map([
  ['3001', 4],
  ['3010', 6],
]);
/** Two length words and a text record. */
const SHORTEST_WITH_TEXT = LENGTHS_AT + 4 + MASKED_TEXT.length + 1;

/**
 * Makes the mask for recordings of an SDT link. What comes from the reader is rewritten byte by byte, however it
 * is split: card data becomes that of a made-up card; photo, fingerprints, additional addresses, the numbers of the
 * card and everything outside a frame become zero; and the check byte is mended (or stays wrong where it was wrong).
 * Commands carry no personal data.
 */
export const createSdtMask = (checksum: Checksum = 'xor'): Mask => {
  /** The last bytes seen outside a frame, to recognise a preamble. */
  let recent: number[] = [];
  /** -1: outside a frame; 0, 1: the bytes of LEN; from 2: the body. */
  let at = -1;
  let length = 0;
  /** What the check byte covers, as it came and as it goes on. */
  let covered: number[] = [];
  let shown: number[] = [];
  /** The latest request, its two bytes in hex. */
  let request = '';

  const maskOne = (byte: number): number => {
    if (at === -1) {
      recent = [...recent.slice(-4), byte];
      const isMark = byte === 0x69 && recent.at(-2) === 0x96 && recent.includes(0xaa);
      if (isMark) {
        at = 0;
        recent = [];
        covered = [];
        shown = [];
      }
      return byte === 0xaa || byte === 0x96 || byte === 0x69 ? byte : 0;
    }
    const position = at;
    at += 1;
    if (position < 2) {
      length = position === 0 ? byte << 8 : length | byte;
      covered.push(byte);
      shown.push(byte);
      if (position === 1 && (length < MIN_FRAME_LENGTH || length > MAX_FRAME_LENGTH)) at = -1;
      return byte;
    }
    const inBody = position - 2;
    if (inBody === length - 1) {
      at = -1;
      const wasRight = checkByte(covered, checksum) === byte;
      const right = checkByte(shown, checksum);
      return wasRight ? right : right ^ 0xff;
    }
    const masked = maskBodyByte(byte, inBody);
    covered.push(byte);
    shown.push(masked);
    return masked;
  };

  const maskBodyByte = (byte: number, inBody: number): number => {
    const isStatus = inBody < LENGTHS_AT;
    if (isStatus || length <= LENGTH_WITHOUT_DATA) return byte;
    // By the request too: a number of the card may have the same length.
    if (request === MODULE_NUMBER_REQUEST && length === MODULE_NUMBER_LENGTH) return byte;
    const words = LENGTH_WORDS.get(request);
    if (words === undefined || length < SHORTEST_WITH_TEXT) return 0;
    const textAt = LENGTHS_AT + words;
    return inBody < textAt ? byte : (MASKED_TEXT[inBody - textAt] ?? 0);
  };

  return (bytes, direction) => {
    if (direction === 'in') return bytes.map(maskOne);
    // A request leaves in one piece: preamble, LEN, command and parameter. What was under way is over, as it is for the driver.
    request = Buffer.from(bytes.subarray(7, 9)).toString('hex');
    at = -1;
    return bytes;
  };
};

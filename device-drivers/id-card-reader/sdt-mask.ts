import type { Mask } from '../transports/recording-transport.ts';
import { encodeCardRecord } from './card-record-encoder.ts';
import { checkCharacter } from './id-number-check-digit.ts';
import { nationOf } from './nation-codes.ts';
import { MAX_FRAME_LENGTH, MIN_FRAME_LENGTH } from './sdt-frame.ts';

/** SW1 SW2 SW3 and the check byte: an answer of this LEN carries no data. */
const LENGTH_WITHOUT_DATA = 4;
/** Three status bytes and two length words come before the text of an answer to 3001. */
const TEXT_AT = 7;
/** LEN of the answer with the module number, which is no personal data. */
const MODULE_NUMBER_LENGTH = 0x14;
/** LEN from which an answer holds a text record. */
const SHORTEST_WITH_TEXT = TEXT_AT + 256 + 1;

const NUMBER = '99999920000101001';

/** Stands in for every card in a recording, so that the recording can still be played. */
const MASKED_TEXT = encodeCardRecord({
  kind: 'resident',
  name: '某某某',
  sex: 'male',
  nation: nationOf('01'),
  birthDate: '2000-01-01',
  address: '某地',
  idNumber: NUMBER + checkCharacter(NUMBER),
  issuer: '某局',
  validFrom: '2020-01-01',
  validTo: '2040-01-01',
  hasPrivateUse: false,
});

/**
 * Makes the mask for recordings of an SDT link. What comes from the reader is rewritten byte by byte, however it
 * is split: card data becomes that of a made-up card, the card's serial number and everything outside a frame
 * becomes zero, and the check byte is mended (or stays wrong where it was wrong). Commands carry no personal data.
 */
export const createSdtMask = (): Mask => {
  /** The last bytes seen outside a frame, to recognise a preamble. */
  let recent: number[] = [];
  /** -1: outside a frame; 0, 1: the bytes of LEN; from 2: the body. */
  let at = -1;
  let length = 0;
  let trueSum = 0;
  let maskedSum = 0;

  const maskOne = (byte: number): number => {
    if (at === -1) {
      recent = [...recent.slice(-4), byte];
      const isMark = byte === 0x69 && recent.at(-2) === 0x96 && recent.includes(0xaa);
      if (isMark) {
        at = 0;
        recent = [];
        trueSum = 0;
        maskedSum = 0;
      }
      return byte === 0xaa || byte === 0x96 || byte === 0x69 ? byte : 0;
    }
    const position = at;
    at += 1;
    if (position < 2) {
      length = position === 0 ? byte << 8 : length | byte;
      trueSum ^= byte;
      maskedSum ^= byte;
      if (position === 1 && (length < MIN_FRAME_LENGTH || length > MAX_FRAME_LENGTH)) at = -1;
      return byte;
    }
    const inBody = position - 2;
    if (inBody === length - 1) {
      at = -1;
      return byte ^ trueSum ^ maskedSum;
    }
    const masked = maskBodyByte(byte, inBody, length);
    trueSum ^= byte;
    maskedSum ^= masked;
    return masked;
  };

  return (bytes, direction) => (direction === 'out' ? bytes : bytes.map(maskOne));
};

const maskBodyByte = (byte: number, at: number, length: number): number => {
  const isStatus = at < 3;
  if (isStatus || length <= LENGTH_WITHOUT_DATA || length === MODULE_NUMBER_LENGTH) return byte;
  if (length < SHORTEST_WITH_TEXT) return 0;
  if (at < TEXT_AT) return byte;
  return MASKED_TEXT[at - TEXT_AT] ?? 0;
};

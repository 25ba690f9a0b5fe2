import type { Result } from '../contract.ts';

/** Size of the photo of every card, pixels: the WLT format knows no other. */
export const CARD_PICTURE_SIZE = { width: 102, height: 126 } as const;

/** The photo of a card as a picture. Personal data. */
export interface CardPicture {
  /** PNG, 102 × 126 pixels. */
  readonly png: Uint8Array;
}

/**
 * Why there is no picture. `noDecoder` none is configured; `notStarted` the program is not there or may not run;
 * `timeOut` it did not end in time and was killed; `programFailed` it ended with an error; `tooMuch` it wrote more
 * than a picture can be; `notAPicture` what it wrote does not decode; `wrongSize` it is not a card's photo;
 * `canceled` the reading was given up.
 */
export interface WltFault {
  readonly problem:
    | 'noDecoder'
    | 'notStarted'
    | 'timeOut'
    | 'programFailed'
    | 'tooMuch'
    | 'notAPicture'
    | 'wrongSize'
    | 'canceled';
  /** A figure or code, never a part of the picture. */
  readonly detail?: string;
}

/**
 * Turns the photo of a card into a picture. The WLT format is closed: no open decoder is known, and every program in
 * the field links a library of the Ministry's institute. So the raw bytes are always handed on, and whoever has a
 * licence puts a decoder in here.
 */
export interface WltDecoder {
  /** `wlt`: the bytes as they came from the card, normally 1024. */
  decode(wlt: Uint8Array, signal: AbortSignal): Promise<Result<CardPicture, WltFault>>;
}

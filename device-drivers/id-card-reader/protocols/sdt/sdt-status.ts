/**
 * SW3, the third status byte of every answer. SW1 and SW2 only carry the card's own APDU status (with 31, 41,
 * 47 and 81). The table is the same in the published protocol notes and in three independent implementations
 * (shared facts, "devices" §1).
 */
export type SdtStatusMeaning =
  | 'ok'
  | 'found'
  | 'checksumError'
  | 'lengthError'
  | 'badCommand'
  | 'noPermission'
  | 'unknownError'
  | 'cardRejectsModule'
  | 'moduleRejectsCard'
  | 'verificationFailed'
  | 'unknownCardType'
  | 'readFailed'
  | 'challengeFailed'
  | 'selfTestFailed'
  | 'moduleUnauthorised'
  | 'noCardFound'
  | 'selectFailed'
  | 'fieldEmpty';

/** What can be done about a status: nothing is wrong; say it again; the card went or slipped; the card is not accepted; the reader is broken. */
export type SdtStatusClass = 'success' | 'transmission' | 'cardContact' | 'cardRefused' | 'readerFault';

/** One row of the table. */
export interface SdtStatus {
  readonly sw3: number;
  readonly meaning: SdtStatusMeaning;
  readonly class: SdtStatusClass;
}

/** Every SW3 known. */
export const SDT_STATUSES: readonly SdtStatus[] = [
  { sw3: 0x90, meaning: 'ok', class: 'success' },
  { sw3: 0x9f, meaning: 'found', class: 'success' },
  // Normal for the additional address: most cards have none.
  { sw3: 0x91, meaning: 'fieldEmpty', class: 'success' },
  { sw3: 0x10, meaning: 'checksumError', class: 'transmission' },
  { sw3: 0x11, meaning: 'lengthError', class: 'transmission' },
  { sw3: 0x21, meaning: 'badCommand', class: 'readerFault' },
  { sw3: 0x23, meaning: 'noPermission', class: 'readerFault' },
  { sw3: 0x24, meaning: 'unknownError', class: 'readerFault' },
  { sw3: 0x31, meaning: 'cardRejectsModule', class: 'cardRefused' },
  { sw3: 0x32, meaning: 'moduleRejectsCard', class: 'cardRefused' },
  { sw3: 0x33, meaning: 'verificationFailed', class: 'cardRefused' },
  { sw3: 0x40, meaning: 'unknownCardType', class: 'cardRefused' },
  { sw3: 0x41, meaning: 'readFailed', class: 'cardContact' },
  { sw3: 0x47, meaning: 'challengeFailed', class: 'cardContact' },
  { sw3: 0x60, meaning: 'selfTestFailed', class: 'readerFault' },
  { sw3: 0x66, meaning: 'moduleUnauthorised', class: 'readerFault' },
  { sw3: 0x80, meaning: 'noCardFound', class: 'cardContact' },
  { sw3: 0x81, meaning: 'selectFailed', class: 'cardContact' },
];

const bySw3 = new Map(SDT_STATUSES.map((status) => [status.sw3, status]));

/** The row of a SW3. A code that is not in the table is a reader fault: nobody knows what the reader did. */
export const sdtStatus = (sw3: number): SdtStatus =>
  bySw3.get(sw3) ?? { sw3, meaning: 'unknownError', class: 'readerFault' };

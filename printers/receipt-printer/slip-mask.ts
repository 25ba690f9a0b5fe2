/** First bytes of what may be recorded as it is: real-time commands, questions, ejector and settings. A slip begins with ESC @. */
const QUESTIONS: readonly (readonly number[])[] = [
  [0x10, 0x04],
  [0x10, 0x05],
  [0x10, 0x14],
  [0x1d, 0x61],
  [0x1d, 0x72],
  [0x1d, 0x49],
  [0x1d, 0x65],
  [0x1d, 0x28, 0x48],
];

/**
 * What may be recorded of a receipt printer's wire: every answer and question as it is, and of a slip, which holds
 * names and numbers, only how long it was: each of its bytes becomes NUL, which says nothing to a printer.
 */
export const maskSlips = (bytes: Uint8Array, direction: 'in' | 'out'): Uint8Array =>
  direction === 'in' || QUESTIONS.some((start) => start.every((byte, at) => bytes[at] === byte))
    ? bytes
    : new Uint8Array(bytes.length);

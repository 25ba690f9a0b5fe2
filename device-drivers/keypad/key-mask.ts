import type { Mask } from '../transports/recording-transport.ts';

/** What stands for a letter or digit. */
const MASKED = 0x04;

/** Letters and the digits of the upper row, and the digits of the number block (keyboard page 0x07). */
const isWriting = (usage: number): boolean =>
  (usage >= 0x04 && usage <= 0x27) || (usage >= 0x59 && usage <= 0x62);

/**
 * Makes the mask for recordings of a keypad. Arrows and function keys are nobody's data without the screen; but a
 * keyboard may hang where a keypad is expected, and what is written on it must not be recorded.
 */
export const createKeyMask = (): Mask => (report) =>
  report.map((byte, index) => (index > 1 && isWriting(byte) ? MASKED : byte));

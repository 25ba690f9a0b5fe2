import { fail, ok, type Result } from '../contract.ts';
import { AIM_LENGTH, readAim, type Symbology, symbologyOf } from './aim-symbology.ts';
import { type CodeText, readCodeText, type TextEncoding } from './code-text.ts';

/** A code that was read. Personal data throughout: a QR code may hold an identity number. */
export interface ScannedCode {
  readonly symbology: Symbology;
  /** The symbology identifier as the scanner gave it, such as `]Q1`; `null`: it gave none. */
  readonly aim: string | null;
  /** What the code holds, without identifier and suffix. */
  readonly bytes: Uint8Array;
  /** The same as text; `null`: in no encoding that was looked for. */
  readonly text: CodeText | null;
}

/**
 * Why what a scanner sent is no code. `incomplete` its end never came; `tooLong` longer than any code we ask for;
 * `controlBytes` bytes that no text holds; `noSymbology` the identifier is missing that this scanner always sends;
 * `nonsense` a report that contradicts itself.
 */
export type CodeProblem = 'incomplete' | 'tooLong' | 'controlBytes' | 'noSymbology' | 'nonsense';

/** What a decoder gives: a whole code, its identifier apart. */
export interface RawCode {
  readonly aim: string | null;
  readonly bytes: Uint8Array;
}

/** Whether a symbology identifier stands before the payload. `optional`: where there is something like one, it is one. */
export type AimUse = 'required' | 'optional' | 'none';

/** Takes the symbology identifier from the front of a payload. */
export const splitAim = (payload: Uint8Array, use: AimUse): Result<RawCode, CodeProblem> => {
  const aim = use === 'none' ? null : readAim(payload);
  if (aim !== null) return ok({ aim, bytes: payload.slice(AIM_LENGTH) });
  return use === 'required' ? fail('noSymbology') : ok({ aim: null, bytes: payload });
};

/**
 * Control bytes that codes do hold: tab and line ends (a visiting card), EOT and the four separators of ISO/IEC 15434
 * messages, which GS1 uses as well.
 */
const HARMLESS: ReadonlySet<number> = new Set([0x04, 0x09, 0x0a, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f]);

const isControl = (byte: number): boolean => (byte < 0x20 && !HARMLESS.has(byte)) || byte === 0x7f;

/** Reads a whole code. */
export const toScannedCode = (
  { aim, bytes }: RawCode,
  encoding: TextEncoding,
): Result<ScannedCode, CodeProblem> =>
  bytes.some(isControl)
    ? fail('controlBytes')
    : ok({ symbology: symbologyOf(aim), aim, bytes, text: readCodeText(bytes, encoding) });

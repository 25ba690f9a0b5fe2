/**
 * Symbology identifiers `]cm`: `c` names the symbology, `m` says how it was read. Source: ISO/IEC 15424; the letters
 * as they are also listed in the manuals of Honeywell, Zebra and Datalogic scanners.
 */
const SYMBOLOGIES = {
  A: 'code39',
  C: 'code128',
  E: 'ean',
  F: 'codabar',
  G: 'code93',
  H: 'code11',
  I: 'interleaved2of5',
  L: 'pdf417',
  M: 'msi',
  Q: 'qr',
  R: 'straight2of5',
  S: 'straight2of5',
  U: 'maxicode',
  d: 'dataMatrix',
  e: 'gs1DataBar',
  h: 'hanXin',
  z: 'aztec',
} as const;

/** A kind of code. `other`: an identifier that the table does not name; `unknown`: the scanner did not say. */
export type Symbology = (typeof SYMBOLOGIES)[keyof typeof SYMBOLOGIES] | 'other' | 'unknown';

/** Length of a symbology identifier, bytes. */
export const AIM_LENGTH = 3;

/** The flag character that every symbology identifier begins with. */
const FLAG = 0x5d;

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
const isModifier = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** The symbology identifier that these bytes begin with, such as `]Q1`; `null` when they begin with none. */
export const readAim = (bytes: Uint8Array): string | null => {
  const [flag, code, modifier] = bytes;
  if (flag !== FLAG || code === undefined || modifier === undefined) return null;
  return isLetter(code) && isModifier(modifier) ? String.fromCharCode(flag, code, modifier) : null;
};

const isNamed = (code: string): code is keyof typeof SYMBOLOGIES => Object.hasOwn(SYMBOLOGIES, code);

/** The kind of code that an identifier names. */
export const symbologyOf = (aim: string | null): Symbology => {
  if (aim === null) return 'unknown';
  const code = aim.charAt(1);
  return isNamed(code) ? SYMBOLOGIES[code] : 'other';
};

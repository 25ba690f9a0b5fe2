import type { Mask } from '../transports/recording-transport.ts';
import { AIM_LENGTH } from './aim-symbology.ts';
import type { HidPosScannerProfile, ScannerProfile } from './scanner-profile.ts';

/** What stands for a byte of a code, so that a recording can still be played. */
const MASKED = 0x30;
const FLAG = 0x5d;

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** Letters, digits and every byte of a longer character; line ends and punctuation tell nobody's name or number. */
const masked = (byte: number): number => (isDigit(byte) || isLetter(byte) || byte >= 0x80 ? MASKED : byte);

/** A symbology identifier at the beginning of a line is no part of the code. */
const createLineMask = (): ((bytes: Uint8Array) => Uint8Array) => {
  /** Bytes since the last control byte; -1 once they cannot be an identifier. */
  let at = 0;
  return (bytes) =>
    bytes.map((byte) => {
      if (byte < 0x20) {
        at = 0;
        return byte;
      }
      if (at === 0 && byte !== FLAG) at = -1;
      const isIdentifier = at >= 0 && at < AIM_LENGTH;
      if (isIdentifier) at += 1;
      return isIdentifier ? byte : masked(byte);
    });
};

const maskReport = (report: Uint8Array, layout: HidPosScannerProfile['report']): Uint8Array => {
  const kept = new Set([0, layout.lengthAt, layout.continuedAt]);
  for (let index = 0; index < AIM_LENGTH; index += 1) kept.add(layout.aimAt + index);
  return report.map((byte, index) => (kept.has(index) ? byte : masked(byte)));
};

/**
 * Makes the mask for recordings of a scanner: what comes from it may hold an identity number. Lengths, identifiers and
 * line ends stay, so that the recording plays. What goes to the scanner is no personal data.
 */
export const createScanMask = (profile: ScannerProfile): Mask => {
  const maskLine = createLineMask();
  return (bytes, direction) => {
    if (direction === 'out') return bytes;
    return profile.kind === 'line' ? maskLine(bytes) : maskReport(bytes, profile.report);
  };
};

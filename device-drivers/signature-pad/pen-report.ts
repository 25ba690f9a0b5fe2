import type { PadField, PadProfile } from './pad-profile.ts';

/** Where the pen is: shares of the pad's width and height, and of the largest pressure. */
export interface PenSample {
  readonly inRange: boolean;
  readonly touching: boolean;
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

/**
 * What one input report says. `foreign`: not one of pen data; `nonsense`: its id is one of pen data and it is too short
 * for that; `outside`: it tells values that the pad does not have, and is not believed.
 */
export type PenReport =
  | { readonly kind: 'pen'; readonly sample: PenSample }
  | { readonly kind: 'foreign' | 'nonsense' | 'outside' };

/** The pressure of a pad that feels none: as that of a finger on the screen. */
const NO_PRESSURE = 0.5;

/** Reads one field. The field lies within the report: the profile was checked, and the length before. */
const readField = (report: Uint8Array, { at, bytes, endian, shift, bits }: PadField): number => {
  const slice = report.slice(at, at + bytes);
  const ordered = endian === 'big' ? slice : slice.reverse();
  const whole = ordered.reduce((value, byte) => value * 0x100 + byte, 0);
  return Math.floor(whole / 2 ** shift) % 2 ** bits;
};

/** Reads one input report, its id as the first byte. Never throws. */
export const readPenReport = (
  report: Uint8Array,
  { report: layout, max }: Pick<PadProfile, 'report' | 'max'>,
): PenReport => {
  const id = report[0];
  if (id === undefined || !layout.ids.includes(id)) return { kind: 'foreign' };
  if (report.length < layout.length) return { kind: 'nonsense' };
  const touching = readField(report, layout.touching) !== 0;
  const inRange = touching || layout.inRange === null || readField(report, layout.inRange) !== 0;
  // What a pad says of a pen that is away is not meant.
  if (!inRange) return { kind: 'pen', sample: { inRange, touching, x: 0, y: 0, pressure: 0 } };
  const x = readField(report, layout.x);
  const y = readField(report, layout.y);
  const pressure = layout.pressure === null ? max.pressure * NO_PRESSURE : readField(report, layout.pressure);
  if (x > max.x || y > max.y || pressure > max.pressure) return { kind: 'outside' };
  return {
    kind: 'pen',
    sample: { inRange, touching, x: x / max.x, y: y / max.y, pressure: pressure / max.pressure },
  };
};

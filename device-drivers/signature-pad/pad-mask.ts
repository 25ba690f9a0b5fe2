import type { Mask } from '../transports/recording-transport.ts';
import type { PadField, PadProfile } from './pad-profile.ts';

/** The bits of one byte of a report that belong to a field. */
const bitsAt = ({ at, bytes, endian, shift, bits }: PadField, index: number): number => {
  const position = endian === 'big' ? at + bytes - 1 - index : index - at;
  if (position < 0 || position >= bytes) return 0;
  return Math.floor(((2 ** bits - 1) * 2 ** shift) / 0x100 ** position) % 0x100;
};

/**
 * Makes the mask for recordings of a pad: how a person writes is biometric. Ids and flags stay, x, y and pressure
 * become zero: a played signature has its times and its lines, all in one corner.
 */
export const createPadMask = ({ report: layout }: PadProfile): Mask => {
  const flags = [layout.touching, ...(layout.inRange === null ? [] : [layout.inRange])];
  return (bytes, direction) => {
    if (direction === 'out' || bytes[0] === undefined || !layout.ids.includes(bytes[0])) return bytes;
    return bytes.map((byte, index) =>
      index === 0 ? byte : byte & flags.reduce((kept, flag) => kept | bitsAt(flag, index), 0),
    );
  };
};

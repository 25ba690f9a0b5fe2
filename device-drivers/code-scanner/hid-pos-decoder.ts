import { AIM_LENGTH, readAim } from './aim-symbology.ts';
import type { CodeDecoder, ScannerInput } from './code-decoder.ts';
import type { HidPosScannerProfile } from './scanner-profile.ts';

/** Bit of the continuation byte (HID POS usage 0xFC, decoded data continued). */
const CONTINUED = 0x01;

const withoutTail = (bytes: Uint8Array, tail: Uint8Array | null): Uint8Array => {
  if (tail === null || bytes.length < tail.length) return bytes;
  const start = bytes.length - tail.length;
  return tail.every((byte, index) => bytes[start + index] === byte) ? bytes.slice(0, start) : bytes;
};

/**
 * The decoder of a HID point-of-sale scanner. Each chunk is one report. A code that is longer than one report goes on
 * in the next ones, and its identifier is that of the first.
 */
export const createHidPosDecoder = (
  profile: Pick<HidPosScannerProfile, 'report' | 'tail' | 'longest'>,
): CodeDecoder => {
  const { report: layout, tail, longest } = profile;
  let armed = false;
  let pending: {
    readonly aim: string | null;
    readonly isAskedFor: boolean;
    bytes: number[];
    size: number;
  } | null = null;

  const endCode = (code: NonNullable<typeof pending>): readonly ScannerInput[] => {
    pending = null;
    if (!code.isAskedFor) return [{ kind: 'unasked' }];
    armed = false;
    if (code.size > longest) return [{ kind: 'damaged', problem: 'tooLong' }];
    return [{ kind: 'code', code: { aim: code.aim, bytes: withoutTail(Uint8Array.from(code.bytes), tail) } }];
  };

  const nonsense = (report: Uint8Array): readonly ScannerInput[] => {
    const broken = pending;
    pending = null;
    const inputs: ScannerInput[] = [{ kind: 'nonsense', bytes: report.length }];
    if (armed || broken?.isAskedFor) {
      armed = false;
      inputs.push({ kind: 'damaged', problem: 'nonsense' });
    }
    return inputs;
  };

  return {
    push: (report) => {
      // Other reports of the same scanner (battery, settings) have other ids.
      if (report[0] !== layout.id) return [{ kind: 'noise', bytes: report.length }];
      if (report.length < layout.length) return nonsense(report);
      const fields = new DataView(report.buffer, report.byteOffset, report.byteLength);
      const size = fields.getUint8(layout.lengthAt);
      if (size > layout.dataBytes) return nonsense(report);
      const isContinued = (fields.getUint8(layout.continuedAt) & CONTINUED) !== 0;
      if (pending === null && size === 0 && !isContinued) return [];
      const code = pending ?? {
        aim: readAim(report.slice(layout.aimAt, layout.aimAt + AIM_LENGTH)),
        isAskedFor: armed,
        bytes: [],
        size: 0,
      };
      pending = code;
      code.size += size;
      if (code.isAskedFor && code.size <= longest)
        code.bytes.push(...report.slice(layout.dataAt, layout.dataAt + size));
      else code.bytes = [];
      return isContinued ? [] : endCode(code);
    },
    arm: () => {
      armed = true;
    },
    disarm: () => {
      armed = false;
      if (pending) pending = { ...pending, isAskedFor: false, bytes: [] };
    },
    get isPending() {
      return pending !== null;
    },
    abandon: () => {
      const broken = pending;
      pending = null;
      if (broken === null) return [];
      if (!broken.isAskedFor) return [{ kind: 'unasked' }];
      armed = false;
      return [{ kind: 'damaged', problem: 'incomplete' }];
    },
  };
};

import type { LinkCounters } from '../../../contract.ts';

/**
 * The frame of the SDT / SAM_V protocol (居民身份证验证安全控制模块, GA 467 family):
 * `AA AA AA 96 69 | LEN | body | CHK`. LEN is 16 bits, big-endian, and counts body and CHK; CHK is the
 * exclusive-or of every byte from LEN to the last of the body. Both directions use it.
 */
const PREAMBLE: readonly number[] = [0xaa, 0xaa, 0xaa, 0x96, 0x69];

/** The longest LEN that is believed. The longest answer there is (text, photo, fingerprints) has 0x090A. */
export const MAX_FRAME_LENGTH = 4096;

/** The shortest LEN there is: a command of two bytes and the check byte. */
export const MIN_FRAME_LENGTH = 3;

/** How CHK is made. `xor` is the protocol; `sum`, the low byte of the sum, has been seen in the field on readers of another family. */
export type Checksum = 'xor' | 'sum';

const CHECKS: Readonly<Record<Checksum, (sum: number, byte: number) => number>> = {
  xor: (sum, byte) => sum ^ byte,
  sum: (sum, byte) => (sum + byte) & 0xff,
};

/** The check byte of what it covers. */
export const checkByte = (covered: Iterable<number>, checksum: Checksum): number => {
  const add = CHECKS[checksum];
  let sum = 0;
  for (const byte of covered) sum = add(sum, byte);
  return sum;
};

/** A whole frame around a body: command and parameter towards the reader, SW1 SW2 SW3 and data from it. Throws when the body is too long for a frame. */
export const encodeFrame = (body: Uint8Array, checksum: Checksum = 'xor'): Uint8Array => {
  const length = body.length + 1;
  if (length < MIN_FRAME_LENGTH || length > MAX_FRAME_LENGTH) {
    throw new RangeError(`no frame has length ${length}`);
  }
  const checked = [length >> 8, length & 0xff, ...body];
  return Uint8Array.from([...PREAMBLE, ...checked, checkByte(checked, checksum)]);
};

/** Bytes in, bodies out. */
export interface SdtFrameDecoder {
  /** Takes any piece of the stream and gives the bodies of the frames that it completes. Never throws. */
  push(chunk: Uint8Array): readonly Uint8Array[];
  /** Forgets an unfinished frame: called before a new request, so that a lying length cannot swallow its answer. */
  abandonPartial(): void;
  /** True while the start of a frame waits for its rest. */
  readonly hasPartial: boolean;
}

/** How many bytes before `96 69` may hold the `AA` that proves a preamble: three of its own, and one stray byte. */
const PREAMBLE_REACH = 4;

/**
 * Makes a decoder for one link. It finds the next frame after garbage, after a preamble that lost or gained a
 * byte (seen in the field), after a length that promises more than follows, and after a wrong check byte:
 * then it looks again from inside the rejected frame, because the true one may begin there.
 */
export const createSdtFrameDecoder = (
  counters: Pick<LinkCounters, 'garbageBytes' | 'badChecksums' | 'framesIn'>,
  checksum: Checksum = 'xor',
): SdtFrameDecoder => {
  let buffer: Uint8Array = new Uint8Array();

  const drop = (count: number) => {
    counters.garbageBytes += count;
    buffer = buffer.subarray(count);
  };

  const takeFrame = (): Uint8Array | undefined => {
    for (;;) {
      const mark = findMark(buffer);
      if (mark === -1) {
        // The tail may be the beginning of a preamble that the next chunk completes.
        const keep = startOfTail(buffer);
        if (keep > 0) drop(keep);
        return undefined;
      }
      const lengthHigh = buffer[mark + 2];
      const lengthLow = buffer[mark + 3];
      if (lengthHigh === undefined || lengthLow === undefined) return undefined;
      const length = (lengthHigh << 8) | lengthLow;
      if (length < MIN_FRAME_LENGTH || length > MAX_FRAME_LENGTH) {
        drop(mark + 2);
        continue;
      }
      const end = mark + 4 + length;
      if (buffer.length < end) return undefined;
      if (checkByte(buffer.subarray(mark + 2, end - 1), checksum) !== buffer[end - 1]) {
        counters.badChecksums += 1;
        drop(mark + 2);
        continue;
      }
      const body = buffer.slice(mark + 4, end - 1);
      counters.garbageBytes += Math.max(0, mark - 3);
      counters.framesIn += 1;
      buffer = buffer.subarray(end);
      return body;
    }
  };

  return {
    get hasPartial() {
      return buffer.length > 0;
    },
    push: (chunk) => {
      // A copy, and no Buffer: `slice` of a Buffer would share its memory with what is handed on.
      const joined = new Uint8Array(buffer.length + chunk.length);
      joined.set(buffer);
      joined.set(chunk, buffer.length);
      buffer = joined;
      const bodies: Uint8Array[] = [];
      for (let body = takeFrame(); body; body = takeFrame()) bodies.push(body);
      return bodies;
    },
    abandonPartial: () => {
      counters.garbageBytes += buffer.length;
      buffer = new Uint8Array();
    },
  };
};

/** Where `96 69` of the first believable preamble stands, or -1. */
const findMark = (bytes: Uint8Array): number => {
  for (let at = bytes.indexOf(0x96); at !== -1; at = bytes.indexOf(0x96, at + 1)) {
    if (bytes[at + 1] !== 0x69) continue;
    if (bytes.subarray(Math.max(0, at - PREAMBLE_REACH), at).includes(0xaa)) return at;
  }
  return -1;
};

/** How many leading bytes can be no part of a preamble still to come. */
const startOfTail = (bytes: Uint8Array): number => {
  const from = Math.max(0, bytes.length - PREAMBLE_REACH - 1);
  const firstAa = bytes.indexOf(0xaa, from);
  return firstAa === -1 ? bytes.length : firstAa;
};

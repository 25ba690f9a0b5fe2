import type { LinkCounters } from '../../../contract.ts';

/**
 * The frame of the modules that are asked with class CA: `02 | LEN | data | LRC | 03`. LEN is 16 bits, big-endian, and
 * counts the data alone; LRC is the exclusive-or of the data. Data is `CA 01 nn` towards the module; from it, a status
 * word (9000: done) and what was asked for. Line: 115,200 baud, 8N1.
 *
 * Source: github.com/chenhaifeng2016/FaceRecognitionTest, IDCardReader/src/IDReader.cpp and SerialCom.cpp (commit
 * 421987bb). It does not look at the LRC of answers; that it is made as in requests is taken for granted here.
 */
const STX = 0x02;
const ETX = 0x03;

/** The longest LEN that is believed. The longest answer there is (text and photo) has 1286. */
export const MAX_CA_LENGTH = 2_048;

/** The shortest LEN there is: a status word. */
export const MIN_CA_LENGTH = 2;

/** STX and LEN before the data, LRC and ETX behind it. */
const HEAD = 3;
const TAIL = 2;

/** The LRC of this data. */
export const lrcOf = (data: Iterable<number>): number => {
  let lrc = 0;
  for (const byte of data) lrc ^= byte;
  return lrc;
};

/** A whole frame around data. */
export const encodeCaFrame = (data: readonly number[]): Uint8Array =>
  Uint8Array.from([STX, data.length >> 8, data.length & 0xff, ...data, lrcOf(data), ETX]);

/** Bytes in, data out. */
export interface CaFrameDecoder {
  /** Takes any piece of the stream and gives the data of the frames that it completes. Never throws. */
  push(chunk: Uint8Array): readonly Uint8Array[];
  /** Forgets an unfinished frame. */
  abandonPartial(): void;
}

/** Makes a decoder for one link. After anything that is no frame it looks again from the next byte on. */
export const createCaFrameDecoder = (
  counters: Pick<LinkCounters, 'garbageBytes' | 'badChecksums' | 'framesIn'>,
): CaFrameDecoder => {
  let buffer: Uint8Array = new Uint8Array();

  const drop = (count: number): void => {
    counters.garbageBytes += count;
    buffer = buffer.subarray(count);
  };

  const takeFrame = (): Uint8Array | undefined => {
    for (;;) {
      const start = buffer.indexOf(STX);
      drop(start === -1 ? buffer.length : start);
      const [, high, low] = buffer;
      if (high === undefined || low === undefined) return undefined;
      const length = (high << 8) | low;
      if (length < MIN_CA_LENGTH || length > MAX_CA_LENGTH) {
        drop(1);
        continue;
      }
      const end = HEAD + length + TAIL;
      if (buffer.length < end) return undefined;
      const data = buffer.slice(HEAD, HEAD + length);
      if (buffer[end - 1] !== ETX || lrcOf(data) !== buffer[end - TAIL]) {
        counters.badChecksums += 1;
        drop(1);
        continue;
      }
      counters.framesIn += 1;
      buffer = buffer.subarray(end);
      return data;
    }
  };

  return {
    push: (chunk) => {
      const joined = new Uint8Array(buffer.length + chunk.length);
      joined.set(buffer);
      joined.set(chunk, buffer.length);
      buffer = joined;
      const found: Uint8Array[] = [];
      for (let data = takeFrame(); data; data = takeFrame()) found.push(data);
      return found;
    },
    abandonPartial: () => drop(buffer.length),
  };
};

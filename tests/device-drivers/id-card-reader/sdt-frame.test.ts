import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import {
  createSdtFrameDecoder,
  encodeFrame,
  MAX_FRAME_LENGTH,
} from '../../../device-drivers/id-card-reader/sdt-frame.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const newDecoder = () => {
  const counters = newLinkCounters();
  return { counters, decoder: createSdtFrameDecoder(counters) };
};

/** Whole frames from the published protocol notes (shared facts, "devices" §1). */
const PUBLISHED: readonly (readonly [string, string])[] = [
  ['2001', 'aaaaaa966900032001 22'],
  ['2002', 'aaaaaa966900032002 21'],
  ['3001', 'aaaaaa966900033001 32'],
  ['3010', 'aaaaaa966900033010 23'],
  ['3003', 'aaaaaa966900033003 30'],
  ['11ff', 'aaaaaa9669000311ff ed'],
  ['12ff', 'aaaaaa9669000312ff ee'],
  ['61ff50', 'aaaaaa9669000461ff50 ca'],
  ['00009f00000000', 'aaaaaa9669000800009f00000000 97'],
  ['000080', 'aaaaaa96690004000080 84'],
];

const body = fc.uint8Array({ minLength: 2, maxLength: 1400 });
/** Without AA no garbage can look like a preamble. */
const harmlessGarbage = fc.array(
  fc.integer({ min: 0, max: 255 }).filter((byte) => byte !== 0xaa),
  { maxLength: 40 },
);

const split = (stream: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
  const places = [...new Set(cuts.map((cut) => cut % (stream.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => stream.subarray(from, places[index] ?? stream.length));
};

describe('a frame', () => {
  it.each(PUBLISHED)('with body %s is written as published', (bodyHex, frameHex) => {
    const frame = bytes(frameHex);
    expect(hex(encodeFrame(bytes(bodyHex)))).toBe(hex(frame));
    expect(newDecoder().decoder.push(frame).map(hex)).toEqual([bodyHex]);
  });

  it('longer than the protocol allows is a bug of the caller', () => {
    expect(() => encodeFrame(new Uint8Array(MAX_FRAME_LENGTH))).toThrow(RangeError);
    expect(() => encodeFrame(new Uint8Array(1))).toThrow(RangeError);
  });
});

describe('the decoder', () => {
  it('finds every frame whatever the chunks and with garbage in between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(harmlessGarbage, body), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(10_000), { maxLength: 30 }),
        (parts, cuts) => {
          const stream = Uint8Array.from(
            parts.flatMap(([garbage, one]) => [...garbage, ...encodeFrame(one)]),
          );
          const { decoder, counters } = newDecoder();
          const found = split(stream, cuts).flatMap((chunk) => [...decoder.push(chunk)]);
          expect(found.map(hex)).toEqual(parts.map(([, one]) => hex(one)));
          expect(counters.framesIn).toBe(parts.length);
          expect(counters.badChecksums).toBe(0);
          expect(counters.garbageBytes).toBe(parts.reduce((sum, [garbage]) => sum + garbage.length, 0));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws, never hangs and never keeps more than one frame, whatever comes', () => {
    const nasty = fc.array(fc.constantFrom(0xaa, 0x96, 0x69, 0x00, 0x03, 0x10, 0xff), { maxLength: 300 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(nasty, fc.array(fc.nat(255), { maxLength: 300 })), { maxLength: 8 }),
        (chunks) => {
          const { decoder } = newDecoder();
          for (const chunk of chunks) decoder.push(Uint8Array.from(chunk));
          decoder.abandonPartial();
          expect(decoder.hasPartial).toBe(false);
          expect(decoder.push(encodeFrame(bytes('000080'))).map(hex)).toEqual(['000080']);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes a frame byte by byte', () => {
    const { decoder } = newDecoder();
    const found = [...encodeFrame(bytes('00009f00000000'))].flatMap((byte) => [
      ...decoder.push(Uint8Array.of(byte)),
    ]);
    expect(found).toHaveLength(1);
  });

  it('forgives a preamble that lost a byte, or gained one', () => {
    for (const frame of [
      'aa9669 0004 000080 84',
      'aaaa9669 0004 000080 84',
      'aaaaaa00 9669 0004 000080 84',
    ]) {
      expect(newDecoder().decoder.push(bytes(frame)).map(hex)).toEqual(['000080']);
    }
  });

  it('counts a bad checksum and finds the frame behind it', () => {
    const { decoder, counters } = newDecoder();
    const found = decoder.push(bytes('aaaaaa9669 0004 000080 00 aaaaaa9669 0004 000090 94'));
    expect(found.map(hex)).toEqual(['000090']);
    expect(counters.badChecksums).toBe(1);
  });

  it('finds the true frame inside one whose length lies', () => {
    const { decoder, counters } = newDecoder();
    // Promises 0x20 bytes, has 4; the next frames fill the rest.
    expect(decoder.push(bytes('aaaaaa9669 0020 000080 84'))).toEqual([]);
    const found = [1, 2, 3, 4].flatMap(() => [...decoder.push(encodeFrame(bytes('00009f00000000')))]);
    expect(found).toHaveLength(4);
    expect(counters.badChecksums).toBe(1);
  });

  it('does not believe a length of more than 4096 bytes', () => {
    const { decoder } = newDecoder();
    expect(decoder.push(bytes('aaaaaa9669 ffff aaaaaa9669 0004 000080 84')).map(hex)).toEqual(['000080']);
  });
});

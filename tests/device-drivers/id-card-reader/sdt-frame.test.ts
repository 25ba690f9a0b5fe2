import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import {
  type Checksum,
  checkByte,
  createSdtFrameDecoder,
  encodeFrame,
  MAX_FRAME_LENGTH,
} from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-frame.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const newDecoder = (checksum?: Checksum) => {
  const counters = newLinkCounters();
  return { counters, decoder: createSdtFrameDecoder(counters, checksum) };
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

  it.each([
    ['lost two bytes', 'aa9669 0004 000080 84'],
    ['lost one byte', 'aaaa9669 0004 000080 84'],
    ['gained a byte before its first', '00aaaaaa9669 0004 000080 84'],
    ['gained a byte after its first', 'aa00aaaa9669 0004 000080 84'],
    ['gained a byte after its second', 'aaaa00aa9669 0004 000080 84'],
    ['gained a byte before 96 69', 'aaaaaa00 9669 0004 000080 84'],
    ['gained an aa', 'aaaaaaaa9669 0004 000080 84'],
    ['lost two bytes and gained one', 'aa009669 0004 000080 84'],
  ])('forgives a preamble that %s', (_, frame) => {
    expect(newDecoder().decoder.push(bytes(frame)).map(hex)).toEqual(['000080']);
    // And byte by byte, where it cannot look ahead.
    const { decoder } = newDecoder();
    expect([...bytes(frame)].flatMap((byte) => [...decoder.push(Uint8Array.of(byte))]).map(hex)).toEqual([
      '000080',
    ]);
  });

  it.each([
    ['a byte between 96 and 69', 'aaaaaa960069 0004 000080 84'],
    ['no 96', 'aaaaaa69 0004 000080 84'],
    ['no 69', 'aaaaaa96 0004 000080 84'],
    ['no aa', '9669 0004 000080 84'],
  ])('gives up a frame with %s and finds the next', (_, frame) => {
    const { decoder, counters } = newDecoder();
    expect(
      decoder.push(Uint8Array.from([...bytes(frame), ...encodeFrame(bytes('000090'))])).map(hex),
    ).toEqual(['000090']);
    expect(counters.garbageBytes).toBe(bytes(frame).length);
  });

  it('finds two frames in one chunk, and the beginning of a third', () => {
    const { decoder } = newDecoder();
    const three = bytes('aaaaaa9669 0004 000080 84 aaaaaa9669 0004 000090 94 aaaaaa9669 00');
    expect(decoder.push(three).map(hex)).toEqual(['000080', '000090']);
    expect(decoder.push(bytes('04 00009f 9b')).map(hex)).toEqual(['00009f']);
  });

  it('does not take a sum for an exclusive-or, unless the model makes one', () => {
    // The two differ as soon as two bytes have a bit in common: here 0004 000090 0101.
    const summed = encodeFrame(bytes('0000900103'), 'sum');
    expect(hex(summed.subarray(-1))).not.toBe(hex(encodeFrame(bytes('0000900103')).subarray(-1)));
    const plain = newDecoder();
    expect(plain.decoder.push(summed)).toEqual([]);
    expect(plain.counters.badChecksums).toBe(1);
    const model = newDecoder('sum');
    expect(model.decoder.push(summed).map(hex)).toEqual(['0000900103']);
    expect(model.counters.badChecksums).toBe(0);
    expect(checkByte([0xff, 0x02], 'sum')).toBe(0x01);
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

  it('waits for what a length promises and never got, until it is told to forget it', () => {
    const { decoder, counters } = newDecoder();
    expect(decoder.push(bytes('aaaaaa9669 0204 000080 84'))).toEqual([]);
    expect(decoder.hasPartial).toBe(true);
    decoder.abandonPartial();
    expect(counters.garbageBytes).toBe(11);
    expect(decoder.push(encodeFrame(bytes('000090'))).map(hex)).toEqual(['000090']);
  });

  it('finds the frame behind one that lies by any length and lost any of its end, once the lie is filled', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 600 }), fc.nat(20), (one, more, cut) => {
        const liar = encodeFrame(one);
        const length = one.length + 1 + more;
        liar.set([length >> 8, length & 0xff], 5);
        const { decoder } = newDecoder();
        decoder.push(liar.subarray(0, Math.max(7, liar.length - cut)));
        const found: string[] = [];
        // As long as it takes for the promise to be kept by other bytes: then everything inside is looked at.
        for (let sent = 0; sent <= more + cut + 40; sent += 11)
          found.push(...decoder.push(encodeFrame(bytes('000090'))).map(hex));
        // The lie may hold by chance, since the check byte is one of 256: the frames behind it are found all the same.
        const true90 = found.filter((each) => each === '000090').length;
        expect(true90).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('does not believe a length of more than 4096 bytes', () => {
    const { decoder } = newDecoder();
    expect(decoder.push(bytes('aaaaaa9669 ffff aaaaaa9669 0004 000080 84')).map(hex)).toEqual(['000080']);
  });
});

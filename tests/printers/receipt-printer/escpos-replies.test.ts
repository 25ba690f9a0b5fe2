import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEscposReplyReader,
  type EscposReply,
} from '../../../printers/receipt-printer/escpos-replies.ts';
import { readEjectorStatus, readFullStatus } from '../../../printers/receipt-printer/escpos-status.ts';

const none = { ejector: false, identity: false };
const readAll = (bytes: readonly number[], awaited = none): EscposReply[] =>
  createEscposReplyReader(() => awaited)(Uint8Array.from(bytes));

/** How many bytes of the wire a reply stands for. */
const lengthOf = (reply: EscposReply): number => {
  switch (reply.kind) {
    case 'realTime':
    case 'paper':
    case 'ejector':
      return 1;
    case 'cleared':
      return 3;
    case 'automatic':
      return 4;
    case 'fullStatus':
      return 6;
    case 'processId':
      return 7;
    case 'identity':
      return reply.text.length + 2;
    case 'garbage':
      return reply.bytes;
    default:
      return reply satisfies never;
  }
};

describe('full status', () => {
  // The layout is that of the KPM 210/216 manual, DLE EOT n = 20.
  const slipInMouth = [0x10, 0x0f, 0x20, 0x00, 0x00, 0x00];

  it('says that a ticket is present in the output', () => {
    const [reply] = readAll(slipInMouth);
    expect(reply).toEqual({ kind: 'fullStatus', bytes: [0x20, 0, 0, 0] });
    if (reply?.kind === 'fullStatus')
      expect(readFullStatus(reply.bytes)).toEqual({ slipAtMouth: true, slipJammed: false });
    expect(readFullStatus([0x05, 0x02, 0x40, 0x01])).toEqual({ slipAtMouth: false, slipJammed: true });
  });

  it('is told from automatic status, which never has 0F second', () => {
    expect(readAll([0x10, 0x00, 0x03, 0x0f])).toEqual([{ kind: 'automatic', bytes: [0x10, 0, 3, 0x0f] }]);
    expect(readAll([...slipInMouth, 0x12]).map(({ kind }) => kind)).toEqual(['fullStatus', 'realTime']);
  });

  it('cut short is thrown away when the next answer comes, whatever that is', () => {
    expect(readAll([0x10, 0x0f, 0x20, ...slipInMouth])).toEqual([
      { kind: 'garbage', bytes: 3 },
      { kind: 'fullStatus', bytes: [0x20, 0, 0, 0] },
    ]);
    expect(readAll([0x10, 0x0f, 0x20, 0x12])).toEqual([
      { kind: 'garbage', bytes: 3 },
      { kind: 'realTime', byte: 0x12 },
    ]);
  });

  it('has flow control in its middle on a serial line', () => {
    expect(readAll([0x10, 0x0f, 0x13, 0x20, 0x11, 0x00, 0x00, 0x00])).toEqual([
      { kind: 'fullStatus', bytes: [0x20, 0, 0, 0] },
    ]);
  });
});

describe('the ejector', () => {
  it('answers in a byte that only the question tells from the paper sensors', () => {
    const awaited = { ejector: true, identity: false };
    expect(readAll([0x0c], awaited)).toEqual([{ kind: 'ejector', byte: 0x0c }]);
    expect(readAll([0x0c])).toEqual([{ kind: 'paper', byte: 0x0c }]);
    expect(readEjectorStatus(0x0c)).toEqual({ slipAtMouth: true, slipJammed: false });
    expect(readEjectorStatus(0x84)).toEqual({ slipAtMouth: false, slipJammed: true });
  });
});

describe('answers that a bad line has changed', () => {
  it('a real-time answer that lost its bit 4 is never taken for the paper sensors, which confirm a slip', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      if ((byte & 0x93) !== 0x12) continue;
      expect(readAll([byte])).toEqual([{ kind: 'realTime', byte }]);
      expect(readAll([byte ^ 0x10])).toEqual([{ kind: 'garbage', bytes: 1 }]);
    }
  });

  it('a block without an end is given up, and what comes after it is read', () => {
    const endless = [0x37, 0x22, ...Array.from({ length: 100 }, () => 0x2e)];
    expect(readAll([...endless, 0x12]).at(-1)).toEqual({ kind: 'realTime', byte: 0x12 });
  });

  const bytes = fc.array(
    fc.oneof(
      fc.constantFrom(0x10, 0x0f, 0x12, 0x37, 0x5f, 0x22, 0x25, 0x00, 0x11, 0x13),
      fc.integer({ min: 0, max: 255 }),
    ),
    { maxLength: 200 },
  );
  const awaited = fc.record({ ejector: fc.boolean(), identity: fc.boolean() });

  it('whatever comes, no byte is counted twice, and how it was cut into chunks makes no difference', () => {
    fc.assert(
      fc.property(bytes, awaited, fc.integer({ min: 1, max: 7 }), (stream, waits, size) => {
        const whole = readAll(stream, waits);
        const count = whole.reduce((sum, reply) => sum + lengthOf(reply), 0);
        expect(count).toBeLessThanOrEqual(stream.length);
        const read = createEscposReplyReader(() => waits);
        const pieces: EscposReply[] = [];
        for (let at = 0; at < stream.length; at += size)
          pieces.push(...read(Uint8Array.from(stream.slice(at, at + size))));
        expect(pieces).toEqual(whole);
      }),
    );
  });

  it('after at most one block of garbage the reader is in step again', () => {
    fc.assert(
      fc.property(bytes, (stream) => {
        const read = createEscposReplyReader();
        read(Uint8Array.from(stream));
        // The longest thing that can be begun is a block; real-time answers end any of them.
        read(Uint8Array.from({ length: 90 }, () => 0x12));
        expect(read(Uint8Array.of(0x12, 0x1a))).toEqual([
          { kind: 'realTime', byte: 0x12 },
          { kind: 'realTime', byte: 0x1a },
        ]);
      }),
    );
  });
});

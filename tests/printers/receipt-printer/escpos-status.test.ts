import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEscposReplyReader } from '../../../printers/receipt-printer/escpos-replies.ts';
import {
  type RawReceiptStatus,
  readAutomaticStatus,
  readPaperStatus,
  readRealTimeStatus,
  summariseReceiptStatus,
  unknownReceiptStatus,
} from '../../../printers/receipt-printer/escpos-status.ts';

/** A model without a sensor at its mouth. */
const NO_MOUTH = { sensed: false, retracted: false };

const inOrder: RawReceiptStatus = {
  offline: false,
  feedButton: false,
  coverOpen: false,
  stoppedForPaper: false,
  recoverableError: false,
  cutterError: false,
  unrecoverableError: false,
  autoRecoverableError: false,
  paperNearEnd: false,
  paperEnd: false,
  slipAtMouth: null,
  slipJammed: null,
};

describe('status bytes', () => {
  it('reads the published example of a printer at the end of its paper: 1A 32 7E', () => {
    const raw = {
      ...inOrder,
      ...readRealTimeStatus(1, 0x1a),
      ...readRealTimeStatus(2, 0x32),
      ...readRealTimeStatus(4, 0x7e),
    };
    expect(raw).toMatchObject({ offline: true, stoppedForPaper: true, paperEnd: true, paperNearEnd: true });
    expect(summariseReceiptStatus(raw, 'connected', NO_MOUTH)).toMatchObject({
      device: 'userError',
      paper: 'out',
      fault: { code: 'paperOut' },
    });
  });

  it('reads Automatic Status Back and the paper query', () => {
    expect(readAutomaticStatus([0x38, 0x08, 0x03, 0x0f])).toMatchObject({
      offline: true,
      coverOpen: true,
      cutterError: true,
      paperNearEnd: true,
      paperEnd: false,
    });
    expect(readPaperStatus(0x0c)).toEqual({ paperNearEnd: false, paperEnd: true });
  });
});

describe('what the status means', () => {
  it.each<[string, Partial<RawReceiptStatus>, object]>([
    [
      'in order',
      {},
      { device: 'online', fault: null, paper: 'full', cover: 'closed', cutter: 'ok', media: null },
    ],
    [
      'paper near its end still prints',
      { paperNearEnd: true },
      { device: 'online', fault: null, paper: 'low' },
    ],
    [
      'paper out',
      { paperEnd: true, offline: true },
      { device: 'userError', fault: { code: 'paperOut' }, paper: 'out' },
    ],
    [
      'cover open',
      { coverOpen: true, paperEnd: true, offline: true },
      { device: 'userError', fault: { code: 'coverOpen' }, cover: 'open' },
    ],
    [
      'cutter jammed',
      { cutterError: true, offline: true },
      { device: 'hardwareError', fault: { code: 'cutterFault' }, cutter: 'fault', media: null },
    ],
    [
      'head too hot',
      { autoRecoverableError: true, offline: true },
      { device: 'deviceBusy', fault: { code: 'overheated' } },
    ],
    [
      'broken',
      { unrecoverableError: true, coverOpen: true },
      { device: 'hardwareError', fault: { code: 'printerFault', action: 'maintenance' } },
    ],
    [
      'stopped by an error',
      { recoverableError: true },
      { device: 'hardwareError', fault: { code: 'printerFault', action: 'reset' } },
    ],
    [
      'offline and nothing says why',
      { offline: true },
      { device: 'offline', fault: { code: 'printerFault' } },
    ],
  ])('%s', (_name, change, expected) => {
    expect(summariseReceiptStatus({ ...inOrder, ...change }, 'connected', NO_MOUTH)).toMatchObject(expected);
  });

  it('knows nothing of a printer that is not there or does not answer', () => {
    for (const link of ['noDevice', 'silent', 'starting'] as const) {
      const status = summariseReceiptStatus(unknownReceiptStatus, link, NO_MOUTH);
      expect(status).toMatchObject({ paper: 'unknown', cover: 'unknown', cutter: 'unknown', media: null });
      expect(status.fault?.code).toBe(link === 'starting' ? undefined : 'printerLost');
    }
    expect(summariseReceiptStatus(unknownReceiptStatus, 'connected', NO_MOUTH).paper).toBe('unknown');
  });
});

describe('reading replies', () => {
  it('tells the kinds apart however they are split', () => {
    const stream = [
      0x12, 0x10, 0x00, 0x03, 0x0f, 0x00, 0x37, 0x22, 0x30, 0x30, 0x34, 0x32, 0x00, 0x11, 0x37, 0x25, 0x00,
      0x7e,
    ];
    const expected = createEscposReplyReader()(Uint8Array.from(stream));
    expect(expected).toEqual([
      { kind: 'realTime', byte: 0x12 },
      { kind: 'automatic', bytes: [0x10, 0x00, 0x03, 0x0f] },
      { kind: 'paper', byte: 0x00 },
      { kind: 'processId', id: '0042' },
      { kind: 'cleared' },
      { kind: 'realTime', byte: 0x7e },
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: stream.length }), (sizes) => {
        const read = createEscposReplyReader();
        const replies = [];
        let at = 0;
        for (const size of sizes) {
          replies.push(...read(Uint8Array.from(stream.slice(at, at + size))));
          at += size;
        }
        expect(replies).toEqual(expected);
      }),
    );
  });

  it('finds its feet again after a status of which a part was lost', () => {
    expect(createEscposReplyReader()(Uint8Array.of(0x10, 0x00, 0x16))).toEqual([
      { kind: 'garbage', bytes: 2 },
      { kind: 'realTime', byte: 0x16 },
    ]);
  });

  it('counts noise and never stops on it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        const read = createEscposReplyReader();
        read(noise);
        // A block or an automatic status begun by the noise swallows at most so many bytes.
        read(new Uint8Array(90));
        expect(read(Uint8Array.of(0x12)).at(-1)).toEqual({ kind: 'realTime', byte: 0x12 });
      }),
    );
  });
});

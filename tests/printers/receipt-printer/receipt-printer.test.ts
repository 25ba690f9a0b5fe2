import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Mishap, PrinterCondition } from '../../../bench/receipt-printer/simulated-receipt-printer.ts';
import { ok } from '../../../device-drivers/contract.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import type { Connection, Transport } from '../../../device-drivers/transports/transport.ts';
import { receiptPrinterProfile } from '../../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../../printers/receipt-printer/receipt-printer.ts';
import type { Slip } from '../../../printers/receipt-printer/slip.ts';
import { createRig, fonts, never, online, textsOf, until } from './rig.ts';

const slip: Slip = {
  lines: [
    { kind: 'text', text: '立案材料回执', align: 'center', size: 'double', bold: true },
    { kind: 'rule' },
    { kind: 'pair', label: '回执编号', value: 'FK-2026-000123' },
    { kind: 'pair', label: '姓名', value: '𠮷某某' },
    { kind: 'qr', data: 'FK-2026-000123' },
    { kind: 'text', text: '请妥善保管' },
  ],
};
/** The slip's text lines as they stand on the paper; the name with the rare character is a picture. */
const slipTexts = (columns = 48) => [
  '立案材料回执',
  '-'.repeat(columns),
  '回执编号',
  'FK-2026-000123',
  '请妥善保管',
];

const profiles = ['epson-tm', 'generic-80'] as const;

describe.each(profiles)('a receipt printer of the kind %s', (name) => {
  it('prints a slip and says so only after the cut', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    const outcome = await rig.printer.print(slip, 'a', { signal: never });
    expect(outcome).toEqual({ ok: true, value: { missing: [] } });
    expect(rig.simulated.slips).toHaveLength(1);
    const text = textsOf(rig.simulated.slips[0]).join(' ');
    for (const part of slipTexts()) expect(text).toContain(part);
    expect(rig.simulated.unknownCommands).toEqual([]);
    expect(rig.simulated.uncut.lines).toEqual([]);
  });

  it('never prints the same key twice after a success', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    const outcomes = await Promise.all([
      rig.printer.print(slip, 'a', { signal: never }),
      rig.printer.print(slip, 'a', { signal: never }),
      rig.printer.print({ lines: [{ kind: 'text', text: '别的' }] }, 'b', { signal: never }),
    ]);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true]);
    expect(rig.simulated.slips).toHaveLength(2);
    expect(textsOf(rig.simulated.slips[1])).toEqual(['别的']);
  });

  it('prints while the paper is near its end, and says low', async () => {
    await using rig = await createRig(name);
    rig.simulated.set({ paperNearEnd: true });
    await until('low', () => rig.printer.status.paper === 'low');
    expect(rig.printer.status.device).toBe('online');
    expect((await rig.printer.print(slip, 'a', { signal: never })).ok).toBe(true);
    expect(rig.simulated.slips).toHaveLength(1);
  });

  it.each<[keyof PrinterCondition, string]>([
    ['paperOut', 'paperOut'],
    ['coverOpen', 'coverOpen'],
    ['cutterFault', 'cutterFault'],
    ['overheated', 'overheated'],
    ['recoverableError', 'printerFault'],
    ['unrecoverableError', 'printerFault'],
  ])(
    '%s before the slip: refused with not one byte of it sent, and printed when it is over',
    async (condition, code) => {
      await using rig = await createRig(name);
      await online(rig.printer);
      // Set at the last moment: the driver must ask, not trust what it saw at its last poll.
      rig.simulated.set({ [condition]: true });
      expect(await rig.printer.print(slip, 'a', { signal: never })).toMatchObject({
        ok: false,
        error: { code },
      });
      expect(rig.printer.status.fault).toMatchObject({ code });
      rig.simulated.set({ [condition]: false });
      await online(rig.printer);
      expect(rig.simulated.slips).toEqual([]);
      expect(rig.simulated.uncut.lines).toEqual([]);
      expect((await rig.printer.print(slip, 'a', { signal: never })).ok).toBe(true);
      expect(rig.simulated.slips).toHaveLength(1);
    },
  );

  it.each<[Mishap, string]>([
    ['paperOut', 'paperOut'],
    ['coverOpen', 'coverOpen'],
    ['jamAtCut', 'cutterFault'],
    ['unrecoverableError', 'printerFault'],
    ['linkLost', 'printerLost'],
    ['powerLost', 'printerLost'],
    ['silent', 'timeOut'],
  ])('%s in the middle of the slip: in doubt', async (mishap, cause) => {
    await using rig = await createRig(name);
    await online(rig.printer);
    rig.simulated.arrange({ lines: 3 }, mishap);
    const outcome = await rig.printer.print(slip, 'a', { signal: never });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'inDoubt', detail: cause } });
  });

  it.each<[Mishap, string]>([
    ['linkLost', 'printerLost'],
    ['powerLost', 'printerLost'],
    ['silent', 'timeOut'],
    ['paperOut', 'paperOut'],
    ['coverOpen', 'coverOpen'],
  ])(
    '%s after the cut and before its confirmation: in doubt though it has printed',
    async (mishap, cause) => {
      await using rig = await createRig(name);
      await online(rig.printer);
      rig.simulated.arrange({ cuts: 1 }, mishap);
      const outcome = await rig.printer.print(slip, 'a', { signal: never });
      expect(outcome).toMatchObject({ ok: false, error: { code: 'inDoubt', detail: cause } });
      expect(rig.simulated.slips).toHaveLength(1);
    },
  );

  it('the link dies at any byte of the slip: in doubt, and the next slip is whole and not joined to the torn one', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    const second: Slip = {
      lines: [
        { kind: 'text', text: '第二张' },
        { kind: 'pair', label: '人', value: '𠮷' },
      ],
    };
    const before = rig.simulated.receivedBytes;
    expect((await rig.printer.print(slip, 'whole', { signal: never })).ok).toBe(true);
    const length = rig.simulated.receivedBytes - before;
    for (const [index, part] of [0.05, 0.3, 0.6, 0.9].entries()) {
      rig.simulated.arrange({ bytes: Math.round(length * part) }, 'linkLost');
      const broken = await rig.printer.print(slip, `a${index}`, { signal: never });
      // The status polls count, too: with few bytes the link may go before the slip begins.
      if (broken.ok) throw new Error('a slip confirmed over a dead link');
      expect(['inDoubt', 'printerLost']).toContain(broken.error.code);
      await online(rig.printer);
      expect(await rig.printer.print(second, `b${index}`, { signal: never })).toMatchObject({ ok: true });
      const last = rig.simulated.slips.at(-1);
      expect(last?.lines.map((line) => line.kind)).toEqual(['text', 'raster']);
      expect(textsOf(last)).toEqual(['第二张']);
    }
  });

  it('a slip in doubt is printed again only when asked again, under the same key', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    rig.simulated.arrange({ lines: 2 }, 'linkLost');
    expect(await rig.printer.print(slip, 'a', { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'inDoubt' },
    });
    await online(rig.printer);
    expect((await rig.printer.print(slip, 'a', { signal: never })).ok).toBe(true);
    expect(textsOf(rig.simulated.slips.at(-1)).join(' ')).toContain('请妥善保管');
    const count = rig.simulated.slips.length;
    expect((await rig.printer.print(slip, 'a', { signal: never })).ok).toBe(true);
    expect(rig.simulated.slips).toHaveLength(count);
  });

  it('comes back after it was unplugged and plugged in again', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    await rig.simulated.pull();
    await until('gone', () => rig.printer.status.device === 'noDevice');
    expect(await rig.printer.print(slip, 'a', { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'printerLost' },
    });
    await rig.simulated.plug();
    await online(rig.printer);
    expect((await rig.printer.print(slip, 'a', { signal: never })).ok).toBe(true);
    expect(rig.printer.counters.opened).toBe(2);
    expect(rig.printer.counters.lost).toBe(1);
  });

  it('a printer that answers nothing is offline, and comes back when it answers', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    rig.simulated.setSilent(true);
    await until('offline', () => rig.printer.status.device === 'offline');
    expect(await rig.printer.print(slip, 'a', { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'printerLost' },
    });
    rig.simulated.setSilent(false);
    // It is out of service by then, and tried again by itself.
    await until('online', () => rig.printer.status.device === 'online', 15_000);
    expect((await rig.printer.print(slip, 'a', { signal: never })).ok).toBe(true);
    expect(rig.simulated.slips).toHaveLength(1);
  });

  it('waits out a hot head in the middle of the slip', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    rig.simulated.arrange({ lines: 2 }, 'overheated');
    const printing = rig.printer.print(slip, 'a', { signal: never });
    await until('hot', () => rig.simulated.condition.overheated);
    await until('seen', () => rig.printer.status.fault?.code === 'overheated');
    rig.simulated.set({ overheated: false });
    expect((await printing).ok).toBe(true);
    expect(rig.simulated.slips).toHaveLength(1);
  });

  it('canceled before it begins: nothing is sent; canceled in the middle: in doubt', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    expect(await rig.printer.print(slip, 'a', { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      error: { code: 'canceled' },
    });
    rig.simulated.arrange({ lines: 2 }, 'overheated');
    const stop = new AbortController();
    const printing = rig.printer.print(slip, 'a', { signal: stop.signal });
    await until('begun', () => rig.simulated.condition.overheated);
    stop.abort();
    expect(await printing).toMatchObject({ ok: false, error: { code: 'inDoubt', detail: 'canceled' } });
  });

  it('tells each change of status once, and the present one at once', async () => {
    await using rig = await createRig(name);
    await online(rig.printer);
    const seen: string[] = [];
    const stop = rig.printer.onStatus((status) => seen.push(`${status.device} ${status.cover}`));
    rig.simulated.set({ coverOpen: true });
    await until('open', () => rig.printer.status.cover === 'open');
    rig.simulated.set({ coverOpen: false });
    await until('closed', () => rig.printer.status.cover === 'closed');
    await online(rig.printer);
    stop();
    rig.simulated.set({ coverOpen: true });
    await until('open again', () => rig.printer.status.cover === 'open');
    expect(seen[0]).toBe('online closed');
    expect(seen).toContain('userError open');
    expect(seen.at(-1)).toBe('online closed');
    expect(seen.length).toBe(3);
  });
});

describe('what is left of a slip', () => {
  it('is thrown away by a printer that can, and never comes out before the next person', async () => {
    await using rig = await createRig('epson-tm');
    await online(rig.printer);
    rig.simulated.arrange({ lines: 2 }, 'paperOut');
    expect(await rig.printer.print(slip, 'a', { signal: never })).toMatchObject({
      error: { code: 'inDoubt', detail: 'paperOut' },
    });
    rig.simulated.set({ paperOut: false });
    await online(rig.printer);
    expect(
      (await rig.printer.print({ lines: [{ kind: 'text', text: '下一位' }] }, 'b', { signal: never })).ok,
    ).toBe(true);
    const all = rig.simulated.slips.flatMap(textsOf).join(' ');
    expect(all).not.toContain('请妥善保管');
    expect(textsOf(rig.simulated.slips.at(-1))).toEqual(['下一位']);
  });

  it('comes out of a printer that cannot throw it away, but on a slip of its own', async () => {
    await using rig = await createRig('generic-80');
    await online(rig.printer);
    rig.simulated.arrange({ lines: 2 }, 'paperOut');
    expect(await rig.printer.print(slip, 'a', { signal: never })).toMatchObject({
      error: { code: 'inDoubt', detail: 'paperOut' },
    });
    rig.simulated.set({ paperOut: false });
    await online(rig.printer);
    expect(
      (await rig.printer.print({ lines: [{ kind: 'text', text: '下一位' }] }, 'b', { signal: never })).ok,
    ).toBe(true);
    expect(textsOf(rig.simulated.slips[0]).join(' ')).toContain('请妥善保管');
    expect(textsOf(rig.simulated.slips.at(-1))).toEqual(['下一位']);
  });
});

/** A serial printer that answers status questions at once, and each `GS r` only when `answerPaper` is called. */
const createSlowSerialPrinter = () => {
  let listener: (chunk: Uint8Array) => void = () => undefined;
  let paperQueries = 0;
  const connection = (): Connection => {
    let closed: (reason: null) => void = () => undefined;
    return {
      async write(bytes) {
        if (bytes[0] === 0x10 && bytes[1] === 0x04) queueMicrotask(() => listener(Uint8Array.of(0x12)));
        if (bytes[0] === 0x1d && bytes[1] === 0x72) paperQueries += 1;
        return ok(undefined);
      },
      async close() {
        closed(null);
      },
      onData(given) {
        listener = given;
        return () => undefined;
      },
      onClose(given) {
        closed = given;
        return () => undefined;
      },
    };
  };
  const transport: Transport = { name: 'slow serial printer', open: async () => ok(connection()) };
  return {
    transport,
    get paperQueries() {
      return paperQueries;
    },
    answerPaper: () => listener(Uint8Array.of(0x00)),
  };
};

describe('answers that carry no name', () => {
  it('an answer still owed for the slip before does not confirm this one', async () => {
    const slow = createSlowSerialPrinter();
    const printer = createReceiptPrinter({
      id: 'receipt',
      transport: slow.transport,
      clock: systemClock,
      profile: receiptPrinterProfile('generic-80'),
      fonts,
      timings: {
        replyMs: 1_000,
        idlePollMs: 5_000,
        printPollMs: 20,
        confirmMs: 150,
        quietMs: 50,
      },
    });
    printer.start();
    try {
      await online(printer);
      const one: Slip = { lines: [{ kind: 'text', text: '甲' }] };
      const first = printer.print(one, 'a', { signal: never });
      await until('the barrier', () => slow.paperQueries === 1);
      slow.answerPaper();
      expect(await first).toMatchObject({ error: { code: 'inDoubt', detail: 'timeOut' } });
      expect(slow.paperQueries).toBe(2);
      await online(printer);

      const second = printer.print(one, 'b', { signal: never });
      await until('the next barrier', () => slow.paperQueries === 3);
      // First comes what was owed for slip a, then the barrier's own answer; for slip b nothing.
      slow.answerPaper();
      slow.answerPaper();
      expect(await second).toMatchObject({ error: { code: 'inDoubt', detail: 'timeOut' } });
      await online(printer);

      const third = printer.print(one, 'c', { signal: never });
      await until('the last barrier', () => slow.paperQueries === 5);
      slow.answerPaper();
      slow.answerPaper();
      await until('the end of slip c', () => slow.paperQueries === 6);
      slow.answerPaper();
      expect((await third).ok).toBe(true);
    } finally {
      await printer.stop();
    }
  });
});

describe('a printer that reports by itself', () => {
  it('shows an open cover long before the next poll', async () => {
    await using rig = await createRig('epson-tm', { idlePollMs: 60_000 });
    await online(rig.printer);
    // GS a is on its way when the printer has become online.
    await until('automatic status is on', () => rig.simulated.reportsByItself);
    rig.simulated.set({ coverOpen: true });
    await until('open', () => rig.printer.status.cover === 'open', 2_000);
    expect(rig.printer.status).toMatchObject({ device: 'userError', fault: { code: 'coverOpen' } });
  });
});

describe('the bench tool', () => {
  it('prints a test slip and tells that it did', async () => {
    await using rig = await createRig('generic-80');
    await rig.printer.stop();
    const tool = fileURLToPath(import.meta.resolve('../../../printers/receipt-printer/cli.ts'));
    const run = await promisify(execFile)(process.execPath, [
      tool,
      'print',
      '测试一下',
      '--transport',
      `tcp://127.0.0.1:${rig.port}`,
    ]);
    expect(JSON.parse(run.stdout)).toEqual({ missing: [] });
    expect(textsOf(rig.simulated.slips[0])).toContain('测试一下');
  });
});

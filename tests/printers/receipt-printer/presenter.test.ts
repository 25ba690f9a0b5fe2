import { describe, expect, it } from 'vitest';
import { createSimulatedReceiptPrinter } from '../../../bench/receipt-printer/simulated-receipt-printer.ts';
import type { DeviceEvent } from '../../../device-drivers/contract.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { receiptPrinterProfile } from '../../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../../printers/receipt-printer/receipt-printer.ts';
import type { Slip } from '../../../printers/receipt-printer/slip.ts';
import { fonts, never, online, textsOf, until } from './rig.ts';

const slip: Slip = { lines: [{ kind: 'text', text: '立案材料回执' }] };
const request = { signal: never };

const openRig = async (
  change: {
    readonly model?: string;
    readonly holdSeconds?: number;
    readonly presenterMs?: number;
    readonly leftOver?: { readonly how: 'none' };
  } = {},
) => {
  const known = receiptPrinterProfile(change.model ?? 'custom-kpm');
  if (known.presenter === null) throw new Error('the model has a presenter');
  const simulated = createSimulatedReceiptPrinter({
    presenter: true,
    presenterMs: change.presenterMs ?? 0,
  });
  const { port } = await simulated.listen({ port: 0 });
  const printer = createReceiptPrinter({
    id: 'receipt',
    transport: createTcpTransport({ host: '127.0.0.1', port }),
    clock: systemClock,
    profile: {
      ...known,
      presenter: {
        ...known.presenter,
        holdSeconds: change.holdSeconds ?? 45,
        leftOver: change.leftOver ?? known.presenter.leftOver,
      },
    },
    fonts,
    timings: { replyMs: 400, idlePollMs: 60, mouthPollMs: 30, printPollMs: 40, confirmMs: 600, quietMs: 20 },
  });
  const events: DeviceEvent['kind'][] = [];
  printer.onEvent(({ kind }) => {
    if (kind.startsWith('media')) events.push(kind);
  });
  printer.start();
  await online(printer);
  return {
    simulated,
    printer,
    events,
    async [Symbol.asyncDispose]() {
      await printer.stop();
      await simulated.close();
    },
  };
};

describe('a printer that holds its slips out', () => {
  it('knows that the slip is held out, and that it was taken', async () => {
    await using rig = await openRig();
    expect(rig.printer.capabilities).toMatchObject({ profile: 'custom-kpm', knowsWhenTaken: true });
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    expect(textsOf(rig.simulated.atMouth ?? undefined)).toEqual(['立案材料回执']);
    expect(rig.printer.status.media).toBe('present');
    const taken = rig.printer.awaitTaken(request);
    rig.simulated.takeSlip();
    expect(await taken).toEqual({ ok: true, value: 'taken' });
    expect(rig.printer.status.media).toBe('notPresent');
    expect(rig.events).toEqual(['mediaPresented', 'mediaTaken']);
  });

  it('a slip that nobody takes is drawn back, so that the next person does not find it', async () => {
    await using rig = await openRig({ holdSeconds: 1 });
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    expect(await rig.printer.awaitTaken(request)).toEqual({ ok: true, value: 'retracted' });
    await until('drawn back', () => rig.simulated.retracted.length === 1);
    expect(rig.simulated.atMouth).toBeNull();
    expect(rig.printer.status.media).toBe('retracted');
    expect(rig.events).toEqual(['mediaPresented', 'mediaRetracted']);
  });

  it('a model that only pushes out says that it did', async () => {
    await using rig = await openRig({ holdSeconds: 1, model: 'pyramid-reliance' });
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    expect(await rig.printer.awaitTaken(request)).toEqual({ ok: true, value: 'ejected' });
    expect(rig.simulated.retracted).toHaveLength(0);
  });

  it('a slip still held out when the next one is printed is drawn back first', async () => {
    await using rig = await openRig();
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    const next: Slip = { lines: [{ kind: 'text', text: '下一位' }] };
    expect((await rig.printer.print(next, 'b', request)).ok).toBe(true);
    expect(rig.simulated.retracted).toHaveLength(1);
    expect(textsOf(rig.simulated.atMouth ?? undefined)).toEqual(['下一位']);
  });

  it('a slip left there before the program began is dealt with, too', async () => {
    await using rig = await openRig({ holdSeconds: 1 });
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    await rig.printer.stop();
    rig.printer.start();
    await online(rig.printer);
    expect(rig.printer.status.media).toBe('present');
    await until('drawn back', () => rig.simulated.retracted.length === 1);
  });

  it('a jam in the way out is told before anything is printed', async () => {
    await using rig = await openRig();
    rig.simulated.set({ presenterJam: true });
    await until('jammed', () => rig.printer.status.media === 'jammed');
    expect(await rig.printer.print(slip, 'a', request)).toMatchObject({
      ok: false,
      error: { code: 'jammed', action: 'clear' },
    });
    rig.simulated.set({ presenterJam: false });
    await online(rig.printer);
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
  });

  it('a slip that is still on its way out is not taken for one that somebody took', async () => {
    await using rig = await openRig({ presenterMs: 300 });
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    expect(rig.printer.status.media).toBe('present');
    expect(rig.simulated.atMouth).not.toBeNull();
    expect(rig.events).toEqual(['mediaPresented']);
  });

  it('a hand that is quicker than the sensor is asked', async () => {
    await using rig = await openRig();
    const stop = rig.simulated.onChange(() => {
      if (rig.simulated.atMouth !== null) rig.simulated.takeSlip();
    });
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    expect(await rig.printer.awaitTaken(request)).toEqual({ ok: true, value: 'taken' });
    expect(rig.events).toEqual(['mediaPresented', 'mediaTaken']);
    stop();
  });

  it('a slip that jams on its way out was printed, and nobody has it: in doubt', async () => {
    await using rig = await openRig();
    rig.simulated.arrange({ cuts: 1 }, 'presenterJam');
    expect(await rig.printer.print(slip, 'a', request)).toMatchObject({
      ok: false,
      error: { code: 'inDoubt', detail: 'jammed' },
    });
    expect(rig.printer.status).toMatchObject({ media: 'jammed', fault: { code: 'jammed' } });
    expect(rig.events).toEqual([]);
  });

  it('the printer goes after the cut and before the slip is held out: in doubt', async () => {
    await using rig = await openRig({ presenterMs: 5_000 });
    const printing = rig.printer.print(slip, 'a', request);
    await until('it is on its way out', () => rig.simulated.onItsWay);
    await rig.simulated.pull();
    expect(await printing).toMatchObject({
      ok: false,
      error: { code: 'inDoubt', detail: 'printerLost' },
    });
  });

  it('a model that can only wait says that the slip was left, and goes on', async () => {
    await using rig = await openRig({ holdSeconds: 1, leftOver: { how: 'none' } });
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    expect(await rig.printer.awaitTaken(request)).toEqual({ ok: true, value: 'left' });
    expect(rig.printer.status.media).toBe('present');
    expect(await rig.printer.awaitTaken(request)).toEqual({ ok: true, value: 'left' });
    expect((await rig.printer.print(slip, 'b', request)).ok).toBe(true);
    rig.simulated.takeSlip();
    await until('taken', () => rig.printer.status.media === 'notPresent');
  });

  it('waiting ends when the printer goes', async () => {
    await using rig = await openRig();
    expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
    const waiting = rig.printer.awaitTaken(request);
    await until('waiting', () => rig.printer.status.media === 'present');
    await rig.simulated.pull();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'printerLost' } });
    await rig.simulated.plug();
    await online(rig.printer);
  });

  it.each(['custom-kpm', 'pyramid-reliance'])(
    '%s: paper out, at the program’s start and while idle, is told as such although the mouth cannot be asked then',
    async (model) => {
      await using rig = await openRig({ model });
      rig.simulated.set({ paperOut: true });
      await until('out', () => rig.printer.status.fault?.code === 'paperOut');
      expect(rig.printer.status).toMatchObject({ device: 'userError', paper: 'out' });
      await rig.printer.stop();
      rig.printer.start();
      await until('out again', () => rig.printer.status.fault?.code === 'paperOut');
      rig.simulated.set({ paperOut: false });
      await online(rig.printer);
      expect((await rig.printer.print(slip, 'a', request)).ok).toBe(true);
      expect(rig.printer.status.media).toBe('present');
    },
  );

  it('a model without a sensor at its mouth promises nothing', async () => {
    const simulated = createSimulatedReceiptPrinter();
    const { port } = await simulated.listen({ port: 0 });
    const printer = createReceiptPrinter({
      id: 'receipt',
      transport: createTcpTransport({ host: '127.0.0.1', port }),
      clock: systemClock,
      profile: receiptPrinterProfile('epson-tm'),
      fonts,
    });
    printer.start();
    try {
      await online(printer);
      expect(printer.capabilities).toMatchObject({
        knowsWhenTaken: false,
        identity: { vendor: 'BENCH', model: 'SIM-80', serialNumber: 'B0001', firmware: '1.07 ESC/POS' },
      });
      expect(printer.status.media).toBeNull();
      expect(await printer.awaitTaken(request)).toMatchObject({ ok: false, error: { code: 'unsupported' } });
    } finally {
      await printer.stop();
      await simulated.close();
    }
  });
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serveSerial } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedReceiptPrinter } from '../../../bench/receipt-printer/simulated-receipt-printer.ts';
import { ok } from '../../../device-drivers/contract.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createSerialTransport } from '../../../device-drivers/transports/serial-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import type { Transport } from '../../../device-drivers/transports/transport.ts';
import {
  receiptPrinterProfile,
  receiptPrinterProfileNames,
} from '../../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../../printers/receipt-printer/receipt-printer.ts';
import type { Slip } from '../../../printers/receipt-printer/slip.ts';
import { createPtyPair } from '../../device-drivers/transports/pty-pair.ts';
import { createRig, fonts, never, online, until } from './rig.ts';

const request = { signal: never };
const models = receiptPrinterProfileNames();

/** Rows that are pictures on every model, and a code. */
const longSlip: Slip = {
  lines: [
    { kind: 'text', text: '原告：𠮷某某'.repeat(3) },
    { kind: 'qr', data: 'FK-2026-000123 '.repeat(4) },
  ],
};
const next: Slip = {
  lines: [
    { kind: 'text', text: 'NEXT' },
    { kind: 'text', text: '𠮷' },
  ],
};
const nextLines = [{ kind: 'text', text: 'NEXT' }, { kind: 'raster' }];

const timings = {
  replyMs: 300,
  idlePollMs: 60,
  mouthPollMs: 30,
  printPollMs: 40,
  confirmMs: 800,
  quietMs: 20,
  writeMs: 1_000,
};

describe.each(models)('a picture that is not finished, on %s', (model) => {
  it.each([40, 600, 1_500])(
    'the link dies %i bytes into the slip: the printer is found again, and the next slip is whole and alone',
    async (bytes) => {
      await using rig = await createRig(model, timings);
      await online(rig.printer);
      rig.simulated.arrange({ bytes }, 'linkLost');
      const broken = await rig.printer.print(longSlip, 'a', request);
      if (broken.ok) throw new Error('a slip confirmed over a dead link');
      expect(['inDoubt', 'printerLost']).toContain(broken.error.code);
      await online(rig.printer);
      expect(await rig.printer.print(next, 'b', request)).toMatchObject({ ok: true });
      expect(rig.simulated.slips.at(-1)?.lines).toMatchObject(nextLines);
      // Nobody finds the torn one in the mouth.
      if (rig.simulated.atMouth !== null) expect(rig.simulated.atMouth.lines).toMatchObject(nextLines);
    },
  );

  it('the program died in the middle of it: a new one finds the printer and prints a slip that is whole and alone', async () => {
    const profile = receiptPrinterProfile(model);
    const simulated = createSimulatedReceiptPrinter({ presenter: profile.presenter !== null });
    const { port } = await simulated.listen({ port: 0 });
    const dying = connect({ host: '127.0.0.1', port });
    await once(dying, 'connect');
    // GS v 0 of 72 × 200 bytes, of which a few come.
    dying.write(Uint8Array.of(0x1b, 0x40, 0x1d, 0x76, 0x30, 0, 72, 0, 200, 0, 0xff, 0xff, 0xff));
    await until('it has it', () => simulated.receivedBytes === 13);
    dying.destroy();
    const printer = createReceiptPrinter({
      id: 'receipt',
      transport: createTcpTransport({ host: '127.0.0.1', port }),
      clock: systemClock,
      profile,
      fonts,
      timings,
    });
    printer.start();
    try {
      await online(printer);
      expect(await printer.print(next, 'b', request)).toMatchObject({ ok: true });
      expect(simulated.slips.at(-1)?.lines).toMatchObject(nextLines);
      expect(simulated.unknownCommands).toEqual([]);
    } finally {
      await printer.stop();
      await simulated.close();
    }
  });

  it('its power goes in the middle of it behind a serial server that stays: in doubt, and it works again when it is back', async () => {
    await using rig = await createRig(model, timings);
    await online(rig.printer);
    rig.simulated.arrange({ bytes: 1_500 }, 'powerOff');
    expect(await rig.printer.print(longSlip, 'a', request)).toMatchObject({
      ok: false,
      error: { code: 'inDoubt' },
    });
    await until('silent', () => rig.printer.status.device === 'offline');
    expect(rig.printer.status.fault).toMatchObject({ code: 'printerLost', detail: 'silent' });
    rig.simulated.setPower(true);
    rig.printer.retry();
    await online(rig.printer);
    expect(await rig.printer.print(next, 'b', request)).toMatchObject({ ok: true });
    expect(rig.simulated.slips.at(-1)?.lines).toMatchObject(nextLines);
  });
});

/** A line on which noise comes when the host asks for the end of its slip: a byte of nobody, and one that looks like an answer. */
const createNoisyLine = (inner: Transport): Transport & { noisy: boolean } => {
  const line = {
    name: inner.name,
    noisy: false,
    open: async (signal?: AbortSignal) => {
      const opened = await inner.open(signal);
      if (!opened.ok) return opened;
      const listeners = new Set<(chunk: Uint8Array) => void>();
      return ok({
        ...opened.value,
        onData: (listener: (chunk: Uint8Array) => void) => {
          listeners.add(listener);
          return opened.value.onData(listener);
        },
        write: (bytes: Uint8Array) => {
          const asksForTheEnd = bytes[0] === 0x1d && (bytes[1] === 0x72 || bytes[1] === 0x28);
          if (line.noisy && asksForTheEnd)
            for (const listener of listeners) listener(Uint8Array.of(0xe0, 0x00));
          return opened.value.write(bytes);
        },
      });
    },
  };
  return line;
};

describe('a line that carries bytes of nobody', () => {
  it.each([
    ['generic-80', { ok: false, error: { code: 'inDoubt', detail: 'garbled' } }],
    ['epson-tm', { ok: true }],
  ])('%s: an end is believed only from an answer that cannot be one of them', async (model, outcome) => {
    const simulated = createSimulatedReceiptPrinter();
    const { port } = await simulated.listen({ port: 0 });
    const line = createNoisyLine(createTcpTransport({ host: '127.0.0.1', port }));
    const printer = createReceiptPrinter({
      id: 'receipt',
      transport: line,
      clock: systemClock,
      profile: receiptPrinterProfile(model),
      fonts,
      timings,
    });
    printer.start();
    try {
      await online(printer);
      expect(await printer.print(next, 'a', request)).toMatchObject({ ok: true });
      line.noisy = true;
      // Its head is too hot to come to the end: what confirms the slip on a line like this is noise.
      simulated.arrange({ lines: 1 }, 'overheated');
      const printing = printer.print(next, 'b', request);
      await until('hot', () => simulated.condition.overheated);
      if (outcome.ok) simulated.set({ overheated: false });
      expect(await printing).toMatchObject(outcome);
      expect(printer.counters.garbageBytes).toBeGreaterThan(0);
      line.noisy = false;
      simulated.set({ overheated: false });
      await online(printer);
      expect(await printer.print(next, 'c', request)).toMatchObject({ ok: true });
      expect(simulated.slips.at(-1)?.lines).toMatchObject(nextLines);
    } finally {
      await printer.stop();
      await simulated.close();
    }
  });
});

describe('on a serial line', () => {
  it.each(models)('%s prints, is pulled out, and prints again', async (model) => {
    const profile = receiptPrinterProfile(model);
    const cable = await createPtyPair();
    const simulated = createSimulatedReceiptPrinter({ presenter: profile.presenter !== null });
    const far = await serveSerial(simulated, { path: cable.far, baudRate: 115_200 });
    const printer = createReceiptPrinter({
      id: 'receipt',
      transport: createSerialTransport({ path: cable.near, baudRate: 115_200 }),
      clock: systemClock,
      profile,
      fonts,
      timings,
    });
    let again: { close(): Promise<void> } | null = null;
    printer.start();
    try {
      await online(printer);
      expect(await printer.print(next, 'a', request)).toMatchObject({ ok: true });
      expect(simulated.slips.at(-1)?.lines).toMatchObject(nextLines);
      await cable.pull();
      await until('gone', () => printer.status.device === 'noDevice');
      await cable.plug();
      again = await serveSerial(simulated, { path: cable.far, baudRate: 115_200 });
      await online(printer);
      expect(await printer.print(longSlip, 'b', request)).toMatchObject({ ok: true });
      expect(simulated.slips).toHaveLength(2);
    } finally {
      await printer.stop();
      await far.close();
      await again?.close();
      await cable.close();
      await simulated.close();
    }
  });
});

import { existsSync } from 'node:fs';
import {
  createEscposInterpreter,
  type PrintedLine,
} from '../../../bench/receipt-printer/escpos-interpreter.ts';
import {
  createSimulatedReceiptPrinter,
  type PrintedSlip,
} from '../../../bench/receipt-printer/simulated-receipt-printer.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { encodeSlip } from '../../../printers/receipt-printer/escpos-encode.ts';
import { receiptPrinterProfile } from '../../../printers/receipt-printer/profiles.ts';
import {
  createReceiptPrinter,
  type ReceiptPrinter,
  type ReceiptPrinterTimings,
} from '../../../printers/receipt-printer/receipt-printer.ts';
import type { Slip } from '../../../printers/receipt-printer/slip.ts';
import { openSlipFonts, systemFallbackFonts } from '../../../printers/receipt-printer/slip-fonts.ts';

if (!systemFallbackFonts.some(({ path }) => existsSync(path))) {
  throw new Error('the font of the rare characters is missing: apt-get install fonts-hanazono');
}

/** Opened once: the fonts are the dear part. */
export const fonts = openSlipFonts();

/** Waits, bounded, until a real thing in another part of the process has happened. */
export const until = async (what: string, happened: () => boolean, milliseconds = 5_000): Promise<void> => {
  const end = Date.now() + milliseconds;
  while (!happened()) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** A driver and a simulated printer joined by TCP. */
export const createRig = async (name: string, timings: Partial<ReceiptPrinterTimings> = {}) => {
  const profile = receiptPrinterProfile(name);
  const simulated = createSimulatedReceiptPrinter({ presenter: profile.presenter !== null });
  const { port } = await simulated.listen({ port: 0 });
  const printer = createReceiptPrinter({
    id: 'receipt',
    transport: createTcpTransport({ host: '127.0.0.1', port }),
    clock: systemClock,
    profile,
    fonts,
    timings: {
      replyMs: 400,
      idlePollMs: 60,
      printPollMs: 40,
      confirmMs: 600,
      quietMs: 20,
      writeMs: 1_000,
      mouthPollMs: 60,
      ...timings,
    },
  });
  printer.start();
  return {
    simulated,
    printer,
    port,
    async [Symbol.asyncDispose]() {
      await printer.stop();
      await simulated.close();
    },
  };
};

/** Waits until the printer is ready. */
export const online = (printer: ReceiptPrinter): Promise<void> =>
  until('the printer is online', () => printer.status.device === 'online');

/** A signal that never aborts. */
export const never = new AbortController().signal;

/** The characters of a slip that stand as text. */
export const textsOf = (slip: PrintedSlip | undefined): string[] =>
  (slip?.lines ?? []).flatMap((line) => (line.kind === 'text' ? [line.text] : []));

/** Encodes a slip and has the other end read it, without a link between. */
export const encodeAndRead = async (slip: Slip, name: string) => {
  const { chunks, missing } = await encodeSlip(slip, receiptPrinterProfile(name), fonts);
  return { missing, ...readBytes(Buffer.concat(chunks)) };
};

/** What a printer makes of these bytes, up to the cut. */
export const readBytes = (bytes: Uint8Array) => {
  const lines: PrintedLine[] = [];
  const replies: number[] = [];
  let cuts = 0;
  const interpreter = createEscposInterpreter(
    {
      mayRun: () => true,
      mayCut: () => true,
      printed: (line) => void lines.push(line),
      cut: () => {
        cuts += 1;
      },
      reply: (answer) => void replies.push(...answer),
      paperSensors: () => 0,
      automaticStatus: () => undefined,
    },
    576,
  );
  for (const byte of bytes) interpreter.put(byte);
  interpreter.run();
  return { lines, cuts, replies, unknown: interpreter.unknown };
};

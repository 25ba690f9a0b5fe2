import type { Logger } from 'pino';
import type { Clock, DeviceStatus, Driver } from '../../device-drivers/contract.ts';
import type { CommonFault } from '../../device-drivers/supervision/driver-core.ts';
import type { PrintFaultCode } from '../../flows/filing/filing-effects.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { PagePrinter } from '../../printers/page-printer/page-printer.ts';
import type { PageFault } from '../../printers/page-printer/page-printer-faults.ts';
import type { ReceiptFault } from '../../printers/receipt-printer/escpos-status.ts';
import type { ReceiptPrinter } from '../../printers/receipt-printer/receipt-printer.ts';
import type { Slip } from '../../printers/receipt-printer/slip.ts';
import type { PrintJournal } from '../keep/print-journal.ts';
import type { VisitLink } from '../visit/visit-runner.ts';

/** What printing works with. */
export interface PrintingMeans {
  readonly clock: Clock;
  readonly log: Logger;
  readonly journal: PrintJournal;
  readonly receiptPrinter: ReceiptPrinter;
  readonly pagePrinter: PagePrinter;
}

/** One document for the A4 printer. */
export interface PageJob {
  readonly pdf: Uint8Array;
  readonly copies: number;
  readonly title: string;
}

/** A paper that is printed: the case it belongs to (an id, for the log), and the key that names this very print. */
interface PrintName {
  readonly filing: string;
  readonly key: string;
  /** What it is called in the log: `receipt`, `complaint`, `estimate`. */
  readonly paper: string;
}

/** Printing as a visit's effects do it: once for a key, whatever dies in between; what may have come out is told as in doubt. */
export interface PaperPrinting {
  slip(
    make: () => Promise<Slip>,
    name: PrintName,
    signal: AbortSignal,
  ): Promise<Result<void, PrintFaultCode>>;
  pages(
    make: () => Promise<readonly PageJob[]>,
    name: PrintName,
    signal: AbortSignal,
  ): Promise<Result<void, PrintFaultCode>>;
}

/** A page of paper cannot take longer than this to leave the A4 printer before the person is told, ms. */
const pagePrintLimit = 180_000;

/** The same for a slip, ms. */
const receiptPrintLimit = 45_000;

/** How long a printer may take to be seen after a start, ms. */
const wakingLimit = 8_000;

/** How long a printer surely remembers a job that it has finished, ms. */
const printerMemory = 60_000;

/** What a fault of the A4 printer is to the person who waits before it. */
const pageFaultWords: Readonly<Record<PageFault['code'], PrintFaultCode>> = {
  paperOut: 'paperOut',
  jam: 'jam',
  coverOpen: 'coverOpen',
  tonerOut: 'tonerOut',
  outputFull: 'printerFault',
  hardware: 'printerFault',
  stopped: 'busy',
  busy: 'busy',
  claimed: 'busy',
  noDevice: 'printerLost',
  printerLost: 'printerLost',
  wrongCertificate: 'printerLost',
  notReady: 'printerLost',
  aborted: 'printerFault',
  notAccepted: 'printerFault',
  canceled: 'printerFault',
  timeOut: 'printerFault',
  unsupported: 'printerFault',
  inDoubt: 'inDoubt',
};

/** What a fault of the receipt printer is to the person who waits before it. */
const receiptFaultWords: Readonly<Record<(ReceiptFault | CommonFault)['code'], PrintFaultCode>> = {
  paperOut: 'paperOut',
  coverOpen: 'coverOpen',
  cutterFault: 'cutterFault',
  jammed: 'jam',
  overheated: 'overheated',
  printerLost: 'printerLost',
  notReady: 'printerLost',
  printerFault: 'printerFault',
  claimed: 'busy',
  canceled: 'printerFault',
  timeOut: 'printerFault',
  unsupported: 'printerFault',
  inDoubt: 'inDoubt',
};

/** Makes it for one visit. */
export const createPaperPrinting = (means: PrintingMeans, link: VisitLink): PaperPrinting => {
  const { clock, log, journal } = means;

  const timeLimit = (milliseconds: number, signal: AbortSignal): AbortSignal => {
    const limit = new AbortController();
    clock.sleep(milliseconds, signal).then(
      () => limit.abort(),
      () => undefined,
    );
    return limit.signal;
  };

  /** Just after a start the printers are not looked at yet: that is no fault to tell a person. */
  const awake = async (printer: Driver<DeviceStatus>, signal: AbortSignal): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = printer.onStatus((status) => {
      if (status.device !== 'starting') resolve();
    });
    timeLimit(wakingLimit, signal).addEventListener('abort', () => resolve(), { once: true });
    signal.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    stop();
  };

  return {
    slip: async (make, { filing, key, paper }, signal) => {
      await awake(means.receiptPrinter, signal);
      const slip = await make();
      const { state } = journal.begin(key, clock.now());
      if (state === 'done') return ok(undefined);
      if (state === 'begun') return fail('inDoubt');
      const limit = AbortSignal.any([signal, timeLimit(receiptPrintLimit, signal)]);
      const printed = await means.receiptPrinter.print(slip, key, { signal: limit });
      if (printed.ok) {
        journal.done(key);
        if (printed.value.missing.length > 0)
          log.warn(
            { filing, code: `${paper}-glyphs-missing`, count: printed.value.missing.length },
            `${paper}-glyphs-missing`,
          );
        return ok(undefined);
      }
      const { code, detail } = printed.error;
      log.warn({ filing, code, detail }, `${paper}-not-printed`);
      if (code === 'inDoubt') return fail('inDoubt');
      journal.failed(key);
      return fail(receiptFaultWords[code]);
    },
    pages: async (make, { filing, key, paper }, signal) => {
      await awake(means.pagePrinter, signal);
      for (const [index, job] of (await make()).entries()) {
        const jobKey = `${key}:${index}`;
        const { state, since } = journal.begin(jobKey, clock.now());
        if (state === 'done') continue;
        // Printers forget finished jobs: an interrupted one that is not fresh can no longer be asked for.
        if (state === 'begun' && clock.now() - since > printerMemory) return fail('inDoubt');
        const limit = AbortSignal.any([signal, timeLimit(pagePrintLimit, signal)]);
        // The printer itself is asked for the key first: after a restart the same job is followed, not sent again.
        const printed = await means.pagePrinter.print({ ...job, key: jobKey }, { signal: limit }, () =>
          link.busy(),
        );
        if (printed.ok) {
          journal.done(jobKey);
          continue;
        }
        const { code, detail } = printed.error;
        log.warn({ filing, code, detail }, `${paper}-not-printed`);
        if (code === 'inDoubt') return fail('inDoubt');
        journal.failed(jobKey);
        return fail(pageFaultWords[code]);
      }
      return ok(undefined);
    },
  };
};

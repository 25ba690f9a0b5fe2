import {
  createSimulatedIppPrinter,
  type SimulatedIppPrinterOptions,
} from '../../../bench/page-printer/simulated-ipp-printer.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import type { PageJob } from '../../../printers/page-printer/page-print.ts';
import { createPagePrinter, type PagePrinterOptions } from '../../../printers/page-printer/page-printer.ts';
import type { PagePrinterTimings } from '../../../printers/page-printer/page-printer-timings.ts';
import type { PageProgress } from '../../../printers/page-printer/submission.ts';
import { smallPdf } from './pdf.ts';
import { until } from './until.ts';

/** A signal that never aborts. */
export const never = new AbortController().signal;

/** Made once; two pages. */
export const pdf = await smallPdf(2);

/** A job of the two-page paper. */
export const job = (change: Partial<PageJob> = {}): PageJob => ({
  pdf,
  copies: 1,
  title: '受理案件通知书',
  key: 'visit-1.notice',
  ...change,
});

/** Delays for tests. */
export const quick: Partial<PagePrinterTimings> = {
  firstAnswerMs: 1_000,
  requestMs: 2_000,
  documentMs: 2_000,
  idlePollMs: 30,
  jobPollMs: 15,
  busyRetryMs: [20, 40],
  holdMs: 250,
  stallMs: 3_000,
  lostMs: 400,
  cancelMs: 250,
};

/** A driver, started and online, and a simulated printer joined by HTTP. */
export const createRig = async (
  options: SimulatedIppPrinterOptions = {},
  timings: Partial<PagePrinterTimings> = {},
  more: Partial<PagePrinterOptions> = {},
) => {
  const simulated = createSimulatedIppPrinter({ sheetMs: 40, ...options });
  const { uri, port } = await simulated.listen({ port: 0 });
  const make = () =>
    createPagePrinter({ id: 'page', uri, clock: systemClock, timings: { ...quick, ...timings }, ...more });
  /** One more driver of the same printer, online. */
  const open = async () => {
    const made = make();
    made.start();
    await until(() => made.status.device !== 'starting');
    return made;
  };
  const printer = await open();
  const progress: PageProgress[] = [];
  return {
    simulated,
    printer,
    uri,
    port,
    progress,
    make,
    open,
    /** Prints and keeps the progress. */
    print: (change: Partial<PageJob> = {}, signal: AbortSignal = never) =>
      printer.print(job(change), { signal }, (step) => progress.push(step)),
    async [Symbol.asyncDispose]() {
      await printer.stop();
      await simulated.close();
    },
  };
};

import { type Clock, fail, type LinkCounters, ok, type Result } from '../../device-drivers/contract.ts';
import { printerBehind, stateThroughQueue } from './cups-queue.ts';
import { createIppClient, type IppClient, type IppFailure } from './ipp-client.ts';
import type { IppExchange } from './ipp-exchange.ts';
import type { IppPrinter } from './ipp-objects.ts';
import { a4InTray } from './media-choice.ts';
import { type AnsweringStatus, summarisePrinterState } from './page-printer-status.ts';
import type { PagePrinterTimings } from './page-printer-timings.ts';

/** What one look at the printer showed. */
export interface PrinterSight {
  /** What the jobs are given to: the printer, or the queue. */
  readonly printer: IppPrinter;
  /** The printer behind a CUPS queue, when it can be asked and answered. */
  readonly behind: IppPrinter | null;
  readonly status: AnsweringStatus;
}

/** The link to one printer: questions within their limits, counted; waits; and the end of all that when the driver stops. */
export interface PrinterLink {
  readonly client: IppClient;
  /** A client of the printer behind a CUPS queue, once a look has shown that it can be asked by IPP. */
  readonly behind: IppClient | null;
  readonly clock: Clock;
  readonly timings: PagePrinterTimings;
  /** Aborts when the driver stops; the printer keeps its job, and its key finds it again. */
  readonly closing: AbortSignal;
  /** A document is on its way: some printers answer nobody else meanwhile. */
  readonly sending: boolean;
  readonly log: (event: string, code?: string, detail?: string) => void;
  /** Runs one exchange with a limit in the clock's time, and counts how it ended. */
  ask<T>(
    work: (signal: AbortSignal) => Promise<Result<T, IppFailure>>,
    limitMs?: number,
    signal?: AbortSignal,
  ): Promise<Result<T, IppFailure>>;
  /** Sends a document: an `ask` with its own limit. */
  deliver<T>(
    work: (signal: AbortSignal) => Promise<Result<T, IppFailure>>,
    signal: AbortSignal,
  ): Promise<Result<T, IppFailure>>;
  /** The printer's state now; `seen` and `missed` are told. */
  look(signal?: AbortSignal, limitMs?: number): Promise<Result<PrinterSight, IppFailure>>;
  /** Waits; false: the signal, or the end of the link, ended it. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<boolean>;
  /** Begins anew after `close`. */
  open(): void;
  close(): void;
}

/** Makes the link. `exchangeWith` gives the wire to an address. */
export const createPrinterLink = (options: {
  readonly uri: string;
  readonly user: string;
  readonly exchangeWith: (uri: string) => IppExchange;
  readonly clock: Clock;
  readonly timings: PagePrinterTimings;
  readonly counters: LinkCounters;
  readonly log: PrinterLink['log'];
  readonly seen: (sight: PrinterSight) => void;
  readonly missed: (failure: IppFailure) => void;
}): PrinterLink => {
  const { clock, timings, counters, user } = options;
  const clientOf = (uri: string): IppClient =>
    createIppClient({ exchange: options.exchangeWith(uri), uri, user });
  const client = clientOf(options.uri);
  let behind: { readonly uri: string; readonly client: IppClient } | null = null;
  let closing = new AbortController();
  let sending = 0;

  const ask: PrinterLink['ask'] = async (work, limitMs = timings.requestMs, signal) => {
    const over = new AbortController();
    const timer = new AbortController();
    let late = false;
    const cut = (): void => over.abort();
    const sources = signal === undefined ? [closing.signal] : [closing.signal, signal];
    for (const source of sources) {
      if (source.aborted) cut();
      source.addEventListener('abort', cut, { once: true });
    }
    void clock.sleep(limitMs, timer.signal).then(
      () => {
        late = true;
        cut();
      },
      () => undefined,
    );
    counters.framesOut += 1;
    try {
      const answer = await work(over.signal);
      if (answer.ok) counters.framesIn += 1;
      else if (answer.error.kind === 'refused') {
        counters.framesIn += 1;
        counters.refusals += 1;
      } else if (late) counters.timeouts += 1;
      else if (answer.error.kind === 'malformed') counters.badChecksums += 1;
      if (!answer.ok && late) return fail({ ...answer.error, detail: 'timeOut' });
      return answer;
    } finally {
      timer.abort();
      for (const source of sources) source.removeEventListener('abort', cut);
    }
  };

  const lookBehind = async (
    queue: IppPrinter,
    limitMs: number | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Result<IppPrinter, IppFailure> | null> => {
    const uri = printerBehind(queue);
    if (uri === null) behind = null;
    else if (behind?.uri !== uri) behind = { uri, client: clientOf(uri) };
    const asked = behind?.client;
    return asked === undefined ? null : ask((over) => asked.getPrinter(over), limitMs, signal);
  };

  return {
    client,
    get behind() {
      return behind?.client ?? null;
    },
    clock,
    timings,
    get closing() {
      return closing.signal;
    },
    get sending() {
      return sending > 0;
    },
    log: options.log,
    ask,
    deliver: async (work, signal) => {
      sending += 1;
      try {
        return await ask(work, timings.documentMs, signal);
      } finally {
        sending -= 1;
      }
    },
    look: async (signal, limitMs) => {
      const answer = await ask((over) => client.getPrinter(over), limitMs, signal);
      if (!answer.ok) {
        if (!closing.signal.aborted && signal?.aborted !== true) options.missed(answer.error);
        return answer;
      }
      const told = await lookBehind(answer.value, limitMs, signal);
      const { state, reasons, acceptsJobs } = answer.value;
      const raw = answer.value.cups
        ? stateThroughQueue(answer.value, told)
        : { state, reasons, acceptsJobs, a4InTray: a4InTray(answer.value) };
      const sight = {
        printer: answer.value,
        behind: told?.ok === true ? told.value : null,
        status: summarisePrinterState(raw),
      };
      if (!closing.signal.aborted) options.seen(sight);
      return ok(sight);
    },
    pause: (milliseconds, signal) =>
      clock
        .sleep(
          milliseconds,
          signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal]),
        )
        .then(
          () => true,
          () => false,
        ),
    open() {
      if (closing.signal.aborted) closing = new AbortController();
    },
    close: () => closing.abort(),
  };
};

import {
  type Clock,
  type DeviceCapabilities,
  type DeviceRequest,
  type Driver,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  ok,
  type PaperState,
  type Result,
} from '../../device-drivers/contract.ts';
import {
  commonFault,
  createDriverCore,
  faultSource,
  healthReport,
} from '../../device-drivers/supervision/driver-core.ts';
import type { DriverLog } from '../../device-drivers/supervision/driver-log.ts';
import type { LifecycleFault } from '../../device-drivers/supervision/lifecycle-machine.ts';
import { createSupervisor } from '../../device-drivers/supervision/supervisor.ts';
import { maySendAgain } from './cups-queue.ts';
import { type IppFailure, isRefusedForNow } from './ipp-client.ts';
import { ANOTHER_CERTIFICATE, createHttpExchange, type IppExchange, type IppTls } from './ipp-exchange.ts';
import { knownJobs } from './job-finder.ts';
import { a4Margin } from './media-choice.ts';
import { mediaFault, type PageJob, type PrintedTags, printPages, takesTwoSteps } from './page-print.ts';
import { type PageFault, pageFault } from './page-printer-faults.ts';
import { type AnsweringStatus, type PagePrinterStatus, unreachedStatus } from './page-printer-status.ts';
import { type PagePrinterTimings, pagePrinterTimings } from './page-printer-timings.ts';
import { choosePrintFormats, type PrintFormat } from './print-formats.ts';
import { printerIdentity } from './printer-identity.ts';
import { createPrinterLink, type PrinterSight } from './printer-link.ts';
import { hasEnded, isTagged, lacksDocument, type PageProgress } from './submission.ts';
import { testPage } from './test-page.ts';

/** What a page printer can do. */
export interface PagePrinterCapabilities extends DeviceCapabilities {
  /** `cups`: a queue stands between; then `identity` is the queue's word for the printer. */
  readonly backend: 'printer' | 'cups';
  /** All formats that it names. */
  readonly formats: readonly string[];
  /** What it will be sent; `null`: it takes nothing that the kiosk can make. */
  readonly printsAs: PrintFormat | null;
  readonly media: readonly string[];
  /** Sides, by their IPP keywords. */
  readonly sides: readonly string[];
  /** The most copies of one job; more are made as jobs of their own. */
  readonly mostCopies: number;
  /** `null`: it does not tell. */
  readonly colour: boolean | null;
  /** Largest margin of its A4 paper, hundredths of a millimetre; `null`: not told. */
  readonly margin: number | null;
}

/** A printer of A4 pages (文书打印机). */
export interface PagePrinter extends Driver<PagePrinterStatus, PagePrinterCapabilities> {
  /**
   * Sends one PDF, in the best format that the printer takes, and follows the job to its true end: success is
   * `job-state` completed and nothing less.
   *
   * `key` is written into job-name. A job with that key which the printer still knows is followed, or accepted when it
   * is completed, instead of sending again; one that was canceled or aborted is sent again. Any fault but `inDoubt`
   * means that nothing more will come out for it; `detail` tells what the printer counted. After `inDoubt` a second
   * call prints again, unless the printer tells then that it was done: whether to is for a person to decide.
   * An abort, or the request's limit, takes the job back; the outcome then comes when it is certain, or in doubt.
   * A stop of the driver leaves the job to the printer and is `inDoubt`.
   */
  print(
    job: PageJob,
    request: DeviceRequest,
    onProgress?: (progress: PageProgress) => void,
  ): Promise<Result<{ readonly jobId: number }, PageFault>>;
}

/** What a page printer is made of. */
export interface PagePrinterOptions {
  readonly id: string;
  /** `ipp://` or `ipps://`; of a CUPS queue `ipp://localhost:631/printers/NAME`. */
  readonly uri: string;
  readonly clock: Clock;
  readonly log?: DriverLog;
  readonly tls?: IppTls;
  /** The only format that it is sent, for a printer that names a better one and prints it wrong. */
  readonly format?: PrintFormat;
  /** `requesting-user-name`: its jobs are told apart by it. Terminals that share a printer need a name each. */
  readonly user?: string;
  readonly timings?: Partial<PagePrinterTimings>;
  /** The wire to an address; absent: HTTP. For recording and replay. */
  readonly exchangeWith?: (uri: string) => IppExchange;
}

/** Looks in a row without a good answer before a printer counts as lost: one refused connection happens to a busy one. */
const LOOKS_MISSED = 2;

/** What a missed look means for the supervision. */
const lifecycleFaultOf = (failure: IppFailure): LifecycleFault => {
  if (isRefusedForNow(failure)) return { reason: 'faulty', fault: pageFault('busy', failure.detail) };
  switch (failure.kind) {
    case 'unreachable':
      if (failure.detail === ANOTHER_CERTIFICATE)
        return { reason: 'lost', fault: pageFault('wrongCertificate', failure.detail) };
      return {
        reason: 'lost',
        fault: pageFault(failure.detail === 'timeOut' ? 'printerLost' : 'noDevice', failure.detail),
      };
    case 'lost':
    case 'canceled':
      return { reason: 'lost', fault: pageFault('printerLost', failure.detail) };
    case 'malformed':
    case 'http':
    case 'refused':
      return { reason: 'faulty', fault: pageFault('printerLost', failure.detail) };
    default:
      return failure satisfies never;
  }
};

const NEW_PAPER: readonly PaperState[] = ['full', 'low', 'out'];

/** Makes the driver of one page printer. It asks nothing before `start()`. */
export const createPagePrinter = (options: PagePrinterOptions): PagePrinter => {
  const { id, clock } = options;
  const timings = { ...pagePrinterTimings, ...options.timings };
  const printed: PrintedTags = new Map();
  let sight: AnsweringStatus | null = null;
  /** Wakes the watch before its time. */
  let nudge = Promise.withResolvers<void>();
  let testPages = 0;
  let started = false;

  const core = createDriverCore<PagePrinterStatus, PagePrinterCapabilities>({
    id,
    deviceClass: 'page-printer',
    clock,
    log: options.log,
    initialStatus: unreachedStatus('starting', null),
  });
  const { counters } = core;

  const publish = (): void => {
    const before = core.status.paper;
    const next =
      supervisor.phase === 'working' && sight !== null
        ? sight
        : unreachedStatus(supervisor.device, supervisor.fault);
    core.publish(next);
    if (before !== next.paper && before !== 'unknown' && NEW_PAPER.includes(next.paper))
      core.emit({ kind: 'paperThreshold', requestId: core.requestId });
  };

  const capabilitiesOf = ({ printer, behind }: PrinterSight): PagePrinterCapabilities => ({
    identity: printerIdentity(behind ?? printer),
    healthLevels: ['internal', 'external', 'interactive'],
    backend: printer.cups ? 'cups' : 'printer',
    formats: printer.formats,
    printsAs:
      choosePrintFormats(printer, { only: options.format, inTwoSteps: takesTwoSteps(printer) })[0]?.format ??
      null,
    media: printer.media,
    sides: printer.sides,
    mostCopies: printer.mostCopies,
    colour: printer.colour,
    margin: a4Margin(behind ?? printer),
  });

  const link = createPrinterLink({
    uri: options.uri,
    user: options.user ?? 'filing-kiosk',
    exchangeWith:
      options.exchangeWith ??
      ((uri) => createHttpExchange({ uri, tls: uri.startsWith('ipps') ? options.tls : undefined })),
    clock,
    timings,
    counters,
    log: core.log,
    seen: (seen) => {
      sight = seen.status;
      if (supervisor.phase === 'working') core.setCapabilities(capabilitiesOf(seen));
      publish();
    },
    missed: () => nudge.resolve(),
  });

  let first: PrinterSight | null = null;

  /** Jobs of ours that stand in the printer's way: taken back. `which` tells them. */
  const clearJobs = async (
    signal: AbortSignal,
    which: 'all' | 'without a document',
  ): Promise<Result<number, IppFailure>> => {
    const known = await knownJobs(link, link.client);
    if (!known.ok) return known;
    const left = known.value.jobs.filter(
      (job) => !hasEnded(job) && isTagged(job.name ?? '') && (which === 'all' || lacksDocument(job)),
    );
    for (const { id: jobId } of left) {
      if (signal.aborted) break;
      const taken = await link.ask((over) => link.client.cancelJob(jobId, over), undefined, signal);
      core.log('job.cleared', taken.ok ? 'done' : taken.error.kind);
    }
    return ok(left.length);
  };

  const supervisor = createSupervisor({
    clock,
    changed: () => {
      if (supervisor.phase !== 'working') sight = supervisor.phase === 'stopped' ? null : sight;
      publish();
    },
    steps: {
      connect: async (signal) => {
        first = null;
        const answer = await link.look(signal, timings.firstAnswerMs);
        if (answer.ok) first = answer.value;
        else {
          const { kind, detail } = answer.error;
          // A slow one is there: who it is is asked with more patience.
          const answers =
            kind !== 'unreachable' && kind !== 'lost' && !(kind === 'canceled' && detail !== 'timeOut');
          if (!answers) return fail(lifecycleFaultOf(answer.error).fault);
        }
        counters.opened += 1;
        return ok(undefined);
      },
      identify: async (signal) => {
        const answer = first === null ? await link.look(signal) : ok(first);
        first = null;
        if (!answer.ok) return fail(lifecycleFaultOf(answer.error));
        sight = answer.value.status;
        core.setCapabilities(capabilitiesOf(answer.value));
        return ok(undefined);
      },
      watch: async (signal) => {
        let misses = 0;
        for (;;) {
          const waited = new AbortController();
          nudge = Promise.withResolvers<void>();
          const pause = misses === 0 ? timings.idlePollMs : timings.jobPollMs;
          const either = AbortSignal.any([signal, waited.signal]);
          await Promise.race([clock.sleep(pause, either).catch(() => undefined), nudge.promise]);
          waited.abort();
          if (signal.aborted) return { reason: 'lost', fault: commonFault('canceled') };
          if (link.sending) continue;
          const answer = await link.look(signal);
          misses = answer.ok ? 0 : misses + 1;
          if (answer.ok || misses < LOOKS_MISSED) continue;
          const fault = lifecycleFaultOf(answer.error);
          if (fault.reason === 'lost') counters.lost += 1;
          return fault;
        }
      },
      reset: async (signal) => {
        // A job that is under way is left alone: it is followed, or found again by its key.
        if (core.requestId === null) await clearJobs(signal, 'without a document');
        const answer = await link.look(signal);
        return answer.ok ? ok(undefined) : fail(lifecycleFaultOf(answer.error));
      },
      disconnect: async () => undefined,
    },
  });

  /** Why nothing can be asked of it; `null`: it can. A printer that is back before the supervision has seen it is used at once. */
  const absence = async (signal: AbortSignal): Promise<PageFault | null> => {
    if (supervisor.phase === 'working') return null;
    if (!started) return commonFault('notReady');
    const answer = await link.look(signal);
    if (!answer.ok) return pageFault('printerLost', answer.error.detail);
    supervisor.retry();
    return null;
  };

  const printNow = async (
    job: PageJob,
    signal: AbortSignal,
    requestId: string,
    onProgress: (progress: PageProgress) => void,
  ): Promise<Result<{ readonly jobId: number }, PageFault>> => {
    const absent = await absence(signal);
    const outcome =
      absent === null
        ? await printPages(link, printed, job, options.format, signal, onProgress)
        : fail(absent);
    // A stop cuts every question short: that is not the printer's doing. What was in doubt stays so.
    if (!outcome.ok && link.closing.aborted)
      return fail(
        outcome.error.code === 'inDoubt'
          ? { ...outcome.error, completion: 'canceled' }
          : commonFault('canceled', 'the driver was stopped'),
      );
    if (outcome.ok) {
      core.log('job.printed');
      core.emit({ kind: 'mediaPresented', requestId });
      return ok({ jobId: outcome.value });
    }
    const { error } = outcome;
    // What stands at the printer itself was told with its status.
    if (error.code !== core.status.fault?.code && error.completion !== 'canceled')
      core.emit({ kind: 'error', source: faultSource(error), fault: error, requestId });
    return outcome;
  };

  const inspect = (seen: PrinterSight): HealthFinding[] => {
    const { printer, status } = seen;
    const paper = mediaFault(seen);
    const sendsAgain = maySendAgain(printer);
    const printsAs = capabilitiesOf(seen).printsAs;
    return [
      { check: 'link', outcome: 'good' },
      status.fault === null
        ? { check: 'state', outcome: 'good' }
        : { check: 'state', outcome: 'bad', detail: status.fault.detail ?? status.fault.code },
      printsAs === null
        ? { check: 'format', outcome: 'bad' }
        : { check: 'format', outcome: 'good', detail: printsAs },
      printer.mediaReady === null || printer.cups
        ? { check: 'a4Loaded', outcome: 'notTold' }
        : paper === null
          ? { check: 'a4Loaded', outcome: 'good' }
          : { check: 'a4Loaded', outcome: 'bad', detail: paper.detail ?? '' },
      ...(printer.cups
        ? [
            {
              check: 'queueSendsOnce',
              outcome: sendsAgain === null ? 'notTold' : sendsAgain ? 'bad' : 'good',
              detail: printer.errorPolicy ?? 'none',
            } as const,
          ]
        : []),
    ];
  };

  const checkHealth = async (
    request: HealthRequest,
    signal: AbortSignal,
    requestId: string,
  ): Promise<Result<HealthReport, PageFault>> => {
    const absent = await absence(signal);
    if (absent !== null) return fail(absent);
    const seen = await link.look(signal);
    if (!seen.ok)
      return ok(healthReport(request.level, [{ check: 'link', outcome: 'bad', detail: seen.error.detail }]));
    const findings = inspect(seen.value);
    if (request.level === 'internal') return ok(healthReport(request.level, findings));
    testPages += 1;
    const key = `test-${clock.now()}-${testPages}`;
    const pdf = await testPage(key);
    const page = await printNow(
      { pdf, copies: 1, title: 'Test page', key },
      signal,
      requestId,
      () => undefined,
    );
    findings.push(
      page.ok
        ? { check: 'testPage', outcome: 'good' }
        : { check: 'testPage', outcome: 'bad', detail: page.error.code },
    );
    if (page.ok && request.level === 'interactive') {
      const readable = await request.confirm('testPageReadable');
      findings.push({ check: 'readable', outcome: readable ? 'good' : 'bad' });
    }
    return ok(healthReport(request.level, findings));
  };

  const resetNow = async (signal: AbortSignal): Promise<Result<void, PageFault>> => {
    const absent = await absence(signal);
    if (absent !== null) return fail(absent);
    const end = clock.now() + timings.cancelMs;
    for (;;) {
      const cleared = await clearJobs(signal, 'all');
      if (!cleared.ok) return fail(pageFault('printerLost', cleared.error.detail));
      if (cleared.value === 0) break;
      if (clock.now() >= end || !(await link.pause(timings.jobPollMs, signal)))
        return fail(pageFault('inDoubt', `jobs left ${cleared.value}`));
    }
    const seen = await link.look(signal);
    return seen.ok ? ok(undefined) : fail(pageFault('printerLost', seen.error.detail));
  };

  return core.driver({
    start: () => {
      link.open();
      started = true;
      supervisor.start();
    },
    stop: async () => {
      // First, so that a print under way leaves its job to the printer instead of taking it back.
      link.close();
      started = false;
      await supervisor.stop();
      await core.endCommands();
    },
    retry: supervisor.retry,
    reset: (request: DeviceRequest) =>
      core.command<void, PageFault>(request, { name: 'reset', run: resetNow }),
    checkHealth: (request: HealthRequest) =>
      core.command<HealthReport, PageFault>(request, {
        name: 'checkHealth',
        run: (signal, requestId) => checkHealth(request, signal, requestId),
      }),
    print: async (
      job: PageJob,
      request: DeviceRequest,
      onProgress: (progress: PageProgress) => void = () => undefined,
    ) => {
      if (!/^[A-Za-z0-9.:_-]{1,64}$/.test(job.key)) throw new RangeError('not a key of a print');
      if (!Number.isInteger(job.copies) || job.copies < 1) throw new RangeError('not a number of copies');
      return core.command<{ readonly jobId: number }, PageFault>(request, {
        name: 'print',
        trueEnd: true,
        run: (signal, requestId) => printNow(job, signal, requestId, onProgress),
      });
    },
  });
};

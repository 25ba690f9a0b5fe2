import {
  type Clock,
  type Driver,
  fail,
  type LinkCounters,
  newLinkCounters,
  ok,
  type Result,
} from '../../device-drivers/contract.ts';
import {
  createIppClient,
  type IppFailure,
  type IppJob,
  type IppPrinter,
  type IppTls,
  isRefusal,
} from './ipp-client.ts';
import { ippJobState, ippOperations } from './ipp-codes.ts';
import { attribute, type IppAttribute } from './ipp-message.ts';
import {
  faultOfWaiting,
  type PageFault,
  type PageFaultCode,
  type PagePrinterStatus,
  type RawPrinterState,
  summarisePrinterState,
  unknownPrinterState,
  type WaitingFor,
  waitingFor,
} from './printer-state-reasons.ts';

/** Every delay of the driver, in milliseconds, with its reason. */
export interface PagePrinterTimings {
  /** A question is answered in tens of milliseconds; a printer that wakes up takes some seconds. */
  readonly requestMs: number;
  /** A document of some megabytes over a slow link into a printer that reads it while it renders. */
  readonly documentMs: number;
  /** How often an idle printer is asked: a clerk who closes the cover sees the kiosk come back before walking off. */
  readonly idlePollMs: number;
  /** How often a job is asked about; about a sheet's time. */
  readonly jobPollMs: number;
  /** Waits before the next look for a printer that is gone; the last one is repeated. */
  readonly reconnectMs: readonly number[];
  /** Waits before the same job is offered again to a busy printer; when they are used up it is `busy`. */
  readonly busyRetryMs: readonly number[];
  /** How long a job may wait for paper, a jam, a cover or toner before it is taken back: a clerk's walk to the terminal. */
  readonly holdMs: number;
  /** How long a job may stand still without a reason: longer than any warm-up. */
  readonly stallMs: number;
  /** How long a printer that went away with our job is waited for: a cable put back, a restart. */
  readonly lostMs: number;
  /** How long a canceled job may take to stop: the sheets that are on their way. */
  readonly cancelMs: number;
}

/** The delays in use unless others are given. */
export const pagePrinterTimings: PagePrinterTimings = {
  requestMs: 10_000,
  documentMs: 60_000,
  idlePollMs: 3_000,
  jobPollMs: 1_000,
  reconnectMs: [500, 1_000, 2_000, 5_000],
  busyRetryMs: [1_000, 2_000, 4_000, 8_000, 15_000],
  holdMs: 180_000,
  stallMs: 120_000,
  lostMs: 60_000,
  cancelMs: 30_000,
};

/** One log event of the driver: codes and numbers, never what is on the paper. */
export interface PagePrinterLogEntry {
  readonly device: string;
  readonly event: string;
  readonly code?: string;
  readonly detail?: string;
}

/** A document to be printed. */
export interface PageJob {
  readonly pdf: Uint8Array;
  readonly copies: number;
  /** Shown in the printer's queue: the name of the paper, never of a person. */
  readonly title: string;
  /** Names this print: 1 to 64 letters, digits and `.:_-`. Anything else is a bug and throws. */
  readonly key: string;
  /** Both sides, where the printer can. */
  readonly duplex?: boolean;
}

/** How far a print is. `sheets`: stacked so far, `null` when the printer does not count. */
export interface PageProgress {
  readonly sheets: number | null;
  readonly waitingFor: WaitingFor | null;
}

/** A printer of A4 pages (文书打印机). */
export interface PagePrinter extends Driver<PagePrinterStatus> {
  /**
   * Sends one PDF and follows the job to its true end: success is `job-state` completed and nothing less.
   *
   * `key` is written into job-name. A job with that key which the printer still knows is followed, or accepted when it
   * is completed, instead of sending again; one that was canceled or aborted is sent again. Any fault but `inDoubt`
   * means that nothing more will come out for it; `detail` tells what the printer counted. After `inDoubt` a second
   * call prints again, unless the printer tells then that it was done: whether to is for a person to decide.
   * An abort takes the job back. Calls wait for one another.
   */
  print(
    job: PageJob,
    signal: AbortSignal,
    onProgress?: (progress: PageProgress) => void,
  ): Promise<Result<{ jobId: number }, PageFault>>;
}

/** What a page printer is made of. */
export interface PagePrinterOptions {
  readonly id: string;
  /** `ipp://` or `ipps://`. */
  readonly uri: string;
  readonly clock: Clock;
  readonly log?: (entry: PagePrinterLogEntry) => void;
  readonly tls?: IppTls;
  readonly timings?: Partial<PagePrinterTimings>;
}

const PDF = 'application/pdf';
const A4 = 'iso_a4_210x297mm';
/** RFC 8011 §5.1.3: a name is at most 255 octets. */
const LONGEST_NAME = 255;
/** Keys of printed jobs that are remembered: more than a terminal prints between two restarts. */
const REMEMBERED_JOBS = 10_000;

const completions: Readonly<Record<PageFaultCode, PageFault['completion']>> = {
  paperOut: 'userError',
  jam: 'userError',
  coverOpen: 'userError',
  tonerOut: 'userError',
  busy: 'deviceNotReady',
  printerLost: 'deviceNotReady',
  aborted: 'commandErrorCode',
  notAccepted: 'invalidData',
  inDoubt: 'commandErrorCode',
  canceled: 'canceled',
};

const actions: Readonly<Record<PageFaultCode, PageFault['action']>> = {
  paperOut: 'clear',
  jam: 'clear',
  coverOpen: 'clear',
  tonerOut: 'maintenance',
  busy: 'none',
  printerLost: 'maintenance',
  aborted: 'none',
  notAccepted: 'configuration',
  inDoubt: 'none',
  canceled: 'none',
};

const faultOf = (code: PageFaultCode, detail: string): PageFault => ({
  completion: completions[code],
  code,
  action: actions[code],
  detail,
});

const ended = (job: IppJob): boolean => job.state !== null && job.state >= ippJobState.canceled;

/** The job's name: its tag first, because a printer may cut the end off. */
const jobName = (tag: string, title: string): string => {
  let name = `${tag} ${title}`;
  while (Buffer.byteLength(name) > LONGEST_NAME) name = [...name].slice(0, -1).join('');
  return name;
};

const isDone = (job: IppJob): boolean => job.state === ippJobState.completed;

/** A job whose document never came whole (RFC 8011 §5.3.8): it prints nothing, and stands in the way until it times out. */
const lacksDocument = (job: IppJob): boolean =>
  !ended(job) &&
  job.state !== ippJobState.processing &&
  job.reasons.some((reason) => reason === 'job-incoming' || reason === 'job-data-insufficient');

/** The end of a job taken back. */
type Stopped = 'stopped' | 'completed' | 'unsure';

interface Submission {
  readonly tag: string;
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly template: readonly IppAttribute[];
  readonly printer: IppPrinter;
  readonly oneSided: boolean;
}

/** Makes the driver of one page printer. It asks nothing before `start()` or `print`. */
export const createPagePrinter = (options: PagePrinterOptions): PagePrinter => {
  const { id, clock } = options;
  const timings = { ...pagePrinterTimings, ...options.timings };
  const client = createIppClient({
    uri: options.uri,
    user: 'filing-kiosk',
    ...(options.tls ? { tls: options.tls } : {}),
  });
  const counters: LinkCounters = newLinkCounters();
  const listeners = new Set<(status: PagePrinterStatus) => void>();
  const printed = new Map<string, number>();
  const log = (event: string, code?: string, detail?: string): void =>
    options.log?.({
      device: id,
      event,
      ...(code === undefined ? {} : { code }),
      ...(detail === undefined ? {} : { detail }),
    });

  let raw: RawPrinterState = unknownPrinterState;
  let status = summarisePrinterState(raw);
  let running: { readonly stop: AbortController; readonly ended: Promise<void> } | null = null;
  /** Ends what is under way when the driver stops; the printer keeps its job, and its key finds it again. */
  let closing = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();

  const show = (next: RawPrinterState): void => {
    const before = raw.link;
    raw = next;
    if (before !== 'connected' && next.link === 'connected') counters.opened += 1;
    if (before === 'connected' && next.link !== 'connected') counters.lost += 1;
    const summary = summarisePrinterState(next);
    if (JSON.stringify(summary) === JSON.stringify(status)) return;
    status = summary;
    for (const listener of [...listeners]) listener(summary);
  };

  /** Runs one exchange with a limit in the clock's time, and counts how it ended. */
  const ask = async <T>(
    work: (signal: AbortSignal) => Promise<Result<T, IppFailure>>,
    limitMs = timings.requestMs,
    signal?: AbortSignal,
  ): Promise<Result<T, IppFailure>> => {
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
      if (answer.ok || answer.error.kind === 'refused') counters.framesIn += 1;
      else if (late) counters.timeouts += 1;
      else if (answer.error.kind === 'malformed') counters.badChecksums += 1;
      if (!answer.ok && late) return fail({ ...answer.error, detail: 'timeOut' });
      return answer;
    } finally {
      timer.abort();
      for (const source of sources) source.removeEventListener('abort', cut);
    }
  };

  /** The printer's state now, which is also shown. */
  const readPrinter = async (): Promise<Result<IppPrinter, IppFailure>> => {
    const answer = await ask((signal) => client.getPrinter(signal));
    if (answer.ok) {
      const { state, reasons, acceptsJobs } = answer.value;
      show({ link: 'connected', state, reasons, acceptsJobs });
    } else if (!closing.signal.aborted) {
      const gone = answer.error.kind === 'unreachable' && answer.error.detail !== 'timeOut';
      show({ ...unknownPrinterState, link: gone ? 'noDevice' : 'silent' });
    }
    return answer;
  };

  /** Waits; false: the signal ended it. */
  const pause = async (milliseconds: number, signal?: AbortSignal): Promise<boolean> => {
    const signals = signal === undefined ? [closing.signal] : [closing.signal, signal];
    return clock.sleep(milliseconds, AbortSignal.any(signals)).then(
      () => true,
      () => false,
    );
  };

  const live = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      const answer = await readPrinter();
      failures = answer.ok ? 0 : failures + 1;
      const waits = timings.reconnectMs;
      const wait = answer.ok ? timings.idlePollMs : (waits[Math.min(failures, waits.length) - 1] ?? 1_000);
      await pause(wait, signal);
    }
  };

  /** The newest job with this tag that the printer still knows: a completed one before an open one before one that failed. */
  const findJob = async (tag: string): Promise<Result<IppJob | null, IppFailure>> => {
    const known: IppJob[] = [];
    for (const which of ['not-completed', 'completed'] as const) {
      const jobs = await ask((signal) => client.getJobs(which, signal));
      if (jobs.ok) known.push(...jobs.value.filter(({ name }) => name?.startsWith(tag)));
      // A printer without a memory of its jobs says so: then nothing is known, and nothing is to be waited for.
      else if (jobs.error.kind === 'refused') log('jobs.notTold', jobs.error.detail, which);
      else return jobs;
    }
    known.sort((a, b) => b.id - a.id);
    return ok(known.find(isDone) ?? known.find((job) => !ended(job)) ?? known[0] ?? null);
  };

  /** One job, if it is still ours: a printer that restarted gives its numbers again (ippeveprinter begins at 1). */
  const readJob = async (jobId: number, one: Submission): Promise<Result<IppJob | null, IppFailure>> => {
    const answer = await ask((signal) => client.getJob(jobId, signal));
    if (answer.ok) {
      const { name } = answer.value;
      const ours = name === null || name.startsWith(one.tag) || (name !== '' && one.name.startsWith(name));
      if (ours) return answer;
    } else if (!isRefusal(answer.error, 'client-error-not-found')) return answer;
    return findJob(one.tag);
  };

  /** Takes a job back and waits until it is certain what became of it. */
  const takeBack = async (jobId: number, one: Submission): Promise<Stopped> => {
    const end = clock.now() + timings.cancelMs;
    let accepted = false;
    for (;;) {
      if (!accepted) {
        const answer = await ask((signal) => client.cancelJob(jobId, signal));
        accepted = answer.ok;
        if (!answer.ok) log('cancel.refused', answer.error.kind, answer.error.detail);
      }
      const job = await readJob(jobId, one);
      if (job.ok && job.value === null && accepted) return 'stopped';
      if (job.ok && job.value !== null && ended(job.value))
        return isDone(job.value) ? 'completed' : 'stopped';
      if (clock.now() >= end || closing.signal.aborted) return 'unsure';
      await pause(timings.jobPollMs);
    }
  };

  const giveUp = async (
    jobId: number,
    one: Submission,
    code: PageFaultCode,
    detail: string,
  ): Promise<Result<number, PageFault>> => {
    const stopped = await takeBack(jobId, one);
    log('job.takenBack', code, stopped);
    switch (stopped) {
      case 'completed':
        return ok(jobId);
      case 'stopped':
        return fail(faultOf(code, detail));
      case 'unsure':
        return fail(faultOf('inDoubt', code));
      default:
        return stopped satisfies never;
    }
  };

  const sheetsOf = (job: IppJob, one: Submission): number | null =>
    job.sheets ?? (one.oneSided ? job.impressions : null);

  const counted = (sheets: number | null): string =>
    sheets === null ? 'sheets not counted' : `sheets ${sheets}`;

  /** How a job ended that has ended. */
  const endOf = (job: IppJob, one: Submission): Result<number, PageFault> => {
    const detail = `${job.reasons.join(',')}; ${counted(sheetsOf(job, one))}`;
    if (isDone(job)) {
      // RFC 8011 §5.3.8: completed, and something of it is wrong.
      return job.reasons.includes('job-completed-with-errors')
        ? fail(faultOf('inDoubt', 'job-completed-with-errors'))
        : ok(job.id);
    }
    if (job.state === ippJobState.canceled) return fail(faultOf('canceled', detail));
    const unreadable = job.reasons.some((reason) =>
      ['document-format-error', 'unsupported-document-format', 'document-unprintable-error'].includes(reason),
    );
    return fail(faultOf(unreadable ? 'notAccepted' : 'aborted', detail));
  };

  /** Follows a job to its end. */
  const follow = async (
    jobId: number,
    one: Submission,
    signal: AbortSignal,
    onProgress: (progress: PageProgress) => void,
  ): Promise<Result<number, PageFault>> => {
    let current = jobId;
    let seenAt = clock.now();
    let movedAt = seenAt;
    let heldSince: number | null = null;
    let sheets: number | null = null;
    let told = '';
    for (;;) {
      if (closing.signal.aborted) return fail(faultOf('inDoubt', 'the driver was stopped'));
      if (signal.aborted) return giveUp(current, one, 'canceled', counted(sheets));
      const job = await readJob(current, one);
      const now = clock.now();
      if (job.ok) {
        if (job.value === null) return fail(faultOf('inDoubt', 'the printer does not know the job any more'));
        if (job.value.id !== current) {
          current = job.value.id;
          log('job.foundAgain');
        }
        const count = sheetsOf(job.value, one);
        if (count !== sheets) movedAt = now;
        sheets = count;
        seenAt = now;
        if (ended(job.value)) {
          if (sheets !== null) onProgress({ sheets, waitingFor: null });
          return endOf(job.value, one);
        }
        if (lacksDocument(job.value) && now - movedAt > timings.stallMs) {
          return giveUp(current, one, 'aborted', 'the document never came');
        }
        await readPrinter();
        const waiting = raw.link === 'connected' ? waitingFor(status) : null;
        const progress = { sheets, waitingFor: waiting };
        if (JSON.stringify(progress) !== told) {
          told = JSON.stringify(progress);
          onProgress(progress);
        }
        if (waiting === null) {
          if (heldSince !== null) movedAt = now;
          heldSince = null;
          if (now - movedAt > timings.stallMs) return giveUp(current, one, 'aborted', 'no progress');
        } else {
          heldSince ??= now;
          if (now - heldSince > timings.holdMs) {
            return giveUp(current, one, faultOfWaiting(waiting), counted(sheets));
          }
        }
      } else if (now - seenAt > timings.lostMs) {
        show({ ...unknownPrinterState, link: job.error.kind === 'unreachable' ? 'noDevice' : 'silent' });
        return fail(faultOf('inDoubt', 'printerLost'));
      }
      await pause(timings.jobPollMs, signal);
    }
  };

  /** Waits for a printer that went away with the document, and looks there for the job. */
  const recover = async (
    jobId: number | null,
    one: Submission,
    signal: AbortSignal,
  ): Promise<Result<IppJob, PageFault>> => {
    const end = clock.now() + timings.lostMs;
    for (;;) {
      const job = await (jobId === null ? findJob(one.tag) : readJob(jobId, one));
      if (job.ok && job.value !== null) return ok(job.value);
      if (job.ok) return fail(faultOf('inDoubt', 'the printer does not know the job'));
      if (clock.now() >= end || closing.signal.aborted || signal.aborted) {
        return fail(faultOf('inDoubt', 'printerLost'));
      }
      await pause(timings.jobPollMs, signal);
    }
  };

  /** What a failed offer means when the printer surely holds no document of it. `null`: offer it again later. */
  const unsent = (failure: IppFailure): PageFault | null => {
    switch (failure.kind) {
      case 'refused':
        return isRefusal(
          failure,
          'server-error-busy',
          'server-error-temporary-error',
          'server-error-service-unavailable',
          'server-error-not-accepting-jobs',
          'server-error-too-many-jobs',
          'server-error-device-error',
        )
          ? null
          : faultOf('notAccepted', failure.detail);
      case 'http':
        return failure.status === 503 ? null : faultOf('notAccepted', failure.detail);
      case 'unreachable':
      case 'lost':
      case 'canceled':
      case 'malformed':
        return faultOf('printerLost', failure.detail);
      default:
        return failure satisfies never;
    }
  };

  /** Offers the job once. A number: the job to follow. `null`: busy, offer again later. */
  const offer = async (one: Submission, signal: AbortSignal): Promise<Result<number | null, PageFault>> => {
    const description = { name: one.name, format: PDF, template: one.template };
    const { operations } = one.printer;
    const inTwoSteps =
      operations.includes(ippOperations['Create-Job']) && operations.includes(ippOperations['Send-Document']);
    if (inTwoSteps) {
      // Two steps, because a job that was only created prints nothing: if the link fails here, there is no doubt.
      const created = await ask((over) => client.createJob(description, over));
      if (!created.ok) {
        const fault = unsent(created.error);
        return fault === null ? ok(null) : fail(fault);
      }
      const jobId = created.value.id;
      if (signal.aborted) {
        await ask((over) => client.cancelJob(jobId, over));
        return fail(faultOf('canceled', 'before the document'));
      }
      const sent = await ask(
        (over) => client.sendDocument(jobId, PDF, one.pdf, over),
        timings.documentMs,
        signal,
      );
      if (sent.ok) return ok(jobId);
      log('document.notAnswered', sent.error.kind, sent.error.detail);
      if (sent.error.kind === 'refused' || sent.error.kind === 'unreachable') {
        // The document was not taken; the empty job is only tidied away.
        await ask((over) => client.cancelJob(jobId, over));
        const fault = unsent(sent.error);
        return fault === null ? ok(null) : fail(fault);
      }
      if (signal.aborted) return giveUp(jobId, one, 'canceled', 'while the document was sent');
      const found = await recover(jobId, one, signal);
      if (!found.ok)
        return signal.aborted ? giveUp(jobId, one, 'canceled', 'while the link was lost') : found;
      return lacksDocument(found.value)
        ? giveUp(found.value.id, one, 'printerLost', 'the document did not arrive')
        : ok(found.value.id);
    }
    const valid = await ask((over) => client.validateJob(description, over));
    if (!valid.ok) {
      const fault = unsent(valid.error);
      return fault === null ? ok(null) : fail(fault);
    }
    if (signal.aborted) return fail(faultOf('canceled', 'before the document'));
    const sent = await ask((over) => client.printJob(description, one.pdf, over), timings.documentMs, signal);
    if (sent.ok) return ok(sent.value.id);
    log('document.notAnswered', sent.error.kind, sent.error.detail);
    if (sent.error.kind === 'refused' || sent.error.kind === 'unreachable') {
      const fault = unsent(sent.error);
      return fault === null ? ok(null) : fail(fault);
    }
    // A document that was sent and not answered: only the printer's own list can tell.
    const found = await recover(null, one, closing.signal);
    return found.ok ? ok(found.value.id) : found;
  };

  const printOne = async (
    one: Submission,
    signal: AbortSignal,
    onProgress: (progress: PageProgress) => void,
  ): Promise<Result<number, PageFault>> => {
    const remembered = printed.get(one.tag);
    if (remembered !== undefined) return ok(remembered);

    const before = await findJob(one.tag);
    if (!before.ok) return fail(faultOf('printerLost', before.error.detail));
    if (before.value !== null && isDone(before.value)) return endOf(before.value, one);
    if (before.value !== null && lacksDocument(before.value)) {
      const stopped = await takeBack(before.value.id, one);
      if (stopped === 'unsure') return fail(faultOf('inDoubt', 'an earlier job of this key'));
      if (stopped === 'completed') return ok(before.value.id);
    } else if (before.value !== null && !ended(before.value)) {
      log('job.foundAgain');
      return follow(before.value.id, one, signal, onProgress);
    }

    const waits = [...timings.busyRetryMs];
    for (;;) {
      if (signal.aborted || closing.signal.aborted) return fail(faultOf('canceled', 'before the document'));
      const seen = await readPrinter();
      if (!seen.ok) return fail(faultOf('printerLost', seen.error.detail));
      const standing = status.fault;
      if (standing !== null && standing.code !== 'busy') return fail(standing);
      let cause = standing;
      if (cause === null) {
        const offered = await offer(one, signal);
        if (!offered.ok) return offered;
        if (offered.value !== null) return follow(offered.value, one, signal, onProgress);
        cause = faultOf('busy', 'refused for now');
      }
      const wait = waits.shift();
      if (wait === undefined) return fail(cause);
      log('job.busy', cause.code, cause.detail);
      await pause(wait, signal);
    }
  };

  const templateOf = (job: PageJob, printer: IppPrinter, copies: number): IppAttribute[] => {
    const twoSided = job.duplex === true && printer.sides.includes('two-sided-long-edge');
    const sides = twoSided ? 'two-sided-long-edge' : 'one-sided';
    return [
      ...(printer.mostCopies > 1 ? [attribute('copies', 'integer', copies)] : []),
      ...(copies > 1 && printer.copyHandlings.includes('separate-documents-collated-copies')
        ? [attribute('multiple-document-handling', 'keyword', 'separate-documents-collated-copies')]
        : []),
      ...(printer.sides.includes(sides) ? [attribute('sides', 'keyword', sides)] : []),
      ...(printer.media.includes(A4) ? [attribute('media', 'keyword', A4)] : []),
    ];
  };

  const printNow = async (
    job: PageJob,
    signal: AbortSignal,
    onProgress: (progress: PageProgress) => void,
  ): Promise<Result<{ jobId: number }, PageFault>> => {
    if (signal.aborted) return fail(faultOf('canceled', 'before the document'));
    const answer = await readPrinter();
    if (!answer.ok) return fail(faultOf('printerLost', answer.error.detail));
    const printer = answer.value;
    // octet-stream means that the printer guesses: a guess is not a promise to print PDF.
    if (!printer.formats.includes(PDF)) return fail(faultOf('notAccepted', 'the printer does not take PDF'));

    const inOneJob = job.copies === 1 || printer.mostCopies >= job.copies;
    const jobs = inOneJob ? 1 : job.copies;
    const template = templateOf(job, printer, inOneJob ? job.copies : 1);
    const oneSided = !template.some(({ name, values }) =>
      name === 'sides' ? values.some((value) => 'value' in value && value.value !== 'one-sided') : false,
    );
    let last = 0;
    for (let number = 1; number <= jobs; number += 1) {
      const tag = inOneJob ? `[${job.key}]` : `[${job.key} ${number}/${jobs}]`;
      const one = { tag, name: jobName(tag, job.title), pdf: job.pdf, template, printer, oneSided };
      const outcome = await printOne(one, signal, onProgress);
      if (!outcome.ok) {
        log('job.failed', outcome.error.code, outcome.error.detail);
        if (inOneJob) return outcome;
        return fail({ ...outcome.error, detail: `copy ${number} of ${jobs}; ${outcome.error.detail ?? ''}` });
      }
      last = outcome.value;
      printed.set(tag, last);
      if (printed.size > REMEMBERED_JOBS) {
        const [oldest] = printed.keys();
        if (oldest !== undefined) printed.delete(oldest);
      }
    }
    log('job.printed', undefined, `jobs ${jobs}`);
    return ok({ jobId: last });
  };

  /** One print at a time: the printer has one tray and one visitor before it. */
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };

  return {
    id,
    counters,
    get status() {
      return status;
    },
    start() {
      if (running !== null) return;
      closing = new AbortController();
      const stop = new AbortController();
      running = { stop, ended: live(stop.signal) };
    },
    async stop() {
      const ending = running;
      running = null;
      closing.abort();
      ending?.stop.abort();
      await ending?.ended;
      await turn;
    },
    onStatus(listener) {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    print: async (job, signal, onProgress = () => undefined) => {
      if (!/^[A-Za-z0-9.:_-]{1,64}$/.test(job.key)) throw new RangeError('not a key of a print');
      if (!Number.isInteger(job.copies) || job.copies < 1) throw new RangeError('not a number of copies');
      return exclusively(() => printNow(job, signal, onProgress));
    },
  };
};

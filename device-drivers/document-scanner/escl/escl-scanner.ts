import { fail, type HealthFinding, ok, type Result } from '../../contract.ts';
import { commonFault } from '../../supervision/driver-core.ts';
import type { LifecycleFault } from '../../supervision/lifecycle-machine.ts';
import { noDeviceFault } from '../../transports/transport-faults.ts';
import {
  type DocumentScanner,
  type DocumentScannerStatus,
  type OnPage,
  requestFault,
  type ScanFault,
  type ScanRequest,
  scanFault,
} from '../document-scanner.ts';
import { provePage } from '../page-picture.ts';
import {
  createScannerDriver,
  type ScannerDriverOptions,
  type ScannerSteps,
  type ScannerSurroundings,
} from '../scanner-driver.ts';
import {
  type EsclCapabilities,
  parseEsclCapabilities,
  summariseEsclCapabilities,
} from './escl-capabilities.ts';
import { createEsclClient, jobPathOf } from './escl-client.ts';
import {
  createHttpExchange,
  type EsclAnswer,
  type EsclExchange,
  type EsclLinkFault,
  isEsclUrl,
  readFingerprint,
} from './escl-exchange.ts';
import { esclScanSettings } from './escl-scan-settings.ts';
import {
  adfFault,
  beginFault,
  type EsclStatus,
  endOfPagesFault,
  isOpenJob,
  parseEsclStatus,
  summariseEsclStatus,
} from './escl-status.ts';

/** All delays of the eSCL driver, milliseconds. The retry rules are those of sane-airscan 0.99.27 (airscan-escl.c), which most Linux desktops scan with. */
export const ESCL_DELAYS = {
  /** Between two looks at an idle scanner: a person who loads the feeder sees it counted as loaded at once. */
  look: 1_000,
  /** The first answer; less than the supervision waits for it (LIFECYCLE_DELAYS.connect). */
  firstSilence: 2_500,
  /** Status and capabilities. */
  shortSilence: 5_000,
  /** Beginning a job: the lamp may have to warm up. */
  beginSilence: 30_000,
  /** One page: the device answers when it has drawn the sheet in, and sends as it goes. */
  pageSilence: 60_000,
  /** A pause in the middle of an answer: a carriage that waits for its buffer stands for some seconds. */
  bodySilence: 15_000,
  /** After a scan was given up: to hear the address of a job that is just being begun, and to end the job. */
  farewell: 3_000,
  /** Between two tries after 503, when the scanner does not say. */
  retry: 1_000,
  /** The longest Retry-After that is obeyed: a person waits. */
  longestRetry: 5_000,
} as const;

/** Tries after 503 (Service Unavailable): while beginning a job, and for each page. */
export const ESCL_RETRIES = { begin: 10, page: 30 } as const;

const LOOK_TRIES = 2;

/** What the eSCL driver needs. */
export interface EsclScannerOptions extends ScannerDriverOptions {
  /** `http://host:port/eSCL` or `https://…`; anything else is a wrong configuration and throws. */
  readonly url: string;
  /** SHA-256 fingerprint of the scanner's certificate, 64 hexadecimal digits with or without colons. Absent: the system's certificate authorities decide. */
  readonly certificate?: string | undefined;
  /** The wire. Absent: HTTP to `url`. For recording and replay. */
  readonly exchange?: EsclExchange | undefined;
}

/** HTTP answers to NextDocument that mean "no more pages": 404 by the book, 409 (AirSane) and 410 in the field. */
const NO_MORE_PAGES: readonly number[] = [404, 409, 410];

const linkFault = (fault: EsclLinkFault): ScanFault => {
  switch (fault.kind) {
    case 'canceled':
      return commonFault('canceled');
    case 'silent':
      return scanFault('scannerLost', fault.detail, { completion: 'timeOut' });
    case 'unreachable':
    case 'cutShort':
      return scanFault('scannerLost', fault.detail);
    case 'garbled':
      return scanFault('scannerFault', fault.detail);
    case 'wrongCertificate':
      return scanFault('wrongCertificate', fault.detail);
    default:
      return fault.kind satisfies never;
  }
};

const httpFault = (what: string, answer: EsclAnswer): ScanFault =>
  answer.status === 401 || answer.status === 403
    ? scanFault('accessDenied', `${what}: HTTP ${answer.status}`)
    : scanFault('scannerFault', `${what}: HTTP ${answer.status}`);

/** A scanner that cannot be talked to any more is looked for anew; one that talks nonsense is reset. */
const lifecycleFaultOf = (fault: ScanFault): LifecycleFault => ({
  reason: fault.code === 'scannerLost' || fault.code === 'wrongCertificate' ? 'lost' : 'faulty',
  fault,
});

/** The HTTP exchange of a configured scanner. A certificate that is no fingerprint is a wrong configuration and throws. */
export const exchangeFor = (url: string, certificate: string | undefined): EsclExchange => {
  if (!isEsclUrl(url)) throw new TypeError('an eSCL scanner is reached by http:// or https://');
  const fingerprint = certificate === undefined ? null : readFingerprint(certificate);
  if (certificate !== undefined && fingerprint === null)
    throw new TypeError('a certificate is named by its SHA-256 fingerprint, 64 hexadecimal digits');
  return createHttpExchange({ origin: new URL(url).origin, certificate: fingerprint });
};

const createEsclSteps = (options: EsclScannerOptions, surroundings: ScannerSurroundings): ScannerSteps => {
  const { clock } = options;
  const { counters } = surroundings;
  const client = createEsclClient({
    url: options.url,
    exchange: options.exchange ?? exchangeFor(options.url, options.certificate),
    clock,
    counters,
    bodySilence: ESCL_DELAYS.bodySilence,
  });
  let device: EsclCapabilities | null = null;
  /** What the connecting already read, for the identification. */
  let firstAnswer: EsclAnswer | null = null;
  /**
   * Whose the jobs are that stand open at the scanner while this driver has none. It belongs to this terminal alone, so:
   * before the first scan (`inherited`) they are those of a program that died in the middle of one, and that scan ends
   * them, but no look does: this may be a technician's tool beside the program that scans. After a scan whose job could not
   * be ended (`lost`: its address never came, or the link went) they are this driver's, and the next look ends them. Else
   * they are somebody else's and only a reset ends them. An open job keeps the scanner busy until the job's own timeout.
   */
  let openJobs: 'inherited' | 'lost' | 'foreign' = 'inherited';

  /** Reads one of the device's two documents; one lost connection is forgiven. */
  const read = async <T>(
    path: string,
    parse: (bytes: Uint8Array) => Result<T, { readonly detail: string }>,
    signal: AbortSignal,
  ): Promise<Result<T, ScanFault>> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await client.send({
        method: 'GET',
        path,
        silence: ESCL_DELAYS.shortSilence,
        signal,
      });
      if (answer.ok) return judge(path, answer.value, parse);
      const { kind } = answer.error;
      const isPassing = kind === 'unreachable' || kind === 'cutShort' || kind === 'garbled';
      if (!isPassing || attempt >= LOOK_TRIES) return fail(linkFault(answer.error));
    }
  };

  const judge = <T>(
    path: string,
    answer: EsclAnswer,
    parse: (bytes: Uint8Array) => Result<T, { readonly detail: string }>,
  ): Result<T, ScanFault> => {
    if (answer.status === 503) return fail(scanFault('busy', `${path}: HTTP 503`));
    if (answer.status !== 200) return fail(httpFault(path, answer));
    const parsed = parse(answer.body);
    if (parsed.ok) return parsed;
    counters.garbageBytes += answer.body.length;
    return fail(scanFault('scannerFault', `${path}: ${parsed.error.detail}`));
  };

  const readStatus = (signal: AbortSignal) => read('ScannerStatus', parseEsclStatus, signal);

  const hasFeeder = (): boolean => device === null || device.adf !== null || device.adfDuplex !== null;

  const summarise = (status: EsclStatus): DocumentScannerStatus => summariseEsclStatus(status, hasFeeder());

  /** The status, after jobs that are ours to end were ended. */
  const readTidied = async (signal: AbortSignal): Promise<Result<EsclStatus, ScanFault>> => {
    const status = await readStatus(signal);
    return status.ok && openJobs === 'lost' ? endOpenJobs(status.value, signal) : status;
  };

  /** A status for the summary; a scanner that has no time to tell one is busy. */
  const see = async (signal: AbortSignal): Promise<Result<DocumentScannerStatus, ScanFault>> => {
    const status = await readTidied(signal);
    if (status.ok) return ok(summarise(status.value));
    return status.error.code === 'busy'
      ? ok({ device: 'deviceBusy', fault: status.error, feeder: hasFeeder() ? 'unknown' : null })
      : status;
  };

  const look: ScannerSteps['look'] = async (signal) => {
    const seen = await see(signal);
    return seen.ok ? seen : fail(lifecycleFaultOf(seen.error));
  };

  /** Waits for the next try; false when it was canceled meanwhile. */
  const rest = (answer: EsclAnswer, signal: AbortSignal): Promise<boolean> => {
    const asked = answer.retryAfter === null ? ESCL_DELAYS.retry : answer.retryAfter * 1_000;
    const pause = Math.min(Math.max(asked, ESCL_DELAYS.retry), ESCL_DELAYS.longestRetry);
    return clock.sleep(pause, signal).then(
      () => true,
      () => false,
    );
  };

  /** A signal that follows the given one with the time for a farewell in between. */
  const withFarewell = (signal: AbortSignal): { readonly signal: AbortSignal; readonly over: () => void } => {
    const later = new AbortController();
    const timer = new AbortController();
    const begin = (): void => {
      void clock.sleep(ESCL_DELAYS.farewell, timer.signal).then(
        () => later.abort(new Error('the farewell is over')),
        () => undefined,
      );
    };
    if (signal.aborted) begin();
    signal.addEventListener('abort', begin, { once: true });
    return {
      signal: later.signal,
      over: () => {
        timer.abort(new Error('over'));
        signal.removeEventListener('abort', begin);
      },
    };
  };

  /** Ends a job. `gone`: the device knows none there, as of a job that is over by itself; `open`: it did not say anything. */
  const endJob = async (path: string): Promise<'ended' | 'gone' | 'open'> => {
    const answer = await client.send({
      method: 'DELETE',
      path,
      silence: ESCL_DELAYS.farewell,
      // Not the caller's signal: what was begun is ended, whatever the caller has become of.
      signal: new AbortController().signal,
    });
    if (!answer.ok) return 'open';
    if (answer.value.status >= 200 && answer.value.status < 300) return 'ended';
    return answer.value.status === 404 || answer.value.status === 410 ? 'gone' : 'open';
  };

  /** Ends every job that stands open. Gives the status as it is then. */
  const endOpenJobs = async (
    status: EsclStatus,
    signal: AbortSignal,
  ): Promise<Result<EsclStatus, ScanFault>> => {
    const paths = status.jobs
      .filter(isOpenJob)
      .map((job) => jobPathOf(job.uri))
      .filter((path) => path !== null);
    openJobs = 'foreign';
    for (const path of paths) {
      const end = await endJob(path);
      surroundings.log('job.left', end);
      if (end === 'open') openJobs = 'lost';
    }
    return paths.length > 0 ? readStatus(signal) : ok(status);
  };

  const begin = async (
    xml: string,
    request: ScanRequest,
    signal: AbortSignal,
  ): Promise<Result<string, ScanFault>> => {
    for (let attempt = 1; ; attempt += 1) {
      if (signal.aborted) return fail(commonFault('canceled'));
      // A job that was begun and whose address nobody read would keep the scanner busy.
      const farewell = withFarewell(signal);
      const answer = await client.send({
        method: 'POST',
        path: 'ScanJobs',
        xml,
        silence: ESCL_DELAYS.beginSilence,
        signal: farewell.signal,
      });
      farewell.over();
      if (!answer.ok) {
        openJobs = 'lost';
        return fail(linkFault(answer.error));
      }
      if (answer.value.status === 201 || answer.value.status === 200) {
        const path = answer.value.location === null ? null : jobPathOf(answer.value.location);
        if (path !== null) return ok(path);
        openJobs = 'lost';
        return fail(scanFault('scannerFault', 'ScanJobs: no Location'));
      }
      const status = await readStatus(signal);
      if (!status.ok && status.error.code !== 'busy') return fail(status.error);
      const standing = status.ok ? beginFault(status.value, request.source) : null;
      if (standing !== null) return fail(standing);
      if (answer.value.status !== 503) {
        const processing = status.ok && status.value.state === 'Processing';
        if (answer.value.status === 409 && processing) return fail(scanFault('busy', 'ScanJobs: HTTP 409'));
        if (answer.value.status === 409 && request.source === 'feeder')
          return fail(scanFault('empty', 'ScanJobs: HTTP 409'));
        return fail(httpFault('ScanJobs', answer.value));
      }
      if (attempt > ESCL_RETRIES.begin) return fail(scanFault('busy', 'ScanJobs: HTTP 503'));
      if (!(await rest(answer.value, signal))) return fail(commonFault('canceled'));
    }
  };

  /** The next page's bytes, or `null` at the end of the job. */
  const nextPage = async (
    job: string,
    request: ScanRequest,
    delivered: number,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array | null, ScanFault>> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await client.send({
        method: 'GET',
        path: `${job}/NextDocument`,
        silence: ESCL_DELAYS.pageSilence,
        signal,
      });
      if (answer.ok && answer.value.status === 200) return ok(answer.value.body);
      if (!answer.ok && answer.error.kind === 'canceled') return fail(commonFault('canceled'));
      const status = await readStatus(signal);
      if (!status.ok && status.error.code !== 'busy') return fail(status.error);
      const standing = status.ok && request.source === 'feeder' ? adfFault(status.value) : null;
      if (standing !== null) return fail(standing);
      if (!answer.ok) {
        // The scanner is there, and the page is not: it cannot be asked for again.
        return fail(
          answer.error.kind === 'cutShort'
            ? scanFault('undecodable', `NextDocument: ${answer.error.detail}`)
            : scanFault('scannerFault', `NextDocument: ${answer.error.kind} ${answer.error.detail}`),
        );
      }
      if (NO_MORE_PAGES.includes(answer.value.status)) {
        if (!status.ok) return fail(status.error);
        const early = endOfPagesFault({
          source: request.source,
          delivered,
          status: status.value,
          jobPath: job,
        });
        return early === null ? ok(null) : fail(early);
      }
      if (answer.value.status !== 503) return fail(httpFault('NextDocument', answer.value));
      if (attempt > ESCL_RETRIES.page) return fail(scanFault('busy', 'NextDocument: HTTP 503'));
      if (!(await rest(answer.value, signal))) return fail(commonFault('canceled'));
    }
  };

  const deliverAll = async (
    job: string,
    request: ScanRequest,
    resolution: number,
    onPage: OnPage,
    signal: AbortSignal,
  ): Promise<Result<{ readonly pages: number }, ScanFault>> => {
    let pages = 0;
    // The glass gives one page; asking for another would only cost time.
    while (!(request.source === 'flatbed' && pages === 1)) {
      const bytes = await nextPage(job, request, pages, signal);
      if (!bytes.ok) return bytes;
      if (bytes.value === null) break;
      const page = await provePage(bytes.value, resolution);
      if (signal.aborted) return fail(commonFault('canceled'));
      if (!page.ok) {
        counters.badChecksums += 1;
        return page;
      }
      await onPage(page.value);
      pages += 1;
    }
    return ok({ pages });
  };

  const scanJob = async (
    request: ScanRequest,
    onPage: OnPage,
    signal: AbortSignal,
  ): Promise<Result<{ readonly pages: number }, ScanFault>> => {
    if (device === null) return fail(commonFault('notReady'));
    const unfit = requestFault(request, summariseEsclCapabilities(device));
    if (unfit !== null) return fail(unfit);
    const settings = esclScanSettings(request, device);
    if (!settings.ok) return settings;
    const first = await readStatus(signal);
    const status = first.ok && openJobs !== 'foreign' ? await endOpenJobs(first.value, signal) : first;
    if (!status.ok) {
      if (status.error.code !== 'busy') return status;
    } else {
      const standing = beginFault(status.value, request.source);
      if (standing !== null) return fail(standing);
    }
    const job = await begin(settings.value.xml, request, signal);
    if (!job.ok) return job;
    let isOver = false;
    let isReachable = true;
    try {
      const result = await deliverAll(job.value, request, settings.value.resolution, onPage, signal);
      isOver = result.ok;
      isReachable = result.ok || result.error.code !== 'scannerLost';
      return result;
    } finally {
      const end = isReachable ? await endJob(job.value) : 'open';
      // No job there, in the middle of one, is another address than that of our job: it came garbled.
      if (end === 'open' || (end === 'gone' && !isOver)) openJobs = 'lost';
    }
  };

  return {
    lookEvery: ESCL_DELAYS.look,
    connect: async (signal) => {
      firstAnswer = null;
      const answer = await client.send({
        method: 'GET',
        path: 'ScannerCapabilities',
        silence: ESCL_DELAYS.firstSilence,
        signal,
      });
      if (answer.ok) {
        firstAnswer = answer.value;
        return ok(undefined);
      }
      switch (answer.error.kind) {
        case 'wrongCertificate':
        case 'canceled':
          return fail(linkFault(answer.error));
        case 'unreachable':
        case 'silent':
          return fail(noDeviceFault(answer.error.detail));
        case 'cutShort':
        case 'garbled':
          // Somebody is there: what it is shows when it is asked again.
          return ok(undefined);
        default:
          return answer.error.kind satisfies never;
      }
    },
    identify: async (signal) => {
      const known = firstAnswer
        ? judge('ScannerCapabilities', firstAnswer, parseEsclCapabilities)
        : await read('ScannerCapabilities', parseEsclCapabilities, signal);
      firstAnswer = null;
      if (!known.ok) return fail(lifecycleFaultOf(known.error));
      device = known.value;
      const seen = await look(signal);
      return seen.ok
        ? ok({ capabilities: summariseEsclCapabilities(device), status: seen.value })
        : fail(seen.error);
    },
    look,
    reset: async (signal) => {
      const status = await readStatus(signal);
      if (!status.ok) return fail(lifecycleFaultOf(status.error));
      const after = await endOpenJobs(status.value, signal);
      if (!after.ok) return fail(lifecycleFaultOf(after.error));
      surroundings.sighted(summarise(after.value));
      return ok(undefined);
    },
    scan: async (request, onPage, signal) => {
      const result = await scanJob(request, onPage, signal);
      // What the scan left behind is known when it is over: a jam, an empty feeder.
      if (!signal.aborted && (result.ok || result.error.code !== 'scannerLost')) {
        const seen = await see(signal);
        if (seen.ok && !signal.aborted) surroundings.sighted(seen.value);
      }
      return result;
    },
    inspect: async (signal) => {
      const known = await read('ScannerCapabilities', parseEsclCapabilities, signal);
      const seen = await see(signal);
      if (seen.ok) surroundings.sighted(seen.value);
      const same = known.ok && known.value.serialNumber === device?.serialNumber;
      return [
        known.ok
          ? { check: 'link', outcome: 'good', detail: `eSCL ${known.value.version}` }
          : { check: 'link', outcome: 'bad', detail: known.error.code },
        ...(known.ok
          ? [{ check: 'sameDevice', outcome: same ? 'good' : 'bad' } satisfies HealthFinding]
          : []),
        stateFinding(seen),
      ];
    },
    askedSize: (request) => {
      const settings = device === null ? null : esclScanSettings(request, device);
      return settings?.ok ? settings.value.picture : null;
    },
  };
};

const stateFinding = (seen: Result<DocumentScannerStatus, ScanFault>): HealthFinding => {
  const fault = seen.ok ? seen.value.fault : seen.error;
  return fault === null
    ? { check: 'state', outcome: 'good' }
    : { check: 'state', outcome: 'bad', detail: fault.detail ?? fault.code };
};

/** A network scanner, or one on USB through ipp-usb: eSCL (AirScan, Mopria), driverless, over HTTP or HTTPS. */
export const createEsclScanner = (options: EsclScannerOptions): DocumentScanner =>
  createScannerDriver(options, (surroundings) => createEsclSteps(options, surroundings));

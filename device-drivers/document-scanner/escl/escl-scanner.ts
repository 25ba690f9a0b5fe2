import { type Clock, fail, newLinkCounters, ok, type Result } from '../../contract.ts';
import {
  type DocumentScanner,
  type DocumentScannerCapabilities,
  type DocumentScannerStatus,
  requestFault,
  type ScanFault,
  type ScannedPage,
  type ScanRequest,
  scanFault,
} from '../document-scanner.ts';
import { provePage } from '../page-picture.ts';
import { createScannerWatch } from '../scanner-watch.ts';
import {
  type EsclCapabilities,
  parseEsclCapabilities,
  summariseEsclCapabilities,
} from './escl-capabilities.ts';
import { createEsclClient, type EsclAnswer, type EsclLinkFault, jobPathOf } from './escl-client.ts';
import { esclScanSettings } from './escl-scan-settings.ts';
import {
  adfFault,
  beginFault,
  endOfPagesFault,
  parseEsclStatus,
  summariseEsclStatus,
} from './escl-status.ts';

/** All delays of the eSCL driver, milliseconds. The retry rules are those of sane-airscan 0.99.27 (airscan-escl.c), which most Linux desktops scan with. */
export const ESCL_DELAYS = {
  /** Between two looks at an idle scanner: a person who loads the feeder sees it counted as loaded at once. */
  look: 1_000,
  /** The n-th look for a scanner that does not answer: short at first, because a cable is often put straight back. */
  missing: (failures: number): number => Math.min(500 * 2 ** Math.max(0, failures - 1), 5_000),
  /** Status, capabilities and the deletion of a job. */
  shortSilence: 10_000,
  /** Beginning a job: the lamp may have to warm up. */
  beginSilence: 30_000,
  /** One page: the device answers when it has drawn the sheet in, and sends as it goes. */
  pageSilence: 60_000,
  /** Between two tries after 503. */
  retry: 1_000,
} as const;

/** Tries after 503 (Service Unavailable): while beginning a job, and for each page. */
export const ESCL_RETRIES = { begin: 10, page: 30 } as const;

const LOOK_TRIES = 2;

/** What the eSCL driver needs. */
export interface EsclScannerOptions {
  readonly id: string;
  /** `http://host:port/eSCL`. */
  readonly url: string;
  readonly clock: Clock;
}

/** HTTP answers to NextDocument that mean "no more pages": 404 by the book, 409 (AirSane) and 410 in the field. */
const NO_MORE_PAGES: readonly number[] = [404, 409, 410];

/** A network scanner without an Internet Printing stack, or USB through ipp-usb: eSCL (AirScan, Mopria), driverless. */
export const createEsclScanner = (options: EsclScannerOptions): DocumentScanner => {
  const { clock } = options;
  const counters = newLinkCounters();
  const client = createEsclClient(options.url, clock, counters);
  let device: EsclCapabilities | null = null;
  let capabilities: DocumentScannerCapabilities | null = null;

  const linkFault = (fault: EsclLinkFault): ScanFault => {
    switch (fault.kind) {
      case 'canceled':
        return scanFault('canceled');
      case 'silent':
        return scanFault('scannerLost', fault.detail, { completion: 'timeOut' });
      case 'unreachable':
      case 'cutShort':
        return scanFault('scannerLost', fault.detail);
      default:
        return fault.kind satisfies never;
    }
  };

  const httpFault = (what: string, answer: EsclAnswer): ScanFault =>
    answer.status === 401 || answer.status === 403
      ? scanFault('accessDenied', `${what}: HTTP ${answer.status}`)
      : scanFault('scannerFault', `${what}: HTTP ${answer.status}`);

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
      if (!answer.ok) {
        if (answer.error.kind === 'canceled' || answer.error.kind === 'silent' || attempt >= LOOK_TRIES)
          return fail(linkFault(answer.error));
        continue;
      }
      if (answer.value.status === 503) return fail(scanFault('busy', `${path}: HTTP 503`));
      if (answer.value.status !== 200) return fail(httpFault(path, answer.value));
      const parsed = parse(answer.value.body);
      if (parsed.ok) return parsed;
      counters.garbageBytes += answer.value.body.length;
      return fail(scanFault('scannerFault', `${path}: ${parsed.error.detail}`));
    }
  };

  const readStatus = (signal: AbortSignal) => read('ScannerStatus', parseEsclStatus, signal);

  const identify = async (signal: AbortSignal): Promise<Result<EsclCapabilities, ScanFault>> => {
    if (device !== null) return ok(device);
    const answer = await read('ScannerCapabilities', parseEsclCapabilities, signal);
    if (!answer.ok) return answer;
    device = answer.value;
    capabilities = summariseEsclCapabilities(device);
    counters.opened += 1;
    return answer;
  };

  const statusOfFault = (fault: ScanFault): DocumentScannerStatus => {
    const feeder = capabilities?.sources.includes('feeder') === false ? null : 'unknown';
    if (fault.code === 'scannerLost') {
      if (device !== null) counters.lost += 1;
      // Another scanner may answer at the same address later.
      device = null;
      return { device: 'noDevice', fault, feeder };
    }
    return { device: fault.code === 'busy' ? 'deviceBusy' : 'hardwareError', fault, feeder };
  };

  const watch = createScannerWatch({
    clock,
    look: async (signal) => {
      const known = await identify(signal);
      if (!known.ok) return statusOfFault(known.error);
      const seen = await readStatus(signal);
      if (!seen.ok) return seen.error.code === 'canceled' ? watch.status : statusOfFault(seen.error);
      return summariseEsclStatus(seen.value, known.value.adf !== null || known.value.adfDuplex !== null);
    },
    pause: (status, failures) =>
      status.device === 'noDevice' ? ESCL_DELAYS.missing(failures) : ESCL_DELAYS.look,
  });

  /** Waits for the next try; false when it was canceled meanwhile. */
  const rest = (signal: AbortSignal): Promise<boolean> =>
    clock.sleep(ESCL_DELAYS.retry, signal).then(
      () => true,
      () => false,
    );

  const begin = async (
    xml: string,
    request: ScanRequest,
    signal: AbortSignal,
  ): Promise<Result<string, ScanFault>> => {
    for (let attempt = 1; ; attempt += 1) {
      if (signal.aborted) return fail(scanFault('canceled'));
      const answer = await client.send({
        method: 'POST',
        path: 'ScanJobs',
        xml,
        silence: ESCL_DELAYS.beginSilence,
        // Not the caller's signal: a job that was begun and whose address nobody read would keep the scanner busy.
        signal: new AbortController().signal,
      });
      if (!answer.ok) return fail(linkFault(answer.error));
      if (answer.value.status === 201 || answer.value.status === 200) {
        const path = answer.value.location === null ? null : jobPathOf(answer.value.location);
        return path === null ? fail(scanFault('scannerFault', 'ScanJobs: no Location')) : ok(path);
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
      if (!(await rest(signal))) return fail(scanFault('canceled'));
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
      if (!answer.ok && answer.error.kind === 'canceled') return fail(scanFault('canceled'));
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
      if (!(await rest(signal))) return fail(scanFault('canceled'));
    }
  };

  const deliverAll = async (
    job: string,
    request: ScanRequest,
    resolution: number,
    onPage: (page: ScannedPage) => Promise<void>,
    signal: AbortSignal,
  ): Promise<Result<{ readonly pages: number }, ScanFault>> => {
    let pages = 0;
    // The glass gives one page; asking for another would only cost time.
    while (!(request.source === 'flatbed' && pages === 1)) {
      const bytes = await nextPage(job, request, pages, signal);
      if (!bytes.ok) return bytes;
      if (bytes.value === null) break;
      const page = await provePage(bytes.value, resolution);
      if (signal.aborted) return fail(scanFault('canceled'));
      if (!page.ok) {
        counters.badChecksums += 1;
        return page;
      }
      await onPage(page.value);
      pages += 1;
    }
    return ok({ pages });
  };

  let abandonedLookedFor = false;
  /**
   * A program that died in the middle of a scan leaves its job open, and the scanner busy with it until the job's own
   * timeout. The scanner belongs to this terminal alone, so what is open before this driver's first scan is such a job.
   */
  const endAbandoned = async (
    status: Awaited<ReturnType<typeof readStatus>>,
    signal: AbortSignal,
  ): Promise<Awaited<ReturnType<typeof readStatus>>> => {
    if (abandonedLookedFor || !status.ok) return status;
    abandonedLookedFor = true;
    const open = status.value.jobs.filter((job) => job.state === 'Processing' || job.state === 'Pending');
    const paths = open.map((job) => jobPathOf(job.uri)).filter((path) => path !== null);
    for (const path of paths)
      await client.send({ method: 'DELETE', path, silence: ESCL_DELAYS.shortSilence, signal });
    return paths.length > 0 ? readStatus(signal) : status;
  };

  const scanNow = async (
    request: ScanRequest,
    onPage: (page: ScannedPage) => Promise<void>,
    signal: AbortSignal,
  ): Promise<Result<{ readonly pages: number }, ScanFault>> => {
    const known = await identify(signal);
    if (!known.ok) return known;
    const unfit = requestFault(request, summariseEsclCapabilities(known.value));
    if (unfit !== null) return fail(unfit);
    const settings = esclScanSettings(request, known.value);
    if (!settings.ok) return settings;
    const status = await endAbandoned(await readStatus(signal), signal);
    if (!status.ok) {
      if (status.error.code !== 'busy') return status;
    } else {
      const standing = beginFault(status.value, request.source);
      if (standing !== null) return fail(standing);
    }
    const job = await begin(settings.value.xml, request, signal);
    if (!job.ok) return job;
    let reachable = true;
    try {
      const result = await deliverAll(job.value, request, settings.value.resolution, onPage, signal);
      reachable = result.ok || result.error.code !== 'scannerLost';
      return result;
    } finally {
      // A job that is over answers 404, which is as good; a scanner that is gone has forgotten it.
      if (reachable) {
        await client.send({
          method: 'DELETE',
          path: job.value,
          silence: ESCL_DELAYS.shortSilence,
          signal: new AbortController().signal,
        });
      }
    }
  };

  return {
    id: options.id,
    counters,
    get status() {
      return watch.status;
    },
    get capabilities() {
      return capabilities;
    },
    start: watch.start,
    stop: watch.stop,
    onStatus: watch.onStatus,
    scan: async (request, onPage, signal) => {
      const result = await watch.exclusively(signal, (both) => scanNow(request, onPage, both));
      if (result === null) return fail(scanFault('busy', 'this driver is scanning'));
      if (!result.ok && result.error.code === 'scannerLost') watch.publish(statusOfFault(result.error));
      watch.lookSoon();
      return result;
    },
  };
};

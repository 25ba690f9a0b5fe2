import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeviceFault, fail, type HealthFinding, ok, type Result } from '../../contract.ts';
import { commonFault } from '../../supervision/driver-core.ts';
import type { LifecycleFault } from '../../supervision/lifecycle-machine.ts';
import { noDeviceFault } from '../../transports/transport-faults.ts';
import {
  type DocumentScanner,
  type DocumentScannerStatus,
  type FeederState,
  type OnPage,
  type ScanFault,
  type ScannedPage,
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
import { endLeftRuns, scanFolderPrefix } from './left-runs.ts';
import { capabilitiesOf, feederOf, PAGE_FILE_NAME, scanimageCall } from './scanimage-arguments.ts';
import { parseScanimageOptions, type ScanimageOptions } from './scanimage-options.ts';
import { scanimageFault } from './scanimage-outcome.ts';
import { runScanimage, type ScanimageEnd } from './scanimage-process.ts';

/** All delays of the SANE driver, milliseconds. */
export const SANE_DELAYS = {
  /** Between two looks at an idle scanner. A look opens the USB device, so it is rare. */
  look: 10_000,
  /** Opening a scanner and reading its options, in all. The slowest network backends need some seconds. */
  lookSilence: 15_000,
  /** Without any progress in a scan: a lamp that warms up takes up to 30 s. */
  scanSilence: 45_000,
  /** From the last words of scanimage to its end: it parks the carriage and closes the device. */
  ending: 10_000,
} as const;

/** Lines of a device's option list that are read; the longest known has some hundreds. */
const MOST_LINES = 5_000;

/** What the SANE driver needs. */
export interface SaneScannerOptions extends ScannerDriverOptions {
  /** SANE's name for the device, as `scanimage -L` prints it (`fujitsu:ScanSnap iX500:12345`). */
  readonly device: string;
  /** Pages lie here while they are handed over, each run in a folder of its own that is removed. Should be in memory (tmpfs): they are personal data. */
  readonly temporaryFolder: string;
  /** The program, default `scanimage` from the path. */
  readonly scanimage?: string;
  /** Options of this very device that the kiosk does not know, set last (`--swdeskew=yes`). */
  readonly extraOptions?: readonly string[];
  /** Environment of the program (`SANE_CONFIG_DIR`). */
  readonly environment?: Readonly<Record<string, string>>;
  readonly delays?: Partial<Record<keyof typeof SANE_DELAYS, number>>;
}

/** What a scan that ended with this fault tells of the scanner until somebody looks again. */
const statusAfter = (fault: ScanFault, feeder: FeederState): DocumentScannerStatus => {
  const withFeeder = (state: FeederState): FeederState => (feeder === null ? null : state);
  switch (fault.code) {
    case 'empty':
      return { device: 'online', fault: null, feeder: withFeeder('empty') };
    case 'jam':
    case 'doubleFeed':
      return { device: 'userError', fault, feeder: withFeeder('jammed') };
    case 'coverOpen':
      return { device: 'userError', fault, feeder: withFeeder('coverOpen') };
    case 'busy':
      return { device: 'deviceBusy', fault, feeder: withFeeder('unknown') };
    case 'accessDenied':
    case 'scannerFault':
    case 'scannerLost':
    case 'wrongCertificate':
      return { device: 'hardwareError', fault, feeder: withFeeder('unknown') };
    case 'undecodable':
    case 'canceled':
    case 'timeOut':
    case 'claimed':
    case 'unsupported':
    case 'notReady':
      return { device: 'online', fault: null, feeder: withFeeder('unknown') };
    default:
      return fault satisfies never;
  }
};

const lifecycleFaultOf = (fault: ScanFault): LifecycleFault => ({
  reason: fault.code === 'scannerLost' ? 'lost' : 'faulty',
  fault,
});

const createSaneSteps = (options: SaneScannerOptions, surroundings: ScannerSurroundings): ScannerSteps => {
  const { id, clock, temporaryFolder } = options;
  const { counters } = surroundings;
  const path = options.scanimage ?? 'scanimage';
  const environment = options.environment ?? {};
  const delays = { ...SANE_DELAYS, ...options.delays };
  let known: ScanimageOptions | null = null;
  let isSwept = false;

  const sweep = async (): Promise<void> => {
    const ended = await endLeftRuns(temporaryFolder, id);
    if (ended > 0) surroundings.log('scanimage.left', undefined, `${ended} killed`);
  };

  const call = async (
    args: readonly string[],
    folder: string,
    silence: number,
    signal: AbortSignal,
    onLine: (line: string) => boolean,
    limit?: number,
  ): Promise<ScanimageEnd> => {
    counters.framesOut += 1;
    const end = await runScanimage({
      path,
      arguments: ['-d', options.device, ...args],
      folder,
      environment,
      clock,
      silence,
      ending: delays.ending,
      signal,
      onLine,
      ...(limit === undefined ? {} : { limit }),
    });
    if (end.kind === 'exited') counters.framesIn += 1;
    if (end.kind === 'hung' || end.kind === 'stuckAtEnd') counters.timeouts += 1;
    return end;
  };

  /** Opens the device and reads its options; `null` when it is there. */
  const openOnce = async (signal: AbortSignal): Promise<ScanFault | null> => {
    const lines: string[] = [];
    const onLine = (line: string): boolean => lines.length < MOST_LINES && lines.push(line) > 0;
    const limit = delays.lookSilence;
    const end = await call(['-A'], temporaryFolder, limit, signal, onLine, limit);
    const fault = scanimageFault(end, 1);
    if (fault === null) known = parseScanimageOptions(lines.join('\n'));
    return fault;
  };

  const feeder = (): FeederState => (known === null ? 'unknown' : feederOf(known));

  const seen = (): DocumentScannerStatus => {
    const state = feeder();
    return state === 'coverOpen'
      ? { device: 'userError', fault: scanFault('coverOpen'), feeder: state }
      : { device: 'online', fault: null, feeder: state };
  };

  const look: ScannerSteps['look'] = async (signal) => {
    const fault = await openOnce(signal);
    return fault === null ? ok(seen()) : fail(lifecycleFaultOf(fault));
  };

  const scanInto = async (
    folder: string,
    request: ScanRequest,
    onPage: OnPage,
    signal: AbortSignal,
  ): Promise<Result<{ readonly pages: number }, ScanFault>> => {
    const planned = scanimageCall(request, known ?? new Map());
    if (!planned.ok) return planned;

    const stop = new AbortController();
    const stopped = AbortSignal.any([signal, stop.signal]);
    let pages = 0;
    let pageFault: ScanFault | null = null;
    let delivery = Promise.resolve();
    const deliver = async (name: string): Promise<void> => {
      if (stopped.aborted) return;
      const file = join(folder, name);
      const bytes = await readFile(file).catch(() => null);
      await rm(file, { force: true });
      const page: Result<ScannedPage, ScanFault> =
        bytes === null
          ? fail(scanFault('scannerFault', 'scanimage named a page that is not there'))
          : await provePage(bytes, planned.value.resolution);
      if (stopped.aborted) return;
      if (!page.ok) {
        pageFault = page.error;
        stop.abort(new Error('a page was no page'));
        return;
      }
      await onPage(page.value);
      pages += 1;
    };
    // `--batch-print` names a file after it was renamed from `.part`: it is complete.
    const onLine = (line: string): boolean => {
      const name = line.trim();
      if (!PAGE_FILE_NAME.test(name)) return false;
      delivery = delivery.then(() => deliver(name));
      delivery.catch((error) => stop.abort(error));
      return true;
    };
    const args = [...planned.value.arguments, ...(options.extraOptions ?? [])];
    const end = await call(args, folder, delays.scanSilence, stopped, onLine);
    // An onPage that threw comes out here.
    await delivery;
    if (pageFault !== null) return fail<ScanFault>(pageFault);
    if (signal.aborted) return fail(commonFault('canceled'));
    const fault = scanimageFault(end, pages);
    if (fault === null) return ok({ pages });
    if (fault.code !== 'scannerFault' || end.kind === 'hung') return fail(fault);
    // An input/output error is also what a pulled cable looks like.
    const now = await openOnce(signal);
    return fail(now?.code === 'scannerLost' ? now : fault);
  };

  return {
    lookEvery: delays.look,
    // A scanner is opened for each look and each scan: there is no link that could be opened before.
    connect: async (): Promise<Result<void, DeviceFault>> => {
      if (!isSwept) await sweep();
      isSwept = true;
      return ok(undefined);
    },
    identify: async (signal) => {
      const fault = await openOnce(signal);
      if (fault?.code === 'scannerLost')
        return fail({ reason: 'lost', fault: noDeviceFault(fault.detail ?? options.device) });
      if (fault !== null) return fail(lifecycleFaultOf(fault));
      return ok({ capabilities: capabilitiesOf(known ?? new Map()), status: seen() });
    },
    look,
    reset: async (signal) => {
      await sweep();
      const now = await look(signal);
      if (!now.ok) return now;
      surroundings.sighted(now.value);
      return ok(undefined);
    },
    scan: async (request, onPage, signal) => {
      const folder = await mkdtemp(join(temporaryFolder, scanFolderPrefix(id)));
      const result = await (async () => {
        try {
          return await scanInto(folder, request, onPage, signal);
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      })();
      if (result.ok) {
        surroundings.sighted({
          device: 'online',
          fault: null,
          feeder: request.source === 'feeder' ? 'empty' : feeder(),
        });
      } else {
        // SANE has no word for a scanner's state: what a scan met stands until the next look.
        if (result.error.completion !== 'unsupportedCommand')
          surroundings.sighted(statusAfter(result.error, feeder()));
        if (result.error.code === 'undecodable') counters.badChecksums += 1;
      }
      return result;
    },
    inspect: async (signal) => {
      const now = await look(signal);
      if (!now.ok) return [{ check: 'link', outcome: 'bad', detail: now.error.fault.code }];
      surroundings.sighted(now.value);
      const state: HealthFinding =
        now.value.fault === null
          ? { check: 'state', outcome: 'good' }
          : { check: 'state', outcome: 'bad', detail: now.value.fault.code };
      return [{ check: 'link', outcome: 'good', detail: `${known?.size ?? 0} options` }, state];
    },
    askedSize: (request) => {
      const planned = scanimageCall(request, known ?? new Map());
      return planned.ok ? planned.value.picture : null;
    },
  };
};

/**
 * A scanner behind SANE, driven by one `scanimage` process for each scan: a backend that crashes or hangs takes its process
 * with it and not the kiosk.
 *
 * Status: SANE has no word for a scanner's state. The cheap look is `scanimage -d DEVICE -A`: it opens the device and lists its
 * options (4 ms with the test backend) without searching for others as `-L` would. It proves that the scanner is there and not in
 * use, and reads the sensors of the backends that have them. A jam or an open cover of other backends shows only in a scan: it
 * stands in the status until the next look, and then the feeder is `unknown` again.
 */
export const createSaneScanner = (options: SaneScannerOptions): DocumentScanner =>
  createScannerDriver(options, (surroundings) => createSaneSteps(options, surroundings));

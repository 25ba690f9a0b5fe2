import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, fail, newLinkCounters, ok } from '../../contract.ts';
import {
  type DocumentScanner,
  type DocumentScannerCapabilities,
  type DocumentScannerStatus,
  type FeederState,
  type ScanFault,
  type ScannedPage,
  scanFault,
} from '../document-scanner.ts';
import { provePage } from '../page-picture.ts';
import { createScannerWatch } from '../scanner-watch.ts';
import { capabilitiesOf, feederOf, scanimageCall } from './scanimage-arguments.ts';
import { parseScanimageOptions, type ScanimageOptions } from './scanimage-options.ts';
import { scanimageFault } from './scanimage-outcome.ts';
import { runScanimage, type ScanimageEnd } from './scanimage-process.ts';

/** All delays of the SANE driver, milliseconds. */
export const SANE_DELAYS = {
  /** Between two looks at an idle scanner. A look opens the USB device, so it is rare. */
  look: 10_000,
  /** A scanner that is not there is looked for after this. */
  missing: 3_000,
  /** Opening a scanner and reading its options. The slowest network backends need some seconds. */
  lookSilence: 15_000,
  /** Without any progress in a scan: a lamp that warms up takes up to 30 s. */
  scanSilence: 45_000,
} as const;

/** What the SANE driver needs. */
export interface SaneScannerOptions {
  readonly id: string;
  /** SANE's name for the device, as `scanimage -L` prints it (`fujitsu:ScanSnap iX500:12345`). */
  readonly device: string;
  readonly clock: Clock;
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

const feederAfter = (fault: ScanFault): FeederState | undefined => {
  switch (fault.code) {
    case 'empty':
      return 'empty';
    case 'jam':
    case 'doubleFeed':
      return 'jammed';
    case 'coverOpen':
      return 'coverOpen';
    case 'busy':
    case 'undecodable':
    case 'scannerLost':
    case 'scannerFault':
    case 'accessDenied':
    case 'canceled':
      return undefined;
    default:
      return fault.code satisfies never;
  }
};

const statusOf = (fault: ScanFault, feeder: FeederState): DocumentScannerStatus => {
  const state = feeder === null ? null : (feederAfter(fault) ?? 'unknown');
  switch (fault.code) {
    case 'empty':
    case 'canceled':
    case 'undecodable':
      return { device: 'online', fault: null, feeder: state };
    case 'jam':
    case 'coverOpen':
    case 'doubleFeed':
      return { device: 'userError', fault, feeder: state };
    case 'busy':
      return { device: 'deviceBusy', fault, feeder: state };
    case 'scannerLost':
      return { device: 'noDevice', fault, feeder: state };
    case 'accessDenied':
    case 'scannerFault':
      return { device: 'hardwareError', fault, feeder: state };
    default:
      return fault.code satisfies never;
  }
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
export const createSaneScanner = (options: SaneScannerOptions): DocumentScanner => {
  const { clock, temporaryFolder } = options;
  const path = options.scanimage ?? 'scanimage';
  const environment = options.environment ?? {};
  const delays = { ...SANE_DELAYS, ...options.delays };
  const counters = newLinkCounters();
  let known: ScanimageOptions | null = null;
  let capabilities: DocumentScannerCapabilities | null = null;

  const call = async (
    args: readonly string[],
    folder: string,
    silence: number,
    signal: AbortSignal,
    onLine: (line: string) => void,
  ): Promise<ScanimageEnd> => {
    counters.framesOut += 1;
    const end = await runScanimage({
      path,
      arguments: ['-d', options.device, ...args],
      folder,
      environment,
      clock,
      silence,
      signal,
      onLine,
    });
    if (end.kind === 'exited') counters.framesIn += 1;
    if (end.kind === 'hung') counters.timeouts += 1;
    return end;
  };

  /** Opens the device and reads its options; `null` when it is there. */
  const identify = async (signal: AbortSignal): Promise<ScanFault | null> => {
    const lines: string[] = [];
    const end = await call(['-A'], temporaryFolder, delays.lookSilence, signal, (line) => lines.push(line));
    const fault = scanimageFault(end, 1);
    if (fault !== null) {
      if (fault.code === 'scannerLost' && known !== null) {
        counters.lost += 1;
        // Another device may be plugged in its place.
        known = null;
      }
      return fault;
    }
    if (known === null) counters.opened += 1;
    known = parseScanimageOptions(lines.join('\n'));
    capabilities = capabilitiesOf(known);
    return null;
  };

  const feeder = (): FeederState => (known === null ? 'unknown' : feederOf(known));

  const watch = createScannerWatch({
    clock,
    look: async (signal) => {
      const fault = await identify(signal);
      if (fault !== null) return statusOf(fault, feeder());
      const state = feeder();
      return state === 'coverOpen'
        ? { device: 'userError', fault: scanFault('coverOpen'), feeder: state }
        : { device: 'online', fault: null, feeder: state };
    },
    pause: (status) => (status.device === 'noDevice' ? delays.missing : delays.look),
  });

  const scanInto = async (
    folder: string,
    request: Parameters<DocumentScanner['scan']>[0],
    onPage: (page: ScannedPage) => Promise<void>,
    signal: AbortSignal,
  ) => {
    if (known === null) {
      const fault = await identify(signal);
      if (fault !== null) return fail(fault);
    }
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
      const page = await provePage(await readFile(file), planned.value.resolution);
      await rm(file, { force: true });
      if (stopped.aborted) return;
      if (!page.ok) {
        pageFault = page.error;
        stop.abort(new Error('a page was undecodable'));
        return;
      }
      await onPage(page.value);
      pages += 1;
    };
    // `--batch-print` names a file after it was renamed from `.part`: it is complete.
    const onLine = (line: string): void => {
      delivery = delivery.then(() => deliver(line.trim()));
      delivery.catch((error) => stop.abort(error));
    };
    const args = [...planned.value.arguments, ...(options.extraOptions ?? [])];
    const end = await call(args, folder, delays.scanSilence, stopped, onLine);
    // An onPage that threw comes out here.
    await delivery;
    if (pageFault !== null) return fail<ScanFault>(pageFault);
    if (signal.aborted) return fail(scanFault('canceled'));
    const fault = scanimageFault(end, pages);
    if (fault === null) return ok({ pages });
    if (fault.code !== 'scannerFault' || end.kind !== 'exited') return fail(fault);
    // An input/output error is also what a pulled cable looks like.
    const now = await identify(signal);
    return fail(now?.code === 'scannerLost' ? now : fault);
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
      const result = await watch.exclusively(signal, async (both) => {
        const folder = await mkdtemp(join(temporaryFolder, 'scan-'));
        try {
          return await scanInto(folder, request, onPage, both);
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      });
      if (result === null) return fail(scanFault('busy', 'this driver is scanning'));
      if (!result.ok) {
        if (result.error.completion !== 'unsupportedCommand') watch.publish(statusOf(result.error, feeder()));
        if (result.error.code === 'undecodable') counters.badChecksums += 1;
      } else {
        watch.publish({
          device: 'online',
          fault: null,
          feeder: request.source === 'feeder' ? 'empty' : feeder(),
        });
      }
      return result;
    },
  };
};

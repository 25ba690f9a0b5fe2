import { commonFault } from '../../supervision/driver-core.ts';
import { type ScanFault, type ScanFaultCode, scanFault } from '../document-scanner.ts';
import type { ScanimageEnd } from './scanimage-process.ts';

/** SANE_Status (SANE standard 1.06, 4.2.7) as the exit code of `scanimage`; measured with the test backend of sane-backends 1.2.1. */
const EXIT_FAULTS: ReadonlyMap<number, ScanFaultCode | 'canceled'> = new Map([
  [1, 'scannerFault'], // UNSUPPORTED, and also everything that happens before the scan: see OPEN_FAILED
  [2, 'canceled'], // CANCELLED: the stop button of the scanner
  [3, 'busy'], // DEVICE_BUSY
  [4, 'scannerFault'], // INVAL
  [5, 'undecodable'], // EOF: the page has no data
  [6, 'jam'], // JAMMED
  [7, 'empty'], // NO_DOCS
  [8, 'coverOpen'], // COVER_OPEN
  [9, 'scannerFault'], // IO_ERROR: the driver looks again whether it is still there
  [10, 'scannerFault'], // NO_MEM
  [11, 'accessDenied'], // ACCESS_DENIED
]);

/** The words of sane_strstatus() for each SANE_Status, by its number (sane-backends, backend/sane_strstatus.c; from memory, those in a scan measured). */
const STATUS_WORDS: readonly string[] = [
  'Success',
  'Operation not supported',
  'Operation was canceled',
  'Device busy',
  'Invalid argument',
  'End of file reached',
  'Document feeder jammed',
  'Document feeder out of documents',
  'Scanner cover is open',
  'Error during device I/O',
  'Out of memory',
  'Access to resource has been denied',
];

/** SANE_STATUS_NO_DOCS, which ends a batch well once there were pages. */
const NO_DOCS = 7;

const OPEN_FAILED = /open of device .* failed: (.*)$/m;

/** The words of sane_strstatus() that `scanimage` prints when a device cannot be opened; its exit code is 1 whatever the reason. */
const openFault = (reason: string): ScanFault => {
  if (/busy/i.test(reason)) return scanFault('busy', 'open: busy');
  if (/denied/i.test(reason)) return scanFault('accessDenied', 'open: access denied');
  return scanFault('scannerLost', `open: ${reason.slice(0, 80)}`);
};

/**
 * What the end of a run means, or `null` for a good end. `pages` is what came out of it: a feeder that gave none and ends
 * well was empty (`scanimage` ends with 0 in batch mode then).
 */
export const scanimageFault = (end: ScanimageEnd, pages: number): ScanFault | null => {
  if (end.kind === 'canceled') return commonFault('canceled');
  if (end.kind === 'hung') {
    return scanFault('scannerFault', 'scanimage made no progress and was killed', {
      completion: 'timeOut',
      action: 'reset',
    });
  }
  if (end.kind === 'notStarted') {
    return scanFault('scannerFault', `scanimage cannot be started: ${end.reason}`, {
      completion: 'internalError',
      action: 'configuration',
    });
  }
  if (end.kind === 'stuckAtEnd') {
    const code = statedCode(end.messages);
    const isEnd = code === NO_DOCS && pages > 0;
    return exitFault({ kind: 'exited', code: isEnd ? 0 : code, signal: null, messages: '' }, pages);
  }
  return exitFault(end, pages);
};

/** The exit code that a run would have had, from its own words; 0: it told of no fault. */
const statedCode = (messages: string): number => {
  const reasons = [...messages.matchAll(/sane_(?:start|read): (.*)$/gm)].map(([, reason]) => reason);
  const code = STATUS_WORDS.indexOf(String(reasons.at(-1)));
  return reasons.length === 0 ? 0 : Math.max(1, code);
};

const exitFault = (
  end: Extract<ScanimageEnd, { readonly kind: 'exited' }>,
  pages: number,
): ScanFault | null => {
  const reason = OPEN_FAILED.exec(end.messages)?.[1];
  if (reason !== undefined) return openFault(reason);
  if (/no SANE devices found/.test(end.messages)) return scanFault('scannerLost', 'no SANE devices found');
  // libpng aborts when a backend says "end of file" before the first line: a page without a picture.
  if (end.signal === 'SIGABRT' || end.code === 134) return scanFault('undecodable', 'the page had no data');
  if (end.signal !== null) return scanFault('scannerFault', `scanimage died of ${end.signal}`);
  if (end.code === 0) return pages === 0 ? scanFault('empty') : null;
  const code = EXIT_FAULTS.get(end.code ?? -1) ?? 'scannerFault';
  const detail = `scanimage ended with ${end.code}`;
  return code === 'canceled' ? commonFault(code, detail) : scanFault(code, detail);
};

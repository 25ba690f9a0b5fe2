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
  return exitFault(end, pages);
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

import { ok, type Result } from '../../contract.ts';
import { commonFault } from '../../supervision/driver-core.ts';
import {
  type DocumentScannerStatus,
  type FeederState,
  type ScanFault,
  type ScanFaultCode,
  type ScanSource,
  scanFault,
} from '../document-scanner.ts';
import { type EsclXmlFault, parseEsclXml } from './escl-xml.ts';

/** pwg:State of ScannerStatus; a word that is not in the list is `unknown`. */
export type EsclState = 'Idle' | 'Processing' | 'Testing' | 'Stopped' | 'Down' | 'unknown';

/** One entry of the job list. */
export interface EsclJob {
  readonly uri: string;
  /** Pending, Processing, Completed, Canceled, Aborted. */
  readonly state: string;
  readonly reasons: readonly string[];
}

/** ScannerStatus as the device says it. */
export interface EsclStatus {
  readonly state: EsclState;
  /** The word without its prefix `ScannerAdf`; `null`: the device has no feeder, or does not say. */
  readonly adf: string | null;
  readonly jobs: readonly EsclJob[];
}

interface AdfMeaning {
  readonly feeder: FeederState;
  /** What it is for a scan from the feeder that is under way or wanted; `null`: nothing stands against it. */
  readonly fault: ScanFaultCode | null;
}

/**
 * AdfState (eSCL 2.x; the list of OpenPrinting/go-mfp, and `DoorOpen` as alexpevzner/sane-airscan reads it: devices in the field use
 * either spelling of an open cover).
 */
const ADF_STATES: ReadonlyMap<string, AdfMeaning> = new Map<string, AdfMeaning>([
  ['Processing', { feeder: 'loaded', fault: null }],
  ['Loaded', { feeder: 'loaded', fault: null }],
  ['Empty', { feeder: 'empty', fault: null }],
  ['Jam', { feeder: 'jammed', fault: 'jam' }],
  ['Mispick', { feeder: 'jammed', fault: 'jam' }],
  ['HatchOpen', { feeder: 'coverOpen', fault: 'coverOpen' }],
  ['DoorOpen', { feeder: 'coverOpen', fault: 'coverOpen' }],
  ['MultipickDetected', { feeder: 'jammed', fault: 'doubleFeed' }],
  ['DuplexPageTooShort', { feeder: 'jammed', fault: 'jam' }],
  ['DuplexPageTooLong', { feeder: 'jammed', fault: 'jam' }],
  ['InputTrayOverloaded', { feeder: 'jammed', fault: 'jam' }],
  ['InputTrayFailed', { feeder: 'unknown', fault: 'scannerFault' }],
]);

const STATES: readonly EsclState[] = ['Idle', 'Processing', 'Testing', 'Stopped', 'Down'];

/** Reads ScannerStatus. */
export const parseEsclStatus = (bytes: Uint8Array): Result<EsclStatus, EsclXmlFault> => {
  const parsed = parseEsclXml(bytes, 'ScannerStatus');
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const adf = root.textOf('AdfState');
  return ok({
    state: STATES.find((one) => one === root.textOf('State')) ?? 'unknown',
    adf: adf === null || adf === '' ? null : adf.replace(/^ScannerAdf/, ''),
    jobs: root
      .children('Jobs')
      .flatMap((one) => one.children('JobInfo'))
      .map((job) => ({
        uri: job.textOf('JobUri') ?? '',
        state: job.textOf('JobState') ?? '',
        reasons: job
          .children('JobStateReasons')
          .flatMap((one) => one.children('JobStateReason').map((two) => two.text)),
      })),
  });
};

/** Whether a job keeps the scanner: it is under way or waits. */
export const isOpenJob = (job: EsclJob): boolean => job.state === 'Processing' || job.state === 'Pending';

const adfMeaning = (status: EsclStatus): AdfMeaning =>
  (status.adf === null ? undefined : ADF_STATES.get(status.adf)) ?? { feeder: 'unknown', fault: null };

/** A fault of the feeder that stands, or `null`. An empty feeder is none: it is what the last page leaves behind. */
export const adfFault = (status: EsclStatus): ScanFault | null => {
  const { fault } = adfMeaning(status);
  return fault === null ? null : scanFault(fault, `AdfState ${status.adf}`);
};

/** What stands against beginning a scan, as far as the device says so beforehand. */
export const beginFault = (status: EsclStatus, source: ScanSource): ScanFault | null => {
  if (source === 'flatbed') return null;
  return adfFault(status) ?? (status.adf === 'Empty' ? scanFault('empty', 'AdfState Empty') : null);
};

const DEVICE_STATES: Readonly<Record<EsclState, 'online' | 'deviceBusy' | 'hardwareError'>> = {
  Idle: 'online',
  Processing: 'deviceBusy',
  Testing: 'deviceBusy',
  Stopped: 'hardwareError',
  Down: 'hardwareError',
  // A word that nobody wrote down is no reason to refuse a scan: the scan itself will tell.
  unknown: 'online',
};

/** The one place where the device's words become the class's. `hasFeeder` comes from its capabilities. */
export const summariseEsclStatus = (status: EsclStatus, hasFeeder: boolean): DocumentScannerStatus => {
  const feeder = hasFeeder ? adfMeaning(status).feeder : null;
  const fault = hasFeeder ? adfFault(status) : null;
  if (fault !== null) {
    return { device: fault.code === 'scannerFault' ? 'hardwareError' : 'userError', fault, feeder };
  }
  const device = DEVICE_STATES[status.state];
  return {
    device,
    fault: device === 'hardwareError' ? scanFault('scannerFault', `State ${status.state}`) : null,
    feeder,
  };
};

/** What the end of a job's pages means. */
export interface EndOfPages {
  readonly source: ScanSource;
  readonly delivered: number;
  readonly status: EsclStatus;
  readonly jobPath: string;
}

/**
 * Judges "no more pages" (404, 409 and 410 are all in use) by the status: it is the proper end, or a fault that the device hides
 * behind the same answer. `null` is the proper end. An aborted job with an empty feeder after at least one page is a
 * proper end too: bridges over SANE report "out of documents" so.
 */
export const endOfPagesFault = (end: EndOfPages): ScanFault | null => {
  const standing = end.source === 'feeder' ? adfFault(end.status) : null;
  if (standing !== null) return standing;
  const job = end.status.jobs.find((one) => one.uri !== '' && end.jobPath.endsWith(lastStep(one.uri)));
  const reasons = job?.reasons.join(' ') ?? '';
  const ranOut = end.delivered > 0 && end.source === 'feeder' && end.status.adf === 'Empty';
  if (job?.state === 'Canceled' && !ranOut)
    return commonFault('canceled', `the device canceled the job ${reasons}`.trim());
  if (job?.state === 'Aborted' && !ranOut)
    return scanFault('scannerFault', `the device aborted the job ${reasons}`.trim());
  // A job that the device does not know while it works on another: the address of ours came garbled.
  if (job === undefined && end.delivered === 0 && end.status.jobs.some(isOpenJob))
    return scanFault('scannerFault', 'the device works on another job');
  if (end.delivered > 0) return null;
  return end.source === 'feeder'
    ? scanFault('empty', 'a job without pages')
    : scanFault('scannerFault', 'a job without pages');
};

/** The last step of a job's address: hosts and prefixes differ between Location and JobUri. */
const lastStep = (uri: string): string => `/${uri.split('/').filter(Boolean).at(-1) ?? ''}`;

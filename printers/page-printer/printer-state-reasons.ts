import type { DeviceFault, DeviceStatus, PaperState, TonerState } from '../../device-drivers/contract.ts';
import { ippPrinterState } from './ipp-codes.ts';

/** The faults of a page printer. `inDoubt`: it cannot be told whether the document was or will be printed. */
export type PageFaultCode =
  | 'paperOut'
  | 'jam'
  | 'coverOpen'
  | 'tonerOut'
  | 'busy'
  | 'printerLost'
  | 'aborted'
  | 'notAccepted'
  | 'inDoubt'
  | 'canceled';

/** An expected failure of a page printer. */
export type PageFault = DeviceFault<PageFaultCode>;

/** What a print waits for. */
export type WaitingFor = 'paper' | 'jam' | 'cover' | 'toner';

/** The summarised state of a page printer. `reasons` are the printer's own words, without their severity. */
export interface PagePrinterStatus extends DeviceStatus {
  readonly fault: PageFault | null;
  readonly paper: PaperState;
  readonly toner: TonerState;
  readonly cover: 'open' | 'closed' | 'unknown';
  readonly reasons: string[];
}

/** What a printer says about itself, before it is summarised. */
export interface RawPrinterState {
  /** How the printer was reached: it answered, nothing is there, it is there and does not answer rightly, or it was not asked yet. */
  readonly link: 'connected' | 'noDevice' | 'silent' | 'starting';
  /** `printer-state`. */
  readonly state: number | null;
  /** `printer-state-reasons` as they came. */
  readonly reasons: readonly string[];
  readonly acceptsJobs: boolean;
}

/** What one reason means. */
type Meaning =
  | 'paperOut'
  | 'paperLow'
  | 'jam'
  | 'coverOpen'
  | 'tonerOut'
  | 'tonerLow'
  /** Somebody stopped it, or it is being stopped: it will go on when somebody lets it. */
  | 'paused'
  /** Something is broken or full, which the staff clears. */
  | 'maintenance'
  | 'hardware'
  /** It is on its way to ready, and nobody has to do anything. */
  | 'passing'
  | 'none';

/**
 * The registered `printer-state-reasons` (RFC 8011 §5.4.12, PWG 5100.9 §7 with Table 3, PWG 5100.22; IANA "IPP
 * Registrations") that say something about a printer of single sheets. Reasons of finishers, 3D printers and
 * scanners are left out; an unknown reason is kept in `reasons` and means nothing to the summary.
 *
 * A printer of a court lobby has one tray: `media-empty` ("at least one input tray is empty") is no paper.
 */
const meanings: Readonly<Record<string, Meaning>> = {
  none: 'none',
  'media-empty': 'paperOut',
  'media-needed': 'paperOut',
  'input-tray-missing': 'paperOut',
  'input-media-supply-empty': 'paperOut',
  'input-media-tray-missing': 'paperOut',
  'input-media-size-change': 'paperOut',
  'input-media-type-change': 'paperOut',
  'input-media-change-request': 'paperOut',
  'input-manual-input-request': 'paperOut',
  'media-low': 'paperLow',
  'input-media-supply-low': 'paperLow',
  'media-jam': 'jam',
  'media-path-jam': 'jam',
  'input-media-tray-jam': 'jam',
  'input-media-tray-feed-error': 'jam',
  'input-pick-roller-failure': 'jam',
  'media-path-input-request': 'jam',
  'media-path-input-jam': 'jam',
  'media-path-output-jam': 'jam',
  'media-path-pick-roller-failure': 'jam',
  'media-path-media-tray-jam': 'jam',
  'output-media-tray-jam': 'jam',
  'output-media-tray-feed-error': 'jam',
  'cover-open': 'coverOpen',
  'door-open': 'coverOpen',
  'interlock-open': 'coverOpen',
  'input-cover-open': 'coverOpen',
  'output-cover-open': 'coverOpen',
  'media-path-cover-open': 'coverOpen',
  'toner-empty': 'tonerOut',
  'marker-supply-empty': 'tonerOut',
  'marker-ink-empty': 'tonerOut',
  'marker-toner-empty': 'tonerOut',
  'marker-toner-cartridge-missing': 'tonerOut',
  'marker-print-ribbon-empty': 'tonerOut',
  'marker-supply-missing': 'tonerOut',
  'toner-low': 'tonerLow',
  'marker-supply-low': 'tonerLow',
  'marker-ink-almost-empty': 'tonerLow',
  'marker-toner-almost-empty': 'tonerLow',
  'marker-print-ribbon-almost-empty': 'tonerLow',
  paused: 'paused',
  'moving-to-paused': 'paused',
  shutdown: 'paused',
  deactivated: 'paused',
  'hold-new-jobs': 'paused',
  'stopped-partly': 'none',
  stopping: 'paused',
  'power-down': 'paused',
  'connecting-to-device': 'passing',
  'spool-area-full': 'passing',
  'printer-recoverable-storage-error': 'passing',
  'resuming-from-sleep': 'passing',
  'warming-up': 'passing',
  'fuser-under-temp': 'passing',
  'fuser-over-temp': 'passing',
  'marker-fuser-thermistor-warming': 'passing',
  'timed-out': 'hardware',
  'output-area-full': 'maintenance',
  'output-area-almost-full': 'none',
  'output-tray-missing': 'maintenance',
  'output-media-tray-full': 'maintenance',
  'output-media-tray-missing': 'maintenance',
  'output-media-tray-almost-full': 'none',
  'marker-waste-almost-full': 'none',
  'marker-waste-full': 'maintenance',
  'marker-waste-ink-receptacle-almost-full': 'none',
  'marker-waste-ink-receptacle-full': 'maintenance',
  'marker-waste-toner-receptacle-almost-full': 'none',
  'marker-waste-toner-receptacle-full': 'maintenance',
  'marker-waste-toner-receptacle-missing': 'maintenance',
  'waste-receptacle-full': 'maintenance',
  'cleaner-life-over': 'maintenance',
  'cleaner-life-almost-over': 'none',
  'developer-low': 'none',
  'developer-empty': 'maintenance',
  'marker-developer-almost-empty': 'none',
  'marker-developer-empty': 'maintenance',
  'opc-near-eol': 'none',
  'opc-life-over': 'maintenance',
  'opc-life-almost-over': 'none',
  'alert-removal-of-binary-change-entry': 'none',
  'configuration-change': 'none',
  'configuration-changed': 'none',
  'identify-printer-requested': 'none',
  'printer-manual-reset': 'none',
  'printer-nms-reset': 'none',
  'printer-ready-to-print': 'none',
  'interpreter-memory-increase': 'none',
  'interpreter-memory-decrease': 'none',
  'interpreter-resource-unavailable': 'hardware',
  'interpreter-complex-page-encountered': 'none',
  'input-media-tray-failure': 'hardware',
  'output-media-tray-failure': 'hardware',
  'media-path-failure': 'hardware',
  'motor-failure': 'hardware',
  'bander-failure': 'hardware',
  'marker-failure': 'hardware',
  'marker-fuser-timing-failure': 'hardware',
  'marker-fuser-thermistor-failure': 'hardware',
  'fuser-failure': 'hardware',
  'subunit-unrecoverable-failure': 'hardware',
  'subunit-recoverable-failure': 'maintenance',
  'printer-unrecoverable-storage-error': 'hardware',
  other: 'none',
};

/**
 * A reason without its severity (RFC 8011 §5.4.12): ippeveprinter says `-warning` or `-report` whatever the severity
 * is. Some registered words end in `-error` themselves (`input-media-tray-feed-error`): those stay whole.
 */
export const withoutSeverity = (reason: string): string =>
  Object.hasOwn(meanings, reason) ? reason : reason.replace(/-(error|warning|report)$/, '');

/** The reasons that the table has a meaning for, for the tests and the technician. */
export const knownReasons: readonly string[] = Object.keys(meanings);

const faultOf = (code: PageFaultCode, action: PageFault['action'], detail: string): PageFault => ({
  completion: code === 'printerLost' || code === 'busy' ? 'deviceNotReady' : 'userError',
  code,
  action,
  detail,
});

/** Nothing is known. */
export const unknownPrinterState: RawPrinterState = {
  link: 'starting',
  state: null,
  reasons: [],
  acceptsJobs: false,
};

/** The one way from what a printer says to what the kiosk knows. */
export const summarisePrinterState = (raw: RawPrinterState): PagePrinterStatus => {
  if (raw.link !== 'connected') {
    return {
      device: raw.link === 'starting' ? 'starting' : raw.link === 'noDevice' ? 'noDevice' : 'offline',
      fault: raw.link === 'starting' ? null : faultOf('printerLost', 'maintenance', raw.link),
      paper: 'unknown',
      toner: 'unknown',
      cover: 'unknown',
      reasons: [],
    };
  }
  const reasons = [...new Set(raw.reasons.map(withoutSeverity))].filter((reason) => reason !== 'none');
  const meant = new Set(
    reasons.map((reason) => (Object.hasOwn(meanings, reason) ? meanings[reason] : 'none')),
  );
  const said = (meaning: Meaning): string | undefined =>
    reasons.find((reason) => Object.hasOwn(meanings, reason) && meanings[reason] === meaning);
  const stopped = raw.state === ippPrinterState.stopped;
  const seen = {
    paper: meant.has('jam')
      ? 'jammed'
      : meant.has('paperOut')
        ? 'out'
        : meant.has('paperLow')
          ? 'low'
          : 'full',
    toner: meant.has('tonerOut') ? 'out' : meant.has('tonerLow') ? 'low' : 'full',
    // A printer without a cover sensor says nothing either: closed is what the lack of the reason means.
    cover: meant.has('coverOpen') ? 'open' : 'closed',
    reasons,
  } as const;
  // The cover first: under an open cover the other sensors say what they like.
  if (meant.has('coverOpen')) {
    return { ...seen, device: 'userError', fault: faultOf('coverOpen', 'clear', said('coverOpen') ?? '') };
  }
  if (meant.has('jam')) {
    return { ...seen, device: 'userError', fault: faultOf('jam', 'clear', said('jam') ?? '') };
  }
  if (meant.has('paperOut')) {
    return { ...seen, device: 'userError', fault: faultOf('paperOut', 'clear', said('paperOut') ?? '') };
  }
  if (meant.has('tonerOut')) {
    return {
      ...seen,
      device: 'userError',
      fault: faultOf('tonerOut', 'maintenance', said('tonerOut') ?? ''),
    };
  }
  const broken = said('hardware') ?? (stopped ? said('maintenance') : undefined);
  if (broken !== undefined) {
    return {
      ...seen,
      device: 'hardwareError',
      fault: { ...faultOf('busy', 'maintenance', broken), completion: 'hardwareError' },
    };
  }
  if (stopped || !raw.acceptsJobs) {
    const passing = said('passing') !== undefined && said('paused') === undefined;
    return {
      ...seen,
      device: passing ? 'deviceBusy' : 'offline',
      fault: faultOf(
        'busy',
        passing ? 'none' : 'maintenance',
        said('paused') ?? said('passing') ?? 'stopped',
      ),
    };
  }
  return { ...seen, device: 'online', fault: null };
};

/** What a job that does not go on waits for, or `null`. */
export const waitingFor = (status: PagePrinterStatus): WaitingFor | null => {
  if (status.cover === 'open') return 'cover';
  if (status.paper === 'jammed') return 'jam';
  if (status.paper === 'out') return 'paper';
  if (status.toner === 'out') return 'toner';
  return null;
};

/** The fault of a print that waited in vain. */
export const faultOfWaiting = (waiting: WaitingFor): PageFaultCode => {
  switch (waiting) {
    case 'paper':
      return 'paperOut';
    case 'jam':
      return 'jam';
    case 'cover':
      return 'coverOpen';
    case 'toner':
      return 'tonerOut';
    default:
      return waiting satisfies never;
  }
};

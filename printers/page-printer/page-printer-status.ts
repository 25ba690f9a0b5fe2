import type { DeviceFault, DeviceStatus, PaperState, TonerState } from '../../device-drivers/contract.ts';
import { ippPrinterState } from './ipp-codes.ts';
import { type PageFault, type PageFaultCode, pageFault } from './page-printer-faults.ts';
import { classMeanings, type ReasonClass, reasonTable, withoutSeverity } from './printer-state-reasons.ts';

/** What a print waits for. `clerk`: something that only the staff clears; `printer`: the queue does not reach it. */
export type WaitingFor = 'paper' | 'jam' | 'cover' | 'toner' | 'clerk' | 'printer';

/** The summarised state of a page printer. */
export interface PagePrinterStatus extends DeviceStatus {
  readonly paper: PaperState;
  readonly toner: TonerState;
  readonly cover: 'open' | 'closed' | 'unknown';
  /** The tray that it prints into. */
  readonly output: 'free' | 'full' | 'unknown';
  /** The printer's own words, without their severity: `reasonWords` says them to the technician. */
  readonly reasons: readonly string[];
}

/** The summarised state of a printer that answers. */
export type AnsweringStatus = PagePrinterStatus & { readonly fault: PageFault | null };

/** What a printer that answers says about itself, before it is summarised. */
export interface RawPrinterState {
  /** `printer-state`. */
  readonly state: number | null;
  /** `printer-state-reasons` as they came. */
  readonly reasons: readonly string[];
  readonly acceptsJobs: boolean;
  /** There are sheets in a tray of A4; `null`: not told. */
  readonly a4InTray: boolean | null;
}

/** A printer that does not answer: of its paper and toner nothing is known. */
export const unreachedStatus = (
  device: DeviceStatus['device'],
  fault: DeviceFault | null,
): PagePrinterStatus => ({
  device,
  fault,
  paper: 'unknown',
  toner: 'unknown',
  cover: 'unknown',
  output: 'unknown',
  reasons: [],
});

/** A reason as it came, with its keyword and meaning. */
interface ReadReason {
  readonly keyword: string;
  readonly means: ReasonClass;
}

/**
 * A printer with two trays says `media-empty-report` of the one that is empty while A4 lies in the other
 * (ippeveprinter 2.4.2): a report (RFC 8011 §5.4.12: nobody needs to act) of paper that is not ours is no fault.
 */
const readReason = (reason: string, a4InTray: boolean | null): ReadReason => {
  const keyword = withoutSeverity(reason);
  const means = reasonTable.get(keyword)?.means ?? 'note';
  const otherTray = means === 'paperOut' && a4InTray === true && /-report$/i.test(reason);
  return { keyword, means: otherTray ? 'note' : means };
};

/** Which class stands before which: under an open cover the other sensors say what they like. */
const ORDER: readonly (readonly [ReasonClass, DeviceStatus['device'], PageFaultCode])[] = [
  ['offline', 'offline', 'printerLost'],
  ['coverOpen', 'userError', 'coverOpen'],
  ['jam', 'userError', 'jam'],
  ['paperOut', 'userError', 'paperOut'],
  ['tonerOut', 'userError', 'tonerOut'],
  ['hardware', 'hardwareError', 'hardware'],
  ['paused', 'offline', 'stopped'],
  ['outputFull', 'userError', 'outputFull'],
  ['maintenance', 'hardwareError', 'hardware'],
  ['passing', 'deviceBusy', 'busy'],
];

/** The one way from what a printer says to what the kiosk knows. */
export const summarisePrinterState = (raw: RawPrinterState): AnsweringStatus => {
  const read = raw.reasons.map((reason) => readReason(reason, raw.a4InTray));
  const reasons = [...new Set(read.map(({ keyword }) => keyword))].filter((keyword) => keyword !== 'none');
  const firstOf = (means: ReasonClass): string | undefined =>
    read.find((reason) => reason.means === means)?.keyword;
  const said = (means: ReasonClass): boolean => firstOf(means) !== undefined;
  const stopped = raw.state === ippPrinterState.stopped || !raw.acceptsJobs;
  const seen = {
    paper: said('jam') ? 'jammed' : said('paperOut') ? 'out' : said('paperLow') ? 'low' : 'full',
    toner: said('tonerOut') ? 'out' : said('tonerLow') ? 'low' : 'full',
    // A printer without a cover sensor says nothing either: closed is what the lack of the reason means.
    cover: said('coverOpen') ? 'open' : 'closed',
    output: said('outputFull') ? 'full' : 'free',
    reasons,
  } as const;
  for (const [means, device, code] of ORDER) {
    const reason = firstOf(means);
    const { blocks, action } = classMeanings[means];
    if (reason === undefined || (blocks !== 'always' && !stopped)) continue;
    const fault = { ...pageFault(code, reason), action };
    // What a queue that does not reach its printer remembers of it is not its state.
    return means === 'offline'
      ? { ...unreachedStatus(device, fault), fault, reasons }
      : { ...seen, device, fault };
  }
  if (stopped) {
    const why = raw.acceptsJobs ? 'stopped' : 'not accepting jobs';
    return { ...seen, device: 'offline', fault: pageFault('stopped', why) };
  }
  return { ...seen, device: 'online', fault: null };
};

/** What a job that does not go on waits for, or `null`: by the fault that stands at the printer. */
export const waitingFor = ({ fault }: PagePrinterStatus): WaitingFor | null => {
  switch (fault?.code) {
    case 'paperOut':
      return 'paper';
    case 'jam':
      return 'jam';
    case 'coverOpen':
      return 'cover';
    case 'tonerOut':
      return 'toner';
    case 'outputFull':
    case 'hardware':
    case 'stopped':
      return 'clerk';
    case 'printerLost':
      return 'printer';
    default:
      // Busy, and no fault at all: it goes on by itself.
      return null;
  }
};

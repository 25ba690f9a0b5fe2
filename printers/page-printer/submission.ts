import type { Result } from '../../device-drivers/contract.ts';
import { ippJobState } from './ipp-codes.ts';
import type { IppAttribute } from './ipp-message.ts';
import type { IppJob } from './ipp-objects.ts';
import type { PageFault } from './page-printer-faults.ts';
import type { WaitingFor } from './page-printer-status.ts';

/** How far a print is. `sheets`: stacked so far, `null` when the printer does not count. */
export interface PageProgress {
  readonly sheets: number | null;
  readonly waitingFor: WaitingFor | null;
}

/** One job to be made at the printer. */
export interface Submission {
  /** What its name begins with, and what it is found again by. */
  readonly tag: string;
  readonly name: string;
  readonly format: string;
  /** The documents, drawn at the first need. */
  readonly documents: (signal: AbortSignal) => Promise<Result<readonly Uint8Array[], PageFault>>;
  readonly template: readonly IppAttribute[];
  readonly inTwoSteps: boolean;
  readonly oneSided: boolean;
  /** Through a CUPS queue: its counts of sheets are guesses (1 before the first, 2.4.2). */
  readonly queued: boolean;
  /** What was seen of it on the way. */
  readonly trace: {
    /** The queue has handed it to its printer, or may have. */
    delivered: boolean;
    /** The printer refused the format and surely printed nothing: another may be tried. */
    formatRefused: boolean;
  };
}

/** RFC 8011 §5.1.3: a name is at most 255 octets. */
const LONGEST_NAME = 255;

/**
 * The tag of one part of a print: `[key]`, or `[key 2/3]` for the second of three copies made as jobs of their own,
 * `[key p1/4]` for a page, `[key 2/3 p1/4]` for both. A key has no space and no bracket.
 */
export const tagOf = (
  key: string,
  part: {
    readonly copy: readonly [number, number] | null;
    readonly page: readonly [number, number] | null;
  },
): string => {
  const copy = part.copy === null ? '' : ` ${part.copy[0]}/${part.copy[1]}`;
  const page = part.page === null ? '' : ` p${part.page[0]}/${part.page[1]}`;
  return `[${key}${copy}${page}]`;
};

/** Whether a job's name has a tag of this key, of whatever part. */
export const isOfKey = (name: string, key: string): boolean =>
  name.startsWith(`[${key}]`) || name.startsWith(`[${key} `);

/** Whether a job's name has a tag as this driver writes them. */
export const isTagged = (name: string): boolean =>
  /^\[[A-Za-z0-9.:_-]{1,64}( \d+\/\d+)?( p\d+\/\d+)?\]/.test(name);

/** The job's name: its tag first, because a printer may cut the end off. */
export const jobName = (tag: string, title: string): string => {
  let name = `${tag} ${title}`;
  while (Buffer.byteLength(name) > LONGEST_NAME) name = [...name].slice(0, -1).join('');
  return name;
};

/** The job is over, in whatever way. */
export const hasEnded = (job: IppJob): boolean => job.state !== null && job.state >= ippJobState.canceled;

/** The job came out. */
export const isDone = (job: IppJob): boolean => job.state === ippJobState.completed;

/** A job whose document never came whole (RFC 8011 §5.3.8): it prints nothing, and stands in the way until it times out. */
export const lacksDocument = (job: IppJob): boolean =>
  !hasEnded(job) &&
  job.state !== ippJobState.processing &&
  job.reasons.some((reason) => reason === 'job-incoming' || reason === 'job-data-insufficient');

/** Sheets that came out, as far as the printer counts them. */
export const sheetsOf = (job: IppJob, one: Submission): number | null =>
  one.queued ? null : (job.sheets ?? (one.oneSided ? job.impressions : null));

/** A count for the log. */
export const counted = (sheets: number | null): string =>
  sheets === null ? 'sheets not counted' : `sheets ${sheets}`;

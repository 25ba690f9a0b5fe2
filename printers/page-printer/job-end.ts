import { fail, ok, type Result } from '../../device-drivers/contract.ts';
import { commonFault } from '../../device-drivers/supervision/driver-core.ts';
import { ippJobState, ippPrinterState } from './ipp-codes.ts';
import type { IppJob } from './ipp-objects.ts';
import { jobWithTag, knownJobs, readJob } from './job-finder.ts';
import { type PageFault, pageFault } from './page-printer-faults.ts';
import type { PrinterLink } from './printer-link.ts';
import { counted, hasEnded, isDone, type Submission, sheetsOf } from './submission.ts';

/** What became of a job that is not followed any more. `unsure`: it may have been printed, or may yet be. */
export type Stopped = 'stopped' | 'completed' | 'unsure';

/** RFC 8011 §5.3.8: reasons by which a printer says that it could not read the document. */
const UNREADABLE: readonly string[] = [
  'document-format-error',
  'unsupported-document-format',
  'document-unprintable-error',
];

/** Asks the printer behind a queue for the job; `notTold`: it cannot be asked, or does not tell its jobs. */
const jobBehind = async (link: PrinterLink, one: Submission): Promise<IppJob | null | 'notTold'> => {
  const { behind } = link;
  if (behind === null) return 'notTold';
  const known = await knownJobs(link, behind);
  if (!known.ok) return 'notTold';
  const job = jobWithTag(known.value.jobs, one.tag);
  return job === null && !known.value.whole ? 'notTold' : job;
};

const endOfJob = (job: IppJob, one: Submission): Result<number, PageFault> => {
  const sheets = sheetsOf(job, one);
  const detail = `${job.reasons.join(',')}; ${counted(sheets)}`;
  if (isDone(job)) {
    // RFC 8011 §5.3.8: completed, and something of it is wrong.
    return job.reasons.includes('job-completed-with-errors')
      ? fail(pageFault('inDoubt', 'job-completed-with-errors'))
      : ok(job.id);
  }
  if (job.state === ippJobState.canceled) return fail(commonFault('canceled', detail));
  if (!job.reasons.some((reason) => UNREADABLE.includes(reason))) return fail(pageFault('aborted', detail));
  one.trace.formatRefused = (sheets ?? 0) === 0 && !one.queued;
  return fail(pageFault('notAccepted', detail));
};

/** What the end of a job in a queue means for the paper: the printer behind it has the last word. */
const endThroughQueue = async (
  link: PrinterLink,
  job: IppJob,
  one: Submission,
): Promise<Result<number, PageFault>> => {
  const told = await jobBehind(link, one);
  // CUPS ends its job after the printer's (its ipp backend waits), so a printer that says no more is believed through it.
  if (isDone(job) && (told === 'notTold' || told === null)) return endOfJob(job, one);
  if (told === 'notTold' || told === null) {
    if (!one.trace.delivered) return endOfJob(job, one);
    return fail(pageFault('inDoubt', `${job.reasons.join(',')} in the queue; the printer does not tell`));
  }
  if (!hasEnded(told)) return fail(pageFault('inDoubt', 'ended in the queue and not at the printer'));
  // The printer's own counts are to be believed.
  const end = endOfJob(told, { ...one, queued: false });
  return end.ok ? ok(job.id) : end;
};

/** How a job ended that has ended. */
export const endOf = (link: PrinterLink, job: IppJob, one: Submission): Promise<Result<number, PageFault>> =>
  one.queued ? endThroughQueue(link, job, one) : Promise.resolve(endOfJob(job, one));

/** What can be told of a job that was followed and is not known any more where it was given to. */
export const endOfForgotten = async (
  link: PrinterLink,
  one: Submission,
): Promise<Result<number, PageFault>> => {
  // A scheduler that died forgets its newest jobs (CUPS 2.4.2); its printer still knows them.
  const told = one.queued ? await jobBehind(link, one) : null;
  if (told === null || told === 'notTold' || !hasEnded(told))
    return fail(pageFault('inDoubt', 'the printer does not know the job any more'));
  return endOfJob(told, { ...one, queued: false });
};

/** After a queue has let go of a job: what became of it at the printer. CUPS calls a job canceled before its printer has stopped. */
const stoppedBehind = async (link: PrinterLink, one: Submission, end: number): Promise<Stopped> => {
  for (;;) {
    const seen = await link.look();
    // While the queue is at work its backend may still be telling the printer.
    const idle = seen.ok && seen.value.printer.state !== ippPrinterState.processing;
    if (idle) {
      const told = await jobBehind(link, one);
      if (told === 'notTold') return one.trace.delivered ? 'unsure' : 'stopped';
      // It may have printed it and forgotten it.
      if (told === null) return one.trace.delivered ? 'unsure' : 'stopped';
      if (hasEnded(told)) return isDone(told) ? 'completed' : 'stopped';
      one.trace.delivered = true;
    }
    if (link.clock.now() >= end || link.closing.aborted) return 'unsure';
    await link.pause(link.timings.jobPollMs);
  }
};

/** Takes a job back and waits until it is certain what became of it. */
const takeBack = async (link: PrinterLink, jobId: number, one: Submission): Promise<Stopped> => {
  const { clock, timings } = link;
  const end = clock.now() + timings.cancelMs;
  let accepted = false;
  for (;;) {
    if (!accepted) {
      const answer = await link.ask((signal) => link.client.cancelJob(jobId, signal));
      accepted = answer.ok;
      if (!answer.ok) link.log('cancel.refused', answer.error.kind, answer.error.detail);
    }
    const job = await readJob(link, jobId, one);
    if (job.ok) {
      if (job.value !== null && isDone(job.value)) return 'completed';
      const gone = job.value === null ? accepted : hasEnded(job.value);
      if (gone) return one.queued ? stoppedBehind(link, one, end) : 'stopped';
    }
    if (clock.now() >= end || link.closing.aborted) return 'unsure';
    await link.pause(timings.jobPollMs);
  }
};

/**
 * Takes a job back. A job that came out nevertheless is a success; one that surely stopped fails with `fault`; where
 * it cannot be told it is in doubt.
 */
export const giveUp = async (
  link: PrinterLink,
  jobId: number,
  one: Submission,
  fault: PageFault,
): Promise<Result<number, PageFault>> => {
  const stopped = await takeBack(link, jobId, one);
  link.log('job.takenBack', fault.code, stopped);
  switch (stopped) {
    case 'completed':
      return ok(jobId);
    case 'stopped':
      return fail(fault);
    case 'unsure':
      return fail(pageFault('inDoubt', fault.code));
    default:
      return stopped satisfies never;
  }
};

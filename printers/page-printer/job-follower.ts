import { fail, type Result } from '../../device-drivers/contract.ts';
import { commonFault } from '../../device-drivers/supervision/driver-core.ts';
import { saysConnecting, saysDelivered } from './cups-queue.ts';
import { ippJobState } from './ipp-codes.ts';
import type { IppJob } from './ipp-objects.ts';
import { endOf, endOfForgotten, giveUp } from './job-end.ts';
import { findJob, readJob } from './job-finder.ts';
import { type PageFault, pageFault } from './page-printer-faults.ts';
import { waitingFor } from './page-printer-status.ts';
import type { PrinterLink, PrinterSight } from './printer-link.ts';
import {
  counted,
  hasEnded,
  lacksDocument,
  type PageProgress,
  type Submission,
  sheetsOf,
} from './submission.ts';

/** The fault of a print that its caller ended: which of the two ways it was. */
export const endedByCaller = (signal: AbortSignal, detail: string): PageFault =>
  commonFault(
    signal.reason instanceof Error && signal.reason.message === 'timeOut' ? 'timeOut' : 'canceled',
    detail,
  );

/** The driver stops with the job under way: the printer keeps it, and its key finds it again. */
const leftAtPrinter = (): PageFault => pageFault('inDoubt', 'the driver was stopped');

/** Notes whether the queue has handed the job over. A backend that is past connecting may have, whatever it says. */
const noteDelivery = ({ printer }: PrinterSight, job: IppJob, one: Submission): void => {
  const working = job.state === ippJobState.processing || job.state === ippJobState.processingStopped;
  if (!working) return;
  if (saysDelivered(printer)) one.trace.delivered = true;
  // Only CUPS' ipp backends tell when they have delivered.
  else if (!(printer.deviceUri ?? '').startsWith('ipp') && !saysConnecting(printer))
    one.trace.delivered = true;
};

/** Follows a job to its end: success is `job-state` completed and nothing less. */
export const followJob = async (
  link: PrinterLink,
  jobId: number,
  one: Submission,
  signal: AbortSignal,
  onProgress: (progress: PageProgress) => void,
): Promise<Result<number, PageFault>> => {
  const { clock, timings } = link;
  let current = jobId;
  let seenAt = clock.now();
  let movedAt = seenAt;
  let heldSince: number | null = null;
  let moved = '';
  let sheets: number | null = null;
  let told = '';
  for (;;) {
    if (link.closing.aborted) return fail(leftAtPrinter());
    if (signal.aborted) return giveUp(link, current, one, endedByCaller(signal, counted(sheets)));
    const job = await readJob(link, current, one);
    const now = clock.now();
    if (job.ok) {
      if (job.value === null) return endOfForgotten(link, one);
      if (job.value.id !== current) {
        current = job.value.id;
        link.log('job.foundAgain');
      }
      const mark = `${job.value.sheets} ${job.value.impressions}`;
      if (mark !== moved) movedAt = now;
      moved = mark;
      sheets = sheetsOf(job.value, one);
      seenAt = now;
      if (hasEnded(job.value)) {
        if (sheets !== null) onProgress({ sheets, waitingFor: null });
        return endOf(link, job.value, one);
      }
      if (lacksDocument(job.value) && now - movedAt > timings.stallMs) {
        return giveUp(link, current, one, pageFault('aborted', 'the document never came'));
      }
      const sight = await link.look();
      if (sight.ok && one.queued) noteDelivery(sight.value, job.value, one);
      const standing = sight.ok ? sight.value.status : null;
      const waiting = standing === null ? null : waitingFor(standing);
      const progress = { sheets, waitingFor: waiting };
      if (JSON.stringify(progress) !== told) {
        told = JSON.stringify(progress);
        onProgress(progress);
      }
      if (waiting === null) {
        if (heldSince !== null) movedAt = now;
        heldSince = null;
        if (now - movedAt > timings.stallMs) {
          // A queue whose printer is taken by others keeps our job without a word.
          const busy = one.queued && !one.trace.delivered;
          return giveUp(link, current, one, pageFault(busy ? 'busy' : 'aborted', 'no progress'));
        }
      } else {
        heldSince ??= now;
        const patience = waiting === 'printer' ? timings.lostMs : timings.holdMs;
        const fault = standing?.fault;
        if (now - heldSince > patience && fault) {
          return giveUp(link, current, one, { ...fault, detail: counted(sheets) });
        }
      }
    } else if (now - seenAt > timings.lostMs) {
      return fail(pageFault('inDoubt', 'printerLost'));
    }
    await link.pause(timings.jobPollMs, signal);
  }
};

/** Waits for a printer that went away with the document, and looks there for the job. */
export const recoverJob = async (
  link: PrinterLink,
  jobId: number | null,
  one: Submission,
  signal: AbortSignal,
): Promise<Result<IppJob, PageFault>> => {
  const end = link.clock.now() + link.timings.lostMs;
  for (;;) {
    const job = await (jobId === null ? findJob(link, one.tag) : readJob(link, jobId, one));
    if (job.ok && job.value !== null) return { ok: true, value: job.value };
    if (job.ok) return fail(pageFault('inDoubt', 'the printer does not know the job'));
    if (link.closing.aborted) return fail(leftAtPrinter());
    if (link.clock.now() >= end || signal.aborted) return fail(pageFault('inDoubt', 'printerLost'));
    await link.pause(link.timings.jobPollMs, signal);
  }
};

import { fail, ok, type Result } from '../../device-drivers/contract.ts';
import { type IppFailure, isRefusal, isRefusedForNow } from './ipp-client.ts';
import { endOf, giveUp } from './job-end.ts';
import { findJob, jobWithTag, knownJobs } from './job-finder.ts';
import { endedByCaller, followJob, recoverJob } from './job-follower.ts';
import { type PageFault, pageFault } from './page-printer-faults.ts';
import type { PrinterLink } from './printer-link.ts';
import { hasEnded, isDone, lacksDocument, type PageProgress, type Submission } from './submission.ts';

/** What a failed offer means when the printer surely holds no document of it. `null`: offer it again later. */
const unsent = (failure: IppFailure, one: Submission): PageFault | null => {
  if (isRefusedForNow(failure)) return null;
  switch (failure.kind) {
    case 'refused':
    case 'http':
      if (isRefusal(failure, 'client-error-document-format-not-supported')) one.trace.formatRefused = true;
      return pageFault('notAccepted', failure.detail);
    case 'unreachable':
    case 'lost':
    case 'canceled':
    case 'malformed':
      return pageFault('printerLost', failure.detail);
    default:
      return failure satisfies never;
  }
};

const offered = (failure: IppFailure, one: Submission): Result<null, PageFault> => {
  const fault = unsent(failure, one);
  return fault === null ? ok(null) : fail(fault);
};

/** What tells that a printer has not taken a document: it refused it, or was never reached. A server that broke down (500) may have. */
const isNotTaken = (failure: IppFailure): boolean =>
  failure.kind === 'refused' ||
  failure.kind === 'unreachable' ||
  (failure.kind === 'http' && (failure.status < 500 || failure.status === 503));

/** Offers the job in two steps, because a job that was only created prints nothing: if the link fails here, there is no doubt. */
const offerInTwoSteps = async (
  link: PrinterLink,
  one: Submission,
  documents: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<Result<number | null, PageFault>> => {
  const created = await link.ask((over) => link.client.createJob(one, over));
  if (!created.ok) return offered(created.error, one);
  const jobId = created.value.id;
  if (signal.aborted) {
    await link.ask((over) => link.client.cancelJob(jobId, over));
    return fail(endedByCaller(signal, 'before the document'));
  }
  for (const [index, bytes] of documents.entries()) {
    const last = index === documents.length - 1;
    const sent = await link.deliver(
      (over) => link.client.sendDocument(jobId, { format: one.format, bytes, last }, over),
      signal,
    );
    if (sent.ok) continue;
    link.log('document.notAnswered', sent.error.kind, sent.error.detail);
    if (index === 0 && isNotTaken(sent.error)) {
      // The document was not taken; the empty job is only tidied away.
      await link.ask((over) => link.client.cancelJob(jobId, over));
      return offered(sent.error, one);
    }
    if (signal.aborted) return giveUp(link, jobId, one, endedByCaller(signal, 'while the document was sent'));
    // A job that lacks documents may be printed as far as it came: it is taken back, whatever was answered.
    if (!last || isNotTaken(sent.error))
      return giveUp(link, jobId, one, pageFault('printerLost', `document ${index + 1} did not arrive`));
    const found = await recoverJob(link, jobId, one, signal);
    if (!found.ok)
      return signal.aborted
        ? giveUp(link, jobId, one, endedByCaller(signal, 'while the link was lost'))
        : found;
    return lacksDocument(found.value)
      ? giveUp(link, found.value.id, one, pageFault('printerLost', 'the document did not arrive'))
      : ok(found.value.id);
  }
  return ok(jobId);
};

const offerAtOnce = async (
  link: PrinterLink,
  one: Submission,
  document: Uint8Array,
  signal: AbortSignal,
): Promise<Result<number | null, PageFault>> => {
  const valid = await link.ask((over) => link.client.validateJob(one, over));
  if (!valid.ok) return offered(valid.error, one);
  if (signal.aborted) return fail(endedByCaller(signal, 'before the document'));
  const sent = await link.deliver((over) => link.client.printJob(one, document, over), signal);
  if (sent.ok) return ok(sent.value.id);
  link.log('document.notAnswered', sent.error.kind, sent.error.detail);
  if (isNotTaken(sent.error)) return offered(sent.error, one);
  // A document that was sent and not answered: only the printer's own list can tell.
  const found = await recoverJob(link, null, one, link.closing);
  return found.ok ? ok(found.value.id) : found;
};

/** The job of an earlier attempt, as a reason not to send again: its outcome. `null`: there is none that matters. */
const earlierAttempt = async (
  link: PrinterLink,
  one: Submission,
  signal: AbortSignal,
  onProgress: (progress: PageProgress) => void,
): Promise<Result<number, PageFault> | null> => {
  const before = await findJob(link, one.tag);
  if (!before.ok) return fail(pageFault('printerLost', before.error.detail));
  const job = before.value;
  if (job !== null && isDone(job)) return endOf(link, job, one);
  if (job !== null && lacksDocument(job)) {
    const given = await giveUp(link, job.id, one, pageFault('aborted', 'an earlier job of this key'));
    return given.ok || given.error.code === 'inDoubt' ? given : null;
  }
  if (job !== null && !hasEnded(job)) {
    link.log('job.foundAgain');
    return followJob(link, job.id, one, signal, onProgress);
  }
  if (!one.queued || link.behind === null) return null;
  // A queue may have forgotten, or given up, what its printer has printed.
  const known = await knownJobs(link, link.behind);
  const there = known.ok ? jobWithTag(known.value.jobs, one.tag) : null;
  if (there === null) return null;
  if (isDone(there)) return ok(there.id);
  return hasEnded(there) ? null : fail(pageFault('inDoubt', 'an earlier job of this key is at the printer'));
};

/** A job that is not the printer's fault yet and may end by waiting. */
const passes = (fault: PageFault): boolean => fault.code === 'busy' || fault.code === 'stopped';

/** Prints one job, once: finds it again, or offers it until it is taken, and follows it to its end. Gives its number. */
export const printOnce = async (
  link: PrinterLink,
  one: Submission,
  signal: AbortSignal,
  onProgress: (progress: PageProgress) => void,
): Promise<Result<number, PageFault>> => {
  const earlier = await earlierAttempt(link, one, signal, onProgress);
  if (earlier !== null) return earlier;
  const documents = await one.documents(signal);
  if (!documents.ok) return documents;
  const [first] = documents.value;
  if (first === undefined) return fail(pageFault('notAccepted', 'a document without pages'));

  const waits = [...link.timings.busyRetryMs];
  for (;;) {
    if (signal.aborted || link.closing.aborted) return fail(endedByCaller(signal, 'before the document'));
    const seen = await link.look();
    if (!seen.ok) return fail(pageFault('printerLost', seen.error.detail));
    const standing = seen.value.status.fault;
    if (standing !== null && !passes(standing)) return fail(standing);
    let cause = standing;
    if (cause === null) {
      const taken = one.inTwoSteps
        ? await offerInTwoSteps(link, one, documents.value, signal)
        : await offerAtOnce(link, one, first, signal);
      if (!taken.ok) return taken;
      if (taken.value !== null) return followJob(link, taken.value, one, signal, onProgress);
      cause = pageFault('busy', 'refused for now');
    }
    const wait = waits.shift();
    if (wait === undefined) return fail(cause);
    link.log('job.busy', cause.code, cause.detail);
    await link.pause(wait, signal);
  }
};

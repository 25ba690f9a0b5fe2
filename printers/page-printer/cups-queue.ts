import type { Result } from '../../device-drivers/contract.ts';
import type { IppFailure } from './ipp-client.ts';
import { ippPrinterState } from './ipp-codes.ts';
import { isPrinterUri } from './ipp-exchange.ts';
import type { IppPrinter } from './ipp-objects.ts';
import { a4InTray } from './media-choice.ts';
import type { RawPrinterState } from './page-printer-status.ts';
import { type ReasonClass, reasonTable, withoutSeverity } from './printer-state-reasons.ts';

/**
 * Where a CUPS queue delivers to, when that can be asked by IPP itself; `null`: it is a USB or socket device, or found
 * by DNS-SD each time. What follows the `?` is for CUPS' backend.
 */
export const printerBehind = (queue: IppPrinter): string | null => {
  if (!queue.cups || queue.deviceUri === null) return null;
  const [uri = ''] = queue.deviceUri.split('?');
  return isPrinterUri(uri) ? uri : null;
};

/** Reasons that are the queue's own word. The rest a queue only repeats from the printer, as of its last job. */
const OWN_CLASSES: readonly ReasonClass[] = ['paused'];

const isOwn = (reason: string): boolean => {
  const keyword = withoutSeverity(reason);
  return keyword.startsWith('cups-') || OWN_CLASSES.includes(reasonTable.get(keyword)?.means ?? 'note');
};

/**
 * The state of a queue and of the printer behind it as one. An idle queue still says what ailed the printer during its
 * last job, for ever (`media-empty-warning` after a canceled job, CUPS 2.4.2): it is believed while it works on a job
 * only, and not where the printer itself answers. `behind`: its answer, or `null` when it cannot be asked.
 */
export const stateThroughQueue = (
  queue: IppPrinter,
  behind: Result<IppPrinter, IppFailure> | null,
): RawPrinterState => {
  const working = queue.state === ippPrinterState.processing;
  const own = queue.reasons.filter(isOwn);
  const { state, acceptsJobs } = queue;
  // What the queue tells of paper is of the day when it was made.
  if (behind === null) return { state, reasons: working ? queue.reasons : own, acceptsJobs, a4InTray: null };
  if (!behind.ok) return { state, reasons: [...own, 'offline-report'], acceptsJobs, a4InTray: null };
  return {
    state: queue.state === ippPrinterState.stopped ? queue.state : behind.value.state,
    reasons: [...own, ...behind.value.reasons],
    acceptsJobs: queue.acceptsJobs && behind.value.acceptsJobs,
    a4InTray: a4InTray(behind.value),
  };
};

/** Whether the queue says that it has handed its job over: from then on the printer may print it (CUPS 2.4.2, ipp backend). */
export const saysDelivered = (queue: IppPrinter): boolean =>
  queue.reasons
    .map(withoutSeverity)
    .some((reason) => reason === 'cups-waiting-for-job-completed' || reason.startsWith('cups-remote-'));

/** Whether the queue says that it has not reached its printer yet. */
export const saysConnecting = (queue: IppPrinter): boolean =>
  queue.reasons
    .map(withoutSeverity)
    .some((reason) => reason === 'connecting-to-device' || reason === 'offline');

/**
 * Not told by any attribute: a scheduler that dies and is started again sends the job that it was at once more (CUPS
 * 2.4.2, seen in the tests). A terminal's unit has to empty the spool before it starts the scheduler.
 */

/**
 * Whether a queue may send a job again that it could not deliver (`printer-error-policy`), which may print a thing
 * twice: at once or later by itself, or (`stop-printer`, the usual one) when somebody lets the queue go on. A
 * terminal's queue is made with `abort-job`. `null`: not told.
 */
export const maySendAgain = (queue: IppPrinter): boolean | null =>
  queue.errorPolicy === null ? null : queue.errorPolicy !== 'abort-job';

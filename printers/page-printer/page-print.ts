import { fail, ok, type Result } from '../../device-drivers/contract.ts';
import { ippOperations } from './ipp-codes.ts';
import { attribute, type IppAttribute } from './ipp-message.ts';
import type { IppPrinter } from './ipp-objects.ts';
import { knownJobs } from './job-finder.ts';
import { endedByCaller } from './job-follower.ts';
import { printOnce } from './job-submitter.ts';
import { chooseMedia, mediaAttributes } from './media-choice.ts';
import { type PageFault, pageFault } from './page-printer-faults.ts';
import { choosePrintFormats, type PagesTarget, type PrintFormat } from './print-formats.ts';
import type { PrinterLink, PrinterSight } from './printer-link.ts';
import { renderDocument } from './render-document.ts';
import {
  hasEnded,
  isDone,
  isOfKey,
  jobName,
  type PageProgress,
  type Submission,
  tagOf,
} from './submission.ts';

/** A document to be printed. */
export interface PageJob {
  readonly pdf: Uint8Array;
  readonly copies: number;
  /** Shown in the printer's queue: the name of the paper, never of a person. */
  readonly title: string;
  /** Names this print: 1 to 64 letters, digits and `.:_-`. Anything else is a bug and throws. */
  readonly key: string;
  /** Both sides, where the printer can. */
  readonly duplex?: boolean;
}

/** Prints that came out, by their tags: a second call with the same key says so without asking the printer. */
export type PrintedTags = Map<string, number>;

/** Tags that are remembered: more than a terminal prints between two restarts. */
const REMEMBERED_JOBS = 10_000;

const remember = (printed: PrintedTags, tag: string, jobId: number): void => {
  printed.set(tag, jobId);
  if (printed.size <= REMEMBERED_JOBS) return;
  const [oldest] = printed.keys();
  if (oldest !== undefined) printed.delete(oldest);
};

/** Whether it takes Create-Job and Send-Document. */
export const takesTwoSteps = (printer: IppPrinter): boolean =>
  printer.operations.includes(ippOperations['Create-Job']) &&
  printer.operations.includes(ippOperations['Send-Document']);

/** Why there is no paper for it; `null`: there is, as far as is told. */
export const mediaFault = ({ printer, behind }: PrinterSight): PageFault | null => {
  const choices = [
    chooseMedia(printer, !printer.cups),
    ...(behind === null ? [] : [chooseMedia(behind, true)]),
  ];
  const missing = choices.find((choice) => choice.kind === 'notLoaded');
  if (missing === undefined) return null;
  return { ...pageFault('notAccepted', `no A4: ${missing.loaded.join(',')}`), action: 'clear' };
};

/** The parts of a print: one job, or as many as the printer needs for its copies and pages. */
interface Plan {
  readonly target: PagesTarget;
  readonly twoSided: boolean;
  readonly copiesInOneJob: boolean;
}

const planOf = (target: PagesTarget, job: PageJob, printer: IppPrinter): Plan => ({
  target,
  // Each JPEG is a document of its own and begins a new sheet.
  twoSided:
    job.duplex === true && target.format !== 'image/jpeg' && printer.sides.includes('two-sided-long-edge'),
  copiesInOneJob: job.copies === 1 || printer.mostCopies >= job.copies,
});

const templateOf = (plan: Plan, job: PageJob, printer: IppPrinter): IppAttribute[] => {
  const sides = plan.twoSided ? 'two-sided-long-edge' : 'one-sided';
  const copies = plan.copiesInOneJob ? job.copies : 1;
  const collated = 'separate-documents-collated-copies';
  return [
    ...(printer.mostCopies > 1 ? [attribute('copies', 'integer', copies)] : []),
    ...(copies > 1 && printer.copyHandlings.includes(collated)
      ? [attribute('multiple-document-handling', 'keyword', collated)]
      : []),
    ...(printer.sides.includes(sides) ? [attribute('sides', 'keyword', sides)] : []),
    // PWG 5100.16: a picture is else cut at the margins, or enlarged to cover them.
    ...(plan.target.format === 'image/jpeg' && printer.printScalings.includes('fit')
      ? [attribute('print-scaling', 'keyword', 'fit')]
      : []),
    ...mediaAttributes(chooseMedia(printer, !printer.cups), printer.mediaColMembers),
  ];
};

/** The documents of a target, drawn once for all parts. */
const documentsOf = (job: PageJob, plan: Plan): Submission['documents'] => {
  const { target } = plan;
  if (target.format === 'application/pdf') return async () => ok([job.pdf]);
  let drawn: readonly Uint8Array[] | null = null;
  return async (signal) => {
    if (drawn !== null) return ok(drawn);
    const made = await renderDocument({ pdf: job.pdf, target, duplex: plan.twoSided }, signal);
    if (made.ok) {
      drawn = made.value;
      return made;
    }
    switch (made.error.code) {
      case 'canceled':
        return fail(endedByCaller(signal, made.error.detail));
      case 'badPdf':
        return fail(pageFault('notAccepted', `cannot be drawn: ${made.error.detail}`));
      default:
        return made.error.code satisfies never;
    }
  };
};

/**
 * Whether a print of this key was begun in other parts than would be made now (the printer was changed, or takes other
 * formats than before): what came out of it cannot be told.
 */
const begunOtherwise = async (
  link: PrinterLink,
  key: string,
  tags: ReadonlySet<string>,
): Promise<PageFault | null> => {
  const known = await knownJobs(link, link.client);
  if (!known.ok) return pageFault('printerLost', known.error.detail);
  const other = known.value.jobs
    .filter((job) => isDone(job) || !hasEnded(job))
    .flatMap(({ name }) => /^\[[^\]]*\]/.exec(name ?? '') ?? [])
    .some((tag) => isOfKey(tag, key) && !tags.has(tag));
  return other ? pageFault('inDoubt', 'begun in other parts') : null;
};

/** Prints a document in one format, in as many jobs as that needs. Gives the number of the last job, or that another format is to be tried. */
const printAs = async (
  link: PrinterLink,
  plan: Plan,
  job: PageJob,
  printer: IppPrinter,
  printed: PrintedTags,
  signal: AbortSignal,
  onProgress: (progress: PageProgress) => void,
): Promise<Result<number, PageFault> | { readonly anotherFormat: PageFault }> => {
  const documents = documentsOf(job, plan);
  const pageJobs = plan.target.format === 'image/jpeg' && !plan.target.inOneJob;
  let pages = 1;
  if (pageJobs) {
    const drawn = await documents(signal);
    if (!drawn.ok) return drawn;
    pages = drawn.value.length;
  }
  const copies = plan.copiesInOneJob && pages === 1 ? 1 : job.copies;
  const template = templateOf(
    // Copies of single-page jobs would come out page by page and not set by set.
    pages > 1 ? { ...plan, copiesInOneJob: false } : plan,
    job,
    printer,
  );
  const tagFor = (copy: number, page: number): string =>
    tagOf(job.key, {
      copy: copies === 1 ? null : [copy, copies],
      page: pages === 1 ? null : [page, pages],
    });
  const tags = Array.from({ length: copies * pages }, (_, index) =>
    tagFor(Math.floor(index / pages) + 1, (index % pages) + 1),
  );
  const otherwise = await begunOtherwise(link, job.key, new Set(tags));
  if (otherwise !== null) return fail(otherwise);
  let last = 0;
  for (let copy = 1; copy <= copies; copy += 1) {
    for (let page = 1; page <= pages; page += 1) {
      const tag = tagFor(copy, page);
      const remembered = printed.get(tag);
      if (remembered !== undefined) {
        last = remembered;
        continue;
      }
      const one: Submission = {
        tag,
        name: jobName(tag, job.title),
        format: plan.target.format,
        documents: async (over) => {
          const made = await documents(over);
          return made.ok && pageJobs ? ok(made.value.slice(page - 1, page)) : made;
        },
        template,
        inTwoSteps: takesTwoSteps(printer),
        oneSided: !plan.twoSided,
        queued: printer.cups,
        trace: { delivered: false, formatRefused: false },
      };
      const outcome = await printOnce(link, one, signal, onProgress);
      if (!outcome.ok) {
        const nothingYet = copy === 1 && page === 1;
        if (nothingYet && one.trace.formatRefused) return { anotherFormat: outcome.error };
        if (copies === 1 && pages === 1) return outcome;
        const part = [
          ...(copies === 1 ? [] : [`copy ${copy} of ${copies}`]),
          ...(pages === 1 ? [] : [`page ${page} of ${pages}`]),
        ].join(', ');
        return fail({ ...outcome.error, detail: `${part}; ${outcome.error.detail ?? ''}` });
      }
      last = outcome.value;
      remember(printed, tag, last);
    }
  }
  return ok(last);
};

/** Prints a document and follows it to its true end. */
export const printPages = async (
  link: PrinterLink,
  printed: PrintedTags,
  job: PageJob,
  only: PrintFormat | undefined,
  signal: AbortSignal,
  onProgress: (progress: PageProgress) => void,
): Promise<Result<number, PageFault>> => {
  const seen = await link.look(signal);
  if (signal.aborted) return fail(endedByCaller(signal, 'before the document'));
  if (!seen.ok) return fail(pageFault('printerLost', seen.error.detail));
  const { printer } = seen.value;
  const targets = choosePrintFormats(printer, { only, inTwoSteps: takesTwoSteps(printer) });
  if (targets.length === 0)
    return fail(pageFault('notAccepted', `takes none of our formats: ${printer.formats.join(',')}`));
  // An empty tray is told as such, not as one without A4.
  const noPaper = seen.value.status.fault === null ? mediaFault(seen.value) : null;
  if (noPaper !== null) return fail(noPaper);
  let refusal: PageFault | null = null;
  for (const target of targets) {
    const outcome = await printAs(
      link,
      planOf(target, job, printer),
      job,
      printer,
      printed,
      signal,
      onProgress,
    );
    if (!('anotherFormat' in outcome)) return outcome;
    link.log('format.refused', target.format, outcome.anotherFormat.detail);
    refusal = outcome.anotherFormat;
  }
  return fail(refusal ?? pageFault('notAccepted', 'no format'));
};

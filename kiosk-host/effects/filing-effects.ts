import type { Logger } from 'pino';
import { fromPromise } from 'xstate';
import type { Clock, DeviceStatus, Driver } from '../../device-drivers/contract.ts';
import type { CommonFault } from '../../device-drivers/supervision/driver-core.ts';
import type { CardIdentity, Dossier } from '../../flows/dossier/dossier.ts';
import type {
  Composed,
  CourtAnswer,
  PaperName,
  PersonLookup,
  PrintFaultCode,
  Submission,
} from '../../flows/filing/filing-effects.ts';
import { complaintCopies } from '../../flows/filing/filing-figures.ts';
import { materialsAsked } from '../../flows/filing/filing-tasks.ts';
import { templateOf } from '../../flows/filing/form-steps.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import { localTime } from '../../flows/text/local-time.ts';
import { receiptSlip } from '../../printers/documents/receipt-slip.ts';
import type { PagePrinter } from '../../printers/page-printer/page-printer.ts';
import type { PageFault } from '../../printers/page-printer/page-printer-faults.ts';
import type { ReceiptFault } from '../../printers/receipt-printer/escpos-status.ts';
import type { ReceiptPrinter } from '../../printers/receipt-printer/receipt-printer.ts';
import { filingPackage, type PackageFile } from '../filing/filing-package.ts';
import { turnedJpeg } from '../filing/jpeg-orientation.ts';
import type { Papers } from '../filing/papers.ts';
import type { DraftStore } from '../keep/draft-store.ts';
import type { Outbox } from '../keep/outbox.ts';
import type { PrintJournal } from '../keep/print-journal.ts';
import type { VisitStore } from '../keep/visit-store.ts';
import type { VisitLink } from '../visit/visit-runner.ts';

/** What the filing's effects work with. */
export interface FilingMeans {
  readonly clock: Clock;
  readonly log: Logger;
  readonly terminal: { readonly id: string; readonly name: string };
  readonly court: { readonly code: string; readonly name: string; readonly personSalt: string };
  readonly store: VisitStore;
  readonly drafts: DraftStore;
  readonly outbox: Outbox;
  readonly journal: PrintJournal;
  readonly papers: Papers;
  readonly receiptPrinter: ReceiptPrinter;
  readonly pagePrinter: PagePrinter;
  /** The court's answers to this person's filings, or `null` when it cannot be reached. */
  readonly answers: (cardNumber: string, signal: AbortSignal) => Promise<readonly CourtAnswer[] | null>;
  readonly numberFor: (filingId: string) => string;
  readonly submitWaitMilliseconds: number;
}

/** A page of paper cannot take longer than this to leave the A4 printer before the person is told, ms. */
const pagePrintLimit = 180_000;

/** The same for the slip, ms. */
const receiptPrintLimit = 45_000;

/** How long a printer may take to be seen after a start, ms. */
const wakingLimit = 8_000;

/** How long a printer surely remembers a job that it has finished, ms. */
const printerMemory = 60_000;

/** What a fault of the A4 printer is to the person who waits before it. */
const pageFaultWords: Readonly<Record<PageFault['code'], PrintFaultCode>> = {
  paperOut: 'paperOut',
  jam: 'jam',
  coverOpen: 'coverOpen',
  tonerOut: 'tonerOut',
  outputFull: 'printerFault',
  hardware: 'printerFault',
  stopped: 'busy',
  busy: 'busy',
  claimed: 'busy',
  noDevice: 'printerLost',
  printerLost: 'printerLost',
  wrongCertificate: 'printerLost',
  notReady: 'printerLost',
  aborted: 'printerFault',
  notAccepted: 'printerFault',
  canceled: 'printerFault',
  timeOut: 'printerFault',
  unsupported: 'printerFault',
  inDoubt: 'inDoubt',
};

/** What a fault of the receipt printer is to the person who waits before it. */
const receiptFaultWords: Readonly<Record<(ReceiptFault | CommonFault)['code'], PrintFaultCode>> = {
  paperOut: 'paperOut',
  coverOpen: 'coverOpen',
  cutterFault: 'cutterFault',
  jammed: 'jam',
  overheated: 'overheated',
  printerLost: 'printerLost',
  notReady: 'printerLost',
  printerFault: 'printerFault',
  claimed: 'busy',
  canceled: 'printerFault',
  timeOut: 'printerFault',
  unsupported: 'printerFault',
  inDoubt: 'inDoubt',
};

/** The effects of a filing on real devices, the terminal's store and the line to the court. */
export const filingEffects = (means: FilingMeans, link: VisitLink) => {
  const { clock, log, store, outbox, papers, journal } = means;

  const lookUpPerson = fromPromise<PersonLookup, { readonly card: CardIdentity }>(
    async ({ input, signal }) => {
      await link.committed();
      const answers = await means.answers(input.card.number, signal);
      const drafts = means.drafts.of(input.card.number);
      for (const draft of drafts)
        await means.drafts.restorePictures(draft, (id, bytes) => store.putPicture(id, bytes));
      return { courtReached: answers !== null, answers: answers ?? [], drafts };
    },
  );

  const composePapers = fromPromise<Result<Composed, 'composeFailed'>, { readonly dossier: Dossier }>(
    async ({ input }) => {
      await link.committed();
      try {
        return ok(await papers.compose(input.dossier));
      } catch (error) {
        log.error(
          { filing: input.dossier.filingId, code: 'compose-failed', reason: (error as Error).message },
          'compose-failed',
        );
        return fail('composeFailed');
      }
    },
  );

  const submitFiling = fromPromise<Submission, { readonly dossier: Dossier }>(async ({ input }) => {
    await link.committed();
    const { dossier } = input;
    const number = means.numberFor(dossier.filingId);
    const at = localTime(clock.now());
    if (outbox.receivedAt(dossier.filingId) === null) {
      const pages = new Map<string, Uint8Array>();
      for (const page of dossier.materials.flatMap((file) => file.pages)) {
        const picture = await store.picture(page.id);
        if (!picture) throw new Error(`the picture of page ${page.id} is gone`);
        pages.set(page.id, turnedJpeg(picture, page.rotation));
      }
      await outbox.put(
        filingPackage({
          dossier,
          number,
          submittedAt: at,
          terminalId: means.terminal.id,
          court: means.court,
          papers: await papers.files(dossier, number),
          pages,
        }),
      );
    }
    // From here on it is handed in: a draft of it that could be changed and handed in again would be lost in silence.
    await means.drafts.erase(dossier.filingId);
    const patience = new AbortController();
    const delivery = await Promise.race([
      // It is kept already: whatever a bug does to the first attempt, the outbox tries again.
      outbox.deliver(dossier.filingId).catch((error: Error) => {
        log.error(
          { filing: dossier.filingId, code: 'first-delivery-broken', reason: error.message },
          'first-delivery-broken',
        );
        return { kind: 'kept', reason: 'courtError' } as const;
      }),
      clock.sleep(means.submitWaitMilliseconds, patience.signal).then(
        () => ({ kind: 'kept', reason: 'slow' }) as const,
        () => ({ kind: 'kept', reason: 'slow' }) as const,
      ),
    ]);
    patience.abort();
    return delivery.kind === 'received'
      ? { kind: 'received', number, at: localTime(Date.parse(delivery.at)) }
      : { kind: 'kept', number, at, reason: delivery.reason };
  });

  const slipOf = (dossier: Dossier, submission: Submission, own: readonly PackageFile[]) =>
    receiptSlip({
      courtName: means.court.name,
      number: submission.number,
      filerName: dossier.card.name,
      cause: templateOf(dossier, 'complaint').cause,
      receivedAt: submission.at.slice(0, 19).replace('T', ' '),
      materials: [
        ...own.map((paper) => ({
          label: paper.name.replace(/\.pdf$/, ''),
          source: '原件' as const,
          pages: paper.pages,
          copies: 1,
        })),
        ...materialsAsked(dossier).flatMap((material) => {
          const handed = dossier.materials.find((file) => file.material === material.id);
          return handed && handed.pages.length > 0
            ? [
                {
                  label: material.label,
                  source: handed.source === 'original' ? ('原件' as const) : ('复印件' as const),
                  pages: handed.pages.length,
                  copies: 1,
                },
              ]
            : [];
        }),
      ],
      state: submission.kind,
      nextSteps: ['4. 凭同一张身份证，也可以在本机查看法院的答复。'],
      handlerTerminal: means.terminal.name,
    });

  const printPaper = fromPromise<
    Result<void, PrintFaultCode>,
    {
      readonly paper: PaperName;
      readonly dossier: Dossier;
      readonly submission: Submission;
      readonly key: string;
    }
  >(async ({ input, signal }) => {
    await link.committed();
    return input.paper === 'receipt' ? printReceipt(input, signal) : printComplaint(input, signal);
  });

  interface PrintInput {
    readonly dossier: Dossier;
    readonly submission: Submission;
    readonly key: string;
  }

  const printReceipt = async (
    { dossier, submission, key }: PrintInput,
    signal: AbortSignal,
  ): Promise<Result<void, PrintFaultCode>> => {
    await awake(means.receiptPrinter, signal);
    const slip = slipOf(dossier, submission, await papers.files(dossier, submission.number));
    const { state } = journal.begin(key, clock.now());
    if (state === 'done') return ok(undefined);
    if (state === 'begun') return fail('inDoubt');
    const limit = AbortSignal.any([signal, timeLimit(receiptPrintLimit, signal)]);
    const printed = await means.receiptPrinter.print(slip, key, { signal: limit });
    if (printed.ok) {
      journal.done(key);
      if (printed.value.missing.length > 0)
        log.warn(
          { filing: dossier.filingId, code: 'receipt-glyphs-missing', count: printed.value.missing.length },
          'receipt-glyphs-missing',
        );
      return ok(undefined);
    }
    log.warn(
      { filing: dossier.filingId, code: printed.error.code, detail: printed.error.detail },
      'receipt-not-printed',
    );
    if (printed.error.code === 'inDoubt') return fail('inDoubt');
    journal.failed(key);
    return fail(receiptFaultWords[printed.error.code]);
  };

  const printComplaint = async (
    { dossier, submission, key }: PrintInput,
    signal: AbortSignal,
  ): Promise<Result<void, PrintFaultCode>> => {
    await awake(means.pagePrinter, signal);
    const jobs = await papers.files(dossier, submission.number);
    for (const [index, paper] of jobs.entries()) {
      const jobKey = `${key}:${index}`;
      const { state, since } = journal.begin(jobKey, clock.now());
      if (state === 'done') continue;
      // Printers forget finished jobs: an interrupted one that is not fresh can no longer be asked for.
      if (state === 'begun' && clock.now() - since > printerMemory) return fail('inDoubt');
      const limit = AbortSignal.any([signal, timeLimit(pagePrintLimit, signal)]);
      // The printer itself is asked for the key first: after a restart the same job is followed, not sent again.
      const printed = await means.pagePrinter.print(
        {
          pdf: paper.bytes,
          copies: paper.fileId === 'complaint' ? complaintCopies(dossier) : 1,
          title: paper.name,
          key: jobKey,
        },
        { signal: limit },
        () => link.busy(),
      );
      if (printed.ok) {
        journal.done(jobKey);
        continue;
      }
      const { code, detail } = printed.error;
      log.warn({ filing: dossier.filingId, code, detail }, 'complaint-not-printed');
      if (code === 'inDoubt') return fail('inDoubt');
      journal.failed(jobKey);
      return fail(pageFaultWords[code]);
    }
    return ok(undefined);
  };

  /** Just after a start the printers are not looked at yet: that is no fault to tell a person. */
  const awake = async (printer: Driver<DeviceStatus>, signal: AbortSignal): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = printer.onStatus((status) => {
      if (status.device !== 'starting') resolve();
    });
    timeLimit(wakingLimit, signal).addEventListener('abort', () => resolve(), { once: true });
    signal.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    stop();
  };

  const timeLimit = (milliseconds: number, signal: AbortSignal): AbortSignal => {
    const limit = new AbortController();
    clock.sleep(milliseconds, signal).then(
      () => limit.abort(),
      () => undefined,
    );
    return limit.signal;
  };

  const keepDraft = fromPromise<void, { readonly dossier: Dossier }>(async ({ input }) => {
    await link.committed();
    // Left while it was being sent: what is in the outbox is no draft any more.
    if (outbox.has(input.dossier.filingId)) return;
    await means.drafts.keep(input.dossier, (id) => store.picture(id));
    log.info({ filing: input.dossier.filingId }, 'draft-kept');
  });

  return { lookUpPerson, composePapers, submitFiling, printPaper, keepDraft };
};

import type { Logger } from 'pino';
import { fromPromise } from 'xstate';
import type { Clock } from '../../device-drivers/contract.ts';
import type { CardIdentity, Dossier } from '../../flows/dossier/dossier.ts';
import { isConfidential } from '../../flows/dossier/priority.ts';
import type { SlipView } from '../../flows/dossier/slip-view.ts';
import type { FilingPurpose } from '../../flows/filing/filing-context.ts';
import type {
  Composed,
  CourtAnswer,
  PaperJob,
  PersonLookup,
  PrintFaultCode,
  Submission,
} from '../../flows/filing/filing-effects.ts';
import { complaintCopies } from '../../flows/filing/filing-figures.ts';
import { materialsAsked } from '../../flows/filing/filing-tasks.ts';
import { causeOf } from '../../flows/filing/form-steps.ts';
import type { FeeTable } from '../../flows/forms/case-facts.ts';
import type { ComplexitySettings } from '../../flows/law/complexity/complexity-score.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import { localTime } from '../../flows/text/local-time.ts';
import { receiptSlip } from '../../printers/documents/receipt-slip.ts';
import type { FontBook } from '../../printers/fonts/font-book.ts';
import { slipView } from '../../printers/receipt-printer/slip-text.ts';
import { answerStateOf } from '../court-line.ts';
import { filingPackage, type PackageFile } from '../filing/filing-package.ts';
import { keptPage } from '../filing/kept-page.ts';
import { materialFiles } from '../filing/material-files.ts';
import type { Papers } from '../filing/papers.ts';
import type { DraftStore } from '../keep/draft-store.ts';
import type { Outbox } from '../keep/outbox.ts';
import type { VisitStore } from '../keep/visit-store.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import { firstDelivery } from './first-delivery.ts';
import type { PageJob, PaperPrinting } from './paper-printing.ts';
import type { AskCourt } from './services/service-means.ts';

/** What the filing's effects work with. */
export interface FilingMeans {
  readonly clock: Clock;
  readonly log: Logger;
  readonly terminal: { readonly id: string; readonly name: string };
  readonly court: {
    readonly code: string;
    readonly name: string;
    readonly personSalt: string;
    readonly feeTable: FeeTable;
    readonly complexity: ComplexitySettings;
  };
  readonly store: VisitStore;
  readonly drafts: DraftStore;
  readonly outbox: Outbox;
  readonly papers: Papers;
  readonly fonts: FontBook;
  readonly printing: PaperPrinting;
  readonly ask: AskCourt;
  /** The court's answers to this person's filings, or `null` when it cannot be reached. */
  readonly answers: (cardNumber: string, signal: AbortSignal) => Promise<readonly CourtAnswer[] | null>;
  readonly numberFor: (filingId: string) => string;
  readonly submitWaitMilliseconds: number;
}

/** What the receipt adds where another court decides. */
const acrossSteps: readonly string[] = [
  '4. 本件由管辖法院审查决定，一般三十分钟内有答复，法定期限七天。',
  '5. 凭同一张身份证，在本院或者管辖法院的任何一台终端都可以查看答复；也可以拨打 12368，报收件编号查询。法院会按您留的电话和送达地址通知您。',
];

/** How often the other court's answer is asked for, ms. */
const answerEvery = 4_000;

/** The effects of a filing on real devices, the terminal's store and the line to the court. */
export const filingEffects = (means: FilingMeans, link: VisitLink) => {
  const { clock, log, store, outbox, papers } = means;

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

  const composePapers = fromPromise<
    Result<Composed, 'composeFailed'>,
    { readonly dossier: Dossier; readonly purpose: FilingPurpose }
  >(async ({ input }) => {
    await link.committed();
    try {
      return ok(await papers.compose(input.dossier, input.purpose));
    } catch (error) {
      log.error(
        { filing: input.dossier.filingId, code: 'compose-failed', reason: (error as Error).message },
        'compose-failed',
      );
      return fail('composeFailed');
    }
  });

  const submitFiling = fromPromise<Submission, { readonly dossier: Dossier }>(async ({ input }) => {
    await link.committed();
    const { dossier } = input;
    const number = means.numberFor(dossier.filingId);
    const at = localTime(clock.now());
    if (outbox.receivedAt(dossier.filingId) === null) {
      const own = await papers.files(dossier, number);
      const materials = await materialFiles({
        dossier,
        kept: (page) => keptPage(store, page),
        fonts: means.fonts,
        createdAt: at,
      });
      const index = await papers.index(dossier, number, at, [
        ...own.map((paper) => ({
          name: paper.name.replace(/\.pdf$/u, ''),
          pages: paper.pages,
          remark: '原件',
        })),
        ...materials.map(({ file, material }) => ({
          name: material.label,
          pages: file.pages,
          remark: material.source === 'original' ? '原件' : '复印件',
        })),
      ]);
      await outbox.put(
        filingPackage({
          dossier,
          number,
          submittedAt: at,
          terminalId: means.terminal.id,
          court: means.court,
          papers: [...own, index],
          materials,
        }),
      );
    }
    // From here on it is handed in: a draft of it that could be changed and handed in again would be lost in silence.
    await means.drafts.erase(dossier.filingId);
    const delivery = await firstDelivery(dossier.filingId, means);
    const own = await papers.files(dossier, number);
    const slip = (kind: Submission['kind'], when: string): SlipView =>
      slipView(slipOf(dossier, { kind, number, at: when }, own));
    if (delivery.kind === 'received') {
      const received = localTime(Date.parse(delivery.at));
      return { kind: 'received', number, at: received, slip: slip('received', received) };
    }
    return { kind: 'kept', number, at, reason: delivery.reason, slip: slip('kept', at) };
  });

  /** The court that decides is another than the one whose terminal this is. */
  const isAcross = (dossier: Dossier): dossier is Dossier & Required<Pick<Dossier, 'court'>> =>
    dossier.court !== undefined && dossier.court.code !== means.court.code;

  const slipOf = (
    dossier: Dossier,
    submission: Pick<Submission, 'kind' | 'number' | 'at'>,
    own: readonly PackageFile[],
  ) =>
    receiptSlip({
      courtName: means.court.name,
      number: submission.number,
      filerName: dossier.card.name,
      cause: causeOf(dossier),
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
      ...(isAcross(dossier)
        ? { decidingCourt: dossier.court.name, nextSteps: acrossSteps }
        : { nextSteps: ['4. 凭同一张身份证，也可以在本机查看法院的答复。'] }),
      handlerTerminal: means.terminal.name,
    });

  /** A draft is printed once: whoever files it knows how many copies are wanted from the sheet before it. */
  const draftJobs = async (dossier: Dossier): Promise<readonly PageJob[]> =>
    (await papers.draft(dossier, localTime(clock.now()))).map((file) => ({
      pdf: file.bytes,
      copies: 1,
      title: file.name,
    }));

  const printPaper = fromPromise<Result<void, PrintFaultCode>, PaperJob & { readonly key: string }>(
    async ({ input, signal }) => {
      await link.committed();
      const { paper, dossier, key } = input;
      const name = { filing: dossier.filingId, key, paper };
      if (paper === 'draft') return means.printing.pages(() => draftJobs(dossier), name, signal);
      const { submission } = input;
      const files = () => papers.files(dossier, submission.number);
      if (paper === 'receipt')
        return means.printing.slip(async () => slipOf(dossier, submission, await files()), name, signal);
      const jobs = async (): Promise<readonly PageJob[]> =>
        (await files())
          // The address form is the court's: where the address is secret it does not come out of a printer in a lobby.
          .filter(({ fileId }) => fileId === 'complaint' || !isConfidential(dossier))
          .map((file) => ({
            pdf: file.bytes,
            copies: file.fileId === 'complaint' ? complaintCopies(dossier) : 1,
            title: file.name,
          }));
      return means.printing.pages(jobs, name, signal);
    },
  );

  const awaitAnswer = fromPromise<CourtAnswer['state'], { readonly filingId: string }>(
    async ({ input, signal }) => {
      await link.committed();
      for (;;) {
        const asked = await means.ask('getFiling', {
          parameters: { filingId: input.filingId },
          body: undefined,
          signal,
        });
        // A line that is down comes back, and the frame says so meanwhile; a court that does not know the filing never will.
        if (!asked.ok && asked.error.code === 'refused')
          throw new Error('the court says nothing of this filing');
        const answer = asked.ok ? asked.value.answer : null;
        if (answer !== null && answer.state !== 'received') return answerStateOf(answer);
        await clock.sleep(answerEvery, signal);
      }
    },
  );

  const keepDraft = fromPromise<void, { readonly dossier: Dossier }>(async ({ input }) => {
    await link.committed();
    // Left while it was being sent: what is in the outbox is no draft any more.
    if (outbox.has(input.dossier.filingId)) return;
    await means.drafts.keep(input.dossier, (id) => store.picture(id));
    log.info({ filing: input.dossier.filingId }, 'draft-kept');
  });

  return { lookUpPerson, composePapers, submitFiling, awaitAnswer, printPaper, keepDraft };
};

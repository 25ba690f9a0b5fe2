import { isAcrossCourts } from '../filing/choosing-court-step.ts';
import { isDraft } from '../filing/drafting.ts';
import type { PaperName, PrintFaultCode } from '../filing/filing-effects.ts';
import { complaintCopies, pagesHandedIn } from '../filing/filing-figures.ts';
import { templateOf } from '../filing/form-steps.ts';
import {
  canBeHalved,
  claimAmount,
  claimsLabourPay,
  courtHintFor,
  type FiledForm,
  feeFor,
  feeScaleOf,
  reliefNoticeFor,
  remindersFor,
} from '../forms/case-facts.ts';
import { itemName } from '../forms/form-flow.ts';
import { paymentRule } from '../law/fees/fee-payment.ts';
import { keptReasonWords, printFaultWords } from '../text/fault-words.ts';
import { draftWords, filingWords as words } from '../text/filing-words.ts';
import { crossCourtWords } from '../text/services/cross-court-words.ts';
import type { Words } from '../text/words.ts';
import { feeRows, yuanOf } from './fee-rows.ts';
import {
  backEvent,
  type FilingScene,
  next,
  type PaperScene,
  plain,
  type Say,
  type Scene,
} from './screen-parts.ts';
import type { Action, ViewOf } from './view.ts';

const dossierOf = ({ filing }: FilingScene) => {
  if (!filing.dossier) throw new Error('this screen needs an identified person');
  return filing.dossier;
};

const filedOf = (scene: FilingScene): FiledForm => {
  const dossier = dossierOf(scene);
  return {
    template: templateOf(dossier, 'complaint'),
    draft: dossier.form,
    cause: dossier.cause?.code ?? null,
  };
};

const amountOf = (scene: FilingScene): number | null => {
  const { template, draft } = filedOf(scene);
  return claimAmount(template, draft);
};

/** What it costs, how that comes about, and half of it where it can be halved. */
const feesOf = (scene: FilingScene, say: Say): ViewOf<'court-and-fee'>['fee'] => {
  const filed = filedOf(scene);
  const { court } = scene.filing.input;
  const amount = amountOf(scene);
  const fee = feeFor(filed, court);
  const half = canBeHalved(filed) ? feeFor(filed, court, ['simplifiedProcedure']) : null;
  const isDivorce = feeScaleOf(filed) === 'divorce';
  const amountRow =
    (filed.template.facts?.claimAmount.length ?? 0) === 0
      ? []
      : [
          {
            label: say(isDivorce ? words.feeProperty : words.feeAmount),
            value: amount === null ? say(words.feeUnknown) : yuanOf(amount, say),
            why: say(isDivorce ? words.feePropertyWhy : words.feeAmountWhy),
          },
        ];
  return fee === null ? amountRow : [...amountRow, ...feeRows(fee, half, say)];
};

/** Which court may be competent and what it costs: information, never a refusal. */
export const courtAndFeeScreen = (scene: FilingScene, say: Say): Scene => {
  const filed = filedOf(scene);
  const { court, today } = scene.filing.input;
  const scale = feeScaleOf(filed);
  const payment =
    scale === null
      ? null
      : paymentRule({
          scale,
          payer: 'plaintiff',
          mode: court.feeNotice,
          labourPay: claimsLabourPay(filed),
          openGroup: false,
        });
  return {
    stage: 2,
    back: backEvent,
    view: {
      screen: 'court-and-fee',
      heading: say(words.courtHeading),
      lead: [say(isDraft(scene.filing) ? draftWords.courtLead : words.courtLead)],
      court: (courtHintFor(filed, court)?.words ?? []).map((line) => say(line)),
      reminders: remindersFor(filed, today, court.holidays).map((hint) => say(hint.words)),
      fee: feesOf(scene, say),
      payment: [payment, reliefNoticeFor(filed)].flatMap((hint) => (hint === null ? [] : [say(hint.words)])),
      actions: [next(say(words.understood), { type: 'filing.hintRead' })],
    },
  };
};

/** Everything in a few lines before it is sent. */
export const submitScreen = (scene: FilingScene, say: Say): Scene => {
  const dossier = dossierOf(scene);
  const template = templateOf(dossier, 'complaint');
  const names = (section: string): string =>
    Array.from({ length: dossier.form.counts[section] ?? 0 }, (_, index) =>
      itemName(template, dossier.form, section, index, scene.session.language),
    ).join('、');
  const amount = amountOf(scene);
  return {
    stage: 5,
    back: backEvent,
    view: {
      screen: 'submit',
      heading: say(words.submitHeading),
      lead: [say(words.submitLead)],
      rows: [
        { label: say(words.rowCourt), value: dossier.court?.name ?? scene.filing.input.court.name },
        ...(isAcrossCourts(scene.filing)
          ? [{ label: say(crossCourtWords.servingRow), value: scene.filing.input.court.name }]
          : []),
        { label: say(words.rowFiler), value: names('plaintiffs') },
        { label: say(words.rowDefendants), value: names('defendants') },
        ...(amount === null ? [] : [{ label: say(words.rowAmount), value: yuanOf(amount, say) }]),
        { label: say(words.rowPages), value: say(words.pagesCount, { n: pagesHandedIn(dossier) }) },
      ],
      actions: [next(say(words.submitYes), { type: 'filing.submitted' })],
    },
  };
};

/** The terminal could not store the filing: nothing is lost, try again. */
export const sendFaultScreen = (_: FilingScene, say: Say): Scene => ({
  stage: 5,
  back: backEvent,
  view: {
    screen: 'out-of-service',
    heading: say(words.sendFault),
    lead: [say(words.sendFaultLead)],
    actions: [next(say(words.retry), { type: 'filing.retry' })],
  },
});

/** A moment's work. */
export const sendingScreen = (_: FilingScene, say: Say): Scene => ({
  stage: 5,
  back: null,
  view: { screen: 'working', heading: say(words.sending), lead: [say(words.sendingLead)], actions: [] },
});

/** The words for a paper in trouble: of a case that is safe, or of one that was not filed. */
interface PaperWords {
  readonly faults: Readonly<Record<PrintFaultCode, Words>>;
  readonly goWithout: Words;
}

/** The words for the papers of a case that was filed. */
const filedPaper: PaperWords = { faults: printFaultWords, goWithout: words.goWithout };

/** How a paper fares, and what can be done about it. */
export const paperView = (
  paper: PaperName,
  scene: PaperScene | null,
  title: string,
  say: Say,
  { faults, goWithout }: PaperWords,
): ViewOf<'printing'>['papers'][number] => {
  const state = scene?.state ?? 'printing';
  const actions: Action[] = [];
  if (state === 'fault' || state === 'inDoubt' || state === 'skipped') {
    actions.push(plain(`again-${paper}`, say(words.printAgain), { type: 'filing.reprinted', paper }));
  }
  if (state === 'inDoubt')
    actions.push(plain(`have-${paper}`, say(words.haveIt), { type: 'filing.paperCameOut', paper }));
  if (state === 'fault' || state === 'inDoubt')
    actions.push(plain(`without-${paper}`, say(goWithout), { type: 'filing.paperSkipped', paper }));
  switch (state) {
    case 'printing':
      return { title, state: 'printing', stateLabel: say(words.paperPrinting), text: null, actions };
    case 'out':
      return { title, state: 'done', stateLabel: say(words.paperOut), text: null, actions };
    case 'skipped':
      return { title, state: 'skipped', stateLabel: say(words.paperSkipped), text: null, actions };
    case 'inDoubt':
      return {
        title,
        state: 'inDoubt',
        stateLabel: say(words.paperInDoubt),
        text: say(faults.inDoubt),
        actions,
      };
    case 'fault':
      return {
        title,
        state: 'fault',
        stateLabel: say(words.paperFault),
        text: say(faults[scene?.fault ?? 'printerFault']),
        actions,
      };
    default:
      return state satisfies never;
  }
};

/** Sent or kept; the papers come out. */
export const printingScreen = (scene: FilingScene, say: Say): Scene => {
  const submission = scene.filing.submission;
  if (!submission) throw new Error('nothing was submitted');
  const { receipt, complaint } = scene.filing.papers;
  const settled = receipt !== null && complaint !== null;
  return {
    stage: 5,
    back: null,
    view: {
      screen: 'printing',
      heading: say(words.printingHeading),
      lead: [],
      number: submission.number,
      outcome:
        submission.kind === 'received'
          ? { tone: 'good', text: say(words.received) }
          : { tone: 'warning', text: say(keptReasonWords[submission.reason]) },
      papers: [
        paperView('receipt', scene.papers.receipt, say(words.paperReceipt), say, filedPaper),
        paperView(
          'complaint',
          scene.papers.complaint,
          say(words.paperComplaint, { n: complaintCopies(dossierOf(scene)) }),
          say,
          filedPaper,
        ),
      ],
      slip: {
        title: say(words.slipOnScreen),
        codeAlt: say(words.slipCode, { number: submission.number }),
        rows: submission.slip.rows,
        speech: ['fault', 'skipped'].includes(scene.papers.receipt?.state ?? '')
          ? submission.slip.speech
          : null,
      },
      actions: [
        next(
          say(words.printingDone),
          { type: 'filing.finished' },
          settled ? undefined : say(words.printingWait),
        ),
      ],
    },
  };
};

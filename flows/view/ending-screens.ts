import { complaintCopies, pagesHandedIn } from '../filing/filing-figures.ts';
import { templateOf } from '../filing/form-steps.ts';
import { claimAmount, courtHintFor } from '../forms/case-facts.ts';
import { itemName } from '../forms/form-flow.ts';
import { halvedFee, propertyFee } from '../law/litigation-fee.ts';
import { yuanText } from '../law/money.ts';
import { keptReasonWords, printFaultWords } from '../text/fault-words.ts';
import { filingWords as words } from '../text/filing-words.ts';
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

const amountOf = (scene: FilingScene): number | null => {
  const dossier = dossierOf(scene);
  return claimAmount(templateOf(dossier, 'complaint'), dossier.form);
};

/** Which court may be competent and what it costs: information, never a refusal. */
export const courtAndFeeScreen = (scene: FilingScene, say: Say): Scene => {
  const dossier = dossierOf(scene);
  const hint = courtHintFor(templateOf(dossier, 'complaint'), dossier.form, scene.filing.input.court);
  const amount = amountOf(scene);
  const fee = amount === null ? null : propertyFee(amount);
  const yuan = (fen: number) =>
    say({ zh: '{yuan} 元', ko: '{yuan}원', en: '{yuan} yuan' }, { yuan: yuanText(fen) });
  return {
    stage: 2,
    back: backEvent,
    view: {
      screen: 'court-and-fee',
      heading: say(words.courtHeading),
      lead: [say(words.courtLead)],
      court: (hint?.words ?? []).map((line) => say(line)),
      fee:
        amount === null || fee === null
          ? [{ label: say(words.feeAmount), value: say(words.feeUnknown), why: say(words.feeAmountWhy) }]
          : [
              { label: say(words.feeAmount), value: yuan(amount), why: say(words.feeAmountWhy) },
              { label: say(words.feeFull), value: yuan(fee.fen), why: say(words.feeFullWhy) },
              {
                label: say(words.feeHalf),
                value: yuan(halvedFee(fee.fen, ['simplifiedProcedure']).fen),
                why: say(words.feeHalfWhy),
              },
            ],
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
        { label: say(words.rowCourt), value: scene.filing.input.court.name },
        { label: say(words.rowFiler), value: names('plaintiffs') },
        { label: say(words.rowDefendants), value: names('defendants') },
        ...(amount === null ? [] : [{ label: say(words.rowAmount), value: `${yuanText(amount)} 元` }]),
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

const paperView = (
  paper: 'receipt' | 'complaint',
  scene: PaperScene | null,
  title: string,
  say: Say,
): ViewOf<'printing'>['papers'][number] => {
  const state = scene?.state ?? 'printing';
  const actions: Action[] = [];
  if (state === 'fault' || state === 'inDoubt' || state === 'skipped') {
    actions.push(plain(`again-${paper}`, say(words.printAgain), { type: 'filing.reprinted', paper }));
  }
  if (state === 'inDoubt')
    actions.push(plain(`have-${paper}`, say(words.haveIt), { type: 'filing.paperCameOut', paper }));
  if (state === 'fault' || state === 'inDoubt')
    actions.push(plain(`without-${paper}`, say(words.goWithout), { type: 'filing.paperSkipped', paper }));
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
        text: say(printFaultWords.inDoubt),
        actions,
      };
    case 'fault':
      return {
        title,
        state: 'fault',
        stateLabel: say(words.paperFault),
        text: say(printFaultWords[scene?.fault ?? 'printerFault']),
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
        paperView('receipt', scene.papers.receipt, say(words.paperReceipt), say),
        paperView(
          'complaint',
          scene.papers.complaint,
          say(words.paperComplaint, { n: complaintCopies(dossierOf(scene)) }),
          say,
        ),
      ],
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

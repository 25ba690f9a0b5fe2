import { amountField, amountPath, estimateOf } from '../finding/estimate.ts';
import { fieldErrorWords } from '../text/field-errors.ts';
import { ownPaperFaultWords, findingWords as words } from '../text/finding-words.ts';
import type { Words } from '../text/words.ts';
import { feeRows } from './fee-rows.ts';
import type { FindingScene } from './finding-screens.ts';
import { plain, type Say, type Scene } from './screen-parts.ts';
import type { Action, FieldView, ViewOf } from './view.ts';

/** Where the printed list is; `null`: nobody has asked for one. */
type Slip = ViewOf<'estimate'>['slip'];

const slipOf = ({ finding, state }: FindingScene, say: Say): Slip => {
  switch (state) {
    case 'estimating.printing':
      return { tone: 'info', text: say(words.printing) };
    case 'estimating.shown.printed':
      return { tone: 'good', text: say(words.printed) };
    case 'estimating.shown.fault':
      return { tone: 'warning', text: say(ownPaperFaultWords[finding.printFault ?? 'printerFault']) };
    case 'estimating.shown.inDoubt':
      return { tone: 'warning', text: say(ownPaperFaultWords.inDoubt) };
    default:
      return null;
  }
};

/** The button that prints: it says so where there is no printer. */
const printAction = ({ session, finding, state }: FindingScene, say: Say): Action => {
  const again = state !== 'estimating.shown.unprinted';
  return {
    ...plain('print', say(again ? words.printAgain : words.print), {
      type: 'finding.estimatePrinted',
      amount: finding.amountTyped,
    }),
    ...(session.devices.receiptPrinter === 'missing' ? { disabledBecause: say(words.printerMissing) } : {}),
  };
};

const actionsOf = (scene: FindingScene, begin: Action, say: Say): Action[] => {
  const skip = plain('skip', say(words.printSkip), { type: 'finding.estimateSkipped' });
  const have = plain('have', say(words.printHave), { type: 'finding.estimateCameOut' });
  switch (scene.state) {
    case 'estimating.printing':
      return [{ ...begin, disabledBecause: say(words.waitForPrint) }];
    case 'estimating.shown.fault':
      return [skip, printAction(scene, say), begin];
    case 'estimating.shown.inDoubt':
      return [have, skip, printAction(scene, say), begin];
    default:
      return [printAction(scene, say), begin];
  }
};

const fieldOf = ({ session, finding }: FindingScene, ask: Words, say: Say): FieldView => {
  const { amountError: error } = finding;
  return {
    path: amountPath,
    kind: amountField.kind,
    ask: say(ask),
    help: say(words.amountHelp),
    term: null,
    optional: true,
    locked: false,
    value: finding.amountTyped,
    error:
      error === null
        ? null
        : say(fieldErrorWords[error.code], error.limit === undefined ? {} : { limit: error.limit }),
    insist: null,
    options: [],
    unit: session.language === 'en' ? 'yuan' : '元',
    maxLength: null,
  };
};

/** What it costs and what to bring, before anybody says who they are. `begin`: the button with which the form is begun. */
export const estimateScreen = (scene: FindingScene, name: string, begin: Action, say: Say): Scene => {
  const { session, finding, state } = scene;
  if (finding.templateId === null) throw new Error('there is no form to estimate');
  const { amountAsked, fee, half, payment, bring, maybe, copies } = estimateOf(
    { templateId: finding.templateId, cause: finding.cause, amount: finding.amount },
    session.input.court,
  );
  const title = (material: (typeof bring)[number]): string => say(material.title);
  return {
    stage: null,
    back: state === 'estimating.printing' ? null : { type: 'finding.back' },
    view: {
      screen: 'estimate',
      heading: say(words.estimateHeading),
      lead: [say(words.estimateLead)],
      name,
      field: amountAsked === null ? null : fieldOf(scene, amountAsked, say),
      reckon: say(words.reckon),
      feeLead: say(words.feeHeading),
      fee: fee === null ? [] : feeRows(fee, half, say),
      feeMissing: fee !== null ? null : say(amountAsked === null ? words.feeUnsaid : words.feeNeedsAmount),
      payment: payment === null ? null : say(payment.words),
      lists: [
        { title: say(words.bringHeading), items: bring.map(title) },
        ...(maybe.length === 0 ? [] : [{ title: say(words.maybeHeading), items: maybe.map(title) }]),
        ...(copies === null ? [] : [{ title: say(words.copiesHeading), items: [say(copies)] }]),
      ],
      slip: slipOf(scene, say),
      actions: actionsOf(scene, begin, say),
    },
  };
};

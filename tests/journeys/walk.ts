import { priorityKey, priorityPath } from '../../flows/filing/priority-step.ts';
import type { RawValue } from '../../flows/forms/template.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import type { FieldView, Push, View, ViewOf } from '../../flows/view/view.ts';
import type { Rig } from './rig.ts';
import type { WireVisitor } from './wire-visitor.ts';

/** Answers by path; a path that is not named gets what is in the field already, or the plainest answer. */
export type Answers = Readonly<Record<string, RawValue>>;

/** An ordinary private loan: one lender, one borrower, 120,000 yuan lent, interest claimed. Nobody in it exists. */
export const ordinaryCase: Answers = {
  'applicant.applicant.role': 'self',
  'plaintiffs[0].person.phone': '13900000017',
  'plaintiffs[0].person.residence': '样本省样本市样本区松林路12号3单元201室',
  'defendants[0].kind.kind': 'person',
  'defendants[0].person.name': '高某树',
  'defendants[0].person.domicile': '样本省样本市样本区柳河路88号',
  'defendants[0].person.phone': '13900000025',
  'defendants[0].person.more': 'no',
  'claims.free.text': '请判令被告归还借款本金和利息，并承担诉讼费。',
  'claims.principal.owed': '120000',
  'claims.principal.until': '2026-03-01',
  'claims.interest.claimed': 'yes',
  'claims.interest.owed': '9600.50',
  'claims.interest.until': '2026-03-01',
  'claims.interest.untilPaid': 'yes',
  'claims.early.claimed': 'no',
  'claims.security.claimed': 'no',
  'claims.costs.claimed': 'no',
  'claims.courtFee.claimed': 'yes',
  'jurisdiction.agreement.has': 'no',
  'jurisdiction.preservation.done': 'no',
  'facts.free.text': '被告说盖房子缺钱，向我借款，写了借条，到期后一直推脱不还。',
  'facts.amount.agreed': '120000',
  'facts.amount.actual': '120000',
  'facts.term.agreed': 'yes',
  'facts.term.due': 'yes',
  'facts.term.from': '2024-05-06',
  'facts.term.to': '2025-05-05',
  'facts.rate.agreed': 'agreed',
  'facts.rate.percent': '8',
  'facts.rate.per': 'year',
  'facts.provided.date': '2024-05-06',
  'facts.provided.amount': '120000',
  'facts.repaid.any': 'no',
  'facts.overdue.exists': 'yes',
  'facts.overdue.since': '2025-05-06',
  'facts.collateral.exists': 'no',
  'facts.guarantee.exists': 'no',
  'facts.otherSecurity.exists': 'no',
  'mediation.knows.knows': 'yes',
  'mediation.consider.choice': 'unsure',
  'address.address.address': '样本省样本市样本区松林路12号3单元201室',
  'address.address.phone': '13900000017',
  'receiver.receiver.has': 'no',
  'electronic.electronic.accepts': 'no',
};

const plainest = (field: FieldView): RawValue => {
  if (field.value.length > 0 || field.optional) return field.value;
  switch (field.kind) {
    case 'yesNo':
      return 'yes';
    case 'choice':
      return field.options[0]?.id ?? '';
    case 'choices':
      return field.options.map((option) => option.id);
    default:
      throw new Error(`the case has no answer for ${field.path} (${field.ask})`);
  }
};

/** The values that the case gives to the fields of a question that can be changed. */
export const valuesFor = (view: ViewOf<'question'>, overrides: Answers = {}): Record<string, RawValue> =>
  Object.fromEntries(
    view.fields
      .filter((field) => !field.locked)
      .map((field) => [field.path, overrides[field.path] ?? ordinaryCase[field.path] ?? plainest(field)]),
  );

const isScreen =
  (...screens: Push['view']['screen'][]) =>
  (push: Push): boolean =>
    screens.includes(push.view.screen);

/** From the attract screen to the card: the notices are read. */
export const toCard = async (visitor: WireVisitor): Promise<void> => {
  await visitor.screen('attract');
  await visitor.send({ type: 'session.begin' });
  await visitor.screen('choose-service');
  await chooseLending(visitor);
  while (visitor.push().view.screen === 'briefing') await visitor.next();
  await visitor.screen('lay-card');
};

/** The code of 民间借贷纠纷 in the list of causes. */
const lending = '9181';

/** From the first question to the form that was found: a private loan unless another cause is named, by its code. */
export const findForm = async (visitor: WireVisitor, cause = lending): Promise<ViewOf<'found-form'>> => {
  await visitor.send({ type: 'hall.filingChosen' });
  await visitor.until(
    ({ view }) =>
      view.screen === 'choose-service' &&
      view.services.some(({ event }) => event.type === 'finding.kindChosen'),
    'the kinds of filing',
  );
  await visitor.send({ type: 'finding.kindChosen', kind: 'sue' });
  await visitor.screen('find-case');
  await visitor.send({ type: 'finding.searched', text: '借钱不还' });
  await visitor.send({ type: 'finding.causeChosen', code: cause });
  return visitor.screen('found-form');
};

/** From the first question to the notices: a private loan, found by its everyday name. */
export const chooseLending = async (visitor: WireVisitor): Promise<void> => {
  await findForm(visitor);
  await visitor.until(
    ({ view }) => view.screen === 'found-form' && view.actions.every((each) => !each.disabledBecause),
    'the card reader to be ready',
  );
  await visitor.send({ type: 'finding.confirmed' });
};

/** The reader has not seen the card of before go: a person lifts theirs and lays it down again. */
const asksToLift = (view: View): boolean =>
  view.screen === 'lay-card' && view.lead[0] === filingWords.layCardAgain.zh;

/** Lays a card down until it has been read. */
export const layAndRead = async (
  rig: Rig,
  visitor: WireVisitor,
  card: Parameters<Rig['bench']['layCard']>[0],
): Promise<void> => {
  await visitor.screen('lay-card');
  await rig.bench.layCard(card);
  await visitor.until(
    ({ view }) => view.screen === 'confirm-identity' || asksToLift(view),
    'the card to be read, or the words to lift it first',
  );
  if (asksToLift(visitor.push().view)) {
    await rig.bench.liftCard();
    await visitor.until(({ view }) => !asksToLift(view), 'the reader to be free');
    await rig.bench.layCard(card);
    await visitor.screen('confirm-identity');
  }
};

/** From the card to what is known of this person, or to the question whether to keep a draft. */
export const identify = async (
  rig: Rig,
  visitor: WireVisitor,
  card: Parameters<Rig['bench']['layCard']>[0] = 'ordinary',
): Promise<void> => {
  await layAndRead(rig, visitor, card);
  await visitor.next();
  await visitor.screen('remove-card');
  await rig.bench.liftCard();
  await visitor.until(isScreen('welcome-back', 'briefing'), 'the court’s answers or the draft question');
};

/** From the attract screen to the task list of a new case. */
export const toQuestions = async (
  rig: Rig,
  visitor: WireVisitor,
  options: { readonly card?: Parameters<Rig['bench']['layCard']>[0]; readonly keep?: boolean } = {},
): Promise<void> => {
  await toCard(visitor);
  await identify(rig, visitor, options.card);
  if (visitor.push().view.screen === 'welcome-back') await visitor.send({ type: 'filing.newCase' });
  await visitor.screen('briefing');
  await visitor.send({ type: 'filing.keepDraftChosen', keep: options.keep ?? false });
  await visitor.screen('task-list');
};

/** The task that the task list offers next. */
export const offeredTask = (visitor: WireVisitor): string | null => {
  const { view } = visitor.push();
  const event = view.screen === 'task-list' ? view.actions[0]?.event : undefined;
  return event?.type === 'filing.taskOpened' ? event.task : null;
};

/**
 * From the task list through every question and list, past court and fee, until the materials are next. Stops before
 * the question that asks for `until`. Throws when an answer is not taken.
 */
export const answerEverything = async (
  visitor: WireVisitor,
  overrides: Answers = {},
  until?: string,
): Promise<void> => {
  for (let screens = 0; screens < 300; screens += 1) {
    const { view } = visitor.push();
    switch (view.screen) {
      case 'question': {
        if (until !== undefined && view.fields.some((field) => field.path === until)) return;
        await visitor.answer(valuesFor(view, overrides));
        const after = visitor.push().view;
        const refused = after.screen === 'question' ? after.fields.filter((field) => field.error) : [];
        if (refused.length > 0)
          throw new Error(
            `not taken: ${refused.map(({ path, value, error }) => `${path} ${value}: ${error}`).join('; ')}`,
          );
        break;
      }
      case 'task-list':
        if (!['complaint', 'service', 'courtAndFee'].includes(offeredTask(visitor)?.split('/')[0] ?? ''))
          return;
        await visitor.next();
        break;
      case 'item-list':
      case 'court-and-fee':
        await visitor.next();
        break;
      // The courts of a region: which one is what the caller is about.
      case 'pick-list':
        return;
      default:
        throw new Error(`${view.screen} is no question`);
    }
  }
  throw new Error('the questions do not end');
};

/** From the task list to the question that asks for this path. */
export const toQuestion = async (
  visitor: WireVisitor,
  path: string,
  overrides: Answers = {},
): Promise<ViewOf<'question'>> => {
  await answerEverything(visitor, overrides, path);
  return visitor.screen('question');
};

/** Past the question whom the court should see to first: nobody, unless groups are named. */
export const passPriority = async (visitor: WireVisitor, groups: readonly string[] = []): Promise<void> => {
  const { view } = visitor.push();
  if (view.screen !== 'question' || view.key !== priorityKey) return;
  await visitor.send({ type: 'filing.answered', key: priorityKey, values: { [priorityPath]: [...groups] } });
  if (groups.length > 0) {
    await visitor.screen('briefing');
    await visitor.next();
  }
};

/** From the task list to the list of papers. */
export const toMaterials = async (
  visitor: WireVisitor,
  groups: readonly string[] = [],
): Promise<ViewOf<'materials'>> => {
  await visitor.screen('task-list');
  await visitor.send({ type: 'filing.taskOpened', task: 'materials' });
  await visitor.until(isScreen('question', 'materials'), 'the papers, or whom the court sees to first');
  await passPriority(visitor, groups);
  return visitor.screen('materials');
};

/** From the list of papers into one of them. */
export const openMaterial = async (visitor: WireVisitor, material: string): Promise<ViewOf<'scan'>> => {
  await visitor.screen('materials');
  await visitor.send({ type: 'filing.materialOpened', material });
  return visitor.screen('scan');
};

/** Feeds these pages into the open paper and waits until `pages` are there. */
export const feed = async (rig: Rig, visitor: WireVisitor, ...pages: string[]): Promise<ViewOf<'scan'>> => {
  const before = await visitor.screen('scan');
  await rig.bench.loadFeeder(...pages);
  await visitor.send({ type: 'filing.scanRequested', source: 'feeder' });
  const count = before.pages.length + pages.length;
  await visitor.until(
    ({ view }) => view.screen === 'scan' && view.state === 'idle' && view.pages.length === count,
    `${count} pages`,
  );
  return visitor.screen('scan');
};

/** “All of this paper is in”: where a page came out badly, it stays as it is. */
export const finishPaper = async (visitor: WireVisitor): Promise<void> => {
  await visitor.screen('scan');
  await visitor.next();
  if (visitor.push().view.screen === 'doubtful-pages') await visitor.next();
};

/** From the list of papers: card and note are fed, then back to the task list. */
export const scanAll = async (rig: Rig, visitor: WireVisitor): Promise<void> => {
  await openMaterial(visitor, 'identity');
  await feed(rig, visitor, 'idCardCopy');
  await finishPaper(visitor);
  await openMaterial(visitor, 'loanDocument');
  await feed(rig, visitor, 'loanNote', 'transferRecord');
  await finishPaper(visitor);
  await visitor.screen('materials');
  await visitor.next();
  await visitor.screen('task-list');
};

/** A signature as a finger draws it. */
export const signature = {
  type: 'filing.signed',
  aspect: 3,
  strokes: [
    Array.from({ length: 30 }, (_, index) => ({
      x: index / 30,
      y: 0.5 + 0.2 * Math.sin(index),
      t: index * 10,
      p: 0.5,
    })),
  ],
} as const;

/** From the task list, papers done, to the papers set in type. */
export const toReading = async (visitor: WireVisitor): Promise<ViewOf<'read-complaint'>> => {
  await visitor.screen('task-list');
  await visitor.next();
  await visitor.screen('check-answers');
  await visitor.next();
  await visitor.until(
    ({ view }) => view.screen === 'read-complaint' && view.state === 'ready',
    'the papers to be set',
  );
  return visitor.screen('read-complaint');
};

/** From the attract screen to the last question: everything answered, scanned, read and signed. */
export const toSubmit = async (
  rig: Rig,
  visitor: WireVisitor,
  options: NonNullable<Parameters<typeof toQuestions>[2]> & { readonly answers?: Answers } = {},
): Promise<ViewOf<'submit'>> => {
  await toQuestions(rig, visitor, options);
  await answerEverything(visitor, options.answers);
  await toMaterials(visitor);
  await scanAll(rig, visitor);
  await toReading(visitor);
  await visitor.next();
  await visitor.screen('sign');
  await visitor.send(signature);
  return visitor.screen('submit');
};

/** The papers of a case that was handed in: it has a number. */
export type FiledPapers = ViewOf<'printing'> & { readonly number: string };

/** Waits until no paper is on its way any more. */
export const papersSettled = async (visitor: WireVisitor): Promise<FiledPapers> => {
  await visitor.until(
    ({ view }) => view.screen === 'printing' && view.papers.every((paper) => paper.state !== 'printing'),
    'the papers',
    40_000,
  );
  const view = await visitor.screen('printing');
  if (view.number === null) throw new Error('the case has no number');
  return { ...view, number: view.number };
};

/** Hands the case in and waits until both papers are out, or something is in their way. */
export const submitAndPrint = async (visitor: WireVisitor): Promise<FiledPapers> => {
  await visitor.screen('submit');
  await visitor.next();
  return papersSettled(visitor);
};

/** From wherever the visit is to the attract screen, as a person who walks away; the next one can begin. */
export const endVisit = async (visitor: WireVisitor): Promise<void> => {
  const { view, frame } = visitor.push();
  if (view.screen === 'attract') return;
  if (frame.overlay?.kind !== 'leave') await visitor.send({ type: 'session.leave' });
  await visitor.press('leave');
  await visitor.screen('attract');
};

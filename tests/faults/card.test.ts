import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { cardFaultWords } from '../../flows/text/fault-words.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import { findingWords } from '../../flows/text/finding-words.ts';
import type { View } from '../../flows/view/view.ts';
import {
  endVisit,
  findForm,
  identify,
  layAndRead,
  toCard,
  toQuestion,
  toQuestions,
} from '../journeys/walk.ts';
import type { WireVisitor } from '../journeys/wire-visitor.ts';
import { startTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await startTerminal();
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

const faultOf = async (visitor: WireVisitor): Promise<string | null> => {
  await visitor.until(({ view }) => view.screen === 'lay-card' && view.state === 'fault', 'a card fault');
  return (await visitor.screen('lay-card')).fault;
};
const rowsOf = async (visitor: WireVisitor): Promise<string[]> =>
  (await visitor.screen('confirm-identity')).rows.map((row) => row.value);
const layCardState = (visitor: WireVisitor, state: string) =>
  visitor.until(({ view }) => view.screen === 'lay-card' && view.state === state, `the reader ${state}`);
/** “Lay it down again” is pressed while the card still lies there: the words ask to lift it, and the reader waits for that. */
const liftAfterFault = async (visitor: WireVisitor): Promise<void> => {
  await visitor.next();
  const leads = (words: string) =>
    visitor.until(({ view }) => view.screen === 'lay-card' && view.lead[0] === words, words);
  await leads(filingWords.layCardAgain.zh);
  await terminal.rig.bench.liftCard();
  await leads(filingWords.layCardLead.zh);
};

describe('the card', () => {
  it('is taken away while it is read: laid down again it is read', async () => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await toCard(visitor);
    await bench.setFault('cardReader', 'dropMidRead', true);
    await bench.layCard('ordinary');
    expect(await faultOf(visitor)).toBe(cardFaultWords.cardRemoved.zh);
    await bench.setFault('cardReader', 'dropMidRead', false);
    await visitor.next();
    await identify(terminal.rig, visitor);
  });

  it.each([
    ['is damaged', 'damagedRecord', cardFaultWords.cardDamaged.zh],
    ['is refused by the security module', 'cardRefused', cardFaultWords.cardRefused.zh],
    ['has bad contact', 'badContact', cardFaultWords.cardDamaged.zh],
  ] as const)('%s: the words say so, and another try is read', async (_, fault, words) => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await toCard(visitor);
    await bench.setFault('cardReader', fault, true);
    await bench.layCard('ordinary');
    expect(await faultOf(visitor)).toBe(words);
    await bench.setFault('cardReader', fault, false);
    await liftAfterFault(visitor);
    await identify(terminal.rig, visitor);
  });

  it('has expired: a valid one is taken after it', async () => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await toCard(visitor);
    await bench.layCard('expired');
    expect(await faultOf(visitor)).toBe(cardFaultWords.cardExpired.zh);
    await liftAfterFault(visitor);
    await layAndRead(terminal.rig, visitor, 'longTerm');
    expect((await rowsOf(visitor)).at(-1)).toMatch(/长期$/);
  });

  it('is left lying: the reminder becomes insistent after ten seconds and does not stop until it is gone', async () => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await toCard(visitor);
    await layAndRead(terminal.rig, visitor, 'ordinary');
    await visitor.next();
    const calm = await visitor.screen('remove-card');
    expect([calm.insistent, calm.lead]).toEqual([false, [filingWords.removeCardLead.zh]]);
    expect(visitor.push().frame.back).toBeNull();
    await visitor.until(
      ({ view }) => view.screen === 'remove-card' && view.insistent,
      'the reminder',
      13_000,
    );
    expect((await visitor.screen('remove-card')).lead).toEqual([filingWords.removeCardInsist.zh]);
    expect(visitor.push().view.actions).toEqual([]);
    await bench.liftCard();
    await visitor.screen('briefing');
  });

  it('is somebody else’s: after “not me” it is taken away, and the right one is read', async () => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await toCard(visitor);
    await layAndRead(terminal.rig, visitor, 'second');
    expect(await rowsOf(visitor)).toContain('周小禾');
    await visitor.press('notMe');
    await visitor.screen('remove-card');
    await bench.liftCard();
    await visitor.screen('lay-card');
    await layAndRead(terminal.rig, visitor, 'ordinary');
    expect(await rowsOf(visitor)).toContain('林大山');
  });

  it.each([
    ['a name of fifteen characters', 'longName'],
    ['a character beyond the basic plane', 'rareCharacter'],
    ['a resident of Hong Kong, Macao or Taiwan', 'hmtResident'],
  ] as const)('holds %s: it stands on the screen and in the form as it is', async (_, card) => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    const { name, idNumber } = SAMPLE_RECORDS[card];
    await toCard(visitor);
    await layAndRead(terminal.rig, visitor, card);
    const rows = await rowsOf(visitor);
    expect(rows).toContain(name);
    expect(rows).toContain(idNumber);
    await endVisit(visitor);
    await bench.liftCard();
    await toQuestions(terminal.rig, visitor, { card });
    await toQuestion(visitor, 'defendants[0].kind.kind');
    // Back over the list of agents to that of the plaintiffs.
    await visitor.send({ type: 'filing.back' });
    await visitor.send({ type: 'filing.back' });
    const list = await visitor.screen('item-list');
    expect(list.items.map((item) => item.name)).toEqual([name]);
  });

  it('of the next person shows nothing of the one before', async () => {
    const visitor = await terminal.visitor();
    await toQuestions(terminal.rig, visitor, { card: 'ordinary' });
    await toQuestion(visitor, 'defendants[0].kind.kind');
    await endVisit(visitor);
    await toCard(visitor);
    await layAndRead(terminal.rig, visitor, 'second');
    const shown = JSON.stringify([await rowsOf(visitor), visitor.push()]);
    expect(shown).toContain('周小禾');
    expect(shown).not.toContain('林大山');
    expect(shown).not.toContain(SAMPLE_RECORDS.ordinary.idNumber);
  });
});

describe('the card reader', () => {
  it('is unplugged before anybody wants it: the form says so, and can be begun when it is back', async () => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await bench.pull('cardReader');
    await visitor.send({ type: 'session.begin' });
    await findForm(visitor);
    const begin = (view: View) => view.actions.find((action) => action.role === 'next')?.disabledBecause;
    await visitor.until(
      ({ view }) => view.screen === 'found-form' && begin(view) === findingWords.readerMissing.zh,
      'the words that the reader is missing',
    );
    // What needs no card goes on.
    await visitor.send({ type: 'finding.estimateOpened' });
    await visitor.screen('estimate');
    await bench.plug('cardReader');
    await visitor.until(
      ({ view }) => view.screen === 'estimate' && begin(view) === undefined,
      'the reader to be back',
    );
  });

  it('is unplugged while it waits for the card: the screen goes on by itself when it is back', async () => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await toCard(visitor);
    await layCardState(visitor, 'waiting');
    await bench.pull('cardReader');
    await layCardState(visitor, 'readerMissing');
    expect((await visitor.screen('lay-card')).fault).toBe(filingWords.readerMissingLead.zh);
    await bench.plug('cardReader');
    await layCardState(visitor, 'waiting');
    await identify(terminal.rig, visitor);
  });

  it('falls silent while it waits: the screen says so and recovers by itself', async () => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await toCard(visitor);
    await bench.setFault('cardReader', 'silent', true);
    await layCardState(visitor, 'readerMissing');
    await bench.setFault('cardReader', 'silent', false);
    await layCardState(visitor, 'waiting');
    await identify(terminal.rig, visitor);
  });

  it('sends garbage between its answers: the card is read all the same', async () => {
    const visitor = await terminal.visitor();
    await terminal.rig.bench.setFault('cardReader', 'garbage', true);
    await toCard(visitor);
    await identify(terminal.rig, visitor);
  });

  it('is unplugged while the card is to be taken away: the visit goes on', async () => {
    const { bench } = terminal.rig;
    const visitor = await terminal.visitor();
    await toCard(visitor);
    await layAndRead(terminal.rig, visitor, 'ordinary');
    await visitor.next();
    await visitor.screen('remove-card');
    await bench.pull('cardReader');
    await visitor.screen('briefing');
  });
});

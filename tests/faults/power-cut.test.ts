import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { printFaultWords } from '../../flows/text/fault-words.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import type { Push } from '../../flows/view/view.ts';
import {
  answerEverything,
  chooseLending,
  feed,
  layAndRead,
  openMaterial,
  papersSettled,
  signature,
  toMaterials,
  toQuestion,
  toReading,
  toSubmit,
  valuesFor,
} from '../journeys/walk.ts';
import type { WireVisitor } from '../journeys/wire-visitor.ts';
import { signInAtDesk } from './court-desk.ts';
import { startTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await startTerminal();
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

const shown = ({ view, frame: { overlay, say: _say, notice: _notice, ...frame } }: Push): unknown => [
  view,
  frame,
  overlay?.kind ?? null,
];

/** kill -9 and a new start; the same screen with everything entered must come back. */
const survive = async (visitor: WireVisitor): Promise<WireVisitor> => {
  const before = shown(visitor.push());
  const after = await terminal.powerCut();
  // The devices are looked for anew: until they are found the screen says that they are missing.
  await after
    .until((push) => JSON.stringify(shown(push)) === JSON.stringify(before), 'the same screen', 15_000)
    .catch(() => expect(shown(after.push())).toEqual(before));
  return after;
};

describe('kill -9 of the host', () => {
  // Nineteen deaths and starts of the host: bounded, but long on two busy cores.
  it('at every step of the way: the same screen comes back with everything entered', async () => {
    const { rig } = terminal;
    let visitor = await terminal.visitor();
    await visitor.send({ type: 'session.begin' });
    await visitor.send({ type: 'session.textSizeChosen', textSize: 'large' });
    await visitor.until(
      ({ view }) => view.screen === 'choose-service' && view.services[0]?.disabledBecause === null,
      'the reader',
    );
    visitor = await survive(visitor);
    await chooseLending(visitor);
    visitor = await survive(visitor);
    await visitor.next();
    visitor = await survive(visitor);
    while (visitor.push().view.screen === 'briefing') await visitor.next();
    visitor = await survive(visitor);
    await layAndRead(rig, visitor, 'ordinary');
    visitor = await survive(visitor);
    await visitor.next();
    await visitor.screen('remove-card');
    visitor = await survive(visitor);
    await rig.bench.liftCard();
    await visitor.screen('briefing');
    visitor = await survive(visitor);
    await visitor.send({ type: 'filing.keepDraftChosen', keep: true });
    visitor = await survive(visitor);

    await toQuestion(visitor, 'claims.interest.owed');
    visitor = await survive(visitor);
    // A refused answer stands in its field with the words, also afterwards.
    await visitor.answer({
      'claims.interest.owed': '-5',
      'claims.interest.until': '',
      'claims.interest.untilPaid': '',
    });
    visitor = await survive(visitor);
    await answerEverything(visitor);
    visitor = await survive(visitor);

    await toMaterials(visitor);
    visitor = await survive(visitor);
    await openMaterial(visitor, 'identity');
    await feed(rig, visitor, 'idCardCopy', 'loanNote');
    visitor = await survive(visitor);
    await visitor.next();
    await visitor.next();
    await visitor.screen('task-list');
    await visitor.next();
    await visitor.screen('check-answers');
    visitor = await survive(visitor);
    await visitor.send({ type: 'filing.back' });
    await toReading(visitor);
    visitor = await survive(visitor);
    await visitor.next();
    await visitor.screen('sign');
    visitor = await survive(visitor);
    await visitor.send(signature);
    await visitor.screen('submit');
    visitor = await survive(visitor);
    await visitor.next();
    const done = await papersSettled(visitor);
    expect(done.papers.map((paper) => paper.state)).toEqual(['done', 'done']);
    const [slips, prints] = [(await rig.bench.slips()).length, (await rig.bench.prints()).length];
    visitor = await survive(visitor);
    expect([(await rig.bench.slips()).length, (await rig.bench.prints()).length]).toEqual([slips, prints]);
    await visitor.next();
    await visitor.screen('farewell');
    visitor = await survive(visitor);
  }, 400_000);

  it('in the middle of a scan: the pages so far are there, and nothing is fed by itself', async () => {
    const { rig } = terminal;
    const { toQuestions } = await import('../journeys/walk.ts');
    let visitor = await terminal.visitor();
    await toQuestions(rig, visitor);
    await toMaterials(visitor);
    await openMaterial(visitor, 'identity');
    await rig.bench.loadFeeder(...Array.from({ length: 40 }, () => 'idCardCopy'));
    await visitor.send({ type: 'filing.scanRequested', source: 'feeder' });
    const { view } = await visitor.until(
      (push) => push.view.screen === 'scan' && push.view.pages.length >= 2,
      'two pages',
    );
    const before = view.screen === 'scan' ? view.pages.map((page) => page.picture.url) : [];
    visitor = await terminal.powerCut();
    const scan = await visitor.screen('scan');
    expect(scan.state).not.toBe('scanning');
    expect(scan.pages.map((page) => page.picture.url).slice(0, before.length)).toEqual(before);
    const left = (await rig.bench.state()).scanner.feeder.length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await rig.bench.state()).scanner.feeder.length).toBe(left);
    expect((await visitor.screen('scan')).pages).toHaveLength(scan.pages.length);
    // The job of the host that died is ended by the new one: nobody has to switch the scanner off and on.
    await feed(rig, visitor, 'loanNote');
  });

  it('while the case is sent: exactly one is at the court, and the papers come', async () => {
    const { rig } = terminal;
    let visitor = await terminal.visitor();
    await toSubmit(rig, visitor);
    await rig.bench.setCourtLine('slow');
    await visitor.next();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    visitor = await terminal.powerCut(() => rig.bench.setCourtLine('ok'));
    const done = await papersSettled(visitor);
    expect(done.outcome?.text).toBe(filingWords.received.zh);
    expect(await (await signInAtDesk(rig)).find(done.number)).toHaveLength(1);
  });

  it.each([
    ['as the papers are set', 0],
    ['as they come out', 1_000],
  ])('%s: nothing comes out twice unless the person says so', async (_, milliseconds) => {
    const { rig } = terminal;
    let visitor = await terminal.visitor();
    await toSubmit(rig, visitor);
    await visitor.next();
    await visitor.until(({ view }) => view.screen === 'printing', 'the papers');
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    visitor = await terminal.powerCut();
    const view = await papersSettled(visitor);
    const slips = async () => (await rig.bench.slips()).filter(({ text }) => text.includes(view.number));
    const sheets = (await rig.bench.prints()).map(({ name }) => name);
    expect(new Set(sheets).size).toBe(sheets.length);
    const [receipt] = view.papers;
    const before = (await slips()).length;
    // In doubt it may have come out; with the printer still being looked for it certainly did not.
    if (receipt?.state === 'done') expect(before).toBe(1);
    else {
      const words =
        receipt?.state === 'inDoubt' ? printFaultWords.inDoubt.zh : printFaultWords.printerLost.zh;
      expect(receipt?.text).toBe(words);
      expect(before).toBeLessThanOrEqual(receipt?.state === 'inDoubt' ? 1 : 0);
    }
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if ((await papersSettled(visitor)).papers[0]?.state === 'done') break;
      await visitor.send({ type: 'filing.reprinted', paper: 'receipt' });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect((await papersSettled(visitor)).papers[0]?.state).toBe('done');
    expect((await slips()).length).toBeGreaterThan(receipt?.state === 'done' ? 0 : before);
  });

  it('in the middle of typing: what was sent last is there', async () => {
    const { rig } = terminal;
    const { toQuestions } = await import('../journeys/walk.ts');
    let visitor = await terminal.visitor();
    await toQuestions(rig, visitor);
    const view = await toQuestion(visitor, 'claims.free.text');
    await visitor.answer(valuesFor(view, { 'claims.free.text': '请判令被告还我钱。\n第二行。' }));
    visitor = await survive(visitor);
    await visitor.send({ type: 'filing.back' });
    const back = await visitor.screen('question');
    expect(back.fields[0]?.value).toBe('请判令被告还我钱。\n第二行。');
  });
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { keptReasonWords } from '../../flows/text/fault-words.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import { frameWords } from '../../flows/text/frame-words.ts';
import {
  type Answers,
  endVisit,
  feed,
  identify,
  openMaterial,
  submitAndPrint,
  toCard,
  toMaterials,
  toQuestion,
  toQuestions,
  toSubmit,
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

type Card = keyof typeof SAMPLE_RECORDS;

/** What the terminal knows of this card from before: nothing, or the welcome. */
const welcome = async (card: Card) => {
  const visitor = await terminal.visitor();
  await toCard(visitor);
  await identify(terminal.rig, visitor, card);
  return visitor;
};

const draftsOf = (visitor: WireVisitor) => {
  const { view } = visitor.push();
  return view.screen === 'welcome-back' ? view.drafts : [];
};

const halfDone = async (card: Card, keep: boolean): Promise<WireVisitor> => {
  const visitor = await terminal.visitor();
  await toQuestions(terminal.rig, visitor, { card, keep });
  await toQuestion(visitor, 'claims.principal.owed');
  await visitor.send({ type: 'filing.tasksOpened' });
  await toMaterials(visitor);
  await openMaterial(visitor, 'identity');
  await feed(terminal.rig, visitor, 'idCardCopy', 'loanNote');
  return visitor;
};

const filesUnder = async (folder: string): Promise<string[]> => {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) found.push(join(entry.parentPath, entry.name));
  return found;
};

describe('leaving in the middle', () => {
  it('with “keep”: the same card goes on with every answer and page, another card sees nothing', async () => {
    const visitor = await halfDone('longTerm', true);
    const { pages } = await visitor.screen('scan');
    await visitor.send({ type: 'session.leave' });
    expect(visitor.push().frame.overlay?.text).toBe(frameWords.leaveKept.zh);
    await endVisit(visitor);

    const other = await welcome('second');
    expect(draftsOf(other)).toEqual([]);
    expect(JSON.stringify(other.push())).not.toContain('高某树');
    await endVisit(other);

    const same = await welcome('longTerm');
    const [draft] = draftsOf(same);
    if (!draft) throw new Error('the draft is not offered');
    expect(draft.title).toBe('民间借贷纠纷');
    await same.send(draft.event);
    await same.screen('task-list');
    await toMaterials(same);
    const scan = await openMaterial(same, 'identity');
    expect(scan.pages.map((page) => page.picture)).toEqual(pages.map((page) => page.picture));
    const token = /content="([^"]+)"/.exec(await (await fetch(terminal.rig.url)).text())?.[1];
    for (const page of scan.pages)
      expect((await fetch(new URL(`${page.picture.url}?token=${token}`, terminal.rig.url))).status).toBe(200);
    await same.send({ type: 'filing.back' });
    await same.send({ type: 'filing.back' });
    await toQuestion(same, 'claims.principal.owed');
    await same.send({ type: 'filing.back' });
    expect(JSON.stringify(await same.screen('question'))).toContain('请判令被告归还借款');
  });

  it('without “keep”: the words say that it is erased, and the same card finds nothing', async () => {
    const visitor = await halfDone('second', false);
    await visitor.send({ type: 'session.leave' });
    expect(visitor.push().frame.overlay?.text).toBe(frameWords.leaveErased.zh);
    await endVisit(visitor);
    const same = await welcome('second');
    expect(same.push().view.screen).toBe('briefing');
  });

  it('with “keep”, then handed in while the line is down: the draft is gone, so that it cannot be changed unseen', async () => {
    const visitor = await terminal.visitor();
    await toSubmit(terminal.rig, visitor, { card: 'rareCharacter', keep: true });
    await endVisit(visitor);
    const same = await welcome('rareCharacter');
    const [draft] = draftsOf(same);
    if (!draft) throw new Error('the draft is not offered');
    await same.send(draft.event);
    await toMaterials(same);
    await same.next();
    // The signature of the visit before still stands: nothing that it covers was changed.
    await same.send({ type: 'filing.taskOpened', task: 'submit' });
    await same.screen('submit');
    await terminal.rig.bench.setCourtLine('cut');
    expect((await submitAndPrint(same)).outcome?.text).toBe(keptReasonWords.lineDown.zh);
    await endVisit(same);
    const after = await welcome('rareCharacter');
    expect(draftsOf(after)).toEqual([]);
  });
});

describe('after the farewell', () => {
  it('no file of the terminal and no line of its log holds anything of the person', async () => {
    const { rig } = terminal;
    const record = SAMPLE_RECORDS.hmtResident;
    const markers: Answers = {
      'plaintiffs[0].person.phone': '13987650123',
      'defendants[0].person.name': '标记被告姓名',
      'defendants[0].person.domicile': '样本省标记市标记区标记路77号',
      'claims.free.text': '标记自由文字请判令还钱',
      'claims.principal.owed': '7654321.09',
      'claims.interest.owed': '86420.97',
      'facts.free.text': '标记经过文字借钱盖房',
      'address.address.address': '样本省标记送达路66号',
    };
    const visitor = await terminal.visitor();
    await toSubmit(rig, visitor, { card: 'hmtResident', keep: true, answers: markers });
    const view = await submitAndPrint(visitor);
    expect(view.outcome?.text).toBe(filingWords.received.zh);
    await visitor.next();
    await visitor.screen('farewell');
    await visitor.next();
    await visitor.screen('attract');

    const words = [
      record.name,
      record.idNumber,
      record.address,
      ...Object.values(markers).flat(),
      '765432109',
      '8642097',
      '7,654,321.09',
    ];
    const files = await filesUnder(join(rig.folder, 'kiosk'));
    expect(files.some((file) => file.endsWith('kiosk.sqlite'))).toBe(true);
    const found: string[] = [];
    for (const file of files) {
      const bytes = await readFile(file);
      for (const word of words)
        for (const encoding of ['utf8', 'utf16le'] as const)
          if (bytes.includes(Buffer.from(word, encoding))) found.push(`${file}: ${word}`);
    }
    expect(found).toEqual([]);
    const log = rig.host.output();
    expect(words.filter((word) => log.includes(word))).toEqual([]);
    expect(files.filter((file) => /\/(visit|outbox)\//.test(file) && !file.includes('drafts'))).toEqual([]);
  });

  it('the same search finds a marker where there is one: in the files of the court', async () => {
    const files = await filesUnder(join(terminal.rig.folder, 'court'));
    const hits = await Promise.all(
      files.map(async (file) => (await readFile(file)).includes('标记被告姓名')),
    );
    expect(hits.some(Boolean)).toBe(true);
  });
});

describe('the court’s answer', () => {
  it('is read with the same card: registered, and a supplement, each in its words', async () => {
    const { rig } = terminal;
    const desk = await signInAtDesk(rig);
    const visitor = await terminal.visitor();
    await toSubmit(rig, visitor, { card: 'longName' });
    const { number } = await submitAndPrint(visitor);
    await endVisit(visitor);
    const [filing] = await desk.find(number);
    if (!filing) throw new Error('the filing is not at the court');
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    const deadline = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

    const waiting = await (await welcome('longName')).screen('welcome-back');
    expect(waiting.answers.map((answer) => [answer.state, answer.tone])).toEqual([
      [filingWords.answerReceived.zh, 'info'],
    ]);
    await endVisit(await terminal.visitor());

    expect(await desk.act(filing, 'supplement', { items: '身份证复印件反面\n借条原件', deadline })).toBe(303);
    const asked = await (await welcome('longName')).screen('welcome-back');
    const [year4, month, day] = deadline.split('-').map(Number);
    expect(asked.answers[0]).toMatchObject({
      state: filingWords.answerSupplement.zh,
      tone: 'warning',
      lines: [
        filingWords.answerDeadline.zh.replace('{date}', `${year4}年${month}月${day}日`),
        '1. 身份证复印件反面',
        '2. 借条原件',
      ],
    });
    expect(asked.answers[0]?.title).toContain(number);
    await endVisit(await terminal.visitor());

    const caseNumber = `（${year}）吉7901民初7号`;
    expect(await desk.act(filing, 'register', { caseNumber })).toBe(303);
    const registered = await (await welcome('longName')).screen('welcome-back');
    expect(registered.answers[0]).toMatchObject({
      state: filingWords.answerRegistered.zh,
      tone: 'good',
      lines: [filingWords.answerCaseNumber.zh.replace('{caseNumber}', caseNumber)],
    });
    await endVisit(await terminal.visitor());

    const other = await welcome('second');
    expect(other.push().view.screen).toBe('briefing');
  });

  it('cannot be asked while the line is down: the person goes on all the same', async () => {
    await terminal.rig.bench.setCourtLine('cut');
    const visitor = await welcome('longName');
    expect(visitor.push().view.screen).toBe('briefing');
    await visitor.send({ type: 'filing.keepDraftChosen', keep: false });
    await visitor.screen('task-list');
  });
});

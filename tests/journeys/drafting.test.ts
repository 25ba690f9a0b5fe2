import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { draftWords } from '../../flows/text/filing-words.ts';
import { ownPaperFaultWords } from '../../flows/text/finding-words.ts';
import { sessionWords } from '../../flows/text/session-words.ts';
import { shown } from '../../flows/text/words.ts';
import type { ViewOf } from '../../flows/view/view.ts';
import { signInAtDesk } from '../faults/court-desk.ts';
import { startTerminal, type Terminal } from '../faults/terminal.ts';
import { type Answers, answerEverything, findForm, layAndRead, toReading } from './walk.ts';
import type { WireVisitor } from './wire-visitor.ts';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await startTerminal();
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

/** What somebody without a card writes of themselves. Nobody in it exists. */
const ownDetails: Answers = {
  'plaintiffs[0].person.name': '林某乙',
  'plaintiffs[0].person.birthDate': '1960-05-06',
  'plaintiffs[0].person.nation': '汉族',
  'plaintiffs[0].person.domicile': '样本省样本市样本区松林路12号',
  'plaintiffs[0].person.documentType': 'residentCard',
  'plaintiffs[0].person.citizenNumber': '999999196005060017',
};

const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/gu, '');

/** From the attract screen to the offer of a card. */
const toCardOffer = async (): Promise<WireVisitor> => {
  const visitor = await terminal.visitor();
  await visitor.screen('attract');
  await visitor.send({ type: 'session.begin' });
  await visitor.screen('choose-service');
  const found = await findForm(visitor);
  expect(found.ways.map(({ title }) => title)).toContain('只写民事起诉状，带走，不立案');
  await visitor.send({ type: 'finding.draftChosen' });
  const notice = await visitor.screen('briefing');
  expect(notice.heading).toBe(draftWords.noticeHeading.zh);
  await visitor.next();
  await visitor.screen('choose-service');
  return visitor;
};

/** From there to the list of tasks with everything answered and looked over: what is left is to print. */
const writeAll = async (visitor: WireVisitor, answers: Answers = {}): Promise<void> => {
  await visitor.screen('task-list');
  await answerEverything(visitor, answers);
  await toReading(visitor);
  await visitor.next();
  await visitor.screen('task-list');
};

const settled = async (visitor: WireVisitor): Promise<ViewOf<'printing'>> => {
  await visitor.until(
    ({ view }) => view.screen === 'printing' && view.papers.every(({ state }) => state !== 'printing'),
    'the draft',
    60_000,
  );
  return visitor.screen('printing');
};

const printsSince = async (before: number): Promise<readonly string[]> =>
  (await terminal.rig.bench.prints()).slice(before).map((print) => pdfText(print.pdf));

/** Nothing of it is anywhere: no case at the court, none that waits to be sent, none that is kept. */
const nothingWentOut = async (): Promise<void> => {
  expect(await (await signInAtDesk(terminal.rig)).count()).toBe(0);
  const kiosk = join(terminal.rig.folder, 'kiosk');
  expect(await readdir(kiosk)).toContain('kiosk.sqlite');
  for (const folder of ['outbox', 'drafts'])
    expect(await readdir(join(kiosk, folder)).catch(() => [])).toEqual([]);
};

describe('a complaint that is only written', () => {
  it('without a card: it is printed unsigned with a sheet that says so, and the court has received nothing', async () => {
    const before = (await terminal.rig.bench.prints()).length;
    const visitor = await toCardOffer();
    await visitor.send({ type: 'filing.cardDeclined' });
    const tasks = await visitor.screen('task-list');
    expect(tasks.tasks.slice(-3).map(({ title }) => title)).toEqual([
      '看看归哪个法院、诉讼费多少',
      draftWords.taskLookOver.zh,
      draftWords.taskPrint.zh,
    ]);
    expect(visitor.push().frame.stages).toBeNull();
    await writeAll(visitor, ownDetails);
    await visitor.next();
    const printing = await settled(visitor);
    expect([printing.number, printing.papers.map(({ state }) => state)]).toEqual([null, ['done']]);
    expect(printing.outcome).toEqual({
      tone: 'warning',
      text: shown(draftWords.notFiled, 'zh', { paper: '民事起诉状' }),
    });
    const [note = '', complaint = '', ...more] = await printsSince(before);
    expect(more).toEqual([]);
    for (const words of ['本民事起诉状未提交法院', '（民间借贷纠纷）', '准备2份', '借条'])
      expect(note).toContain(words);
    // The form itself is the official one: whoever signs it can hand it in as it is.
    expect(complaint).not.toContain('未提交法院');
    for (const words of [
      '民事起诉状',
      '林某乙',
      '高某树',
      '120,000.00元',
      '具状人（签字、盖章）：日期：年月日',
    ])
      expect(complaint).toContain(words);
    expect(complaint).not.toContain('收件编号');
    await visitor.next();
    const farewell = await visitor.screen('farewell');
    expect([farewell.heading, farewell.number]).toEqual([sessionWords.farewellDraft.zh, null]);
    await visitor.next();
    await visitor.screen('attract');
    await nothingWentOut();
    expect(terminal.rig.host.output()).not.toContain('林某乙');
  });

  it('with a card: the name is filled in, and nobody is asked about its owner', async () => {
    const before = (await terminal.rig.bench.prints()).length;
    const visitor = await toCardOffer();
    await visitor.until(
      ({ view }) => view.screen === 'choose-service' && view.services[0]?.disabledBecause === null,
      'the reader to be found',
    );
    await visitor.send({ type: 'filing.cardOffered' });
    await layAndRead(terminal.rig, visitor, 'ordinary');
    await visitor.next();
    await visitor.screen('remove-card');
    await terminal.rig.bench.liftCard();
    await writeAll(visitor);
    await visitor.next();
    await settled(visitor);
    expect((await printsSince(before))[1]).toContain(SAMPLE_RECORDS.ordinary.name);
    await visitor.next();
    await visitor.screen('farewell');
    await nothingWentOut();
    expect(terminal.rig.host.output()).not.toContain(SAMPLE_RECORDS.ordinary.idNumber);
  });

  it('and the person walks away in the middle: nothing is kept', async () => {
    const visitor = await toCardOffer();
    await visitor.send({ type: 'filing.cardDeclined' });
    await visitor.screen('task-list');
    await visitor.next();
    await visitor.screen('question');
    await visitor.send({ type: 'session.leave' });
    expect(visitor.push().frame.overlay?.text).toBe('填的内容会从机器里删掉。');
    await visitor.press('leave');
    await visitor.screen('attract');
    await nothingWentOut();
  });

  it('and the power goes at the task list and at the pages: everything is there again', async () => {
    const visitor = await toCardOffer();
    await visitor.send({ type: 'filing.cardDeclined' });
    await visitor.screen('task-list');
    await answerEverything(visitor, ownDetails);
    const after = await terminal.powerCut();
    const { pages } = await toReading(after);
    const again = await terminal.powerCut();
    const read = await again.screen('read-complaint');
    expect(read.pages.map(({ url }) => url)).toEqual(pages.map(({ url }) => url));
    const page = await (await fetch(terminal.rig.url)).text();
    const token = /name="kiosk-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const picture = await fetch(new URL(`${read.pages[0]?.url}?token=${token}`, terminal.rig.url));
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});

describe('the A4 printer is out of paper', () => {
  it('while a draft is printed: the words come and speak of no case; it comes out when that is mended', async () => {
    const { bench } = terminal.rig;
    const before = (await bench.prints()).length;
    const visitor = await toCardOffer();
    await visitor.send({ type: 'filing.cardDeclined' });
    await writeAll(visitor, ownDetails);
    await bench.setFault('pagePrinter', 'paperOut', true);
    await visitor.next();
    const [paper] = (await settled(visitor)).papers;
    expect([paper?.state, paper?.text]).toEqual(['fault', ownPaperFaultWords.paperOut.zh]);
    expect(visitor.push().view.actions[0]?.disabledBecause).not.toBeUndefined();
    await bench.setFault('pagePrinter', 'paperOut', false);
    await visitor.send({ type: 'filing.reprinted', paper: 'draft' });
    expect((await settled(visitor)).papers.map(({ state }) => state)).toEqual(['done']);
    expect(await printsSince(before)).toHaveLength(2);
  });

  it('and stays so: the person goes without', async () => {
    const { bench } = terminal.rig;
    const visitor = await toCardOffer();
    await visitor.send({ type: 'filing.cardDeclined' });
    await writeAll(visitor, ownDetails);
    await bench.setFault('pagePrinter', 'paperOut', true);
    await visitor.next();
    await settled(visitor);
    await visitor.send({ type: 'filing.paperSkipped', paper: 'draft' });
    await visitor.next();
    const farewell = await visitor.screen('farewell');
    expect(farewell.heading).toBe(sessionWords.farewellUnprinted.zh);
    expect(farewell.take).not.toContain(sessionWords.takeDraft.zh);
  });
});

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { pageWords } from '../../flows/text/page-words.ts';
import { signInAtDesk } from '../faults/court-desk.ts';
import { runTool } from '../printers/documents/pdf-tools.ts';
import { startChromium } from './chromium.ts';
import { type Rig, startRig } from './rig.ts';
import {
  answerEverything,
  endVisit,
  feed,
  finishPaper,
  offeredTask,
  papersSettled,
  signature,
  toMaterials,
  toQuestions,
  toReading,
} from './walk.ts';
import { visitWire, type WireVisitor } from './wire-visitor.ts';

let rig: Rig;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let visitor: WireVisitor;

beforeAll(async () => {
  rig = await startRig();
  browser = await startChromium();
  context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  page = await context.newPage();
  await page.goto(rig.url);
  await page.locator('main.screen').waitFor();
  visitor = await visitWire(rig.url);
}, 120_000);
afterAll(async () => {
  visitor?.close();
  await browser?.close();
  await rig?.stop();
});

/** Pictures of the screens for a person to look at: `KIOSK_PICTURES=folder`. */
const painted = async (name: string): Promise<void> => {
  const folder = process.env.KIOSK_PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `papers-${name}.png`) });
};

const press = (name: string | RegExp): Promise<void> =>
  page.locator('main.screen').getByRole('button', { name }).first().tap();

describe('papers that a person brings', () => {
  it('a finished complaint fills the form, each answer confirmed beside the piece of paper it was read on', async () => {
    await toQuestions(rig, visitor);
    await painted('tasks');
    await press(pageWords.ownTitle.zh);
    await visitor.screen('scan');
    await feed(rig, visitor, 'complaint');
    await painted('own-complaint');
    await finishPaper(visitor);
    await visitor.until(({ view }) => view.screen === 'offer', 'what was read', 60_000);
    const taken = new Map<string, string>();
    while (visitor.push().view.screen === 'offer') {
      const offer = await visitor.screen('offer');
      expect(offer.piece?.picture.url).toMatch(/^\/pictures\/page\//u);
      if (['defendants[0].person.name', 'facts.free.text'].includes(offer.key))
        await painted(`offer-${offer.key.replaceAll(/\W/gu, '-')}`);
      // One thing is wrong to this person: it is left out, and stays out.
      if (offer.key === 'defendants[0].person.phone') {
        await page.getByText(offer.value).first().waitFor();
        await press(pageWords.offerNo.zh);
        await visitor.until(
          ({ view }) => view.screen !== 'offer' || view.key !== offer.key,
          'the next of what was read',
        );
        continue;
      }
      taken.set(offer.key, offer.value);
      await visitor.next();
    }
    await visitor.screen('task-list');
    const other = SAMPLE_RECORDS.second;
    expect(taken.get('defendants[0].person.name')).toBe(other.name);
    expect(taken.get('defendants[0].person.citizenNumber')).toBe(other.idNumber);
    expect(taken.get('claims.principal.owed')).toBe('50,000.00 元');
    expect(taken.get('facts.free.text')).toContain('2024年3月1日，被告因周转需要向原告借款50000元');
    await press(pageWords.offersTitle.zh);
    await visitor.until(
      ({ view }) => view.screen === 'pick-list' || view.screen === 'offer',
      'the end',
      60_000,
    );
    expect((await visitor.screen('pick-list')).heading).toBe(pageWords.offersNone.zh);
    await painted('nothing-more');
    await visitor.next();
  }, 180_000);

  it('a stack of different papers is put in at once, and each goes where it belongs', async () => {
    await answerEverything(visitor);
    if (offeredTask(visitor) === 'courtAndFee') await visitor.next();
    await toMaterials(visitor);
    await painted('materials');
    await press(pageWords.stackOpen.zh);
    await visitor.screen('scan');
    await feed(rig, visitor, 'idCardCopy', 'loanNote', 'transferRecord');
    await painted('stack');
    await finishPaper(visitor);
    await painted('sort-reading');
    await visitor.until(({ view }) => view.screen === 'sort-paper', 'the papers to be looked at', 60_000);
    const guesses: (string | null)[] = [];
    while (visitor.push().view.screen === 'sort-paper') {
      const { proposed, guess, key } = await visitor.screen('sort-paper');
      guesses.push(guess);
      await painted(`sort-${guesses.length}`);
      if (proposed === null) throw new Error(`no material is proposed: ${guess}`);
      await press(proposed.title);
      await visitor.until(
        ({ view }) => view.screen !== 'sort-paper' || view.key !== key,
        'the next paper of the stack',
      );
    }
    expect(guesses.map((guess) => /“(.+?)”/u.exec(guess ?? '')?.[1])).toEqual([
      '身份证复印件（正反两面）',
      '借条',
      '转账记录',
    ]);
    const { items } = await visitor.screen('materials');
    expect(Object.fromEntries(items.map((item) => [item.title, item.pages]))).toMatchObject({
      您自己写好的诉状: 1,
    });
    expect(items.filter((item) => item.pages === 1)).toHaveLength(4);
    await painted('sorted');
  }, 180_000);

  it('the court gets one searchable PDF a material, each page with its hash and each paper with its name', async () => {
    await visitor.next();
    await toReading(visitor);
    await visitor.next();
    await visitor.screen('sign');
    await visitor.send(signature);
    await visitor.screen('submit');
    await visitor.next();
    const { number } = await papersSettled(visitor);
    await endVisit(visitor);
    const desk = await signInAtDesk(rig);
    const [filing] = await desk.find(number);
    if (!filing) throw new Error('the court has no such filing');
    const text = async (fileId: string): Promise<string> =>
      runTool('pdftotext', await desk.file(filing, fileId), { after: ['-'] }, String).replaceAll(/\s/gu, '');
    expect(await text('material-loanDocument')).toContain('今借到');
    expect(await text('material-ownComplaint')).toContain(SAMPLE_RECORDS.second.idNumber);
    expect(filing.page).toContain('当事人自带的诉状');
  }, 120_000);
});

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawValue } from '../../flows/forms/template.ts';
import { templateById } from '../../flows/forms/templates/template-list.ts';
import type { FieldView, ViewOf } from '../../flows/view/view.ts';
import { startChromium } from './chromium.ts';
import { type Rig, startRig } from './rig.ts';
import {
  endVisit,
  feed,
  finishPaper,
  identify,
  offeredTask,
  openMaterial,
  papersSettled,
  signature,
  toMaterials,
  toReading,
} from './walk.ts';
import { visitWire, type WireVisitor } from './wire-visitor.ts';

/** Everything said yes to, everything filled in: the longest way through a form. */
const texts = [
  '样本区松林路12号',
  '双方于二〇二四年五月六日签订合同，约定于次年五月五日以前付清。',
  '高某树',
];

const answerFor = (field: FieldView, again: boolean): RawValue => {
  if (field.value.length > 0 && !again) return field.value;
  switch (field.kind) {
    case 'yesNo':
      return 'yes';
    case 'choice':
      return field.options[0]?.id ?? '';
    case 'choices':
      return field.options.map((option) => option.id);
    case 'money':
      return '12345.67';
    case 'number':
    case 'percentage':
      return '5';
    case 'date':
      return again ? '2027-05-06' : '2025-03-04';
    case 'phone':
      return '13900000017';
    case 'idNumber':
      // Its check place is wrong: the person says that it stands so on the paper.
      return '999999199001010019';
    case 'bankAccount':
      return '6222020000000000000';
    case 'creditCode':
      return '91350100M000100Y43';
    case 'email':
      return 'name@example.com';
    case 'caseNumber':
      return '（2025）吉2401民初123号';
    case 'personName':
      return texts[2] ?? '';
    case 'address':
      return texts[0] ?? '';
    case 'text':
    case 'longText':
      return (field.kind === 'text' ? texts[0] : texts[1])?.slice(0, field.maxLength ?? 200) ?? '';
    default:
      return field.kind satisfies never;
  }
};

let rig: Rig;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  rig = await startRig();
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(rig.url);
  await page.locator('main.screen').waitFor();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rig?.stop();
});

/** Where the pictures of each form go; none are kept unless it is said. */
const pictures = process.env.KIOSK_PICTURES;

/** The screen has painted what the host pushed last, and nothing hangs over its edge. */
const painted = async (visitor: WireVisitor, name: string): Promise<void> => {
  const { rev } = visitor.push();
  await page.waitForFunction(
    (least) => Number(document.documentElement.dataset.paintedRev ?? 0) >= least,
    rev,
  );
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${name} hangs over the edge`).toBeLessThanOrEqual(0);
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(pictures, `${name.replace(/[^\w.-]/gu, '_')}.png`) });
};

const answerQuestion = async (visitor: WireVisitor, view: ViewOf<'question'>): Promise<void> => {
  const open = view.fields.filter((field) => !field.locked);
  for (const again of [false, true]) {
    const values = Object.fromEntries(
      open.map((field) => [field.path, answerFor(field, again && field.error !== null)]),
    );
    await visitor.answer(values);
    const after = visitor.push().view;
    const refused = after.screen === 'question' ? after.fields.filter((field) => field.error !== null) : [];
    if (refused.length === 0) return;
    const doubted = refused.filter((field) => field.insist !== null).map(({ path }) => path);
    if (doubted.length === refused.length) {
      await visitor.send({ type: 'filing.answered', key: view.key, values, insisted: doubted });
      return;
    }
    if (again)
      throw new Error(
        `not taken: ${refused.map(({ path, value, error }) => `${path} ${value}: ${error}`).join('; ')}`,
      );
    open.splice(
      0,
      open.length,
      ...(after.screen === 'question' ? after.fields.filter((field) => !field.locked) : []),
    );
  }
};

/** Through every question of the case, each list with one item, past court and fee to the papers. */
const answerAll = async (visitor: WireVisitor, form: string): Promise<number> => {
  const listed = new Set<string>();
  let asked = 0;
  for (let screens = 0; screens < 400; screens += 1) {
    const { view } = visitor.push();
    if (view.screen === 'question') {
      await painted(visitor, `${form}-${String(screens).padStart(3, '0')}-${view.key}`);
      asked += 1;
      await answerQuestion(visitor, view);
    } else if (view.screen === 'item-list') {
      const add = view.actions.find((action) => action.id === 'add');
      if (view.items.length === 0 && add !== undefined && !listed.has(view.section)) {
        listed.add(view.section);
        await visitor.press('add');
      } else await visitor.next();
    } else if (view.screen === 'court-and-fee') {
      await painted(visitor, `${form}-court-and-fee`);
      await visitor.next();
    } else if (view.screen === 'task-list') {
      if (!['complaint', 'service', 'courtAndFee'].includes(offeredTask(visitor)?.split('/')[0] ?? ''))
        return asked;
      await visitor.next();
    } else throw new Error(`${view.screen} is no question`);
  }
  throw new Error('the questions do not end');
};

/** From the attract screen to the notices: by words, or from the list of a kind of filing. */
const find = async (
  visitor: WireVisitor,
  way:
    | { readonly words: string; readonly cause: string }
    | { readonly kind: 'enforce'; readonly form: string },
): Promise<void> => {
  await visitor.screen('attract');
  await visitor.send({ type: 'session.begin' });
  await visitor.until(
    ({ view }) => view.screen === 'choose-service' && view.services[0]?.disabledBecause === null,
    'the card reader to be ready',
  );
  await visitor.send({ type: 'hall.filingChosen' });
  if ('words' in way) {
    await visitor.send({ type: 'finding.kindChosen', kind: 'sue' });
    await visitor.send({ type: 'finding.searched', text: way.words });
    const found = await visitor.screen('find-case');
    const hit = found.results.find((each) => [each.title, each.about].includes(way.cause));
    if (hit === undefined)
      throw new Error(`${way.words} does not find ${way.cause}: ${JSON.stringify(found.results)}`);
    await visitor.send(hit.event);
  } else {
    await visitor.send({ type: 'finding.kindChosen', kind: way.kind });
    await visitor.send({ type: 'finding.formChosen', templateId: way.form });
  }
  await visitor.screen('found-form');
  await visitor.send({ type: 'finding.confirmed' });
  while (visitor.push().view.screen === 'briefing') await visitor.next();
  await visitor.screen('lay-card');
};

const toTasks = async (visitor: WireVisitor): Promise<void> => {
  await identify(rig, visitor);
  if (visitor.push().view.screen === 'welcome-back') await visitor.send({ type: 'filing.newCase' });
  await visitor.screen('briefing');
  await visitor.send({ type: 'filing.keepDraftChosen', keep: false });
  await visitor.screen('task-list');
};

describe('in the browser, found by everyday words and gone through to the end of its questions', () => {
  it.each([
    ['divorce', { words: '要离婚', cause: '离婚纠纷' }],
    ['sale-contract', { words: '卖了货不给钱', cause: '买卖合同纠纷' }],
    ['property-service-contract', { words: '不交物业费', cause: '物业服务合同纠纷' }],
    ['traffic-accident-liability', { words: '被车撞了', cause: '机动车交通事故责任纠纷' }],
    ['personal-injury', { words: '被人打伤', cause: '生命权、身体权、健康权纠纷' }],
    ['enforcement-application', { kind: 'enforce', form: 'enforcement-application' }],
  ] as const)('%s', { timeout: 180_000 }, async (form, way) => {
    expect(templateById(form)).toBeDefined();
    const visitor = await visitWire(rig.url);
    await find(visitor, way);
    await toTasks(visitor);
    expect(await answerAll(visitor, form)).toBeGreaterThan(15);
    expect(complaints).toEqual([]);
    await endVisit(visitor);
    visitor.close();
  });

  it('labor-dispute, signed and handed in: the court has it under the cause that was chosen', {
    timeout: 240_000,
  }, async () => {
    const visitor = await visitWire(rig.url);
    await find(visitor, { words: '拖欠工资', cause: '追索劳动报酬纠纷' });
    await toTasks(visitor);
    await answerAll(visitor, 'labor-dispute');
    await toMaterials(visitor);
    await openMaterial(visitor, 'identity');
    await feed(rig, visitor, 'idCardCopy');
    await finishPaper(visitor);
    await visitor.screen('materials');
    await visitor.next();
    await painted(visitor, 'labor-dispute-tasks');
    await toReading(visitor);
    await painted(visitor, 'labor-dispute-reading');
    await visitor.next();
    await visitor.screen('sign');
    await visitor.send(signature);
    await visitor.screen('submit');
    await visitor.next();
    const done = await papersSettled(visitor);
    expect(done.outcome?.tone).toBe('good');
    expect(complaints).toEqual([]);
    await endVisit(visitor);
    visitor.close();
  });
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { careWords } from '../../../flows/text/care-words.ts';
import { maintenanceWords as words } from '../../../flows/text/maintenance-words.ts';
import { createTransportReplay } from './replayed-reader.ts';
import { standBefore, type TechnicianHand } from './technician-hand.ts';

let hand: TechnicianHand;
afterEach(() => hand?.close());

/** What stands before each step, in order. */
const steps = (): Promise<string[]> => hand.glass.page().locator('.facts dt').allTextContents();

const stepsAre = (expected: readonly string[]) =>
  expect.poll(steps, { timeout: 20_000 }).toEqual(expected.map((state, index) => `${index + 1}. ${state}`));

/** What stands beside each label, in order. */
const values = (): Promise<string[]> => hand.glass.page().locator('.facts dd').allTextContents();

describe('a technician at a device', () => {
  it('changes the roll, step by step as the sensors see it, and tries it', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    await rig.bench.setFault('receiptPrinter', 'paperOut', true);
    await hand.enter();
    await hand.entry('凭条打印机').getByText('请动手处理').waitFor();
    await hand.open('凭条打印机');
    await hand.pressUntil(careWords.paper, () => glass.page().getByText(careWords.lead).isVisible());
    await stepsAre([careWords.now, careWords.later, careWords.later]);
    await hand.picture('paper-1');
    await rig.bench.setFault('receiptPrinter', 'coverOpen', true);
    await stepsAre([careWords.done, careWords.now, careWords.later]);
    await rig.bench.setFault('receiptPrinter', 'paperOut', false);
    await stepsAre([careWords.done, careWords.done, careWords.now]);
    await hand.picture('paper-2');
    await rig.bench.setFault('receiptPrinter', 'coverOpen', false);
    await glass.page().getByText(careWords.allDone).waitFor();
    await stepsAre([careWords.done, careWords.done, careWords.done]);
    const proof = glass.page().locator('.record-text', { hasText: words.justTested });
    await hand.pressUntil(careWords.tryIt, () => proof.getByText('· 正常').isVisible());
    await hand.picture('paper-3');
    expect((await rig.bench.slips()).length).toBeGreaterThan(0);
  });

  it('clears a jam in the page printer', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    await rig.bench.setFault('pagePrinter', 'jam', true);
    await hand.enter();
    await hand.open('A4 打印机');
    await hand.pressUntil(careWords.jam, () => glass.page().getByText(careWords.lead).isVisible());
    await stepsAre([careWords.now, careWords.later, careWords.later]);
    await rig.bench.setFault('pagePrinter', 'coverOpen', true);
    await stepsAre([careWords.done, careWords.now, careWords.later]);
    await rig.bench.setFault('pagePrinter', 'jam', false);
    await stepsAre([careWords.done, careWords.done, careWords.now]);
    await rig.bench.setFault('pagePrinter', 'coverOpen', false);
    await glass.page().getByText(careWords.allDone).waitFor();
    await hand.picture('jam');
  });

  it('watches and records what crosses the wire, and the recording plays', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    const page = glass.page();
    await hand.enter();
    await hand.open('身份证阅读器');
    await hand.pressUntil(words.more, async () => (await glass.heading()).endsWith(words.moreHeading));
    await hand.picture('more');
    await hand.pressUntil(words.trace, () => page.getByText(words.traceLead).isVisible());
    await page
      .getByText(/^→ aa aa aa 96 69/u)
      .first()
      .waitFor();
    await hand.picture('trace');
    await hand.pressUntil('开始录制', async () => hand.deeds().includes('record cardReader'));
    await page.getByText(/正在录制/u).waitFor();
    // A whole life of the link, with a card that was read on it.
    await rig.bench.pull('cardReader');
    await page.getByText('○').first().waitFor();
    await rig.bench.plug('cardReader');
    await page.getByText('●').first().waitFor();
    await hand.pressUntil(words.back, () => page.getByText(words.tests).isVisible());
    await rig.bench.layCard('ordinary');
    await hand.testReader();
    await hand.pressUntil(words.more, async () => (await glass.heading()).endsWith(words.moreHeading));
    await hand.pressUntil(words.trace, () => page.getByText(words.traceLead).isVisible());
    await hand.pressUntil('停止录制', async () => hand.deeds().includes('record-stop cardReader'));

    const folder = join(rig.folder, 'kiosk', 'recordings');
    const [name = ''] = await readdir(folder);
    const recording = await readFile(join(folder, name), 'utf8');
    expect(await createTransportReplay(recording)).toBe('online');
  });

  it('tests again and again, and sees each miss', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    const page = glass.page();
    await hand.enter();
    await hand.open('扫描仪');
    await hand.pressUntil(words.more, async () => (await glass.heading()).endsWith(words.moreHeading));
    await hand.pressUntil(words.loopInternal, () => page.getByText(words.loopLead).isVisible());
    await expect
      .poll(async () => Number.parseInt((await values())[1] ?? '0', 10), { timeout: 30_000 })
      .toBeGreaterThan(1);
    await rig.bench.pull('scanner');
    await page.getByText(words.loopMissed).waitFor({ timeout: 30_000 });
    await rig.bench.plug('scanner');
    await hand.picture('loop');
    await hand.pressUntil(words.loopStop, async () =>
      hand.deeds().some((deed) => deed.startsWith('loop scanner ')),
    );
  });

  it('takes a device, a service and the whole terminal out of service, over a power cut, and back', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    const page = glass.page();
    await hand.enter();
    await hand.open('A4 打印机');
    await hand.pressUntil(words.more, async () => (await glass.heading()).endsWith(words.moreHeading));
    await hand.pressUntil(words.rest, async () => hand.deeds().includes('rest pagePrinter'));
    await page.locator('.callout').getByText(words.resting).waitFor();
    await hand.picture('rests');
    await hand.pressUntil(words.back, async () => (await glass.screen()) === 'records');
    await hand.pressUntil(words.closures, () => page.getByText(words.closuresLead).isVisible());
    const toggle = (title: string, badge: string) =>
      hand.pressUntil(new RegExp(title, 'u'), () => hand.entry(title).getByText(badge).isVisible());
    await toggle('给案子补材料', words.outOfUse);
    await toggle('整台终端', words.outOfUse);
    await hand.picture('closures');
    await hand.pressUntil(words.back, async () => (await glass.heading()) === words.listHeading);
    await hand.pressUntil(words.leave, async () => (await glass.screen()) === 'out-of-service');
    await hand.picture('closed');
    await page.evaluate(() => document.documentElement.setAttribute('data-earlier', ''));
    await rig.host.kill();
    await rig.host.start();
    await page.locator('html:not([data-earlier]) main.screen').waitFor({ timeout: 30_000 });
    expect(await glass.screen()).toBe('out-of-service');

    // The way of the staff stays open.
    await hand.knock();
    await glass.until('question');
    await hand.typePin('314159');
    await glass.until('records');
    await hand.pressUntil(words.closures, () => page.getByText(words.closuresLead).isVisible());
    await toggle('整台终端', words.inUse);
    await hand.pressUntil(words.back, async () => (await glass.heading()) === words.listHeading);
    await hand.entry('A4 打印机').getByText(words.resting).waitFor();
    await hand.pressUntil(words.leave, async () => (await glass.screen()) === 'attract');
    await glass.next();
    await glass.until('choose-service');
    await page.getByText('这台机器上暂停办理').waitFor();
    await hand.picture('hall-closed');
  });
});

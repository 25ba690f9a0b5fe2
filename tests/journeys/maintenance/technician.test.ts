import { afterEach, describe, expect, it } from 'vitest';
import { maintenanceWords as words } from '../../../flows/text/maintenance-words.ts';
import { pin, standBefore, type TechnicianHand } from './technician-hand.ts';

let hand: TechnicianHand;
afterEach(() => hand?.close());

describe('a technician', () => {
  it('finds a dead card reader by the screens alone, mends it, proves it, and prints the report', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    const page = glass.page();
    await rig.bench.pull('cardReader');
    await hand.knock();
    await glass.until('question');
    expect(await glass.heading()).toBe(words.pinAsk);
    await hand.typePin('000000');
    await page.getByText('口令不对，还可以试 4 次。').waitFor();
    await hand.picture('pin');
    await hand.typePin(pin);
    await glass.until('records');

    await hand.entry('身份证阅读器').getByText('没有接上').waitFor();
    expect(await page.locator('.card-list li').first().textContent()).toContain('身份证阅读器');
    await hand.picture('list');
    await hand.open('身份证阅读器');
    await page.getByText('查电源和连线').waitFor();
    await hand.picture('dead-reader');
    // A test of what is not there says so and is kept all the same.
    const proof = page.locator('.record-text', { hasText: words.justTested });
    await hand.pressUntil('自检（不动设备）', () => proof.getByText('没有测成').isVisible());

    // The plug is put back: the screen sees it by itself.
    await rig.bench.plug('cardReader');
    await page.locator('.callout').getByText('正常').waitFor();
    await rig.bench.layCard('ordinary');
    await hand.testReader(() => hand.picture('question'));
    await hand.picture('mended');
    await rig.bench.liftCard();
    await hand.pressUntil(words.restart, async () => hand.deeds().includes('restart cardReader'));
    await page.locator('.callout').getByText('正常').waitFor();
    await hand.pressUntil(words.back, async () => (await glass.screen()) === 'records');

    await page.getByText(words.allGood).waitFor();
    await hand.pressUntil(words.report, async () => (await glass.screen()) === 'printing');
    await expect
      .poll(async () => (await rig.bench.slips()).at(-1)?.text ?? '', { timeout: 20_000 })
      .toContain('设备检查单');
    const slip = (await rig.bench.slips()).at(-1)?.text ?? '';
    for (const line of [
      words.allGood,
      '身份证阅读器',
      '凭条打印机',
      'A4 打印机',
      '扫描仪',
      '和人一起测',
      '到法院的线路',
      '存储',
    ])
      expect(slip).toContain(line);
    await hand.picture('report');
    await hand.pressUntil(words.back, async () => (await glass.screen()) === 'records');
    await hand.pressUntil(words.deeds, () => page.getByText('重启驱动').first().isVisible());
    await hand.picture('deeds');
    await hand.pressUntil(words.back, async () => (await glass.screen()) === 'records');
    await hand.pressUntil(words.leave, async () => (await glass.screen()) === 'attract');

    const deeds = hand.deeds();
    expect(deeds[0]).toBe('pin-wrong');
    expect(deeds[1]).toBe('pin-right');
    for (const deed of ['test cardReader notDone', 'test cardReader healthy', 'restart cardReader'])
      expect(deeds).toContain(deed);
    expect(rig.host.output()).not.toContain(pin);
  });

  it('comes in from the first screen only, and not at all after too many wrong numbers, also after a restart', async () => {
    hand = await standBefore();
    const { rig, glass } = hand;
    const page = glass.page();
    await glass.next();
    await glass.until('choose-service');
    await hand.knock();
    await page.waitForTimeout(300);
    expect(await glass.screen()).toBe('choose-service');
    await glass.press('离开');
    await page.locator('[aria-modal="true"]').getByRole('button', { name: '离开', exact: true }).tap();
    await glass.until('attract');

    await hand.knock();
    await glass.until('question');
    for (const left of [4, 3, 2, 1]) {
      await hand.typePin('000000');
      await page.getByText(`还可以试 ${left} 次`).waitFor();
    }
    await hand.typePin('000000');
    await page.getByText('试错太多次，锁住了').waitFor();
    await rig.host.kill();
    await rig.host.start();
    await glass.until('question');
    await hand.typePin(pin);
    // The right number changes nothing on the glass: that it was refused stands in the audit log.
    await expect.poll(() => hand.deeds().at(-1), { timeout: 10_000 }).toBe('pin-locked');
    await page.getByText('试错太多次，锁住了').waitFor();
    await hand.picture('locked');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { maintenanceWords as words } from '../../../flows/text/maintenance-words.ts';
import { standBefore, type TechnicianHand } from './technician-hand.ts';

let hand: TechnicianHand;
afterEach(() => hand?.close());

describe('the tests of the screen itself', () => {
  it('touch: every mark is met and how far off; a dead corner is found', async () => {
    hand = await standBefore();
    const { glass } = hand;
    const page = glass.page();
    await hand.enter();
    await hand.open('触摸屏');
    const begin = (): Promise<void> =>
      hand.pressUntil('和人一起测', async () => (await glass.screen()) === 'try-out');
    await begin();
    await hand.picture('touch');
    const marks = await page.locator('.try-mark').evaluateAll((all) =>
      all.map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
    // A panel that is 3 mm off to the right: 12 pixels.
    for (const { x, y } of marks) await page.touchscreen.tap(Math.min(x + 12, 1079), y);
    const proof = page.locator('.record-text', { hasText: words.justTested });
    await proof.getByText('每个点都点到（没点到几个）：好（0）').waitFor();
    const drift = await proof.getByText(/点偏了多少：好/u).textContent();
    expect(Number(/([\d.]+) mm/u.exec(drift ?? '')?.[1])).toBeCloseTo(12 / (1080 / 268), 0);

    await begin();
    for (const { x, y } of marks.filter(({ y: at }) => at < 1800)) await page.touchscreen.tap(x, y);
    await hand.pressUntil('点不到，结束', async () => (await glass.screen()) === 'record');
    await proof.getByText('每个点都点到（没点到几个）：不好（4）').waitFor();
    await hand.picture('touch-found');
    expect(hand.deeds().filter((deed) => deed.startsWith('test touch'))).toEqual([
      'test touch healthy',
      'test touch ill',
    ]);
  });

  it('colours are looked at, and both sides are heard', async () => {
    hand = await standBefore();
    const { glass } = hand;
    const page = glass.page();
    const proof = page.locator('.record-text', { hasText: words.justTested });
    await hand.enter();
    await hand.open('屏幕');
    await hand.pressUntil('和人一起测', async () => (await glass.screen()) === 'try-out');
    const seen: string[] = [];
    for (let touch = 0; touch < 5; touch += 1) {
      seen.push(
        await page.locator('.try-colour').evaluate((glassy) => getComputedStyle(glassy).backgroundColor),
      );
      await page.waitForTimeout(450);
      await page.locator('.try-colour').tap();
    }
    expect(new Set(seen).size).toBe(5);
    await page.getByText('整个屏幕都均匀').waitFor();
    await hand.pressUntil(words.no, () => proof.isVisible());
    await proof.getByText('颜色均匀，没有坏点：不好').waitFor();
    await hand.pressUntil(words.back, async () => (await glass.screen()) === 'records');

    await hand.open('喇叭和耳机');
    await hand.pressUntil('和人一起测', async () => (await glass.screen()) === 'try-out');
    await page.locator('.try-side[data-sounds]', { hasText: '左边' }).waitFor();
    await page.locator('.try-side[data-sounds]', { hasText: '右边' }).waitFor();
    await hand.picture('tones');
    await hand.pressUntil('两边都听到', () => page.getByText('有耳机吗').isVisible());
    await hand.pressUntil(words.no, () => proof.isVisible());
    await proof.getByText('喇叭两边都响：好').waitFor();
    await proof.getByText('耳机两边都响：不知道').waitFor();
  });
});

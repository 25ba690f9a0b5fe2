import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealTakeHome } from '../../court/client/take-home-seal.ts';
import { startChromium } from '../journeys/chromium.ts';
import { createRig, type Rig, valueIn } from './rig.ts';

declare global {
  interface Window {
    axe?: typeof import('axe-core');
  }
}

/** Where the pictures are put when somebody wants to look at them. */
const pictureFolder = process.env.KIOSK_PICTURES;

let rig: Rig;
let browser: Browser;
beforeAll(async () => {
  rig = await createRig();
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await rig?.close();
});

const paper = randomBytes(30_000);

/** Papers left at the gateway; the address of them as it stands in the code. */
const left = async (): Promise<{ readonly place: string; readonly key: string }> => {
  const made = sealTakeHome([{ name: '民事起诉状.pdf', bytes: paper }]);
  if (made === null) throw new Error('too large');
  const { takeHomeId } = valueIn(
    await rig.client.leaveTakeHome({
      deposit: createHash('sha256').update(randomBytes(8)).digest('hex'),
      ciphertext: Buffer.from(made.sealed).toString('base64'),
    }),
  );
  return { place: `${rig.url}/take-home/${takeHomeId}`, key: made.key };
};

/** A phone; what its browser complains of is a fault of ours, unless the test breaks the line itself. */
const onPhone = async (
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions & { readonly before?: string; readonly mayComplain?: boolean } = {},
): Promise<void> => {
  const { before, mayComplain, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    ...rest,
  });
  try {
    if (before !== undefined) await context.addInitScript(before);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await act(page);
    if (!mayComplain) expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
};

const state = async (page: Page): Promise<string | null> => {
  await page.locator('[data-state]:not([data-state="loading"]):not([hidden])').waitFor();
  const open = page.locator('[data-state]:not([hidden])');
  expect(await open.count()).toBe(1);
  return open.getAttribute('data-state');
};

/** Fits the phone's width, and the rules of axe, with text of 7:1. */
const legible = async (page: Page, name: string): Promise<void> => {
  if (pictureFolder !== undefined) {
    await mkdir(pictureFolder, { recursive: true });
    await page.screenshot({ path: join(pictureFolder, `phone-${name}.png`), fullPage: true });
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const small = await page
    .locator('button:visible, a.button:visible')
    .evaluateAll((buttons) => buttons.filter((each) => each.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  const found = await page.evaluate(async () => {
    const outcome = await window.axe?.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: { 'color-contrast-enhanced': { enabled: true } },
    });
    return outcome?.violations.map((each) => `${each.id} ${each.nodes[0]?.html}`) ?? ['axe is not there'];
  });
  expect(found).toEqual([]);
};

describe('the phone', () => {
  it('opens what was left, shows it, and saves it byte for byte', async () => {
    const { place, key } = await left();
    await onPhone(async (page) => {
      await page.goto(`${place}#${key}`);
      expect(await state(page)).toBe('ready');
      expect(await page.locator('[data-name]').textContent()).toBe('民事起诉状.pdf');
      expect(await page.locator('[data-court]').textContent()).toBe('示例林区基层法院');
      const until = await page.locator('time').evaluateAll((all) => all.map((each) => each.textContent));
      expect(until).toHaveLength(3);
      for (const text of until) expect(text).toMatch(/\d\d:\d\d/u);
      await legible(page, 'ready');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-save]').tap(),
      ]);
      expect((await readFile(await download.path())).equals(paper)).toBe(true);
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('[data-open]').tap(),
      ]);
      expect(opened.url()).toMatch(/^blob:/);
      await opened.close();
      // A second look at the same address: it is still there.
      await page.reload();
      expect(await state(page)).toBe('ready');
    });
  });

  it('in WeChat: says first how to come to a browser that can save', async () => {
    const { place, key } = await left();
    const words = '选“在浏览器打开”';
    await onPhone(
      async (page) => {
        await page.goto(`${place}?from=singlemessage#${key}`);
        expect(await state(page)).toBe('ready');
        expect(await page.getByText(words).isVisible()).toBe(true);
        await legible(page, 'wechat');
      },
      { userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 MicroMessenger/8.0.42' },
    );
    await onPhone(async (page) => {
      await page.goto(`${place}#${key}`);
      expect(await state(page)).toBe('ready');
      expect(await page.getByText(words).isVisible()).toBe(false);
    });
  });

  it.each([
    ['without a key', 'incomplete', () => ''],
    ['with half a key', 'incomplete', (key: string) => `#${key.slice(0, 20)}`],
    ['with another key', 'damaged', (key: string) => `#${key.startsWith('A') ? 'B' : 'A'}${key.slice(1)}`],
  ])('%s: says so and shows nothing', async (_what, expected, hash) => {
    const { place, key } = await left();
    await onPhone(async (page) => {
      await page.goto(`${place}${hash(key)}`);
      expect(await state(page)).toBe(expected);
      expect(await page.locator('[data-name]').count()).toBe(0);
      await legible(page, expected);
    });
  });

  it('with a browser that cannot decrypt: says what to do', async () => {
    const { place, key } = await left();
    await onPhone(
      async (page) => {
        await page.goto(`${place}#${key}`);
        expect(await state(page)).toBe('noCrypto');
        await legible(page, 'noCrypto');
      },
      { before: "Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });" },
    );
  });

  it('without the net: says so, and goes on when it is there again', async () => {
    const { place, key } = await left();
    await onPhone(
      async (page) => {
        await page.route('**/api/take-home/*', (route) => route.abort());
        await page.goto(`${place}#${key}`);
        expect(await state(page)).toBe('noLine');
        await legible(page, 'noLine');
        await page.unroute('**/api/take-home/*');
        await page.locator('[data-again]').tap();
        await page.locator('[data-state="ready"]').waitFor();
        await page.route('**/api/take-home/*', (route) => route.abort());
        await page.locator('[data-erase]').tap();
        await page.locator('[data-erase-yes]').tap();
        await page.locator('[data-erase-failed]').waitFor();
        expect(await state(page)).toBe('ready');
      },
      { mayComplain: true },
    );
  });

  it('deletes it at the court only when it says yes, and then neither file nor key are on the page', async () => {
    const { place, key } = await left();
    await onPhone(
      async (page) => {
        await page.goto(`${place}#${key}`);
        expect(await state(page)).toBe('ready');
        await page.locator('[data-erase]').tap();
        await legible(page, 'sure');
        await page.locator('[data-erase-no]').tap();
        expect((await fetch(place.replace('/take-home/', '/api/take-home/'))).status).toBe(200);
        await page.locator('[data-erase]').tap();
        await page.locator('[data-erase-yes]').tap();
        await page.locator('[data-state="erased"]').waitFor();
        await legible(page, 'erased');
        expect([page.url(), await page.locator('[data-name]').count()]).toEqual([place, 0]);
        expect((await fetch(place.replace('/take-home/', '/api/take-home/'))).status).toBe(404);
        await page.goto(`${place}#${key}`);
        expect(await state(page)).toBe('gone');
        await legible(page, 'gone');
      },
      // The browser notes the 404 of what is gone.
      { mayComplain: true },
    );
  });
});

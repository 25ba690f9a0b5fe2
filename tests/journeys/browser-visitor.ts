import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { RawValue } from '../../flows/forms/template.ts';
import type { ScreenName } from '../../flows/view/view.ts';
import { startChromium } from './chromium.ts';

/** How the person acts: with a finger on the glass, or with the keys of a keypad alone. */
export type Hand = 'touch' | 'keyboard';

/** A person in front of a real browser. Everything is found as a person finds it: by what stands on the screen. */
export interface BrowserVisitor {
  readonly page: () => Page;
  screen(): Promise<ScreenName>;
  heading(): Promise<string>;
  /** Waits until one of these screens stands there. */
  until(...screens: ScreenName[]): Promise<ScreenName>;
  press(label: string | RegExp): Promise<void>;
  /** Presses the one thing to press. */
  next(): Promise<void>;
  /** Answers the question on the screen; `value` gives the answer of a path (`*`: the first box), `null` leaves it as it is. */
  answer(value: (path: string, kind: string) => RawValue | null): Promise<void>;
  /** Writes Chinese on the on-screen keyboard by pinyin, choosing candidates. Touch only. */
  writePinyin(path: string, syllables: readonly (readonly [pinyin: string, text: string])[]): Promise<void>;
  sign(): Promise<void>;
  /** kill -9 of the browser, and a new one. */
  reopen(): Promise<void>;
  picture(file: string): Promise<void>;
  close(): Promise<void>;
}

const patience = 30_000;

/** Tab goes no further than this through one screen. */
const mostTabs = 150;

/** Opens the kiosk's screen in a real Chromium of the terminal's size. */
export const visitBrowser = async (
  url: string,
  hand: Hand,
  size: { readonly width: number; readonly height: number } = { width: 1080, height: 1920 },
  /** More of what the browser is started with. */
  flags: readonly string[] = [],
): Promise<BrowserVisitor> => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const open = async (): Promise<void> => {
    browser = await startChromium(flags);
    context = await browser.newContext({
      viewport: size,
      hasTouch: hand === 'touch',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    await page.goto(url);
    await page.locator('main.screen').waitFor({ timeout: patience });
  };
  await open();

  const screen = async (): Promise<ScreenName> => {
    const look = await page.locator('main.screen').getAttribute('class', { timeout: patience });
    const name = /screen-([\w-]+)/.exec(look ?? '')?.[1];
    if (!name) throw new Error(`no screen: ${look}`);
    return name as ScreenName;
  };

  /** What the host has shown last is painted. */
  const painted = (): Promise<number> =>
    page.evaluate(() => Number(document.documentElement.dataset.paintedRev ?? 0));

  const after = async (act: () => Promise<void>): Promise<void> => {
    const before = await painted();
    await act();
    await page.waitForFunction(
      (rev) => Number(document.documentElement.dataset.paintedRev ?? 0) > rev,
      before,
      {
        timeout: patience,
      },
    );
  };

  /** What tells one screen from another for a person: its kind, its heading, its blanks, a question over it. */
  const looks = (): Promise<string> =>
    page.evaluate(() =>
      [
        document.querySelector('main.screen')?.className,
        document.querySelector('main.screen h1')?.textContent,
        ...[...document.querySelectorAll('main.screen [id^="blank-"]')].map((blank) => blank.id),
        document.querySelector('[aria-modal="true"]')?.textContent,
      ].join('|'),
    );

  /** The screen is another one: a push that only a device caused is not enough. */
  const afterwards = async (act: () => Promise<void>): Promise<void> => {
    const before = await looks();
    await act();
    const limit = Date.now() + patience;
    while ((await looks()) === before) {
      if (Date.now() > limit) throw new Error('the screen stays the same');
      await page.waitForTimeout(25);
    }
  };

  /** With the keyboard alone: Tab until it has the focus. */
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor({ timeout: patience });
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(
      `Tab does not reach ${await target.evaluate((element) => element.outerHTML.slice(0, 200))}`,
    );
  };

  const push = async (target: Locator): Promise<void> => {
    if (hand === 'touch') {
      // A push may just have drawn it anew: the tap looks for it again.
      await target.scrollIntoViewIfNeeded().catch(() => undefined);
      await target.tap({ timeout: patience });
    } else {
      await reach(target);
      // The screen does not take a second press at once: hands tremble.
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('aria-disabled') !== 'true',
        undefined,
        {
          timeout: patience,
        },
      );
      await page.keyboard.press('Enter');
    }
  };

  const button = (label: string | RegExp): Locator =>
    page
      .locator('[aria-modal="true"], main.screen, .bottom-bar')
      .getByRole('button', { name: label, exact: typeof label === 'string' })
      .first();

  const choose = async (path: string, ids: readonly string[]): Promise<void> => {
    const group = page.locator(`[id="blank-${path}"]`);
    const all = await group
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    for (const id of ids.includes('*') ? all.slice(0, 1) : ids) {
      const option = group.locator(`input[value="${id}"]`);
      // An answer that this question does not have: it may be left open.
      if ((await option.count()) === 0 || (await option.isChecked())) continue;
      if ((await option.count()) > 0) {
        if (hand === 'touch') {
          const label = group.locator('label.option', { has: page.locator(`input[value="${id}"]`) });
          // As a person would: looks whether it took, and touches again.
          for (let touches = 0; touches < 3 && !(await option.isChecked()); touches += 1) {
            await label.tap();
            await page.waitForTimeout(150);
          }
          continue;
        }
        // Tab enters the group at its chosen or first option; the arrows go through it.
        const inside = (): Promise<boolean> =>
          group.evaluate((element) => element.contains(document.activeElement));
        for (let tabs = 0; tabs < mostTabs && !(await inside()); tabs += 1) await page.keyboard.press('Tab');
        for (let arrows = 0; arrows < 20; arrows += 1) {
          if (await option.evaluate((element) => element === document.activeElement)) break;
          // Radio buttons are one stop for Tab and the arrows go through them; boxes are a stop each.
          await page.keyboard.press((await option.getAttribute('type')) === 'radio' ? 'ArrowDown' : 'Tab');
        }
        if (!(await option.isChecked())) await page.keyboard.press('Space');
      }
    }
  };

  const fill = async (target: Locator, text: string): Promise<void> => {
    if (hand === 'touch') await target.tap();
    else await reach(target);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    // As an input method gives it: whole, into the blank that has the focus.
    await page.keyboard.insertText(text);
  };

  /** A date is written through: a full blank hands over to the next one. */
  const fillDate = async (path: string, date: string): Promise<void> => {
    const blank = (part: string): Locator => page.locator(`[id="blank-${path}.${part}"]`);
    if ((await blank('year').inputValue()) !== '') return;
    const parts = date.split('-');
    for (const [index, part] of ['year', 'month', 'day'].entries()) {
      if (index > 0)
        await page.waitForFunction((id) => document.activeElement?.id === id, `blank-${path}.${part}`, {
          timeout: patience,
        });
      else if (hand === 'touch') await blank(part).tap();
      else await reach(blank(part));
      await page.keyboard.insertText(parts[index] ?? '');
    }
  };

  /** Figures on the glass: the pad's own keys. */
  const tapFigures = async (target: Locator, text: string): Promise<void> => {
    await target.tap();
    const pad = page.locator('.dock .pad');
    await pad.waitFor({ timeout: patience });
    for (const figure of text)
      await pad
        .locator('.key', { hasText: new RegExp(`^${figure.replace('.', '\\.')}$`) })
        .first()
        .tap();
  };

  const visitor: BrowserVisitor = {
    page: () => page,
    screen,
    heading: async () => (await page.locator('main.screen h1').textContent({ timeout: patience })) ?? '',
    until: async (...screens) => {
      const selector = screens.map((name) => `main.screen-${name}`).join(', ');
      await page.locator(selector).waitFor({ timeout: patience });
      return screen();
    },
    press: (label) => after(() => push(button(label))),
    next: () =>
      afterwards(() =>
        push(page.locator('.action-row .button-next, [aria-modal="true"] .button-next').last()),
      ),
    answer: async (value) => {
      const fields = page.locator('main.screen section.field');
      const paths = await fields.evaluateAll((sections) =>
        sections.map((section) => {
          const blank = section.querySelector<HTMLElement>('[id^="blank-"]');
          const id = blank?.id.slice('blank-'.length) ?? '';
          const kind = blank?.querySelector('input[type=radio]')
            ? 'choice'
            : blank?.querySelector('input[type=checkbox]')
              ? 'choices'
              : id.endsWith('.year')
                ? 'date'
                : 'text';
          return { path: id.replace(/\.year$/, ''), kind };
        }),
      );
      for (const { path, kind } of paths) {
        if (path === '') continue;
        const given = value(path, kind);
        if (given === null || given.length === 0) continue;
        if (kind === 'choice' || kind === 'choices') {
          await choose(path, typeof given === 'string' ? [given] : given);
        } else if (kind === 'date' && typeof given === 'string') {
          await fillDate(path, given);
        } else if (typeof given === 'string') {
          const blank = page.locator(`[id="blank-${path}"]`);
          const figures = hand === 'touch' && /^[\d.]+$/.test(given) && (await blank.inputValue()) === '';
          await (figures && !/phone|number|code/i.test(path) ? tapFigures(blank, given) : fill(blank, given));
        }
      }
      await visitor.next();
    },
    writePinyin: async (path, syllables) => {
      await page.locator(`[id="blank-${path}"]`).tap();
      const board = page.locator('.dock');
      await board.waitFor({ timeout: patience });
      for (const [pinyin, text] of syllables) {
        for (const letter of pinyin) await board.getByRole('button', { name: letter, exact: true }).tap();
        for (let row = 0; row < 40; row += 1) {
          const candidate = board.locator('.candidate-row .key:not(.key-unseen)', {
            hasText: new RegExp(`^${text}$`),
          });
          if ((await candidate.count()) > 0) {
            await candidate.first().tap();
            break;
          }
          await board.locator('.candidates .key-control').last().tap();
        }
      }
    },
    sign: async () => {
      if (hand === 'keyboard') {
        await visitor.press('不手写，按键确认');
        return;
      }
      const pad = page.locator('canvas').first();
      await pad.scrollIntoViewIfNeeded();
      const box = await pad.boundingBox();
      if (!box) throw new Error('there is no pad to sign on');
      const session = await context.newCDPSession(page);
      const at = (x: number, y: number) => ({
        x: box.x + box.width * x,
        y: box.y + box.height * y,
        force: 0.6,
      });
      for (const line of [0.35, 0.6]) {
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0.2, line)] });
        for (let step = 1; step <= 20; step += 1)
          await session.send('Input.dispatchTouchEvent', {
            type: 'touchMove',
            touchPoints: [at(0.2 + step * 0.025, line + 0.08 * Math.sin(step))],
          });
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      }
      await session.detach();
      await visitor.next();
    },
    reopen: async () => {
      await browser.close();
      await open();
    },
    picture: async (file) => {
      await page.screenshot({ path: file });
    },
    close: async () => {
      await browser.close();
    },
  };
  return visitor;
};

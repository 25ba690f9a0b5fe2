import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Push } from '../../flows/view/view.ts';
import { type GalleryRig, openGallery } from './gallery-rig.ts';
import { capitalShare, checkScreen } from './screen-checks.ts';

let rig: GalleryRig;
beforeAll(async () => {
  rig = await openGallery();
});
afterAll(() => rig?.close());
beforeEach(() => rig.page.setViewportSize({ width: 1080, height: 1920 }));

const painted = (rev: number) =>
  rig.page.waitForFunction((at) => document.documentElement.dataset.paintedRev === String(at), rev);

const show = async (
  name: string | null,
  textSize: 'normal' | 'large' | 'extraLarge' = 'normal',
): Promise<void> => {
  const rev = await rig.page.evaluate(
    ([sample, size]) => {
      const { gallery } = window;
      if (!gallery) throw new Error('no gallery');
      gallery.setLink('open');
      gallery.sent.length = 0;
      return gallery.show(sample, size, 'light');
    },
    [name, textSize] as const,
  );
  if (name !== null) await painted(rev);
};

const sent = () => rig.page.evaluate(() => window.gallery?.sent ?? []);

/** The host pushes the screen again with some of it changed; `change` runs in the page. */
const pushAgain = async (change: (push: Push) => Push): Promise<void> => {
  const rev = await rig.page.evaluate(
    `window.gallery.again(${change.toString()})` as unknown as () => number,
  );
  await painted(rev);
};

const focused = () =>
  rig.page.evaluate(() => ({
    tag: document.activeElement?.tagName ?? '',
    id: document.activeElement?.id ?? '',
    text: document.activeElement?.textContent ?? '',
  }));

const key = (name: string) => rig.page.locator('.dock').getByRole('button', { name, exact: true });
const next = () => rig.page.locator('.action-row .button-next');

describe('pressing', () => {
  it('two quick taps send one event', async () => {
    await show('briefing');
    const box = await next().boundingBox();
    if (!box) throw new Error('no next button');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await rig.page.touchscreen.tap(x, y);
    await rig.page.touchscreen.tap(x, y);
    expect(await sent()).toEqual([{ type: 'filing.briefingRead' }]);
  });

  it('the second of two quick taps does not press what the next screen has in the same place', async () => {
    await show('briefing');
    const box = await next().boundingBox();
    if (!box) throw new Error('no next button');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await rig.page.touchscreen.tap(x, y);
    await pushAgain((push) => ({ ...push, view: { ...push.view, heading: '第二页' } }));
    await rig.page.touchscreen.tap(x, y);
    expect(await sent()).toHaveLength(1);
    // A moment later it is a press of its own.
    await next().click();
    expect(await sent()).toHaveLength(2);
  });

  it('a finger that slides off a button presses nothing', async () => {
    await show('briefing');
    const box = await next().boundingBox();
    if (!box) throw new Error('no next button');
    await rig.page.mouse.move(box.x + 20, box.y + 20);
    await rig.page.mouse.down();
    await rig.page.mouse.move(box.x + 20, box.y - 200);
    await rig.page.mouse.up();
    expect(await sent()).toEqual([]);
  });

  it('what cannot be pressed now sends nothing and says why', async () => {
    await show('materials');
    await next().click({ force: true });
    expect(await sent()).toEqual([]);
    const reason = await next().evaluate(
      (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(reason).toBe('还缺：借条或合同');
  });

  it('a key that is held presses once', async () => {
    await show('briefing');
    await next().focus();
    await rig.page.keyboard.down('Enter');
    // Playwright marks further downs of the same key as repeats.
    for (let times = 0; times < 5; times += 1) await rig.page.keyboard.down('Enter');
    await rig.page.keyboard.up('Enter');
    expect(await sent()).toEqual([{ type: 'filing.briefingRead' }]);
  });

  it('a touch anywhere on the first screen begins', async () => {
    await show('attract');
    await rig.page.touchscreen.tap(540, 400);
    expect(await sent()).toEqual([{ type: 'session.begin' }]);
  });
});

describe('writing', () => {
  it('pinyin on the glass becomes Chinese, and the answer carries it', async () => {
    await show('question-name');
    for (const letter of 'zhang') await key(letter).click();
    await key('张').click();
    expect(await rig.page.locator('.blank').inputValue()).toBe('张');
    await next().click();
    expect(await sent()).toEqual([
      {
        type: 'filing.answered',
        key: 'complaint/defendants[0].who.name',
        values: { 'defendants[0].who.name': '张' },
      },
    ]);
  });

  it('candidates and every board keep their sizes in the largest text', async () => {
    const limits = { target: 20, gap: 2.5, capitals: 4.8, contentCapitals: 8.5 };
    for (const size of [
      { width: 1080, height: 1920 },
      { width: 1920, height: 1080 },
    ]) {
      await rig.page.setViewportSize(size);
      await show('attract');
      await show('question-name', 'extraLarge');
      for (const letter of 'shi') await key(letter).click();
      await key('更多的字').click();
      expect(await rig.page.evaluate(checkScreen, { limits, capitalShare })).toEqual([]);
      for (const board of ['123', 'abc', '大写']) {
        await key(board).click();
        expect(await rig.page.evaluate(checkScreen, { limits, capitalShare }), board).toEqual([]);
      }
    }
  });

  it('a physical keyboard writes through the same candidates', async () => {
    await show('attract');
    await show('question-name');
    await rig.page.locator('.blank').focus();
    await rig.page.keyboard.type('li');
    await expect.poll(() => rig.page.locator('.key-candidate').count()).toBeGreaterThan(3);
    await rig.page.keyboard.press('Space');
    const written = await rig.page.locator('.blank').inputValue();
    expect(written).toMatch(/^\p{Script=Han}$/u);
  });

  it('Korean syllables are composed in the blank', async () => {
    await show('question-address-ko');
    for (const jamo of 'ㅎㅏㄴㄱㅡㄹ') await key(jamo).click();
    expect(await rig.page.locator('.blank').inputValue()).toBe('연길시한글');
    await key('지우기').click();
    expect(await rig.page.locator('.blank').inputValue()).toBe('연길시한그');
  });

  it('a full year passes on to the month, and the date is one plain text', async () => {
    await show('question-date');
    await pushAgain((push) => ({
      ...push,
      view:
        push.view.screen === 'question'
          ? { ...push.view, fields: push.view.fields.map((field) => ({ ...field, value: '' })) }
          : push.view,
    }));
    await rig.page.locator('.blank-year').focus();
    for (const figure of '2024') await key(figure).click();
    await key('3').click();
    await key('1').click();
    await key('5').click();
    await next().click();
    expect(await sent()).toMatchObject([{ values: { 'facts.lent.date': '2024-3-15' } }]);
  });

  it('an amount is shown in groups, so that a nought too many is seen', async () => {
    await show('question-money');
    await rig.page.locator('.blank').fill('1200000');
    expect(await rig.page.locator('.grouped-amount').textContent()).toBe('= 120万元');
  });

  it('a push that comes while a person writes takes nothing away', async () => {
    await show('attract');
    await show('question-long-text');
    await rig.page.locator('.blank').fill('写了一半');
    await pushAgain((push) => ({
      ...push,
      frame: { ...push.frame, notice: { tone: 'info', text: '网络暂时不通。' } },
    }));
    expect(await rig.page.locator('.blank').inputValue()).toBe('写了一半');
    expect(await rig.page.locator('.notice').textContent()).toBe('网络暂时不通。');
  });

  it('a refused answer takes the person to what is wrong, with the words tied to the blank', async () => {
    await show('attract');
    await show('question-email');
    await rig.page.locator('.blank').fill('nobody');
    await next().click();
    await pushAgain((push) => ({
      ...push,
      view:
        push.view.screen === 'question'
          ? {
              ...push.view,
              fields: push.view.fields.map((field) => ({ ...field, value: 'nobody', error: '邮箱不对。' })),
            }
          : push.view,
    }));
    await expect.poll(focused).toMatchObject({ id: 'blank-s.email' });
    const blank = rig.page.locator('.blank');
    expect(await blank.inputValue()).toBe('nobody');
    expect(await blank.getAttribute('aria-invalid')).toBe('true');
    const described = (await blank.getAttribute('aria-describedby')) ?? '';
    expect(described.split(' ')).toContain('error-s.email');
  });

  it('choices are sent in the order of the form', async () => {
    await show('question-choices');
    await rig.page.locator('label.option', { hasText: '银行转账' }).click();
    await next().click();
    expect(await sent()).toMatchObject([{ values: { 'facts.delivery.ways': ['o0', 'o1', 'o3'] } }]);
  });

  it('a value from the card is shown and not sent', async () => {
    await show('question-fields');
    await next().click();
    const [event] = await sent();
    if (event?.type !== 'filing.answered') throw new Error('not answered');
    expect(event.values).toEqual({ 'p.phone': '1381234', 'p.id': '' });
  });
});

describe('signing', () => {
  const draw = async (points: readonly (readonly [number, number])[]): Promise<void> => {
    const box = await rig.page.locator('canvas').boundingBox();
    if (!box) throw new Error('no pad');
    const at = ([x, y]: readonly [number, number]) =>
      [box.x + x * box.width, box.y + y * box.height] as const;
    const [first, ...rest] = points;
    if (!first) return;
    await rig.page.mouse.move(...at(first));
    await rig.page.mouse.down();
    for (const point of rest) await rig.page.mouse.move(...at(point));
    await rig.page.mouse.up();
  };

  it('two strokes can be confirmed; points are shares of the pad with their times', async () => {
    await show('attract');
    await show('sign');
    expect(await next().getAttribute('aria-disabled')).toBe('true');
    await draw([
      [0.1, 0.2],
      [0.3, 0.8],
    ]);
    expect(await next().getAttribute('aria-disabled')).toBe('true');
    await draw([
      [0.5, 0.2],
      [0.7, 0.4],
      [0.9, 0.9],
    ]);
    await next().click();
    const [event] = await sent();
    if (event?.type !== 'filing.signed') throw new Error('not signed');
    expect(event.strokes).toHaveLength(2);
    const points = event.strokes.flat();
    expect(points.every(({ x, y, p }) => x >= 0 && x <= 1 && y >= 0 && y <= 1 && p >= 0 && p <= 1)).toBe(
      true,
    );
    expect(points[0]).toMatchObject({ x: expect.closeTo(0.1, 1), y: expect.closeTo(0.2, 1), t: 0 });
    expect(event.aspect).toBeCloseTo(2.5, 0);
  });

  it('a second finger on the pad writes nothing', async () => {
    await show('attract');
    await show('sign');
    const strokes = await rig.page.evaluate(() => {
      const pad = document.querySelector('canvas');
      if (!pad) throw new Error('no pad');
      pad.setPointerCapture = () => {};
      const box = pad.getBoundingClientRect();
      const give = (type: string, pointerId: number, isPrimary: boolean, x: number): void => {
        pad.dispatchEvent(
          new PointerEvent(type, {
            pointerId,
            isPrimary,
            pointerType: 'touch',
            bubbles: true,
            clientX: box.left + x * box.width,
            clientY: box.top + box.height / 2,
            pressure: 0.5,
          }),
        );
      };
      for (const [from, to] of [
        [0.1, 0.3],
        [0.5, 0.7],
      ] as const) {
        give('pointerdown', 1, true, from);
        give('pointerdown', 2, false, 0.9);
        give('pointermove', 2, false, 0.95);
        give('pointermove', 1, true, to);
        give('pointerup', 2, false, 0.95);
        give('pointerup', 1, true, to);
      }
      return null;
    });
    expect(strokes).toBeNull();
    await next().click();
    const [event] = await sent();
    if (event?.type !== 'filing.signed') throw new Error('not signed');
    expect(event.strokes).toHaveLength(2);
    expect(event.strokes.flat().every(({ x }) => x < 0.75)).toBe(true);
  });

  it('writing again begins with nothing', async () => {
    await show('attract');
    await show('sign');
    for (const x of [0.2, 0.5]) {
      await draw([
        [x, 0.2],
        [x, 0.8],
      ]);
    }
    await rig.page.getByRole('button', { name: '重写' }).click();
    expect(await next().getAttribute('aria-disabled')).toBe('true');
  });
});

describe('without touching', () => {
  it('a new screen has the focus on its heading, and the page its language', async () => {
    await show('task-list');
    await show('question-choice-ko');
    expect(await focused()).toMatchObject({ tag: 'H1' });
    expect(await rig.page.evaluate(() => document.documentElement.lang)).toBe('ko');
  });

  it.each(['task-list', 'scan-pages', 'question-choice', 'item-list', 'sign', 'notices', 'question-money'])(
    'Tab comes to every control of %s',
    async (name) => {
      await show('attract');
      await show(name);
      const reached = await rig.page.evaluate(() => {
        const stops = 'button, input, textarea';
        return [...document.querySelectorAll<HTMLElement>(stops)].filter(
          (each) => each.tabIndex >= 0 && each.checkVisibility() && !each.closest('[inert]'),
        ).length;
      });
      const met = new Set<string>();
      for (let step = 0; step < reached + 6; step += 1) {
        await rig.page.keyboard.press('Tab');
        const mark = await rig.page.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body) return '';
          at.setAttribute('data-met', at.getAttribute('data-met') ?? String(Math.random()));
          return at.getAttribute('data-met') ?? '';
        });
        met.add(mark);
      }
      const missed = await rig.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, textarea, input:not([type="radio"])')]
          .filter(
            (each) =>
              each.tabIndex >= 0 &&
              each.checkVisibility() &&
              !each.closest('[inert]') &&
              !each.hasAttribute('data-met'),
          )
          .map((each) => each.textContent),
      );
      expect(missed).toEqual([]);
    },
  );

  it('the arrow keys go to what lies in their direction, and into the keyboard on the glass', async () => {
    await show('attract');
    await show('question-money');
    await key('1').focus();
    await rig.page.keyboard.press('ArrowRight');
    expect(await focused()).toMatchObject({ text: '2' });
    await rig.page.keyboard.press('ArrowDown');
    expect(await focused()).toMatchObject({ text: '5' });
    await rig.page.keyboard.press('Enter');
    expect(await rig.page.locator('.blank').inputValue()).toBe('123456.55');
  });

  it('a choice is made with the arrow keys, and Enter goes on', async () => {
    await show('attract');
    await show('question-choice');
    await rig.page.locator('input[value="o1"]').focus();
    await rig.page.keyboard.press('ArrowDown');
    await rig.page.keyboard.press('Enter');
    expect(await sent()).toMatchObject([{ values: { 'facts.agreement.kind': 'o2' } }]);
  });

  it('the focus is drawn with a ring of a millimetre at least', async () => {
    await show('briefing');
    await rig.page.keyboard.press('Tab');
    await rig.page.keyboard.press('Tab');
    const ring = await rig.page.evaluate(() => {
      const at = document.activeElement;
      return at ? Number.parseFloat(getComputedStyle(at).outlineWidth) : 0;
    });
    expect(ring).toBeGreaterThanOrEqual(4.03);
  });

  it('a question over the screen keeps the focus until it is answered, and counts down', async () => {
    await show('overlay-still-there');
    expect(await focused()).toMatchObject({ text: '您还在吗？' });
    for (let step = 0; step < 5; step += 1) {
      await rig.page.keyboard.press('Tab');
      expect(await rig.page.evaluate(() => document.activeElement?.closest('.modal') !== null)).toBe(true);
    }
    await expect
      .poll(() => rig.page.locator('.countdown-number').textContent(), { timeout: 5_000 })
      .not.toBe('60');
    await rig.page.getByRole('button', { name: '我还在，接着办' }).click();
    expect(await sent()).toEqual([{ type: 'session.stillHere' }]);
  });

  it('the language is chosen in its own name, and the focus comes back', async () => {
    await show('attract');
    await show('briefing');
    await rig.page.getByRole('button', { name: '语言' }).click();
    expect(await rig.page.getByRole('dialog').isVisible()).toBe(true);
    await rig.page.getByRole('button', { name: '조선어' }).click();
    expect(await sent()).toEqual([{ type: 'session.languageChosen', language: 'ko' }]);
    await expect.poll(focused).toMatchObject({ text: '语言' });
  });
});

describe('when the host is away', () => {
  it('the last screen stays, greyed and untouchable, with the words for it', async () => {
    await show('task-list');
    await rig.page.evaluate(() => window.gallery?.setLink('lost'));
    await expect
      .poll(() => rig.page.locator('.veil-lost').textContent())
      .toBe('机器正在恢复，请稍等。您填的都还在。');
    expect(await rig.page.locator('.terminal').getAttribute('inert')).not.toBeNull();
    expect(await rig.page.locator('h1').textContent()).toBe('要办这几步');
  });

  it('before anything was received there is a calm page in three languages', async () => {
    await show(null);
    await expect
      .poll(() => rig.page.locator('.starting').textContent())
      .toBe('正在启动，请稍候시동 중입니다Starting');
  });
});

describe('ways out', () => {
  it('no link, no file, no frame, no form on any screen', async () => {
    const names = await rig.page.evaluate(() => window.gallery?.names ?? []);
    for (const name of names) {
      await show(name);
      expect(await rig.page.locator('a, form, iframe, input[type="file"], object, embed').count(), name).toBe(
        0,
      );
    }
  });

  it('context menu, drag, selection, pinch, zoom, paste and short cuts are refused', async () => {
    await show('task-list');
    const refused = await rig.page.evaluate(() => {
      const heading = document.querySelector('h1');
      if (!heading) throw new Error('no heading');
      const events: readonly [string, Event][] = [
        ['context menu', new MouseEvent('contextmenu', { bubbles: true, cancelable: true })],
        ['drag', new DragEvent('dragstart', { bubbles: true, cancelable: true })],
        ['drop', new DragEvent('drop', { bubbles: true, cancelable: true })],
        ['selection', new Event('selectstart', { bubbles: true, cancelable: true })],
        ['wheel zoom', new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true })],
        ['paste', new ClipboardEvent('paste', { bubbles: true, cancelable: true })],
        ['middle button', new MouseEvent('mousedown', { button: 1, bubbles: true, cancelable: true })],
        ['back button', new MouseEvent('mouseup', { button: 3, bubbles: true, cancelable: true })],
        ...['p', 's', 'o', 'n', 't', 'r', '+'].map(
          (pressed) =>
            [
              `Ctrl ${pressed}`,
              new KeyboardEvent('keydown', { key: pressed, ctrlKey: true, bubbles: true, cancelable: true }),
            ] as [string, Event],
        ),
        ...['F1', 'F5', 'F11', 'F12'].map(
          (pressed) =>
            [pressed, new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true })] as [
              string,
              Event,
            ],
        ),
        [
          'Alt left',
          new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }),
        ],
      ];
      return events
        .filter(([, event]) => {
          heading.dispatchEvent(event);
          return !event.defaultPrevented;
        })
        .map(([name]) => name);
    });
    expect(refused).toEqual([]);
  });
});

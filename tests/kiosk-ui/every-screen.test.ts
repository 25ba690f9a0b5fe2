import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryRig, openGallery } from './gallery-rig.ts';
import { capitalShare, checkScreen, type ScreenLimits } from './screen-checks.ts';

declare global {
  interface Window {
    checkScreen?: typeof checkScreen;
    axe?: typeof import('axe-core');
  }
}

const sizes = ['normal', 'large', 'extraLarge'] as const;
const contrasts = ['light', 'dark', 'high'] as const;
const shapes = [
  { name: 'upright', width: 1080, height: 1920 },
  { name: 'wide', width: 1920, height: 1080 },
] as const;

const limits: Readonly<Record<(typeof sizes)[number], ScreenLimits>> = {
  normal: { target: 15, gap: 2.5, capitals: 4.8, contentCapitals: 4.8 },
  large: { target: 20, gap: 2.5, capitals: 4.8, contentCapitals: 7 },
  extraLarge: { target: 20, gap: 2.5, capitals: 4.8, contentCapitals: 8.5 },
};

let rig: GalleryRig;
let names: readonly string[];
beforeAll(async () => {
  rig = await openGallery();
  names = await rig.page.evaluate(() => window.gallery?.names ?? []);
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await rig.page.evaluate(await readFile(axe, 'utf8'));
  await rig.page.evaluate(`window.checkScreen = ${checkScreen.toString()}`);
});
afterAll(() => rig?.close());

/** Shows every sample in turn and asks the same of each; in one trip to the page, since there are hundreds. */
const askAll = async (
  textSize: (typeof sizes)[number],
  contrast: (typeof contrasts)[number],
  ask: 'geometry' | 'axe',
): Promise<string[]> =>
  rig.page.evaluate(
    async ({ textSize, contrast, ask, names, given }) => {
      const painted = (): Promise<void> =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      const found: string[] = [];
      for (const name of names) {
        window.gallery?.show(name, textSize, contrast);
        await painted();
        await document.fonts.ready;
        if (ask === 'geometry') {
          found.push(...(window.checkScreen?.(given) ?? ['no checks']).map((each) => `${name}: ${each}`));
          continue;
        }
        const outcome = await window.axe?.run(document, {
          preload: false,
          resultTypes: ['violations'],
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
          rules: { 'color-contrast-enhanced': { enabled: true } },
        });
        if (!outcome) found.push('axe is not there');
        for (const violation of outcome?.violations ?? []) {
          for (const node of violation.nodes)
            found.push(`${name}: ${violation.id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`);
        }
      }
      return found;
    },
    { textSize, contrast, ask, names, given: { limits: limits[textSize], capitalShare } },
  );

it('the capitals of the face are as high as the sizes reckon with', async () => {
  const share = await rig.page.evaluate(async () => {
    const face = getComputedStyle(document.body).fontFamily;
    await document.fonts.load(`400 100px ${face}`, 'H');
    await document.fonts.ready;
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.font = `400 1000px ${face}`;
    return pen.measureText('H').actualBoundingBoxAscent / 1_000;
  });
  expect(share).toBeCloseTo(capitalShare, 2);
});

describe.each(shapes)('every screen on a $name panel', ({ width, height }) => {
  beforeAll(() => rig.page.setViewportSize({ width, height }));

  // Colours change nothing of what is measured here.
  it.each(sizes)('in %s text: targets, gaps, text that is whole and large enough', async (textSize) => {
    expect(await askAll(textSize, 'light', 'geometry')).toEqual([]);
  });
});

describe('every screen by the rules of axe, with text of 7:1', () => {
  // Each size, each theme, both shapes: the rules know nothing of their combinations.
  it.each([
    ['normal', 'light', shapes[0]],
    ['large', 'dark', shapes[1]],
    ['extraLarge', 'high', shapes[0]],
  ] as const)('in %s text and %s colours', async (textSize, contrast, { width, height }) => {
    await rig.page.setViewportSize({ width, height });
    expect(await askAll(textSize, contrast, 'axe')).toEqual([]);
  });
});

describe('the colours of the themes', () => {
  /** Pairs of roles that stand on each other: text first. */
  const pairs = [
    ...['ink', 'muted', 'accent', 'danger', 'good', 'warn', 'mark'].flatMap((text) =>
      ['surface', 'panel'].map((ground) => [text, ground] as const),
    ),
    ['ink', 'tint'],
    ['muted', 'tint'],
    ['accent', 'info-tint'],
    ['ink', 'info-tint'],
    ['good', 'good-tint'],
    ['warn', 'warn-tint'],
    ['danger', 'danger-tint'],
    ['accent-ink', 'accent'],
    ['band-ink', 'band'],
    ['band-muted', 'band'],
  ] as const;

  it.each([
    ['light', 7],
    ['dark', 7],
    ['high', 10],
  ] as const)('in %s: text %d:1, lines and the focus ring 3:1', async (contrast, least) => {
    const ratios = await rig.page.evaluate(
      async ({ contrast, pairs }) => {
        window.gallery?.show('attract', 'normal', contrast);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const style = getComputedStyle(document.documentElement);
        const light = (role: string): number => {
          const written = style.getPropertyValue(`--${role}`).trim();
          const hex = written.length === 4 ? written.replace(/[0-9a-f]/giu, '$&$&') : written;
          const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
            const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return pairs.map(([a, b]) => {
          const [x, y] = [light(a), light(b)];
          return { pair: `${a} on ${b}`, ratio: (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05) };
        });
      },
      {
        contrast,
        pairs: [
          ...pairs,
          ['line', 'surface'],
          ['line', 'panel'],
          ['focus', 'surface'],
          ['focus', 'panel'],
        ] as (readonly [string, string])[],
      },
    );
    expect(
      ratios.filter(({ pair, ratio }) => !(ratio >= (/^(?:line|focus)/u.test(pair) ? 3 : least))),
    ).toEqual([]);
  });
});

it('the browser had nothing to complain of: no error, nothing refused by the policy, nothing from outside', () => {
  expect(rig.complaints).toEqual([]);
});

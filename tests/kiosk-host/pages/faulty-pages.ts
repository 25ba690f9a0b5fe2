/** Pages with one fault each, at several strengths, and pages without one. */
import type { PageFault } from '../../../flows/dossier/page-verdict.ts';
import {
  blankPage,
  blurred,
  coarser,
  drawPage,
  faded,
  jpegOf,
  mirrored,
  moved,
  type PageKind,
  type Pixels,
  pageKinds,
  part,
  scanned,
  shadowed,
} from './made-up-pages.ts';

/** A made-up picture and what must be said of it. */
export interface FaultyPage {
  readonly name: string;
  readonly jpeg: Buffer;
  readonly fault: PageFault | null;
  readonly edge?: 'top' | 'right' | 'bottom' | 'left';
  /** A place that the finding's box must hold, shares; where there is one. */
  readonly place?: { readonly x: number; readonly y: number };
}

/** Pages with enough type for every fault to show. */
const typed: readonly PageKind[] = ['dense', 'form', 'loanNote', 'transferRecord', 'invoice', 'stamped'];

const ofTyped = (index: number, number = 2): Promise<Pixels> =>
  drawPage(typed[index % typed.length] ?? 'dense', number);

const made = async (
  name: string,
  pixels: Pixels | Promise<Pixels>,
  rest: Omit<FaultyPage, 'name' | 'jpeg'>,
): Promise<FaultyPage> => ({ name, jpeg: await jpegOf(await pixels), ...rest });

/** Paper as it comes: white, recycled, yellowed, pink and blue slips, kraft. */
const papers: readonly (readonly [number, number, number])[] = [
  [250, 250, 248],
  [233, 231, 226],
  [243, 234, 205],
  [248, 214, 216],
  [205, 224, 240],
  [196, 164, 124],
];

/** So many pages as a scanner gives them, of every kind in turn, on paper of several colours, with noise and unevenness; none has a fault. */
export const cleanPages = async function* (count: number): AsyncGenerator<FaultyPage> {
  for (let number = 0; number < count; number += 1) {
    const kind = pageKinds[number % pageKinds.length] ?? 'dense';
    const round = Math.floor(number / pageKinds.length);
    const paper = papers[(number + round) % papers.length] ?? [250, 250, 248];
    const page = scanned(await drawPage(kind, 1 + (round % 2)), {
      paper,
      black: 15 + (number % 5) * 9,
      falloff: ((number + round) % 4) * 0.03,
      noise: 0.8 + ((number + round) % 3) * 0.9,
      seed: number + 1,
    });
    yield {
      name: `${kind} on ${paper.join(',')}`,
      jpeg: await jpegOf(page, 75 + (number % 4) * 6),
      fault: null,
    };
  }
};

/** Faults at several strengths. The weakest is one that a clerk would send back. */
export const faultyPages: Readonly<Record<PageFault, () => AsyncGenerator<FaultyPage>>> = {
  blank: async function* () {
    for (const kind of ['white', 'yellow', 'holes', 'dust', 'edgeShadow'] as const)
      yield made(`blank ${kind}`, blankPage(kind), { fault: 'blank' });
    for (const strength of [0.05, 0.08, 0.12, 0.16])
      yield made(`show-through ${strength}`, blankPage('showThrough', strength), { fault: 'blank' });
  },
  blurred: async function* () {
    for (const sigma of [3.4, 5])
      for (let index = 0; index < typed.length; index += 1)
        yield made(
          `${typed[index]} out of focus by ${sigma}`,
          scanned(await blurred(await ofTyped(index), sigma), { noise: 1 + index * 0.4 }),
          { fault: 'blurred' },
        );
    for (const pixels of [12, 18])
      for (const index of [0, 5])
        yield made(`${typed[index]} moved by ${pixels}`, scanned(moved(await ofTyped(index), pixels)), {
          fault: 'blurred',
        });
  },
  dark: async function* () {
    for (const level of [45, 90])
      for (let index = 0; index < typed.length; index += 1)
        yield made(
          `${typed[index]} in the dark, paper ${level}`,
          scanned(await ofTyped(index), { paper: [level, level, level - 4], black: 12, noise: 2.5 }),
          { fault: 'dark' },
        );
  },
  pale: async function* () {
    for (const contrast of [0.18, 0.3])
      for (let index = 0; index < typed.length; index += 1)
        yield made(
          `${typed[index]} pale, ${contrast}`,
          scanned(faded(await ofTyped(index), contrast), { noise: 1 + index * 0.2 }),
          { fault: 'pale' },
        );
  },
  cutOff: async function* () {
    for (const [kind, gone] of [
      ['dense', 0.2],
      ['dense', 0.33],
      ['note', 0.28],
      ['english', 0.24],
      ['stamped', 0.36],
    ] as const) {
      const page = await drawPage(kind, 2);
      const [left, right] = [
        fullest(page, Math.round(page.width * gone), 'column'),
        fullest(page, Math.round(page.width * (1 - gone)) - 90, 'column'),
      ];
      const row = fullest(page, Math.round(page.height * gone), 'row');
      const cut = (edge: 'top' | 'right' | 'bottom' | 'left', at: number, rest: Promise<Pixels>) =>
        made(
          `${kind} cut at its ${edge} at ${at}`,
          rest.then((pixels) => scanned(pixels)),
          {
            fault: 'cutOff',
            edge,
          },
        );
      yield cut('left', left, part(page, left, 0, page.width - left, page.height));
      yield cut('right', right, part(page, 0, 0, right, page.height));
      yield cut('top', row, part(page, 0, row, page.width, page.height - row));
      yield cut('bottom', row, part(page, 0, 0, page.width, row));
    }
  },
  shadow: async function* () {
    for (const depth of [0.32, 0.55])
      for (const [index, side] of (['left', 'right', 'corner', 'right', 'left', 'corner'] as const).entries())
        yield made(
          `${typed[index]} with a shadow of ${depth} at the ${side}`,
          shadowed(
            scanned(await ofTyped(index), { paper: [232, 232, 230] }),
            side,
            depth,
            0.2 + 0.05 * index,
            40 + 15 * index,
          ),
          { fault: 'shadow', place: side === 'left' ? { x: 0.02, y: 0.5 } : { x: 0.98, y: 0.98 } },
        );
  },
  glare: async function* () {
    for (const radius of [90, 180])
      for (let index = 0; index < typed.length; index += 1) {
        const [x, y] = [0.3 + 0.08 * index, 0.7 - 0.09 * index];
        const page = scanned(await ofTyped(index), { paper: [205 + index * 4, 205 + index * 4, 202] });
        yield made(
          `${typed[index]} with a lamp of ${radius}`,
          mirrored(page, x * page.width, y * page.height, radius),
          { fault: 'glare', place: { x, y } },
        );
      }
  },
  lowResolution: async function* () {
    for (const factor of [0.3, 0.4, 0.44])
      for (const index of [0, 1, 4, 5])
        yield made(
          `${typed[index]} at ${Math.round(factor * 150)} dpi`,
          coarser(scanned(await ofTyped(index)), factor),
          {
            fault: 'lowResolution',
          },
        );
  },
};

/** The row or column near a place that is fullest of ink: a cut between two lines or characters leaves none in two. */
const fullest = (page: Pixels, from: number, along: 'row' | 'column'): number => {
  const [count, step, next] =
    along === 'row' ? [page.width, 3, page.width * 3] : [page.height, page.width * 3, 3];
  const ink = (line: number): number => {
    let dark = 0;
    for (let at = 0; at < count; at += 1) if ((page.data[line * next + at * step] ?? 255) < 128) dark += 1;
    return dark;
  };
  const near = Array.from({ length: 90 }, (_, away) => from + away);
  return near.reduce((best, line) => (ink(line) > ink(best) ? line : best), from);
};

import type { PageKind } from '../../flows/dossier/page-kinds/page-kinds.ts';
import type { PageReading, TextLine } from '../../flows/dossier/page-reading.ts';
import { drawSheet } from './draw-sheet.ts';
import { type Random, randomOf } from './random.ts';
import type { Sheet } from './sheet.ts';
import { sheetMakers } from './sheet-makers.ts';
import { type Wear, wears, wornDpi, wornPage } from './wear-page.ts';

/** Every kind of paper that can be made up. */
export const paperKinds = Object.keys(sheetMakers) as readonly PageKind[];

/** One page of a made-up paper. */
export interface MadeUpPage {
  readonly jpeg: Buffer;
  /** What truly stands on it, where it stands: what a recogniser without a fault would answer. */
  readonly reading: PageReading;
}

/** A made-up paper: its kind, its pages and the true values on it. */
export interface MadeUpPaper extends MadeUpPage {
  readonly kind: PageKind;
  readonly wear: Wear;
  readonly dpi: number;
  readonly lines: readonly TextLine[];
  /** The true values on it by name, for example `plaintiff.name`; amounts in yuan as digits, dates `YYYY-MM-DD`. */
  readonly fields: Readonly<Record<string, string>>;
}

const inOrder = (lines: readonly TextLine[]): readonly TextLine[] =>
  [...lines].sort((one, other) => {
    const apart = one.box.y + one.box.height / 2 - (other.box.y + other.box.height / 2);
    return Math.abs(apart) < 0.5 * Math.min(one.box.height, other.box.height)
      ? one.box.x - other.box.x
      : apart;
  });

const made = (kind: PageKind, seed: number): { readonly sheet: Sheet; readonly random: Random } => {
  const random = randomOf(seed * 2_654_435_761 + paperKinds.indexOf(kind) * 97);
  return { sheet: sheetMakers[kind](random), random };
};

/**
 * What stands on each page of a made-up paper, without a picture: quick. The same words and places as of `paperOf` with
 * the same kind and seed when it is not leaning.
 */
export const readingsOf = (kind: PageKind, seed: number): readonly PageReading[] =>
  drawSheet(made(kind, seed).sheet, 60, seed).map(({ canvas, lines }) => ({
    widthPixels: canvas.width,
    heightPixels: canvas.height,
    lines: inOrder(lines),
  }));

/**
 * A made-up paper of a kind, all its pages as pictures. The same seed makes the same paper; `wear` is chosen by the seed
 * when it is left out.
 */
export const pagesOf = async (
  kind: PageKind,
  seed: number,
  options: { readonly wear?: Wear; readonly dpi?: number; readonly pages?: number } = {},
): Promise<readonly MadeUpPaper[]> => {
  const { sheet, random } = made(kind, seed);
  const wear = options.wear ?? random.pick(wears);
  const dpi = options.dpi ?? wornDpi(wear, random);
  const drawn = drawSheet(sheet, dpi, seed).slice(0, options.pages);
  const papers: MadeUpPaper[] = [];
  for (const [index, page] of drawn.entries()) {
    const { jpeg, lines } = await wornPage(page, wear, seed + index * 7919);
    const { width, height } = page.canvas;
    const ordered = inOrder(lines);
    papers.push({
      kind,
      wear,
      dpi,
      jpeg,
      lines: ordered,
      reading: { widthPixels: width, heightPixels: height, lines: ordered },
      fields: sheet.fields,
    });
  }
  return papers;
};

/** The first page of a made-up paper of a kind. */
export const paperOf = async (
  kind: PageKind,
  seed: number,
  options: { readonly wear?: Wear; readonly dpi?: number } = {},
): Promise<MadeUpPaper> => {
  const [first] = await pagesOf(kind, seed, { ...options, pages: 1 });
  if (first === undefined) throw new Error(`a ${kind} without a page`);
  return first;
};

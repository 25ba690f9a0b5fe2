import type { FormWords, Language } from '../../flows/text/words.ts';
import type { FontBook } from '../fonts/font-book.ts';
import { drawGrid, type Grid } from './grid.ts';
import type { Inline } from './inline-text.ts';
import { drawFeet } from './paper-foot.ts';
import type { PaperIdentity } from './paper-identity.ts';
import {
  bodyStep,
  bytesOf,
  cellPadding,
  heightOf,
  openSurface,
  type Paragraph,
  type ParagraphStyle,
  plain,
} from './paper-surface.ts';

const headingGrey = '#f0f0f0';
const headingSize = 12;
const headingStep = 18;
/** The share of the width that the label cell takes. */
const labelShare = 0.27;
const continuedMark = '（续）';
/** A second language stands under the Chinese so much smaller. */
const secondSize = 0.85;

/** What every paper of ours needs. */
export interface PaperOptions {
  readonly title: string;
  /** ISO date and time. It is the PDF's creation date and decides its id: the same input gives the same bytes. */
  readonly createdAt: string;
  /** The number of receipt (收件编号), at the foot of every page; `null` before there is one. */
  readonly number: string | null;
  /** The code at the foot of every page by which the paper can be checked; `null` or absent: none. */
  readonly identity?: PaperIdentity | null;
  /** Printed on both sides: the binding margin changes sides from page to page. */
  readonly duplex?: boolean;
  /** The languages of the paper's own words. Chinese always; Korean, when it is named, stands under it. */
  readonly languages?: readonly Language[];
}

/** One row of a table; each of its lines is a paragraph of its own. An empty label: the answer takes the full width. */
export interface TableRow {
  readonly label: readonly Inline[];
  readonly lines: readonly (readonly Inline[])[];
}

/** A paper that is written from top to bottom; pages are added as they fill. */
export interface Paper {
  /** The left edge of the type area on the page that is being filled, and its width. */
  readonly left: number;
  readonly width: number;
  /** The languages of its words. */
  readonly languages: readonly Language[];
  paragraph(paragraph: Paragraph): void;
  /** A text of ours: the Chinese, and under it the Korean where the paper is in both. */
  words(words: FormWords, style?: ParagraphStyle, weight?: 'regular' | 'semibold'): void;
  /** Leaves room. */
  space(points: number): void;
  /** A framed cell of the full width. It goes on on the next page where it does not fit. */
  panel(paragraphs: readonly Paragraph[]): void;
  /** A full-width heading (`null`: none), and rows with the label left and the answer right. A row that does not fit is split, its label said again with （续）. */
  table(heading: string | null, rows: readonly TableRow[]): void;
  /** A table of several columns. Its heading stands again on every page on which it goes on. */
  grid(grid: Grid): void;
  /** Begins a new page unless so many points are free on this one. */
  keepTogether(points: number): void;
  /** Draws vectors, `y` being the present place, which does not move. `alt` is read out in their stead. */
  figure(alt: string, draw: (document: PDFKit.PDFDocument, y: number) => void): void;
  /** Draws lines that say nothing to a screen reader, `y` being the present place, which does not move. */
  ornament(draw: (document: PDFKit.PDFDocument, y: number) => void): void;
  /** Ends the paper: page numbers, structure, bytes. */
  finish(): Promise<FinishedPaper>;
}

/** A paper as PDF. */
export interface FinishedPaper {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Characters that no font of this terminal has, as `U+2EBF0`: they stand as 〔U+2EBF0〕, and somebody must be told. */
  readonly missing: readonly string[];
}

/** Chinese words and, under them, the Korean ones where both are asked for. */
export const inLanguages = (
  words: FormWords,
  languages: readonly Language[],
  style: ParagraphStyle = {},
  weight: 'regular' | 'semibold' = 'regular',
): Paragraph[] => {
  const chinese: Paragraph = { inlines: [plain(words.zh, weight)], style };
  if (!languages.includes('ko') || words.ko === undefined) return [chinese];
  const size = (style.size ?? 10.5) * secondSize;
  const step = (style.step ?? bodyStep) * secondSize;
  return [chinese, { inlines: [plain(words.ko, weight)], style: { ...style, size, step, lang: 'ko-KR' } }];
};

/** Opens a paper with its first page. */
export const openPaper = (options: PaperOptions, book: FontBook): Paper => {
  const { title, createdAt, number } = options;
  const languages = options.languages ?? ['zh'];
  const surface = openSurface({ title, createdAt, duplex: options.duplex ?? false }, book);
  const { width, bottom, top } = surface;
  const labelWidth = Math.round(width * labelShare);

  const drawRow = (table: PDFKit.PDFStructureElement, row: TableRow): void => {
    const element = surface.child(table, 'TR');
    const labelled = row.label.length > 0;
    const head = labelled ? surface.child(element, 'TH') : null;
    const answer = surface.child(element, 'TD');
    const indent = labelled ? labelWidth : 0;
    let label = labelled ? surface.cellLines([row.label], labelWidth) : [];
    let remaining = surface.cellLines(row.lines, width - indent);
    let drawn = false;
    while (!drawn) {
      const labelHeight = heightOf(label);
      if (labelHeight > surface.freeInFreshCell) throw new RangeError('a label is taller than a page');
      const taken = surface.share(remaining, Math.max(labelHeight, bodyStep));
      if (taken === 0 && (remaining.length > 0 || labelHeight > surface.freeInCell())) {
        surface.newPage();
        continue;
      }
      const part = remaining.slice(0, taken);
      const height = Math.max(labelHeight, heightOf(part), bodyStep) + 2 * cellPadding.vertical;
      const { left } = surface;
      if (head !== null) surface.cell(head, 'TH', label, { x: left, column: labelWidth, height });
      surface.cell(answer, 'TD', part, { x: left + indent, column: width - indent, height });
      surface.y += height;
      remaining = remaining.slice(taken);
      if (labelled) label = surface.cellLines([[...row.label, plain(continuedMark)]], labelWidth);
      // An answer may be empty: its row is drawn once all the same.
      drawn = remaining.length === 0;
    }
  };

  const drawHeading = (heading: string, first: TableRow | undefined): void => {
    const style = { size: headingSize, step: headingStep, align: 'center' } as const;
    const lines = surface.styled(
      { inlines: [plain(heading, 'semibold')], style },
      width - 2 * cellPadding.horizontal,
    );
    const height = heightOf(lines) + 2 * cellPadding.vertical;
    // A heading never stands alone at the foot of a page.
    const firstLabel = first === undefined ? 0 : heightOf(surface.cellLines([first.label], labelWidth));
    paper.keepTogether(height + Math.max(firstLabel, 2 * bodyStep) + 2 * cellPadding.vertical);
    surface.cell(surface.child(surface.root, 'H2'), 'H2', lines, {
      x: surface.left,
      column: width,
      height,
      fill: headingGrey,
    });
    surface.y += height;
  };

  const paper: Paper = {
    get left() {
      return surface.left;
    },
    width,
    languages,
    paragraph(paragraph) {
      const role = paragraph.style?.role ?? 'P';
      const element = surface.child(surface.root, role, paragraph.style?.lang);
      for (const line of surface.styled(paragraph, width)) {
        paper.keepTogether(line.step);
        surface.content(element, role, () => surface.drawLines([line], surface.left, surface.y, width));
        surface.y += line.step;
      }
    },
    words(words, style, weight) {
      for (const paragraph of inLanguages(words, languages, style, weight)) paper.paragraph(paragraph);
    },
    space(points) {
      surface.y += points;
    },
    keepTogether(points) {
      if (surface.y > top && surface.y + points > bottom) surface.newPage();
    },
    panel(paragraphs) {
      const element = surface.child(surface.root, 'P');
      let remaining = paragraphs.flatMap((each) => surface.styled(each, width - 2 * cellPadding.horizontal));
      while (remaining.length > 0) {
        const taken = surface.share(remaining, bodyStep);
        if (taken === 0) {
          surface.newPage();
          continue;
        }
        const part = remaining.slice(0, taken);
        const height = heightOf(part) + 2 * cellPadding.vertical;
        surface.cell(element, 'P', part, { x: surface.left, column: width, height });
        surface.y += height;
        remaining = remaining.slice(taken);
      }
    },
    table(heading, rows) {
      if (heading !== null) drawHeading(heading, rows[0]);
      if (rows.length === 0) return;
      const element = surface.child(surface.root, 'Table');
      for (const row of rows) drawRow(element, row);
    },
    grid(grid) {
      drawGrid(surface, grid, languages);
    },
    figure(alt, draw) {
      const element = surface.document.struct('Figure', { alt });
      surface.root.add(element);
      surface.content(element, 'Figure', () => draw(surface.document, surface.y));
    },
    ornament(draw) {
      surface.artifact('Layout', () => draw(surface.document, surface.y));
    },
    async finish() {
      drawFeet(surface, { number, identity: options.identity ?? null }, book);
      surface.root.end();
      const pages = surface.document.bufferedPageRange().count;
      const pdf = await bytesOf(surface.document);
      return { pdf, pages, missing: [...surface.missing].sort() };
    },
  };
  return paper;
};

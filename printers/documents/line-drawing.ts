import type { FontBook, FontKey } from '../fonts/font-book.ts';
import { tickedBox } from '../fonts/pdf-font.ts';
import type { Line } from './inline-text.ts';

/** The baseline below the top of an ideograph's square, as a share of the type size (Noto CJK's own figure). */
const squareTop = 0.88;
/** A line that is short by at most this much, in em, is spread to the edge; more would show as holes. */
const mostSpread = 2;
/** And by at most this much between two characters, em: below what text extraction takes for a blank. */
const mostSpreadEach = 0.07;
const underlineDepth = 0.21;
const underlineWidth = 0.5;
/** The √ in a box: start, turn and end, right of the box's place and above the baseline, and its line; all in em. */
const tick = { start: [0.2, 0.42], turn: [0.42, 0.12], end: [0.86, 0.86] } as const;
const tickWidth = 0.09;

/** Where and how large a line is set. Lengths in points; `top` is the top of a line of height `step`. */
export interface LinePlace {
  readonly x: number;
  readonly top: number;
  readonly column: number;
  readonly size: number;
  readonly step: number;
  readonly align: 'left' | 'center' | 'right';
}

interface Run {
  readonly kind: 'text';
  readonly fontKey: FontKey;
  readonly text: string;
  readonly at: number;
}

interface SetLine {
  readonly marks: readonly (Run | { readonly kind: 'box'; readonly ticked: boolean; readonly at: number })[];
  readonly underlines: readonly { readonly from: number; readonly to: number }[];
  readonly spacing: number;
}

const glyphsIn = (line: Line): number =>
  line.cells.reduce((count, cell) => count + (cell.kind === 'glyphs' ? Array.from(cell.text).length : 1), 0);

const spacingOf = (line: Line, place: LinePlace): number => {
  const free = place.column - line.width;
  const gaps = glyphsIn(line) - 1;
  if (place.align !== 'left' || line.last || free <= 0 || gaps < 1 || free > mostSpread * place.size)
    return 0;
  const each = free / gaps;
  return each <= mostSpreadEach * place.size ? each : 0;
};

const startOf = (line: Line, place: LinePlace): number => {
  switch (place.align) {
    case 'left':
      return place.x;
    case 'center':
      return place.x + (place.column - line.width) / 2;
    case 'right':
      return place.x + place.column - line.width;
    default:
      return place.align satisfies never;
  }
};

/** Joins neighbouring characters of one face and lines under them. Runs of different faces are placed one by one: pdfkit's `continued` misplaces them. */
const setLine = (line: Line, place: LinePlace): SetLine => {
  const spacing = spacingOf(line, place);
  const marks: SetLine['marks'][number][] = [];
  const underlines: { from: number; to: number }[] = [];
  let at = startOf(line, place);
  for (const [index, cell] of line.cells.entries()) {
    const last = marks.at(-1);
    const before = line.cells[index - 1];
    const advance = cell.width + spacing * (cell.kind === 'glyphs' ? Array.from(cell.text).length : 1);
    if (cell.kind === 'box') marks.push({ kind: 'box', ticked: cell.ticked, at });
    else if (cell.kind === 'glyphs') {
      if (last?.kind === 'text' && last.fontKey === cell.fontKey && before?.kind === 'glyphs')
        marks[marks.length - 1] = { ...last, text: last.text + cell.text };
      else marks.push({ kind: 'text', fontKey: cell.fontKey, text: cell.text, at });
    }
    if (cell.kind !== 'box' && cell.underlined) {
      const open = underlines.at(-1);
      if (open !== undefined && Math.abs(open.to - at) < 0.01) open.to = at + advance;
      else underlines.push({ from: at, to: at + advance });
    }
    at += advance;
  }
  return { marks, underlines, spacing };
};

/** Draws lines into one document; its fonts come out of the book as they are needed. */
export interface LinePen {
  draw(line: Line, place: LinePlace): void;
  /** Characters drawn so far that no font has, as `U+2EBF0`. */
  readonly missing: ReadonlySet<string>;
}

/** A pen for one document. */
export const linePen = (document: PDFKit.PDFDocument, book: FontBook): LinePen => {
  const registered = new Set<FontKey>();
  const missing = new Set<string>();

  const setText = (run: Omit<Run, 'kind'>, baseline: number, size: number, spacing: number): void => {
    if (!registered.has(run.fontKey)) {
      registered.add(run.fontKey);
      // The types do not know that pdfkit takes an opened font; pdf-font.ts says where it does.
      document.registerFont(run.fontKey, book.pdfFont(run.fontKey) as Buffer);
    }
    document
      .font(run.fontKey)
      .fontSize(size)
      .text(run.text, run.at, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(spacing === 0 ? {} : { characterSpacing: spacing }),
      });
  };

  /** □, with √ drawn over it when it is ticked: then it is copied out of the document as ☑. */
  const setBox = (ticked: boolean, at: number, baseline: number, size: number): void => {
    const { fontKey, text } = book.setCharacter('□', 'regular');
    setText({ fontKey, text: ticked ? tickedBox : text, at }, baseline, size, 0);
    if (!ticked) return;
    const point = ([x, y]: readonly [number, number]) => [at + x * size, baseline - y * size] as const;
    document
      .save()
      .lineWidth(tickWidth * size)
      .lineCap('round')
      .lineJoin('round');
    document
      .moveTo(...point(tick.start))
      .lineTo(...point(tick.turn))
      .lineTo(...point(tick.end))
      .stroke()
      .restore();
  };

  return {
    missing,
    draw(line, place) {
      const baseline = place.top + (place.step - place.size) / 2 + squareTop * place.size;
      const set = setLine(line, place);
      for (const cell of line.cells) {
        if (cell.kind === 'glyphs' && cell.missing !== null) missing.add(cell.missing);
      }
      for (const mark of set.marks) {
        if (mark.kind === 'box') setBox(mark.ticked, mark.at, baseline, place.size);
        else setText(mark, baseline, place.size, set.spacing);
      }
      const level = baseline + underlineDepth * place.size;
      for (const { from, to } of set.underlines) {
        document.lineWidth(underlineWidth).moveTo(from, level).lineTo(to, level).stroke();
      }
    },
  };
};

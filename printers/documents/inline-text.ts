import type { FontBook, FontKey, Weight } from '../fonts/font-book.ts';

/** What stands on a line, before it is broken. Lengths in em (the type size). */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly weight?: Weight;
      /** Printed on a thin line, as handwriting would stand on it. */
      readonly underlined?: boolean;
      /** Stays on one line if a whole line can hold it: a short label. */
      readonly together?: boolean;
    }
  /** A tick box (□); it keeps to the character before it (`labelBefore`) or after it. */
  | { readonly kind: 'box'; readonly ticked: boolean; readonly labelBefore: boolean }
  /** Empty room; underlined it is a blank to be filled in. `glued`: not broken off from what is before it. */
  | { readonly kind: 'gap'; readonly em: number; readonly underlined: boolean; readonly glued: boolean };

/** One unbreakable thing on a line. Width in points. */
export type Cell =
  | {
      readonly kind: 'glyphs';
      /** The character as it was given, for the breaking rules. */
      readonly character: string;
      /** Its code point when no font has it. */
      readonly missing: string | null;
      /** What is printed: the character, or its code point in words. */
      readonly text: string;
      readonly fontKey: FontKey;
      readonly width: number;
      readonly underlined: boolean;
      /** Not to be broken off from the character before it. */
      readonly glued: boolean;
    }
  | { readonly kind: 'box'; readonly ticked: boolean; readonly labelBefore: boolean; readonly width: number }
  | {
      readonly kind: 'gap';
      readonly width: number;
      readonly underlined: boolean;
      readonly glued: boolean;
    };

/** One line, ready to be drawn. */
export interface Line {
  readonly cells: readonly Cell[];
  /** Points, without blanks at its end. */
  readonly width: number;
  /** The paragraph ends here: the line is not spread to the full width. */
  readonly last: boolean;
}

/** Width of a tick box with its margins, em. */
const boxWidth = 1;

/** Marks that must not begin a line (避头), after GB/T 15834-2011 §5.1. */
const notAtStart = new Set('，。、；：？！,.;:?!)]}）】》」』〕〉”’…·％%‰℃');
/** Marks that must not end a line (避尾): opening brackets and quotes, and signs that belong to the number after them. */
const notAtEnd = new Set('（【《「『〔〈“‘([{￥¥$№');
/** Full-width marks whose right half is empty: at the end of a line that half may stand in the margin. */
const halfEmpty = new Set('，。、；：？！）】》」』〕〉”’');
/** Letters, digits and what joins them into one word or number. Ideographs and Hangul syllables break anywhere. */
const wordPart = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}!-/:-@[-`{-~]$/u;
const space = /^[\t \u00a0\u2000-\u200a\u3000]$/u;

const isSpace = (cell: Cell): boolean =>
  cell.kind === 'glyphs' && cell.missing === null && space.test(cell.character);

const mayBreakBetween = (before: Cell, after: Cell): boolean => {
  // Blanks hang at the end of a line; a line never begins with one.
  if (isSpace(after)) return false;
  if (after.kind === 'gap' && after.glued) return isSpace(before);
  if (after.kind === 'box' && after.labelBefore) return false;
  if (before.kind === 'box' && !before.labelBefore) return false;
  if (after.kind === 'glyphs' && (after.glued || notAtStart.has(after.character))) return false;
  if (before.kind !== 'glyphs' || after.kind !== 'glyphs') return true;
  if (notAtEnd.has(before.character)) return false;
  // A dash or an ellipsis of two characters is one mark (GB/T 15834-2011 §5.1.6, §5.1.7).
  if (before.character === after.character && (after.character === '—' || after.character === '…'))
    return false;
  return !(wordPart.test(before.character) && wordPart.test(after.character));
};

const cellsOf = (inlines: readonly Inline[], book: FontBook, size: number): (Cell | 'lineFeed')[] =>
  inlines.flatMap((inline): (Cell | 'lineFeed')[] => {
    switch (inline.kind) {
      case 'text':
        return Array.from(inline.text.replaceAll(/\r\n?/gu, '\n'), (character, index): Cell | 'lineFeed' => {
          if (character === '\n') return 'lineFeed';
          const set = book.setCharacter(character === '\t' ? ' ' : character, inline.weight ?? 'regular');
          return {
            kind: 'glyphs',
            character,
            missing: set.missing,
            text: set.text,
            fontKey: set.fontKey,
            width: set.advance * size,
            underlined: inline.underlined ?? false,
            glued: index > 0 && inline.together === true,
          };
        });
      case 'box':
        return [
          { kind: 'box', ticked: inline.ticked, labelBefore: inline.labelBefore, width: boxWidth * size },
        ];
      case 'gap':
        return [
          {
            kind: 'gap',
            width: inline.em * size,
            underlined: inline.underlined,
            glued: inline.glued,
          },
        ];
      default:
        return inline satisfies never;
    }
  });

const sum = (cells: readonly Cell[]): number => cells.reduce((width, cell) => width + cell.width, 0);

const withoutEndBlanks = (cells: readonly Cell[]): readonly Cell[] => {
  let end = cells.length;
  for (let cell = cells[end - 1]; cell !== undefined && isBlankEnd(cell); cell = cells[end - 1]) end -= 1;
  return cells.slice(0, end);
};

const isBlankEnd = (cell: Cell): boolean => isSpace(cell) || (cell.kind === 'gap' && !cell.underlined);

/** What of the width counts when the cells end a line: no blanks, and half of a closing full-width mark. */
const measure = (cells: readonly Cell[], size: number): number => {
  const set = withoutEndBlanks(cells);
  const last = set.at(-1);
  const hangs = last?.kind === 'glyphs' && halfEmpty.has(last.character) && last.width > 0.9 * size;
  return sum(set) - (hangs ? size / 2 : 0);
};

/** Parts between which the line may be broken. */
const unbreakableParts = (cells: readonly Cell[]): Cell[][] => {
  const parts: Cell[][] = [];
  for (const cell of cells) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part === undefined || before === undefined || mayBreakBetween(before, cell)) parts.push([cell]);
    else part.push(cell);
  }
  return parts;
};

/** Room between two tick boxes is none at the beginning of a line that was broken there. */
const withoutStartGap = (part: readonly Cell[], atStart: boolean): readonly Cell[] => {
  const first = part[0];
  return atStart && first?.kind === 'gap' && !first.underlined ? part.slice(1) : part;
};

/** Sums of points carry rounding errors: this much over the edge is none. */
const tolerance = 0.01;

const breakParagraph = (cells: readonly Cell[], width: number, firstWidth: number, size: number): Line[] => {
  const lines: Line[] = [];
  let line: Cell[] = [];
  const flush = (last: boolean): void => {
    const set = withoutEndBlanks(line);
    lines.push({ cells: set, width: sum(set), last });
    line = [];
  };
  const room = (): number => (lines.length === 0 ? firstWidth : width) + tolerance;
  const fits = (more: readonly Cell[]): boolean => measure([...line, ...more], size) <= room();
  for (const part of unbreakableParts(cells)) {
    if (!fits(part) && line.length > 0) flush(false);
    if (fits(part)) {
      line.push(...withoutStartGap(part, line.length === 0 && lines.length > 0));
      continue;
    }
    // Wider than the whole line (a long number, a row of exclamation marks): broken where it must be.
    for (const cell of part) {
      if (!fits([cell]) && line.length > 0) flush(false);
      line.push(cell);
    }
  }
  flush(true);
  return lines;
};

/**
 * Breaks text into lines of at most `width` points at a type size (points), after the rules of Chinese setting: closing
 * marks do not begin a line, opening ones do not end it, numbers and Latin words stay whole, tick boxes keep to their
 * words. Nothing is dropped but blanks at the ends of lines. `indent` (points) is left free on the first line of each
 * paragraph; a line feed ends a paragraph.
 */
export const breakLines = (
  inlines: readonly Inline[],
  book: FontBook,
  size: number,
  width: number,
  indent = 0,
): Line[] => {
  if (width < 2 * size) throw new RangeError('the column is too narrow for its type');
  const paragraphs: Cell[][] = [[]];
  for (const cell of cellsOf(inlines, book, size)) {
    if (cell === 'lineFeed') paragraphs.push([]);
    else paragraphs.at(-1)?.push(cell);
  }
  return paragraphs.flatMap((cells) => breakParagraph(cells, width, width - indent, size));
};

/** Width of a text on one line, points. */
export const widthOf = (inlines: readonly Inline[], book: FontBook, size: number): number =>
  cellsOf(inlines, book, size).reduce((width, cell) => width + (cell === 'lineFeed' ? 0 : cell.width), 0);

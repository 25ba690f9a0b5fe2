import type { PairLine, Slip, SlipLine, TableLines, TextLine } from './slip.ts';

/** One printed row of characters, already broken to the paper's width; leading blanks place it. */
export interface LaidRow {
  readonly kind: 'row';
  readonly text: string;
  readonly size: 'normal' | 'double';
  readonly bold: boolean;
}

/** What the encoder gets: rows that fit, codes and pictures. */
export type LaidLine = LaidRow | Extract<SlipLine, { readonly kind: 'qr' | 'barcode' | 'picture' }>;

/** Marks that must not begin a line (避头), after GB/T 15834-2011 §5.1.1–5.1.5 and the closing brackets of §5.1.6. */
const NOT_AT_LINE_START = new Set('，。、；：？！,.;:?!)]}）】》」』〕〉”’…—·％%℃');
/** Marks that must not end a line (避尾): the opening brackets and quotes, and signs that belong to the number after them. */
const NOT_AT_LINE_END = new Set('（【《「『〔〈“‘([{￥¥＄$№');

const PRINTABLE_ASCII = /^[\x20-\x7e]$/;
const BLANK = /^\s$/u;
const WORD = /^[\x21-\x7e]$/;

/** Width of one character on receipt paper, in half-width columns: printable ASCII 1, all else 2, as printers with a GB font set it. */
export const characterWidth = (character: string): 1 | 2 => (PRINTABLE_ASCII.test(character) ? 1 : 2);

/** Width of a text in half-width columns. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
};

/** A line may be broken between the two: not inside a number or Latin word, not before a closing mark, not after an opening one. */
const mayBreakBetween = (before: string, after: string): boolean => {
  if (NOT_AT_LINE_START.has(after) || BLANK.test(after)) return false;
  if (NOT_AT_LINE_END.has(before)) return false;
  return !(WORD.test(before) && WORD.test(after));
};

/** Parts of a paragraph between which a line may be broken. */
const unbreakableParts = (paragraph: string): string[] => {
  const parts: string[] = [];
  let part = '';
  let last = '';
  for (const character of paragraph) {
    if (part !== '' && mayBreakBetween(last, character)) {
      parts.push(part);
      part = '';
    }
    part += character;
    last = character;
  }
  if (part !== '') parts.push(part);
  return parts;
};

const breakParagraph = (paragraph: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
    used = 0;
  };
  for (const part of unbreakableParts(paragraph)) {
    const partWidth = textWidth(part);
    if (used + partWidth > width) flush();
    if (partWidth <= width) {
      line += part;
      used += partWidth;
      continue;
    }
    // A part wider than the paper (a long number, a row of exclamation marks) is broken where it must be.
    for (const character of part) {
      const one = characterWidth(character);
      if (used + one > width) flush();
      line += character;
      used += one;
    }
  }
  flush();
  return lines.length === 0 ? [''] : lines;
};

/**
 * Breaks a text into lines of at most `width` half-width columns. No character is dropped or split (surrogate
 * pairs stay whole): the lines put together are the text without its line feeds. Line starts and ends follow
 * the simple rules of Chinese setting (避头尾). A `width` below 2 is a bug and throws.
 */
export const breakLines = (text: string, width: number): string[] => {
  if (!Number.isInteger(width) || width < 2)
    throw new RangeError(`a line of ${width} columns holds no character`);
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width));
};

const pad = (text: string, width: number, align: 'left' | 'center' | 'right'): string => {
  const free = Math.max(0, width - textWidth(text));
  switch (align) {
    case 'left':
      return text + ' '.repeat(free);
    case 'center':
      return ' '.repeat(Math.floor(free / 2)) + text;
    case 'right':
      return ' '.repeat(free) + text;
    default:
      return align satisfies never;
  }
};

const row = (text: string, bold = false, size: 'normal' | 'double' = 'normal'): LaidRow => ({
  kind: 'row',
  text,
  size,
  bold,
});

const layOutText = (line: TextLine, columns: number): LaidRow[] => {
  const size = line.size ?? 'normal';
  const align = line.align ?? 'left';
  const width = size === 'double' ? Math.floor(columns / 2) : columns;
  return breakLines(line.text, width).map((text) =>
    row(align === 'left' ? text : pad(text, width, align), line.bold ?? false, size),
  );
};

/** Blank columns between a label and its value. */
const PAIR_GAP = 2;

const layOutPair = (line: PairLine, columns: number): LaidRow[] => {
  const bold = line.bold ?? false;
  const labelWidth = textWidth(line.label);
  const whole = labelWidth + PAIR_GAP + textWidth(line.value) <= columns;
  if (whole && !line.label.includes('\n') && !line.value.includes('\n')) {
    return [row(line.label + pad(line.value, columns - labelWidth, 'right'), bold)];
  }
  const left = Math.max(2, Math.min(labelWidth, Math.floor(columns * 0.4)));
  const right = columns - left - PAIR_GAP;
  const labels = breakLines(line.label, left);
  const values = breakLines(line.value, right);
  return Array.from({ length: Math.max(labels.length, values.length) }, (_, index) => {
    const value = values[index] ?? '';
    const label = labels[index] ?? '';
    if (value === '') return row(label, bold);
    // A value on one line keeps to the right edge; one that wraps reads better as a block.
    const set = values.length === 1 ? pad(value, right, 'right') : value;
    return row(pad(label, left, 'left') + ' '.repeat(PAIR_GAP) + set, bold);
  });
};

const layOutTable = (table: TableLines, columns: number): LaidRow[] => {
  const needed = table.columns.reduce((sum, column) => sum + column.width, table.columns.length - 1);
  if (needed > columns) throw new RangeError(`a table of ${needed} columns on a paper of ${columns}`);
  return table.rows.flatMap((cells) => {
    if (cells.length > table.columns.length) throw new RangeError('a table row has more cells than columns');
    const broken = table.columns.map((column, index) => breakLines(cells[index] ?? '', column.width));
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, index) => {
      const texts = table.columns.map((column, at) =>
        pad(broken[at]?.[index] ?? '', column.width, column.align ?? 'left'),
      );
      return row(texts.join(' ').replace(/ +$/, ''));
    });
  });
};

/**
 * Sets a slip on paper of `columns` half-width columns (48 on 80 mm paper). Pure. A table wider than the paper
 * is a bug of whoever wrote the slip and throws.
 */
export const layOut = (slip: Slip, columns: number): LaidLine[] =>
  slip.lines.flatMap((line): LaidLine[] => {
    switch (line.kind) {
      case 'text':
        return layOutText(line, columns);
      case 'pair':
        return layOutPair(line, columns);
      case 'table':
        return layOutTable(line, columns);
      case 'rule':
        return [row('-'.repeat(columns))];
      case 'qr':
      case 'barcode':
      case 'picture':
        return [line];
      case 'blank':
        return [row('')];
      default:
        return line satisfies never;
    }
  });

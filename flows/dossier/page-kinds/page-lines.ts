import type { PageBox, PageReading } from '../page-reading.ts';
import { plainText } from './match-words.ts';

/** A line as it is compared. */
export interface PlainLine {
  readonly text: string;
  readonly box: PageBox;
  /** Its height as a multiple of the page's ordinary line. */
  readonly size: number;
  /** 0..1: how far down it stands in what is written on the page. */
  readonly depth: number;
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 1;

const around = (one: PageBox, other: PageBox): PageBox => {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
};

/** Whether two boxes stand in one row of the page. */
const sameRow = (one: PageBox, other: PageBox): boolean => {
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return shared > 0.6 * Math.min(one.height, other.height);
};

/** The lines with writing, from above. Boxes may be of any order. */
export const plainLines = (reading: PageReading): readonly PlainLine[] => {
  const lines = reading.lines
    .map(({ text, box }) => ({ text: plainText(text), box }))
    .filter(({ text }) => text !== '');
  const ordinary = middle(lines.map(({ box }) => box.height));
  const top = Math.min(...lines.map(({ box }) => box.y));
  const extent = Math.max(...lines.map(({ box }) => box.y + box.height)) - top;
  return lines.map((line) => ({
    ...line,
    size: line.box.height / ordinary,
    depth: extent === 0 ? 0 : (line.box.y - top) / extent,
  }));
};

/**
 * What may be a title: each line of the upper part, the pieces of a row together (起　诉　状 is often read as three), and
 * two lines of one size below each other (道路交通事故 above 认定书).
 */
export const titleLines = (lines: readonly PlainLine[]): readonly PlainLine[] => {
  const found = lines.filter(({ text }) => text.length <= 36);
  const short = lines.filter(({ text }) => text.length <= 14);
  for (const [index, line] of short.entries()) {
    let row = line;
    for (const next of short.slice(index + 1, index + 7)) {
      if (sameRow(row.box, next.box) && next.box.x > row.box.x && next.size > 0.7 * line.size) {
        row = { ...row, text: row.text + next.text, box: around(row.box, next.box) };
        found.push(row);
      }
    }
    const below = short[index + 1];
    if (
      below !== undefined &&
      line.size > 1.15 &&
      Math.abs(below.size / line.size - 1) < 0.35 &&
      below.box.y - line.box.y - line.box.height < 1.6 * line.box.height &&
      below.box.y > line.box.y + 0.5 * line.box.height
    )
      found.push({ ...line, text: line.text + below.text, box: around(line.box, below.box) });
  }
  return found;
};

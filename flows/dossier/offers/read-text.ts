import type { PageBox, PageReading, TextLine } from '../page-reading.ts';

/** One page of a paper. */
export interface TextPage {
  readonly page: string;
  readonly reading: PageReading;
}

/** Where one unit of the text was read; `null` for an end of paragraph, which nobody wrote. */
interface Mark {
  readonly page: string;
  readonly line: TextLine;
  /** The place of the unit within the line's text, in UTF-16 units. */
  readonly at: number;
}

/**
 * The pages of one paper as one text: lines that were only wrapped are joined, `\n` ends a paragraph, a blank is a gap
 * between two columns. Figures and signs have one shape (`，` is `,`, `（` is `(`), and the plain mistakes of the
 * recogniser in numbers are put right, unit for unit, so that every place still leads to where it was read.
 */
export interface ReadText {
  readonly text: string;
  readonly marks: readonly (Mark | null)[];
}

/** A stretch of a text: from the first unit to the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Beginnings of a line with which a new paragraph begins, whatever the line before looks like. */
const openings =
  /^(?:(?:原告|被告|第三人)[\p{Script=Han}()·]{2,40}[,。](?:[男女]|性别|住|地址|统一|法定|\d|[\p{Script=Han}]{1,4}族)|(?:共同)?(?:原告|被告|第三人|申请人|被申请人|上诉人)(?:人|\d|[一二三四五六七八九十])?[:(（]|(?:民事)?(?:诉讼请求|请求事项|诉求)(?:[:：]|$)|事实(?:与|和|及|、)?理由|此致|附[:：]|具状人|起诉人|(?:委托(?:诉讼)?代理人|法定代表人|法定代理人|负责人|经营者)[:：]|(?:[1-9]\d?|[一二三四五六七八九十]{1,2})[、.](?!\d)|[(（](?:[1-9]\d?|[一二三四五六七八九十])[)）])/u;

/** The pages of a paper, in their order, as one text. `byLine`: of a card or licence, on which every line stands for itself. */
export const readText = (pages: readonly TextPage[], byLine = false): ReadText => {
  let text = '';
  const marks: (Mark | null)[] = [];
  let before: { readonly line: TextLine; readonly margin: Margin; readonly page: string } | null = null;
  for (const { page, reading } of pages) {
    const margin = marginOf(reading.lines);
    for (const line of reading.lines) {
      if (line.text.trim() === '') continue;
      if (before !== null) {
        const joint = byLine ? '\n' : jointOf(before.line, before.margin, line, before.page === page);
        text += joint;
        for (const _unit of joint) marks.push(null);
      }
      for (const { unit, at } of unitsOf(line.text)) {
        text += unit;
        for (let index = 0; index < unit.length; index += 1) marks.push({ page, line, at: at + index });
      }
      before = { line, margin, page };
    }
  }
  return { text: mended(text), marks };
};

/** What was read in a stretch, as it stands on the paper; a paragraph's end is a line end. */
export const writtenIn = (source: ReadText, { from, to }: Span): string => {
  let written = '';
  for (let place = from; place < to; place += 1) {
    const mark = source.marks[place];
    const read = mark ? mark.line.text.charAt(mark.at) : '';
    const unit = source.text.charAt(place);
    // A sign that was put right is kept so; one that only had another shape stands as it was written.
    written += read === '' || plainSign(read) !== unit ? unit : read;
  }
  return written.trim();
};

/** The words of a stretch for a field that takes words: with the signs of Chinese type, paragraph by paragraph. */
export const wordsIn = (source: ReadText, span: Span): string =>
  writtenIn(source, span)
    .replace(/(?<!\d),|,(?!\d)/gu, '，')
    .replace(/;/gu, '；')
    .replace(/(?<!\d):|:(?!\d)/gu, '：')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The page on which a stretch begins and the box around it there; `null` for a stretch of nothing read. */
export const placeOf = (
  source: ReadText,
  { from, to }: Span,
): { readonly page: string; readonly box: PageBox } | null => {
  const read = source.marks.slice(from, to).filter((mark) => mark !== null);
  const page = read[0]?.page;
  if (page === undefined) return null;
  const places = new Map<TextLine, { first: number; last: number }>();
  for (const mark of read.filter((each) => each.page === page)) {
    const known = places.get(mark.line);
    if (known === undefined) places.set(mark.line, { first: mark.at, last: mark.at });
    else known.last = Math.max(known.last, mark.at);
  }
  const boxes = [...places].map(([line, { first, last }]) => partOf(line, first, last + 1));
  return { page, box: around(boxes) };
};

/** The least certainty of the lines of a stretch, 0..1. */
export const certaintyOf = (source: ReadText, { from, to }: Span): number =>
  source.marks
    .slice(from, to)
    .reduce((least, mark) => (mark === null ? least : Math.min(least, mark.line.confidence)), 1);

interface Margin {
  readonly left: number;
  readonly right: number;
}

const marginOf = (lines: readonly TextLine[]): Margin => ({
  left: Math.min(1, ...lines.map((line) => line.box.x)),
  right: Math.max(0, ...lines.map((line) => line.box.x + line.box.width)),
});

/** A line that ends this much of the type's width before its right edge is the end of a paragraph. */
const shortBy = 0.2;

const jointOf = (line: TextLine, margin: Margin, next: TextLine, samePage: boolean): string => {
  if (samePage && besides(line.box, next.box)) return ' ';
  if (openings.test(plainLine(next.text))) return '\n';
  const before = plainLine(line.text);
  const after = plainLine(next.text);
  // A number, or a clause, that is cut through goes on.
  if (/[,、(-]$/u.test(before) || /^[,、;。)]/u.test(after) || (/\d$/u.test(before) && /^\d/u.test(after)))
    return '';
  const left = margin.right - (line.box.x + line.box.width);
  const letter = line.box.width / Math.max(1, placesOf(before));
  if (/[。;]$/u.test(before)) return left > 2.5 * letter ? '\n' : '';
  // A number or Latin word is not cut by those who set type: it was moved to the next line where it had no room.
  const word = /^[\dA-Za-z.,]+/u.exec(after)?.[0] ?? '';
  const needed = Math.max(shortBy * (margin.right - margin.left), (placesOf(word) + 1) * letter);
  return left > needed ? '\n' : '';
};

/** Places that a line takes: figures and Latin letters take half of one. */
const placesOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/u.test(sign) ? 0.5 : 1), 0);

/** Whether the second stands in the same row, to the right. */
const besides = (one: PageBox, other: PageBox): boolean => {
  const apart = Math.abs(one.y + one.height / 2 - (other.y + other.height / 2));
  return apart < 0.5 * Math.min(one.height, other.height) && other.x >= one.x + 0.6 * one.width;
};

const partOf = (line: TextLine, from: number, to: number): PageBox => {
  const length = Math.max(1, line.text.length);
  const { x, y, width, height } = line.box;
  return { x: x + (width * from) / length, y, width: (width * (to - from)) / length, height };
};

const around = (boxes: readonly PageBox[]): PageBox => {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
};

const shapes: Readonly<Record<string, string>> = {
  '，': ',',
  '﹐': ',',
  '；': ';',
  '：': ':',
  '∶': ':',
  '（': '(',
  '）': ')',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '￥': '¥',
  '．': '.',
  萬: '万',
  億: '亿',
  '○': '〇',
  '◯': '〇',
  '—': '-',
  '–': '-',
  '－': '-',
};

const plainSign = (sign: string): string => {
  const shaped = shapes[sign];
  if (shaped !== undefined) return shaped;
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : sign;
};

/** A text in the shapes of signs that are looked for, without blanks. */
export const plainLine = (text: string): string => [...text].map(plainSign).join('').replace(/\s/gu, '');

/** The signs of a line in one shape; a single blank is left out, a wider one is a gap. */
const unitsOf = (text: string): { readonly unit: string; readonly at: number }[] => {
  const units: { unit: string; at: number }[] = [];
  for (const found of text.matchAll(/\s+|[^\s]/gu)) {
    const [sign] = found;
    const at = found.index;
    if (!/\s/u.test(sign)) units.push({ unit: plainSign(sign), at });
    else if (sign.length > 1 && at > 0 && at + sign.length < text.length) units.push({ unit: ' ', at });
  }
  return units;
};

/** What the recogniser mistakes in numbers, each for one sign: 0 and O, 1 and l, 元 and 兀, 日 and 曰. */
const mended = (text: string): string =>
  text
    .replace(/(?<=\d[-.,]?)[Oo](?=[Oo\d.,年月日元万%Xx号-])/gu, '0')
    .replace(/(?<=\d)[lI|](?=[\d.,年月日元万%号])/gu, '1')
    .replace(/(?<!突)兀/gu, '元')
    .replace(/(?<=月[\d一二三四五六七八九十]{1,3})曰/gu, '日')
    .replace(
      /(?<=[\d零一二三四五六七八九〇]年[\d一二三四五六七八九十]{1,2})[目肖](?=[\d一二三四五六七八九十])/gu,
      '月',
    );

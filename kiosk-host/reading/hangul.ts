import type { DecodedLine } from './ctc-decode.ts';
import type { TextBox } from './text-boxes.ts';

/** A line as it was read in Chinese. */
export interface ReadLine extends DecodedLine {
  readonly box: TextBox;
}

/** A line of type this many times longer than high holds enough characters to be counted. */
const LEAST_LENGTH = 2.5;

/**
 * The Chinese recogniser knows no Hangul and leaves it out. Chinese lines of rendered pages have 1.0 to 1.6 characters to
 * a height of the line, numbers more; a line with fewer than this holds something else.
 */
const FEWEST_CHARACTERS = 0.75;

/** Fewer lines than this in another script are a seal or a drawing. */
const LEAST_LINES = 2;

/** So many lines are tried before a page is believed to hold Hangul. */
const TRIED = 2;

/**
 * How certain Tesseract must be of a line before the page is believed to hold Hangul, and of a line on a page that does.
 * Rendered Hangul is read with 0.75 and more, a bad fax of it with 0.49; Chinese lines read as Hangul come to 0.41, those
 * with numbers in them to 0.62.
 */
const PROVING_CONFIDENCE = 0.65;
const LEAST_CONFIDENCE = 0.45;

const HANGUL = /\p{Script=Hangul}/gu;
const HAN = /\p{Script=Han}/gu;

const count = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;

const unexplained = ({ text, box }: ReadLine): boolean => {
  const long = box.length / box.height;
  return long >= LEAST_LENGTH && text.replace(/\s/gu, '').length < long * FEWEST_CHARACTERS;
};

/** The lines on which Korean is tried first, longest first; none where the page holds no other script. */
export const linesToTry = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const left = lines.filter(unexplained);
  if (left.length < LEAST_LINES) return [];
  return left.sort((a, b) => b.box.length - a.box.length).slice(0, TRIED);
};

/** Whether a line may be Korean on a page that holds Korean: less than two Chinese characters were found in it. */
export const mayBeKorean = (line: ReadLine): boolean => count(line.text, HAN) < 2;

/** Whether what Tesseract read is Korean indeed; `proving`: where nothing else on the page says that it holds Hangul. */
export const isKorean = ({ text, confidence }: DecodedLine, proving: boolean): boolean =>
  confidence >= (proving ? PROVING_CONFIDENCE : LEAST_CONFIDENCE) &&
  count(text, HANGUL) >= Math.max(1, count(text, /\p{Letter}/gu) * 0.5);

import type { RawValue } from '../template.ts';

/** Tabs, line ends and the Unicode line and paragraph separators: a blank in a one-line field. */
const lineBreaks = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/**
 * Characters that carry no writing and come along when text is pasted: C0 and C1 controls, lone surrogates, marks
 * that turn the direction of text (a name must not be shown backwards), zero-width space, word joiner and byte-order
 * mark, annotation marks, tag characters and noncharacters. Variation selectors and zero-width (non-)joiners stay:
 * personal names and the minority scripts of GB 18030 need them.
 */
const unwritten =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** Blanks at either end, the joiners among them: there they join nothing. */
const ends = /^[\s\u3000\u200c\u200d]+|[\s\u3000\u200c\u200d]+$/gu;

/** One line of text as it is kept: not normalised (a name must stay as it is), only freed of what is not writing. */
export const oneLine = (raw: RawValue): string =>
  textOf(raw).replace(lineBreaks, ' ').replace(unwritten, '').replace(ends, '');

/** Several lines of text: as one line, but line ends stay and are all `\n`. */
export const severalLines = (raw: RawValue): string =>
  textOf(raw)
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(unwritten, '')
    .replace(ends, '');

/** A line in which figures and signs of full width (１２，０００) have become the plain ones; for numbers, never for names. */
export const plainFigures = (raw: RawValue): string =>
  oneLine(raw)
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\s\u3000]+/gu, ' ');

/** The length of a text in code points: a character of a supplementary plane counts once. */
export const lengthOf = (text: string): number => [...text].length;

const textOf = (raw: RawValue): string => (typeof raw === 'string' ? raw : raw.join(' '));

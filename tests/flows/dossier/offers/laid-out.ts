import type { PageReading, TextLine } from '../../../../flows/dossier/page-reading.ts';
import type { Random } from './random.ts';

const perLine = 36;
const perPage = 34;

/** Places that signs take: figures and Latin letters half of one. */
const placesOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/u.test(sign) ? 0.5 : 1), 0);

/**
 * The lines of paragraphs as they are set: two places in, wrapped, and no line begins with a sign that closes. `whole`:
 * numbers are moved to the next line rather than cut.
 */
export const wrapped = (
  paragraphs: readonly string[],
  whole: boolean,
): { readonly text: string; readonly indent: number }[] =>
  paragraphs.flatMap((paragraph) => {
    const lines: { text: string; indent: number }[] = [];
    let [text, indent] = ['', 2];
    for (const piece of paragraph.match(whole ? /[\u0021-\u007e]+|./gu : /./gu) ?? []) {
      if (text !== '' && indent + placesOf(text + piece) > perLine && !/^[，。；：、）》]/u.test(piece)) {
        lines.push({ text, indent });
        [text, indent] = ['', 0];
      }
      text += piece;
    }
    return [...lines, { text, indent }];
  });

/** What a perfect reader would read of paragraphs; with `random` what a poorer one makes of it: blanks, half-width signs, 兀 for 元, O for 0. */
export const laidOut = (paragraphs: readonly string[], random: Random | null = null): PageReading[] => {
  const lines = wrapped(paragraphs, random === null);
  const pages: PageReading[] = [];
  for (let from = 0; from < lines.length; from += perPage) {
    const placed = lines.slice(from, from + perPage).map(({ text, indent }, index): TextLine => {
      const letter = 0.8 / perLine;
      return {
        text: random === null ? text : worn(text, random),
        box: {
          x: 0.1 + indent * letter,
          y: 0.06 + index * 0.026,
          width: placesOf(text) * letter,
          height: 0.016,
        },
        confidence: random === null ? 0.99 : 0.93,
      };
    });
    pages.push({ widthPixels: 1654, heightPixels: 2339, lines: placed });
  }
  return pages;
};

const half: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '。': '。',
};

const worn = (text: string, random: Random): string =>
  [...text]
    .map((sign) => {
      const roll = random();
      if (half[sign] !== undefined && roll < 0.4) return half[sign];
      if (sign === '元' && roll < 0.05) return '兀';
      if (sign === '0' && roll < 0.01) return 'O';
      if (sign === '，' && roll > 0.98) return '';
      return roll > 0.97 ? `${sign} ` : sign;
    })
    .join('');

import type { Language } from '../../text/words.ts';

const figures = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const places = ['', '十', '百', '千'] as const;
const groups = ['', '万', '亿', '万亿'] as const;

/** Figures one by one, as numbers of cards and years are said: “一二三”. */
export const chineseFigures = (text: string, zero = '零'): string =>
  text.replace(/\d/gu, (figure) => (figure === '0' ? zero : (figures[Number(figure)] ?? figure)));

/** One group of up to four places without its group word; a gap inside is said once as 零. */
const group = (value: number): string => {
  let said = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(value / 10 ** place) % 10;
    if (figure === 0) {
      gap = said !== '';
      continue;
    }
    if (gap) said += '零';
    gap = false;
    said += `${figures[figure]}${places[place]}`;
  }
  return said;
};

/**
 * A whole number from 0 below 10^16 as people say it: 12000 is 一万二千, 20000 两万, 105 一百零五, 15 十五.
 */
export const chineseNumber = (value: number): string => {
  if (value === 0) return figures[0];
  let said = '';
  for (let index = 3; index >= 0; index -= 1) {
    const part = Math.floor(value / 10_000 ** index) % 10_000;
    if (part === 0) continue;
    const lower = said !== '' && (part < 1000 || missingBetween(value, index));
    said += `${lower ? '零' : ''}${group(part)}${groups[index]}`;
  }
  return said.replace(/^一十/u, '十').replace(/^二(?=[千万亿])/u, '两');
};

/** Whether the whole group above `index` is zero while one still higher is not. */
const missingBetween = (value: number, index: number): boolean =>
  Math.floor(value / 10_000 ** (index + 1)) % 10_000 === 0;

/**
 * Figures and letters one by one in a language, in groups with a pause. In Chinese telephone and card numbers say 幺
 * for one, as it cannot be mistaken for seven.
 */
export const spokenFigures = (text: string, language: Language, sizes: readonly number[]): string => {
  const parts: string[] = [];
  let rest = text;
  for (const size of sizes) {
    if (rest === '') break;
    parts.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  if (rest !== '') parts.push(rest);
  switch (language) {
    case 'zh':
      return parts.map((part) => chineseFigures(part).replaceAll('一', '幺')).join('，');
    case 'ko':
    case 'en':
      return parts.map((part) => [...part].join(' ')).join(', ');
    default:
      return language satisfies never;
  }
};

import type { Language } from '../../flows/text/words.ts';

/**
 * A long amount in groups, so that a nought too many is seen: by ten thousands in Chinese and Korean (`12万3456.5`),
 * by thousands in English. `null` for what is short or is no plain figure.
 */
export const groupedAmount = (raw: string, language: Language): string | null => {
  const match = /^0*(\d{5,12})(\.\d*)?$/u.exec(raw.trim());
  if (match === null) return null;
  const [, whole = '', rest = ''] = match;
  const decimals = rest === '.' ? '' : rest;
  switch (language) {
    case 'zh':
      return byTenThousands(whole, ['万', '亿'], decimals);
    case 'ko':
      return byTenThousands(whole, ['만', '억'], decimals);
    case 'en':
      return whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + decimals;
    default:
      return language satisfies never;
  }
};

const byTenThousands = (whole: string, [ten4, ten8]: readonly [string, string], decimals: string): string => {
  const low = Number(whole.slice(-4));
  const middle = Number(whole.slice(-8, -4));
  const high = Number(whole.slice(0, -8));
  const lowText = low === 0 ? (decimals === '' ? '' : `0${decimals}`) : `${low}${decimals}`;
  return `${high === 0 ? '' : `${high}${ten8}`}${middle === 0 ? '' : `${middle}${ten4}`}${lowText}`;
};

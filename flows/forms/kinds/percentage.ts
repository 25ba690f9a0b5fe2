import { fail, ok } from '../../result.ts';
import type { Language } from '../../text/words.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { chineseFigures, chineseNumber } from './spoken-number.ts';

/** How many decimals a percentage may have: the LPR has two, daily rates four. */
export const percentageDecimals = 4;

/**
 * A percentage. The value is a decimal string without needless noughts: `24`, `0.05`. Takes 24, 24%, ２４％, 百分之24.
 * Errors: `notANumber`, `negative`, `tooManyDecimals`, `outOfRange` (limit: both bounds).
 */
export const percentageKind: FieldKindRules<'percentage', string> = {
  parse: (field, raw) => {
    const text = plainFigures(raw)
      .replace(/^百分之/u, '')
      .replace(/[\s%]/gu, '');
    if (text === '') return plainFigures(raw) === '' ? ok(null) : fail({ code: 'notANumber' });
    const match = /^([+-]?)(\d+)(?:\.(\d*))?$/u.exec(text);
    if (match === null) return fail({ code: 'notANumber' });
    const [, sign, whole = '', decimals = ''] = match;
    if (sign === '-') return fail({ code: 'negative' });
    if (decimals.length > percentageDecimals)
      return fail({ code: 'tooManyDecimals', limit: percentageDecimals });
    if (Number(`${whole}.${decimals}`) > field.max)
      return fail({ code: 'outOfRange', limit: `0–${field.max}` });
    const rest = decimals.replace(/0+$/u, '');
    return ok(`${whole.replace(/^0+(?=\d)/u, '')}${rest === '' ? '' : `.${rest}`}`);
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value) => `${value}%`,
  speak: (_field, value, language) => spokenPercentage(value, language),
  print: (_field, value, options) => [
    blank(value === null ? null : `${value}${options.unitPrinted ? '' : '%'}`),
  ],
};

const spokenPercentage = (value: string, language: Language): string => {
  switch (language) {
    case 'zh': {
      const [whole = '0', decimals] = value.split('.');
      return `百分之${chineseNumber(Number(whole)).replace(/^两/u, '二')}${decimals === undefined ? '' : `点${chineseFigures(decimals)}`}`;
    }
    case 'ko':
      return `${value}프로`;
    case 'en':
      return `${value} percent`;
    default:
      return language satisfies never;
  }
};

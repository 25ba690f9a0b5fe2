import { plainYuan, yuanText } from '../../law/money.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Language } from '../../text/words.ts';
import type { FieldError } from '../field-error.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { chineseNumber } from './spoken-number.ts';

/** How many figures may stand before the point. */
export const moneyFigures = 12;

/** The number words that people write behind a figure, as powers of ten. */
const scales: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * An amount of RMB. The value is whole fen. Takes `12000`, `１２，０００`, `12,000.50`, `1.2万`, with or without 元
 * or ¥. Three decimals are refused, not cut: `12.000` may have been meant as twelve thousand. Errors: `notANumber`,
 * `negative`, `tooManyDecimals`, `tooLarge`, `zero`.
 */
export const moneyKind: FieldKindRules<'money', number> = {
  parse: (field, raw) => parseMoney(plainFigures(raw), field.allowZero === true),
  rawOf: (_field, value) => plainYuan(value),
  summarise: (_field, value, language) => `${yuanText(value)} ${unit(language)}`,
  speak: (_field, value, language) => spokenMoney(value, language),
  print: (_field, value, options) => [
    blank(value === null ? null : `${yuanText(value)}${options.unitPrinted ? '' : '元'}`),
  ],
};

const parseMoney = (text: string, allowZero: boolean): Result<number | null, FieldError> => {
  const bare = text
    .replace(/[\s元圆块¥￥]|人民币|rmb|cny/giu, '')
    .replace(/[、،]/gu, ',')
    .replace(/。/gu, '.');
  if (bare === '') return text === '' ? ok(null) : fail({ code: 'notANumber' });
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([百千万萬亿億])?$/u.exec(bare);
  if (match === null) return fail({ code: 'notANumber' });
  const [, sign = '', whole = '', decimals = '', scale = ''] = match;
  const power = scales[scale] ?? 0;
  const shifted = whole.replaceAll(',', '') + decimals.padEnd(power, '0').slice(0, power);
  const rest = decimals.slice(power);
  if (sign === '-') return fail({ code: 'negative' });
  if (rest.length > 2) return fail({ code: 'tooManyDecimals', limit: 2 });
  const figures = shifted.replace(/^0+/u, '');
  if (figures.length > moneyFigures) return fail({ code: 'tooLarge', limit: moneyFigures });
  const fen = Number(figures + rest.padEnd(2, '0'));
  return fen === 0 && !allowZero ? fail({ code: 'zero' }) : ok(fen);
};

const unit = (language: Language): string => {
  switch (language) {
    case 'zh':
      return '元';
    case 'ko':
      return '원';
    case 'en':
      return 'yuan';
    default:
      return language satisfies never;
  }
};

/** “一万二千元五角”; in Korean of the Chinese norm 원 and 전 (a hundredth). */
const spokenMoney = (value: number, language: Language): string => {
  const yuan = Math.floor(value / 100);
  const rest = value % 100;
  switch (language) {
    case 'zh':
      return spokenYuan(yuan, Math.floor(rest / 10), rest % 10);
    case 'ko':
      return rest === 0 ? `${yuan}원` : yuan === 0 ? `${rest}전` : `${yuan}원 ${rest}전`;
    case 'en':
      return rest === 0 ? `${yuan} yuan` : yuan === 0 ? `${rest} fen` : `${yuan} yuan and ${rest} fen`;
    default:
      return language satisfies never;
  }
};

const spokenYuan = (yuan: number, jiao: number, fen: number): string => {
  const spoken = yuan === 2 ? '两' : chineseNumber(yuan);
  const head = yuan === 0 && jiao + fen > 0 ? '' : `${spoken}元`;
  const tenths = jiao > 0 ? `${chineseNumber(jiao)}角` : head !== '' && fen > 0 ? '零' : '';
  return `${head}${tenths}${fen > 0 ? `${chineseNumber(fen)}分` : ''}`;
};

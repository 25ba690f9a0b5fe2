import { fail, ok } from '../../result.ts';
import { said, shown } from '../../text/words.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { chineseNumber } from './spoken-number.ts';

/** A whole number with a unit. Errors: `notANumber`, `negative`, `tooManyDecimals`, `outOfRange` (limit: both bounds). */
export const numberKind: FieldKindRules<'number', number> = {
  parse: (field, raw) => {
    const text = plainFigures(raw).replaceAll(' ', '');
    if (text === '') return ok(null);
    const match = /^([+-]?)(\d+)(\.\d+)?$/u.exec(text);
    if (match === null) return fail({ code: 'notANumber' });
    if (match[3] !== undefined) return fail({ code: 'tooManyDecimals', limit: 0 });
    if (match[1] === '-' && field.min >= 0) return fail({ code: 'negative' });
    const value = Number(`${match[1]}${match[2]}`) + 0;
    const inside = value >= field.min && value <= field.max && Number.isSafeInteger(value);
    return inside ? ok(value) : fail({ code: 'outOfRange', limit: `${field.min}–${field.max}` });
  },
  rawOf: (_field, value) => String(value),
  summarise: (field, value, language) => `${value} ${shown(field.unit, language)}`,
  speak: (field, value, language) =>
    language === 'zh' && value >= 0
      ? `${chineseNumber(value)}${said(field.unit, language)}`
      : `${value} ${said(field.unit, language)}`,
  print: (field, value, options) => [
    blank(value === null ? null : `${value}${options.unitPrinted ? '' : field.unit.zh}`),
  ],
};

import { readCreditCode } from '../../law/credit-code.ts';
import { fail, ok } from '../../result.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { spokenFigures } from './spoken-number.ts';

/** A unified social credit code (统一社会信用代码, GB 32100). Errors: `badCreditCode`. */
export const creditCodeKind: FieldKindRules<'creditCode', string> = {
  parse: (_field, raw) => {
    const text = plainFigures(raw).replace(/[\s-]/gu, '').toUpperCase();
    if (text === '') return ok(null);
    const read = readCreditCode(text);
    return read.ok ? read : fail({ code: 'badCreditCode' });
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value, language) => spokenFigures(value, language, [6, 4, 4, 4]),
  print: (_field, value) => [blank(value)],
};

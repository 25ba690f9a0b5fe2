import { fail, ok } from '../../result.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { chineseFigures } from './spoken-number.ts';

/** (year) court code, kind of case, running number, 号; after NFKC-like cleaning every bracket is a round one. */
const pattern =
  /^\(?(\d{4})\)?年?(\p{Script=Han}{1,3}\d{0,4})(\p{Script=Han}{1,8}?)第?(\d{1,8})号(之[一二三四五六七八九十]{1,3})?$/u;

/**
 * A court's case number (案号, 法〔2015〕137号), kept as （2024）吉2401财保12号 whatever brackets were typed.
 * Errors: `badCaseNumber`.
 */
export const caseNumberKind: FieldKindRules<'caseNumber', string> = {
  parse: (_field, raw) => {
    const text = plainFigures(raw)
      .replace(/\s/gu, '')
      .replace(/[[〔【〈<{]/gu, '(')
      .replace(/[\]〕】〉>}]/gu, ')');
    if (text === '') return ok(null);
    const match = pattern.exec(text);
    if (match === null) return fail({ code: 'badCaseNumber' });
    const [, year, court, kind, number, branch = ''] = match;
    return ok(`（${year}）${court}${kind}${number}号${branch}`);
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value, language) => (language === 'zh' ? chineseFigures(value, '〇') : value),
  print: (_field, value) => [blank(value)],
};

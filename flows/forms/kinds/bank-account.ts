import { fail, ok } from '../../result.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { spokenFigures } from './spoken-number.ts';

/**
 * The number of a bank card (ISO/IEC 7812: 12 to 19 figures, the last checks the others) or of a passbook, which has no check: the
 * person may insist. Kept as figures only. Errors: `badBankAccount`.
 */
export const bankAccountKind: FieldKindRules<'bankAccount', string> = {
  parse: (_field, raw) => {
    const figures = plainFigures(raw).replace(/[\s-]/gu, '');
    if (figures === '') return ok(null);
    return /^\d{12,19}$/u.test(figures) && checks(figures) ? ok(figures) : fail({ code: 'badBankAccount' });
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value.replace(/(.{4})(?=.)/gu, '$1 '),
  speak: (_field, value, language) => spokenFigures(value, language, [4, 4, 4, 4, 4]),
  print: (_field, value) => [blank(value)],
};

/** The check of ISO/IEC 7812-1, annex B (Luhn). */
const checks = (figures: string): boolean =>
  [...figures]
    .reverse()
    .map((figure, place) => (place % 2 === 0 ? Number(figure) : Number(figure) * 2))
    .reduce((sum, each) => sum + (each > 9 ? each - 9 : each), 0) %
    10 ===
  0;

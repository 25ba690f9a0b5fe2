import { readIdNumber } from '../../law/id-number.ts';
import { fail, ok } from '../../result.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { spokenFigures } from './spoken-number.ts';

/** An eighteen-place citizen's number (GB 11643) or one built like it. Errors: `badIdNumber`. */
export const idNumberKind: FieldKindRules<'idNumber', string> = {
  parse: (_field, raw, today) => {
    const text = plainFigures(raw).replace(/[\s-]/gu, '').toUpperCase();
    if (text === '') return ok(null);
    const read = readIdNumber(text);
    return read.ok && read.value.birthDate <= today ? ok(read.value.number) : fail({ code: 'badIdNumber' });
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value, language) => spokenFigures(value, language, [6, 4, 4, 4]),
  print: (_field, value) => [blank(value)],
};

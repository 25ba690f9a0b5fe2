import { fail, ok } from '../../result.ts';
import type { Words } from '../../text/words.ts';
import { said, shown } from '../../text/words.ts';
import { box, type FieldKindRules } from './field-kind.ts';

const yes: Words = { zh: '是', ko: '예', en: 'Yes' };
const no: Words = { zh: '否', ko: '아니요', en: 'No' };

/** Yes or no, which the paper may print as 是/否 or 有/无. Errors: `notAnOption`. */
export const yesNoKind: FieldKindRules<'yesNo', boolean> = {
  parse: (_field, raw) => {
    const picked = typeof raw === 'string' ? raw : raw.join(' ');
    if (picked === '') return ok(null);
    if (picked === 'yes') return ok(true);
    return picked === 'no' ? ok(false) : fail({ code: 'notAnOption' });
  },
  rawOf: (_field, value) => (value ? 'yes' : 'no'),
  summarise: (_field, value, language) => shown(value ? yes : no, language),
  speak: (_field, value, language) => said(value ? yes : no, language),
  print: (field, value) => [
    box(field.printedAs[0], value === true),
    box(field.printedAs[1], value === false),
  ],
};

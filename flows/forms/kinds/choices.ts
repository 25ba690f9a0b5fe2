import { fail, ok } from '../../result.ts';
import { said, shown } from '../../text/words.ts';
import { optionWords } from './choice.ts';
import { box, type FieldKindRules } from './field-kind.ts';

/** Several of the options; the value is their ids in the form's order. None is left empty. Errors: `notAnOption`. */
export const choicesKind: FieldKindRules<'choices', readonly string[]> = {
  parse: (field, raw) => {
    const picked = (typeof raw === 'string' ? [raw] : raw).filter((id) => id !== '');
    if (picked.some((id) => !field.options.some((option) => option.id === id)))
      return fail({ code: 'notAnOption' });
    if (picked.length === 0) return ok(null);
    return ok(field.options.filter((option) => picked.includes(option.id)).map((option) => option.id));
  },
  rawOf: (_field, value) => value,
  summarise: (field, value, language) =>
    value.map((id) => shown(optionWords(field.options, id), language)).join(language === 'zh' ? '、' : ', '),
  speak: (field, value, language) =>
    value.map((id) => said(optionWords(field.options, id), language)).join(language === 'zh' ? '、' : ', '),
  print: (field, value) =>
    field.options.map((option) => box(option.label, value?.includes(option.id) === true)),
};

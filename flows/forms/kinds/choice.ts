import { fail, ok } from '../../result.ts';
import { type FormWords, said, shown } from '../../text/words.ts';
import type { Option } from '../template.ts';
import { box, type FieldKindRules } from './field-kind.ts';

/** One of several options; the value is the option's id. Errors: `notAnOption`. */
export const choiceKind: FieldKindRules<'choice', string> = {
  parse: (field, raw) => {
    const picked = typeof raw === 'string' ? raw : raw.join(' ');
    if (picked === '') return ok(null);
    return field.options.some((option) => option.id === picked) ? ok(picked) : fail({ code: 'notAnOption' });
  },
  rawOf: (_field, value) => value,
  summarise: (field, value, language) => shown(optionWords(field.options, value), language),
  speak: (field, value, language) => said(optionWords(field.options, value), language),
  print: (field, value) => field.options.map((option) => box(option.label, option.id === value)),
};

/** The words of an option. Throws when there is no such option: a value that was parsed always has one. */
export const optionWords = (options: readonly Option[], id: string): FormWords => {
  const found = options.find((option) => option.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found.words;
};

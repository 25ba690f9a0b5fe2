import { fail } from '../../result.ts';
import { severalLines } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { limited } from './plain-text.ts';

/**
 * Text of several lines; line ends are `\n`. A pledge must be what it copies, apart from blanks and the shape of its
 * punctuation; it is kept as the form has it. Errors: `tooLong`, `notThePledge`.
 */
export const longTextKind: FieldKindRules<'longText', string> = {
  parse: (field, raw) => {
    const parsed = limited(severalLines(raw), field.maxLength);
    if (!parsed.ok || parsed.value === null || field.copyOf === undefined) return parsed;
    return letters(parsed.value) === letters(field.copyOf)
      ? { ok: true, value: field.copyOf }
      : fail({ code: 'notThePledge' });
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value) => value,
  print: (_field, value) => [blank(value)],
};

/** What is read of a text when it is copied: letters and figures alone. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

import { blank, type FieldKindRules } from './field-kind.ts';
import { parseLine } from './plain-text.ts';

/** One line of text. Errors: `tooLong`. */
export const textKind: FieldKindRules<'text', string> = {
  parse: (field, raw) => parseLine(raw, field.maxLength),
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value) => value,
  print: (_field, value) => [blank(value)],
};

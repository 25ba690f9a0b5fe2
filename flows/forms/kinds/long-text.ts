import { severalLines } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';
import { limited } from './plain-text.ts';

/** Text of several lines; line ends are `\n`. Errors: `tooLong`. */
export const longTextKind: FieldKindRules<'longText', string> = {
  parse: (field, raw) => limited(severalLines(raw), field.maxLength),
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value) => value,
  print: (_field, value) => [blank(value)],
};

import { blank, type FieldKindRules } from './field-kind.ts';
import { parseLine } from './plain-text.ts';

/** The longest address that is taken, in code points. */
export const addressLimit = 120;

/** A postal address in one line. Errors: `tooLong`. */
export const addressKind: FieldKindRules<'address', string> = {
  parse: (_field, raw) => parseLine(raw, addressLimit),
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value) => value,
  print: (_field, value) => [blank(value)],
};

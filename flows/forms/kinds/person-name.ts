import { blank, type FieldKindRules } from './field-kind.ts';
import { parseLine } from './plain-text.ts';

/** The longest name that is taken, in code points. The chip of a card holds 15 (GA 467), transliterated names are longer. */
export const personNameLimit = 50;

/**
 * A personal name. It is never normalised or folded: `·` (U+00B7), every plane of Unicode, variation selectors and
 * private-use characters (names the public tables lack) stay as they are. Errors: `tooLong`.
 */
export const personNameKind: FieldKindRules<'personName', string> = {
  parse: (_field, raw) => parseLine(raw, personNameLimit),
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value) => value,
  print: (_field, value) => [blank(value)],
};

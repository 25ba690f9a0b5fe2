import { fail, ok } from '../../result.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules } from './field-kind.ts';

const pattern =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/iu;

/** An e-mail address (RFC 5321 without quoted parts, at most 254 places). Errors: `badEmail`. */
export const emailKind: FieldKindRules<'email', string> = {
  parse: (_field, raw) => {
    const text = plainFigures(raw).replace(/\s/gu, '');
    if (text === '') return ok(null);
    return text.length <= 254 && pattern.test(text) ? ok(text) : fail({ code: 'badEmail' });
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value) => value,
  speak: (_field, value) => value,
  print: (_field, value) => [blank(value)],
};

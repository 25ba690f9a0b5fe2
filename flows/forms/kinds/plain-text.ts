import { fail, ok, type Result } from '../../result.ts';
import type { FieldError } from '../field-error.ts';
import type { RawValue } from '../template.ts';
import { lengthOf, oneLine } from './clean-text.ts';

/** Reads one line of at most `limit` code points; nothing is `null`. */
export const parseLine = (raw: RawValue, limit: number): Result<string | null, FieldError> =>
  limited(oneLine(raw), limit);

/** Refuses a text of more than `limit` code points (`tooLong`); an empty one is `null`. */
export const limited = (text: string, limit: number): Result<string | null, FieldError> => {
  if (text === '') return ok(null);
  return lengthOf(text) > limit ? fail({ code: 'tooLong', limit }) : ok(text);
};

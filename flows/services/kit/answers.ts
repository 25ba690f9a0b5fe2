import type { FieldError } from '../../forms/field-error.ts';
import { mayInsist } from '../../forms/field-error.ts';
import { parseField } from '../../forms/field-kinds.ts';
import type { Field, RawValue, Value } from '../../forms/template.ts';

/** What was made of the answers to one question: values where all are right, otherwise what is wrong with which. */
export type TakenAnswers =
  | { readonly ok: true; readonly values: Readonly<Record<string, Value | null>> }
  | { readonly ok: false; readonly errors: Readonly<Record<string, FieldError>> };

/**
 * Reads the answers to a question of a service with the parsers of the forms. A number that fails its check counts where
 * the person says that it is right (`insisted`).
 */
export const takeAnswers = (
  fields: readonly Field[],
  given: Readonly<Record<string, RawValue>>,
  today: string,
  insisted: readonly string[] = [],
): TakenAnswers => {
  const values: Record<string, Value | null> = {};
  const errors: Record<string, FieldError> = {};
  for (const field of fields) {
    const raw = given[field.id] ?? (field.kind === 'choices' ? [] : '');
    const parsed = parseField(field, raw, today);
    if (parsed.ok) values[field.id] = parsed.value;
    else if (insisted.includes(field.id) && mayInsist(parsed.error) && typeof raw === 'string')
      values[field.id] = raw.trim();
    else errors[field.id] = parsed.error;
  }
  return Object.keys(errors).length === 0 ? { ok: true, values } : { ok: false, errors };
};

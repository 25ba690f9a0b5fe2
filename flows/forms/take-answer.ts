import { applies } from './applicability.ts';
import { parseField } from './field-kinds.ts';
import { fieldAt, fieldPath } from './field-path.ts';
import { refill } from './prefill.ts';
import { screenByKey, screenKeyOf } from './screen-order.ts';
import type { FormDraft, RawValue, Template } from './template.ts';

/** With the item at that place, where it is the next one of a repeated section; as it is where it cannot be. */
const withItem = (template: Template, draft: FormDraft, section: string, index: number | null): FormDraft => {
  const repeat = template.sections.find((each) => each.id === section)?.repeat;
  const count = draft.counts[section] ?? 0;
  if (repeat === undefined || index !== count || count >= repeat.max) return draft;
  return refill(template, draft, { ...draft, counts: { ...draft.counts, [section]: count + 1 } });
};

/** A screen on which nothing is left to answer need not be asked any more. */
const passIfWhole = (template: Template, draft: FormDraft, path: string): FormDraft => {
  const key = screenKeyOf(template, path);
  const screen = key === null ? null : screenByKey(template, draft, key);
  if (screen?.kind !== 'question' || draft.seen.includes(screen.key)) return draft;
  const { section, index, element } = screen;
  const whole = screen.fields.every(
    (field) => draft.answers[fieldPath(section, index, element, field)] !== undefined,
  );
  return whole ? { ...draft, seen: [...draft.seen, screen.key] } : draft;
};

/**
 * Takes one answer from elsewhere than its own screen (a paper that was read) and that the person has confirmed. `null`
 * when the form cannot take it: there is no such field, it does not apply now, it is locked, the answer is not valid, or
 * the person has answered it; what a person has answered is never overwritten. Where it is of the item after the last
 * one, that item is added. A screen of which every field is answered then is not asked again.
 */
export const takeAnswer = (
  template: Template,
  draft: FormDraft,
  path: string,
  raw: RawValue,
  today: string,
): FormDraft | null => {
  const at = fieldAt(template, path);
  if (at === null || draft.locked.includes(path) || draft.answers[path] !== undefined) return null;
  const open = withItem(template, draft, at.section.id, at.index);
  const place = { section: at.section.id, index: at.index, element: at.element.id, field: at.field.id };
  if (!applies(template, open, place)) return null;
  const parsed = parseField(at.field, raw, today);
  if (!parsed.ok || parsed.value === null) return null;
  const answered = { ...open, answers: { ...open.answers, [path]: parsed.value } };
  return passIfWhole(template, refill(template, open, answered), path);
};

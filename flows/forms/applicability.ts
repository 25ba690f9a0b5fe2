import { fieldAt, fieldPath } from './field-path.ts';
import type { Condition, FormDraft, Template, Value, When } from './template.ts';

/** A section, an element in it or a field of that: whether each applies depends on answers. */
export interface PlaceRef {
  readonly section: string;
  readonly index?: number | null;
  readonly element?: string;
  readonly field?: string;
}

/** The place in which a condition is read; paths that begin with `./` or have no dot mean it. */
export interface ConditionPlace {
  readonly section: string;
  readonly index: number | null;
  readonly element?: string;
}

/**
 * Whether a place of the form applies: its section, element and field all do. An item that is not there does not.
 * Throws when the template has no such place.
 */
export const applies = (template: Template, draft: FormDraft, place: PlaceRef): boolean => {
  const section = template.sections.find((each) => each.id === place.section);
  if (section === undefined) throw new Error(`${template.id} has no section ${place.section}`);
  const index = place.index ?? null;
  if (index !== null && index >= (draft.counts[section.id] ?? 0)) return false;
  if (!holdsWhen(template, draft, section.when, { section: section.id, index })) return false;
  if (place.element === undefined) return true;
  const element = section.elements.find((each) => each.id === place.element);
  if (element === undefined) throw new Error(`${template.id} has no element ${section.id}.${place.element}`);
  const here: ConditionPlace = { section: section.id, index, element: element.id };
  if (!holdsWhen(template, draft, element.when, here)) return false;
  if (place.field === undefined) return true;
  const field = element.fields.find((each) => each.id === place.field);
  if (field === undefined)
    throw new Error(`${template.id} has no field ${section.id}.${element.id}.${place.field}`);
  return holdsWhen(template, draft, field.when, here);
};

/** The answer at a path, or `null` when there is none or the field does not apply (now). */
export const answerAt = (template: Template, draft: FormDraft, path: string): Value | null => {
  const value = draft.answers[path];
  if (value === undefined) return null;
  const at = fieldAt(template, path);
  if (at === null) return null;
  const place = { section: at.section.id, index: at.index, element: at.element.id, field: at.field.id };
  return applies(template, draft, place) ? value : null;
};

/** Whether something applies: nothing said always does. Throws for the name of a condition that the template lacks. */
export const holdsWhen = (
  template: Template,
  draft: FormDraft,
  when: When | undefined,
  place: ConditionPlace | null = null,
): boolean => {
  if (when === undefined) return true;
  if (typeof when !== 'string') return holds(template, draft, when, place);
  const condition = template.conditions[when];
  if (condition === undefined) throw new Error(`${template.id} has no condition ${when}`);
  return holds(template, draft, condition, place);
};

const holds = (
  template: Template,
  draft: FormDraft,
  condition: Condition,
  item: ConditionPlace | null,
): boolean => {
  if ('named' in condition) return holdsWhen(template, draft, condition.named, item);
  if ('all' in condition) return condition.all.every((each) => holds(template, draft, each, item));
  if ('any' in condition) return condition.any.some((each) => holds(template, draft, each, item));
  if ('not' in condition) return !holds(template, draft, condition.not, item);
  if ('answered' in condition) {
    return pathsOf(draft, condition.answered, item).some((path) => answerAt(template, draft, path) !== null);
  }
  return pathsOf(draft, condition.path, item).some((path) =>
    matches(answerAt(template, draft, path), condition.is),
  );
};

const matches = (value: Value | null, wanted: string | boolean): boolean =>
  Array.isArray(value) ? value.includes(wanted) : value === wanted;

/** The paths that a condition's path means: near, of every item (`[*]`), or itself. */
const pathsOf = (draft: FormDraft, path: string, item: ConditionPlace | null): readonly string[] => {
  const near = nearPath(path, item);
  if (near !== null) return [near];
  return everyItem(draft, path);
};

/** The full path of one that is written from where it stands (`field`, `./element.field`); `null` for a full one. */
export const nearPath = (path: string, place: ConditionPlace | null): string | null => {
  const inElement = !path.includes('.');
  if (!inElement && !path.startsWith('./')) return null;
  if (place === null) throw new Error(`${path} is read outside of its section`);
  const [element = '', field = ''] = inElement
    ? [place.element ?? '', path]
    : path.slice('./'.length).split('.');
  if (element === '') throw new Error(`${path} is read outside of its row`);
  return fieldPath(place.section, place.index, element, field);
};

/** A path with `[*]` as those of all items there are; another as itself. */
export const everyItem = (draft: FormDraft, path: string): readonly string[] => {
  const section = /^(\w+)\[\*\]/u.exec(path)?.[1];
  if (section === undefined) return [path];
  return Array.from({ length: draft.counts[section] ?? 0 }, (_, index) => path.replace('[*]', `[${index}]`));
};

import { fieldAt, fieldPath } from './field-path.ts';
import type { Condition, FormDraft, Template, Value } from './template.ts';

/** A section, an element in it or a field of that: whether each applies depends on answers. */
export interface PlaceRef {
  readonly section: string;
  readonly index?: number | null;
  readonly element?: string;
  readonly field?: string;
}

/** The item in which a condition is read; `./` paths mean it. */
interface Item {
  readonly section: string;
  readonly index: number | null;
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
  const item: Item = { section: section.id, index };
  if (!holdsNamed(template, draft, section.when, item)) return false;
  if (place.element === undefined) return true;
  const element = section.elements.find((each) => each.id === place.element);
  if (element === undefined) throw new Error(`${template.id} has no element ${section.id}.${place.element}`);
  if (!holdsNamed(template, draft, element.when, item)) return false;
  if (place.field === undefined) return true;
  const field = element.fields.find((each) => each.id === place.field);
  if (field === undefined)
    throw new Error(`${template.id} has no field ${section.id}.${element.id}.${place.field}`);
  return holdsNamed(template, draft, field.when, item);
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

/** Whether a named condition holds; no name always does. Throws for a name the template lacks. */
export const holdsNamed = (
  template: Template,
  draft: FormDraft,
  name: string | undefined,
  item: Item | null = null,
): boolean => {
  if (name === undefined) return true;
  const condition = template.conditions[name];
  if (condition === undefined) throw new Error(`${template.id} has no condition ${name}`);
  return holds(template, draft, condition, item);
};

const holds = (template: Template, draft: FormDraft, condition: Condition, item: Item | null): boolean => {
  if ('named' in condition) return holdsNamed(template, draft, condition.named, item);
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

/** The paths that a condition's path means: of this item (`./`), of every item (`[*]`), or itself. */
const pathsOf = (draft: FormDraft, path: string, item: Item | null): readonly string[] => {
  if (path.startsWith('./')) {
    const [element = '', field = ''] = path.slice(2).split('.');
    if (item === null) throw new Error(`${path} stands outside of an item`);
    return [fieldPath(item.section, item.index, element, field)];
  }
  const section = /^(\w+)\[\*\]/u.exec(path)?.[1];
  if (section === undefined) return [path];
  return Array.from({ length: draft.counts[section] ?? 0 }, (_, index) => path.replace('[*]', `[${index}]`));
};

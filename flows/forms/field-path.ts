import type { Element, Field, Section, Template } from './template.ts';

/** Where a field stands: `index` is the item's number from 0 in a repeated section, otherwise `null`. */
export interface FieldRef {
  readonly section: string;
  readonly index: number | null;
  readonly element: string;
  readonly field: string;
}

/** What stands at a path. */
export interface FieldAt {
  readonly section: Section;
  readonly index: number | null;
  readonly element: Element;
  readonly field: Field;
}

const pattern = /^(\w+)(?:\[(\d+)\])?\.(\w+)\.(\w+)$/u;

/** The path of a field, under which its answer is kept: `claims.principal.owed`, `defendants[0].person.name`. */
export const fieldPath = (section: string, index: number | null, element: string, field: string): string =>
  `${index === null ? section : `${section}[${index}]`}.${element}.${field}`;

/** The parts of a path; `null` when it is none. */
export const readPath = (path: string): FieldRef | null => {
  const match = pattern.exec(path);
  if (match === null) return null;
  const [, section = '', index, element = '', field = ''] = match;
  return { section, index: index === undefined ? null : Number(index), element, field };
};

/** What a template has at a path; `null` when it has nothing there (an index is wrong or missing counts as nothing). */
export const fieldAt = (template: Template, path: string): FieldAt | null => {
  const ref = readPath(path);
  const section = template.sections.find((each) => each.id === ref?.section);
  const element = section?.elements.find((each) => each.id === ref?.element);
  const field = element?.fields.find((each) => each.id === ref?.field);
  if (ref === null || section === undefined || element === undefined || field === undefined) return null;
  return (section.repeat === undefined) === (ref.index === null)
    ? { section, index: ref.index, element, field }
    : null;
};

/** The items of a section: their numbers, or one `null` for a section that stands once. */
export const itemsOf = (
  section: Section,
  counts: Readonly<Record<string, number>>,
): readonly (number | null)[] =>
  section.repeat === undefined
    ? [null]
    : Array.from({ length: counts[section.id] ?? 0 }, (_, index) => index);

import { applies } from './applicability.ts';
import { fieldAt, fieldPath, itemsOf } from './field-path.ts';
import type { Element, Field, FormDraft, ScreenRef, Section, Template } from './template.ts';

/** A screen and whether it is asked now. */
interface PossibleScreen {
  readonly ref: ScreenRef;
  readonly asked: boolean;
}

/** The key of a repeated section's list screen. */
export const listKey = (section: string): string => `${section}#list`;

/** The fields of an element as they are asked together: a field that is not `sameScreen` begins a new screen. */
export const groupsOf = (element: Element): readonly (readonly Field[])[] => {
  const groups: Field[][] = [];
  for (const field of element.fields) {
    const last = groups.at(-1);
    if (field.sameScreen === true && last !== undefined) last.push(field);
    else groups.push([field]);
  }
  return groups;
};

/** The key of the screen on which a field is asked; `null` when the template has no such path. */
export const screenKeyOf = (template: Template, path: string): string | null => {
  const at = fieldAt(template, path);
  if (at === null) return null;
  const first = groupsOf(at.element).find((group) => group.includes(at.field))?.[0] ?? at.field;
  return fieldPath(at.section.id, at.index, at.element.id, first.id);
};

/**
 * The screens that are asked now, in order. Those whose fields are all locked are left out: there is nothing to ask.
 * A repeated section gives the questions of its items, then its list.
 */
export const screensOf = (template: Template, draft: FormDraft): ScreenRef[] =>
  possibleScreens(template, draft)
    .filter((screen) => screen.asked)
    .map((screen) => screen.ref);

/** The screen of a key, or `null` when it is not asked (any more). */
export const screenByKey = (template: Template, draft: FormDraft, key: string): ScreenRef | null => {
  const name = /^\w+/u.exec(key)?.[0];
  const section = template.sections.find((each) => each.id === name);
  if (section === undefined) return null;
  return (
    sectionScreens(template, draft, section).find((screen) => screen.asked && screen.ref.key === key)?.ref ??
    null
  );
};

/** The screen after a key, also when the key's own screen is not asked any more; `null` at the end. */
export const nextScreen = (template: Template, draft: FormDraft, key: string): ScreenRef | null => {
  const screens = possibleScreens(template, draft);
  const here = screens.findIndex((screen) => screen.ref.key === key);
  return screens.find((screen, place) => here >= 0 && place > here && screen.asked)?.ref ?? null;
};

/** The screen before a key, also when the key's own screen is not asked any more; `null` at the beginning. */
export const previousScreen = (template: Template, draft: FormDraft, key: string): ScreenRef | null => {
  const screens = possibleScreens(template, draft);
  const here = screens.findIndex((screen) => screen.ref.key === key);
  return screens.findLast((screen, place) => place < here && screen.asked)?.ref ?? null;
};

const possibleScreens = (template: Template, draft: FormDraft): PossibleScreen[] =>
  template.sections.flatMap((section) => sectionScreens(template, draft, section));

const sectionScreens = (template: Template, draft: FormDraft, section: Section): PossibleScreen[] => {
  const questions = itemsOf(section, draft.counts).flatMap((index) =>
    itemScreens(template, draft, section, index),
  );
  if (section.repeat === undefined) return questions;
  const list: ScreenRef = { kind: 'list', key: listKey(section.id), section: section.id };
  // Where there can only be one number of them there is nothing to add and nothing to take out.
  const fixed = section.repeat.min === section.repeat.max;
  return [...questions, { ref: list, asked: !fixed && applies(template, draft, { section: section.id }) }];
};

const itemScreens = (
  template: Template,
  draft: FormDraft,
  section: Section,
  index: number | null,
): PossibleScreen[] =>
  section.elements.flatMap((element) =>
    groupsOf(element).map((group) => {
      const place = { section: section.id, index, element: element.id };
      const asked = group.filter((field) => applies(template, draft, { ...place, field: field.id }));
      const open = asked.some(
        (field) => !draft.locked.includes(fieldPath(section.id, index, element.id, field.id)),
      );
      const key = fieldPath(section.id, index, element.id, group[0]?.id ?? '');
      return {
        ref: { kind: 'question', ...place, key, fields: asked.map((field) => field.id) },
        asked: open,
      };
    }),
  );

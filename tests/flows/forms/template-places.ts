import type { ConditionPlace } from '../../../flows/forms/applicability.ts';
import type { Condition, Element, Field, Section, Template, When } from '../../../flows/forms/template.ts';

/** A field of a template and where it stands; in a repeated section as of its first item. */
export interface FieldPlace {
  readonly section: Section;
  readonly element: Element;
  readonly field: Field;
  readonly path: string;
}

/** Every field of a template. */
export const everyField = (template: Template): readonly FieldPlace[] =>
  template.sections.flatMap((section) =>
    section.elements.flatMap((element) =>
      element.fields.map((field) => ({
        section,
        element,
        field,
        path: `${section.id}${section.repeat === undefined ? '' : '[0]'}.${element.id}.${field.id}`,
      })),
    ),
  );

/** A condition and the place from which its short paths are read; `null`: it may only have full ones. */
export interface WhenPlace {
  readonly when: When;
  readonly at: ConditionPlace | null;
}

/** Every place of a template that says when something applies. */
export const everyWhen = (template: Template): readonly WhenPlace[] => {
  const found: { readonly when: When | undefined; readonly at: ConditionPlace | null }[] = [
    ...template.sections.flatMap((section) => {
      const index = section.repeat === undefined ? null : 0;
      return [
        { when: section.when, at: { section: section.id, index: null } },
        { when: section.repeat?.minWhen?.when, at: null },
        ...section.elements.flatMap((element) => {
          const at = { section: section.id, index, element: element.id };
          const lines = (element.print ?? []).flatMap((line) =>
            typeof line === 'string' ? [] : [line.when],
          );
          return [element.when, ...lines, ...element.fields.map((field) => field.when)].map((when) => ({
            when,
            at,
          }));
        }),
      ];
    }),
    ...template.prefill.map((rule) => ({ when: rule.when, at: null })),
    ...template.materials.map((material) => ({ when: material.when, at: null })),
    ...Object.values(template.conditions).map((when) => ({ when, at: null })),
  ];
  return found.flatMap(({ when, at }) => (when === undefined ? [] : [{ when, at }]));
};

/** The names of conditions in a condition. */
export const namesIn = (when: When): readonly string[] => {
  if (typeof when === 'string') return [when];
  if ('named' in when) return [when.named];
  if ('all' in when) return when.all.flatMap(namesIn);
  if ('any' in when) return when.any.flatMap(namesIn);
  return 'not' in when ? namesIn(when.not) : [];
};

/** A comparison with one answer. */
export type Leaf = Extract<Condition, { path: string } | { answered: string }>;

/** The comparisons in a condition, those behind names not among them. */
export const leavesIn = (when: When): readonly Leaf[] => {
  if (typeof when === 'string') return [];
  if ('path' in when || 'answered' in when) return [when];
  if ('all' in when) return when.all.flatMap(leavesIn);
  if ('any' in when) return when.any.flatMap(leavesIn);
  return 'not' in when ? leavesIn(when.not) : [];
};

/** The path of a comparison. */
export const pathOf = (leaf: Leaf): string => ('path' in leaf ? leaf.path : leaf.answered);

/** All comparisons on which a condition rests, those behind names among them. */
export const allLeaves = (template: Template, when: When | undefined): readonly Leaf[] => {
  if (when === undefined) return [];
  const behind = namesIn(when).flatMap((name) => allLeaves(template, template.conditions[name]));
  return [...leavesIn(when), ...behind];
};

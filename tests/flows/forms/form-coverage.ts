import { applies, type ConditionPlace, holdsWhen, nearPath } from '../../../flows/forms/applicability.ts';
import { fieldAt, itemsOf } from '../../../flows/forms/field-path.ts';
import type { Field, FormDraft, RawValue, Template, When } from '../../../flows/forms/template.ts';
import { everyField, everyWhen, type Leaf, pathOf, type WhenPlace } from './template-places.ts';

/** What an answer must be, at a path without item numbers, for a goal to be reached. */
export interface Want {
  readonly place: string;
  readonly fits: (raw: RawValue) => boolean;
}

/** Picks one of several ways to reach a goal. */
type Pick = <T>(ways: readonly T[]) => T;

/** How a goal is followed: which way where there are several, and the fields whose own conditions are in it already. */
interface Way {
  readonly pick: Pick;
  readonly on: Set<string>;
}

/** A path as it is for every item: `defendants[1].person.name` and `defendants[*].person.name` are one. */
export const placeOf = (path: string): string => path.replace(/\[(?:\d+|\*)\]/u, '');

/**
 * What fillings of a form have reached so far: every field asked, every condition both true and false. What is not
 * reached yet says which answers lead there.
 */
export class FormCoverage {
  readonly #template: Template;
  readonly #unasked: Map<string, readonly WhenPlace[]>;
  readonly #conditions: readonly (WhenPlace & { readonly seen: Set<boolean> })[];

  constructor(template: Template) {
    this.#template = template;
    this.#unasked = new Map(
      everyField(template).map(({ path }) => [placeOf(path), conditionsOn(template, path)]),
    );
    this.#conditions = everyWhen(template).map((each) => ({ ...each, seen: new Set<boolean>() }));
  }

  /** Takes what a complete draft has reached. */
  note(draft: FormDraft): void {
    for (const section of this.#template.sections)
      for (const index of itemsOf(section, draft.counts))
        for (const element of section.elements)
          for (const { id } of element.fields) {
            const place = `${section.id}.${element.id}.${id}`;
            const at = { section: section.id, index, element: element.id, field: id };
            if (this.#unasked.has(place) && applies(this.#template, draft, at)) this.#unasked.delete(place);
          }
    for (const { when, at, seen } of this.#conditions)
      for (const each of placesOf(at, draft))
        if (seen.size < 2) seen.add(holdsWhen(this.#template, draft, when, each));
  }

  /** The paths of fields that were never asked. */
  neverAsked(): readonly string[] {
    return [...this.#unasked.keys()];
  }

  /** The conditions that were only ever true or only ever false. */
  alwaysSame(): readonly string[] {
    return this.#conditions
      .filter(({ seen }) => seen.size < 2)
      .map(({ when, at, seen }) => `${JSON.stringify(when)} at ${JSON.stringify(at)}: ${[...seen]}`);
  }

  /** For each thing that is not reached yet, one set of answers that leads there. */
  goals(pick: Pick): readonly (readonly Want[])[] {
    const asked = [...this.#unasked.entries()].map(([place, conditions]) => [
      { place, fits: () => true },
      ...conditions.flatMap(({ when, at }) => this.#wants(when, at, true, { pick, on: new Set([place]) })),
    ]);
    const told = this.#conditions
      .filter(({ seen }) => seen.size < 2)
      .map(({ when, at, seen }) => this.#wants(when, at, !seen.has(true), { pick, on: new Set() }));
    return [...asked, ...told];
  }

  #wants(when: When, at: ConditionPlace | null, holds: boolean, way: Way): readonly Want[] {
    const all = (parts: readonly When[]) => parts.flatMap((part) => this.#wants(part, at, holds, way));
    const one = (parts: readonly When[]) => this.#wants(way.pick(parts), at, holds, way);
    if (typeof when === 'string') return this.#wants(this.#named(when), at, holds, way);
    if ('named' in when) return this.#wants(this.#named(when.named), at, holds, way);
    if ('not' in when) return this.#wants(when.not, at, !holds, way);
    if ('all' in when) return holds ? all(when.all) : one(when.all);
    if ('any' in when) return holds ? one(when.any) : all(when.any);
    const path = (nearPath(pathOf(when), at) ?? pathOf(when)).replace('[*]', '[0]');
    const field = fieldAt(this.#template, path)?.field;
    if (field === undefined) return [];
    const want = { place: placeOf(path), fits: (raw: RawValue) => makes(when, field, raw) === holds };
    if (!holds || way.on.has(want.place)) return [want];
    // An answer counts only where its field is asked.
    way.on.add(want.place);
    const before = conditionsOn(this.#template, path);
    return [want, ...before.flatMap((each) => this.#wants(each.when, each.at, true, way))];
  }

  #named(name: string): When {
    const condition = this.#template.conditions[name];
    if (condition === undefined) throw new Error(`${this.#template.id} has no condition ${name}`);
    return condition;
  }
}

/** Whether an answer makes a comparison true. */
const makes = (leaf: Leaf, field: Field, raw: RawValue): boolean => {
  if ('answered' in leaf) return raw.length > 0;
  if (field.kind === 'yesNo') return raw === (leaf.is === true ? 'yes' : 'no');
  return typeof raw === 'string' ? raw === leaf.is : raw.some((each) => each === leaf.is);
};

/** The conditions of a field, its row and its section, and under which the section has an item by itself. */
const conditionsOn = (template: Template, path: string): readonly WhenPlace[] => {
  const there = fieldAt(template, path);
  if (there === null) return [];
  const { section, index, element, field } = there;
  const at = { section: section.id, index, element: element.id };
  return [
    { when: section.when, at: { section: section.id, index: null } },
    { when: section.repeat?.minWhen?.when, at: null },
    { when: element.when, at },
    { when: field.when, at },
  ].flatMap(({ when, at: here }) => (when === undefined ? [] : [{ when, at: here }]));
};

/** Where a condition is read in a draft: in every item of a repeated section. */
const placesOf = (at: ConditionPlace | null, draft: FormDraft): readonly (ConditionPlace | null)[] =>
  at === null || at.index === null
    ? [at]
    : Array.from({ length: draft.counts[at.section] ?? 0 }, (_, index) => ({ ...at, index }));

import fc from 'fast-check';
import {
  addItem,
  answerScreen,
  applies,
  fieldAt,
  fieldPath,
  newFormDraft,
  openScreens,
  passScreen,
} from '../../../flows/forms/form-flow.ts';
import { groupsOf, listKey } from '../../../flows/forms/screen-order.ts';
import type { Field, FormDraft, RawValue, Section, Template } from '../../../flows/forms/template.ts';
import { arbitraryCard, today, validRaw } from './arbitrary-draft.ts';
import { type FormCoverage, placeOf, type Want } from './form-coverage.ts';
import { everyField } from './template-places.ts';

/**
 * Fills forms so that few fillings reach everything: what is not reached yet says which answers lead there; elsewhere
 * the options are gone through in turn (in another order each round, so that two places do not go in step), optional
 * blanks are left empty now and then, and every sixth time all of them. The screens come in the order of the form, as
 * a person meets them.
 */
export class CoveringFiller {
  readonly #template: Template;
  readonly #coverage: FormCoverage;
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #next: () => number;
  readonly #decks = new Map<string, RawValue[]>();
  #wants: ReadonlyMap<string, readonly Want[]> = new Map();
  #fillings = 0;

  constructor(template: Template, coverage: FormCoverage, seed: number) {
    this.#template = template;
    this.#coverage = coverage;
    this.#fields = new Map(everyField(template).map(({ path, field }) => [placeOf(path), field]));
    this.#next = mulberry32(seed);
  }

  /** One more complete draft. Throws when a valid answer is refused or the form does not end. */
  fill(): FormDraft {
    this.#fillings += 1;
    this.#wants = this.#leavesEmpty() ? new Map() : this.#plan();
    let draft = newFormDraft(this.#template, this.#sample(arbitraryCard));
    // What asks for an answer further down takes another round.
    for (let round = 0; round < 10; round += 1) {
      for (const section of this.#template.sections) draft = this.#through(draft, section);
      if (openScreens(this.#template, draft).length === 0) return draft;
    }
    throw new Error(`${this.#template.id} never ends`);
  }

  #leavesEmpty(): boolean {
    return this.#fillings % 6 === 2;
  }

  /** The answers of this filling that are not left to chance: of as many goals as can be had together. */
  #plan(): ReadonlyMap<string, readonly Want[]> {
    const plan = new Map<string, readonly Want[]>();
    const goals = this.#coverage.goals((ways) => {
      const way = ways[Math.floor(this.#next() * ways.length)];
      if (way === undefined) throw new Error('a condition of nothing');
      return way;
    });
    for (const goal of this.#shuffled(goals)) {
      const joined = new Map<string, Want[]>();
      for (const want of goal) {
        const there = joined.get(want.place) ?? [...(plan.get(want.place) ?? [])];
        joined.set(want.place, [...there, want]);
      }
      if ([...joined].every(([place, wants]) => this.#canBe(place, wants)))
        for (const [place, wants] of joined) plan.set(place, wants);
    }
    return plan;
  }

  #canBe(place: string, wants: readonly Want[]): boolean {
    const field = this.#fields.get(place);
    const deck = field === undefined ? null : optionDeck(field);
    return (deck ?? ['', 'something']).some((raw) => wants.every((want) => want.fits(raw)));
  }

  #through(before: FormDraft, section: Section): FormDraft {
    let draft = before;
    if (section.repeat === undefined) return this.#item(draft, section, null);
    const list = listKey(section.id);
    for (let index = 0; ; index += 1) {
      if (index >= (draft.counts[section.id] ?? 0)) {
        if (draft.seen.includes(list) || !this.#wantsMore(draft, section))
          return passScreen(this.#template, draft, list);
        draft = addItem(this.#template, draft, section.id);
        if (index >= (draft.counts[section.id] ?? 0)) throw new Error(`${section.id} takes no item ${index}`);
      }
      draft = this.#item(draft, section, index);
    }
  }

  #wantsMore(draft: FormDraft, section: Section): boolean {
    const count = draft.counts[section.id] ?? 0;
    if (count >= Math.min(2, section.repeat?.max ?? 0)) return false;
    if (!applies(this.#template, draft, { section: section.id })) return false;
    const planned = [...this.#wants.keys()].some((place) => place.startsWith(`${section.id}.`));
    return (count === 0 && planned) || this.#next() < 0.5;
  }

  #item(before: FormDraft, section: Section, index: number | null): FormDraft {
    let draft = before;
    for (const element of section.elements)
      for (const group of groupsOf(element)) {
        const paths = group
          .filter(({ id }) =>
            applies(this.#template, draft, { section: section.id, index, element: element.id, field: id }),
          )
          .map(({ id }) => fieldPath(section.id, index, element.id, id));
        const key = fieldPath(section.id, index, element.id, group[0]?.id ?? '');
        const open = paths.filter((path) => !draft.locked.includes(path));
        const missing = group.some(
          ({ id, required }) =>
            required && draft.answers[fieldPath(section.id, index, element.id, id)] === undefined,
        );
        if (open.length > 0 && (missing || !draft.seen.includes(key)))
          draft = this.#answers(draft, key, open);
      }
    return draft;
  }

  #answers(draft: FormDraft, key: string, paths: readonly string[]): FormDraft {
    const raw = Object.fromEntries(
      paths.map((path) => {
        const field = fieldAt(this.#template, path)?.field;
        if (field === undefined) throw new Error(`${this.#template.id} has no field ${path}`);
        return [path, this.#answer(field, path)];
      }),
    );
    const result = answerScreen(this.#template, draft, key, raw, today);
    if (Object.keys(result.errors).length > 0)
      throw new Error(`${key} refused ${JSON.stringify(raw)}: ${JSON.stringify(result.errors)}`);
    return result.draft;
  }

  #answer(field: Field, path: string): RawValue {
    const place = placeOf(path);
    const wants = this.#wants.get(place) ?? [];
    const fits = (raw: RawValue): boolean => wants.every((want) => want.fits(raw));
    const deck = optionDeck(field);
    if (deck !== null) {
      const left = this.#decks.get(place) ?? [];
      if (left.length === 0) left.push(...this.#shuffled(deck));
      this.#decks.set(place, left);
      const dealt = left.pop() ?? '';
      return fits(dealt) ? dealt : (this.#shuffled(deck).find(fits) ?? dealt);
    }
    const sampled = this.#sample(validRaw(field));
    const empty = field.required !== true && (this.#leavesEmpty() || this.#next() < 0.15);
    const drawn = empty ? '' : sampled;
    return fits(drawn) ? drawn : ([sampled, ''].find(fits) ?? drawn);
  }

  #sample<T>(arbitrary: fc.Arbitrary<T>): T {
    const [value] = fc.sample(arbitrary, {
      endOnFailure: true,
      numRuns: 1,
      seed: Math.floor(this.#next() * 2 ** 31),
    });
    if (value === undefined) throw new Error('nothing sampled');
    return value;
  }

  #shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.#next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  }
}

/** What may be picked at a field with options: each alone, all of several, none where none is needed. */
const optionDeck = (field: Field): readonly RawValue[] | null => {
  const none: RawValue[] = field.required === true ? [] : [''];
  switch (field.kind) {
    case 'yesNo':
      return ['yes', 'no'];
    case 'choice':
      return [...field.options.map((option) => option.id), ...none];
    case 'choices':
      return [
        ...field.options.map((option) => [option.id]),
        field.options.map((option) => option.id),
        ...none,
      ];
    default:
      return null;
  }
};

/** A small generator of numbers from 0 below 1 that gives the same row for the same seed. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

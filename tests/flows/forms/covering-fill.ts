import fc from 'fast-check';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import {
  addItem,
  answerScreen,
  fieldAt,
  fieldPath,
  newFormDraft,
  openScreens,
  passScreen,
} from '../../../flows/forms/form-flow.ts';
import type { Field, FormDraft, RawValue, ScreenRef, Template } from '../../../flows/forms/template.ts';
import { arbitraryCard, today, validRaw } from './arbitrary-draft.ts';

/**
 * Fills forms so that few fillings reach everything: at each place the options are gone through in turn (in another
 * order each round, so that two places do not go in step), optional blanks are left empty now and then, and every sixth
 * time all of them.
 */
export class CoveringFiller {
  readonly #template: Template;
  readonly #next: () => number;
  readonly #decks = new Map<string, RawValue[]>();
  #fillings = 0;

  constructor(template: Template, seed: number) {
    this.#template = template;
    this.#next = mulberry32(seed);
  }

  /** One more complete draft. Throws when a valid answer is refused or the form does not end. */
  fill(): FormDraft {
    this.#fillings += 1;
    let draft = newFormDraft(this.#template, this.#card());
    for (let step = 0; step < 3000; step += 1) {
      const screen = openScreens(this.#template, draft)[0];
      if (screen === undefined) return draft;
      draft = this.#step(draft, screen);
    }
    throw new Error(`${this.#template.id} never ends`);
  }

  #card(): CardIdentity {
    return this.#sample(arbitraryCard);
  }

  #step(draft: FormDraft, screen: ScreenRef): FormDraft {
    if (screen.kind === 'list') {
      const more = (draft.counts[screen.section] ?? 0) < 2 && this.#next() < 0.5;
      return more
        ? addItem(this.#template, draft, screen.section)
        : passScreen(this.#template, draft, screen.key);
    }
    const raw: Record<string, RawValue> = {};
    for (const id of screen.fields) {
      const path = fieldPath(screen.section, screen.index, screen.element, id);
      const field = fieldAt(this.#template, path)?.field;
      if (field === undefined || draft.locked.includes(path)) continue;
      raw[path] = this.#answer(field, path);
    }
    const result = answerScreen(this.#template, draft, screen.key, raw, today);
    if (Object.keys(result.errors).length > 0)
      throw new Error(`${screen.key} refused ${JSON.stringify(raw)}: ${JSON.stringify(result.errors)}`);
    return result.draft;
  }

  #answer(field: Field, path: string): RawValue {
    const place = path.replace(/\[\d+\]/u, '');
    const deck = optionDeck(field);
    if (deck !== null) {
      const left = this.#decks.get(place) ?? [];
      if (left.length === 0) left.push(...this.#shuffled(deck));
      this.#decks.set(place, left);
      return left.pop() ?? '';
    }
    const empty = field.required !== true && this.#next() < (this.#fillings % 6 === 2 ? 1 : 0.15);
    return empty ? '' : this.#sample(validRaw(field));
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

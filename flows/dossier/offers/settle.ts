import { answerAt, applies, holdsWhen, nearPath } from '../../forms/applicability.ts';
import { parseField } from '../../forms/field-kinds.ts';
import { type FieldAt, fieldAt } from '../../forms/field-path.ts';
import { refill } from '../../forms/prefill.ts';
import { screenKeyOf } from '../../forms/screen-order.ts';
import type { Condition, FormDraft, RawValue, Template, Value, When } from '../../forms/template.ts';
import type { FieldOffer } from '../field-offer.ts';
import type { Candidate } from './candidate.ts';

/** Two readings for one field are as sure as each other when they differ by less than this: then neither is offered. */
const clearlySurer = 0.15;

/** What is left of candidates: offers in an order in which each can be taken after those before it, and paths on which papers differ. */
export interface Settled {
  readonly offers: readonly FieldOffer[];
  readonly differing: readonly string[];
}

/**
 * Sets the answer of a confirmed offer into the draft, as if the person had given it; an item that is not there yet is
 * added. A value that is not valid, or has no place now, leaves the draft as it is.
 */
export const takeOffer = (
  template: Template,
  draft: FormDraft,
  offer: { readonly path: string; readonly answer: RawValue },
  today: string,
): FormDraft => {
  const at = fieldAt(template, offer.path);
  const value = at === null ? null : valueFor(at, offer.answer, today);
  if (at === null || value === null || draft.locked.includes(offer.path)) return draft;
  const room = withItem(draft, at);
  if (room === null) return draft;
  const { index, section, element, field } = at;
  if (!applies(template, room, { section: section.id, index, element: element.id, field: field.id }))
    return draft;
  const answers = { ...room.answers, [offer.path]: value };
  const insisted = room.insisted.filter((path) => path !== offer.path);
  return refill(template, draft, { ...room, answers, insisted });
};

/** Of all candidates those that the form has room for, that are valid, unanswered and agreed on, each behind what makes it apply. */
export const settled = (
  template: Template,
  draft: FormDraft,
  candidates: readonly Candidate[],
  today: string,
): Settled => {
  const { chosen, differing } = agreed(template, candidates, today);
  const choice: Choice = { template, before: draft, chosen, today };
  let course: Course = { draft, offers: [] };
  for (const path of inFormOrder(template, [...chosen.keys()]))
    course = offered(choice, course, path, []) ?? course;
  return { offers: course.offers, differing: differing.filter((path) => isOpen(template, draft, path)) };
};

const valueFor = (at: FieldAt, answer: RawValue, today: string): Value | null => {
  const parsed = parseField(at.field, answer, today);
  return parsed.ok ? parsed.value : null;
};

const sameValue = (one: Value | null, other: Value | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** One candidate a path: valid, and either undisputed or clearly surer than the others. Options of `choices` are joined. */
const agreed = (
  template: Template,
  candidates: readonly Candidate[],
  today: string,
): { readonly chosen: ReadonlyMap<string, Candidate>; readonly differing: readonly string[] } => {
  const byPath = new Map<string, Candidate[]>();
  for (const each of candidates) {
    const at = fieldAt(template, each.path);
    if (at === null || valueFor(at, each.answer, today) === null) continue;
    byPath.set(each.path, [...(byPath.get(each.path) ?? []), each]);
  }
  const chosen = new Map<string, Candidate>();
  const differing: string[] = [];
  for (const [path, rivals] of byPath) {
    const at = fieldAt(template, path);
    const [best, ...others] = rivals.toSorted((one, other) => other.certainty - one.certainty);
    if (at === null || best === undefined) continue;
    if (at.field.kind === 'choices') {
      chosen.set(path, { ...best, answer: rivals.flatMap((each) => each.answer) });
      continue;
    }
    const value = valueFor(at, best.answer, today);
    const rivalling = others.filter((other) => !sameValue(valueFor(at, other.answer, today), value));
    if (rivalling.length > 0) differing.push(path);
    if (rivalling.every((other) => best.certainty - other.certainty >= clearlySurer)) chosen.set(path, best);
  }
  return { chosen, differing };
};

/** Paths in the order in which the form asks them, item by item. */
const inFormOrder = (template: Template, paths: readonly string[]): readonly string[] => {
  const placeOf = (path: string): number[] => {
    const at = fieldAt(template, path);
    if (at === null) return [];
    const section = template.sections.indexOf(at.section);
    const element = at.section.elements.indexOf(at.element);
    return [section, at.index ?? 0, element, at.element.fields.indexOf(at.field)];
  };
  const places = new Map(paths.map((path) => [path, placeOf(path)]));
  return paths.toSorted((one, other) => {
    const [a = [], b = []] = [places.get(one), places.get(other)];
    const first = a.findIndex((number, index) => number !== b[index]);
    return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
  });
};

/** Whether nobody has answered a path: what a rule put in and no one was asked about stands open. */
const isOpen = (template: Template, draft: FormDraft, path: string): boolean => {
  if (draft.locked.includes(path)) return false;
  return draft.answers[path] === undefined || !draft.seen.includes(screenKeyOf(template, path) ?? '');
};

/** Whether somebody has answered a path otherwise than a candidate says; words are not compared. */
export const contradicted = (
  template: Template,
  draft: FormDraft,
  found: Candidate,
  today: string,
): boolean => {
  const at = fieldAt(template, found.path);
  const value = at === null ? null : valueFor(at, found.answer, today);
  const given = answerAt(template, draft, found.path);
  if (at === null || value === null || given === null || isOpen(template, draft, found.path)) return false;
  const wordy = ['text', 'longText', 'address', 'choices'].includes(at.field.kind);
  return !wordy && !sameValue(value, given);
};

/** The draft with room for an item: one more where the path is the next one; `null` where there can be none. */
const withItem = (draft: FormDraft, at: FieldAt): FormDraft | null => {
  if (at.index === null) return draft;
  const count = draft.counts[at.section.id] ?? 0;
  if (at.index < count) return draft;
  if (at.index > count || count >= (at.section.repeat?.max ?? 0)) return null;
  return { ...draft, counts: { ...draft.counts, [at.section.id]: count + 1 } };
};

/** What does not change while the offers are put in order. */
interface Choice {
  readonly template: Template;
  /** The draft as the person left it. */
  readonly before: FormDraft;
  readonly chosen: ReadonlyMap<string, Candidate>;
  readonly today: string;
}

/** The offers so far, and the draft as it would be if every one of them were confirmed. */
interface Course {
  readonly draft: FormDraft;
  readonly offers: readonly FieldOffer[];
}

/** Where a condition is read. */
interface Place {
  readonly section: string;
  readonly index: number | null;
  readonly element?: string;
}

/** Offers the candidate of a path, and before it what makes its field apply; `null`: it cannot be had. `waiting`: paths that wait for this one. */
const offered = (choice: Choice, course: Course, path: string, waiting: readonly string[]): Course | null => {
  const found = choice.chosen.get(path);
  const at = fieldAt(choice.template, path);
  if (found === undefined || at === null || waiting.includes(path)) return null;
  if (!isOpen(choice.template, choice.before, path)) return null;
  return withOffer(choice, course, at, found, waiting);
};

const withOffer = (
  choice: Choice,
  course: Course,
  at: FieldAt,
  found: Candidate,
  waiting: readonly string[],
): Course | null => {
  const room = withItem(course.draft, at);
  if (room === null) return null;
  const enabled = enabling(choice, { ...course, draft: room }, at, found, [...waiting, found.path]);
  const value = valueFor(at, found.answer, choice.today);
  if (enabled === null || value === null) return null;
  if (sameValue(answerAt(choice.template, enabled.draft, found.path), value)) return enabled;
  const draft = takeOffer(choice.template, enabled.draft, found, choice.today);
  if (!sameValue(draft.answers[found.path] ?? null, value)) return null;
  return { draft, offers: [...enabled.offers, found] };
};

const enabling = (
  choice: Choice,
  course: Course,
  at: FieldAt,
  found: Candidate,
  waiting: readonly string[],
): Course | null => {
  const { section, index, element, field } = at;
  const row: Place = { section: section.id, index, element: element.id };
  const whens: readonly (readonly [When | undefined, Place])[] = [
    [section.when, { section: section.id, index }],
    [element.when, row],
    [field.when, row],
  ];
  let now: Course | null = course;
  for (const [when, place] of whens) {
    if (when !== undefined && now !== null) now = made(choice, now, when, place, found, waiting);
  }
  return now;
};

/** Makes a condition hold by offers that say what it asks for. */
const made = (
  choice: Choice,
  course: Course,
  when: When,
  place: Place,
  found: Candidate,
  waiting: readonly string[],
): Course | null => {
  if (holdsWhen(choice.template, course.draft, when, place)) return course;
  const condition = typeof when === 'string' ? choice.template.conditions[when] : when;
  if (condition === undefined) return null;
  if ('named' in condition) return made(choice, course, condition.named, place, found, waiting);
  if ('all' in condition) {
    let now: Course | null = course;
    for (const each of condition.all) now = now && made(choice, now, each, place, found, waiting);
    return now;
  }
  if ('any' in condition) {
    // Of several ways the one that something read says.
    const way = condition.any.find((each) => saysSo(choice, each, place));
    return way === undefined ? null : made(choice, course, way, place, found, waiting);
  }
  if (!('is' in condition)) return null;
  return answered(
    choice,
    course,
    nearPath(condition.path, place) ?? condition.path,
    condition.is,
    found,
    waiting,
  );
};

const saysSo = (choice: Choice, condition: Condition, place: Place): boolean => {
  if (!('is' in condition)) return false;
  return (
    choice.chosen.get(nearPath(condition.path, place) ?? condition.path)?.answer ===
    rawOfCondition(condition.is)
  );
};

const answered = (
  choice: Choice,
  course: Course,
  path: string,
  is: string | boolean,
  found: Candidate,
  waiting: readonly string[],
): Course | null => {
  const at = fieldAt(choice.template, path);
  if (at === null || !isOpen(choice.template, choice.before, path)) return null;
  const wanted = rawOfCondition(is);
  const said = choice.chosen.get(path);
  if (said !== undefined) {
    const says = said.answer === wanted || (Array.isArray(said.answer) && said.answer.includes(wanted));
    return says ? offered(choice, course, path, waiting) : null;
  }
  // Nothing was read for it, but what was read says it: an amount of interest means that interest is asked for.
  if (at.field.kind === 'choices' || course.draft.answers[path] !== undefined) return null;
  return withOffer(choice, course, at, { ...found, path, answer: wanted }, waiting);
};

const rawOfCondition = (is: string | boolean): string => (typeof is === 'string' ? is : is ? 'yes' : 'no');

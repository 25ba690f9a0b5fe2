import type { CardIdentity } from '../dossier/dossier.ts';
import { answerAt, everyItem, holdsWhen } from './applicability.ts';
import { fieldAt } from './field-path.ts';
import { withLeastItems } from './item-counts.ts';
import { screenKeyOf } from './screen-order.ts';
import type { FormDraft, Prefill, Template, Value } from './template.ts';

/** A value that a rule puts in. */
interface Offer {
  readonly value: Value;
  readonly locked: boolean;
}

/**
 * What a card says, in the words of answers: sex as option id, the nation with 族, the kind of document as option id
 * (`residentCard`, `hmtResidentCard`, `foreignerCard`). What it does not say is missing.
 */
export const cardValues = (card: CardIdentity): FormDraft['known'] => {
  const documents = {
    resident: 'residentCard',
    hmtResident: 'hmtResidentCard',
    foreigner: 'foreignerCard',
  } as const;
  const said = {
    name: card.name.trim(),
    sex: card.sex === 'unknown' ? '' : card.sex,
    birthDate: card.birthDate,
    nation: nationName(card.nation),
    address: card.address.trim(),
    number: card.number.trim(),
    documentType: documents[card.kind],
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
};

/** The chip leaves 族 away (“汉”); GB/T 3304 has two names that take none. */
const nationName = (nation: string): string => {
  const name = nation.trim();
  return name === '' || name.endsWith('族') || name === '其他' || name.startsWith('外国血统')
    ? name
    : `${name}族`;
};

/**
 * Applies the prefill rules to a draft. `before` is the draft before the last answer, `null` at the beginning.
 *
 * A locked value always stands. Another is put in only where nobody has answered or been asked. A value that stands
 * as it was offered follows its rule: a sum grows with its parts, and what came from the card goes away when the
 * person says that it was the wrong role. What a person typed over an offer stays.
 */
export const refill = (template: Template, before: FormDraft | null, after: FormDraft): FormDraft => {
  const earlier = before === null ? new Map<string, Offer>() : offersOf(template, before);
  let draft = withLeastItems(template, before, withoutWithdrawn(earlier, offersOf(template, after), after));
  // A value that is put in may make another rule hold; each rule can do so once.
  const known = new Map(earlier);
  for (let round = 0; round <= template.prefill.length; round += 1) {
    const offers = offersOf(template, draft);
    const next = withOffers(template, known, offers, draft);
    // A sum of sums grows from round to round: what was put in stands as it was offered.
    for (const [path, offer] of offers)
      if (sameValue(next.answers[path] ?? '', offer.value)) known.set(path, offer);
    if (sameAnswers(next, draft)) return next;
    draft = next;
  }
  return draft;
};

const withoutWithdrawn = (
  earlier: ReadonlyMap<string, Offer>,
  offers: ReadonlyMap<string, Offer>,
  draft: FormDraft,
): FormDraft => {
  const kept = Object.entries(draft.answers).filter(([path, value]) => {
    const offer = earlier.get(path);
    return offer === undefined || offers.has(path) || !sameValue(offer.value, value);
  });
  return { ...draft, answers: Object.fromEntries(kept) };
};

const withOffers = (
  template: Template,
  earlier: ReadonlyMap<string, Offer>,
  offers: ReadonlyMap<string, Offer>,
  draft: FormDraft,
): FormDraft => {
  const answers: Record<string, Value> = { ...draft.answers };
  for (const [path, offer] of offers) {
    const answer = answers[path];
    const offered = earlier.get(path);
    const asOffered = answer !== undefined && offered !== undefined && sameValue(answer, offered.value);
    const unasked = answer === undefined && !draft.seen.includes(screenKeyOf(template, path) ?? '');
    if (offer.locked || asOffered || unasked) answers[path] = offer.value;
  }
  const locked = [...offers].filter(([, offer]) => offer.locked).map(([path]) => path);
  return { ...draft, answers, locked };
};

/** What the rules offer for a draft; of several rules for a path the first that has something. */
const offersOf = (template: Template, draft: FormDraft): ReadonlyMap<string, Offer> => {
  const offers = new Map<string, Offer>();
  for (const rule of template.prefill) {
    if (offers.has(rule.path) || !isThere(template, draft, rule.path)) continue;
    if (!holdsWhen(template, draft, rule.when)) continue;
    const value = offered(template, draft, rule);
    if (value !== null) offers.set(rule.path, { value, locked: 'locked' in rule && rule.locked === true });
  }
  return offers;
};

const isThere = (template: Template, draft: FormDraft, path: string): boolean => {
  const at = fieldAt(template, path);
  return at !== null && (at.index === null || at.index < (draft.counts[at.section.id] ?? 0));
};

const offered = (template: Template, draft: FormDraft, rule: Prefill): Value | null => {
  if ('from' in rule) return draft.known[rule.from] ?? null;
  if ('value' in rule) return rule.value;
  if ('sameAs' in rule) return answerAt(template, draft, rule.sameAs);
  const parts = rule.sumOf
    .flatMap((path) => everyItem(draft, path))
    .map((path) => answerAt(template, draft, path))
    .filter((part) => typeof part === 'number');
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
};

const sameValue = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

const sameAnswers = (one: FormDraft, other: FormDraft): boolean =>
  JSON.stringify([one.answers, one.locked]) === JSON.stringify([other.answers, other.locked]);

import type { Words } from '../../text/words.ts';
import type { Fen } from '../money.ts';
import { intermediateReason } from './court-level.ts';
import type { PlaceKind } from './court-places.ts';
import { type CourtFlag, type CourtNote, type CourtRule, courtRules } from './court-rules.ts';
import { type CourtArea, type CourtTable, courtOf, subjectRule } from './court-table.ts';
import {
  agreedCourt,
  agreementVoid,
  arbitrationNote,
  askClerk,
  basicCourtFirst,
  bothImprisoned,
  chooseOf,
  consumerTerms,
  hereFits,
  placeLine,
  placesNotGiven,
  plaintiffInstead,
  stillHere,
} from './court-words.ts';
import type { JurisdictionKind } from './jurisdiction-kind.ts';

/** What the hint is worked out from. */
export interface CourtQuestion {
  readonly claim: Fen;
  /** Addresses as written, the habitual residence before the registered one: the first that is not empty counts (CPL 22). */
  readonly plaintiffAddresses: readonly string[];
  readonly defendantAddresses: readonly string[];
  readonly court: CourtTable;
  /** What was agreed in writing. */
  readonly agreement: 'none' | 'court' | 'arbitration';
  /** The cause (案由) by code or name, for the court's own table; as a list, with those above it. */
  readonly cause?: string | readonly string[];
  /** Other places, as an address or as a court's name; `placeAsked` says which one a class of cases needs. */
  readonly places?: Partial<Readonly<Record<PlaceKind, string>>>;
  readonly flags?: readonly CourtFlag[];
}

/**
 * What can be said about the court: it seems to be this one (`here`), another (`elsewhere`), a court was agreed on or
 * arbitration, the case is for the intermediate court (`intermediate`) or for certain courts only (`designated`), or
 * the addresses do not tell (`unknown`).
 */
export type CourtHintKind =
  | 'here'
  | 'elsewhere'
  | 'agreedCourt'
  | 'arbitration'
  | 'intermediate'
  | 'designated'
  | 'unknown';

/** A hint for the person: information only, never a ruling and never a reason to turn someone away. */
export interface CourtHint {
  readonly kind: CourtHintKind;
  readonly words: readonly Words[];
  /** The rules it rests on. */
  readonly articles: readonly string[];
  /** The names of the courts in whose districts the places of the case lie; absent where places do not decide. */
  readonly courts?: readonly string[];
}

/** The place, beside the parties' homes, that decides a class of cases: what a form's `place` is; `null`: none. */
export const placeAsked = (kind: JurisdictionKind): PlaceKind | null => courtRules[kind].asks;

/** The hint for a class of cases. Nothing in it refuses: every hint leaves filing here open. */
export const courtHint = (kind: JurisdictionKind, question: CourtQuestion): CourtHint => {
  const rule = courtRules[kind];
  const flags = new Set(question.flags);
  if (rule.arbitration && question.agreement === 'arbitration') return told('arbitration', [arbitrationNote]);
  const own = subjectRule(question.court, kind, [question.cause ?? []].flat());
  const places = placesOf(rule, question, flags);
  if (own !== null && own !== 'named') {
    const words = [own.elsewhere, ...places.words, stillHere];
    return { kind: 'elsewhere', words, articles: places.articles, courts: namesOf(places) };
  }
  if (rule.designated !== undefined && own !== 'named')
    return told('designated', [rule.designated, { words: [askClerk], articles: [] }]);
  const level = intermediateReason(rule, {
    claim: question.claim,
    plaintiff: firstOf(question.plaintiffAddresses),
    defendant: firstOf(question.defendantAddresses),
    court: question.court,
    flags,
  });
  const atIntermediate = question.court.level === 'intermediate';
  if (level !== null && !atIntermediate) return told('intermediate', [level]);
  if (rule.agreement !== undefined && question.agreement === 'court')
    return told('agreedCourt', [
      { words: agreedCourt, articles: rule.agreement },
      ...(flags.has('consumer') ? [consumerTerms] : []),
    ]);
  return byPlaces(question.court, places, {
    before: level === null ? [] : [level],
    basicOnly: atIntermediate && level === null,
  });
};

/** What the places of a case say. */
interface Places {
  readonly words: readonly Words[];
  readonly articles: readonly string[];
  readonly courts: readonly CourtArea[];
  /** Every place is given and in the table. */
  readonly complete: boolean;
}

const byPlaces = (
  court: CourtTable,
  places: Places,
  level: { readonly before: readonly CourtNote[]; readonly basicOnly: boolean },
): CourtHint => {
  if (level.basicOnly)
    return {
      ...told('elsewhere', [basicCourtFirst, places, { words: [stillHere], articles: [] }]),
      // The intermediate court's own district is that of the basic courts in it.
      courts: namesOf(places).filter((name) => name !== court.name),
    };
  if (places.courts.includes(court))
    return {
      ...told('here', [{ words: [hereFits], articles: [] }, ...level.before, places]),
      courts: namesOf(places),
    };
  // An address outside of the table is not proof of another court: only known ones are.
  const elsewhere = places.complete;
  const last = { words: [elsewhere ? stillHere : askClerk], articles: [] };
  const hint = told(elsewhere ? 'elsewhere' : 'unknown', [...level.before, places, last]);
  return { ...hint, courts: namesOf(places) };
};

const namesOf = ({ courts }: Places): readonly string[] => courts.map(({ name }) => name);

const placesOf = (rule: CourtRule, question: CourtQuestion, flags: ReadonlySet<CourtFlag>): Places => {
  const courts = [question.court, ...question.court.nearby];
  const { kinds, notes } = tiesOf(rule, flags);
  const found = kinds.map((place) => {
    const address = addressOf(place, question, flags);
    return { place, given: address !== '' || isHome(place), court: courtOf(courts, address) };
  });
  const missing = found.filter(({ given }) => !given).map(({ place }) => place);
  const distinct = [...new Set(found.map(({ court }) => court).filter((court) => court !== null))];
  const chosen = distinct.length > 1 && rule.choice !== null;
  const extra = [
    ...notes,
    ...(rule.exclusive && question.agreement === 'court' ? [agreementVoid] : []),
    ...(rule.notes ?? []).filter(
      ({ when, unless }) =>
        (when === undefined || flags.has(when)) && unless?.some((flag) => flags.has(flag)) !== true,
    ),
  ];
  return {
    words: [
      ...found.filter(({ given }) => given).map(({ place, court }) => placeLine(place, court?.name ?? null)),
      ...(missing.length === 0 ? [] : [placesNotGiven(missing, missing.length === found.length)]),
      ...(chosen ? [chooseOf(distinct.length)] : []),
      ...extra.map(({ words }) => words),
    ],
    articles: [
      ...rule.articles,
      ...(chosen && rule.choice !== null ? [rule.choice] : []),
      ...extra.flatMap(({ articles }) => articles),
    ],
    courts: distinct,
    complete: found.length > 0 && found.every(({ court }) => court !== null),
  };
};

/** The places that count under the flags: the plaintiff's home in place of the defendant's where CPL 23 says so. */
const tiesOf = (
  rule: CourtRule,
  flags: ReadonlySet<CourtFlag>,
): { readonly kinds: readonly PlaceKind[]; readonly notes: readonly CourtNote[] } => {
  const kinds = rule.ties
    .filter(({ when, unless }) => (when === undefined || flags.has(when)) && !(unless && flags.has(unless)))
    .map(({ place }) => place);
  const reason = insteadOf(rule, flags);
  if (reason === null || !kinds.includes('defendant')) return { kinds, notes: [] };
  if (reason === 'both') return { kinds, notes: [bothImprisoned] };
  const swapped = kinds.map((place) => (place === 'defendant' ? 'plaintiff' : place));
  return { kinds: [...new Set(swapped)], notes: [plaintiffInstead[reason]] };
};

const insteadOf = (rule: CourtRule, flags: ReadonlySet<CourtFlag>): 'prison' | 'status' | 'both' | null => {
  if (rule.absent === undefined) return null;
  if (flags.has('defendantImprisoned')) return flags.has('plaintiffImprisoned') ? 'both' : 'prison';
  const away = flags.has('defendantMissing') || flags.has('defendantAbroad');
  return rule.absent === 'status' && away ? 'status' : null;
};

/** A home is always asked for: one that is not written is told as unknown, not as a further choice. */
const isHome = (place: PlaceKind): boolean =>
  place === 'defendant' || place === 'plaintiff' || place === 'receiver';

const addressOf = (place: PlaceKind, question: CourtQuestion, flags: ReadonlySet<CourtFlag>): string => {
  const written = question.places?.[place]?.trim() ?? '';
  if (written !== '') return written;
  const plaintiff = firstOf(question.plaintiffAddresses);
  const defendant = firstOf(question.defendantAddresses);
  switch (place) {
    case 'defendant':
    case 'authority':
      return defendant;
    case 'plaintiff':
    case 'receiver':
    case 'victim':
      return plaintiff;
    case 'buyer':
      return flags.has('plaintiffIsSeller') ? defendant : plaintiff;
    case 'employer':
      return flags.has('plaintiffIsEmployer') ? plaintiff : defendant;
    default:
      return '';
  }
};

const firstOf = (addresses: readonly string[]): string =>
  addresses.find((each) => each.trim() !== '')?.trim() ?? '';

const told = (
  kind: CourtHintKind,
  parts: readonly { readonly words: Words | readonly Words[]; readonly articles: readonly string[] }[],
): CourtHint => ({
  kind,
  words: parts.flatMap(({ words }) => words),
  articles: [...new Set(parts.flatMap(({ articles }) => articles))],
});

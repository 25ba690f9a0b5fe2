import {
  allCauses,
  type Cause,
  type CauseScope,
  canFileUnder,
  causeByCode,
  initialsOf,
  plainNameOf,
} from './cause-list.ts';
import { everydayPhrases } from './everyday-phrases.ts';
import { meaningOf, plainText, soundOf, syllableOf } from './everyday-words.ts';
import { plainNames } from './plain-names.ts';
import { tellingWords } from './telling-words.ts';

/** What to search in, and how much of it to show. */
export interface SearchOptions {
  /** The list to search in; without it, all of them. */
  readonly scope?: CauseScope;
  /** The most hits to give; 6 without it. */
  readonly limit?: number;
}

/**
 * The causes that fit what a person typed or said, the likeliest first. By everyday words (also with wrong characters
 * of the same sound), by any part of the legal name, and by pinyin, in full or the first letters (mjjd). Never throws;
 * the same text always gives the same hits, nothing meaningful gives none.
 */
export const searchCauses = (text: string, { scope, limit = 6 }: SearchOptions = {}): readonly Cause[] => {
  const plain = plainText([...text].slice(0, longestText).join(''));
  if (plain === '') return [];
  const letters = plain.replaceAll(' ', '');
  const scores = /^[a-z]+$/u.test(letters) ? scoresByPinyin(letters) : scoresByWords(plain);
  const found = [...scores]
    .flatMap(([code, score]) => {
      const cause = causeByCode(code);
      if (cause === undefined || !canFileUnder(cause)) return [];
      return scope === undefined || cause.scope === scope ? [{ cause, score: score * usualness(code) }] : [];
    })
    .sort((one, other) => other.score - one.score || placeOf(one.cause) - placeOf(other.cause));
  const best = found[0]?.score ?? 0;
  const least = Math.max(leastScore, Math.min(best, goodScore) * leastShare);
  return found
    .filter(({ score }) => score >= least)
    .slice(0, Math.max(0, limit))
    .map(({ cause }) => cause);
};

/** What is read of a text, in code points: nobody types more here, and a pasted page must not hold up the screen. */
const longestText = 200;

/** Below this a hit is chance; below this share of the best (or of a good one) it only distracts. Tuned on sentences of ours. */
const leastScore = 0.06;
const leastShare = 0.3;
const goodScore = 1;

/** One word can mean many things; then what people often come for stands before what hardly anybody does. */
const usualness = (code: string): number => {
  if (usual.has(code)) return 1.2;
  return plainNameOf(code) === null ? 0.85 : 1;
};

const places: ReadonlyMap<string, number> = new Map(allCauses.map(({ code }, place) => [code, place]));
const placeOf = ({ code }: Cause): number => places.get(code) ?? allCauses.length;

/** A text that stands for some causes, the likeliest first. */
interface Entry {
  readonly text: string;
  readonly codes: readonly string[];
}

const coresOf = (name: string): readonly string[] => {
  const matter = name.replace(/^申请/u, '').replace(/(?:纠纷|案件)$/u, '');
  const core = matter.replace(/(?:合同|责任)$/u, '');
  return core === matter || core.length < 2 ? [matter] : [matter, core];
};

const entries: readonly Entry[] = [
  ...[...everydayPhrases, ...tellingWords].flatMap(({ causes, phrases }) =>
    phrases.map((text) => ({ text, codes: causes })),
  ),
  ...Object.entries(plainNames).map(([code, { zh }]) => ({ text: zh, codes: [code] })),
  ...allCauses.flatMap((cause) =>
    canFileUnder(cause) ? coresOf(cause.name).map((text) => ({ text, codes: [cause.code] })) : [],
  ),
];

/** What is compared: single characters, neighbours, and neighbours by sound (marked with a tilde). */
const featuresOf = (text: string): ReadonlySet<string> => {
  const features = new Set<string>();
  for (const piece of meaningOf(text)) {
    const characters = [...piece];
    for (const [place, character] of characters.entries()) {
      features.add(character);
      const next = characters[place + 1];
      if (next === undefined) continue;
      features.add(character + next);
      features.add(`~${soundOf(character)} ${soundOf(next)}`);
    }
  }
  return features;
};

const kindWeight = (feature: string): number => {
  if (feature.startsWith('~')) return 0.5;
  return [...feature].length === 1 ? 0.35 : 1;
};

/** What the search by words goes by. */
interface WordIndex {
  /** The entries that have a feature. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** How much each entry's features tell together. */
  readonly weights: readonly number[];
}

/** How much a feature tells: rare ones more. */
const weightIn = (postings: WordIndex['postings'], feature: string): number =>
  kindWeight(feature) * Math.log(1 + entries.length / (1 + (postings.get(feature)?.length ?? 0)));

const weightOfAll = (postings: WordIndex['postings'], features: Iterable<string>): number => {
  let sum = 0;
  for (const feature of features) sum += weightIn(postings, feature);
  return sum;
};

let built: WordIndex | null = null;

/** Made at the first search: a terminal that starts need not wait for it. */
const wordIndex = (): WordIndex => {
  if (built !== null) return built;
  const entryFeatures = entries.map(({ text }) => featuresOf(text));
  const postings = new Map<string, number[]>();
  for (const [entry, features] of entryFeatures.entries()) {
    for (const feature of features) {
      const list = postings.get(feature);
      if (list === undefined) postings.set(feature, [entry]);
      else list.push(entry);
    }
  }
  built = { postings, weights: entryFeatures.map((features) => weightOfAll(postings, features)) };
  return built;
};

const phraseCauses: ReadonlyMap<string, readonly string[]> = new Map(
  everydayPhrases.flatMap(({ causes, phrases }) =>
    phrases.map((text): [string, readonly string[]] => [plainText(text), causes]),
  ),
);

/** How much of the shared weight is asked of the query, the rest of the entry: long stories have much beside the point. */
const queryShare = 0.35;

const scoresByWords = (plain: string): Map<string, number> => {
  const { postings, weights } = wordIndex();
  const query = featuresOf(plain);
  const queryWeight = weightOfAll(postings, query);
  const shared = new Map<number, number>();
  for (const feature of query) {
    const weight = weightIn(postings, feature);
    for (const entry of postings.get(feature) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + weight);
  }
  const found = new Map<string, number[]>();
  for (const [entry, weight] of shared) {
    const share = weight / (queryShare * queryWeight + (1 - queryShare) * (weights[entry] ?? 1));
    for (const [place, code] of (entries[entry]?.codes ?? []).entries()) {
      const list = found.get(code);
      if (list === undefined) found.set(code, [share * 0.85 ** place]);
      else list.push(share * 0.85 ** place);
    }
  }
  const scores = new Map([...found].map(([code, shares]) => [code, together(shares)]));
  addNames(scores, plain.replaceAll(' ', ''));
  for (const [place, code] of (phraseCauses.get(plain) ?? []).entries()) add(scores, code, 3 / (place + 1));
  return scores;
};

/** The best likeness counts, further ones a little: several phrases that point to one cause speak for it. */
const together = (shares: number[]): number => {
  const [best = 0, ...rest] = shares.sort((one, other) => other - one);
  return best + 0.15 * rest.slice(0, 3).reduce((sum, share) => sum + share, 0);
};

const add = (scores: Map<string, number>, code: string, more: number): void => {
  scores.set(code, (scores.get(code) ?? 0) + more);
};

/** What is a part of a legal name, or has one in it. */
const addNames = (scores: Map<string, number>, text: string): void => {
  const wanted = text.replace(/(?:纠纷|案件|罪)$/u, '');
  if (wanted.length < 2) return;
  for (const cause of allCauses) {
    const cores = coresOf(cause.name);
    if (cause.name === text || cores[0] === wanted) add(scores, cause.code, 1);
    else if (cores.includes(wanted)) add(scores, cause.code, 0.8);
    else if (cause.name.includes(wanted)) add(scores, cause.code, 0.5 * (wanted.length / cause.name.length));
    else if (cores.some((core) => core.length > 2 && wanted.includes(core))) add(scores, cause.code, 0.4);
  }
};

const pinyinNames = allCauses.map((cause) => ({
  code: cause.code,
  plain: plainNameOf(cause.code) !== null,
  initials: initialsOf(cause),
  full: cause.reading.replaceAll(' ', ''),
}));

const pinyinPhrases = everydayPhrases.flatMap(({ causes, phrases }) =>
  phrases.map((text) => {
    const read = [...text].map(syllableOf);
    return { codes: causes, initials: read.map((one) => one.charAt(0)).join(''), full: read.join('') };
  }),
);

/** Letters alone: the first letters or the whole reading of a name, or of a phrase. */
const scoresByPinyin = (letters: string): Map<string, number> => {
  const scores = new Map<string, number>();
  if (letters.length < 2) return scores;
  for (const { code, plain, initials, full } of pinyinNames) {
    const score = Math.max(partOf(letters, initials, 'jf'), partOf(letters, full, 'jiufen'));
    if (score > 0) add(scores, code, score + (plain ? 0.1 : 0));
  }
  for (const { codes, initials, full } of pinyinPhrases) {
    const score = 0.9 * Math.max(partOf(letters, initials, ''), partOf(letters, full, ''));
    if (score <= 0) continue;
    for (const [place, code] of codes.entries()) {
      const here = score * 0.85 ** place;
      if (here > (scores.get(code) ?? 0)) scores.set(code, here);
    }
  }
  return scores;
};

/** How well letters stand for a reading: all of it (without its common ending) 1, its beginning less, a part least. */
const partOf = (letters: string, reading: string, ending: string): number => {
  if (reading === letters || reading === letters + ending) return 1;
  if (!reading.includes(letters)) return 0;
  const share = letters.length / reading.length;
  if (reading.startsWith(letters)) return 0.6 + 0.3 * share;
  return letters.length > 2 ? 0.3 + 0.3 * share : 0;
};

/** What people most often come for, before anything is typed; the order is that of the courts' own desks (ours). */
export const commonCauses = (scope: CauseScope): readonly Cause[] =>
  common[scope].split(' ').flatMap((code) => causeByCode(code) ?? []);

const common = {
  civil: '9181 9015 9468 9722 9142 9289 9003 9280 9196 9075 9094 9030',
  administrative: '6004 6034 6154 6076 6161 6112 6052 6128',
  criminal: 'F01 F02 F03 F04',
  stateCompensation: 'F56 F57 F58 F59',
} as const satisfies Record<CauseScope, string>;

const usual: ReadonlySet<string> = new Set(Object.values(common).flatMap((codes) => codes.split(' ')));

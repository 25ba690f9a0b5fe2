/** The pinyin input method: from letters to candidates. Pure but for what it learns; no I/O. */
import { type CharacterTable, givenKey, nameCharacters, textCharacters } from './character-table.ts';
import { learnedWords } from './learned-words.ts';
import { parseLexicon, readingsOf } from './lexicon-format.ts';
import { type SyllableLattice, syllableLattice, syllableTable } from './syllable-lattice.ts';
import { buildWordIndex, syllableAt, type WordIndex, wordCost, wordText } from './word-index.ts';
import { matchWords } from './word-match.ts';

/**
 * What is being written. `text`: running text and addresses. `name`: a personal name from its surname on.
 * `given-name`: the rest of a personal name whose surname stands already.
 */
export type PinyinMode = 'text' | 'name' | 'given-name';

/** One choice on the candidate bar. */
export interface PinyinCandidate {
  readonly text: string;
  /** How many characters of the input, apostrophes included, the candidate stands for: cut these off when it is chosen. */
  readonly consumed: number;
}

/** A pinyin input method with a memory for one visit. */
export interface PinyinEngine {
  /**
   * The choices for what was typed, the likeliest first; the last ones are single characters down to the rarest that
   * has a reading. Ask with a greater limit for more pages. What cannot be pinyin gives an empty list.
   * @param pinyin letters without tones, `v` for ü, `'` between syllables where one wants it
   */
  candidates(pinyin: string, limit: number, mode?: PinyinMode): PinyinCandidate[];
  /** Raises what was chosen, for this visit. Personal data: kept in memory only. */
  learn(text: string): void;
  /** Forgets everything learned: at the end of a visit. */
  forget(): void;
}

interface Scored {
  readonly text: string;
  readonly end: number;
  /** In nats: −ln of the probability, and penalties. */
  readonly cost: number;
}

/** A way to have read the input up to some place. */
interface Path {
  readonly cost: number;
  readonly before: Path | undefined;
  readonly text: string;
}

/** How many ways to read the input are kept at each place, and so how many whole sentences are offered. */
const SENTENCES = 4;
/** How many characters of a syllable are tried in a sentence: the rest is never the likeliest. */
const CHARACTERS_IN_SENTENCE = 4;
/** How many whole names are offered before the choice goes character by character. */
const WHOLE_NAMES = 8;
const CHARACTERS_IN_NAME = 6;
/** In a name field: that the letters are a given name alone, in nats. */
const NO_SURNAME = 4;

/** Builds the engine out of the text of lexicon.txt. @throws Error when the text is not such a file. */
export function pinyinDecoder(lexiconText: string): PinyinEngine {
  const lexicon = parseLexicon(lexiconText);
  const readings = readingsOf(lexicon.characters);
  const table = syllableTable(readings.syllables);
  const words = buildWordIndex(lexicon.words, readings);
  const surnames = buildWordIndex(lexicon.surnames, readings);
  const givenPairs = buildWordIndex(lexicon.givenPairs, readings);
  const characters = textCharacters(lexicon);
  const inNames = nameCharacters(characters, givenCosts(buildWordIndex(lexicon.givenCharacters, readings)));
  const learned = learnedWords(readings);

  /** Everything that can be read from one place. `charactersEach` bounds the single characters of a syllable. */
  function readFrom(lattice: SyllableLattice, place: number, charactersEach: number): Scored[] {
    const found: Scored[] = learnedFrom(lattice, place);
    matchWords(words, lattice, place, (end, word, penalty) => {
      found.push({ end, cost: wordCost(words, word) + penalty, text: wordText(words, word) });
    });
    found.push(...charactersFrom(characters, lattice, place, charactersEach));
    return found;
  }

  function learnedFrom(lattice: SyllableLattice, place: number): Scored[] {
    const found: Scored[] = [];
    learned.match(lattice, place, (end, text, cost) => found.push({ end, text, cost }));
    return found;
  }

  /** The likeliest words from one place to each end: what a sentence can use. */
  function edgesFrom(lattice: SyllableLattice, place: number): Scored[] {
    const byEnd = new Map<number, { cost: number; word: number }[]>();
    matchWords(words, lattice, place, (end, word, penalty) => {
      const cost = wordCost(words, word) + penalty;
      const list = byEnd.get(end);
      if (list === undefined) byEnd.set(end, [{ cost, word }]);
      else insert(list, { cost, word }, SENTENCES);
    });
    const edges = learnedFrom(lattice, place);
    for (const [end, list] of byEnd)
      for (const { cost, word } of list) edges.push({ end, cost, text: wordText(words, word) });
    edges.push(...charactersFrom(characters, lattice, place, CHARACTERS_IN_SENTENCE));
    return edges;
  }

  /** The likeliest readings of everything that can be read: Viterbi, the best few at each place. */
  function sentences(lattice: SyllableLattice): Scored[] {
    const paths: Path[][] = Array.from({ length: lattice.reach + 1 }, () => []);
    paths[lattice.start]?.push({ cost: 0, before: undefined, text: '' });
    for (let place = lattice.start; place < lattice.reach; place++) {
      const here = paths[place] ?? [];
      if (here.length === 0) continue;
      for (const edge of edgesFrom(lattice, place))
        for (const before of here)
          insert(
            paths[edge.end] ?? [],
            { cost: before.cost + edge.cost, before, text: edge.text },
            SENTENCES,
          );
    }
    return (paths[lattice.reach] ?? []).map((path) => ({
      end: lattice.reach,
      cost: path.cost,
      text: written(path),
    }));
  }

  function forText(lattice: SyllableLattice): Scored[] {
    const all = [...sentences(lattice), ...readFrom(lattice, lattice.start, Number.POSITIVE_INFINITY)];
    return all.sort(longestThenLikeliest);
  }

  /** Given names of one or two characters that take up the rest of the input. */
  function givenNames(lattice: SyllableLattice, place: number): Scored[] {
    const found: Scored[] = [];
    matchWords(givenPairs, lattice, place, (end, word, penalty) => {
      if (end === lattice.reach)
        found.push({ end, cost: wordCost(givenPairs, word) + penalty, text: wordText(givenPairs, word) });
    });
    for (const first of charactersFrom(inNames, lattice, place, CHARACTERS_IN_NAME)) {
      if (first.end === lattice.reach) found.push(first);
      else
        for (const second of charactersFrom(inNames, lattice, first.end, CHARACTERS_IN_NAME))
          if (second.end === lattice.reach)
            found.push({ end: second.end, cost: first.cost + second.cost, text: first.text + second.text });
    }
    return found;
  }

  function forName(lattice: SyllableLattice, withSurname: boolean): Scored[] {
    const start = lattice.start;
    const heads: Scored[] = [];
    if (withSurname)
      matchWords(surnames, lattice, start, (end, word, penalty) => {
        heads.push({ end, cost: wordCost(surnames, word) + penalty, text: wordText(surnames, word) });
      });
    const whole: Scored[] = [];
    const rests = new Map<number, Scored[]>();
    for (const head of heads) {
      if (head.end === lattice.reach) {
        whole.push(head);
        continue;
      }
      const rest = rests.get(head.end) ?? givenNames(lattice, head.end).sort(likeliest).slice(0, WHOLE_NAMES);
      rests.set(head.end, rest);
      for (const given of rest)
        whole.push({ end: given.end, cost: head.cost + given.cost, text: head.text + given.text });
    }
    const own = learnedFrom(lattice, start).sort(longestThenLikeliest);
    for (const given of givenNames(lattice, start))
      if (!withSurname || given.text.length > 1)
        whole.push({ ...given, cost: given.cost + (withSurname ? NO_SURNAME : 0) });
    const one = charactersFrom(inNames, lattice, start, Number.POSITIVE_INFINITY);
    return [
      ...own.filter((choice) => choice.end === lattice.reach),
      ...whole.sort(likeliest).slice(0, WHOLE_NAMES),
      ...own,
      ...heads.sort(longestThenLikeliest),
      ...one.sort(longestThenLikeliest),
    ];
  }

  function choices(lattice: SyllableLattice, mode: PinyinMode): Scored[] {
    switch (mode) {
      case 'text':
        return forText(lattice);
      case 'name':
        return forName(lattice, true);
      case 'given-name':
        return forName(lattice, false);
      default:
        throw new Error(`no such mode: ${mode satisfies never}`);
    }
  }

  return {
    candidates(pinyin, limit, mode = 'text') {
      const lattice = syllableLattice(
        pinyin.toLowerCase().replaceAll('ü', 'v').slice(0, LONGEST_INPUT),
        table,
      );
      if (lattice.reach === lattice.start) return [];
      const list: PinyinCandidate[] = [];
      const seen = new Set<string>();
      for (const { text, end } of choices(lattice, mode)) {
        if (list.length >= limit) break;
        if (seen.has(text)) continue;
        seen.add(text);
        list.push({ text, consumed: end });
      }
      return list;
    },
    learn: learned.learn,
    forget: learned.clear,
  };
}

/** Far more than anyone types before choosing; the rest waits until something is chosen. */
const LONGEST_INPUT = 80;

/** Characters for each token at a place, the most usual of each syllable. */
function charactersFrom(
  table: CharacterTable,
  lattice: SyllableLattice,
  place: number,
  each: number,
): Scored[] {
  const found: Scored[] = [];
  for (const token of lattice.tokens[place] ?? [])
    for (let syllable = token.from; syllable < token.to; syllable++) {
      const line = table[syllable] ?? [];
      for (let rank = 0; rank < line.length && rank < each; rank++) {
        const character = line[rank];
        if (character !== undefined)
          found.push({ end: token.end, cost: character.cost + token.penalty, text: character.text });
      }
    }
  return found;
}

/** The costs of given-name characters by `givenKey`. */
function givenCosts(index: WordIndex): Map<string, number> {
  const costs = new Map<string, number>();
  for (let word = 0; word < index.count; word++)
    costs.set(givenKey(syllableAt(index, word, 0), wordText(index, word)), wordCost(index, word));
  return costs;
}

const likeliest = (a: Scored, b: Scored): number => a.cost - b.cost;
const longestThenLikeliest = (a: Scored, b: Scored): number => b.end - a.end || a.cost - b.cost;

/** Puts an item into a list in the order of cost that keeps the `most` cheapest. */
function insert<Item extends { readonly cost: number }>(list: Item[], item: Item, most: number): void {
  const last = list.at(-1);
  if (list.length >= most && last !== undefined && last.cost <= item.cost) return;
  let place = list.length;
  while (place > 0 && (list[place - 1]?.cost ?? 0) > item.cost) place--;
  list.splice(place, 0, item);
  if (list.length > most) list.pop();
}

function written(path: Path): string {
  return path.before === undefined ? path.text : written(path.before) + path.text;
}

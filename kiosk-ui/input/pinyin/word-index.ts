/**
 * Words in the order of their syllables: those that begin with the same syllables lie side by side, so that a
 * search narrows a range and needs no tree. Built from a run of entries in one pass, without sorting.
 */
import { levelOfCode, NATS_PER_LEVEL, type Readings } from './lexicon-format.ts';

/** A run of entries (see lexicon-format.ts), searchable by syllables. Word numbers are places in that order. */
export interface WordIndex {
  readonly count: number;
  readonly readings: Readings;
  /** The run of entries itself: texts are cut out of it when they are needed. */
  readonly source: string;
  /** Per word where its text begins in `source`; one more at the end. */
  readonly textStart: Uint32Array;
  /** Per word where its syllables begin in `syllables`; one more at the end. */
  readonly syllableStart: Uint32Array;
  readonly syllables: Uint16Array;
  /** Per word its level: 0 = most frequent. */
  readonly levels: Uint8Array;
}

/** Reads a run of entries. @throws Error when it is not in the order of its syllables or has an unknown character. */
export function buildWordIndex(source: string, readings: Readings): WordIndex {
  // A word takes three code units at least (level, characters); trimmed below.
  const most = source.length;
  const textStart = new Uint32Array(most + 1);
  const syllableStart = new Uint32Array(most + 1);
  const syllables = new Uint16Array(most);
  const levels = new Uint8Array(most);
  let count = 0;
  let filled = 0;
  let list: readonly number[] | undefined;
  for (let place = 0; place < source.length; place++) {
    const code = source.charCodeAt(place);
    const level = levelOfCode(code);
    if (level >= 0) {
      textStart[count] = place + 1;
      syllableStart[count] = filled;
      levels[count] = level;
      count++;
    } else if (code >= 48 && code <= 57) {
      const other = list?.[code - 48];
      if (other === undefined) throw new Error(`lexicon.txt: no such reading at ${place}`);
      syllables[filled - 1] = other;
    } else {
      const pair = code >= 0xd800 && code < 0xdc00;
      list = readings.ofCharacter.get(pair ? source.slice(place, place + 2) : source.charAt(place));
      if (pair) place++;
      const usual = list?.[0];
      if (usual === undefined) throw new Error(`lexicon.txt: a character without a reading at ${place}`);
      syllables[filled++] = usual;
    }
  }
  // The end of the last text: one past a level letter that is not there.
  textStart[count] = source.length + 1;
  syllableStart[count] = filled;
  return {
    count,
    readings,
    source,
    textStart: textStart.slice(0, count + 1),
    syllableStart: syllableStart.slice(0, count + 1),
    syllables: syllables.slice(0, filled),
    levels: levels.slice(0, count),
  };
}

/** How many syllables, and characters, a word has. */
export function wordLength(index: WordIndex, word: number): number {
  return (index.syllableStart[word + 1] ?? 0) - (index.syllableStart[word] ?? 0);
}

/** The word in Chinese characters. */
export function wordText(index: WordIndex, word: number): string {
  const cut = index.source.slice(index.textStart[word], (index.textStart[word + 1] ?? 0) - 1);
  return cut.replace(/\d/g, '');
}

/** How rare a word is, in nats. */
export function wordCost(index: WordIndex, word: number): number {
  return (index.levels[word] ?? 0) * NATS_PER_LEVEL;
}

/** The syllable at a depth of a word that is longer than that depth. */
export function syllableAt(index: WordIndex, word: number, depth: number): number {
  return index.syllables[(index.syllableStart[word] ?? 0) + depth] ?? -1;
}

/** In [low, high), where all words share `depth` syllables and have more: the first with this syllable or a later one. */
export function firstFrom(
  index: WordIndex,
  low: number,
  high: number,
  depth: number,
  syllable: number,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (syllableAt(index, middle, depth) < syllable) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What the person chose during this visit. Personal data: in memory only, and gone with `clear`. */
import type { Readings } from './lexicon-format.ts';
import type { SyllableLattice } from './syllable-lattice.ts';

interface LearnedWord {
  readonly text: string;
  /** Per character all the syllables it may be typed as. */
  readonly readings: readonly (readonly number[])[];
  readonly times: number;
}

/** The words of one visit. */
export interface LearnedWords {
  learn(text: string): void;
  clear(): void;
  /** Calls `visit` for each learned word that can be read from `place`. Costs are in nats. */
  match(
    lattice: SyllableLattice,
    place: number,
    visit: (end: number, text: string, cost: number) => void,
  ): void;
}

/** Enough for a visit; beyond it the oldest are dropped. */
const MOST_WORDS = 300;
const LONGEST = 24;

/** What a learned word costs: below nearly every word, above the few characters every sentence has (的 了 是). */
const COST_OF_WORD = 5;
const COST_OF_CHARACTER = 5.5;

function costOf(word: LearnedWord): number {
  const base = word.readings.length > 1 ? COST_OF_WORD : COST_OF_CHARACTER;
  return base - 0.5 * Math.min(4, word.times - 1);
}

/** An empty memory. */
export function learnedWords(readings: Readings): LearnedWords {
  // The order of the map is the order of learning, the newest last.
  const words = new Map<string, LearnedWord>();

  function remember(text: string): void {
    const characters = [...text];
    if (characters.length > LONGEST) return;
    const lists: (readonly number[])[] = [];
    for (const character of characters) {
      const list = readings.ofCharacter.get(character);
      if (list === undefined) return;
      lists.push(list);
    }
    const times = (words.get(text)?.times ?? 0) + 1;
    words.delete(text);
    words.set(text, { text, readings: lists, times });
    if (words.size > MOST_WORDS) {
      const oldest = words.keys().next().value;
      if (oldest !== undefined) words.delete(oldest);
    }
  }

  return {
    learn(text) {
      // Punctuation and figures separate; what is left are runs of Chinese characters.
      for (const run of text.match(/[\p{Script=Han}〇]+/gu) ?? []) remember(run);
    },
    clear() {
      words.clear();
    },
    match(lattice, place, visit) {
      let age = words.size;
      for (const word of words.values()) {
        // Of two that cost the same the newer one comes first.
        age--;
        const cost = costOf(word) + age * 1e-4;
        const follow = (depth: number, at: number, penalty: number): void => {
          const list = word.readings[depth];
          if (list === undefined) {
            visit(at, word.text, cost + penalty);
            return;
          }
          for (const token of lattice.tokens[at] ?? [])
            if (list.some((syllable) => syllable >= token.from && syllable < token.to))
              follow(depth + 1, token.end, penalty + token.penalty);
        };
        follow(0, place, 0);
      }
    },
  };
}

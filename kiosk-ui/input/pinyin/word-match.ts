/** Which words of an index can be read from a place of the lattice. */
import type { SyllableLattice } from './syllable-lattice.ts';
import { firstFrom, syllableAt, type WordIndex, wordLength } from './word-index.ts';

/** Calls `visit` for each word that begins at `place`, with the place it ends and the penalty of reading it so. */
export function matchWords(
  index: WordIndex,
  lattice: SyllableLattice,
  place: number,
  visit: (end: number, word: number, penalty: number) => void,
): void {
  // All words in [low, high) share their first `depth` syllables and have more.
  const follow = (low: number, high: number, depth: number, at: number, penalty: number): void => {
    for (const token of lattice.tokens[at] ?? []) {
      let word = firstFrom(index, low, high, depth, token.from);
      while (word < high) {
        const syllable = syllableAt(index, word, depth);
        if (syllable >= token.to) break;
        const next = firstFrom(index, word, high, depth, syllable + 1);
        // Those that end here stand before those that go on.
        while (word < next && wordLength(index, word) === depth + 1) {
          visit(token.end, word, penalty + token.penalty);
          word++;
        }
        if (word < next && token.end < lattice.reach)
          follow(word, next, depth + 1, token.end, penalty + token.penalty);
        word = next;
      }
    }
  };
  follow(0, index.count, 0, place, 0);
}

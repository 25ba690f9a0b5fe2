const shapes: Readonly<Record<string, string>> = {
  臺: '台',
  條: '条',
  書: '书',
  證: '证',
  號: '号',
};

/** A text as it is compared: without blanks, signs and line ends, figures and letters in one shape. */
export const plainText = (text: string): string => {
  let plain = '';
  for (const character of text.normalize('NFKC')) {
    if (/[\p{L}\p{N}¥]/u.test(character)) plain += shapes[character] ?? character;
  }
  return plain;
};

/** Whether a text can hold a word with so many characters wrong: one of its pieces must be whole then. */
const possible = (word: string, text: string, limit: number): boolean => {
  const pieces = limit + 1;
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = Math.floor((piece * word.length) / pieces);
    const to = Math.floor(((piece + 1) * word.length) / pieces);
    if (text.includes(word.slice(from, to))) return true;
  }
  return false;
};

/**
 * The least number of wrong, missing or added characters with which a word stands anywhere in a text (Sellers 1980).
 * More than `limit` is `limit + 1`.
 */
export const distanceWithin = (word: string, text: string, limit: number): number => {
  if (text.includes(word)) return 0;
  if (limit === 0 || !possible(word, text, limit)) return limit + 1;
  let column = Array.from({ length: word.length + 1 }, (_, row) => row);
  let least = limit + 1;
  for (const character of text) {
    const next = [0];
    for (let row = 1; row <= word.length; row += 1) {
      const same = word[row - 1] === character ? 0 : 1;
      next.push(Math.min((column[row - 1] ?? 0) + same, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    least = Math.min(least, column[word.length] ?? least);
  }
  return least;
};

/** How many characters of a word may be misread for it still to be that word: none of three, one of four, two of eight. */
export const misreadable = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** 0..1: how well a word is found in a text, 0 where it is not. */
export const foundIn = (word: string, text: string): number => {
  const limit = misreadable(word);
  const distance = distanceWithin(word, text, limit);
  return distance > limit ? 0 : 1 - distance / word.length;
};

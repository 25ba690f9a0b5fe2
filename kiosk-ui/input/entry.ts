import type { Language } from '../../flows/text/words.ts';

/** The boards of the on-screen keyboard; each is what one kind of blank needs first. */
export type KeyboardLayout =
  | 'pinyin'
  | 'korean'
  | 'latin'
  | 'capitals'
  | 'symbols'
  | 'digits'
  | 'decimal'
  | 'money'
  | 'phone'
  | 'idNumber'
  | 'date';

/** The blank that the on-screen keyboard writes into. */
export interface Entry {
  /** Path of the field, and part of it where it has several blanks. */
  readonly id: string;
  readonly layout: KeyboardLayout;
  /** A name is written: rare characters and surnames come first. */
  readonly isName: boolean;
  readonly language: Language;
  onText(text: string): void;
  /** Takes away the character before the caret, or what is selected. */
  onErase(): void;
  onDone(): void;
}

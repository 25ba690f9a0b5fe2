import type { Language } from '../../flows/text/words.ts';
import type { KeyboardLayout } from './entry.ts';
import type { KeyTaker } from './keyboard-dock.tsx';
import { LetterKeyboard } from './letter-keyboard.tsx';
import { NumberPad } from './number-pad.tsx';

/** What every board is given. */
export interface KeyboardProps {
  readonly layout: KeyboardLayout;
  readonly language: Language;
  /** A name is written: surnames and rare characters come first. */
  readonly isName: boolean;
  /** Where the board puts its taker of physical keys, while it composes. */
  readonly keyTaker: { current: KeyTaker | null };
  onText(text: string): void;
  onErase(): void;
  onDone(): void;
}

/** The keyboard on the glass: letters with candidates, or a number pad. */
export const OnScreenKeyboard = (props: KeyboardProps) => {
  switch (props.layout) {
    case 'pinyin':
    case 'korean':
    case 'latin':
    case 'capitals':
    case 'symbols':
      return <LetterKeyboard {...props} layout={props.layout} />;
    case 'digits':
    case 'decimal':
    case 'money':
    case 'phone':
    case 'idNumber':
    case 'date':
      return <NumberPad {...props} layout={props.layout} />;
    default:
      return props.layout satisfies never;
  }
};

import type { FieldKind } from '../../flows/forms/template.ts';
import type { Language } from '../../flows/text/words.ts';
import type { KeyboardLayout } from '../input/entry.ts';
import { TextEntry } from '../input/text-entry.tsx';
import { useScreen } from '../screen-context.ts';
import { type FieldProps, textOf } from './field-props.ts';
import { groupedAmount } from './grouped-amount.ts';

/** Kinds that are written as text or figures into one blank. */
export type TextKind = Exclude<FieldKind, 'yesNo' | 'choice' | 'choices' | 'date'>;

const wordsLayout: Readonly<Record<Language, KeyboardLayout>> = { zh: 'pinyin', ko: 'korean', en: 'latin' };

/** The board that a kind begins with, in a language. */
const layoutOf = (kind: TextKind, language: Language): KeyboardLayout => {
  switch (kind) {
    case 'text':
    case 'longText':
    case 'address':
    case 'caseNumber':
      return wordsLayout[language];
    // Names are written as on the card and the papers, in Chinese characters.
    case 'personName':
      return language === 'en' ? 'latin' : 'pinyin';
    case 'email':
      return 'latin';
    case 'creditCode':
      return 'capitals';
    case 'money':
      return 'money';
    case 'number':
    case 'bankAccount':
      return 'digits';
    case 'percentage':
      return 'decimal';
    case 'phone':
      return 'phone';
    case 'idNumber':
      return 'idNumber';
    default:
      return kind satisfies never;
  }
};

/** How wide a blank is: as wide as what is usually written into it. */
const widthOf = (kind: TextKind): string => {
  switch (kind) {
    case 'number':
    case 'percentage':
      return 'blank-short';
    case 'money':
    case 'phone':
    case 'personName':
      return 'blank-middle';
    default:
      return '';
  }
};

/** One blank for text or figures, with its unit behind it. */
export const TextField = ({
  field,
  kind,
  value,
  labelledBy,
  describedBy,
  opensKeyboard,
  onValue,
  onEnter,
}: FieldProps & { readonly kind: TextKind }) => {
  const { frame } = useScreen();
  const text = textOf(value);
  const grouped = kind === 'money' ? groupedAmount(text, frame.language) : null;
  return (
    <div class="text-field">
      <div class="blank-line">
        <TextEntry
          id={field.path}
          value={text}
          layout={layoutOf(kind, frame.language)}
          isName={kind === 'personName'}
          multiline={kind === 'longText' || kind === 'address'}
          opensKeyboard={opensKeyboard}
          maxLength={field.maxLength}
          class={widthOf(kind)}
          labelledBy={labelledBy}
          describedBy={describedBy}
          invalid={field.error !== null}
          masked={field.masked === true}
          onValue={onValue}
          onEnter={onEnter}
        />
        {field.unit !== null && <span class="unit">{field.unit}</span>}
      </div>
      {grouped !== null && (
        <p class="grouped-amount">
          = {grouped}
          {frame.language === 'en' && ' '}
          {field.unit}
        </p>
      )}
    </div>
  );
};

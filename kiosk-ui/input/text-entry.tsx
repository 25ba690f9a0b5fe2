import { useEffect, useRef } from 'preact/hooks';
import { useScreen } from '../screen-context.ts';
import { useLink } from '../screen-link.ts';
import type { Entry, KeyboardLayout } from './entry.ts';
import { useDock } from './keyboard-dock.tsx';

/** How the person leaves a blank: Enter of a physical keyboard goes on, “done” of the one on the glass puts it away. */
export type LeaveBlank = 'enter' | 'done';

/** Writes into a blank at its caret, or at its end while it has not the focus. */
const insert = (blank: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  const focused = document.activeElement === blank;
  const start = focused ? (blank.selectionStart ?? blank.value.length) : blank.value.length;
  const end = focused ? (blank.selectionEnd ?? start) : start;
  blank.setRangeText(text, start, end, 'end');
};

const eraseBefore = (blank: HTMLInputElement | HTMLTextAreaElement): void => {
  const focused = document.activeElement === blank;
  const start = focused ? (blank.selectionStart ?? blank.value.length) : blank.value.length;
  const end = focused ? (blank.selectionEnd ?? start) : start;
  if (end > start) blank.setRangeText('', start, end, 'end');
  else {
    // A character outside the basic plane, as rare names have, is two units: it goes as one.
    const last = [...blank.value.slice(0, start)].at(-1) ?? '';
    blank.setRangeText('', start - last.length, start, 'end');
  }
};

/** A blank that a physical keyboard and the keyboard on the glass write into alike. */
export const TextEntry = ({
  id,
  value,
  layout,
  isName = false,
  multiline = false,
  opensKeyboard = false,
  maxLength,
  class: look = '',
  label,
  labelledBy,
  describedBy,
  invalid = false,
  masked = false,
  onValue,
  onEnter,
}: {
  readonly id: string;
  readonly value: string;
  readonly layout: KeyboardLayout;
  readonly isName?: boolean;
  readonly multiline?: boolean;
  /** The keyboard stands open for this blank when the screen comes. */
  readonly opensKeyboard?: boolean;
  readonly maxLength: number | null;
  readonly class?: string;
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  /** What is written is not shown. */
  readonly masked?: boolean;
  onValue(value: string): void;
  /** The person is done with this blank. */
  onEnter(how: LeaveBlank): void;
}) => {
  const { frame } = useScreen();
  const link = useLink();
  const dock = useDock();
  const blank = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const latest = useRef({ onValue, onEnter });
  latest.current = { onValue, onEnter };
  const isActive = dock.entry.value?.id === id;

  const entry = (): Entry => ({
    id,
    layout,
    isName,
    language: frame.language,
    onText: (text) => {
      const element = blank.current;
      if (!element) return;
      if (maxLength !== null && element.value.length + text.length > maxLength) return;
      insert(element, text);
      latest.current.onValue(element.value);
      link.touched();
    },
    onErase: () => {
      const element = blank.current;
      if (!element) return;
      eraseBefore(element);
      latest.current.onValue(element.value);
      link.touched();
    },
    onDone: () => latest.current.onEnter('done'),
  });
  const open = (): void => {
    if (!isActive) dock.open(entry());
  };

  // Once, when the screen comes.
  useEffect(() => {
    if (opensKeyboard) dock.open(entry());
    return () => {
      if (dock.entry.peek()?.id === id) dock.close();
    };
  }, []);
  // Another language of the screen is another keyboard.
  // The language is the reason to open anew.
  useEffect(() => {
    if (dock.entry.peek()?.id === id) dock.open(entry());
  }, [frame.language]);
  // Nothing that was typed is hidden: the blank comes into sight over the keyboard.
  useEffect(() => {
    if (isActive) blank.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);

  const onKeyDown = (event: KeyboardEvent): void => {
    link.touched();
    if (isActive && dock.keyTaker.current?.(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && !multiline) {
      event.preventDefault();
      onEnter('enter');
    }
  };
  const shared = {
    id: `blank-${id}`,
    class: `blank ${masked ? 'blank-masked' : ''} ${look}`,
    value,
    inputMode: 'none',
    autoComplete: 'off',
    spellcheck: false,
    maxLength: maxLength ?? undefined,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': invalid ? 'true' : undefined,
    'data-active': isActive ? '' : undefined,
    ref: blank,
    onInput: (event: Event) => onValue((event.currentTarget as HTMLInputElement).value),
    onFocus: open,
    onClick: open,
    onKeyDown,
  } as const;
  return multiline ? <textarea {...shared} rows={4} /> : <input type="text" {...shared} />;
};

import type { FilingContext } from '../filing/filing-context.ts';
import type { PaperName, PrintFaultCode } from '../filing/filing-effects.ts';
import type { SessionContext } from '../session/session-context.ts';
import type { VisitorEvent } from '../session/visitor-event.ts';
import { type FormWords, type Language, shown } from '../text/words.ts';
import type { Action, View } from './view.ts';

/** What a part of the view is drawn from. */
export interface FilingScene {
  readonly session: SessionContext;
  readonly filing: FilingContext;
  /** The machine's state, as a path: `identifying.waitingForCard`. */
  readonly state: string;
  /** State of the papers, from their machines, while printing. */
  readonly papers: Readonly<Record<PaperName, PaperScene | null>>;
  /** The address under which the browser finds a picture that the host keeps. */
  readonly pictureUrl: (kind: 'page' | 'composed', id: string) => string;
}

/** A paper's machine, as the screen needs it. */
export interface PaperScene {
  readonly state: 'printing' | 'fault' | 'inDoubt' | 'out' | 'skipped';
  readonly fault: PrintFaultCode | null;
}

/** A screen, the event of “back”, and the stage of the journey that it belongs to (0..5). */
export interface Scene {
  readonly view: View;
  readonly back: VisitorEvent | null;
  readonly stage: number | null;
}

/** Texts in the visitor's language. */
export type Say = (words: FormWords, values?: Readonly<Record<string, string | number>>) => string;

/** A translator for one language. */
export const speaker =
  (language: Language): Say =>
  (words, values) =>
    shown(words, language, values);

/** The one thing to press. */
export const next = (label: string, event: VisitorEvent, disabledBecause?: string): Action => ({
  id: 'next',
  label,
  role: 'next',
  event,
  ...(disabledBecause === undefined ? {} : { disabledBecause }),
});

/** Another button. */
export const plain = (id: string, label: string, event: VisitorEvent): Action => ({
  id,
  label,
  role: 'plain',
  event,
});

/** A button that takes something away. */
export const danger = (id: string, label: string, event: VisitorEvent): Action => ({
  id,
  label,
  role: 'danger',
  event,
});

/** The wish to go back one step. */
export const backEvent = { type: 'filing.back' } as const satisfies VisitorEvent;

/** A local date as people read it. */
export const dateText = (date: string, language: Language): string => {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  if (!year || !month || !day) return date;
  switch (language) {
    case 'zh':
      return `${year}年${month}月${day}日`;
    case 'ko':
      return `${year}년 ${month}월 ${day}일`;
    case 'en':
      return `${day}/${month}/${year}`;
    default:
      return language satisfies never;
  }
};

/** An ID number with its middle hidden: shown after the person has confirmed it. */
export const maskedNumber = (number: string): string =>
  number.length < 10 ? number : `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`;

import type { FilingContext } from '../filing/filing-context.ts';
import type { PaperName, PrintFaultCode } from '../filing/filing-effects.ts';
import type { SessionContext } from '../session/session-context.ts';
import type { VisitorEvent } from '../session/visitor-event.ts';
import { localDate } from '../text/local-time.ts';
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

/** A local date, or the day in China of a moment that the court names (ISO, `Z`), as people read it. */
export const dateText = (date: string, language: Language): string => {
  const local = date.endsWith('Z') ? localDate(Date.parse(date)) : date.slice(0, 10);
  const [year, month, day] = local.split('-').map(Number);
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

/** The button of a screen that is left by going on. */
export const serviceNext = (label: string): Action => next(label, { type: 'service.next' });

/** Another button of a service's screen, by its name. */
export const serviceAct = (act: string, label: string): Action =>
  plain(act, label, { type: 'service.did', act });

/** The wish to go back one step in a service. */
export const serviceBack = { type: 'service.back' } as const satisfies VisitorEvent;

/** An ID number with its middle hidden: shown after the person has confirmed it. */
export const maskedNumber = (number: string): string =>
  number.length < 10 ? number : `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`;

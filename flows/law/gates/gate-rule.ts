import type { Words } from '../../text/words.ts';
import { filled } from '../courts/filled-words.ts';
import type { JurisdictionKind } from '../courts/jurisdiction-kind.ts';
import { daysBetween } from '../time/calendar.ts';
import type { CourtHolidays, ReckonedDay } from '../time/court-holidays.ts';
import { dateWords } from '../time/date-words.ts';
import { endOf, lastDayOf, type Period } from '../time/periods.ts';
import type { GateFacts } from './gate-facts.ts';

/** The class of a case, or an application that has its own time limits. */
export type GateCase = JurisdictionKind | 'retrial' | 'judicial-confirmation' | 'preservation';

/**
 * What a hint says of time: a last day that is still ahead (`open`) or over (`passed`), a first day that is still
 * ahead (`wait`), or nothing (`notice`).
 */
export type HintState = 'open' | 'passed' | 'wait' | 'notice';

/** Information for the person with its article: never a refusal, never a judgment on the case. */
export interface Hint {
  readonly id: string;
  readonly state: HintState;
  readonly words: Words;
  readonly articles: readonly string[];
  /** The last day, or for `wait` the first; `null` where there is none. */
  readonly day: ReckonedDay | null;
}

/** What every rule is asked with. */
export interface GateQuestion {
  readonly facts: GateFacts;
  readonly today: string;
  readonly calendar: CourtHolidays;
}

/** One rule of the law: the cases it is about and what it has to say, `null` while a fact is missing. */
export interface GateRule {
  readonly id: string;
  readonly cases: readonly GateCase[] | 'all';
  readonly articles: readonly string[];
  readonly find: (question: GateQuestion) => Finding | null;
}

/** What a rule found. */
interface Finding {
  readonly state: HintState;
  readonly words: Words;
  readonly day: ReckonedDay | null;
}

/** A hint without a date, while something holds. */
export const notice = (
  rule: Omit<GateRule, 'find'> & {
    readonly words: Words;
    readonly holds: (question: GateQuestion) => boolean;
  },
): GateRule => ({
  id: rule.id,
  cases: rule.cases,
  articles: rule.articles,
  find: (question) => (rule.holds(question) ? { state: 'notice', words: rule.words, day: null } : null),
});

/** A time limit that runs from a fact. `{date}` in its words is the last day. */
export const deadline = (
  rule: Omit<GateRule, 'find'> & {
    /** The day of the event; `undefined` while it is not known or the rule does not apply. */
    readonly from: (question: GateQuestion) => string | undefined;
    readonly period: Period;
    /** What is said before it is over; without it only an expired limit is told. */
    readonly open?: Words;
    readonly passed: Words;
    /** The last day stays where it is, on a holiday too (a longest period that nothing moves). */
    readonly fixed?: true;
  },
): GateRule => ({
  id: rule.id,
  cases: rule.cases,
  articles: rule.articles,
  find: (question) => {
    const from = rule.from(question);
    if (from === undefined) return null;
    const day = rule.fixed
      ? { date: endOf(from, rule.period), certain: true }
      : lastDayOf(from, rule.period, question.calendar);
    const state = day.date < question.today ? 'passed' : 'open';
    const words = state === 'passed' ? rule.passed : rule.open;
    return words === undefined
      ? null
      : { state, words: filled(words, { date: dayText(day, question.today) }), day };
  },
});

/** Something that may only be done after a time. `{date}` in its words is the first day; nothing is said from then on. */
export const waiting = (
  rule: Omit<GateRule, 'find'> & {
    readonly after: (question: GateQuestion) => string | undefined;
    readonly words: Words;
  },
): GateRule => ({
  id: rule.id,
  cases: rule.cases,
  articles: rule.articles,
  find: (question) => {
    const date = rule.after(question);
    if (date === undefined || date <= question.today) return null;
    return {
      state: 'wait',
      words: filled(rule.words, { date: dateWords(date) }),
      day: { date, certain: true },
    };
  },
});

/**
 * A last day in words, with what must be said while the year's holidays are not known. Long past days need no remark:
 * no holiday is that long.
 */
const dayText = ({ date, certain }: ReckonedDay, today: string): Words => {
  const day = dateWords(date);
  if (certain || daysBetween(date, today) > 30) return day;
  return {
    zh: `${day.zh}（遇放假顺延）`,
    ko: `${day.ko}(휴일이면 순연)`,
    en: `${day.en} (later if that is a holiday)`,
  };
};

/** One day in milliseconds. China has no summer time. */
const dayMs = 86_400_000;

/** China's offset from UTC in milliseconds: the whole country keeps UTC+8. */
const chinaOffsetMs = 8 * 3_600_000;

/** How long the court has to decide on a civil or administrative complaint, in days (REG 8). */
export const registrationDays = 7;

/** A running period. `deadline` and `lastDay` name the same end: ms since the epoch (first moment after it) and the calendar day in China. */
export interface RegistrationClock {
  /** Day from which the period is counted, not itself counted. */
  readonly from: string;
  readonly lastDay: string;
  readonly deadline: number;
  /** Milliseconds left; negative when it is over. */
  readonly leftMs: number;
  /** Whole days of the period that are behind us, 0 to 7. */
  readonly daysUsed: number;
  /** Over: the court must register first (REG 8). */
  readonly overdue: boolean;
  /** Where the rule stands. */
  readonly article: string;
}

/** Calendar day in China of a moment. */
export const chinaDay = (at: number): string => new Date(at + chinaOffsetMs).toISOString().slice(0, 10);

/** First moment (ms since the epoch) of a calendar day in China. */
export const startOfChinaDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - chinaOffsetMs;

/** The day `days` after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/**
 * The seven days of REG 8 for a complaint that cannot be decided on the spot, counted from the day after it
 * came in (CPL 85: the day on which a period begins is not counted; online OLR 9 says the same). When what
 * was missing arrives, they are counted anew from the day after (REG 7, OLR 9). Between the one-time notice
 * and the supplement nothing runs: the answer is `null`. `isRestDay`, when given, moves an end that falls on a
 * statutory rest day to the next working day (CPL 85); without it the strictest reading is shown.
 */
export const registrationClock = (
  filing: {
    readonly receivedAt: number;
    readonly supplementRequestedAt: number | null;
    readonly supplementReceivedAt: number | null;
  },
  now: number,
  isRestDay: (day: string) => boolean = () => false,
): RegistrationClock | null => {
  if (filing.supplementRequestedAt !== null && filing.supplementReceivedAt === null) return null;
  const from = chinaDay(filing.supplementReceivedAt ?? filing.receivedAt);
  let lastDay = addDays(from, registrationDays);
  // A year of rest days cannot be: the bound only guards against a calendar that is wrong.
  for (let moved = 0; isRestDay(lastDay) && moved < 366; moved += 1) lastDay = addDays(lastDay, 1);
  const deadline = startOfChinaDay(addDays(lastDay, 1));
  const behind = Math.floor((now - startOfChinaDay(addDays(from, 1))) / dayMs);
  return {
    from,
    lastDay,
    deadline,
    leftMs: deadline - now,
    daysUsed: Math.min(registrationDays, Math.max(0, behind)),
    overdue: now >= deadline,
    article:
      filing.supplementReceivedAt === null
        ? '登记立案规定第八条'
        : '登记立案规定第七条、第八条；在线诉讼规则第九条',
  };
};

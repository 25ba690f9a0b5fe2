import { addDays, weekday } from '../time/calendar.ts';
import { type CourtHolidays, courtDay } from '../time/court-holidays.ts';

/** A stretch of a day in which the court is open: local times in China, `HH:MM`, the end not included. */
export interface OfficeSpan {
  readonly from: string;
  readonly to: string;
}

/** When a court is open. Days off and days on which work is made up for (调休) come from the holidays. */
export interface OfficeHours {
  /** Of a working day, in order; they do not overlap. */
  readonly spans: readonly OfficeSpan[];
  readonly holidays: CourtHolidays;
}

/** China keeps one time all year: UTC+8. */
const offset = 8 * 3_600_000;
const minute = 60_000;
const dayLength = 86_400_000;

/** A working day as most courts keep it; a deployment writes its own. */
export const usualSpans: readonly OfficeSpan[] = [
  { from: '08:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
];

const dayOf = (at: number): string => new Date(at + offset).toISOString().slice(0, 10);
const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - offset;
const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The stretches of one day as moments (ms since the epoch); none on a day off. */
const spansOf = (day: string, { spans, holidays }: OfficeHours): { from: number; to: number }[] =>
  courtDay(day, holidays).open
    ? spans.map(({ from, to }) => ({
        from: startOf(day) + minutesOf(from) * minute,
        to: startOf(day) + minutesOf(to) * minute,
      }))
    : [];

/** Whether the court is open at a moment (ms since the epoch). */
export const isOpenAt = (at: number, hours: OfficeHours): boolean =>
  spansOf(dayOf(at), hours).some(({ from, to }) => from <= at && at < to);

/** How long the court was open between two moments, ms; none when the second is the earlier. */
export const openBetween = (from: number, to: number, hours: OfficeHours): number => {
  let sum = 0;
  // What is older than this is told by days, not by minutes: nothing is reckoned without end.
  const least = Math.max(from, to - 400 * dayLength);
  for (let day = dayOf(least); startOf(day) < to; day = addDays(day, 1)) {
    for (const span of spansOf(day, hours))
      sum += Math.max(0, Math.min(to, span.to) - Math.max(least, span.from));
  }
  return sum;
};

/** The next moment after this one at which the court opens or closes; `null` where it never does. */
export const nextChange = (at: number, hours: OfficeHours): number | null => {
  for (let day = dayOf(at), tries = 0; tries < 60; day = addDays(day, 1), tries += 1) {
    const edges = spansOf(day, hours).flatMap(({ from, to }) => [from, to]);
    const next = edges.filter((edge) => edge > at).sort((one, other) => one - other)[0];
    if (next !== undefined) return next;
  }
  return null;
};

/** When the court opens next: the local day, the day of the week (0 for Sunday) and the time; `null` where it is open or never opens. */
export const nextOpening = (
  at: number,
  hours: OfficeHours,
): { readonly day: string; readonly weekday: number; readonly time: string } | null => {
  if (isOpenAt(at, hours)) return null;
  const next = nextChange(at, hours);
  if (next === null) return null;
  const local = new Date(next + offset).toISOString();
  return { day: local.slice(0, 10), weekday: weekday(local.slice(0, 10)), time: local.slice(11, 16) };
};

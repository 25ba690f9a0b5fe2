import { addDays, chinaDay } from '../../contract/registration-clock.ts';
import type { FigureSpan } from '../../gateway/figures/figure-sums.ts';

/** The spans that have a name, from their first day until today. */
export const namedSpans = [
  ['week', '本周'],
  ['month', '本月'],
  ['quarter', '本季度'],
  ['year', '本年'],
] as const;

type NamedSpan = (typeof namedSpans)[number][0];

/** More days than this are not shown at once: two years with a leap day. */
const mostDays = 731;

/** The span that was asked for. `name`: `null` where days were given. */
export interface ChosenSpan extends FigureSpan {
  readonly name: NamedSpan | null;
  /** What follows `?` in the address of the same span. */
  readonly query: string;
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

const firstDay = (name: NamedSpan, today: string): string => {
  const [year = '', month = ''] = today.split('-');
  switch (name) {
    case 'week':
      // Weeks begin on Monday.
      return addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'month':
      return `${year}-${month}-01`;
    case 'quarter':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
    case 'year':
      return `${year}-01-01`;
    default:
      return name satisfies never;
  }
};

/** Reads the span of an address; this month where it names none. `now`: ms since the epoch. */
export const spanOf = (query: Readonly<Record<string, unknown>>, now: number): ChosenSpan => {
  const today = chinaDay(now);
  const { from, to } = query;
  if (isDay(from) && isDay(to) && from <= to) {
    const longest = addDays(from, mostDays - 1);
    const tooLong = to > longest;
    const last = tooLong ? longest : to;
    return { name: null, from, to: last, query: `from=${from}&to=${last}` };
  }
  const name = namedSpans.find(([each]) => each === query.span)?.[0] ?? 'month';
  return { name, from: firstDay(name, today), to: today, query: `span=${name}` };
};

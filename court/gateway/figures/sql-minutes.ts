/** A part of an ISO moment in UTC (`2026-03-02T01:15:00.000Z`) as a whole number: `from` counts from 1, as in SQL. */
const part = (column: string, from: number, length: number): string =>
  `CAST(substr(${column}, ${from}, ${length}) AS INTEGER)`;

/**
 * The number of a day by the calendar of Gregory (Fliegel and Van Flandern 1968): whole numbers whose division drops the
 * remainder, as in both databases, which have no date function in common.
 */
const dayNumber = (column: string): string => {
  const [year, month, day] = [part(column, 1, 4), part(column, 6, 2), part(column, 9, 2)];
  const early = `((${month} - 14) / 12)`;
  return `((1461 * (${year} + 4800 + ${early})) / 4 + (367 * (${month} - 2 - 12 * ${early})) / 12 - (3 * ((${year} + 4900 + ${early}) / 100)) / 4 + ${day} - 32075)`;
};

const minuteOfDay = (column: string): string => `(${part(column, 12, 2)} * 60 + ${part(column, 15, 2)})`;

/** SQL for the minutes between two columns that hold ISO moments in UTC; seconds are not looked at. */
export const minutesBetween = (from: string, to: string): string =>
  // Days are taken from one another first: minutes since the calendar began are too many for a whole number of PostgreSQL.
  `((${dayNumber(to)} - ${dayNumber(from)}) * 1440 + ${minuteOfDay(to)} - ${minuteOfDay(from)})`;

/**
 * Reckoning with days of the Gregorian calendar (民法典 200) written `YYYY-MM-DD`, from year 1 to 9999. No clock and no
 * time zone: a day is a number. Text that is no such day throws; what a person typed is checked by the date field.
 */

/** The day so many days later (earlier, when negative). */
export const addDays = (date: string, days: number): string => textOf(dayNumber(date) + days);

/**
 * The same day so many months later; the last day of that month when it has no such day (民法典 202: 没有对应日的，
 * 月末日为期间的最后一日).
 */
export const addMonths = (date: string, months: number): string => {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  return written(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth)));
};

/** The same day so many years later; 28 February after 29 February where the year has none. */
export const addYears = (date: string, years: number): string => addMonths(date, years * 12);

/** How many days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export const weekday = (date: string): number => (dayNumber(date) + 1) % 7;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const partsOf = (date: string): Parts => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (match === null || year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    throw new RangeError(`not a day: ${date}`);
  return { year, month, day };
};

const written = (year: number, month: number, day: number): string => {
  if (year < 1 || year > 9999) throw new RangeError('a year from 1 to 9999');
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Days from 0001-01-01, which is day 0 and a Monday. */
const dayNumber = (date: string): number => {
  const { year, month, day } = partsOf(date);
  let days = daysBeforeYear(year) + day - 1;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysIn(year, earlier);
  return days;
};

const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

const textOf = (days: number): string => {
  let year = Math.floor(days / 365.2425) + 1;
  while (daysBeforeYear(year) > days) year -= 1;
  while (daysBeforeYear(year + 1) <= days) year += 1;
  let rest = days - daysBeforeYear(year);
  let month = 1;
  while (rest >= daysIn(year, month)) {
    rest -= daysIn(year, month);
    month += 1;
  }
  return written(year, month, rest + 1);
};

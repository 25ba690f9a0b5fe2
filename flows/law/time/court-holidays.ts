import { addDays, weekday } from './calendar.ts';

/** The days off of one year as the State Council lays them down each autumn for the next. */
export interface HolidayYear {
  readonly year: number;
  /** Days off, from and to inclusive; weekends need not be named. */
  readonly closed: readonly (readonly [from: string, to: string])[];
  /** Saturdays and Sundays on which work is made up for (调休上班). */
  readonly open: readonly string[];
  readonly source: string;
}

/**
 * The years whose days off are known: configuration, as each year brings a new notice. A court with days of its own
 * (延边州 keeps 3 September, from memory) writes its own list.
 */
export type CourtHolidays = readonly HolidayYear[];

/** The national notices that come with the product. Later years are added by configuration when they are published. */
export const stateCouncilHolidays: CourtHolidays = [
  {
    year: 2025,
    closed: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    open: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号），2024-11-12',
  },
  {
    year: 2026,
    closed: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    open: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: '国务院办公厅关于2026年部分节假日安排的通知，2025-11-04',
  },
];

/**
 * Days off whose date is fixed by 全国年节及纪念日放假办法 (text in force from 2025-01-01, the list of dates from memory):
 * known in every year, while the days of the lunar calendar and the exchanged weekends are not.
 */
const fixedDays: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** Whether the court works on a day, and whether that is known or only the ordinary week (no notice for the year). */
export interface CourtDay {
  readonly open: boolean;
  readonly certain: boolean;
}

/** What is known of one day: the year's notice, or else Saturday, Sunday and the fixed days off. */
export const courtDay = (date: string, holidays: CourtHolidays): CourtDay => {
  const notice = holidays.find(({ year }) => String(year).padStart(4, '0') === date.slice(0, 4));
  const day = weekday(date);
  const weekend = day === 0 || day === 6;
  const fixed = fixedDays.includes(date.slice(5));
  if (notice === undefined) return { open: !weekend && !fixed, certain: fixed };
  if (notice.open.includes(date)) return { open: true, certain: true };
  const off = notice.closed.some(([from, to]) => from <= date && date <= to);
  return { open: !weekend && !off && !fixed, certain: true };
};

/** Whether the court works on a day, as far as is known. */
export const isCourtDay = (date: string, holidays: CourtHolidays): boolean => courtDay(date, holidays).open;

/** A day reckoned with the holidays. `certain: false`: a holiday notice that is not known may move it. */
export interface ReckonedDay {
  readonly date: string;
  readonly certain: boolean;
}

/** The day itself when the court works on it, otherwise the next on which it does. */
export const nextCourtDay = (date: string, holidays: CourtHolidays): ReckonedDay => {
  let at = date;
  let certain = true;
  // The longest days off so far were ten; sixty closed days in a row are a broken list.
  for (let tries = 0; tries < 60; tries += 1) {
    const day = courtDay(at, holidays);
    certain = certain && day.certain;
    if (day.open) return { date: at, certain };
    at = addDays(at, 1);
  }
  throw new RangeError(`no court day within sixty days of ${date}`);
};

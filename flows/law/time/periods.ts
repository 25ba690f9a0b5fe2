import { addDays, addMonths, addYears } from './calendar.ts';
import { type CourtHolidays, nextCourtDay, type ReckonedDay } from './court-holidays.ts';

/** How long a period of law lasts. */
export interface Period {
  readonly unit: 'days' | 'months' | 'years';
  readonly count: number;
}

/**
 * The last day of a period that begins with an event (期间, CPL 85, CPL interpretation 125, 民法典 201–203): the day of
 * the event is not counted; months and years end on the same day of the month, or its last; a last day on which
 * the court does not work moves to the next on which it does.
 *
 * Not in it, because no terminal can know: the time a paper travels does not count, and what is posted before the
 * end is in time (CPL 85); who was kept by force or another good reason may ask for more time within ten days
 * (CPL 86).
 */
export const lastDayOf = (event: string, period: Period, holidays: CourtHolidays): ReckonedDay =>
  nextCourtDay(endOf(event, period), holidays);

/** The same without moving the last day: for periods of law that nothing moves (最长权利保护期间 and the like). */
export const endOf = (event: string, { unit, count }: Period): string => {
  switch (unit) {
    case 'days':
      return addDays(event, count);
    case 'months':
      return addMonths(event, count);
    case 'years':
      return addYears(event, count);
    default:
      return unit satisfies never;
  }
};

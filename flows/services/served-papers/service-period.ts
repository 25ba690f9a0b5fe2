import { addDays } from '../../law/time/calendar.ts';
import { nextCourtDay, type ReckonedDay, stateCouncilHolidays } from '../../law/time/court-holidays.ts';
import type { ServedKind } from './served-paper.ts';

/**
 * The periods that begin with the service of a paper, in days: defence (答辩, 民事诉讼法 128), appeal against a judgment and against a
 * ruling that can be appealed against (上诉, 民事诉讼法 171). What a summons or a notice asks stands in it.
 */
const periodDays: Readonly<Partial<Record<ServedKind, number>>> = {
  complaint: 15,
  judgment: 15,
  ruling: 10,
};

/** A period that runs from the day of service: its length, and its last day. */
export interface ServicePeriod extends ReckonedDay {
  readonly days: number;
}

/**
 * The period that the service of this kind of paper on `day` (`YYYY-MM-DD`) begins; `null`: none by law. The day of service is not
 * counted, and an end on a day off moves to the next court day (民事诉讼法 85).
 */
export const servicePeriod = (kind: ServedKind, day: string): ServicePeriod | null => {
  const days = periodDays[kind];
  return days === undefined ? null : { days, ...nextCourtDay(addDays(day, days), stateCouncilHolidays) };
};

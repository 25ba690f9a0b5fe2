import { z } from 'zod';
import { type OfficeHours, usualSpans } from '../../../flows/law/courts/office-hours.ts';
import { type CourtHolidays, stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When a court is open on a working day (`HH:MM`, local), in order and without overlap; absent: as most courts keep it. */
export const officeSpans = z
  .array(z.strictObject({ from: time, to: time }))
  .min(1)
  .max(6)
  .refine(
    (spans) => spans.every(({ from, to }, index) => from < to && (spans[index - 1]?.to ?? '') <= from),
    {
      error: 'spans in order, each with its end after its beginning',
    },
  );

const localDay = z.iso.date();

/** Days off as the State Council lays them down; none: those that the product knows. Times are `YYYY-MM-DD`. */
export const holidayYears = z.array(
  z.strictObject({
    year: z.number().int().min(2024).max(2100),
    closed: z.array(z.tuple([localDay, localDay])),
    open: z.array(localDay),
    source: z.string().min(1),
  }),
);

/** The hours as they are reckoned with, from what a configuration says. */
export const officeHoursOf = (given: {
  readonly officeHours?: OfficeHours['spans'] | undefined;
  readonly holidays?: CourtHolidays | undefined;
}): OfficeHours => ({
  spans: given.officeHours ?? usualSpans,
  holidays:
    given.holidays === undefined || given.holidays.length === 0 ? stateCouncilHolidays : given.holidays,
});

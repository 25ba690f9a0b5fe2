import { z } from 'zod';
import type { PublicHearing } from '../../../flows/services/hearings/public-hearing.ts';
import { caseNumber } from '../case-number.ts';
import { calendarDay, filingId, line } from '../identifiers.ts';
import type { Operation } from '../operation.ts';

/** An hour of the day in China, `HH:MM`. */
export const hourOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

const publicHearing = z.strictObject({
  hearingId: filingId,
  caseNumber,
  day: calendarDay,
  start: hourOfDay,
  end: hourOfDay,
  room: line(40),
  judge: line(60).nullable(),
  shown: z.strictObject({ cause: line(200), parties: line(200) }).nullable(),
}) satisfies z.ZodType<PublicHearing>;

/** The court's next days from one day on, that day included. */
const publicHearingsRequest = z.strictObject({ from: calendarDay, days: z.int().min(1).max(31) });

/** By day, hour and room; the first 400 at most. */
const publicHearings = z.strictObject({ hearings: z.array(publicHearing).max(400) });

/** What a terminal may ask of hearings. */
export const hearingOperations = {
  publicHearings: {
    method: 'POST',
    path: '/api/hearings/public',
    summary:
      'The hearings that the terminal’s court announces (开庭公告). Those not heard in public name nobody.',
    body: publicHearingsRequest,
    status: 200,
    answer: publicHearings,
    errors: [],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of hearings that the document names. */
export const hearingSchemas = {
  PublicHearing: publicHearing,
  PublicHearings: publicHearings,
  PublicHearingsRequest: publicHearingsRequest,
} as const;

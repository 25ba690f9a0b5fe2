import { z } from 'zod';
import { caseNumber } from './case-number.ts';
import { calendarDay, line, timestamp } from './identifiers.ts';

/** Taken in; the clock of REG 8 runs. */
const received = z.strictObject({ state: z.literal('received'), at: timestamp });

/** The one-time notice of what is missing (一次性告知, REG 7). `deadline` is the last day to bring it. */
const supplementRequested = z.strictObject({
  state: z.literal('supplementRequested'),
  items: z.array(line(500)).min(1).max(50),
  deadline: calendarDay,
  at: timestamp,
});

/** What was missing has come; the clock runs anew (OLR 9). */
const supplementReceived = z.strictObject({ state: z.literal('supplementReceived'), at: timestamp });

/** Registered as a case (立案). */
const registered = z.strictObject({
  state: z.literal('registered'),
  caseNumber,
  at: timestamp,
  clerk: line(60).optional(),
});

/** What the court has said to a filing so far. Only a clerk moves it past `received`. */
export const courtAnswer = z.discriminatedUnion('state', [
  received,
  supplementRequested,
  supplementReceived,
  registered,
]);

/** The court's answer to a filing. */
export type CourtAnswer = z.infer<typeof courtAnswer>;

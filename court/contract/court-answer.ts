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

/** Another court is competent and the person is told which (CPL 127(4)). `competent` is its name. */
const notThisCourt = z.strictObject({
  state: z.literal('notThisCourt'),
  competent: line(100),
  at: timestamp,
});

/**
 * Refused by a ruling (不予受理裁定, CPL 126): `rulingNumber` is that of the ruling. It can be appealed against within ten days of
 * its service (CPL 157, 171).
 */
const rejected = z.strictObject({ state: z.literal('rejected'), rulingNumber: caseNumber, at: timestamp });

/** What the court has said to a filing so far. Only a clerk moves it past `received`; the last three are the end of it. */
export const courtAnswer = z.discriminatedUnion('state', [
  received,
  supplementRequested,
  supplementReceived,
  registered,
  notThisCourt,
  rejected,
]);

/** The court's answer to a filing. */
export type CourtAnswer = z.infer<typeof courtAnswer>;

/** How a filing ends without a case: another court, or a ruling. */
export type CourtOutcome = Extract<CourtAnswer, { state: 'notThisCourt' | 'rejected' }>;

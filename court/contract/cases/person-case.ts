import { z } from 'zod';
import type { PersonCase } from '../../../flows/services/my-cases/person-case.ts';
import { caseNumber } from '../case-number.ts';
import { courtAnswer } from '../court-answer.ts';
import { calendarDay, caseId, courtCode, line, receiptNumber, sha256Hex, timestamp } from '../identifiers.ts';

/** The question: by the salted hash of the ID number, never by the number itself. */
export const personCasesRequest = z.strictObject({ personKey: sha256Hex });

/** How far a registered case has come. */
export const caseStage = z.enum(['registered', 'mediation', 'trial', 'decided', 'closed']);

/** A text of a person's view, in the languages of the screen. */
const words = z.strictObject({ zh: line(400), ko: line(400), en: line(400) });

/** One case of a person as they may see it: from the first receipt of its papers to its end. */
export const personCase = z.strictObject({
  caseId,
  courtCode,
  courtName: line(100),
  /** 收件编号; `null` for a case that did not come from a terminal. */
  receiptNumber: receiptNumber.nullable(),
  caseNumber: caseNumber.nullable(),
  cause: line(200),
  title: line(400),
  /** As what the person stands in it. */
  role: z.enum(['filer', 'party', 'agent']),
  openedAt: timestamp,
  /** What the court has said to the filing; `null` for a case that did not come from a terminal. */
  answer: courtAnswer.nullable(),
  stage: caseStage.nullable(),
  /** Who handles it, and the court's telephone. */
  clerk: line(60).nullable(),
  judge: line(60).nullable(),
  telephone: line(40).nullable(),
  /** What the areas of the court's work add. */
  lines: z.array(z.strictObject({ label: words, value: words })).max(60),
  deadlines: z.array(z.strictObject({ what: words, day: calendarDay })).max(20),
}) satisfies z.ZodType<PersonCase>;

/** The person's cases, newest first; the newest 200 at most. */
export const personCases = z.strictObject({ cases: z.array(personCase).max(200) });

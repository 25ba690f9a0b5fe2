import { z } from 'zod';
import { courtAnswer } from './court-answer.ts';
import { courtCode, filingId, line, receiptNumber, sha256Hex, timestamp } from './identifiers.ts';

/** The question: by the salted hash of the ID number, never by the number itself. */
export const personAnswersRequest = z.strictObject({ personKey: sha256Hex });

/** One filing of the person and what the court has said to it. */
export const filingAnswer = z.strictObject({
  filingId,
  number: receiptNumber,
  courtCode,
  courtName: line(100),
  cause: line(200),
  title: line(400),
  receivedAt: timestamp,
  answer: courtAnswer,
});

/** The person's filings in the courts this gateway serves, newest first; the newest 200 at most. */
export const personAnswers = z.strictObject({ filings: z.array(filingAnswer).max(200) });

/** One filing and what the court has said to it. */
export type FilingAnswer = z.infer<typeof filingAnswer>;

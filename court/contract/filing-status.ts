import { z } from 'zod';
import { courtAnswer } from './court-answer.ts';
import { fileId, filingId, receiptNumber, sha256Hex } from './identifiers.ts';

/** Where a filing stands at the gateway. `missing`: files not yet there in full. `answer` is null until the filing is committed. */
export const filingStatus = z.strictObject({
  filingId,
  number: receiptNumber,
  manifestSha256: sha256Hex,
  missing: z.array(fileId).max(600),
  answer: courtAnswer.nullable(),
});

/** Where a filing stands at the gateway. */
export type FilingStatus = z.infer<typeof filingStatus>;

import { z } from 'zod';
import { caseNumber } from '../case-number.ts';
import { caseStage } from '../cases/person-case.ts';
import { courtAnswer } from '../court-answer.ts';
import { filingManifest } from '../filing-manifest.ts';
import { caseId, courtCode, filingId, line, receiptNumber, sha256Hex, timestamp } from '../identifiers.ts';
import type { Operation } from '../operation.ts';
import { signedReceipt } from '../receipt.ts';

/** A place in the list of what came in: the figure of the last entry that was read, `0` for none. */
const cursor = z.string().regex(/^(0|[1-9]\d{0,8})$/);

/** The most entries of one answer. */
export const mostEntries = 100;

/** That papers came in (`received`), or that the clerk has noted that what was missing came (`supplementReceived`). */
export const systemEntry = z.strictObject({
  /** Rises by one; entries do not change, and none appears before one that was read. */
  cursor: z.int().min(1),
  event: z.enum(['received', 'supplementReceived']),
  at: timestamp,
  filingId,
  number: receiptNumber,
  courtCode,
  manifestSha256: sha256Hex,
});

/** One entry of the list. */
export type SystemEntry = z.infer<typeof systemEntry>;

/** What came in after the cursor, oldest first. `next`: the cursor to ask with next; `more`: there is more at once. */
export const systemEntries = z.strictObject({
  entries: z.array(systemEntry).max(mostEntries),
  next: z.int().min(0),
  more: z.boolean(),
});

/** A filing whole, except the bytes of its files. */
export const systemFiling = z.strictObject({
  manifest: filingManifest,
  manifestSha256: sha256Hex,
  receipt: signedReceipt,
  answer: courtAnswer,
});

/**
 * A case as the court's own system has it. `filingId`: the filing it was made of, which is registered by this if it is not yet;
 * `null`: it did not come from a terminal. What is `null` or absent in the rest is left as it stands. `persons`: by the salted hash
 * of the ID number, as the terminals make it: lower-case hex of SHA-256 over salt, one zero byte, ID number.
 */
export const systemCase = z.strictObject({
  caseNumber,
  courtCode,
  filingId: filingId.nullable(),
  cause: line(200),
  title: line(400),
  stage: caseStage,
  openedAt: timestamp,
  clerk: line(60).nullable(),
  judge: line(60).nullable(),
  telephone: line(40).nullable(),
  persons: z.array(z.strictObject({ key: sha256Hex, role: z.enum(['filer', 'party', 'agent']) })).max(500),
});

/** A case as the court's own system has it. */
export type SystemCase = z.infer<typeof systemCase>;

/** Under which id the case stands here. */
export const systemCaseKept = z.strictObject({ caseId, caseNumber });

/** What the court's own case system (办案系统) may ask. The bytes of files: see `openapi.ts`. */
export const systemOperations = {
  systemEntries: {
    method: 'GET',
    path: '/api/system/filings',
    summary: 'What came in at the courts of this system since a cursor.',
    query: { after: cursor },
    access: 'system',
    status: 200,
    answer: systemEntries,
    errors: [],
  },
  systemFiling: {
    method: 'GET',
    path: '/api/system/filings/{filingId}',
    summary: 'A filing: its manifest, the receipt that was given, and the answer so far.',
    parameters: { filingId },
    access: 'system',
    status: 200,
    answer: systemFiling,
    errors: ['not-found'],
  },
  systemCase: {
    method: 'PUT',
    path: '/api/system/cases',
    summary:
      'Make a case known, or how it stands. The same again is no error. It registers the filing that it names.',
    body: systemCase,
    access: 'system',
    status: 200,
    answer: systemCaseKept,
    errors: ['not-found', 'court-not-served', 'case-differs'],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of the system's operations that the document names. */
export const systemSchemas = {
  SystemEntry: systemEntry,
  SystemEntries: systemEntries,
  SystemFiling: systemFiling,
  SystemCase: systemCase,
  SystemCaseKept: systemCaseKept,
} as const;

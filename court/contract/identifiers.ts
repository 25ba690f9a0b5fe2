import { z } from 'zod';

/** UUID v4 in lower case: one spelling, because it is also a folder's name. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A filing, named by the terminal. */
export const filingId = z.string().regex(uuid);

/** Name of a file within its filing, chosen by the terminal; safe as a file's name on disk. */
export const fileId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** SHA-256, lower-case hex. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** The number on the paper receipt (收件编号), made by the terminal. */
export const receiptNumber = z.string().regex(/^[A-Z0-9-]{6,40}$/);

/** A terminal, as the court's configuration names it. */
export const terminalId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

/** A court (法院代码), as the courts' own list has it: `790`, `7I5`. */
export const courtCode = z.string().regex(/^[A-Za-z0-9]{1,16}$/);

/** A call for the guide (导诉员). */
export const callId = z.string().regex(uuid);

/** A moment: ISO 8601 with `Z` or an offset. */
export const timestamp = z.iso.datetime({ offset: true });

/** A calendar day in China, `YYYY-MM-DD`. */
export const calendarDay = z.iso.date();

/** Money in whole fen (分), up to what a number holds exactly: several claims of twelve figures are added up. */
export const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A line of text a clerk reads: no control characters, so it is one line everywhere, also in a log or a database. */
export const line = (max: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u);

/** A case or what may become one: a filing's case has the filing's own id. */
export const caseId = z.string().regex(uuid);

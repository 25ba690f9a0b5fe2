import { z } from 'zod';
import { fileId } from './identifiers.ts';

/** Every error the API gives, with its HTTP status. The codes are stable: terminals of several ages ask one gateway. */
export const courtErrors = {
  'invalid-request': { status: 400, message: 'The request is not as the contract says.' },
  unauthorized: { status: 401, message: 'Nobody who may ask this has this token.' },
  'not-your-terminal': { status: 403, message: 'The token belongs to another terminal.' },
  'not-found': { status: 404, message: 'There is no such thing here.' },
  'filing-differs': { status: 409, message: 'This filing id already stands for other content.' },
  'case-differs': { status: 409, message: 'The case number or the filing already stands for another case.' },
  'payment-not-now': {
    status: 409,
    message: 'It is paid, or a payment may have gone through, or it is too late: look at how it stands.',
  },
  'number-taken': { status: 409, message: 'Another filing has this receipt number.' },
  'filing-committed': { status: 409, message: 'The filing is complete; no file can be sent again.' },
  'too-large': { status: 413, message: 'The body is larger than allowed.' },
  'unsupported-media-type': { status: 415, message: 'The body has a type the gateway does not take.' },
  'court-not-served': { status: 422, message: 'This gateway does not receive filings for that court.' },
  'unknown-file': { status: 422, message: 'The manifest names no such file.' },
  'wrong-size': { status: 422, message: 'The manifest gives this file another size.' },
  'files-incomplete': { status: 422, message: 'Files are missing or differ from the manifest.' },
  'too-many': {
    status: 429,
    message: 'The terminal has left as much as it may; some of it must expire first.',
  },
  internal: { status: 500, message: 'The gateway has a fault.' },
} as const satisfies Record<string, { readonly status: number; readonly message: string }>;

/** The stable word for an error. */
export type CourtErrorCode = keyof typeof courtErrors;

/** The body of every error. `files` only with `files-incomplete`. */
export const courtErrorBody = z.strictObject({
  error: z.string().regex(/^[a-z-]{1,40}$/),
  message: z.string().max(400),
  files: z
    .array(z.strictObject({ fileId, problem: z.enum(['missing', 'hash-differs']) }))
    .max(600)
    .optional(),
});

/** The body of every error. */
export type CourtErrorBody = z.infer<typeof courtErrorBody>;

import { z } from 'zod';
import { ratingReasons } from '../../../flows/session/rating.ts';
import { caseId } from '../identifiers.ts';
import type { Operation } from '../operation.ts';

/** A rating, named by the terminal with a random UUID that stands nowhere else: it leads to no visit and to no person. */
const ratingId = caseId;

/** What a visitor said of a terminal before leaving. The day is that of China; what was done is a word (`filing`, `my-cases`). */
const ratingBody = z.strictObject({
  day: z.iso.date(),
  service: z.string().regex(/^[a-zA-Z-]{1,40}$/),
  score: z.int().min(1).max(5),
  reason: z.enum(ratingReasons).nullable(),
});

/** It counts, once. */
const ratingKept = z.strictObject({ state: z.literal('kept') });

/** What a terminal tells for the figures. */
export const figureOperations = {
  sendRating: {
    method: 'PUT',
    path: '/api/ratings/{ratingId}',
    summary: 'How a visitor rates the terminal. The same rating again counts once; a reason may follow.',
    parameters: { ratingId },
    body: ratingBody,
    status: 200,
    answer: ratingKept,
    errors: [],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of figures that the document names. */
export const figureSchemas = { RatingBody: ratingBody, RatingKept: ratingKept } as const;

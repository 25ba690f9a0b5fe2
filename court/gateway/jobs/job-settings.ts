import { z } from 'zod';

/** How work that is done later is tried again. */
export const jobSettings = z.strictObject({
  /** The pause after the first failure; doubled up to `mostRetrySeconds`. */
  retrySeconds: z.int().min(1).max(3600).default(5),
  mostRetrySeconds: z.int().min(1).max(86_400).default(900),
  /** After so long without an end another gateway takes the work up. Longer than any piece of work takes. */
  takeOverSeconds: z.int().min(3).max(3600).default(60),
});

/** How work that is done later is tried again. */
export type JobSettings = z.infer<typeof jobSettings>;

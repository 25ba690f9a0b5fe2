import { z } from 'zod';
import { courtCode } from '../../contract/identifiers.ts';
import { signedTarget } from '../jobs/signed-post.ts';

/** A court's own case system (办案系统) that may ask here. */
export const systemSettings = z
  .array(
    z.strictObject({
      name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
      /** At least 32 characters, its own. */
      token: z.string().regex(/^[A-Za-z0-9._~+/=-]{32,256}$/),
      /** The courts whose filings it may read and whose cases it may make known. */
      courts: z.array(courtCode).min(1).max(2000),
      /** Where it wants to be told of what comes in. Absent: it asks. */
      callback: signedTarget.optional(),
    }),
  )
  .max(200)
  .refine((systems) => new Set(systems.map(({ name }) => name)).size === systems.length, {
    error: 'two systems have one name',
  });

/** A system that may ask. */
export type KnownSystem = z.infer<typeof systemSettings>[number];

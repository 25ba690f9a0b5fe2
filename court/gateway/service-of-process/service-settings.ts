import { z } from 'zod';

/**
 * What the service of papers needs of the configuration. With the salt of the terminals a clerk can name a party by ID number, so that
 * a paper waits for somebody who has never been at a terminal; the number is hashed at once and not kept.
 */
export const serviceSettings = z.strictObject({
  personSalt: z.string().min(16).max(200).optional(),
});

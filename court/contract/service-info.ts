import { z } from 'zod';
import { timestamp } from './identifiers.ts';

/** The gateway lives, its database answers and its folder can be written. `time` is its clock. */
export const health = z.strictObject({ status: z.literal('ok'), time: timestamp });

/** The gateway's health. */
export type Health = z.infer<typeof health>;

/** The public keys whose receipts hold. `publicKey` is PEM (SPKI). */
export const publicKeys = z.strictObject({
  keys: z
    .array(
      z.strictObject({
        keyId: z.string().regex(/^[0-9a-f]{16}$/),
        algorithm: z.literal('ed25519'),
        publicKey: z.string().max(400),
      }),
    )
    .max(20),
});

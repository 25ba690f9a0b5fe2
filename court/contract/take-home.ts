import { z } from 'zod';
import { line, sha256Hex, timestamp } from './identifiers.ts';

/** A deposit: 128 random bits, base64url. Whoever knows it may fetch the ciphertext, which without the key says nothing. */
export const takeHomeId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** The greatest size of what is left to be taken home, in bytes: a filled form of many pages is a tenth of it. */
export const maxTakeHomeBytes = 4 * 1024 * 1024;

/** Bytes as base64 in JSON: four characters for three bytes. */
const base64Length = Math.ceil(maxTakeHomeBytes / 3) * 4;

/** The greatest body of a deposit on the wire, in bytes. */
export const maxTakeHomeBody = base64Length + 1024;

const ciphertext = z
  .string()
  .min(4)
  .max(base64Length)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
  .refine((text) => text.length % 4 === 0, { error: 'not base64' });

/**
 * What a terminal leaves: `ciphertext` as `sealTakeHome` makes it, in base64. `deposit` is the terminal's own name for it
 * (a hash, so that it says nothing): the same name again replaces what was left under it, for the terminal has started anew
 * and nobody has seen the key before.
 */
export const takeHomeRequest = z.strictObject({ deposit: sha256Hex, ciphertext });

/** Where it was left, and until when it is there. */
export const takeHomeDeposit = z.strictObject({ takeHomeId, expiresAt: timestamp });

/** What a phone fetches. The key is in the part of the address that a browser does not send. */
export const takeHomeContent = z.strictObject({
  ciphertext,
  expiresAt: timestamp,
  /** The court at whose terminal it was left. */
  courtName: line(100),
});

/** A deposit is gone; also when it was gone before. */
export const takeHomeGone = z.strictObject({ state: z.literal('gone') });

/** What a terminal leaves. */
export type TakeHomeRequest = z.infer<typeof takeHomeRequest>;

/** Where it was left, and until when it is there. */
export type TakeHomeDeposit = z.infer<typeof takeHomeDeposit>;

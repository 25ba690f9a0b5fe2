import { z } from 'zod';
import { courtCode, fileId, filingId, receiptNumber, sha256Hex, timestamp } from './identifiers.ts';

/** What the gateway signs for: this content, whole, on this disk, at this moment. */
export const receipt = z.strictObject({
  filingId,
  number: receiptNumber,
  courtCode,
  receivedAt: timestamp,
  manifestSha256: sha256Hex,
  files: z
    .array(z.strictObject({ fileId, sha256: sha256Hex }))
    .min(1)
    .max(600),
});

/** A receipt with its signature: Ed25519 over the canonical JSON of `receipt`, base64. */
export const signedReceipt = z.strictObject({
  receipt,
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});

/** The content of a receipt. */
export type Receipt = z.infer<typeof receipt>;

/** A receipt with its signature. */
export type SignedReceipt = z.infer<typeof signedReceipt>;

/** What a commit is asked with. */
export const commitRequest = z.strictObject({ manifestSha256: sha256Hex });

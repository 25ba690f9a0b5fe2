import { z } from 'zod';
import { maxManifestBytes } from '../filing-manifest.ts';
import { fileId, filingId, receiptNumber, sha256Hex } from '../identifiers.ts';
import type { Operation } from '../operation.ts';
import { commitRequest, signedReceipt } from '../receipt.ts';
import { handInManifest } from './hand-in-manifest.ts';

/** How far what is handed in has come. */
export const handInStatus = z.strictObject({
  filingId,
  number: receiptNumber,
  manifestSha256: sha256Hex,
  missing: z.array(fileId).max(60),
});

/** What a terminal may ask of papers that are added to a case. The files go over the resumable upload, as those of a filing. */
export const handInOperations = {
  putHandIn: {
    method: 'PUT',
    path: '/api/hand-ins/{filingId}',
    summary: 'Announce papers that are added to a case of the person. The same content again is no error.',
    parameters: { filingId },
    body: handInManifest,
    maxBody: maxManifestBytes,
    status: 200,
    answer: handInStatus,
    errors: ['not-your-terminal', 'not-found', 'filing-differs', 'number-taken', 'too-large'],
  },
  commitHandIn: {
    method: 'POST',
    path: '/api/hand-ins/{filingId}/commit',
    summary:
      'Every file is read and hashed again, then signed for. A second commit gives the very same receipt.',
    parameters: { filingId },
    body: commitRequest,
    status: 200,
    answer: signedReceipt,
    errors: ['not-found', 'filing-differs', 'files-incomplete'],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of hand-ins that the document names. */
export const handInSchemas = { HandInManifest: handInManifest, HandInStatus: handInStatus } as const;

import type { z } from 'zod';
import { caseOperations } from './cases/case-operations.ts';
import type { CourtErrorCode } from './court-error.ts';
import { feeOperations } from './fees/fee-operations.ts';
import { figureOperations } from './figures/figure-operations.ts';
import { fileReadingOperations } from './file-reading/file-reading-operations.ts';
import { filingManifest, maxManifestBytes } from './filing-manifest.ts';
import { filingStatus } from './filing-status.ts';
import { guideCallOperations } from './guide-calls/guide-call-operations.ts';
import { handInOperations } from './hand-ins/hand-in-operations.ts';
import { hearingOperations } from './hearings/hearing-operations.ts';
import { filingId } from './identifiers.ts';
import type { Operation } from './operation.ts';
import { personAnswers, personAnswersRequest } from './person-answers.ts';
import { photoOperations } from './phone-photos/photo-operations.ts';
import { commitRequest, signedReceipt } from './receipt.ts';
import { requestOperations } from './requests/request-operations.ts';
import { health, publicKeys } from './service-info.ts';
import { serviceOperations } from './service-of-process/service-operations.ts';
import { systemOperations } from './system/system-operations.ts';
import {
  maxTakeHomeBody,
  takeHomeContent,
  takeHomeDeposit,
  takeHomeGone,
  takeHomeId,
  takeHomeRequest,
} from './take-home.ts';
import { terminalOperations } from './terminals/terminal-operations.ts';
import { ticketOperations } from './tickets/ticket-operations.ts';

/**
 * The operations with a JSON body; each area of the court's work has its own in its folder. The resumable upload (tus 1.0) is
 * described in `openapi.ts`.
 */
export const operations = {
  putFiling: {
    method: 'PUT',
    path: '/api/filings/{filingId}',
    summary: 'Announce a filing. The same content again is no error.',
    parameters: { filingId },
    body: filingManifest,
    maxBody: maxManifestBytes,
    status: 200,
    answer: filingStatus,
    errors: ['not-your-terminal', 'filing-differs', 'number-taken', 'court-not-served', 'too-large'],
  },
  getFiling: {
    method: 'GET',
    path: '/api/filings/{filingId}',
    summary: 'Where a filing stands.',
    parameters: { filingId },
    status: 200,
    answer: filingStatus,
    errors: ['not-found'],
  },
  commitFiling: {
    method: 'POST',
    path: '/api/filings/{filingId}/commit',
    summary:
      'Every file is read and hashed again, then signed for. A second commit gives the very same receipt.',
    parameters: { filingId },
    body: commitRequest,
    status: 200,
    answer: signedReceipt,
    errors: ['not-found', 'filing-differs', 'files-incomplete'],
  },
  personAnswers: {
    method: 'POST',
    path: '/api/persons/answers',
    summary: 'The filings of a person and what the court has said to them.',
    body: personAnswersRequest,
    status: 200,
    answer: personAnswers,
    errors: [],
  },
  leaveTakeHome: {
    method: 'POST',
    path: '/api/take-home',
    summary:
      'Leave encrypted papers for a phone to fetch. Nothing is filed. The same deposit again replaces what was left.',
    body: takeHomeRequest,
    maxBody: maxTakeHomeBody,
    status: 201,
    answer: takeHomeDeposit,
    errors: ['too-large', 'too-many'],
  },
  fetchTakeHome: {
    method: 'GET',
    path: '/api/take-home/{takeHomeId}',
    summary: 'Fetch encrypted papers. The key is not known here.',
    parameters: { takeHomeId },
    access: 'anyone',
    status: 200,
    answer: takeHomeContent,
    errors: ['not-found'],
  },
  eraseTakeHome: {
    method: 'DELETE',
    path: '/api/take-home/{takeHomeId}',
    summary: 'Erase papers before their time. What is gone already is no error.',
    parameters: { takeHomeId },
    access: 'anyone',
    status: 200,
    answer: takeHomeGone,
    errors: [],
  },
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the gateway can take filings.',
    status: 200,
    answer: health,
    errors: [],
  },
  keys: {
    method: 'GET',
    path: '/api/keys',
    summary: 'The public keys of the receipts.',
    status: 200,
    answer: publicKeys,
    errors: [],
  },
  ...guideCallOperations,
  ...caseOperations,
  ...feeOperations,
  ...handInOperations,
  ...photoOperations,
  ...fileReadingOperations,
  ...figureOperations,
  ...hearingOperations,
  ...requestOperations,
  ...serviceOperations,
  ...terminalOperations,
  ...ticketOperations,
  ...systemOperations,
} as const satisfies Record<string, Operation>;

/** The name of an operation. */
export type OperationId = keyof typeof operations;

/** What an operation is asked with; `undefined` when it has no body. */
export type OperationBody<Id extends OperationId> = (typeof operations)[Id] extends {
  readonly body: infer Body extends z.ZodType;
}
  ? z.infer<Body>
  : undefined;

/** What an operation answers with. */
export type OperationAnswer<Id extends OperationId> = z.infer<(typeof operations)[Id]['answer']>;

/** Errors that any operation can give. */
export const commonErrors = [
  'invalid-request',
  'unauthorized',
  'internal',
] as const satisfies readonly CourtErrorCode[];

import type { z } from 'zod';
import type { CourtErrorCode } from './court-error.ts';
import { filingManifest, maxManifestBytes } from './filing-manifest.ts';
import { filingStatus } from './filing-status.ts';
import { guideCall, guideCallRequest } from './guide-call.ts';
import { callId, filingId } from './identifiers.ts';
import { personAnswers, personAnswersRequest } from './person-answers.ts';
import { commitRequest, signedReceipt } from './receipt.ts';
import { health, publicKeys } from './service-info.ts';
import {
  maxTakeHomeBody,
  takeHomeContent,
  takeHomeDeposit,
  takeHomeGone,
  takeHomeId,
  takeHomeRequest,
} from './take-home.ts';

/** One operation of the API: the gateway's routes and the OpenAPI document are both made from it. */
export interface Operation {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** With `{name}` for a path parameter, as OpenAPI writes it. */
  readonly path: string;
  readonly summary: string;
  readonly parameters?: Readonly<Record<string, z.ZodType>>;
  readonly body?: z.ZodType;
  /** The greatest body in bytes, where it is more than a few lines. */
  readonly maxBody?: number;
  /** `anyone`: no terminal's token is asked for; whoever has the id in the path may. */
  readonly access?: 'anyone';
  readonly status: 200 | 201;
  readonly answer: z.ZodType;
  /** Beyond those that any operation can give. */
  readonly errors: readonly CourtErrorCode[];
}

/** The operations with a JSON body. The resumable upload (tus 1.0) is described in `openapi.ts`. */
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
  callGuide: {
    method: 'POST',
    path: '/api/guide-calls',
    summary: 'Call the guide. A terminal has one open call; asking again gives the same one.',
    body: guideCallRequest,
    status: 201,
    answer: guideCall,
    errors: ['not-your-terminal'],
  },
  getGuideCall: {
    method: 'GET',
    path: '/api/guide-calls/{callId}',
    summary: 'How far a call has come.',
    parameters: { callId },
    status: 200,
    answer: guideCall,
    errors: ['not-found'],
  },
  endGuideCall: {
    method: 'DELETE',
    path: '/api/guide-calls/{callId}',
    summary: 'Take a call back.',
    parameters: { callId },
    status: 200,
    answer: guideCall,
    errors: ['not-found'],
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

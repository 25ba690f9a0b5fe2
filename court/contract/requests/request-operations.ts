import { z } from 'zod';
import type { OwnRequest } from '../../../flows/services/requests/request-kind.ts';
import { caseId, courtCode, line, sha256Hex, timestamp } from '../identifiers.ts';
import type { Operation } from '../operation.ts';

/** A request, named by the terminal: UUID. */
export const requestId = caseId;

/** What kind it is: a word that the terminals know (`message`, `appointment`, …). */
export const requestKindName = z.string().regex(/^[A-Za-z]{1,40}$/);

/** One answer as the clerk reads it. */
const requestAnswer = z.strictObject({ label: line(100), value: z.string().max(4000) });

/** A short request of a person to a court (留言、预约、申请). The court needs the name and a number to answer. */
export const requestBody = z.strictObject({
  requestId,
  kind: requestKindName,
  courtCode,
  caseId: caseId.nullable(),
  person: z.strictObject({ key: sha256Hex, name: line(60), phone: line(40) }),
  answers: z.array(requestAnswer).min(1).max(20),
});

/** That it has come: the number by which it is found. The same request again has the same number. */
export const requestReceived = z.strictObject({ number: line(40), receivedAt: timestamp });

/** One request of a person and the reply. */
export const ownRequest = z.strictObject({
  requestId,
  number: line(40),
  kind: requestKindName,
  courtName: line(100),
  receivedAt: timestamp,
  answers: z.array(requestAnswer).max(20),
  reply: z.strictObject({ text: z.string().min(1).max(4000), at: timestamp, by: line(60) }).nullable(),
}) satisfies z.ZodType<OwnRequest>;

/** The question: by the salted hash of the ID number. */
const personRequestsRequest = z.strictObject({ personKey: sha256Hex });

/** Newest first. */
const personRequests = z.strictObject({ requests: z.array(ownRequest).max(100) });

/** What a terminal may ask of requests. */
export const requestOperations = {
  sendRequest: {
    method: 'PUT',
    path: '/api/requests/{requestId}',
    summary: 'Hand in a short request. The same content again is no error and has no second effect.',
    parameters: { requestId },
    body: requestBody,
    status: 200,
    answer: requestReceived,
    errors: ['filing-differs', 'court-not-served', 'not-found'],
  },
  personRequests: {
    method: 'POST',
    path: '/api/persons/requests',
    summary: 'The requests of a person and the replies, newest first; the newest 100 at most.',
    body: personRequestsRequest,
    status: 200,
    answer: personRequests,
    errors: [],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of requests that the document names. */
export const requestSchemas = {
  RequestBody: requestBody,
  RequestReceived: requestReceived,
  OwnRequest: ownRequest,
  PersonRequestsRequest: personRequestsRequest,
  PersonRequests: personRequests,
} as const;

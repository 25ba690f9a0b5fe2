import { z } from 'zod';
import type {
  AddressedCase,
  ServedPaper,
  ServiceAddress,
} from '../../../flows/services/served-papers/served-paper.ts';
import { caseNumber } from '../case-number.ts';
import { caseId, courtCode, line, receiptNumber, sha256Hex, timestamp } from '../identifiers.ts';
import type { Operation } from '../operation.ts';

/** A served paper, a receipt, a confirmed address, an entrusted service: UUIDs. */
export const paperId = caseId;
export const serviceReceiptId = caseId;
export const serviceAddressId = caseId;

/** What kind of paper it is. */
export const servedKind = z.enum(['complaint', 'summons', 'judgment', 'ruling', 'notice', 'other']);

/** The largest paper, in bytes, and the most pages. */
export const maxPaperBytes = 20 * 1024 * 1024;
export const maxPaperPages = 300;

/** A paper goes over the line in pieces of this many bytes: each is one answer that every line carries. */
export const pieceBytes = 1024 * 1024;

const version = z.int().min(1).max(1000);
const stage = z.enum(['first', 'second', 'retrial', 'enforcement']);
const stages = z.array(stage).min(1).max(4).readonly();
const phone = line(40);

/** Where and how to serve. */
export const serviceAddress = z.strictObject({
  address: line(400),
  phone,
  electronic: z.strictObject({ phone, email: line(200).nullable(), stages }).nullable(),
  stages,
}) satisfies z.ZodType<ServiceAddress>;

const receiptSeen = z.strictObject({ number: line(40), at: timestamp });

/** One version of a paper, as its addressee sees it. */
export const servedPaper = z.strictObject({
  paperId,
  version,
  caseId,
  courtCode,
  courtName: line(100),
  caseNumber: caseNumber.nullable(),
  receiptNumber: receiptNumber.nullable(),
  cause: line(200),
  kind: servedKind,
  title: line(100),
  sha256: sha256Hex,
  size: z.int().min(1).max(maxPaperBytes),
  pages: z.int().min(1).max(maxPaperPages),
  sentAt: timestamp,
  collected: receiptSeen.nullable(),
}) satisfies z.ZodType<ServedPaper>;

/** A case and the address that was confirmed last for it. */
export const addressedCase = z.strictObject({
  caseId,
  courtName: line(100),
  caseNumber: caseNumber.nullable(),
  receiptNumber: receiptNumber.nullable(),
  cause: line(200),
  confirmed: serviceAddress.extend({ at: timestamp, from: z.enum(['filing', 'terminal']) }).nullable(),
}) satisfies z.ZodType<AddressedCase>;

const personServiceRequest = z.strictObject({ personKey: sha256Hex });

/** Papers: those that wait first, then the newest; the newest 200 at most. */
const personService = z.strictObject({
  papers: z.array(servedPaper).max(200),
  cases: z.array(addressedCase).max(200),
});

const pieceRequest = z.strictObject({
  paperId,
  version,
  personKey: sha256Hex,
  /** From which byte on. */
  offset: z.int().min(0).max(maxPaperBytes),
});

/** Bytes of a paper, base64. Fewer than `pieceBytes` only at its end. */
const paperPiece = z.strictObject({
  size: z.int().min(1).max(maxPaperBytes),
  bytes: z.base64().max(1_500_000),
});

const strokePoint = z.strictObject({ x: z.number(), y: z.number(), t: z.number(), p: z.number() });

/** A signature as it was drawn; `key`: who cannot write confirmed by a key after being identified by card. */
export const serviceSignature = z.strictObject({
  by: z.enum(['hand', 'key']),
  strokes: z.array(z.array(strokePoint).max(5_000)).max(200),
  aspect: z.number().positive().max(20),
  signedAt: timestamp,
});

/** Who signed, as the card was read: the number with its middle hidden. */
const signer = z.strictObject({ key: sha256Hex, name: line(60), document: line(40) });

/** 送达回证 of one version of a paper, signed at a terminal (民事诉讼法 87). */
export const serviceReceiptBody = z.strictObject({
  receiptId: serviceReceiptId,
  paperId,
  version,
  /** Of the file that was shown. */
  sha256: sha256Hex,
  person: signer,
  signature: serviceSignature,
});

/** 送达地址确认 for one case. */
export const serviceAddressBody = z.strictObject({
  addressId: serviceAddressId,
  caseId,
  person: signer,
  confirmed: serviceAddress,
  signature: serviceSignature,
});

const addressReceived = z.strictObject({ number: line(40), at: timestamp });

/** A signature of the finest pad, as JSON. */
const maxSignedBody = 4 * 1024 * 1024;

/** What a terminal may ask of the service of papers. */
export const serviceOperations = {
  personService: {
    method: 'POST',
    path: '/api/persons/service',
    summary:
      'The papers that are served on a person, waiting and signed for, and the addresses they confirmed.',
    body: personServiceRequest,
    status: 200,
    answer: personService,
    errors: [],
  },
  servedPaperPiece: {
    method: 'POST',
    path: '/api/served-papers/pieces',
    summary: 'A piece of a paper that is served on this person. The whole must have the hash of the list.',
    body: pieceRequest,
    status: 200,
    answer: paperPiece,
    errors: ['not-found'],
  },
  signServiceReceipt: {
    method: 'PUT',
    path: '/api/service-receipts/{receiptId}',
    summary:
      'Sign for a paper: from then on it is served. The same receipt again is no error; a version that is not the newest is refused.',
    parameters: { receiptId: serviceReceiptId },
    body: serviceReceiptBody,
    maxBody: maxSignedBody,
    status: 200,
    answer: receiptSeen,
    errors: ['not-found', 'filing-differs', 'too-large'],
  },
  confirmServiceAddress: {
    method: 'PUT',
    path: '/api/service-addresses/{addressId}',
    summary: 'Confirm where and how papers of a case are to be served. The same again is no error.',
    parameters: { addressId: serviceAddressId },
    body: serviceAddressBody,
    maxBody: maxSignedBody,
    status: 200,
    answer: addressReceived,
    errors: ['not-found', 'filing-differs', 'too-large'],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of the service of papers that the document names. */
export const serviceSchemas = {
  ServedPaper: servedPaper,
  AddressedCase: addressedCase,
  ServiceAddress: serviceAddress,
  ServiceSignature: serviceSignature,
  PersonServiceRequest: personServiceRequest,
  PersonService: personService,
  ServedPaperPieceRequest: pieceRequest,
  ServedPaperPiece: paperPiece,
  ServiceReceiptBody: serviceReceiptBody,
  ServiceReceipt: receiptSeen,
  ServiceAddressBody: serviceAddressBody,
  ServiceAddressReceived: addressReceived,
} as const;

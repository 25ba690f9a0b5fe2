import { z } from 'zod';
import type { CaseFile, ReadableCase } from '../../../flows/services/case-file/case-file.ts';
import { caseNumber } from '../case-number.ts';
import { maxFileBytes } from '../filing-manifest.ts';
import {
  calendarDay,
  caseId,
  courtCode,
  fileId,
  filingId,
  line,
  receiptNumber,
  sha256Hex,
  timestamp,
} from '../identifiers.ts';
import type { Operation } from '../operation.ts';

/** A file of a case, as somebody who may read it sees it. */
const caseFile = z.strictObject({
  sourceId: filingId,
  fileId,
  name: line(200),
  size: z.int().min(1).max(maxFileBytes),
  sha256: sha256Hex,
  from: z.enum(['filing', 'handIn']),
  at: timestamp,
}) satisfies z.ZodType<CaseFile>;

/** A case of the person and what they may read of it. */
const readableCase = z.strictObject({
  caseId,
  courtCode,
  courtName: line(100),
  caseNumber: caseNumber.nullable(),
  receiptNumber: receiptNumber.nullable(),
  cause: line(200),
  /** Until when the court has opened the whole file (`YYYY-MM-DD`); `null`: only what they handed in themselves. */
  openUntil: calendarDay.nullable(),
  files: z.array(caseFile).max(700),
}) satisfies z.ZodType<ReadableCase>;

const personFilesRequest = z.strictObject({ personKey: sha256Hex });
const personFiles = z.strictObject({ cases: z.array(readableCase).max(200) });

const filePieceRequest = z.strictObject({
  caseId,
  sourceId: filingId,
  fileId,
  personKey: sha256Hex,
  /** From which byte on. */
  offset: z.int().min(0).max(maxFileBytes),
});
const filePiece = z.strictObject({
  size: z.int().min(1).max(maxFileBytes),
  bytes: z.base64().max(1_500_000),
});

/** That somebody read or copied a file: who, what, when, at which terminal. */
const fileReadRequest = z.strictObject({
  caseId,
  sourceId: filingId,
  fileId,
  person: z.strictObject({ key: sha256Hex, name: line(60) }),
  act: z.enum(['read', 'copied']),
});
const fileReadNoted = z.strictObject({ at: timestamp });

/** What a terminal may ask of the files of cases (阅卷). */
export const fileReadingOperations = {
  personFiles: {
    method: 'POST',
    path: '/api/persons/files',
    summary:
      'The files of their cases that a person may read: what they handed in, and what the court has opened.',
    body: personFilesRequest,
    status: 200,
    answer: personFiles,
    errors: [],
  },
  caseFilePiece: {
    method: 'POST',
    path: '/api/case-files/pieces',
    summary: 'Bytes of such a file. What the person may not read is not found.',
    body: filePieceRequest,
    status: 200,
    answer: filePiece,
    errors: ['not-found'],
  },
  noteFileRead: {
    method: 'PUT',
    path: '/api/case-files/reads/{readId}',
    summary: 'Note that a file was read or copied. The same one again changes nothing.',
    parameters: { readId: caseId },
    body: fileReadRequest,
    status: 200,
    answer: fileReadNoted,
    errors: ['not-found'],
  },
} as const satisfies Record<string, Operation>;

/** The schemas that the document names. */
export const fileReadingSchemas = {
  PersonFilesRequest: personFilesRequest,
  PersonFiles: personFiles,
  CaseFilePieceRequest: filePieceRequest,
  CaseFilePiece: filePiece,
  FileReadRequest: fileReadRequest,
  FileReadNoted: fileReadNoted,
} as const;

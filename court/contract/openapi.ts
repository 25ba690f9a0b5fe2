import { z } from 'zod';
import { caseSchemas } from './cases/case-operations.ts';
import { courtAnswer } from './court-answer.ts';
import { type CourtErrorCode, courtErrorBody, courtErrors } from './court-error.ts';
import { feeSchemas } from './fees/fee-operations.ts';
import { figureSchemas } from './figures/figure-operations.ts';
import { fileReadingSchemas } from './file-reading/file-reading-operations.ts';
import { filingManifest, maxFileBytes } from './filing-manifest.ts';
import { filingStatus } from './filing-status.ts';
import { guideCallSchemas } from './guide-calls/guide-call-operations.ts';
import { handInSchemas } from './hand-ins/hand-in-operations.ts';
import { hearingSchemas } from './hearings/hearing-operations.ts';
import { fileId, filingId } from './identifiers.ts';
import type { Operation } from './operation.ts';
import { commonErrors, operations } from './operations.ts';
import { filingAnswer, personAnswers, personAnswersRequest } from './person-answers.ts';
import { photoSchemas } from './phone-photos/photo-operations.ts';
import { commitRequest, receipt, signedReceipt } from './receipt.ts';
import { requestSchemas } from './requests/request-operations.ts';
import { health, publicKeys } from './service-info.ts';
import { serviceSchemas } from './service-of-process/service-operations.ts';
import { systemSchemas } from './system/system-operations.ts';
import { takeHomeContent, takeHomeDeposit, takeHomeGone, takeHomeRequest } from './take-home.ts';
import { terminalSchemas } from './terminals/terminal-operations.ts';
import { ticketSchemas } from './tickets/ticket-operations.ts';

const named = {
  FilingManifest: filingManifest,
  FilingStatus: filingStatus,
  CourtAnswer: courtAnswer,
  CommitRequest: commitRequest,
  Receipt: receipt,
  SignedReceipt: signedReceipt,
  PersonAnswersRequest: personAnswersRequest,
  FilingAnswer: filingAnswer,
  PersonAnswers: personAnswers,
  ...guideCallSchemas,
  TakeHomeRequest: takeHomeRequest,
  TakeHomeDeposit: takeHomeDeposit,
  TakeHomeContent: takeHomeContent,
  TakeHomeGone: takeHomeGone,
  Health: health,
  PublicKeys: publicKeys,
  ...caseSchemas,
  ...feeSchemas,
  ...handInSchemas,
  ...photoSchemas,
  ...fileReadingSchemas,
  ...figureSchemas,
  ...hearingSchemas,
  ...requestSchemas,
  ...serviceSchemas,
  ...ticketSchemas,
  ...terminalSchemas,
  ...systemSchemas,
  Error: courtErrorBody,
} satisfies Record<string, z.ZodType>;

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The OpenAPI 3.1 document of the court's API, made from the schemas that the gateway checks with. */
export const openApiDocument = (): Record<string, unknown> => ({
  openapi: '3.1.1',
  info: {
    title: '自助立案收件接口 · Court filing gateway',
    version: '1.0.0',
    description:
      'Receives filings of self-service terminals. Announce (PUT), upload the missing files (tus 1.0), commit; keep the content until the signed receipt is verified.',
  },
  security: [{ terminal: [] }],
  paths: paths(),
  components: {
    securitySchemes: {
      terminal: { type: 'http', scheme: 'bearer', description: 'The terminal’s token from the court.' },
      system: {
        type: 'http',
        scheme: 'bearer',
        description: 'The token of a court’s own case system (办案系统).',
      },
    },
    schemas: componentSchemas(),
  },
});

const componentSchemas = (): Record<string, unknown> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      // In OpenAPI 3.1 the dialect is given once and the place is the name.
      const { $schema: _dialect, $id: _place, ...rest } = schema;
      return [name, rest];
    }),
  );
};

const nameOf = (schema: z.ZodType): string => {
  const found = Object.entries(named).find(([, one]) => one === schema);
  if (found === undefined) throw new Error('a schema of the API has no name in the document');
  return found[0];
};

const json = (schema: z.ZodType) => ({ 'application/json': { schema: reference(nameOf(schema)) } });

const paths = (): Record<string, Record<string, unknown>> => {
  const byPath: Record<string, Record<string, unknown>> = {};
  for (const [operationId, operation] of Object.entries<Operation>(operations)) {
    const here = byPath[operation.path] ?? {};
    here[operation.method.toLowerCase()] = {
      operationId,
      summary: operation.summary,
      ...securityOf(operation),
      parameters: [...parametersIn('path', operation.parameters), ...parametersIn('query', operation.query)],
      ...(operation.body ? { requestBody: { required: true, content: json(operation.body) } } : {}),
      responses: {
        [operation.status]: { description: 'Done.', content: json(operation.answer) },
        ...errorResponses([...commonErrorsOf(operation), ...operation.errors]),
      },
    };
    byPath[operation.path] = here;
  }
  return { ...byPath, ...uploadPaths, ...systemFilePaths };
};

const securityOf = ({
  access,
}: Operation): { readonly security?: readonly Record<string, readonly string[]>[] } => {
  switch (access) {
    case undefined:
      return {}; // as the document says for all: a terminal's token
    case 'anyone':
      return { security: [] };
    case 'system':
      return { security: [{ system: [] }] };
    default:
      return access satisfies never;
  }
};

const parametersIn = (place: 'path' | 'query', parameters: Operation['parameters'] = {}) =>
  Object.entries(parameters).map(([name, schema]) => {
    const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
    return { name, in: place, required: true, schema: rest };
  });

/** Who is not asked for a token cannot have a wrong one. */
const commonErrorsOf = ({ access }: Operation): readonly CourtErrorCode[] =>
  commonErrors.filter((code) => access !== 'anyone' || code !== 'unauthorized');

const errorResponses = (codes: readonly CourtErrorCode[]): Record<string, unknown> => {
  const byStatus = new Map<number, CourtErrorCode[]>();
  for (const code of codes) {
    const { status } = courtErrors[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, words]) => [
      status,
      {
        description: words.map((code) => `\`${code}\`: ${courtErrors[code].message}`).join(' '),
        content: json(courtErrorBody),
      },
    ]),
  );
};

const header = (name: string, description: string, schema: Record<string, unknown>) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
});
const version = header('Tus-Resumable', 'Version of tus.', { const: '1.0.0' });
const uploadId = { name: 'uploadId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const offsetHeader = {
  'Upload-Offset': { description: 'Bytes that are safely on disk.', schema: { type: 'integer', minimum: 0 } },
};

/** tus 1.0 core and the extension `creation` (https://tus.io/protocols/resumable-upload). */
const uploadPaths = {
  '/api/uploads': {
    options: {
      operationId: 'uploadOptions',
      summary: 'What of tus is spoken here.',
      responses: { 204: { description: 'See the headers.' } },
    },
    post: {
      operationId: 'createUpload',
      summary: 'Begin the upload of one file of an announced filing.',
      parameters: [
        version,
        header('Upload-Length', 'Bytes, as the manifest says.', {
          type: 'integer',
          minimum: 1,
          maximum: maxFileBytes,
        }),
        header('Upload-Metadata', '`filingId` and `fileId`, each followed by a space and its base64.', {
          type: 'string',
        }),
      ],
      responses: {
        201: {
          description: 'The upload is at Location.',
          headers: { Location: { schema: { type: 'string' } } },
        },
        ...errorResponses([
          ...commonErrors,
          'not-found',
          'filing-committed',
          'unknown-file',
          'wrong-size',
          'too-large',
        ]),
      },
    },
  },
  '/api/uploads/{uploadId}': {
    head: {
      operationId: 'uploadOffset',
      summary: 'How many bytes are there.',
      parameters: [uploadId, version],
      responses: {
        200: { description: 'See Upload-Offset.', headers: offsetHeader },
        ...errorResponses([...commonErrors, 'not-found']),
      },
    },
    patch: {
      operationId: 'appendUpload',
      summary:
        'Send on from an offset. Another offset than the present one is refused with 409 and changes nothing.',
      parameters: [
        uploadId,
        version,
        header('Upload-Offset', 'Where these bytes begin.', { type: 'integer', minimum: 0 }),
      ],
      requestBody: { required: true, content: { 'application/offset+octet-stream': {} } },
      responses: {
        204: { description: 'The bytes are on disk (fsync).', headers: offsetHeader },
        409: { description: 'The offset is not the present one.' },
        ...errorResponses([...commonErrors, 'not-found', 'too-large']),
      },
    },
  },
};

/** The bytes of a file: the one answer that is no JSON. */
const systemFilePaths = {
  '/api/system/filings/{filingId}/files/{fileId}': {
    get: {
      operationId: 'systemFile',
      summary: 'The bytes of one file of a filing. Its length and SHA-256 stand in the manifest.',
      security: [{ system: [] }],
      parameters: parametersIn('path', { filingId, fileId }),
      responses: {
        200: {
          description: 'The file.',
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
        ...errorResponses([...commonErrors, 'not-found']),
      },
    },
  },
};

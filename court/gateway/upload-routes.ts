import { randomUUID } from 'node:crypto';
import { Metadata, Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { courtErrors } from '../contract/court-error.ts';
import { maxFileBytes } from '../contract/filing-manifest.ts';
import { fileId, filingId } from '../contract/identifiers.ts';
import type { FilingStore } from './filing-store.ts';
import type { KnownTerminal } from './gateway-config.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import type { Reception } from './reception.ts';
import { refuse } from './refuse.ts';
import type { DurableUploadStore } from './upload-store.ts';

/** What the upload routes work with. */
export interface UploadParts {
  readonly store: DurableUploadStore;
  readonly filings: FilingStore;
  readonly reception: Reception;
  readonly queue: KeyedQueue;
  readonly terminalOf: (request: FastifyRequest) => KnownTerminal;
}

/** tus 1.0 at `/api/uploads`. What may be sent is decided here, by the manifest; how bytes travel is @tus/server's. */
export const registerUploads = (
  app: FastifyInstance,
  { store, filings, reception, queue, terminalOf }: UploadParts,
): void => {
  const tus = new Server({
    path: '/api/uploads',
    datastore: store,
    maxSize: maxFileBytes,
    relativeLocation: true,
    // No page of any origin speaks to this API.
    allowedOrigins: [],
    namingFunction: () => randomUUID(),
    onResponseError: (_request, error) =>
      'status_code' in error && error.status_code < 500
        ? undefined
        : {
            status_code: 500,
            body: JSON.stringify({ error: 'internal', message: courtErrors.internal.message }),
          },
  });
  // The bytes go to tus as they come.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));

  const pass = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.hijack();
    await tus.handle(request.raw, reply.raw);
  };

  app.options('/api/uploads', pass);

  app.post('/api/uploads', async (request, reply) => {
    const asked = wantedUpload(request);
    if (asked === null) return refuse(reply, { code: 'invalid-request' });
    // One at a time for a filing: a commit must not meet a file that is being begun anew.
    return queue(asked.filingId, async () => {
      const allowed = await reception.mayUpload(
        terminalOf(request),
        asked.filingId,
        asked.fileId,
        asked.size,
      );
      if (!allowed.ok) return refuse(reply, allowed.error);
      return pass(request, reply);
    });
  });

  for (const method of ['HEAD', 'PATCH'] as const) {
    app.route({
      method,
      url: '/api/uploads/:uploadId',
      bodyLimit: maxFileBytes,
      handler: async (request, reply) => {
        const { uploadId } = request.params as { readonly uploadId: string };
        const upload = await filings.upload(uploadId);
        const filing = upload === null ? null : await filings.find(upload.filingId);
        if (filing?.manifest.terminalId !== terminalOf(request).id)
          return refuse(reply, { code: 'not-found' });
        return pass(request, reply);
      },
    });
  }
};

/** What a creation asks for; `null` when its headers are not as they must be. A body with the creation is not taken. */
const wantedUpload = (
  request: FastifyRequest,
): { readonly filingId: string; readonly fileId: string; readonly size: number } | null => {
  const { 'upload-metadata': metadata, 'upload-length': length, 'content-type': type } = request.headers;
  if (typeof metadata !== 'string' || typeof length !== 'string' || type !== undefined) return null;
  if (!/^[1-9]\d{0,9}$/.test(length)) return null;
  let parsed: Record<string, string | null>;
  try {
    parsed = Metadata.parse(metadata);
  } catch {
    return null; // tus throws for malformed metadata: that is the sender's doing, not a bug
  }
  const filing = filingId.safeParse(parsed.filingId);
  const file = fileId.safeParse(parsed.fileId);
  return filing.success && file.success
    ? { filingId: filing.data, fileId: file.data, size: Number(length) }
    : null;
};

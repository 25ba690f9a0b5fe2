import { randomUUID } from 'node:crypto';
import { Metadata, Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { courtErrors } from '../contract/court-error.ts';
import { maxFileBytes } from '../contract/filing-manifest.ts';
import { fileId, filingId } from '../contract/identifiers.ts';
import type { UploadLocker } from './exclusion.ts';
import type { FilingStore } from './filing-store.ts';
import type { KnownTerminal } from './gateway-config.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import type { AnnouncedFiles } from './received-files.ts';
import { refuse } from './refuse.ts';
import type { DurableUploadStore } from './upload-store.ts';

/** Files that are announced, and by which terminal. */
export interface Announced extends AnnouncedFiles {
  readonly terminalId: string;
  /** They are wanted; what is committed is not touched any more. */
  readonly uploading: boolean;
}

/** Finds what is announced under an id: a filing, or papers that are added to a case. */
export type FindAnnounced = (filingId: string) => Promise<Announced | null>;

/** What the upload routes work with. */
export interface UploadParts {
  readonly store: DurableUploadStore;
  readonly filings: FilingStore;
  readonly announced: FindAnnounced;
  readonly queue: KeyedQueue;
  readonly locker: UploadLocker;
  readonly terminalOf: (request: FastifyRequest) => KnownTerminal;
}

/** tus 1.0 at `/api/uploads`. What may be sent is decided here, by the manifest; how bytes travel is @tus/server's. */
export const registerUploads = (
  app: FastifyInstance,
  { store, filings, announced, queue, locker, terminalOf }: UploadParts,
): void => {
  const tus = new Server({
    path: '/api/uploads',
    datastore: store,
    locker,
    // What is left of a line that hangs when its terminal asks anew, here or at another gateway, ms.
    lockDrainTimeout: 1_000,
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

  // Another terminal's is "not found", so that ids cannot be tried out.
  const ownAnnounced = async (request: FastifyRequest, filingId: string): Promise<Announced | null> => {
    const found = await announced(filingId);
    return found?.terminalId === terminalOf(request).id ? found : null;
  };

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
      const found = await ownAnnounced(request, asked.filingId);
      if (found === null) return refuse(reply, { code: 'not-found' });
      if (!found.uploading) return refuse(reply, { code: 'filing-committed' });
      const file = found.files.find((one) => one.fileId === asked.fileId);
      if (file === undefined) return refuse(reply, { code: 'unknown-file' });
      return file.size === asked.size ? pass(request, reply) : refuse(reply, { code: 'wrong-size' });
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
        if (upload === null || (await ownAnnounced(request, upload.filingId)) === null)
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

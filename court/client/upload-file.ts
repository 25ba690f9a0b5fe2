import { DetailedError, Upload } from 'tus-js-client';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { CourtFault } from './court-fault.ts';
import type { FileContent, UploadStore } from './filing-package.ts';
import { CallFailed, type TusHttpOptions, tusHttp } from './tus-http.ts';

/** Bytes of one PATCH. What the court has received of a piece that broke off is kept and not sent again. */
const pieceBytes = 1024 * 1024;

/** One file on its way. */
export interface FileUpload extends TusHttpOptions {
  readonly token: string;
  readonly filingId: string;
  readonly fileId: string;
  readonly content: FileContent;
  readonly uploads: UploadStore;
}

/** The key under which the upload of a file is noted. */
export const uploadKey = (filingId: string, fileId: string): string => `${filingId}/${fileId}`;

/**
 * Sends one file from where the court has it (tus 1.0). The upload's path is noted as soon as the court gives
 * it, so that a terminal that was cut off goes on by byte. Rejects when the content cannot be read or the note
 * cannot be kept.
 */
export const uploadFile = async (upload: FileUpload): Promise<Result<null, CourtFault>> => {
  const key = uploadKey(upload.filingId, upload.fileId);
  const noted = await upload.uploads.get(key);
  const broken: { cause: unknown } = { cause: null };
  let lastNote: Promise<void> = Promise.resolve();

  const outcome = await new Promise<Result<null, CourtFault>>((resolve, reject) => {
    const sending = new Upload(Buffer.alloc(0), {
      endpoint: `${upload.origin}/api/uploads`,
      uploadUrl: noted === null ? null : new URL(noted, upload.origin).href,
      headers: { Authorization: `Bearer ${upload.token}` },
      metadata: { filingId: upload.filingId, fileId: upload.fileId },
      chunkSize: pieceBytes,
      retryDelays: [],
      storeFingerprintForResuming: false,
      fingerprint: async () => key,
      httpStack: tusHttp(upload),
      fileReader: {
        openFile: async () => ({
          size: upload.content.size,
          slice: async (start, end) => {
            try {
              const value = await upload.content.read(start, end - start);
              return {
                value: Object.assign(value, { size: value.length }),
                done: end >= upload.content.size,
              };
            } catch (error) {
              broken.cause = error;
              throw error;
            }
          },
          close: () => undefined,
        }),
      },
      onUploadUrlAvailable: () => {
        const path = new URL(sending.url ?? '', upload.origin).pathname;
        if (path === noted) return;
        const note = async () => upload.uploads.set(key, path);
        lastNote = note().catch((error: unknown) => {
          broken.cause = error;
        });
      },
      onSuccess: () => resolve(ok(null)),
      onError: (error) => {
        const cause = error instanceof DetailedError ? error.causingError : error;
        if (cause instanceof CallFailed) resolve(fail(cause.fault));
        else if (broken.cause !== null) reject(broken.cause);
        // What is left are tus-js-client's own complaints about an answer: no Location, no offset.
        else resolve(fail({ code: 'garbled', detail: 'upload answer' }));
      },
    });
    sending.start();
  });
  await lastNote;
  if (broken.cause !== null) throw broken.cause;
  return outcome;
};

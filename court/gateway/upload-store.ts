import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { FilingFiles } from './filing-files.ts';
import type { FilingStore } from './filing-store.ts';

/**
 * Where @tus/server puts bytes. Its own FileStore never calls fsync: an offset it acknowledged could be gone
 * after a power cut. Here bytes are on disk before the offset is told, also when the line breaks midway.
 */
export class DurableUploadStore extends DataStore {
  readonly #filings: FilingStore;
  readonly #files: FilingFiles;

  constructor(filings: FilingStore, files: FilingFiles) {
    super();
    this.#filings = filings;
    this.#files = files;
    this.extensions = ['creation'];
  }

  /** Begins the file that the upload's metadata names; the route has checked it against the manifest. */
  override async create(upload: Upload): Promise<Upload> {
    const { filingId, fileId } = upload.metadata ?? {};
    if (!filingId || !fileId || upload.size === undefined) throw ERRORS.INVALID_METADATA;
    await this.#files.begin(filingId, fileId);
    await this.#filings.beginUpload({ uploadId: upload.id, filingId, fileId, size: upload.size });
    return upload;
  }

  /** Appends from `offset` and gives the offset after the last byte on disk. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const upload = await this.#filings.upload(id);
    if (upload === null) throw ERRORS.FILE_NOT_FOUND;
    // Complete and perhaps already in its final place: there is nothing to write.
    if (offset >= upload.size) return offset;
    const handle = await this.#files.openForWriting(upload.filingId, upload.fileId);
    let position = offset;
    try {
      // Begun anew in between, perhaps at another gateway: these bytes do not belong here.
      if ((await handle.stat()).size !== offset) throw ERRORS.INVALID_OFFSET;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        await handle.writev([chunk], position);
        position += chunk.length;
      }
    } finally {
      await handle.sync();
      await handle.close();
    }
    return position;
  }

  /** How far an upload has come. Throws tus's own not-found when its file was dropped. */
  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.#filings.upload(id);
    const offset = upload === null ? null : await this.#files.sizeOf(upload.filingId, upload.fileId);
    if (upload === null || offset === null) throw ERRORS.FILE_NOT_FOUND;
    return new Upload({
      id,
      size: upload.size,
      offset,
      metadata: { filingId: upload.filingId, fileId: upload.fileId },
    });
  }
}

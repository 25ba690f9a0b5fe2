import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Files of filings on disk: `<dataDir>/filings/<filingId>/<fileId>`, with `.part` until the filing is committed. Ids are checked by the contract and safe as names. */
export interface FilingFiles {
  /** An empty file to receive bytes; whatever was there under this id is gone. */
  begin(filingId: string, fileId: string): Promise<void>;
  /** Bytes on disk; `null` when there is no such file. */
  sizeOf(filingId: string, fileId: string): Promise<number | null>;
  openForWriting(filingId: string, fileId: string): Promise<FileHandle>;
  /** Reads the whole file from disk and hashes it; `null` when there is no such file. */
  sha256Of(filingId: string, fileId: string): Promise<string | null>;
  /** Puts all files in their final place, so that a power cut after it finds them there: fsync file, rename, fsync folder. */
  settle(filingId: string, fileIds: readonly string[]): Promise<void>;
  drop(filingId: string, fileId: string): Promise<void>;
  /** Where the file is now; `null` when it is not there. */
  pathOf(filingId: string, fileId: string): Promise<string | null>;
}

/** Files under a data folder. */
export const createFilingFiles = (dataDir: string): FilingFiles => {
  const root = join(dataDir, 'filings');
  const folderOf = (filingId: string) => join(root, filingId);
  const finalPath = (filingId: string, fileId: string) => join(folderOf(filingId), fileId);
  const partPath = (filingId: string, fileId: string) => `${finalPath(filingId, fileId)}.part`;
  const pathOf = async (filingId: string, fileId: string): Promise<string | null> => {
    for (const path of [finalPath(filingId, fileId), partPath(filingId, fileId)]) {
      if ((await sizeAt(path)) !== null) return path;
    }
    return null;
  };

  return {
    begin: async (filingId, fileId) => {
      await mkdir(folderOf(filingId), { recursive: true, mode: 0o700 });
      await rm(finalPath(filingId, fileId), { force: true });
      // A new file takes the place of the old one: who still writes to the old one, here or at another gateway, writes to nothing.
      const fresh = `${partPath(filingId, fileId)}.${randomUUID()}`;
      await (await open(fresh, 'wx', 0o600)).close();
      await rename(fresh, partPath(filingId, fileId));
      await syncFolder(folderOf(filingId));
      await syncFolder(root);
    },
    sizeOf: async (filingId, fileId) => {
      const path = await pathOf(filingId, fileId);
      return path === null ? null : sizeAt(path);
    },
    openForWriting: (filingId, fileId) => open(partPath(filingId, fileId), 'r+'),
    sha256Of: async (filingId, fileId) => {
      const path = await pathOf(filingId, fileId);
      if (path === null) return null;
      const hash = createHash('sha256');
      await pipeline(createReadStream(path), hash);
      return hash.digest('hex');
    },
    settle: async (filingId, fileIds) => {
      for (const fileId of fileIds) {
        const path = await pathOf(filingId, fileId);
        if (path === null) throw new Error('a file went away while its filing was committed');
        const handle = await open(path, 'r+');
        try {
          await handle.sync();
        } finally {
          await handle.close();
        }
        if (path !== finalPath(filingId, fileId)) await rename(path, finalPath(filingId, fileId));
      }
      // A gateway that was killed while it began a file has left the empty beginning of it.
      for (const name of await readdir(folderOf(filingId)))
        if (name.includes('.part.')) await rm(join(folderOf(filingId), name), { force: true });
      await syncFolder(folderOf(filingId));
      await syncFolder(dirname(folderOf(filingId)));
    },
    drop: async (filingId, fileId) => {
      await rm(finalPath(filingId, fileId), { force: true });
      await rm(partPath(filingId, fileId), { force: true });
    },
    pathOf,
  };
};

const sizeAt = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/** A new or renamed entry is on disk only when its folder is (fsync(2)). */
const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of served papers: `<dataDir>/served-papers/<paperId>/<sha256>`. Both names are checked by the contract and safe on a disk. */
export interface ServedFiles {
  /** All of it is on disk under its name when this resolves, or nothing. */
  keep(paperId: string, sha256: string, bytes: Uint8Array): Promise<void>;
  pathOf(paperId: string, sha256: string): string;
  /** At most so many bytes from there on; `null` when there is no such file. */
  piece(paperId: string, sha256: string, offset: number, length: number): Promise<Uint8Array | null>;
}

/** Files under a data folder. */
export const createServedFiles = (dataDir: string): ServedFiles => {
  const root = join(dataDir, 'served-papers');
  const pathOf = (paperId: string, sha256: string): string => join(root, paperId, sha256);
  return {
    pathOf,
    keep: async (paperId, sha256, bytes) => {
      const folder = join(root, paperId);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = join(folder, `.${randomUUID()}.part`);
      try {
        const handle = await open(temporary, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(temporary, pathOf(paperId, sha256));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      // A renamed entry is on disk only when its folder is (fsync(2)).
      for (const each of [folder, root, dataDir]) await syncFolder(each);
    },
    piece: async (paperId, sha256, offset, length) => {
      const handle = await open(pathOf(paperId, sha256), 'r').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (handle === null) return null;
      try {
        const bytes = Buffer.alloc(length);
        const { bytesRead } = await handle.read(bytes, 0, length, offset);
        return bytes.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
};

const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

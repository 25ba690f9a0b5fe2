import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const fsyncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes a file so that a power cut leaves either all of it under its name or nothing: a temporary name beside it,
 * synced, renamed, the folder synced. Rejects with the system's error (`ENOSPC`, `EROFS`, …); the temporary file is
 * gone then.
 */
export const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.part`);
  let handle: FileHandle | null = null;
  try {
    handle = await open(temporary, 'w', 0o600);
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    handle = null;
    await rename(temporary, path);
    await fsyncFolder(dirname(path));
  } catch (error) {
    await handle?.close();
    await unlink(temporary).catch((gone: NodeJS.ErrnoException) => {
      if (gone.code !== 'ENOENT') throw gone;
    });
    throw error;
  }
};

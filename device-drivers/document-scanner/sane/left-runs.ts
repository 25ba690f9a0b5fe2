import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Folders of scans: `scan-ID-` and what makes them different. `id` is the driver's. */
export const scanFolderPrefix = (id: string): string => `scan-${id.replaceAll(/[^\w-]/g, '_')}-`;

/** The folder in which a process works; `null`: it has ended, or is somebody else's. */
const workingFolder = async (processId: string): Promise<string | null> => {
  try {
    return await readlink(`/proc/${processId}/cwd`);
  } catch {
    // ENOENT and EACCES: it is none of ours.
    return null;
  }
};

const isScanimage = async (processId: string): Promise<boolean> => {
  try {
    return /^(scanimage|.*\/scanimage)\0/.test(await readFile(`/proc/${processId}/cmdline`, 'utf8'));
  } catch {
    // It has ended meanwhile.
    return false;
  }
};

/**
 * Ends what an earlier life of this driver left behind: a `scanimage` that still holds the scanner after the program died
 * (it works in a scan's folder, which is how it is known), and the folders themselves, in which pages may lie. Not to
 * be called while a scan runs. Gives how many processes were ended.
 */
export const endLeftRuns = async (temporaryFolder: string, id: string): Promise<number> => {
  const beginning = join(temporaryFolder, scanFolderPrefix(id));
  const processIds = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  let ended = 0;
  for (const processId of processIds) {
    const folder = await workingFolder(processId);
    // The kernel adds " (deleted)" to a folder that is gone.
    if (folder?.startsWith(beginning) !== true || folder.slice(beginning.length).includes(sep)) continue;
    if (!(await isScanimage(processId))) continue;
    try {
      process.kill(Number(processId), 'SIGKILL');
      ended += 1;
    } catch {
      // ESRCH: it has ended meanwhile.
    }
  }
  const folders = (await readdir(temporaryFolder)).filter((name) => name.startsWith(scanFolderPrefix(id)));
  for (const folder of folders) await rm(join(temporaryFolder, folder), { recursive: true, force: true });
  return ended;
};

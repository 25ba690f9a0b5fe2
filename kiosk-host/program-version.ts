import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What program runs here. `commit`: where it came from; `null`: it is not known, as outside of a checkout or an image. */
export interface ProgramVersion {
  readonly version: string;
  readonly commit: string | null;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Reads the version: an image has it in the file `commit` beside `package.json`, a checkout knows it by git. */
export const programVersion = async (): Promise<ProgramVersion> => {
  const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as { version: string };
  const commit = await readFile(`${root}commit`, 'utf8').catch(async () =>
    promisify(execFile)('git', ['-C', root, 'rev-parse', '--short=12', 'HEAD']).then(
      ({ stdout }) => stdout,
      () => null,
    ),
  );
  return { version, commit: commit?.trim() ?? null };
};

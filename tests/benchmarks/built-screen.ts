import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screenIsStale } from '../../bench/demonstration/screen-build.ts';
import { root } from '../journeys/processes.ts';

/** A folder with the screen of this very checkout. */
export interface BuiltScreen {
  readonly folder: string;
  remove(): Promise<void>;
}

/** The build in `dist`, or one in a folder of its own when that is older than the sources. */
export const builtScreen = async (): Promise<BuiltScreen> => {
  if (!(await screenIsStale(root)))
    return { folder: join(root, 'dist/kiosk-ui'), remove: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-bench-ui-'));
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--emptyOutDir'],
    {
      cwd: root,
      // vitest sets NODE_ENV=test, with which Vite would build another screen.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

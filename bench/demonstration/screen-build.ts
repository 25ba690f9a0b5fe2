import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Sources from which the screen is built, relative to the checkout. */
const SOURCES = ['kiosk-ui', 'flows', 'vite.config.ts', 'package-lock.json'];

/** The youngest modification below a path, ms since the epoch; 0 when nothing is there. */
const youngest = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const below = await Promise.all((await readdir(path)).map((name) => youngest(join(path, name))));
  return Math.max(0, ...below);
};

/** Whether the built screen is missing or older than what it is built from. */
export const screenIsStale = async (checkout: string): Promise<boolean> => {
  const built = await youngest(join(checkout, 'dist/kiosk-ui/index.html'));
  if (built === 0) return true;
  const sources = await Promise.all(SOURCES.map((source) => youngest(join(checkout, source))));
  return Math.max(...sources) > built;
};

import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Clock } from '../device-drivers/contract.ts';
import type { KioskConfig } from './config.ts';
import { readConfig } from './config-file.ts';

/** How often the file is looked at, ms. */
const lookEvery = 2_000;

/** What cannot change under a running terminal: where it keeps everything. */
const movedAway = (before: KioskConfig, after: KioskConfig): boolean =>
  before.dataFolder !== after.dataFolder;

/**
 * Looks after the configuration file until the signal: a changed one is checked, and taken over once nobody is being served. One
 * that is wrong is told in the log, line by line, and the terminal goes on with what it had. Resolves when it has ended.
 */
export const watchConfig = async (means: {
  readonly path: string;
  readonly current: KioskConfig;
  readonly clock: Clock;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly idle: () => boolean;
  readonly take: (config: KioskConfig) => Promise<void>;
}): Promise<void> => {
  const { path, clock, log, signal } = means;
  const stamp = (): Promise<string> =>
    stat(path).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => 'gone',
    );
  let { current } = means;
  let seen = await stamp();
  let next: KioskConfig | null = null;
  while (!signal.aborted) {
    await clock.sleep(lookEvery, signal).catch(() => undefined);
    if (signal.aborted) return;
    const now = await stamp();
    if (now !== seen) {
      seen = now;
      next = null;
      try {
        const read = await readConfig(path);
        if (movedAway(current, read)) log.error({ code: 'config-moves-data' }, 'config-moves-data');
        else if (JSON.stringify(read) !== JSON.stringify(current)) next = read;
      } catch (error) {
        log.error({ code: 'config-invalid' }, error instanceof Error ? error.message : 'config-invalid');
      }
    }
    if (next !== null && means.idle()) {
      const config = next;
      next = null;
      current = config;
      await means.take(config);
      log.info({ code: 'config-taken' }, 'config-taken');
    }
  }
};

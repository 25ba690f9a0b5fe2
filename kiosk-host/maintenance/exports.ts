import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { maxTerminalFileBytes } from '../../court/contract/terminals/terminal-operations.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import type { ExportOutcome, ExportWish } from '../../flows/maintenance/maintenance-effects.ts';
import type { AskCourt } from '../effects/services/service-means.ts';
import { writeDurably } from '../keep/durable-file.ts';

/** A file goes over the line: this long, ms. */
const sendPatience = 60_000;

/** Puts files where somebody can have them. */
export interface Exports {
  make(wish: ExportWish, signal: AbortSignal): Promise<ExportOutcome>;
}

/** The first stick: a folder inside the one where the system mounts them. */
const stickIn = async (folder: string): Promise<string | null> => {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort()) {
    const path = join(folder, name);
    const is = await stat(path).catch(() => null);
    if (is?.isDirectory()) return path;
  }
  return null;
};

/** Files of a terminal. `stickFolder` is where the system mounts sticks, each under a name of its own. */
export const createExports = (means: {
  readonly clock: Clock;
  readonly log: Logger;
  readonly terminal: string;
  readonly stickFolder: string;
  readonly bundle: () => Promise<Uint8Array>;
  readonly report: () => Promise<Uint8Array>;
  readonly ask: AskCourt;
}): Exports => {
  const { clock, log, terminal, ask } = means;
  return {
    make: async ({ what, to }, signal) => {
      const time = new Date(clock.now() + 8 * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '');
      const name = `${terminal}-${what}-${time}.${what === 'bundle' ? 'zip' : 'pdf'}`;
      const stick = to === 'usb' ? await stickIn(means.stickFolder) : null;
      if (to === 'usb' && stick === null) return { kind: 'noStick' };
      const bytes = what === 'bundle' ? await means.bundle() : await means.report();
      if (stick !== null) {
        try {
          // On the stick when this resolves: it may be pulled out at once.
          await writeDurably(join(stick, name), bytes);
          return { kind: 'usb', name };
        } catch (error) {
          log.warn(
            { code: 'stick-refused', reason: (error as NodeJS.ErrnoException).code ?? 'unknown' },
            'stick-refused',
          );
          return { kind: 'noRoom' };
        }
      }
      if (bytes.length > maxTerminalFileBytes) return { kind: 'noLine' };
      const sent = await ask('putTerminalFile', {
        signal,
        patience: sendPatience,
        body: {
          name,
          kind: what,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          base64: Buffer.from(bytes).toString('base64'),
        },
      });
      return sent.ok ? { kind: 'court', name } : { kind: 'noLine' };
    },
  };
};

import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';

/** A log file is put aside at so many bytes, and so many are kept: what happened over weeks, and never a full disk. */
const largestLog = 5_000_000;
const keptLogs = 4;

/** The terminal's log: on its output, for the system's journal, and on disk, for the bundle. Codes and ids only. */
export interface KioskLog {
  readonly log: Logger;
  /** Puts the file aside when it has grown; called now and then. */
  turn(): void;
  /** What is on disk, oldest first. */
  files(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
}

/** Opens the log in a folder. A disk that refuses leaves the output alone: the terminal goes on. */
export const openLog = (folder: string): KioskLog => {
  const path = join(folder, 'kiosk.log');
  const old = (count: number): string => join(folder, `kiosk.${count}.log`);
  const size = (): number => {
    try {
      return statSync(path).size;
    } catch {
      return 0;
    }
  };
  const shift = (): void => {
    rmSync(old(keptLogs - 1), { force: true });
    for (let count = keptLogs - 2; count >= 1; count -= 1)
      if (existsSync(old(count))) renameSync(old(count), old(count + 1));
    renameSync(path, old(1));
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (size() > largestLog) shift();
  // Each line is written before the next thing happens: the last ones before a crash are those that matter.
  const file = pino.destination({ dest: path, sync: true, mode: 0o600 });
  file.on('error', () => undefined);
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.multistream([{ stream: pino.destination({ dest: 1, sync: true }) }, { stream: file }]),
  );
  return {
    log,
    turn: () => {
      if (size() <= largestLog) return;
      try {
        shift();
        file.reopen();
      } catch (error) {
        log.warn({ code: 'log-not-turned', reason: (error as NodeJS.ErrnoException).code }, 'log-not-turned');
      }
    },
    files: async () => {
      const names = Array.from({ length: keptLogs }, (_, index) =>
        index === keptLogs - 1 ? 'kiosk.log' : `kiosk.${keptLogs - 1 - index}.log`,
      );
      const read = names.map(async (name) => {
        const at = join(folder, name);
        return existsSync(at) ? [{ name, bytes: new Uint8Array(await readFile(at)) }] : [];
      });
      return (await Promise.all(read)).flat();
    },
  };
};

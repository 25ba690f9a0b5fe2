import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { engineFlags } from '../../kiosk-host/engine.ts';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A program of ours in a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** Everything it has printed, for the words of a failed test. */
  output(): string;
  /** Resolves with the first line that `match` accepts; rejects when the program ends before or after `milliseconds`. */
  line<T>(match: (line: string) => T | null, milliseconds?: number): Promise<T>;
  /** Ends it by its process id: asked first, then killed. Resolves when it is gone. */
  stop(): Promise<void>;
  /** kill -9. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a TypeScript program of the checkout with this very Node, as the terminal is started. */
export const startProgram = (
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Program => {
  const child = spawn(process.execPath, [...engineFlags, file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let seen = 0;
  const lines: string[] = [];
  const watchers = new Set<() => void>();
  let ended = false;
  const take = (chunk: Buffer): void => {
    text += chunk.toString('utf8');
    const complete = text.slice(seen).split('\n');
    const rest = complete.pop() ?? '';
    seen = text.length - rest.length;
    lines.push(...complete);
    for (const watcher of watchers) watcher();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      for (const watcher of watchers) watcher();
      resolve();
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!ended) child.kill(signal);
    const limit = setTimeout(() => child.kill('SIGKILL'), 8_000);
    await gone;
    clearTimeout(limit);
  };
  return {
    process: child,
    output: () => text,
    line: (match, milliseconds = 30_000) =>
      new Promise((resolve, reject) => {
        let next = 0;
        const stop = (): void => {
          watchers.delete(look);
          clearTimeout(limit);
        };
        const look = (): void => {
          while (next < lines.length) {
            const found = match(lines[next] ?? '');
            next += 1;
            if (found !== null) {
              stop();
              resolve(found);
              return;
            }
          }
          if (ended) {
            stop();
            reject(new Error(`${file} ended with ${child.exitCode ?? child.signalCode}:\n${text}`));
          }
        };
        const limit = setTimeout(() => {
          watchers.delete(look);
          reject(new Error(`${file} did not say it in ${milliseconds} ms:\n${text}`));
        }, milliseconds);
        watchers.add(look);
        look();
      }),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
};

import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Clock } from '../../device-drivers/contract.ts';

/** How a child ended. */
export interface ChildEnd {
  readonly name: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it said last, both streams. */
  readonly lastLines: readonly string[];
}

/** A process of the demonstration. */
export interface Child<Ready> {
  readonly name: string;
  /** What it said when it was ready; `null` when it ended before. */
  readonly ready: Promise<Ready | null>;
  readonly ended: Promise<ChildEnd>;
  /** Asks it to end, by its process id, and kills it when it does not within `patience` ms. */
  stop(clock: Clock, patience?: number): Promise<ChildEnd>;
}

const LINES_KEPT = 15;

/**
 * Starts a Node process in a group of its own: Ctrl+C at the terminal reaches only the parent, which then stops its
 * children in order. `isReady` looks at each line of its standard output until it makes something of one.
 */
export const startChild = <Ready>(options: {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly logFile: string;
  readonly isReady: (line: string) => Ready | null;
}): Child<Ready> => {
  const { name } = options;
  const child: ChildProcess = spawn(process.execPath, options.arguments, {
    cwd: options.folder,
    detached: true,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(options.logFile);
  const lastLines: string[] = [];
  const ready = Promise.withResolvers<Ready | null>();
  const ended = Promise.withResolvers<ChildEnd>();

  const keep = (line: string): void => {
    log.write(`${line}\n`);
    lastLines.push(line);
    if (lastLines.length > LINES_KEPT) lastLines.shift();
  };
  const end = (code: number | null, signal: NodeJS.Signals | null): void => {
    log.end();
    ready.resolve(null);
    ended.resolve({ name, code, signal, lastLines });
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) throw new Error('a child without its streams');
    createInterface({ input: stream }).on('line', (line) => {
      keep(line);
      if (stream !== child.stdout) return;
      const said = options.isReady(line);
      if (said !== null) ready.resolve(said);
    });
  }
  child.once('error', (error) => {
    keep(error.message);
    end(null, null);
  });
  child.once('close', end);

  return {
    name,
    ready: ready.promise,
    ended: ended.promise,
    stop: async (clock, patience = 8_000) => {
      const patient = new AbortController();
      child.kill('SIGTERM');
      const late = clock.sleep(patience, patient.signal).then(
        () => child.kill('SIGKILL'),
        () => undefined,
      );
      const outcome = await ended.promise;
      patient.abort();
      await late;
      return outcome;
    },
  };
};

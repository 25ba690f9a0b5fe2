import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Clock } from '../../contract.ts';

/**
 * How a run of `scanimage` ended. `hung`: it made no progress and was killed. `stuckAtEnd`: it had said that its batch was over, did not
 * end, and was killed. `messages` is the end of its stderr without the progress.
 */
export type ScanimageEnd =
  | {
      readonly kind: 'exited';
      readonly code: number | null;
      readonly signal: NodeJS.Signals | null;
      readonly messages: string;
    }
  | { readonly kind: 'stuckAtEnd'; readonly messages: string }
  | { readonly kind: 'hung' }
  | { readonly kind: 'canceled' }
  | { readonly kind: 'notStarted'; readonly reason: string };

/** One run. */
export interface ScanimageRun {
  /** The program, by name or path. */
  readonly path: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Milliseconds without anything new from the program until it counts as hung. */
  readonly silence: number;
  /** Milliseconds that it may take to end after its last words. */
  readonly ending: number;
  /** Milliseconds for the whole run, however busy the program seems. Absent: none. */
  readonly limit?: number;
  readonly signal: AbortSignal;
  /** A line of its stdout; false: it is not what this run should say, and no progress. */
  readonly onLine: (line: string) => boolean;
}

/** A scanner may need this long to park its carriage after SIGTERM, milliseconds; then SIGKILL. */
const TERM_GRACE = 2_000;

/** Enough for the last words of a backend. */
const MESSAGES_KEPT = 4_000;

const PROGRESS = /^Progress: /;

/** The last words of `scanimage --batch`, before it closes the device. */
const LAST_WORDS = /^Batch terminated, /;

/**
 * Runs `scanimage` under a watchdog. Progress is a new line on stdout or a line on stderr unlike the one before: the same
 * percentage again is none. A hung program is killed with SIGKILL at once: it did not listen anyway. One in a hundred runs that
 * meet a fault hangs while it closes the device, all said and done (seen with the test backend of sane-backends 1.2.1).
 */
export const runScanimage = async (run: ScanimageRun): Promise<ScanimageEnd> => {
  if (run.signal.aborted) return { kind: 'canceled' };
  const child = spawn(run.path, run.arguments, {
    cwd: run.folder,
    // The outcome is read from English words: see scanimage-outcome.ts.
    env: { ...process.env, ...run.environment, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const over = new AbortController();
  const begun = run.clock.now();
  let lastSign = begun;
  let messages = '';
  let partial = '';
  let lastWords = '';
  let killed: 'hung' | 'stuckAtEnd' | null = null;

  const kill = (why: 'hung' | 'stuckAtEnd'): void => {
    killed ??= why;
    child.kill('SIGKILL');
  };

  createInterface({ input: child.stdout }).on('line', (line) => {
    if (run.onLine(line)) lastSign = run.clock.now();
  });
  const awaitEnd = (): void => {
    run.clock.sleep(run.ending, over.signal).then(
      () => kill('stuckAtEnd'),
      () => undefined,
    );
  };
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const lines = (partial + text).split(/[\r\n]+/);
    partial = (lines.pop() ?? '').slice(-MESSAGES_KEPT);
    for (const line of lines) {
      if (line === lastWords) continue;
      lastWords = line;
      lastSign = run.clock.now();
      if (PROGRESS.test(line)) continue;
      messages = `${messages}${line}\n`.slice(-MESSAGES_KEPT);
      if (LAST_WORDS.test(line)) awaitEnd();
    }
  });

  const watchdog = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const end = Math.min(lastSign + run.silence, begun + (run.limit ?? Number.POSITIVE_INFINITY));
      const left = end - run.clock.now();
      if (left <= 0) return kill('hung');
      await run.clock.sleep(left, over.signal);
    }
  };
  watchdog().catch(() => undefined);

  const cancel = (): void => {
    child.kill('SIGTERM');
    run.clock.sleep(TERM_GRACE, over.signal).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
  };
  run.signal.addEventListener('abort', cancel, { once: true });

  const end = await new Promise<ScanimageEnd>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ kind: 'notStarted', reason: error.code ?? 'unknown' }),
    );
    child.once('close', (code, signal) => resolve({ kind: 'exited', code, signal, messages }));
  });
  over.abort(new Error('the run is over'));
  run.signal.removeEventListener('abort', cancel);
  if (killed === 'stuckAtEnd') return { kind: killed, messages };
  if (killed === 'hung') return { kind: killed };
  return run.signal.aborted && end.kind === 'exited' ? { kind: 'canceled' } : end;
};

import { spawn } from 'node:child_process';
import { type Clock, fail, ok, type Result } from '../contract.ts';
import { proveCardPicture } from './card-picture.ts';
import type { WltDecoder, WltFault } from './wlt-decoder.ts';

/** How long a program may take, ms: the libraries need some ten; the card lies there and the person waits. */
export const WLT_LIMIT = 3_000;

/** A card's photo is 38,862 bytes as a bitmap. */
const MOST_OUTPUT = 200_000;

/** The program that decodes, and its arguments. */
export interface WltProgram {
  readonly path: string;
  readonly arguments: readonly string[];
}

/**
 * A decoder that is a program: it is given the raw photo on its standard input and must write the picture (BMP, PNG or
 * JPEG, 102 × 126) to its standard output and end with 0 within `limit` ms; then it and what it started are killed.
 * Nothing is written to a disk.
 */
export const createCommandLineWltDecoder = (options: {
  readonly program: WltProgram;
  readonly clock: Clock;
  readonly limit?: number;
}): WltDecoder => ({
  decode: async (wlt, signal) => {
    const written = await run(options.program, wlt, options.clock, options.limit ?? WLT_LIMIT, signal);
    return written.ok ? proveCardPicture(written.value) : written;
  },
});

const run = async (
  program: WltProgram,
  input: Uint8Array,
  clock: Clock,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Uint8Array, WltFault>> => {
  if (signal.aborted) return fail({ problem: 'canceled' });
  // A group of its own, so that what a wrapper script started dies with it.
  const child = spawn(program.path, program.arguments, {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const ended = Promise.withResolvers<Result<Uint8Array, WltFault>>();
  const output: Buffer[] = [];
  let length = 0;
  let closed = false;
  const over = new AbortController();
  const stop = (fault: WltFault): void => ended.resolve(fail(fault));
  const canceled = (): void => stop({ problem: 'canceled' });

  signal.addEventListener('abort', canceled, { once: true });
  void clock.sleep(limit, over.signal).then(
    () => stop({ problem: 'timeOut', detail: `${limit} ms` }),
    () => undefined,
  );
  child.once('error', (error: NodeJS.ErrnoException) =>
    stop({ problem: 'notStarted', detail: error.code ?? 'unknown' }),
  );
  // A program that does not read to the end is judged by what it writes.
  child.stdin.on('error', () => undefined);
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MOST_OUTPUT) stop({ problem: 'tooMuch', detail: `more than ${MOST_OUTPUT} bytes` });
    else output.push(chunk);
  });
  child.once('close', (code, killedBy) => {
    closed = true;
    if (code === 0) ended.resolve(ok(Buffer.concat(output)));
    else stop({ problem: 'programFailed', detail: `exit ${code ?? killedBy}` });
  });
  child.stdin.end(input);

  const result = await ended.promise;
  over.abort(new Error('ended'));
  signal.removeEventListener('abort', canceled);
  // Not after its end: the number may by then be another's.
  if (!closed && child.pid !== undefined) killGroup(child.pid);
  return result;
};

/** Ends whatever is left of a process group. */
const killGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: all of it has just ended.
  }
};

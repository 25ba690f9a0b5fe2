import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Rotation } from '../../flows/dossier/dossier.ts';
import type { PageReading } from '../../flows/dossier/page-reading.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import { engineFlags } from '../engine.ts';
import type { ReadingTimes } from './read-page.ts';
import type { ReadingAnswer, ReadingOrder } from './reading-process.ts';

/**
 * Why a page was not read. `unreadable`: the bytes are no whole picture, it took too long, or the process ended over it;
 * `stopped`: nobody waits for it any more; `unavailable`: the libraries do not run on this machine.
 */
export type ReadingFault = 'unreadable' | 'stopped' | 'unavailable';

/** Reads the type on pages, beside the host's own work and after it. */
export interface PageReader {
  /**
   * Reads one page. `jpeg`: the kept picture; `rotation`: the quarter turn clockwise that sets it upright. Boxes in the
   * answer are of the upright page. `head` reads its upper part only. Lines in Hangul are read where `korean` is `true`,
   * and where the page looks like it when it is left out. Pages are read in the order in which they are asked.
   */
  read(
    jpeg: Uint8Array,
    options: {
      readonly rotation: Rotation;
      readonly part?: 'whole' | 'head';
      readonly korean?: boolean;
      readonly signal?: AbortSignal;
    },
  ): Promise<Result<PageReading, ReadingFault>>;
  /** Ends the process; what is under way or waits answers `stopped`, and so does every later page. */
  close(): Promise<void>;
}

/** One page may take so long, ms: two seconds are usual, but everything else on a busy machine comes first. */
const READING_LIMIT = 180_000;

/** The process is ended when nothing was asked for so long, ms: it holds half a gigabyte. */
const IDLE_LIMIT = 5 * 60_000;

/** The process's own heap, MB; pixels and models are outside of it. */
const HEAP_LIMIT = 512;

/**
 * When the process ends so often in a row before it was ready, the libraries do not run here: a processor may lack what
 * they were built for, and then they end the process without a word.
 */
const EARLY_ENDS = 2;

interface Job {
  readonly id: number;
  readonly order: ReadingOrder & { readonly kind: 'read' };
  settled: boolean;
  readonly settle: (result: Result<PageReading, ReadingFault>) => void;
}

/**
 * Makes a reader with a process of its own, begun by the first page and ended when it has been idle: unlike a thread it
 * can be given a lower priority than the screen and the card reader, and when the library for the models fails the host
 * goes on. `threads`: cores it may use; `idleLimit` and `readingLimit` in ms; `processFile` is for tests of a process that hangs or dies.
 */
export const createPageReader = (
  options: {
    readonly threads?: number;
    readonly idleLimit?: number;
    readonly readingLimit?: number;
    readonly processFile?: URL;
    /** Told the process's id when it has begun. */
    readonly onProcess?: (pid: number) => void;
    /** Told after each page where its time went. For measuring. */
    readonly onTimes?: (times: ReadingTimes) => void;
  } = {},
): PageReader => {
  const file = fileURLToPath(options.processFile ?? new URL('./reading-process.ts', import.meta.url));
  const waiting: Job[] = [];
  let child: ChildProcess | null = null;
  let ended: Promise<void> = Promise.resolve();
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | null = null;
  let idle: NodeJS.Timeout | null = null;
  let unavailable = false;
  let opened = false;
  let earlyEnds = 0;
  let closed = false;
  let jobs = 0;

  const settle = (job: Job, result: Result<PageReading, ReadingFault>): void => {
    if (job.settled) return;
    job.settled = true;
    job.settle(result);
  };

  const end = (): void => {
    const ending = child;
    child = null;
    // Its end is waited for: until then the host stays.
    ending?.ref();
    ending?.kill('SIGKILL');
  };

  const finish = (result: Result<PageReading, ReadingFault>): void => {
    const done = current;
    current = null;
    if (done) {
      clearTimeout(done.timer);
      settle(done.job, result);
    }
    next();
  };

  const answered = (answer: ReadingAnswer): void => {
    switch (answer.kind) {
      case 'ready':
        opened = true;
        earlyEnds = 0;
        return;
      case 'unavailable':
        unavailable = true;
        end();
        finish(fail('unavailable'));
        return;
      case 'read':
        if (answer.job !== current?.job.id) return;
        options.onTimes?.(answer.times);
        finish(ok(answer.reading));
        return;
      case 'unreadable':
      case 'stopped':
        if (answer.job === current?.job.id) finish(fail(answer.kind));
        return;
      default:
        answer satisfies never;
    }
  };

  const started = (): ChildProcess => {
    if (child) return child;
    const made = fork(file, [String(options.threads ?? 2)], {
      serialization: 'advanced',
      execArgv: [...engineFlags, `--max-old-space-size=${HEAP_LIMIT}`],
      // What the libraries print could name a file of a person.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child = made;
    opened = false;
    ended = new Promise((resolve) => {
      const gone = (): void => {
        resolve();
        if (child !== made) return;
        child = null;
        if (!opened) earlyEnds += 1;
        if (earlyEnds >= EARLY_ENDS) unavailable = true;
        finish(fail(unavailable ? 'unavailable' : 'unreadable'));
      };
      made.once('exit', gone);
      made.once('error', gone);
    });
    made.on('message', (answer: ReadingAnswer) => {
      if (child === made) answered(answer);
    });
    // A kept process is no reason for the host to stay.
    made.unref();
    made.channel?.unref();
    if (made.pid !== undefined) options.onProcess?.(made.pid);
    return made;
  };

  const next = (): void => {
    if (current) return;
    if (idle) clearTimeout(idle);
    idle = null;
    let job = waiting.shift();
    while (job?.settled) job = waiting.shift();
    if (!job) {
      idle = setTimeout(end, options.idleLimit ?? IDLE_LIMIT).unref();
      return;
    }
    if (unavailable) {
      settle(job, fail('unavailable'));
      next();
      return;
    }
    const begun = job;
    current = {
      job: begun,
      timer: setTimeout(() => {
        end();
        finish(fail('unreadable'));
      }, options.readingLimit ?? READING_LIMIT),
    };
    // A failed send is followed by the end of the process, which answers.
    started().send(begun.order, () => undefined);
  };

  return {
    read: (jpeg, { rotation, part = 'whole', korean, signal }) =>
      new Promise((resolve) => {
        if (closed || signal?.aborted) return resolve(fail('stopped'));
        jobs += 1;
        const id = jobs;
        const aborted = (): void => {
          settle(job, fail('stopped'));
          if (current?.job === job)
            child?.send({ kind: 'stop', job: id } satisfies ReadingOrder, () => undefined);
        };
        const job: Job = {
          id,
          order: { kind: 'read', job: id, jpeg, wish: { rotation, part, korean: korean ?? null } },
          settled: false,
          settle: (result) => {
            signal?.removeEventListener('abort', aborted);
            resolve(result);
          },
        };
        signal?.addEventListener('abort', aborted, { once: true });
        waiting.push(job);
        next();
      }),
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) settle(job, fail('stopped'));
      end();
      finish(fail('stopped'));
      if (idle) clearTimeout(idle);
      await ended;
    },
  };
};

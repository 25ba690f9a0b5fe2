import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../contract.ts';
import type { QuarterTurn } from './examine-picture.ts';
import type { ExaminedPicture } from './picture-verdict.ts';

/** What the examining thread gets. */
export interface PictureWork {
  readonly job: number;
  readonly bytes: Uint8Array;
  readonly turned: QuarterTurn;
}

/** What it answers: what it found, or why the bytes are no picture. */
export type PictureAnswer =
  | { readonly job: number; readonly examined: ExaminedPicture }
  | { readonly job: number; readonly fault: string };

/** Why there is no verdict. `undecodable`: the bytes are not a whole picture; `crashed`: the thread ended, such as for want of memory. */
export interface PictureFault {
  readonly code: 'undecodable' | 'crashed' | 'canceled';
  readonly detail: string;
}

/** Examines pictures beside the host's own work. */
export interface PictureJudge {
  examine(
    bytes: Uint8Array,
    turned: QuarterTurn,
    signal: AbortSignal,
  ): Promise<Result<ExaminedPicture, PictureFault>>;
  /** Ends the thread; what is under way ends as `canceled`. The next picture starts a new one. */
  close(): Promise<void>;
}

/**
 * Makes a judge with a thread of its own, which is started by the first picture and then kept: half a second of computing
 * a picture must not keep the terminal from answering, and a fresh thread for each would cost as much again.
 */
export const createPictureJudge = (): PictureJudge => {
  const waiting = new Map<number, (result: Result<ExaminedPicture, PictureFault>) => void>();
  let worker: Worker | null = null;
  let jobs = 0;

  const settleAll = (fault: PictureFault): void => {
    for (const settle of waiting.values()) settle(fail(fault));
    waiting.clear();
  };

  const started = (): Worker => {
    if (worker) return worker;
    const made = new Worker(new URL('./picture-worker.ts', import.meta.url));
    worker = made;
    made.on('message', (answer: PictureAnswer) => {
      const settle = waiting.get(answer.job);
      waiting.delete(answer.job);
      settle?.(
        'examined' in answer ? ok(answer.examined) : fail({ code: 'undecodable', detail: answer.fault }),
      );
    });
    const ended = (detail: string): void => {
      if (worker !== made) return;
      worker = null;
      settleAll({ code: 'crashed', detail });
    };
    made.on('error', (error) => ended(error.name));
    made.on('exit', (code) => ended(`the thread ended with ${code}`));
    // A kept thread is no reason for the process to stay.
    made.unref();
    return made;
  };

  return {
    examine: (bytes, turned, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve(fail({ code: 'canceled', detail: 'before it began' }));
          return;
        }
        jobs += 1;
        const job = jobs;
        const canceled = (): void => {
          if (waiting.delete(job)) resolve(fail({ code: 'canceled', detail: 'while it was examined' }));
        };
        signal.addEventListener('abort', canceled, { once: true });
        waiting.set(job, (result) => {
          signal.removeEventListener('abort', canceled);
          resolve(result);
        });
        started().postMessage({ job, bytes, turned } satisfies PictureWork);
      }),
    close: async () => {
      const ending = worker;
      worker = null;
      settleAll({ code: 'canceled', detail: 'the judge was closed' });
      await ending?.terminate();
    },
  };
};

import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { JudgedPage, StepTimes } from './judge-page.ts';
import type { JudgeAnswer, JudgeWork } from './judge-worker.ts';
import { MOST_PIXELS } from './page-pixels.ts';
import { pictureHeader } from './picture-header.ts';

export type { JudgedPage } from './judge-page.ts';

/**
 * Why there is no page. `tooLarge`: more bytes or pixels than are decoded; `undecodable`: the picture is broken or not
 * whole, or the thread ended over it; `tooSmall`: it could show nothing; `notAPicture`: neither JPEG nor PNG nor WebP, or
 * an animation; `timeOut`: it was not judged in time, or nobody waits for it any more.
 */
export type PageRefusal = 'tooLarge' | 'undecodable' | 'tooSmall' | 'notAPicture' | 'timeOut';

/** Judges and straightens pictures of pages beside the host's own work. */
export interface PageJudge {
  /** Judges one picture. The bytes are copied: they stay the caller's. An aborted signal answers `timeOut`. */
  judge(
    picture: Uint8Array,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Result<JudgedPage, PageRefusal>>;
  /** Ends the threads; what is under way answers `timeOut`. */
  close(): Promise<void>;
}

/** A picture of more bytes is refused: a phone's largest photographs have 20 MB. */
const MOST_BYTES = 60 * 1024 * 1024;

/** Neither side may be shorter, pixels: a stamp at 100 dpi. */
const LEAST_SIDE = 64;

/** One picture may take so long in its thread, ms: a hundred times the usual, since recognition may want the same cores. */
const JUDGING_LIMIT = 15_000;

/** The heap of one thread, MB. Pixels are outside of it and bounded by `MOST_PIXELS`. */
const HEAP_LIMIT = 256;

interface Job {
  readonly picture: Uint8Array;
  readonly settle: (result: Result<JudgedPage, PageRefusal>) => void;
  settled: boolean;
}

interface Bench {
  worker: Worker | null;
  job: { readonly id: number; readonly work: Job; readonly timer: NodeJS.Timeout } | null;
}

const headFault = (picture: Uint8Array): PageRefusal | null => {
  if (picture.length > MOST_BYTES) return 'tooLarge';
  const head = pictureHeader(picture);
  if (!head || head.animated) return 'notAPicture';
  if (head.widthPixels * head.heightPixels > MOST_PIXELS) return 'tooLarge';
  return Math.min(head.widthPixels, head.heightPixels) < LEAST_SIDE ? 'tooSmall' : null;
};

/**
 * Makes a judge with threads of its own, each started by the first picture that needs it and then kept. One thread holds
 * 60 pages a minute many times over; a second is for two devices at once. `limit` is the time for one picture, ms;
 * `threadFile` is for tests of a thread that hangs or dies.
 */
export const createPageJudge = (
  options: {
    readonly workers?: number;
    readonly limit?: number;
    readonly threadFile?: URL;
    /** Told after each page: where its time went, ms. For measuring. */
    readonly onTimes?: (times: StepTimes) => void;
  } = {},
): PageJudge => {
  const limit = options.limit ?? JUDGING_LIMIT;
  const file = options.threadFile ?? new URL('./judge-worker.ts', import.meta.url);
  const benches: Bench[] = Array.from({ length: Math.max(1, options.workers ?? 1) }, () => ({
    worker: null,
    job: null,
  }));
  const waiting: Job[] = [];
  let jobs = 0;
  let closed = false;

  const settle = (job: Job, result: Result<JudgedPage, PageRefusal>): void => {
    if (job.settled) return;
    job.settled = true;
    job.settle(result);
  };

  const finish = (bench: Bench, result: Result<JudgedPage, PageRefusal>): void => {
    const under = bench.job;
    if (!under) return;
    clearTimeout(under.timer);
    bench.job = null;
    settle(under.work, result);
    begin(bench);
  };

  /** Lets go of a thread that hangs or died. Its end is not waited for: native work in it may go on until its own limit. */
  const drop = (bench: Bench, refusal: PageRefusal): void => {
    const worker = bench.worker;
    bench.worker = null;
    void worker?.terminate();
    finish(bench, fail(refusal));
  };

  const started = (bench: Bench): Worker => {
    if (bench.worker) return bench.worker;
    const made = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT } });
    bench.worker = made;
    made.on('message', (answer: JudgeAnswer) => {
      if (bench.worker !== made || bench.job?.id !== answer.job) return;
      if (answer.page === null) return finish(bench, fail('undecodable'));
      options.onTimes?.(answer.times);
      finish(bench, ok(answer.page));
    });
    const ended = (): void => {
      if (bench.worker === made) drop(bench, 'undecodable');
    };
    made.on('error', ended);
    made.on('exit', ended);
    // A kept thread is no reason for the process to stay.
    made.unref();
    return made;
  };

  const begin = (bench: Bench): void => {
    if (bench.job) return;
    let work = waiting.shift();
    while (work?.settled) work = waiting.shift();
    if (!work) return;
    jobs += 1;
    bench.job = { id: jobs, work, timer: setTimeout(() => drop(bench, 'timeOut'), limit) };
    // Copied once and handed over: the caller's bytes stay, and no larger buffer that they are a part of goes along.
    const picture = new Uint8Array(work.picture);
    started(bench).postMessage({ job: jobs, picture } satisfies JudgeWork, [picture.buffer]);
  };

  return {
    judge: (picture, { signal } = {}) =>
      new Promise((resolve) => {
        const refusal = closed || signal?.aborted ? 'timeOut' : headFault(picture);
        if (refusal) return resolve(fail(refusal));
        const aborted = (): void => settle(job, fail('timeOut'));
        const job: Job = {
          picture,
          settled: false,
          settle: (result) => {
            signal?.removeEventListener('abort', aborted);
            resolve(result);
          },
        };
        signal?.addEventListener('abort', aborted, { once: true });
        waiting.push(job);
        for (const bench of benches) begin(bench);
      }),
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) settle(job, fail('timeOut'));
      const ending = benches.map(({ worker }) => worker);
      for (const bench of benches) {
        bench.worker = null;
        finish(bench, fail('timeOut'));
      }
      await Promise.all(ending.map((worker) => worker?.terminate()));
    },
  };
};

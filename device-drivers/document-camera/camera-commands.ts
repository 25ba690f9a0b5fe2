import { type Clock, fail, type LinkCounters, ok, type Result } from '../contract.ts';
import type {
  CameraConnection,
  CameraOrder,
  CameraReport,
  CameraTrouble,
  TakenPicture,
} from './camera-port.ts';

/** Why an order came to nothing. `silent`: no answer in time; `garbled`: the answer is not one to this order. */
export type CameraFailure =
  | { readonly kind: 'lost' | 'silent' | 'canceled' | 'garbled' }
  | { readonly kind: 'refused'; readonly trouble: CameraTrouble; readonly detail: string };

/** How long the browser may take for each order, milliseconds. */
export const CAMERA_ANSWER_TIMES = {
  /** Looks at its list of cameras, or says how things stand. */
  word: 2_000,
  /** Cameras with autofocus and a lamp take up to 4 s to their first full-size picture. */
  open: 8_000,
  /** One picture of 13 megapixels, encoded and sent. */
  take: 8_000,
  /** Lets go of everything and looks again. */
  reset: 3_000,
} as const;

/** The orders of one connection. All end when the signal aborts; late answers are counted and thrown away. */
export interface CameraCommands {
  /** The newest report; `null` before the first. */
  readonly report: CameraReport | null;
  choose(label: string | null, signal: AbortSignal): Promise<Result<CameraReport, CameraFailure>>;
  open(signal: AbortSignal): Promise<Result<CameraReport, CameraFailure>>;
  close(signal: AbortSignal): Promise<Result<CameraReport, CameraFailure>>;
  torch(on: boolean, signal: AbortSignal): Promise<Result<CameraReport, CameraFailure>>;
  ask(signal: AbortSignal): Promise<Result<CameraReport, CameraFailure>>;
  reset(signal: AbortSignal): Promise<Result<CameraReport, CameraFailure>>;
  take(signal: AbortSignal): Promise<Result<TakenPicture, CameraFailure>>;
}

type Reply =
  | { readonly kind: 'report'; readonly report: CameraReport }
  | { readonly kind: 'picture'; readonly picture: TakenPicture };

type OrderBody = CameraOrder extends infer Order
  ? Order extends CameraOrder
    ? Omit<Order, 'request'>
    : never
  : never;

/** Puts the orders on a fresh connection. `changed` is called after each report, asked for or not. */
export const createCameraCommands = (options: {
  readonly connection: CameraConnection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  readonly changed: (report: CameraReport) => void;
  readonly closed: (reason: string) => void;
}): CameraCommands => {
  const { connection, clock, counters } = options;
  const waiting = new Map<number, (result: Result<Reply, CameraFailure>) => void>();
  let requests = 0;
  let report: CameraReport | null = null;
  let gone = false;

  const heard = (next: CameraReport): void => {
    report = next;
    options.changed(next);
  };
  const settle = (request: number, result: Result<Reply, CameraFailure>): void => {
    const take = waiting.get(request);
    waiting.delete(request);
    if (!take) {
      counters.lateAnswers += 1;
      return;
    }
    take(result);
  };

  connection.listen({
    answer: (answer) => {
      counters.framesIn += 1;
      switch (answer.answer) {
        case 'report':
          heard(answer.report);
          break;
        case 'done':
          heard(answer.report);
          settle(answer.request, ok({ kind: 'report', report: answer.report }));
          break;
        case 'refused':
          counters.refusals += 1;
          settle(answer.request, fail({ kind: 'refused', trouble: answer.trouble, detail: answer.detail }));
          break;
        case 'picture': {
          const { mediaType, bytes } = answer;
          settle(answer.request, ok({ kind: 'picture', picture: { mediaType, bytes } }));
          break;
        }
        default:
          answer satisfies never;
      }
    },
    unreadable: (bytes) => {
      counters.garbageBytes += bytes;
    },
    closed: (reason) => {
      gone = true;
      for (const request of [...waiting.keys()]) settle(request, fail({ kind: 'lost' }));
      options.closed(reason);
    },
  });

  const order = async (
    body: OrderBody,
    limit: number,
    signal: AbortSignal,
  ): Promise<Result<Reply, CameraFailure>> => {
    if (signal.aborted) return fail({ kind: 'canceled' });
    if (gone) return fail({ kind: 'lost' });
    requests += 1;
    const request = requests;
    const timer = new AbortController();
    const answered = new Promise<Result<Reply, CameraFailure>>((resolve) => waiting.set(request, resolve));
    const canceled = (): void => {
      const take = waiting.get(request);
      waiting.delete(request);
      take?.(fail({ kind: 'canceled' }));
    };
    signal.addEventListener('abort', canceled, { once: true });
    void clock.sleep(limit, timer.signal).then(
      () => {
        const take = waiting.get(request);
        waiting.delete(request);
        if (!take) return;
        counters.timeouts += 1;
        take(fail({ kind: 'silent' }));
      },
      () => undefined,
    );
    counters.framesOut += 1;
    connection.send({ ...body, request });
    try {
      return await answered;
    } finally {
      timer.abort(new Error('answered'));
      signal.removeEventListener('abort', canceled);
    }
  };

  const toReport = async (
    body: OrderBody,
    limit: number,
    signal: AbortSignal,
  ): Promise<Result<CameraReport, CameraFailure>> => {
    const replied = await order(body, limit, signal);
    if (!replied.ok) return replied;
    return replied.value.kind === 'report' ? ok(replied.value.report) : fail({ kind: 'garbled' });
  };

  const times = CAMERA_ANSWER_TIMES;
  return {
    get report() {
      return report;
    },
    choose: (label, signal) => toReport({ order: 'choose', label }, times.word, signal),
    open: (signal) => toReport({ order: 'open' }, times.open, signal),
    close: (signal) => toReport({ order: 'close' }, times.word, signal),
    torch: (on, signal) => toReport({ order: 'torch', on }, times.word, signal),
    ask: (signal) => toReport({ order: 'ask' }, times.word, signal),
    reset: (signal) => toReport({ order: 'reset' }, times.reset, signal),
    take: async (signal) => {
      const replied = await order({ order: 'take' }, times.take, signal);
      if (!replied.ok) return replied;
      return replied.value.kind === 'picture' ? ok(replied.value.picture) : fail({ kind: 'garbled' });
    },
  };
};

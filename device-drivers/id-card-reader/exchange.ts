import { type Clock, fail, type LinkCounters, ok, type Result } from '../contract.ts';
import type { Connection } from '../transports/transport.ts';

/** One request of a protocol in which the host asks and the reader answers. */
export interface Question<Answer> {
  /** The protocol's word for it, for faults and log. */
  readonly name: string;
  /** The whole frame. */
  readonly frame: Uint8Array;
  /** How long the answer is waited for, ms. */
  readonly timeoutMs: number;
  /** How often it is said again when the answer is garbled or missing. */
  readonly retries: number;
  /** Whether an answer can be one to this question by its shape: answers are not tagged, and this unmasks a late one. */
  fits(answer: Answer): boolean;
  /** Whether an answer says that the question arrived garbled. */
  isGarbled(answer: Answer): boolean;
  /** Whether an answer says that the reader does not carry it out: counted. */
  isRefusal(answer: Answer): boolean;
}

/** Why a question has no answer. `noAnswer`: not in time, with all retries; `lost`: the link went. */
export interface ExchangeFailure {
  readonly kind: 'noAnswer' | 'lost';
  readonly command: string;
}

/** What turns the bytes of a link into answers. */
export interface AnswerDecoder<Answer> {
  /** Takes any piece of the stream. Never throws. */
  push(chunk: Uint8Array): readonly Answer[];
  /** Forgets an unfinished answer. */
  abandonPartial(): void;
}

/** Questions over one open link. */
export interface Exchange<Answer> {
  ask(question: Question<Answer>): Promise<Result<Answer, ExchangeFailure>>;
  /** When the reader last said anything understandable, ms since the epoch; when the link was made, if never. */
  readonly lastHeardAt: number;
  /** Questions without an answer since the last answer. */
  readonly silentExchanges: number;
}

/** After a missing answer the line is left alone this long, so that the answer, if only late, is thrown away as such, ms. */
const SETTLE = 150;

/**
 * Asks on one open link. One question is under way at a time; others queue. An answer that nobody waits for, or whose
 * shape does not fit the question, is late: it is counted and thrown away.
 */
export const createExchange = <Answer>(options: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  readonly decoder: AnswerDecoder<Answer>;
}): Exchange<Answer> => {
  const { connection, clock, counters, decoder } = options;
  let waiting:
    | { readonly question: Question<Answer>; readonly resolve: (answer: { value: Answer } | 'lost') => void }
    | undefined;
  let closed = false;
  let unsettled = false;
  let lastHeardAt = clock.now();
  let silentExchanges = 0;
  let queue: Promise<unknown> = Promise.resolve();

  connection.onData((chunk) => {
    for (const answer of decoder.push(chunk)) {
      if (!waiting?.question.fits(answer)) {
        counters.lateAnswers += 1;
        continue;
      }
      lastHeardAt = clock.now();
      silentExchanges = 0;
      waiting.resolve({ value: answer });
      waiting = undefined;
    }
  });
  connection.onClose(() => {
    closed = true;
    waiting?.resolve('lost');
    waiting = undefined;
  });

  const askOnce = async (question: Question<Answer>): Promise<Result<Answer, ExchangeFailure>> => {
    if (unsettled) {
      unsettled = false;
      await clock.sleep(SETTLE);
    }
    const command = question.name;
    if (closed) return fail({ kind: 'lost', command });
    decoder.abandonPartial();
    const timer = new AbortController();
    const answer = new Promise<{ value: Answer } | 'lost'>((resolve) => {
      waiting = { question, resolve };
    });
    const late = clock.sleep(question.timeoutMs, timer.signal).then(
      () => 'late' as const,
      () => 'late' as const,
    );
    counters.framesOut += 1;
    // Not awaited by itself: on a hung link the write may never end, and the timeout covers it.
    const written = connection
      .write(question.frame)
      .then((result) => (result.ok ? answer : ('lost' as const)));
    const outcome = await Promise.race([written, answer, late]);
    timer.abort(new Error('answered'));
    waiting = undefined;
    if (outcome === 'lost') return fail({ kind: 'lost', command });
    if (outcome === 'late') {
      counters.timeouts += 1;
      silentExchanges += 1;
      unsettled = true;
      return fail({ kind: 'noAnswer', command });
    }
    if (question.isRefusal(outcome.value)) counters.refusals += 1;
    return ok(outcome.value);
  };

  const askWithRetries = async (question: Question<Answer>): Promise<Result<Answer, ExchangeFailure>> => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await askOnce(question);
      const again = answer.ok ? question.isGarbled(answer.value) : answer.error.kind === 'noAnswer';
      if (!again || attempt >= question.retries) return answer;
    }
  };

  return {
    get lastHeardAt() {
      return lastHeardAt;
    },
    get silentExchanges() {
      return silentExchanges;
    },
    ask: (question) => {
      const turn = queue.then(() => askWithRetries(question));
      queue = turn;
      return turn;
    },
  };
};

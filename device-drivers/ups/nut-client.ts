import { type Clock, fail, type LinkCounters, ok, type Result } from '../contract.ts';
import { createExchange, type ExchangeFailure } from '../id-card-reader/exchange.ts';
import type { Connection } from '../transports/transport.ts';
import { createNutAnswerDecoder, type NutAnswer } from './nut-answer.ts';

/** Why a request has no result; `refused` upsd answered `ERR` with this word (RFC 9271, 4.1.4). */
export type NutFailure =
  | ExchangeFailure
  | { readonly kind: 'refused'; readonly command: string; readonly code: string };

/** Who reads the supply, as it stands in `upsd.users`. */
export interface NutLogin {
  readonly username: string;
  readonly password: string;
}

/** Requests to upsd on an open link. One is under way at a time; others queue. */
export interface NutClient {
  /** `LIST VAR`: everything that upsd knows of one supply, by the names of RFC 9271, 5.1. */
  variables(ups: string): Promise<Result<ReadonlyMap<string, string>, NutFailure>>;
  /** `USERNAME`, `PASSWORD`, `LOGIN`: from now on upsd counts this terminal among those that the supply feeds. Saying it again on the same link does nothing. */
  login(ups: string, login: NutLogin): Promise<Result<void, NutFailure>>;
  /** Requests without an answer since the last answer. */
  readonly silentExchanges: number;
}

/** How long an answer is waited for, ms. upsd answers from memory; it may be on the court's other machine. */
export const NUT_ANSWER_TIME = 1_000;

const RETRIES = 1;

/** Words that mean that the login had been done before on this link. */
const ALREADY: readonly string[] = ['ALREADY-SET-USERNAME', 'ALREADY-SET-PASSWORD', 'ALREADY-LOGGED-IN'];

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Makes the requests of one open link. */
export const createNutClient = (options: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
}): NutClient => {
  const exchange = createExchange<NutAnswer>({
    ...options,
    decoder: createNutAnswerDecoder(options.counters),
  });

  /** `command` is its name for the log: the line itself may hold a password. */
  const ask = async (
    command: string,
    line: string,
    fits: (answer: NutAnswer) => boolean,
  ): Promise<Result<NutAnswer, NutFailure>> => {
    const asked = await exchange.ask({
      name: command,
      frame: Buffer.from(`${line}\n`, 'utf8'),
      timeoutMs: NUT_ANSWER_TIME,
      retries: RETRIES,
      fits: (answer) => answer.kind === 'error' || fits(answer),
      isGarbled: (answer) => answer.kind === 'error' && answer.code === 'UNKNOWN-COMMAND',
      isRefusal: (answer) => answer.kind === 'error',
    });
    if (!asked.ok || asked.value.kind !== 'error') return asked;
    return fail({ kind: 'refused', command, code: asked.value.code });
  };

  return {
    get silentExchanges() {
      return exchange.silentExchanges;
    },
    variables: async (ups) => {
      const subject = `VAR ${ups}`;
      const answer = await ask(
        'LIST VAR',
        `LIST ${subject}`,
        (one) => one.kind === 'list' && one.subject === subject,
      );
      if (!answer.ok) return answer;
      const rows = answer.value.kind === 'list' ? answer.value.rows : [];
      return ok(
        new Map(rows.flatMap(([, , name, value]) => (name && value !== undefined ? [[name, value]] : []))),
      );
    },
    login: async (ups, { username, password }) => {
      const lines = [
        ['USERNAME', `USERNAME ${quoted(username)}`],
        ['PASSWORD', `PASSWORD ${quoted(password)}`],
        ['LOGIN', `LOGIN ${ups}`],
      ] as const;
      for (const [command, line] of lines) {
        const done = await ask(command, line, (answer) => answer.kind === 'ok');
        const isDone = done.ok || (done.error.kind === 'refused' && ALREADY.includes(done.error.code));
        if (!done.ok && !isDone) return done;
      }
      return ok(undefined);
    },
  };
};

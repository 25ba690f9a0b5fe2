import { type Clock, fail, type LinkCounters, type Result } from '../../contract.ts';
import type { EsclAnswer, EsclExchange, EsclLinkFault } from './escl-exchange.ts';

/** One request. */
export interface EsclRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the scanner's address, or an absolute path when it begins with a slash. */
  readonly path: string;
  readonly xml?: string;
  /** Milliseconds until the answer begins. */
  readonly silence: number;
  readonly signal: AbortSignal;
}

/** Requests to one eSCL scanner, each within its limits and counted. */
export interface EsclClient {
  send(request: EsclRequest): Promise<Result<EsclAnswer, EsclLinkFault>>;
}

/** Answers that only say that there is no page or job any more. */
const ORDINARY: readonly number[] = [404, 409, 410];

/** Makes the client. `bodySilence`: the longest pause inside an answer that has begun, milliseconds. */
export const createEsclClient = (options: {
  /** `http://host:port/eSCL`. */
  readonly url: string;
  readonly exchange: EsclExchange;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  readonly bodySilence: number;
}): EsclClient => {
  const { clock, counters, exchange } = options;
  const base = `${new URL(options.url).pathname.replace(/\/+$/, '')}/`;

  const send = async (request: EsclRequest): Promise<Result<EsclAnswer, EsclLinkFault>> => {
    const { method, xml, signal } = request;
    const over = new AbortController();
    const cut = (): void => over.abort(new Error('canceled'));
    if (signal.aborted) cut();
    signal.addEventListener('abort', cut, { once: true });
    let isSilent = false;
    let lastSign: number | null = null;
    const giveUp = (): void => {
      isSilent = true;
      cut();
    };
    const watchAnswer = async (): Promise<void> => {
      await clock.sleep(request.silence, over.signal);
      if (lastSign === null) giveUp();
    };
    const watchBody = async (begun: number): Promise<void> => {
      for (;;) {
        const left = (lastSign ?? begun) + options.bodySilence - clock.now();
        if (left <= 0) return giveUp();
        await clock.sleep(left, over.signal);
      }
    };
    watchAnswer().catch(() => undefined);
    counters.framesOut += 1;
    try {
      const answer = await exchange.send({
        method,
        path: request.path.startsWith('/') ? request.path : `${base}${request.path}`,
        ...(xml === undefined ? {} : { xml }),
        signal: over.signal,
        onSign: () => {
          const isFirst = lastSign === null;
          const now = clock.now();
          lastSign = now;
          if (isFirst) watchBody(now).catch(() => undefined);
        },
      });
      if (answer.ok) {
        counters.framesIn += 1;
        const { status } = answer.value;
        if (status >= 400 && !ORDINARY.includes(status)) counters.refusals += 1;
        return answer;
      }
      if (isSilent) {
        counters.timeouts += 1;
        return fail({ kind: 'silent', detail: `${method} without an answer` });
      }
      if (answer.error.kind === 'garbled' || answer.error.kind === 'cutShort') counters.badChecksums += 1;
      return answer;
    } finally {
      over.abort(new Error('over'));
      signal.removeEventListener('abort', cut);
    }
  };

  return { send };
};

/** The path of a job from its Location header, which may be absolute with a host that only the device knows (`http://localhost/…` behind a USB bridge): the host is ignored. */
export const jobPathOf = (location: string): string | null => {
  try {
    const { pathname } = new URL(location, 'http://scanner.invalid/eSCL/');
    const path = pathname.replace(/\/+$/, '');
    // Schemes without a host have other paths.
    return path.startsWith('/') ? path : null;
  } catch {
    // The only error of URL is that the text is none.
    return null;
  }
};

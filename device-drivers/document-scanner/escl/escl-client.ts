import { type Clock, fail, type LinkCounters, ok, type Result } from '../../contract.ts';

/** One answer of the device, its body read to the end. */
export interface EsclAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly body: Uint8Array;
}

/**
 * Why there is no answer. `unreachable` no connection, or it broke before the answer began; `cutShort` the body broke off or was too
 * large; `silent` no byte within the limit; `canceled` the caller's signal.
 */
export interface EsclLinkFault {
  readonly kind: 'unreachable' | 'cutShort' | 'silent' | 'canceled';
  readonly detail: string;
}

/** One request. `path` is below the scanner's address, or an absolute path when it begins with a slash. */
export interface EsclRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly xml?: string;
  /** Milliseconds until the answer begins, and between two pieces of its body. */
  readonly silence: number;
  readonly signal: AbortSignal;
}

/** HTTP towards one eSCL scanner. */
export interface EsclClient {
  send(request: EsclRequest): Promise<Result<EsclAnswer, EsclLinkFault>>;
}

/** A4 at 600 dpi in colour is 104 MB raw; a JPEG of a page beyond this is a device gone mad. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** The code that undici puts below its "fetch failed". */
const errorCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.name;
  return error.name;
};

/** A client for the scanner at `url` (`http://host:port/eSCL`). Each request has a connection of its own: small HTTP servers close idle ones in the moment of the next request. */
export const createEsclClient = (url: string, clock: Clock, counters: LinkCounters): EsclClient => {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);

  const send = async (request: EsclRequest): Promise<Result<EsclAnswer, EsclLinkFault>> => {
    if (request.signal.aborted) return fail({ kind: 'canceled', detail: request.method });
    const silent = new AbortController();
    const abort = AbortSignal.any([request.signal, silent.signal]);
    /** Awaits one step of the exchange, no longer than the limit. */
    const within = async <T>(step: Promise<T>): Promise<T> => {
      const done = new AbortController();
      clock.sleep(request.silence, done.signal).then(
        () => silent.abort(new Error('silent')),
        () => undefined,
      );
      try {
        return await step;
      } finally {
        done.abort(new Error('done'));
      }
    };
    counters.framesOut += 1;
    let begun = false;
    try {
      const response = await within(
        fetch(new URL(request.path, base), {
          method: request.method,
          redirect: 'manual',
          signal: abort,
          headers: {
            connection: 'close',
            ...(request.xml === undefined ? {} : { 'content-type': 'text/xml' }),
          },
          ...(request.xml === undefined ? {} : { body: request.xml }),
        }),
      );
      begun = true;
      const chunks: Uint8Array[] = [];
      let length = 0;
      const reader = response.body?.getReader();
      while (reader !== undefined) {
        const { done, value } = await within(reader.read());
        if (done) break;
        chunks.push(value);
        length += value.length;
        if (length > LARGEST_BODY) {
          await reader.cancel();
          return fail({ kind: 'cutShort', detail: 'the body is too large' });
        }
      }
      counters.framesIn += 1;
      return ok({
        status: response.status,
        location: response.headers.get('location'),
        body: Buffer.concat(chunks),
      });
    } catch (error) {
      // Whatever fetch throws is an event on the link: it has no other way to say so.
      if (request.signal.aborted) return fail({ kind: 'canceled', detail: request.method });
      if (silent.signal.aborted) {
        counters.timeouts += 1;
        return fail({ kind: 'silent', detail: `${request.method} without an answer` });
      }
      return fail({ kind: begun ? 'cutShort' : 'unreachable', detail: errorCode(error) });
    }
  };

  return { send };
};

/** The path of a job from its Location header, which may be absolute with a host that only the device knows (`http://localhost/…` behind a USB bridge): the host is ignored. */
export const jobPathOf = (location: string): string | null => {
  try {
    const { pathname } = new URL(location, 'http://scanner.invalid/eSCL/');
    const path = pathname.replace(/\/+$/, '');
    return path === '' ? null : path;
  } catch {
    // The only error of URL is that the text is none.
    return null;
  }
};

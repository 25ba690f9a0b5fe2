import type { Clock } from '../../device-drivers/contract.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { CourtFault } from './court-fault.ts';

/** One HTTP exchange: what is asked, and how much and how long is waited for. */
export interface BoundedCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Milliseconds for the whole exchange. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** An answer that came in whole and is not too large. */
export interface BoundedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** The largest answer that is read, in bytes: a receipt of 600 files is a tenth of it. */
export const maxAnswerBytes = 2 * 1024 * 1024;

class TooLarge extends Error {}

/**
 * Makes one exchange with a limit of time and size; redirects are not followed, for they would carry the token
 * elsewhere. Never throws for what the network does. Errors: `lineDown`, `garbled` (too large), `cancelled`.
 */
export const boundedCall = async (
  call: BoundedCall,
  clock: Clock,
  fetch: typeof globalThis.fetch,
): Promise<Result<BoundedAnswer, CourtFault>> => {
  if (call.signal?.aborted) return fail({ code: 'cancelled', detail: 'before the call' });
  const ending = new AbortController();
  const timing = new AbortController();
  let late = false;
  const cancel = () => ending.abort();
  call.signal?.addEventListener('abort', cancel, { once: true });
  clock.sleep(call.timeoutMs, timing.signal).then(
    () => {
      late = true;
      ending.abort();
    },
    () => undefined, // the exchange ended first
  );
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers: call.headers,
      redirect: 'manual',
      signal: ending.signal,
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    return ok({ status: response.status, headers: response.headers, body: await readBounded(response) });
  } catch (error) {
    if (error instanceof TooLarge) return fail({ code: 'garbled', detail: 'answer too large' });
    if (late) return fail({ code: 'lineDown', detail: 'timeout' });
    if (call.signal?.aborted) return fail({ code: 'cancelled', detail: 'by the caller' });
    return fail({ code: 'lineDown', detail: networkWord(error) });
  } finally {
    timing.abort(new Error('the exchange is over'));
    call.signal?.removeEventListener('abort', cancel);
  }
};

const readBounded = async (response: Response): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body !== null) {
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > maxAnswerBytes) throw new TooLarge();
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
};

/** The system's word for what happened (`ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_SOCKET`), found down the chain of causes. */
const networkWord = (error: unknown): string => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return 'network';
};

/** What a status that is not a success means. `word` is the court's own code for it. */
export const faultOfStatus = (status: number, word: string): CourtFault => {
  const detail = `${status} ${word}`.trim();
  if (status >= 500 || status === 408 || status === 423 || status === 425 || status === 429) {
    return { code: 'courtError', detail };
  }
  if (status === 409) return { code: 'conflict', detail };
  return status >= 400 ? { code: 'refused', detail } : { code: 'garbled', detail };
};

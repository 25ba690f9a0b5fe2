import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import type { Clock } from '../../device-drivers/contract.ts';
import { boundedCall, faultOfStatus } from './bounded-call.ts';
import type { CourtFault } from './court-fault.ts';

/** Carries a fault through tus-js-client, which knows only errors. */
export class CallFailed extends Error {
  readonly fault: CourtFault;

  constructor(fault: CourtFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** What the exchanges of one upload need. */
export interface TusHttpOptions {
  readonly origin: string;
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * The HTTP of tus-js-client through `boundedCall`. Its own stack for Node has no timeout and reads answers of
 * any size; and its resumption takes every failed HEAD for "no such upload", so that a court with a short
 * fault would make it begin anew from the first byte.
 */
export const tusHttp = (options: TusHttpOptions): HttpStack => ({
  createRequest: (method, url) => new TusRequest(method, url, options),
  getName: () => 'bounded',
});

class TusRequest implements HttpRequest {
  readonly #method: string;
  readonly #url: string;
  readonly #options: TusHttpOptions;
  readonly #headers: Record<string, string> = {};

  constructor(method: string, url: string, options: TusHttpOptions) {
    this.#method = method;
    this.#url = url;
    this.#options = options;
  }

  getMethod(): string {
    return this.#method;
  }

  getURL(): string {
    return this.#url;
  }

  setHeader(header: string, value: string): void {
    this.#headers[header] = value;
  }

  getHeader(header: string): string | undefined {
    return this.#headers[header];
  }

  setProgressHandler(): void {}

  async send(body: unknown): Promise<HttpResponse> {
    const { origin, clock, fetch, timeoutMs, signal } = this.#options;
    // The token goes to the court and nowhere else, whatever a Location header says.
    if (new URL(this.#url).origin !== origin)
      throw new CallFailed({ code: 'garbled', detail: 'foreign upload URL' });
    const answer = await boundedCall(
      {
        method: this.#method,
        url: this.#url,
        headers: this.#headers,
        timeoutMs,
        signal,
        ...(body instanceof Uint8Array ? { body: body as Uint8Array<ArrayBuffer> } : {}),
      },
      clock,
      fetch,
    );
    if (!answer.ok) throw new CallFailed(answer.error);
    const { status, headers } = answer.value;
    this.#check(status, headers, body);
    return {
      getStatus: () => status,
      getHeader: (header) => headers.get(header) ?? undefined,
      getBody: () => Buffer.from(answer.value.body).toString('utf8'),
      getUnderlyingObject: () => null,
    };
  }

  abort(): Promise<void> {
    return Promise.resolve(); // the caller's signal ends the exchange
  }

  getUnderlyingObject(): null {
    return null;
  }

  #check(status: number, headers: Headers, body: unknown): void {
    if (status >= 200 && status < 300) {
      if (this.#method !== 'PATCH') return;
      // An offset that does not move would be asked for ever; one beyond what was sent would leave a hole.
      const before = Number(this.#headers['Upload-Offset']);
      const after = Number(headers.get('upload-offset') ?? Number.NaN);
      const sent = body instanceof Uint8Array ? body.length : 0;
      if (!(after > before && after <= before + sent)) {
        throw new CallFailed({ code: 'garbled', detail: 'upload offset' });
      }
      return;
    }
    // Only "no such upload" lets tus-js-client make a new one.
    if (this.#method === 'HEAD' && (status === 404 || status === 410)) return;
    const { code, detail } = faultOfStatus(status, this.#method);
    // tus answers 409 to PATCH when offsets differ: the next try asks for the offset first.
    throw new CallFailed(
      code === 'conflict' && this.#method === 'PATCH' ? { code: 'courtError', detail } : { code, detail },
    );
  }
}

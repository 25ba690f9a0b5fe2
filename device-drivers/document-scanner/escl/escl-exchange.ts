import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { getCACertificates, TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../contract.ts';

/** One answer of the device, its body read to the end. */
export interface EsclAnswer {
  readonly status: number;
  readonly location: string | null;
  /** The header Retry-After in seconds; `null`: none, or a date. */
  readonly retryAfter: number | null;
  readonly body: Uint8Array;
}

/**
 * Why there is no answer. `unreachable` no connection, or it broke before the answer began; `cutShort` the body broke off or was too
 * large; `garbled` what came is no HTTP; `wrongCertificate` another device, or its certificate was renewed or is not trusted; `silent` nothing more
 * within the limit; `canceled` the caller's signal.
 */
export interface EsclLinkFault {
  readonly kind: 'unreachable' | 'cutShort' | 'garbled' | 'wrongCertificate' | 'silent' | 'canceled';
  readonly detail: string;
}

/** One request. */
export interface EsclMessage {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Absolute path on the device. */
  readonly path: string;
  readonly xml?: string;
  readonly signal: AbortSignal;
  /** Called when the answer begins, and at each piece of its body. */
  readonly onSign: () => void;
}

/** The wire of eSCL: one HTTP request, one answer. Ended by its signal, then `canceled`; never throws. */
export interface EsclExchange {
  send(message: EsclMessage): Promise<Result<EsclAnswer, EsclLinkFault>>;
}

/** A4 at 600 dpi in colour is 104 MB raw; a JPEG of a page beyond this is a device gone mad. */
const LARGEST_BODY = 64 * 1024 * 1024;

const codeOf = (error: unknown): string =>
  error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';

/** SHA-256 fingerprint of a certificate in one spelling; `null` for what is none. */
export const readFingerprint = (text: string): string | null => {
  const plain = text.replaceAll(/[:\s]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
};

/** Whether this is an address that a scanner can be reached at. */
export const isEsclUrl = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

/** Node's and OpenSSL's words for a certificate that is not trusted. */
const DISTRUST = /CERT|UNABLE_TO_VERIFY/;

/** Those that come with Node are not those of the system, where a court puts its own. */
const trusted = (): string[] => [...getCACertificates('default'), ...getCACertificates('system')];

const wholeOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;

/**
 * HTTP or HTTPS to the device at `origin`, each request on a connection of its own: small HTTP servers close idle ones in
 * the moment of the next request. With `certificate` (a fingerprint as `readFingerprint` gives it) nothing is sent to a device
 * that shows another one; without, the system's certificate authorities decide.
 */
export const createHttpExchange = (options: {
  readonly origin: string;
  readonly certificate: string | null;
}): EsclExchange => {
  const { certificate } = options;
  const isSecure = options.origin.startsWith('https:');
  // The pin takes the place of a certificate authority, which a scanner does not have.
  const trust = certificate === null ? { ca: isSecure ? trusted() : [] } : { rejectUnauthorized: false };

  const send = (message: EsclMessage): Promise<Result<EsclAnswer, EsclLinkFault>> =>
    new Promise((resolve) => {
      const { signal, xml, method } = message;
      if (signal.aborted) {
        resolve(fail({ kind: 'canceled', detail: method }));
        return;
      }
      const url = new URL(options.origin);
      url.pathname = message.path;
      const body = xml === undefined ? null : Buffer.from(xml);
      let begun = false;
      const received = (response: IncomingMessage): void => {
        begun = true;
        message.onSign();
        const chunks: Buffer[] = [];
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          message.onSign();
          length += chunk.length;
          if (length <= LARGEST_BODY) chunks.push(chunk);
          else end(fail({ kind: 'cutShort', detail: 'the body is too large' }));
        });
        response.on('end', () => {
          if (!response.complete) return end(fail({ kind: 'cutShort', detail: 'incomplete' }));
          end(
            ok({
              status: response.statusCode ?? 0,
              location: response.headers.location ?? null,
              retryAfter: wholeOf(response.headers['retry-after']),
              body: Buffer.concat(chunks),
            }),
          );
        });
        response.on('error', (error) => end(fail({ kind: 'cutShort', detail: codeOf(error) })));
      };
      const settings = {
        method,
        agent: false,
        headers: {
          connection: 'close',
          ...(body === null ? {} : { 'content-type': 'text/xml', 'content-length': body.length }),
        },
      };
      const sending = isSecure
        ? requestHttps(url, { ...settings, ...trust }, received)
        : requestHttp(url, settings, received);
      const end = (outcome: Result<EsclAnswer, EsclLinkFault>): void => {
        signal.removeEventListener('abort', abort);
        resolve(outcome);
        sending.destroy();
      };
      const abort = (): void => end(fail({ kind: 'canceled', detail: method }));
      signal.addEventListener('abort', abort, { once: true });
      sending.on('error', (error) => {
        const code = codeOf(error);
        // llhttp's codes all begin so: the bytes were no HTTP.
        if (code.startsWith('HPE_')) end(fail({ kind: 'garbled', detail: code }));
        else if (!begun && DISTRUST.test(code)) end(fail({ kind: 'wrongCertificate', detail: code }));
        else end(fail({ kind: begun ? 'cutShort' : 'unreachable', detail: code }));
      });
      sending.on('socket', (socket) => {
        socket.once(isSecure ? 'secureConnect' : 'connect', () => {
          if (certificate !== null && socket instanceof TLSSocket) {
            const shown = readFingerprint(socket.getPeerCertificate().fingerprint256 ?? '');
            if (shown !== certificate)
              return end(fail({ kind: 'wrongCertificate', detail: `it shows ${shown ?? 'none'}` }));
          }
          sending.end(body ?? undefined);
        });
      });
    });

  return { send };
};

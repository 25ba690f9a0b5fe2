import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../device-drivers/contract.ts';

/**
 * Why a message has no answer. `unreachable`: no connection was made, so the printer knows nothing of it.
 * `lost`: a connection was made and no whole answer came, so the printer may have done it. `canceled`: by the signal,
 * with the same doubt. `http`: answered, and not by IPP.
 */
export type ExchangeFailure =
  | { readonly kind: 'unreachable' | 'lost' | 'canceled' | 'malformed'; readonly detail: string }
  | { readonly kind: 'http'; readonly status: number; readonly detail: string };

/** The wire of IPP: one message there, one message back. Ended by its signal; never throws. */
export interface IppExchange {
  send(message: Uint8Array, signal: AbortSignal): Promise<Result<Uint8Array, ExchangeFailure>>;
}

/** How to know the printer at the other end of `ipps://`: printers sign their certificates themselves. */
export interface IppTls {
  /** SHA-256 of the printer's certificate, as 64 hexadecimal digits, with or without colons. */
  readonly certificateSha256: string;
}

/** The detail of the failure when the printer shows another certificate than the pinned one. */
export const ANOTHER_CERTIFICATE = 'another certificate';

/** Printers answer in some kilobytes; past this the answer is not read. */
const LARGEST_ANSWER = 4 * 1024 * 1024;

/** RFC 8010 §4, RFC 7472: IPP is HTTP POST, on port 631 unless told. */
const IPP_PORT = 631;

const codeOf = (error: unknown): string =>
  error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';

/** One HTTP POST. What came of it is told by how far it got, never by a throw. */
const post = (
  url: URL,
  body: Uint8Array,
  fingerprint: string | null,
  signal: AbortSignal,
): Promise<Result<Uint8Array, ExchangeFailure>> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve(fail({ kind: 'unreachable', detail: 'canceled before' }));
      return;
    }
    let connected = false;
    const options = {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/ipp', 'content-length': body.length, connection: 'close' },
    } as const;
    const received = (response: IncomingMessage): void => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= LARGEST_ANSWER) chunks.push(chunk);
        else end(fail({ kind: 'malformed', detail: 'too large' }));
      });
      response.on('end', () => {
        if (!response.complete) end(fail({ kind: 'lost', detail: 'incomplete' }));
        else if (response.statusCode === 200) end(ok(Buffer.concat(chunks)));
        else {
          const status = response.statusCode ?? 0;
          end(fail({ kind: 'http', status, detail: `http ${status}` }));
        }
      });
      response.on('error', (error) => end(fail({ kind: 'lost', detail: codeOf(error) })));
    };
    const sending =
      url.protocol === 'https:'
        ? // The pin below takes the place of a certificate authority, which a printer does not have.
          requestHttps(url, { ...options, rejectUnauthorized: fingerprint === null }, received)
        : requestHttp(url, options, received);
    const end = (outcome: Result<Uint8Array, ExchangeFailure>): void => {
      signal.removeEventListener('abort', abort);
      resolve(outcome);
      sending.destroy();
    };
    const abort = (): void =>
      end(
        connected
          ? fail({ kind: 'canceled', detail: 'canceled' })
          : fail({ kind: 'unreachable', detail: 'canceled' }),
      );
    signal.addEventListener('abort', abort, { once: true });
    sending.on('error', (error) =>
      end(fail({ kind: connected ? 'lost' : 'unreachable', detail: codeOf(error) })),
    );
    sending.on('socket', (socket) => {
      const begin = (): void => {
        if (socket instanceof TLSSocket && fingerprint !== null) {
          const shown = socket.getPeerCertificate().fingerprint256?.replaceAll(':', '').toLowerCase();
          if (shown !== fingerprint) {
            end(fail({ kind: 'unreachable', detail: ANOTHER_CERTIFICATE }));
            return;
          }
        }
        connected = true;
        sending.end(body);
      };
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', begin);
    });
  });

/** Whether this is an address that a printer can be reached at. */
export const isPrinterUri = (uri: string): boolean =>
  URL.canParse(uri) && ['ipp:', 'ipps:'].includes(new URL(uri).protocol) && new URL(uri).hostname !== '';

/**
 * IPP over HTTP to the printer at `uri` (`ipp://` or `ipps://`; anything else is a wrong configuration and throws),
 * each message on a connection of its own. Over `ipps://` without `tls` the system's certificate authorities decide;
 * with it nothing is sent to a printer that shows another certificate.
 */
export const createHttpExchange = (options: {
  readonly uri: string;
  readonly tls?: IppTls | undefined;
}): IppExchange => {
  if (!isPrinterUri(options.uri)) throw new TypeError('a printer is reached by ipp:// or ipps://');
  const url = new URL(options.uri.replace(/^ipp/i, 'http'));
  if (new URL(options.uri).port === '') url.port = String(IPP_PORT);
  const fingerprint = options.tls?.certificateSha256.replaceAll(':', '').toLowerCase() ?? null;
  return { send: (message, signal) => post(url, message, fingerprint, signal) };
};

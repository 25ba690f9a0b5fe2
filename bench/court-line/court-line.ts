import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { Transform } from 'node:stream';
import { systemClock } from '../../device-drivers/system-clock.ts';

/**
 * How the line between terminal and court behaves.
 *
 * - `pass` as a good line does.
 * - `cut` nobody listens: connections are refused and those that stand are broken.
 * - `answer500`, `answer409`, `garbage` every question gets this answer; the court does not see it.
 * - `corruptSignature` one bit of the signature in the answer to a commit is turned.
 * - `foreignReceipt` a commit is answered with the receipt that the commit before got: rightly signed, for other content.
 * - `dropUpload` the connection breaks after `bytes` bytes of uploaded content, once; then the line is good.
 * - `slow` each answer is held for `milliseconds`.
 */
export type CourtLineMode =
  | { readonly kind: 'pass' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'answer500' }
  | { readonly kind: 'answer409' }
  | { readonly kind: 'garbage' }
  | { readonly kind: 'corruptSignature' }
  | { readonly kind: 'foreignReceipt' }
  | { readonly kind: 'dropUpload'; readonly bytes: number }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** An HTTP proxy on 127.0.0.1 that stands for the line. */
export interface CourtLine {
  /** `http://127.0.0.1:<port>`: what the terminal takes for the court. */
  readonly url: string;
  readonly port: number;
  readonly mode: CourtLineMode;
  /** Bytes of uploaded content (PATCH bodies) that went towards the court since the line was made. */
  readonly uploadedBytes: number;
  /** Resolves when the line behaves so. */
  set(mode: CourtLineMode): Promise<void>;
  close(): Promise<void>;
}

/** Puts a line in front of the gateway at `target` (its origin). Port 0: any that is free. */
export const listen = async (options: {
  readonly port: number;
  readonly target: string;
}): Promise<CourtLine> => {
  const target = new URL(options.target);
  const sockets = new Set<Socket>();
  let mode: CourtLineMode = { kind: 'pass' };
  let server: Server | null = null;
  let uploadedBytes = 0;
  let bytesLeft = 0;
  let lastReceipt: Buffer | null = null;

  const answerItself = (
    response: ServerResponse,
    status: number,
    body: string,
    type = 'application/json',
  ) => {
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
  };

  const metered = (incoming: IncomingMessage, onward: ClientRequest) =>
    new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        if (mode.kind === 'dropUpload' && chunk.length >= bytesLeft) {
          const passed = chunk.subarray(0, bytesLeft);
          uploadedBytes += passed.length;
          mode = { kind: 'pass' };
          done(null, passed);
          incoming.socket.destroy();
          // Both halves break, also when the terminal's bytes are all in the proxy; the turn lets the last of them out.
          setImmediate(() => onward.destroy());
          return;
        }
        bytesLeft -= chunk.length;
        uploadedBytes += chunk.length;
        done(null, chunk);
      },
    });

  const forward = (incoming: IncomingMessage, response: ServerResponse) => {
    const isCommit = /^\/api\/filings\/[^/]+\/commit$/.test(incoming.url ?? '');
    const onward = request({
      host: target.hostname,
      port: target.port,
      method: incoming.method,
      path: incoming.url,
      headers: incoming.headers,
      agent: false,
    });
    incoming.on('close', () => {
      // A terminal that went away midway is felt at the court as a broken connection too.
      if (!incoming.complete) onward.destroy();
    });
    onward.on('error', () => response.destroy());
    onward.on('response', async (answer) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        let body: Buffer = Buffer.concat(chunks);
        if (mode.kind === 'slow') await systemClock.sleep(mode.milliseconds);
        if (isCommit && answer.statusCode === 200) {
          const before = lastReceipt;
          lastReceipt = body;
          if (mode.kind === 'corruptSignature') body = turnSignatureBit(body);
          if (mode.kind === 'foreignReceipt' && before !== null) body = Buffer.from(before);
        }
        const headers = { ...answer.headers };
        delete headers['transfer-encoding'];
        // The answer to HEAD has the length of a body that does not come.
        if (incoming.method !== 'HEAD' && answer.statusCode !== 204)
          headers['content-length'] = String(body.length);
        response.writeHead(answer.statusCode ?? 502, headers).end(body);
      } catch {
        response.destroy(); // the court went away in the middle of its answer
      }
    });
    if (incoming.method === 'PATCH') incoming.pipe(metered(incoming, onward)).pipe(onward);
    else incoming.pipe(onward);
  };

  const take = (incoming: IncomingMessage, response: ServerResponse) => {
    switch (mode.kind) {
      case 'answer500':
        incoming.resume();
        return answerItself(response, 500, '{"error":"internal","message":"simulated"}');
      case 'answer409':
        incoming.resume();
        return answerItself(response, 409, '{"error":"filing-differs","message":"simulated"}');
      case 'garbage':
        incoming.resume();
        return answerItself(response, 200, '<html>\u0000 not what was asked {{{', 'text/html');
      case 'cut':
        return incoming.socket.destroy();
      case 'pass':
      case 'corruptSignature':
      case 'foreignReceipt':
      case 'dropUpload':
      case 'slow':
        return forward(incoming, response);
      default:
        return mode satisfies never;
    }
  };

  const plug = async (port: number): Promise<number> => {
    const opened = createServer(take);
    opened.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', resolve);
    });
    server = opened;
    const address = opened.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    return address.port;
  };
  const pull = async (): Promise<void> => {
    const closing = server;
    server = null;
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
  };

  const port = await plug(options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    get mode() {
      return mode;
    },
    get uploadedBytes() {
      return uploadedBytes;
    },
    set: async (next) => {
      mode = next;
      if (next.kind === 'dropUpload') bytesLeft = next.bytes;
      if (next.kind === 'cut') await pull();
      else if (server === null) await plug(port);
    },
    close: pull,
  };
};

/** Turns the lowest bit of the signature's first byte, keeping the JSON and the base64 well formed. */
const turnSignatureBit = (body: Buffer): Buffer => {
  const answer = JSON.parse(body.toString('utf8')) as { signature: string };
  const signature = Buffer.from(answer.signature, 'base64');
  signature[0] = (signature[0] ?? 0) ^ 1;
  return Buffer.from(JSON.stringify({ ...answer, signature: signature.toString('base64') }));
};

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import type { VisitRunner } from '../visit/visit-runner.ts';
import { type CameraGate, cameraSocket, largestCameraMessage } from './camera-port.ts';
import { largestMessage, parseScreenMessage } from './screen-message.ts';
import type { Speech } from './speech.ts';
import { takeOffers, type VideoDoor } from './video-door.ts';

/** A picture for the screen, or `null` when there is none (any more). */
export type PictureSource = (
  kind: 'page' | 'composed',
  id: string,
) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>;

/** What a screen shows, and takes. */
export type ScreenRunner = Pick<VisitRunner, 'push' | 'onPush' | 'take'>;

/** The host's web side: loopback only, one WebSocket, pictures of the visit, speech. */
export interface ScreenServer {
  /** The address to open, with this start's token inside the page. */
  readonly url: string;
  /** Messages that were none, or could not be taken, since the start. */
  readonly rejected: () => number;
  close(): Promise<void>;
}

/** Nothing from anywhere else, nothing inline; blob: and data: only where the screen's own pictures and sounds need them. */
const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Close code for a page that has the token of an earlier start; the screen answers it by loading itself anew. */
export const staleToken = 4001;

const equal = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Serves the screen of one terminal. `uiFolder` is the built kiosk-ui. */
export const serveScreen = async (options: {
  readonly runner: ScreenRunner;
  readonly log: Logger;
  readonly uiFolder: string;
  readonly host: string;
  readonly port: number;
  readonly pixelsPerMillimetre: number;
  readonly pictures: PictureSource;
  readonly speech: Speech;
  /** Where the page reports its camera; `null`: this terminal has none, and the page may open none. */
  readonly camera: CameraGate | null;
  /** How the camera is mounted, clockwise, degrees. */
  readonly cameraTurned: number;
  /** Connects the page with a clerk's browser; `null`: this terminal has no video calls, and the page may open no microphone. */
  readonly videoCall: VideoDoor | null;
}): Promise<ScreenServer> => {
  const { runner, log } = options;
  const token = randomBytes(24).toString('base64url');
  const page = (await readFile(join(options.uiFolder, 'index.html'), 'utf8'))
    .replaceAll('__KIOSK_TOKEN__', token)
    .replaceAll('__PIXELS_PER_MM__', options.pixelsPerMillimetre.toFixed(4))
    .replaceAll('__CAMERA__', options.camera === null ? 'none' : String(options.cameraTurned));

  const app: FastifyInstance = fastify({ logger: false, bodyLimit: 1_024 });
  let origin = '';
  let authority = '';

  app.addHook('onRequest', async (request, reply) => {
    // A page of another name that resolves to this machine must not reach us (DNS rebinding).
    if (request.headers.host !== authority) return reply.code(403).send();
    reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': `camera=${options.camera === null && options.videoCall === null ? '()' : '(self)'}, microphone=${options.videoCall === null ? '()' : '(self)'}, geolocation=(), usb=(), serial=(), hid=()`,
    });
  });

  const hasToken = (query: unknown): boolean => {
    const given = (query as { token?: unknown }).token;
    return typeof given === 'string' && equal(given, token);
  };

  app.get('/', (_, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page),
  );
  app.get('/index.html', (_, reply) => reply.redirect('/'));

  app.get<{ Params: { kind: string; id: string } }>('/pictures/:kind/:id', async (request, reply) => {
    const { kind, id } = request.params;
    if (!hasToken(request.query) || (kind !== 'page' && kind !== 'composed')) return reply.code(404).send();
    const picture = await options.pictures(kind, id);
    if (!picture) return reply.code(404).send();
    return reply.header('cache-control', 'no-store').type(picture.mediaType).send(Buffer.from(picture.bytes));
  });

  app.get<{ Params: { rev: string } }>('/speech/:rev', async (request, reply) => {
    const { push } = runner;
    if (!hasToken(request.query) || Number(request.params.rev) !== push.rev) return reply.code(404).send();
    const gone = new AbortController();
    request.raw.on('close', () => gone.abort());
    const said = await options.speech.say(push.frame.say, push.frame.language, gone.signal);
    if (!said.ok) return reply.code(503).send();
    return reply.header('cache-control', 'no-store').type('audio/wav').send(Buffer.from(said.wav));
  });

  if (options.videoCall !== null)
    takeOffers(app, options.videoCall, { runner, hasToken, origin: () => origin });
  await app.register(fastifyStatic, { root: options.uiFolder, index: false });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const cameraSockets = new WebSocketServer({ noServer: true, maxPayload: largestCameraMessage });
  let rejected = 0;
  const showTo = (socket: WebSocket): void => {
    socket.send(JSON.stringify(runner.push));
  };
  runner.onPush(() => {
    for (const socket of sockets.clients) if (socket.readyState === socket.OPEN) showTo(socket);
  });
  sockets.on('connection', (socket) => {
    showTo(socket);
    socket.on('message', (data, binary) => {
      const message = binary ? null : parseScreenMessage(data.toString());
      if (!message) {
        rejected += 1;
        log.warn({ code: 'message-not-understood' }, 'message-not-understood');
        socket.close(1003);
        return;
      }
      const outcome = runner.take(message);
      if (outcome !== 'taken') {
        rejected += 1;
        log.info({ code: `event-${outcome}`, type: message.event.type }, 'event-not-taken');
        showTo(socket);
      }
    });
    socket.on('error', (error) => log.warn({ code: 'socket-error', reason: error.message }, 'socket-error'));
  });
  app.server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', origin);
    const ours =
      (url.pathname === '/ws' || (url.pathname === '/camera' && options.camera !== null)) &&
      request.headers.host === authority &&
      request.headers.origin === origin;
    if (!ours) {
      socket.destroy();
      return;
    }
    const known = equal(url.searchParams.get('token') ?? '', token);
    if (url.pathname === '/camera') {
      cameraSockets.handleUpgrade(request, socket, head, (opened) => {
        if (known) options.camera?.accept(cameraSocket(opened));
        else opened.close(staleToken);
      });
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      if (known) sockets.emit('connection', opened, request);
      // A page of an earlier start of the host: it loads itself anew and gets this start's token.
      else opened.close(staleToken);
    });
  });

  await app.listen({ host: options.host, port: options.port });
  const address = app.server.address();
  const port = address && typeof address === 'object' ? address.port : options.port;
  authority = `${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`;
  origin = `http://${authority}`;

  return {
    url: `${origin}/`,
    rejected: () => rejected,
    close: async () => {
      for (const socket of [...sockets.clients, ...cameraSockets.clients]) socket.terminate();
      sockets.close();
      cameraSockets.close();
      await app.close();
    },
  };
};

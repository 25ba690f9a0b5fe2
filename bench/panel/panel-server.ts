import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import { pagePictures } from '../../kiosk-host/filing/page-pictures.ts';
import type { Hall } from '../hall/hall.ts';
import { BenchRefusal } from '../hall/small-stand.ts';
import { SAMPLE_RECORDS } from '../id-card-reader/sample-cards.ts';
import { CARDS, DEVICES, type Label, LINE_MODES, namesOf, PAGES } from './catalogue.ts';
import { type BenchState, deed, type PrintView, type SlipView } from './controls.ts';

/** The panel's page and the control API. */
export interface PanelServer {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  close(): Promise<void>;
}

const PAGE_FOLDER = fileURLToPath(new URL('./page', import.meta.url));

/** A photo of a telephone is some megabytes. */
const LARGEST_PICTURE = 24 * 1024 * 1024;

/** Wide enough to read a printed page on the panel, pixels. */
const PAGE_WIDTH = 900;

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const named = (record: Readonly<Record<string, Label>>) =>
  Object.entries(record).map(([name, label]) => ({ name, ...label }));

/** What the page is built from: every device, fault, card, page and mode with its words. */
const catalogue = {
  devices: namesOf(DEVICES).map((name) => ({ ...DEVICES[name], name, faults: named(DEVICES[name].faults) })),
  cards: namesOf(CARDS).map((name) => {
    const record = SAMPLE_RECORDS[name];
    const person = 'name' in record ? record.name : record.chineseName || record.englishName;
    return { name, ...CARDS[name], person };
  }),
  pages: named(PAGES),
  lineModes: named(LINE_MODES),
};

/** Serves the panel and the control API of a hall on 127.0.0.1. Port 0: any that is free. */
export const servePanel = async (options: {
  readonly hall: Hall;
  readonly port: number;
}): Promise<PanelServer> => {
  const { hall } = options;
  const app = fastify({ logger: false, bodyLimit: 64 * 1024, forceCloseConnections: true });
  const streams = new Set<(state: BenchState) => void>();
  /** Pictures of printed documents, drawn when first asked for. */
  const drawn = new Map<number, ReturnType<typeof pagePictures>>();
  const authorities = new Set<string>();

  app.addHook('onRequest', async (request, reply) => {
    // A page of another name that resolves to this machine must not drive the hall (DNS rebinding).
    if (!authorities.has(request.headers.host ?? '')) return reply.code(403).send();
    reply.headers({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    return undefined;
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    error instanceof BenchRefusal
      ? reply.code(400).send({ error: error.message })
      : reply.code(error.statusCode ?? 500).send({ error: error.message }),
  );
  // Only these bodies are read: a form of another site cannot send either without asking first.
  app.addContentTypeParser(
    /^image\//,
    { parseAs: 'buffer', bodyLimit: LARGEST_PICTURE },
    (_request, body, done) => done(null, body),
  );
  app.removeContentTypeParser('text/plain');

  const pages = (number: number): ReturnType<typeof pagePictures> | null => {
    const print = hall.prints[number - 1];
    if (print === undefined) return null;
    const known = drawn.get(number) ?? pagePictures(print.pdf, PAGE_WIDTH);
    drawn.set(number, known);
    return known;
  };

  app.get('/api/catalogue', () => ({
    ...catalogue,
    small: hall.smallDevices.map((one) => ({
      ...one,
      faults: named(one.faults),
      acts: Object.entries(one.acts).map(([name, { choices, ...act }]) => ({
        ...act,
        name,
        choices: named(choices ?? {}),
      })),
    })),
  }));
  app.get('/api/state', () => hall.state());
  app.get('/api/events', (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const send = (state: BenchState): void => void raw.write(`data: ${JSON.stringify(state)}\n\n`);
    send(hall.state());
    streams.add(send);
    request.raw.on('close', () => streams.delete(send));
  });
  const forget = hall.onChange((state) => {
    for (const send of streams) send(state);
  });
  app.post('/api/do', async (request, reply) => {
    const asked = deed.safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ error: asked.error.issues[0]?.message ?? 'unknown' });
    await hall.perform(asked.data);
    return hall.state();
  });
  app.post('/api/pages', async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return reply.code(415).send({ error: 'send an image' });
    return { id: await hall.addPage(request.body) };
  });
  app.get<{ Params: { id: string } }>('/api/pages/:id', (request, reply) => {
    const jpeg = hall.pageJpeg(request.params.id);
    return jpeg === null ? reply.code(404).send() : reply.type('image/jpeg').send(Buffer.from(jpeg));
  });
  app.get('/api/slips', (): SlipView[] =>
    hall.slips.map(({ slip, at }, index) => ({
      number: index + 1,
      at,
      lines: slip.lines.map((line) =>
        line.kind === 'raster' ? { kind: line.kind, width: line.width, height: line.height } : line,
      ),
      picture: `/api/slips/${index + 1}/picture`,
    })),
  );
  app.get<{ Params: { number: string } }>('/api/slips/:number/picture', async (request, reply) => {
    const slip = hall.slips[Number(request.params.number) - 1]?.slip;
    return slip === undefined ? reply.code(404).send() : reply.type('image/png').send(await slip.png());
  });
  app.get('/api/prints', () =>
    Promise.all(
      hall.prints.map(async ({ name, copies, twoSided, at }, index): Promise<PrintView> => {
        const number = index + 1;
        // A document that cannot be drawn is still listed, and can be opened as it came.
        const count = await pages(number)?.then(
          (pictures) => pictures.length,
          () => 0,
        );
        return {
          number,
          at,
          name,
          copies,
          twoSided,
          document: `/api/prints/${number}/document`,
          pages: Array.from({ length: count ?? 0 }, (_, page) => `/api/prints/${number}/pages/${page + 1}`),
        };
      }),
    ),
  );
  app.get<{ Params: { number: string } }>('/api/prints/:number/document', (request, reply) => {
    const print = hall.prints[Number(request.params.number) - 1];
    return print === undefined ? reply.code(404).send() : reply.type('application/pdf').send(print.pdf);
  });
  app.get<{ Params: { number: string; page: string } }>(
    '/api/prints/:number/pages/:page',
    async (request, reply) => {
      const picture = (await pages(Number(request.params.number)))?.[Number(request.params.page) - 1];
      return picture === undefined
        ? reply.code(404).send()
        : reply.type('image/png').send(Buffer.from(picture.png));
    },
  );
  await app.register(fastifyStatic, { root: PAGE_FOLDER, cacheControl: false });

  const url = await app.listen({ host: '127.0.0.1', port: options.port });
  authorities.add(new URL(url).host).add(`localhost:${new URL(url).port}`);
  return {
    url,
    close: async () => {
      forget();
      await app.close();
    },
  };
};

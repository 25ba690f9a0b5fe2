import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Html, html } from '../desk/html.ts';
import { refuse } from '../gateway/refuse.ts';

/** A page that a phone opens by a code of the terminal: the same for every code; which one it is and its key are in the address. */
export interface PhonePage {
  /** The first part of its path, which is also where its files are. */
  readonly name: string;
  /** What it may load and ask (Content-Security-Policy). */
  readonly policy: string;
  /** Folder of its files. */
  readonly assets: URL;
  readonly isId: (given: string) => boolean;
  readonly page: Html;
}

/** One state of the page under its heading; the page's script shows one of them at a time, `loading` first. */
export const pageState = (state: string, heading: Html, content: Html): Html =>
  html`<section data-state="${state}"${new Html(state === 'loading' ? '' : ' hidden')}><h1 tabindex="-1">${heading}</h1>${content}</section>`;

/** Serves the page and its files, for anyone who has an address. */
export const phonePage =
  ({ name, policy, assets, isId, page }: PhonePage) =>
  async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    });
    await app.register(fastifyStatic, {
      root: fileURLToPath(assets),
      prefix: `/${name}/assets/`,
      index: false,
      decorateReply: false,
      cacheControl: false,
    });
    app.get(`/${name}/:id`, (request, reply) => {
      const { id } = request.params as { readonly id: string };
      if (!isId(id)) return refuse(reply, { code: 'not-found' });
      return reply.type('text/html; charset=utf-8').send(page.text);
    });
  };

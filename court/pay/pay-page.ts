import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Html, html, Html as SafeHtml } from '../desk/html.ts';
import { yuanInWords } from '../desk/yuan.ts';
import type { ReferenceOrder, ReferenceProvider } from '../gateway/fees/reference-provider.ts';

/** The page shows itself and sends its own forms: nothing of another origin, nothing inline, no script. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const token = /^[A-Za-z0-9_-]{32}$/;

const document = (title: string, content: Html): Html => html`${new SafeHtml('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/pay/assets/pay.css">
<link rel="icon" href="/desk/assets/seal.svg" type="image/svg+xml">
</head>
<body>
<header><b>交诉讼费</b><span>试用</span></header>
<main><p class="notice"><b>这不是真的付款。</b>这里不收钱、不转钱，只用来试机器。</p>
${content}</main>
</body>
</html>`;

const words: Readonly<Record<'paid' | 'closed', { readonly title: string; readonly text: string }>> = {
  paid: { title: '付好了', text: '请回到机器旁边，机器上会显示“交好了”。' },
  closed: { title: '没有付款', text: '这个码已经不能付了。要交费，请在机器上重新出一个码。' },
};

const orderPage = (order: ReferenceOrder | null): Html => {
  if (order === null)
    return document('没有这个码', html`<h1>没有这个码</h1><p>请在机器上重新扫，或者重新出一个码。</p>`);
  const amount = html`<p class="amount">${yuanInWords(order.amountFen)}</p><p class="hint">${order.subject}</p>`;
  if (order.state !== 'waiting') {
    const { title, text } = words[order.state];
    return document(title, html`<h1>${title}</h1>${amount}<p>${text}</p>`);
  }
  const act = (name: string, label: string, look: string): Html =>
    html`<form method="post" action="/pay/${order.token}/${name}"><button class="${look}">${label}</button></form>`;
  return document(
    '交诉讼费',
    html`<h1>要付多少</h1>${amount}${act('pay', '付款（试用，不扣钱）', 'strong')}${act('decline', '不付了', '')}
<details><summary>试一试出故障的时候</summary><p class="hint">点了以后：钱算付了，但付款方一分钟不回话，看机器怎么办。</p>${act('fault', '付款，然后不回话', '')}</details>`,
  );
};

/** The page of the reference provider: what stands for the payer's own payment app. Whoever has the code may pay it. */
export const payPage =
  (provider: ReferenceProvider) =>
  async (app: FastifyInstance): Promise<void> => {
    const send = (reply: FastifyReply, page: Html) => reply.type('text/html; charset=utf-8').send(page.text);
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1024 },
      (_request, _body, done) => done(null, {}),
    );
    app.addHook('onRequest', async (request, reply) => {
      reply.headers({
        'content-security-policy': pagePolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      // A form of another site pays nothing.
      const { origin, host } = request.headers;
      const foreign = origin !== undefined && URL.parse(origin)?.host !== host;
      return request.method === 'POST' && foreign ? send(reply.code(403), orderPage(null)) : undefined;
    });
    await app.register(fastifyStatic, {
      root: join(dirname(fileURLToPath(import.meta.url)), 'assets'),
      prefix: '/pay/assets/',
      index: false,
      decorateReply: false,
      cacheControl: false,
    });
    const find = async (params: unknown): Promise<ReferenceOrder | null> => {
      const given = (params as Readonly<Record<string, string>>).token ?? '';
      return token.test(given) ? provider.find(given) : null;
    };
    app.get('/pay/:token', async (request, reply) => {
      const order = await find(request.params);
      return send(order === null ? reply.code(404) : reply, orderPage(order));
    });
    for (const act of ['pay', 'decline', 'fault'] as const)
      app.post(`/pay/:token/${act}`, async (request, reply) => {
        const order = await find(request.params);
        if (order === null) return send(reply.code(404), orderPage(null));
        await provider.act(order.token, act);
        return reply.redirect(`/pay/${order.token}`, 303);
      });
  };

import { readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ScreenMessage } from '../../flows/session/visitor-event.ts';
import type { Push } from '../../flows/view/view.ts';
import { sampleFrame } from '../../kiosk-ui/gallery/sample-frame.ts';
import { addressOf, buildScreen, openBrowser, serveFolder } from './gallery-rig.ts';

const token = 'made-up-token';

const push = (rev: number, heading: string): Push => ({
  rev,
  frame: sampleFrame('zh', 0),
  view: {
    screen: 'out-of-service',
    heading,
    lead: [],
    actions: [{ id: 'next', label: '再试一次', role: 'next', event: { type: 'filing.retry' } }],
  },
});

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let sockets: WebSocketServer | null = null;
let shown = push(1, '第一屏');
const received: ScreenMessage[] = [];
const tokens: (string | null)[] = [];

/** The host's side of the socket begins, or comes back after a crash. */
const hostBegins = (): void => {
  const begun = new WebSocketServer({ noServer: true });
  begun.on('connection', (socket: WebSocket) => {
    socket.send(JSON.stringify(shown));
    socket.on('message', (data) => received.push(JSON.parse(data.toString())));
  });
  sockets = begun;
};
const hostDies = (): void => {
  for (const socket of sockets?.clients ?? []) socket.terminate();
  sockets?.close();
  sockets = null;
};
const give = (next: Push): void => {
  shown = next;
  for (const socket of sockets?.clients ?? []) socket.send(JSON.stringify(next));
};

beforeAll(async () => {
  folder = await buildScreen('production');
  server = await serveFolder(folder, (html) =>
    html.replaceAll('__KIOSK_TOKEN__', token).replaceAll('__PIXELS_PER_MM__', '4.03'),
  );
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (!sockets || url.pathname !== '/ws') {
      socket.destroy();
      return;
    }
    tokens.push(url.searchParams.get('token'));
    const to = sockets;
    to.handleUpgrade(request, socket, head, (opened) => to.emit('connection', opened, request));
  });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
});
afterAll(async () => {
  hostDies();
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const painted = (rev: number) =>
  page.waitForFunction((at) => document.documentElement.dataset.paintedRev === String(at), rev);

it('the page has nothing inline and nothing from outside', async () => {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|https?:|\son\w+=/u);
  expect(html).toContain('__KIOSK_TOKEN__');
  expect(html).toContain('__PIXELS_PER_MM__');
  expect(html).not.toContain('gallery');
});

it('the browser is there before the host: it waits, and takes the first push when it comes', async () => {
  await page.goto(addressOf(server));
  await expect.poll(() => page.locator('.starting').isVisible()).toBe(true);
  hostBegins();
  await painted(1);
  expect(await page.locator('h1').textContent()).toBe('第一屏');
  expect(tokens).toEqual([token]);
});

it('a press goes out with the revision on which the person acted, and no second one before the answer', async () => {
  await page.locator('.button-next').click();
  await page.waitForTimeout(600);
  await page.locator('.button-next').click({ force: true });
  await expect
    .poll(() => received.filter(({ event }) => event.type !== 'session.touched'))
    .toEqual([{ rev: 1, event: { type: 'filing.retry' } }]);
  give(push(2, '第二屏'));
  await painted(2);
  await page.locator('.button-next').click();
  await expect.poll(() => received.at(-1)).toEqual({ rev: 2, event: { type: 'filing.retry' } });
});

it('touching is told at most once in five seconds', () => {
  expect(received.filter(({ event }) => event.type === 'session.touched')).toHaveLength(1);
});

it('the host dies and comes back: the last screen stays greyed, then the new one is taken', async () => {
  hostDies();
  await expect.poll(() => page.locator('.veil-lost').isVisible()).toBe(true);
  expect(await page.locator('h1').textContent()).toBe('第二屏');
  // A host that begins anew counts its pushes from one again.
  shown = push(1, '回来了');
  hostBegins();
  await expect.poll(() => page.locator('h1').textContent(), { timeout: 8_000 }).toBe('回来了');
  await expect.poll(() => page.locator('.veil-lost').count()).toBe(0);
});

it('what is no push is not drawn', async () => {
  for (const socket of sockets?.clients ?? []) socket.send('{"rev":"x"}');
  await expect.poll(() => page.locator('h1').textContent()).toBe('回来了');
  // The connection was given up and opened again.
  await expect.poll(() => tokens.length, { timeout: 8_000 }).toBe(3);
});

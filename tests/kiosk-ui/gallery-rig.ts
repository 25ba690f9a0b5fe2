import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

const browserPath = '/usr/bin/chromium';

/** The host's policy (kiosk-host/web/screen-server.ts): what it forbids must not be needed. */
const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** A page of the gallery with the problems that the browser told of: errors, refused loads. */
export interface GalleryRig {
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Builds the kiosk's screen or its gallery into a folder of its own. */
export const buildScreen = async (mode: 'production' | 'gallery'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-ui-'));
  await build({ mode, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return folder;
};

/** Serves a folder on a port of its own, as the host does; `html` may fill in the page. */
export const serveFolder = async (
  folder: string,
  html: (page: string) => string = (page) => page,
): Promise<Server> => {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path === '/' ? '/index.html' : path;
    readFile(join(folder, file)).then(
      (bytes) => {
        response.setHeader('content-security-policy', contentSecurityPolicy);
        response.setHeader('content-type', mediaTypes[extname(file)] ?? 'application/octet-stream');
        response.end(file === '/index.html' ? html(bytes.toString('utf8')) : bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

/** The address of a server that listens. */
export const addressOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Debian's Chromium with a profile of its own; touch as on the terminal. */
export const openBrowser = async (): Promise<Browser> => {
  if (!existsSync(browserPath)) throw new Error(`${browserPath} is missing: apt-get install chromium`);
  return chromium.launch({
    executablePath: browserPath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};

/** The gallery in a browser. */
export const openGallery = async (): Promise<GalleryRig> => {
  const folder = await buildScreen('gallery');
  const server = await serveFolder(folder);
  const browser = await openBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('requestfailed', (request) =>
      complaints.push(`${request.url()} ${request.failure()?.errorText}`),
    );
    await page.goto(addressOf(server));
    await page.waitForFunction(() => document.documentElement.dataset.paintedRev !== undefined);
    return { page, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
};

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { writeCameraFilm } from '../../../bench/document-camera/camera-film.ts';
import {
  createDocumentCamera,
  type DocumentCamera,
} from '../../../device-drivers/document-camera/document-camera.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { cameraSocket, createCameraGate, largestCameraMessage } from '../../../kiosk-host/web/camera-port.ts';
import { takeTablePicture } from '../../device-drivers/document-camera/table-pictures.ts';
import { madeUpScene } from '../../device-drivers/document-camera/table-scenes.ts';
import { until } from '../../device-drivers/transports/until.ts';
import { addressOf, serveFolder } from '../gallery-rig.ts';

/** Debian's Chromium, with a camera of its own making, or none. */
const openChromium = (args: readonly string[]): Promise<Browser> => {
  const path = '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error(`${path} is missing: apt-get install chromium`);
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', ...args],
  });
};

const WIDTH = 3_264;
const HEIGHT = 2_448;

let folder: string;
let film: string;
let server: Server;
let sockets: WebSocketServer;
let gate = createCameraGate();
let corners: readonly { readonly x: number; readonly y: number }[];
const browsers: Browser[] = [];
let driver: DocumentCamera;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-camera-'));
  film = join(folder, 'made-up-camera.mjpeg');
  const picture = await takeTablePicture(madeUpScene('good', 0, WIDTH));
  corners = picture.corners;
  await writeCameraFilm(film, [picture.jpeg]);
  const site = join(folder, 'site');
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
    build: { outDir: site, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  server = await serveFolder(site);
  sockets = new WebSocketServer({ server, maxPayload: largestCameraMessage });
  sockets.on('connection', (socket) => gate.accept(cameraSocket(socket)));
});
afterEach(async () => {
  await driver?.stop();
  for (const browser of browsers.splice(0)) await browser.close();
});
afterAll(async () => {
  sockets?.close();
  server?.closeAllConnections();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const FILM = (): readonly string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
];
const MAY = '--use-fake-ui-for-media-stream';

const withBrowser = async (
  args: readonly string[],
  label?: string,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> => {
  gate = createCameraGate();
  const browser = await openChromium(args);
  browsers.push(browser);
  const context = await browser.newContext({ viewport: { width: 1_080, height: 1_920 } });
  const page = await context.newPage();
  driver = createDocumentCamera({ id: 'camera', port: gate.port, clock: systemClock, label });
  driver.start();
  await page.goto(addressOf(server));
  return { page, context };
};

const never = (): AbortSignal => new AbortController().signal;
const live = '.camera-preview[data-live]';

test('the live picture is shown, a picture is taken at the full size of the sensor, judged and straightened', async () => {
  const { page } = await withBrowser([MAY, ...FILM()], 'made-up-camera');
  await until(() => driver.status.device === 'online', 20_000);
  expect(driver.capabilities).toMatchObject({ widthPixels: WIDTH, heightPixels: HEIGHT, lamp: null });
  // Looked at once to see that it works, and then closed: nobody is filmed who does not lay a paper.
  expect(driver.status.view).toBe('closed');
  expect(await page.locator(live).count()).toBe(0);
  expect(await driver.open({ signal: never() })).toMatchObject({ ok: true });
  await page.locator(live).waitFor();
  await page.waitForFunction(
    (width) => document.querySelector<HTMLVideoElement>('.camera-preview')?.videoWidth === width,
    WIDTH,
  );
  const taken = await driver.capture({ signal: never() });
  if (!taken.ok) throw new Error(taken.error.detail ?? taken.error.code);
  expect(await sharp(taken.value.original).metadata()).toMatchObject({ width: WIDTH, height: HEIGHT });
  expect(taken.value.verdict).toMatchObject({ ok: true, reasons: [] });
  // The corners are where the made-up camera saw them: neither scaled nor cropped nor mirrored on the way.
  for (const [index, { x, y }] of (taken.value.verdict.corners ?? []).entries())
    expect(Math.hypot(x - (corners[index]?.x ?? 0), y - (corners[index]?.y ?? 0))).toBeLessThan(3);
  await driver.close({ signal: never() });
  expect(await page.locator(live).count()).toBe(0);
});

test('the camera takes no photos: the picture is taken from the live one, as large', async () => {
  gate = createCameraGate();
  const browser = await openChromium([MAY, ...FILM()]);
  browsers.push(browser);
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.ImageCapture.prototype.takePhoto = () => Promise.reject(new DOMException('no', 'UnknownError'));
  });
  driver = createDocumentCamera({ id: 'camera', port: gate.port, clock: systemClock });
  driver.start();
  await page.goto(addressOf(server));
  await until(() => driver.status.device === 'online', 20_000);
  const taken = await driver.capture({ signal: never() });
  if (!taken.ok) throw new Error(taken.error.detail ?? taken.error.code);
  expect(taken.value.mediaType).toBe('image/jpeg');
  expect(taken.value.verdict).toMatchObject({
    ok: true,
    figures: { widthPixels: WIDTH, heightPixels: HEIGHT },
  });
});

test('no camera is plugged in', async () => {
  await withBrowser([MAY]);
  await until(() => driver.status.device === 'noDevice', 20_000);
  expect(driver.status.fault).toMatchObject({ code: 'noDevice' });
});

test('there is a camera, but not the one that is meant', async () => {
  await withBrowser([MAY, ...FILM()], 'Another Camera');
  await until(() => driver.status.device === 'noDevice', 20_000);
});

test('the page may not open the camera', async () => {
  await withBrowser(FILM());
  await until(() => driver.status.fault?.code === 'accessDenied', 20_000);
  expect(driver.status).toMatchObject({ device: 'offline', fault: { action: 'configuration' } });
});

test('the cable is pulled while it looks, and put back', async () => {
  const { page } = await withBrowser([MAY, ...FILM()]);
  await until(() => driver.status.device === 'online', 20_000);
  await driver.open({ signal: never() });
  // Chromium's made-up camera has no cable: the list of devices is taken away, and the track ends as Chromium ends it.
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const all = mediaDevices.enumerateDevices.bind(mediaDevices);
    const tracks = document.querySelector<HTMLVideoElement>('.camera-preview')?.srcObject as MediaStream;
    let pulled = true;
    mediaDevices.enumerateDevices = async () => (pulled ? [] : all());
    Object.assign(window, {
      putBack: () => {
        pulled = false;
        mediaDevices.dispatchEvent(new Event('devicechange'));
      },
    });
    for (const track of tracks.getTracks()) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  });
  await until(() => driver.status.device === 'noDevice', 2_000);
  expect(await page.locator(live).count()).toBe(0);
  await page.evaluate(() => (window as unknown as { putBack: () => void }).putBack());
  await until(() => driver.status.device === 'online', 5_000);
  // It was looking when it went, so it looks again.
  await page.locator(live).waitFor();
  expect((await driver.capture({ signal: never() })).ok).toBe(true);
});

test('the page is loaded again: the camera is offline for a moment and then works', async () => {
  const { page } = await withBrowser([MAY, ...FILM()]);
  await until(() => driver.status.device === 'online', 20_000);
  await page.goto('about:blank');
  await until(() => driver.status.device === 'offline');
  expect(driver.status.fault).toMatchObject({ code: 'noBrowser' });
  await page.goto(addressOf(server));
  await until(() => driver.status.device === 'online', 20_000);
  expect((await driver.capture({ signal: never() })).ok).toBe(true);
});

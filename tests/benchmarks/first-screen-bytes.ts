import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { startChromium } from '../journeys/chromium.ts';
import { startRig } from '../journeys/rig.ts';
import { builtScreen } from './built-screen.ts';
import { attractPainted, glass } from './first-paint.ts';
import { type Row, rowOf } from './row.ts';

/** Everything but fonts that the browser asked for before the attract screen was painted, gzip bytes. */
export const firstScreenBytes = async (): Promise<Row[]> => {
  const screen = await builtScreen();
  const rig = await startRig({ ui: screen.folder });
  const browser = await startChromium();
  let bytes = 0;
  const names: string[] = [];
  try {
    const page = await browser.newPage({ viewport: glass });
    const asked: Request[] = [];
    page.on('request', (request) => asked.push(request));
    await page.goto(rig.url);
    await attractPainted(page);
    // What is asked for from now on, such as what is loaded ahead, was not needed.
    for (const request of [...asked]) {
      if (request.resourceType() === 'font' || request.resourceType() === 'websocket') continue;
      const response = await request.response();
      if (!response?.ok()) throw new Error(`${new URL(request.url()).pathname}: ${response?.status()}`);
      bytes += gzipSync(await response.body(), { level: 9 }).length;
      names.push(request.resourceType());
    }
  } finally {
    await browser.close();
    await rig.stop();
    await screen.remove();
  }
  for (const needed of ['document', 'script', 'stylesheet'])
    if (!names.includes(needed)) throw new Error(`the browser asked for no ${needed}`);
  return [
    rowOf({
      id: 'bundle',
      what: 'what the browser fetched before the attract screen was painted, without fonts, each file gzip -9',
      unit: 'bytes',
      runs: [bytes],
    }),
  ];
};

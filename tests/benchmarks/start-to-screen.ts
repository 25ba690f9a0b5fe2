import { startChromium } from '../journeys/chromium.ts';
import { startRig } from '../journeys/rig.ts';
import { builtScreen } from './built-screen.ts';
import { attractPainted, glass } from './first-paint.ts';
import { type Row, rowOf } from './row.ts';

/** P8: from the start of the host's process to the attract screen on the glass of a browser that runs already. */
export const startToScreen = async (runs = 10): Promise<Row[]> => {
  const screen = await builtScreen();
  const rig = await startRig({ ui: screen.folder });
  const browser = await startChromium();
  const toPaint: number[] = [];
  const toReady: number[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      await rig.host.kill();
      // Nothing of an earlier start is in this one's cache.
      const context = await browser.newContext({ viewport: glass });
      const page = await context.newPage();
      const began = performance.now();
      await rig.host.start();
      toReady.push(performance.now() - began);
      await page.goto(rig.url, { waitUntil: 'commit' });
      await attractPainted(page);
      toPaint.push(performance.now() - began);
      await context.close();
    }
  } finally {
    await browser.close();
    await rig.stop();
    await screen.remove();
  }
  return [
    rowOf({
      id: 'P8',
      what: 'start → first screen, median: start of the host’s process → attract screen painted in a browser that runs, its cache empty',
      unit: 'ms',
      runs: toPaint,
    }),
    rowOf({
      id: 'P8-ready',
      what: 'the part of P8 until the host says screen-ready, median',
      unit: 'ms',
      runs: toReady,
    }),
  ];
};

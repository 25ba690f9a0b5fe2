import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { startChromium } from '../journeys/chromium.ts';
import { startRig } from '../journeys/rig.ts';
import { answerEverything, toQuestions } from '../journeys/walk.ts';
import { visitWire } from '../journeys/wire-visitor.ts';
import { quantile, type Row, rowOf } from './row.ts';

const size = { width: 1080, height: 1920 };

const painted = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.documentElement.dataset.paintedRev);

/** P8: from the start of the host's process to the attract screen on the glass of a browser that runs already. */
export const startToScreen = async (runs = 5): Promise<Row[]> => {
  const rig = await startRig();
  const browser = await startChromium();
  const took: number[] = [];
  try {
    const page = await browser.newPage({ viewport: size });
    for (let run = 0; run < runs; run += 1) {
      await page.goto('about:blank');
      await rig.host.kill();
      const began = performance.now();
      await rig.host.start();
      await page.goto(rig.url);
      await painted(page);
      took.push(performance.now() - began);
    }
  } finally {
    await browser.close();
    await rig.stop();
  }
  return [rowOf({ id: 'P8', what: 'start of the host → attract screen painted', unit: 'ms', runs: took })];
};

/** P2: from the finger's lift to the next screen on the glass, over the answers of a whole filing. */
export const touchToPaint = async (least = 100): Promise<Row[]> => {
  const rig = await startRig();
  const browser = await startChromium();
  const took: number[] = [];
  try {
    const page = await browser.newPage({ viewport: size });
    const wire = await visitWire(rig.url);
    await toQuestions(rig, wire);
    await answerEverything(wire);
    await page.goto(rig.url);
    await painted(page);
    // Back and forth between the tasks and their screens: every press shows another screen.
    const press = async (selector: string): Promise<void> => {
      await page.locator(`${selector}:not([aria-disabled="true"])`).first().waitFor();
      const milliseconds = await page.evaluate(
        (target) =>
          new Promise<number>((resolve) => {
            const button = document.querySelector<HTMLButtonElement>(target);
            const observer = new MutationObserver(() => {
              observer.disconnect();
              resolve(performance.now() - began);
            });
            observer.observe(document.documentElement, { attributeFilter: ['data-painted-rev'] });
            const began = performance.now();
            button?.click();
          }),
        selector,
      );
      took.push(milliseconds);
    };
    while (took.length < least) {
      await wire.until(({ view }) => view.screen === 'task-list' || view.screen === 'materials', 'the tasks');
      if (wire.push().view.screen === 'materials') {
        await press('.bottom-bar .control');
        continue;
      }
      await press('.action-row .button-next');
      await wire.until(({ view }) => view.screen === 'materials', 'the materials');
      await press('.bottom-bar .control');
      await wire.until(({ view }) => view.screen === 'task-list', 'the tasks');
    }
    wire.close();
  } finally {
    await browser.close();
    await rig.stop();
  }
  return [
    rowOf({
      id: 'P2',
      what: 'touch → painted, p99: press to the next screen two frames later',
      unit: 'ms',
      runs: took,
      value: quantile(took, 0.99),
    }),
  ];
};

/** What the attract screen really fetches, gzip bytes, without fonts. */
export const bundle = async (): Promise<Row[]> => {
  const rig = await startRig();
  const browser = await startChromium();
  let bytes = 0;
  try {
    const page = await browser.newPage({ viewport: size });
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/\.(?:js|css|svg)$|\/$/u.test(new URL(response.url()).pathname)) bodies.push(response.body());
    });
    await page.goto(rig.url);
    await painted(page);
    for (const body of await Promise.all(bodies)) bytes += gzipSync(body, { level: 9 }).length;
  } finally {
    await browser.close();
    await rig.stop();
  }
  return [
    rowOf({
      id: 'bundle',
      what: 'page, script and style of the first screen, gzip, without fonts',
      unit: 'bytes',
      runs: [bytes],
    }),
  ];
};

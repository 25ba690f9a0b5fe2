import type { Page } from 'playwright-core';
import { priorityPath } from '../../flows/filing/priority-step.ts';
import { visitBrowser } from '../journeys/browser-visitor.ts';
import { startRig } from '../journeys/rig.ts';
import { endVisit, ordinaryCase, toQuestions } from '../journeys/walk.ts';
import { visitWire } from '../journeys/wire-visitor.ts';
import { builtScreen } from './built-screen.ts';
import { glass } from './first-paint.ts';
import { quantile, type Row, rowOf } from './row.ts';

interface Measured extends Window {
  touchToPaint?: number[];
}

/** Runs in the page before anything of ours: times every touch of a button that brought another screen. */
const measure = (): void => {
  const samples: number[] = [];
  (window as Measured).touchToPaint = samples;
  /** The touch that waits for its screen: when the finger was lifted, and the revision that shows another screen. */
  let touch: { readonly at: number; rev: number | null } | null = null;
  let shown = '';
  const identity = (text: string): { readonly rev: number; readonly screen: string } => {
    const push = JSON.parse(text) as {
      rev: number;
      frame: { overlay: unknown };
      view: { screen: string; heading: string; key?: string };
    };
    const { screen, heading, key } = push.view;
    return { rev: push.rev, screen: JSON.stringify([screen, heading, key, push.frame.overlay !== null]) };
  };
  const Original = window.WebSocket;
  window.WebSocket = class extends Original {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('message', (message) => {
        const { rev, screen } = identity(String(message.data));
        if (touch && touch.rev === null && screen !== shown) touch.rev = rev;
        shown = screen;
      });
    }
  };
  document.addEventListener(
    'pointerup',
    (event) => {
      const target = event.target instanceof Element ? event.target.closest('button') : null;
      touch = target && !target.closest('.dock') ? { at: event.timeStamp, rev: null } : null;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const painted = Number(document.documentElement.dataset.paintedRev);
    if (!touch || touch.rev === null || painted < touch.rev) return;
    samples.push(performance.now() - touch.at);
    touch = null;
  }).observe(document, { subtree: true, attributeFilter: ['data-painted-rev'] });
};

const samplesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as Measured).touchToPaint ?? []);

/** P2: from the finger's lift to the next screen on the glass, through every question of whole filings. */
export const touchToPaint = async (least = 100): Promise<Row[]> => {
  const screen = await builtScreen();
  const rig = await startRig({ ui: screen.folder });
  const took: number[] = [];
  try {
    while (took.length < least) {
      // Card and papers are not what is timed: another hand sees to them.
      const wire = await visitWire(rig.url);
      await toQuestions(rig, wire);
      wire.close();
      const visitor = await visitBrowser(rig.url, 'touch', glass);
      try {
        await visitor.page().addInitScript(measure);
        await visitor.page().reload();
        for (;;) {
          const at = await visitor.until(
            'task-list',
            'question',
            'briefing',
            'item-list',
            'court-and-fee',
            'materials',
          );
          if (at === 'materials') break;
          if (at === 'question')
            await visitor.answer(
              (path, kind) =>
                ordinaryCase[path] ??
                (path === priorityPath ? null : kind === 'choice' ? 'yes' : kind === 'choices' ? '*' : null),
            );
          else await visitor.next();
        }
        took.push(...(await samplesOf(visitor.page())));
      } finally {
        await visitor.close();
      }
      const leaving = await visitWire(rig.url);
      await endVisit(leaving);
      leaving.close();
    }
  } finally {
    await rig.stop();
    await screen.remove();
  }
  return [
    rowOf({
      id: 'P2',
      what: 'touch → painted, p99: pointerup of a tap that leaves a question or list → the next screen painted (two animation frames after it was drawn), Chromium 1080×1920',
      unit: 'ms',
      runs: took,
      value: quantile(took, 0.99),
    }),
  ];
};

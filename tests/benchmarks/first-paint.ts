import type { Page } from 'playwright-core';

/** The terminal's screen. */
export const glass = { width: 1080, height: 1920 } as const;

/** Waits until the attract screen is on the glass. */
export const attractPainted = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.documentElement.dataset.paintedRev !== undefined &&
      document.querySelector('main.screen-attract') !== null,
  );

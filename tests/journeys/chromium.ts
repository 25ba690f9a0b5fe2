import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** A real Chromium with a fresh profile and nothing of its own going on. Throws with what to install when there is none. */
export const startChromium = async (more: readonly string[] = []): Promise<Browser> => {
  if (!path) throw new Error('Chromium is missing: apt-get install chromium');
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
};

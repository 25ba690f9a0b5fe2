import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { watchDeviceNode } from '../../../device-drivers/transports/device-node-watch.ts';

const withNode = async (use: (path: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'node-watch-'));
  const path = join(folder, 'ttyUSB0');
  await writeFile(path, '');
  try {
    await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const watch = (path: string, signal = new AbortController().signal) => {
  let gone = 0;
  const ended = watchDeviceNode({
    path,
    clock: systemClock,
    every: 10,
    signal,
    gone: () => {
      gone += 1;
    },
  });
  return {
    ended,
    get gone() {
      return gone;
    },
  };
};

describe('the node of a device that is open', () => {
  it('is taken away: said once', () =>
    withNode(async (path) => {
      const watched = watch(path);
      await systemClock.sleep(60);
      expect(watched.gone).toBe(0);
      await rm(path);
      await watched.ended;
      expect(watched.gone).toBe(1);
    }));

  it('is taken away and made anew between two looks: it is another device', () =>
    withNode(async (path) => {
      const watched = watch(path);
      await systemClock.sleep(60);
      await writeFile(`${path}.new`, '');
      await rename(`${path}.new`, path);
      await watched.ended;
      expect(watched.gone).toBe(1);
    }));

  it('is watched no longer than the link is open', () =>
    withNode(async (path) => {
      const over = new AbortController();
      const watched = watch(path, over.signal);
      await systemClock.sleep(30);
      over.abort();
      await watched.ended;
      await rm(path);
      expect(watched.gone).toBe(0);
    }));
});

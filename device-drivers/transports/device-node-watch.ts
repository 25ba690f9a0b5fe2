import { stat } from 'node:fs/promises';
import type { Clock } from '../contract.ts';

/**
 * Looks every `every` ms whether a device node is still the one that it was, until `signal` aborts; calls `gone` once
 * when it is not. The kernel takes the node of a pulled USB device away at once, also where a process that holds it
 * open is told nothing.
 */
export const watchDeviceNode = async (options: {
  readonly path: string;
  readonly clock: Clock;
  readonly every: number;
  readonly signal: AbortSignal;
  readonly gone: () => void;
}): Promise<void> => {
  const { path, clock, every, signal } = options;
  /** Which device it is, and which making of its node; `null`: there is none. */
  const look = (): Promise<string | null> =>
    stat(path).then(
      ({ rdev, ino }) => `${rdev}:${ino}`,
      () => null,
    );
  const first = await look();
  for (;;) {
    const slept = await clock.sleep(every, signal).then(
      () => true,
      () => false,
    );
    if (!slept) return;
    const now = await look();
    if (signal.aborted) return;
    if (now === first) continue;
    options.gone();
    return;
  }
};

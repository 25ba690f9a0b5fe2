import { systemClock } from '../../../device-drivers/system-clock.ts';

/** Waits, bounded, until something real (a process, a socket) has come about. */
export const until = async (condition: () => boolean, withinMs = 8_000): Promise<void> => {
  const end = systemClock.now() + withinMs;
  while (!condition()) {
    if (systemClock.now() > end) throw new Error(`not within ${withinMs} ms: ${condition}`);
    await systemClock.sleep(10);
  }
};

import { setImmediate as turn } from 'node:timers/promises';
import { systemClock } from '../../device-drivers/system-clock.ts';

/** Lets so many bytes pass on a wire: resolves when the last of them is through. */
export type WirePace = (bytes: number) => Promise<void>;

/** A start bit, eight data bits and a stop bit (8N1) at this rate, ms. */
export const byteTime = (baudRate: number): number => 10_000 / baudRate;

/**
 * A wire of this rate, as exact as a benchmark needs: bytes follow on one another without adding up what a timer is
 * late. The last two milliseconds of a wait are spent looking at the clock between turns of the event loop.
 */
export const exactWire = (baudRate: number): WirePace => {
  let due: number | null = null;
  return async (bytes) => {
    const now = performance.now();
    const until: number = (due ?? now) + bytes * byteTime(baudRate);
    due = until;
    if (until - now > 2) await systemClock.sleep(until - now - 2);
    while (performance.now() < until) await turn();
  };
};

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../device-drivers/contract.ts';

/** A clock that stands still until it is advanced. */
export interface SimulatedClock extends Clock {
  /** Moves time on, waking sleepers in order and letting everything they set off come to rest in between. */
  advance(milliseconds: number): Promise<void>;
  /** How many are asleep. */
  readonly sleepers: number;
}

/** Makes a simulated clock that starts at `start` (ms since the epoch). */
export const createSimulatedClock = (start = Date.UTC(2026, 0, 5, 9)): SimulatedClock => {
  let now = start;
  let sleeping: { readonly at: number; readonly wake: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  };
  return {
    now: () => now,
    get sleepers() {
      return sleeping.length;
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const leave = () => {
          sleeping = sleeping.filter((one) => one !== entry);
        };
        const aborted = () => {
          leave();
          reject(signal?.reason);
        };
        const entry = {
          at: now + milliseconds,
          wake: () => {
            leave();
            signal?.removeEventListener('abort', aborted);
            resolve();
          },
        };
        sleeping.push(entry);
        signal?.addEventListener('abort', aborted, { once: true });
      }),
    advance: async (milliseconds) => {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = sleeping.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
    },
  };
};

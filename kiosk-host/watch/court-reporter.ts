import type { Clock } from '../../device-drivers/contract.ts';
import type { AskCourt } from '../effects/services/service-means.ts';
import type { Orders } from './orders.ts';
import type { StateSource } from './terminal-state.ts';

/** How often a state is looked at for a change, and told all the same, ms. */
const lookEvery = 5_000;
const tellEvery = 60_000;

/** What has changed that somebody far away must know at once: not the time, not how long something waits. */
const essence = (source: StateSource): string => {
  const { at: _at, ...state } = source.now();
  return JSON.stringify(state);
};

/** Tells the court over its API how the terminal stands, and carries out what its answers order, until the signal. Where there is no broker. */
export const reportToCourt = (
  means: {
    readonly clock: Clock;
    readonly source: StateSource;
    readonly orders: Orders;
    readonly ask: AskCourt;
  },
  signal: AbortSignal,
): void => {
  const { clock, source, orders, ask } = means;
  const run = async (): Promise<void> => {
    let told = '';
    let toldAt = 0;
    while (!signal.aborted) {
      const now = essence(source);
      if (now !== told || clock.now() - toldAt >= tellEvery) {
        const answer = await ask('putTerminalState', { body: source.now(), signal });
        if (answer.ok) {
          told = now;
          toldAt = clock.now();
          for (const command of answer.value.commands) {
            const outcome = await orders.take(command);
            // Not heard: the command is in the next answer again, and is not done twice.
            if (outcome !== null) await ask('putCommandOutcome', { body: outcome, signal });
          }
        }
      }
      await clock.sleep(lookEvery, signal).catch(() => undefined);
    }
  };
  void run();
};

import { startBench } from '../../bench/bench.ts';
import { type BenchClient, benchClient } from '../../bench/bench-client.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';

/** A bench on free ports with the hands that act in it. */
export const openBench = async (
  options: { readonly courtUrl?: string; readonly pageMilliseconds?: number } = {},
) => {
  const bench = await startBench({ clock: systemClock, sheetMilliseconds: 20, ...options });
  const client: BenchClient = benchClient(bench.addresses.panel);
  return { bench, client, [Symbol.asyncDispose]: bench.close };
};

/** A signal that ends what takes longer than it should. */
export const bounded = (milliseconds = 8_000): AbortSignal => AbortSignal.timeout(milliseconds);

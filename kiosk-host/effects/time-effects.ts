import { fromPromise } from 'xstate';
import type { Clock } from '../../device-drivers/contract.ts';

/** The `deadline` effect: ends at an absolute time, at once when that is past. */
export const deadlineEffect = (clock: Clock) =>
  fromPromise<{ readonly at: number }, { readonly at: number }>(async ({ input, signal }) => {
    const left = input.at - clock.now();
    if (left > 0) await clock.sleep(left, signal);
    return { at: clock.now() };
  });

import { type Clock, fail, type Result } from '../contract.ts';
import { type CommonFault, commonFault } from '../supervision/driver-core.ts';

/** Those who wait until something that changes by itself is as they need it. */
export interface Changes {
  /** Something has changed: everybody looks again. */
  tell(): void;
  /**
   * Waits until `ending` gives a result; it is asked at once and after each change. An abort gives `canceled`, the
   * limit (milliseconds, on the clock) `timeOut`.
   */
  until<F>(
    ending: () => Result<void, F> | null,
    signal: AbortSignal,
    limit?: { readonly clock: Clock; readonly milliseconds: number },
  ): Promise<Result<void, F | CommonFault>>;
}

/** Makes a list of those who wait. */
export const createChanges = (): Changes => {
  const waiting = new Set<() => void>();
  return {
    tell: () => {
      for (const look of [...waiting]) look();
    },
    until: <F>(
      ending: () => Result<void, F> | null,
      signal: AbortSignal,
      limit?: { readonly clock: Clock; readonly milliseconds: number },
    ) =>
      new Promise<Result<void, F | CommonFault>>((resolve) => {
        const over = new AbortController();
        const give = (result: Result<void, F | CommonFault>): void => {
          waiting.delete(look);
          signal.removeEventListener('abort', cancel);
          over.abort(new Error('over'));
          resolve(result);
        };
        const cancel = (): void => give(fail(commonFault('canceled')));
        const look = (): void => {
          const ended = ending();
          if (ended) give(ended);
        };
        waiting.add(look);
        signal.addEventListener('abort', cancel, { once: true });
        if (limit)
          void limit.clock.sleep(limit.milliseconds, over.signal).then(
            () => give(fail(commonFault('timeOut'))),
            () => undefined,
          );
        if (signal.aborted) cancel();
        else look();
      }),
  };
};

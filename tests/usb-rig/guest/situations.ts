import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One line of the rig's results, as it crosses to the host. */
export type RigLine =
  | {
      readonly kind: 'situation';
      readonly name: string;
      readonly passed: boolean;
      readonly milliseconds: number;
      /** What was measured, or why it failed. */
      readonly detail: string;
    }
  | { readonly kind: 'ready' | 'over'; readonly uptime: number };

/** How long a situation may take, ms. */
const LIMIT = 40_000;

/** Writes results where the host reads them. */
export const createReport = (file: string) => {
  const tell = (line: RigLine): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    tell,
    /** Tries one situation; gives whether it came out as it should. What `run` gives is shown beside it. */
    situation: async (name: string, run: () => Promise<string>): Promise<boolean> => {
      const began = performance.now();
      const limit = new AbortController();
      const late = sleep(LIMIT, undefined, { signal: limit.signal }).then(
        () => {
          throw new Error(`not within ${LIMIT} ms`);
        },
        () => new Promise<never>(() => undefined),
      );
      let passed = true;
      let detail: string;
      try {
        detail = await Promise.race([run(), late]);
      } catch (error) {
        passed = false;
        detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      } finally {
        limit.abort();
      }
      tell({
        kind: 'situation',
        name,
        passed,
        milliseconds: Math.round(performance.now() - began),
        detail,
      });
      return passed;
    },
  };
};

/** Waits until something gives a value that is not null, undefined or false; gives it. */
export const eventually = async <T>(
  what: string,
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  within = 10_000,
): Promise<T> => {
  const end = performance.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${what}`);
    await sleep(10);
  }
};

/** Throws when a thing is not so. */
export const must = (isSo: boolean, what: string): void => {
  if (!isSo) throw new Error(what);
};

import type { Clock } from '../../../device-drivers/contract.ts';
import { type Database, text } from '../database.ts';
import type { JobSettings } from './job-settings.ts';
import { doneKeptSeconds, type JobFailed, type JobKind, type Jobs, mostTries } from './jobs.ts';

/** How long a look at the list is put off at most, ms: what is due is known, this is for a clock that was set. */
const longestSleep = 600_000;

/** How many are taken from the list at once. */
const batch = 20;

/** How long an ending process waits for what is under way, ms. */
const endPatience = 5_000;

/**
 * Jobs in a table, for the one process that owns an SQLite data folder. A job stays due until it has ended: what a process was
 * at when it died is due at its next start.
 */
export const createSqliteJobs = (parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: JobSettings;
  readonly failed: JobFailed;
}): Jobs => {
  const { database, clock, settings, failed } = parts;
  const closing = new AbortController();
  const workers: Promise<void>[] = [];
  const wakers = new Map<string, AbortController>();
  const isoAt = (at: number) => new Date(at).toISOString();

  const pauseAfter = (tries: number): number =>
    1_000 * Math.min(settings.mostRetrySeconds, settings.retrySeconds * 2 ** Math.min(tries - 1, 20));

  const end = (name: string, key: string, state: 'done' | 'failed', tries: number) =>
    database.run('UPDATE jobs SET state = ?, tries = ?, ended_at = ? WHERE name = ? AND job_key = ?', [
      state,
      tries,
      isoAt(clock.now()),
      name,
      key,
    ]);

  const attempt = async <Data extends Readonly<Record<string, unknown>>>(
    kind: JobKind<Data>,
    handler: (job: { readonly key: string; readonly data: Data }) => Promise<void>,
    row: { readonly key: string; readonly data: string; readonly tries: number },
  ): Promise<void> => {
    const { key } = row;
    try {
      await handler({ key, data: kind.data.parse(JSON.parse(row.data)) });
      await end(kind.name, key, 'done', row.tries + 1);
    } catch (error) {
      const tries = row.tries + 1;
      failed({ job: kind.name, key, fault: error instanceof Error ? error.name : typeof error });
      if (tries >= mostTries) await end(kind.name, key, 'failed', tries);
      else
        await database.run('UPDATE jobs SET tries = ?, due_at = ? WHERE name = ? AND job_key = ?', [
          tries,
          isoAt(clock.now() + pauseAfter(tries)),
          kind.name,
          key,
        ]);
    }
  };

  /** Does what is due; gives when the next is due, ms since the epoch. */
  const round = async <Data extends Readonly<Record<string, unknown>>>(
    kind: JobKind<Data>,
    handler: (job: { readonly key: string; readonly data: Data }) => Promise<void>,
  ): Promise<number> => {
    const now = clock.now();
    await database.run(`DELETE FROM jobs WHERE name = ? AND state = 'done' AND ended_at < ?`, [
      kind.name,
      isoAt(now - doneKeptSeconds * 1_000),
    ]);
    const due = await database.all(
      `SELECT job_key, data, tries FROM jobs WHERE name = ? AND state = 'waiting' AND due_at <= ? ORDER BY due_at LIMIT ?`,
      [kind.name, isoAt(now), batch],
    );
    await Promise.all(
      due.map((row) =>
        attempt(kind, handler, {
          key: text(row, 'job_key'),
          data: text(row, 'data'),
          tries: Number(row.tries),
        }),
      ),
    );
    if (due.length === batch) return now;
    const [next] = await database.all(
      `SELECT MIN(due_at) AS next_due FROM jobs WHERE name = ? AND state = 'waiting'`,
      [kind.name],
    );
    return typeof next?.next_due === 'string' ? Date.parse(next.next_due) : Number.POSITIVE_INFINITY;
  };

  return {
    send: async (kind, data, { key, startAfter }) => {
      await database.run(
        `INSERT INTO jobs (name, job_key, data, state, due_at, tries) VALUES (?, ?, ?, 'waiting', ?, 0)
         ON CONFLICT (name, job_key) DO NOTHING`,
        [kind.name, key, JSON.stringify(data), isoAt(startAfter ?? clock.now())],
      );
      wakers.get(kind.name)?.abort();
    },
    work: async (kind, handler) => {
      const run = async (): Promise<void> => {
        while (!closing.signal.aborted) {
          // What is sent during the round wakes the sleep after it.
          const waker = new AbortController();
          wakers.set(kind.name, waker);
          const next = await round(kind, handler).catch((error: unknown) => {
            failed({ job: kind.name, key: '', fault: error instanceof Error ? error.name : typeof error });
            return clock.now() + longestSleep;
          });
          const pause = Math.min(longestSleep, Math.max(0, next - clock.now()));
          const woken = AbortSignal.any([waker.signal, closing.signal]);
          if (pause > 0) await clock.sleep(pause, woken).catch(() => undefined); // aborted: look again, or end
        }
      };
      workers.push(run());
    },
    close: async () => {
      closing.abort();
      const late = new AbortController();
      await Promise.race([Promise.all(workers), systemPause(late.signal)]);
      late.abort();
    },
  };
};

/** Real time: a process that ends waits by the wall's clock. */
const systemPause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, endPatience);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

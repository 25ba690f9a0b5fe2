import type { Pool } from 'pg';
import { type JobResult, PgBoss } from 'pg-boss';
import { uuidOf } from '../../contract/uuid-of.ts';
import type { KeyedQueue } from '../keyed-queue.ts';
import type { JobSettings } from './job-settings.ts';
import { doneKeptSeconds, type JobFailed, type Jobs, mostTries } from './jobs.ts';

/** The schema that pg-boss makes for itself in our database. */
const schema = 'court_jobs';

/** How long work that nobody does is kept, seconds: a gateway may be off over the holidays. */
const waitingKeptSeconds = 90 * 86_400;

/** How long an ending process waits for what is under way, ms. */
const endPatience = 5_000;

/** Jobs in PostgreSQL by pg-boss, over the gateway's own connections. Any number of gateways share them. */
export const openPostgresJobs = async (parts: {
  readonly pool: Pool;
  readonly queue: KeyedQueue;
  readonly settings: JobSettings;
  readonly failed: JobFailed;
}): Promise<Jobs> => {
  const { pool, queue, settings, failed } = parts;
  const lookEvery = Math.max(1, Math.floor(settings.takeOverSeconds / 4));
  const boss = new PgBoss({
    db: { executeSql: (sql, values) => pool.query(sql, values === undefined ? undefined : [...values]) },
    schema,
    schedule: false,
    superviseIntervalSeconds: lookEvery,
    monitorIntervalSeconds: lookEvery,
    // The gateway's database user may have no right to rebuild indexes, and these tables stay small.
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
  });
  // A failing poll is tried again by pg-boss; without a listener it would end the process.
  boss.on('error', (error: unknown) =>
    failed({ job: 'pg-boss', key: '', fault: error instanceof Error ? error.name : typeof error }),
  );
  // Gateways that start at once would make the schema at once, and one would fail (seen with 12.38).
  await queue('start-jobs', () => boss.start());
  const queueOptions = {
    retryLimit: mostTries,
    retryDelay: settings.retrySeconds,
    retryBackoff: true,
    retryDelayMax: settings.mostRetrySeconds,
    expireInSeconds: settings.takeOverSeconds,
    retentionSeconds: waitingKeptSeconds,
    deleteAfterSeconds: doneKeptSeconds,
  };

  return {
    send: async (kind, data, { key, startAfter }) => {
      await boss.send(
        kind.name,
        { key, data },
        {
          // Made of kind and key: a second one with the same key cannot be.
          id: uuidOf(kind.name, key),
          ...(startAfter === undefined ? {} : { startAfter: new Date(startAfter) }),
        },
      );
    },
    work: async (kind, handler) => {
      await queue('start-jobs', async () => {
        await boss.createQueue(kind.name, queueOptions);
        // A queue that is there already keeps what it was made with: the settings may have changed since.
        await boss.updateQueue(kind.name, queueOptions);
      });
      await boss.work<{ key: string; data: unknown }>(
        kind.name,
        { batchSize: 20, perJobResults: true, pollingIntervalSeconds: 1, burstWhenBatchFull: true },
        (batch) =>
          Promise.all(
            batch.map(async ({ id, data: { key, data } }): Promise<JobResult> => {
              try {
                await handler({ key, data: kind.data.parse(data) });
                return { id, status: 'completed' };
              } catch (error) {
                const fault = error instanceof Error ? error.name : typeof error;
                failed({ job: kind.name, key, fault });
                return { id, status: 'failed', output: { fault } };
              }
            }),
          ),
      );
    },
    close: () => boss.stop({ graceful: true, timeout: endPatience }),
  };
};

import { join } from 'node:path';
import type { Clock } from '../../device-drivers/contract.ts';
import type { Database } from './database.ts';
import { createOwnExclusion, type Exclusion } from './exclusion.ts';
import type { GatewayConfig } from './gateway-config.ts';
import { jobSettings } from './jobs/job-settings.ts';
import type { JobFailed, Jobs } from './jobs/jobs.ts';
import { openPostgresJobs } from './jobs/postgres-jobs.ts';
import { createSqliteJobs } from './jobs/sqlite-jobs.ts';
import { openPostgresDatabase } from './postgres-database.ts';
import { openPostgresExclusion } from './postgres-exclusion.ts';
import { openSqliteDatabase } from './sqlite-database.ts';

/** Where a gateway keeps everything but files: what outlives it, and what it shares with others. */
export interface Storage {
  readonly database: Database;
  readonly exclusion: Exclusion;
  readonly jobs: Jobs;
  close(): Promise<void>;
}

/**
 * PostgreSQL, which any number of gateways share; without it SQLite beside the files, for one process. Rejects when it cannot be
 * reached, with nothing left open.
 */
export const openStorage = async (given: {
  readonly config: GatewayConfig;
  readonly clock: Clock;
  readonly failed: JobFailed;
}): Promise<Storage> => {
  const { config, clock, failed } = given;
  const settings = jobSettings.parse(config.jobs ?? {});
  if (config.databaseUrl === undefined) {
    const database = openSqliteDatabase(join(config.dataDir, 'gateway.sqlite'));
    const exclusion = createOwnExclusion();
    return storageOf(database, exclusion, createSqliteJobs({ database, clock, settings, failed }));
  }
  const database = await openPostgresDatabase(config.databaseUrl);
  try {
    const exclusion = await openPostgresExclusion(config.databaseUrl, clock);
    try {
      const jobs = await openPostgresJobs({
        pool: database.pool,
        queue: exclusion.queue,
        settings,
        failed,
      });
      return storageOf(database, exclusion, jobs);
    } catch (error) {
      await exclusion.close();
      throw error;
    }
  } catch (error) {
    await database.close();
    throw error;
  }
};

const storageOf = (database: Database, exclusion: Exclusion, jobs: Jobs): Storage => ({
  database,
  exclusion,
  jobs,
  close: async () => {
    await jobs.close();
    await exclusion.close();
    await database.close();
  },
});

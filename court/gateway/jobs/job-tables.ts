/** Work that is done later, where there is no PostgreSQL: SQLite's own list of it. `state`: waiting, done, failed. */
export const jobTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS jobs (
    name TEXT NOT NULL,
    job_key TEXT NOT NULL,
    data TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at TEXT NOT NULL,
    tries INTEGER NOT NULL,
    ended_at TEXT,
    PRIMARY KEY (name, job_key)
  )`,
  'CREATE INDEX IF NOT EXISTS jobs_by_due_time ON jobs (name, state, due_at)',
];

/** Who is signed in at the desk, by the hash of the token, and who has failed to. */
export const clerkSessionTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS clerk_sessions (
    token_hash TEXT PRIMARY KEY,
    clerk TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    used_at TEXT NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS sign_in_failures (
    clerk TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    wait_until TEXT NOT NULL
  )`,
];

/** What came in, for the courts' own systems; and which filings are near the end of their seven days. */
export const systemTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS system_entries (
    entry INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    at TEXT NOT NULL,
    filing_id TEXT NOT NULL,
    number TEXT NOT NULL,
    court_code TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    UNIQUE (filing_id, event)
  )`,
  'CREATE INDEX IF NOT EXISTS system_entries_by_court ON system_entries (court_code, entry)',
  `CREATE TABLE IF NOT EXISTS due_marks (
    filing_id TEXT NOT NULL,
    last_day TEXT NOT NULL,
    court_code TEXT NOT NULL,
    PRIMARY KEY (filing_id, last_day)
  )`,
  'CREATE INDEX IF NOT EXISTS due_marks_by_court ON due_marks (court_code, last_day)',
];

/** Cases and who stands in them. A case that came from a terminal has the id of its filing. */
export const caseTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS cases (
    case_id TEXT PRIMARY KEY,
    court_code TEXT NOT NULL,
    serving_court_code TEXT NOT NULL,
    filing_id TEXT UNIQUE,
    receipt_number TEXT,
    case_number TEXT UNIQUE,
    cause TEXT NOT NULL,
    title TEXT NOT NULL,
    stage TEXT,
    opened_at TEXT NOT NULL,
    clerk TEXT,
    judge TEXT,
    telephone TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS cases_by_court ON cases (court_code, opened_at)',
  'CREATE INDEX IF NOT EXISTS cases_by_serving_court ON cases (serving_court_code, opened_at)',
  `CREATE TABLE IF NOT EXISTS case_persons (
    person_key TEXT NOT NULL,
    case_id TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (person_key, case_id)
  )`,
];

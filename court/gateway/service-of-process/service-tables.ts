/** The tables of the service of papers (送达). Times are ISO; who is known by the hash of the ID number. */
export const serviceTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS served_papers (
    paper_id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    court_code TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    latest INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_by TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS served_papers_by_case ON served_papers (case_id, created_at)',
  `CREATE TABLE IF NOT EXISTS served_versions (
    paper_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    sent_at TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    PRIMARY KEY (paper_id, version),
    UNIQUE (paper_id, sha256)
  )`,
  `CREATE TABLE IF NOT EXISTS served_addressees (
    person_key TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    PRIMARY KEY (person_key, paper_id)
  )`,
  'CREATE INDEX IF NOT EXISTS served_addressees_by_paper ON served_addressees (paper_id)',
  // One person signs once for one version.
  `CREATE TABLE IF NOT EXISTS service_receipts (
    receipt_id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    paper_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    person_key TEXT NOT NULL,
    body TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    terminal_id TEXT NOT NULL,
    place TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (paper_id, version, person_key)
  )`,
  // Names that the court knows of those who stand in a case.
  `CREATE TABLE IF NOT EXISTS service_persons (
    case_id TEXT NOT NULL,
    person_key TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (case_id, person_key)
  )`,
  `CREATE TABLE IF NOT EXISTS service_addresses (
    address_id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    case_id TEXT NOT NULL,
    person_key TEXT NOT NULL,
    body TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    terminal_id TEXT NOT NULL,
    at TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS service_addresses_by_case ON service_addresses (case_id, person_key, at)',
  // 委托送达: one court asks another to serve.
  `CREATE TABLE IF NOT EXISTS entrusted_services (
    entrusted_id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    from_court TEXT NOT NULL,
    to_court TEXT NOT NULL,
    addressee TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    note TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    asked_by TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS entrusted_by_asked ON entrusted_services (to_court, asked_at)',
  'CREATE INDEX IF NOT EXISTS entrusted_by_asking ON entrusted_services (from_court, asked_at)',
  'CREATE INDEX IF NOT EXISTS entrusted_by_case ON entrusted_services (case_id, asked_at)',
  `CREATE TABLE IF NOT EXISTS entrusted_steps (
    step_id TEXT PRIMARY KEY,
    entrusted_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    how TEXT NOT NULL,
    result TEXT NOT NULL,
    at TEXT NOT NULL,
    noted_by TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS entrusted_steps_by_service ON entrusted_steps (entrusted_id, at)',
];

/** Who answers for a court in cross-court filing. */
export const contactTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS court_contacts (
    court_code TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    telephone TEXT NOT NULL,
    hours TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
  )`,
];

/**
 * What the figures (统计) are summed from: one small row a filing, without anything of a person, made anew from the filing at each of
 * its steps; when a guide was on the way; and what visitors said of the terminal. Days are those of China.
 */
export const figureTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS filing_figures (
    filing_id TEXT PRIMARY KEY,
    court_code TEXT NOT NULL,
    serving_court_code TEXT NOT NULL,
    across INTEGER NOT NULL,
    cause TEXT NOT NULL,
    priority INTEGER NOT NULL,
    received_day TEXT NOT NULL,
    due_at TEXT NOT NULL,
    answered_at TEXT,
    answer_minutes INTEGER,
    supplemented INTEGER NOT NULL,
    state TEXT NOT NULL,
    steps INTEGER NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS filing_figures_by_court ON filing_figures (court_code, received_day)',
  'CREATE INDEX IF NOT EXISTS filing_figures_by_serving ON filing_figures (serving_court_code, received_day)',
  `CREATE TABLE IF NOT EXISTS guide_answers (
    call_id TEXT PRIMARY KEY,
    seconds INTEGER NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS guide_calls_by_terminal ON guide_calls (terminal_id, called_at)',
  `CREATE TABLE IF NOT EXISTS ratings (
    rating_id TEXT PRIMARY KEY,
    terminal_id TEXT NOT NULL,
    day TEXT NOT NULL,
    service TEXT NOT NULL,
    score INTEGER NOT NULL,
    reason TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS ratings_by_terminal ON ratings (terminal_id, day)',
];

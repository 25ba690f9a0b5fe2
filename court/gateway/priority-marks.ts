import { type Database, text } from './database.ts';
import type { FilingStore, StoredFiling } from './filing-store.ts';

/** The filings of those whom the court sees to first, as long as they wait for its answer: few, however many years are kept. */
export const priorityTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS priority_marks (
    filing_id TEXT PRIMARY KEY,
    court_code TEXT NOT NULL,
    received_at TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS priority_marks_by_court ON priority_marks (court_code, received_at)',
];

/** Marks a filing that waits, and takes the mark of one that has its answer away; any number of times. */
export const markPriority = async (database: Database, filing: StoredFiling): Promise<void> => {
  const { manifest, state, receivedAt } = filing;
  const waits = state === 'received' || state === 'supplementReceived';
  if (manifest.priority === undefined || receivedAt === null) return;
  if (waits)
    await database.run(
      'INSERT INTO priority_marks (filing_id, court_code, received_at) VALUES (?, ?, ?) ON CONFLICT (filing_id) DO NOTHING',
      [manifest.filingId, manifest.courtCode, receivedAt],
    );
  else await database.run('DELETE FROM priority_marks WHERE filing_id = ?', [manifest.filingId]);
};

/** More than this is no list that anybody reads. */
const mostListed = 50;

/** What these courts are to see to first, the one that has waited longest first. */
export const priorityFilings = async (
  { database, filings }: { readonly database: Database; readonly filings: FilingStore },
  courts: readonly string[],
): Promise<readonly StoredFiling[]> => {
  const rows = await database.all(
    `SELECT filing_id FROM priority_marks WHERE court_code IN (${courts.map(() => '?').join(', ')})
     ORDER BY received_at, filing_id LIMIT ${mostListed}`,
    courts,
  );
  const found = await Promise.all(rows.map((row) => filings.find(text(row, 'filing_id'))));
  // A mark that is about to be taken away is none: what counts is the filing.
  return found.flatMap((filing) =>
    filing !== null && (filing.state === 'received' || filing.state === 'supplementReceived') ? [filing] : [],
  );
};

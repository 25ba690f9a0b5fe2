import { type SystemEntry, systemEntry } from '../../contract/system/system-operations.ts';
import { type Database, type Row, text, UniqueViolation } from '../database.ts';
import type { KeyedQueue } from '../keyed-queue.ts';

/** The list of what came in, for the courts' own systems. */
export interface EntryStore {
  /** Notes an entry unless it is there, and gives the one that stands. */
  note(entry: Omit<SystemEntry, 'cursor'>): Promise<SystemEntry>;
  find(cursor: number): Promise<SystemEntry | null>;
  /** Entries of these courts after a cursor, oldest first. */
  after(cursor: number, courts: readonly string[], limit: number): Promise<readonly SystemEntry[]>;
}

/**
 * The list in a database. An entry's figure is one more than the greatest that is there, and stands alone (primary key): of two
 * that come at once one fails and takes the next. So an entry is seen only when all before it can be, whichever gateway noted
 * them, which a sequence or a time would not promise to a reader who goes on from the last one seen.
 */
export const createEntryStore = (database: Database, queue: KeyedQueue): EntryStore => {
  const standing = async (filingId: string, event: string): Promise<SystemEntry | null> => {
    const [row] = await database.all('SELECT * FROM system_entries WHERE filing_id = ? AND event = ?', [
      filingId,
      event,
    ]);
    return row === undefined ? null : toEntry(row);
  };

  return {
    note: (entry) =>
      // One after the other, at all gateways: then the figure is free.
      queue('system-entries', async () => {
        for (let tries = 0; tries < 5; tries += 1) {
          const found = await standing(entry.filingId, entry.event);
          if (found !== null) return found;
          try {
            await database.run(
              `INSERT INTO system_entries (entry, event, at, filing_id, number, court_code, manifest_sha256)
               SELECT COALESCE(MAX(entry), 0) + 1, ?, ?, ?, ?, ?, ? FROM system_entries`,
              [entry.event, entry.at, entry.filingId, entry.number, entry.courtCode, entry.manifestSha256],
            );
          } catch (error) {
            if (!(error instanceof UniqueViolation)) throw error;
          }
        }
        throw new Error('no figure was free for an entry');
      }),
    find: async (cursor) => {
      const [row] = await database.all('SELECT * FROM system_entries WHERE entry = ?', [cursor]);
      return row === undefined ? null : toEntry(row);
    },
    after: async (cursor, courts, limit) => {
      const rows = await database.all(
        `SELECT * FROM system_entries WHERE entry > ? AND court_code IN (${courts.map(() => '?').join(', ')})
         ORDER BY entry LIMIT ?`,
        [cursor, ...courts, limit],
      );
      return rows.map(toEntry);
    },
  };
};

const toEntry = (row: Row): SystemEntry =>
  systemEntry.parse({
    cursor: Number(row.entry),
    event: text(row, 'event'),
    at: text(row, 'at'),
    filingId: text(row, 'filing_id'),
    number: text(row, 'number'),
    courtCode: text(row, 'court_code'),
    manifestSha256: text(row, 'manifest_sha256'),
  });

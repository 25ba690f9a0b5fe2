import type { DatabaseSync } from 'node:sqlite';
import { transaction } from './kiosk-database.ts';

/**
 * The number on the 材料收取清单: terminal, day, running number of the day: `ZD01-20261122-0007`. The same filing
 * always gets the same number, also after a restart.
 */
export const receiptNumber = (
  database: DatabaseSync,
  terminalId: string,
  filingId: string,
  day: string,
): string =>
  transaction(database, () => {
    const text = (row: { day: string; seq: number }): string =>
      `${terminalId}-${row.day.replaceAll('-', '')}-${String(row.seq).padStart(4, '0')}`;
    const known = database.prepare('select day, seq from receipt_number where filing = ?').get(filingId) as
      | { day: string; seq: number }
      | undefined;
    if (known) return text(known);
    const last = database.prepare('select max(seq) as seq from receipt_number where day = ?').get(day) as {
      seq: number | null;
    };
    const seq = (last.seq ?? 0) + 1;
    database
      .prepare('insert into receipt_number (filing, day, seq) values (?, ?, ?)')
      .run(filingId, day, seq);
    return text({ day, seq });
  });

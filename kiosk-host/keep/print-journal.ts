import type { DatabaseSync } from 'node:sqlite';

/**
 * What was begun to be printed. A key that was begun and whose end is not known is in doubt: it is never printed again
 * unasked, whatever has died in between.
 */
export interface PrintJournal {
  /** Enters a key. `new`: begun now, print it. `done`: it came out before. `begun`: it was begun at `since` (ms since the epoch) and its end is not known. */
  begin(key: string, at: number): { readonly state: 'new' | 'done' | 'begun'; readonly since: number };
  /** It came out. */
  done(key: string): void;
  /** It certainly did not come out: the key may be used again. */
  failed(key: string): void;
  /** Forgets the keys of a filing. */
  forget(filingId: string): void;
}

/** The journal in the terminal's database. */
export const createPrintJournal = (database: DatabaseSync): PrintJournal => ({
  begin: (key, at) => {
    const row = database.prepare('select state, started_at from print where key = ?').get(key) as
      | { state: 'started' | 'done'; started_at: number }
      | undefined;
    if (row) return { state: row.state === 'done' ? 'done' : 'begun', since: row.started_at };
    database.prepare("insert into print (key, state, started_at) values (?, 'started', ?)").run(key, at);
    return { state: 'new', since: at };
  },
  done: (key) => {
    database.prepare("update print set state = 'done' where key = ?").run(key);
  },
  failed: (key) => {
    database.prepare('delete from print where key = ?').run(key);
  },
  forget: (filingId) => {
    database.prepare("delete from print where key like ? || ':%'").run(filingId);
  },
});

import { DatabaseSync } from 'node:sqlite';
import { type Column, type Database, type Row, UniqueViolation } from './database.ts';
import { tables } from './tables.ts';

/** SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY (sqlite.org/rescode.html). */
const uniqueCodes = new Set([2067, 1555]);

/** The embedded database: one file, WAL, every commit on disk (`synchronous=FULL`). */
export const openSqliteDatabase = (path: string): Database => {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA busy_timeout = 5000');
  // What is deleted is overwritten, not only forgotten.
  database.exec('PRAGMA secure_delete = ON');
  for (const table of tables) database.exec(table);
  return {
    all: async (sql, parameters = []) =>
      database
        .prepare(sql)
        .all(...parameters)
        .map(toRow),
    run: async (sql, parameters = []) => {
      try {
        return Number(database.prepare(sql).run(...parameters).changes);
      } catch (error) {
        if (error instanceof Error && 'errcode' in error && uniqueCodes.has(Number(error.errcode))) {
          throw new UniqueViolation();
        }
        throw error;
      }
    },
    close: async () => database.close(),
  };
};

const toRow = (row: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toColumn(value)]));

const toColumn = (value: unknown): Column => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a column of type ${typeof value}`);
};

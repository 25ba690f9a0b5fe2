/** A value in a column. Times are ISO strings, structures are JSON strings: the same in both databases. */
export type Column = string | number | null;

/** A row as it comes back. */
export type Row = Readonly<Record<string, Column>>;

/** A column that holds text. Throws when it does not. */
export const text = (row: Row, name: string): string => {
  const value = row[name];
  if (typeof value !== 'string') throw new Error(`the column ${name} holds no text`);
  return value;
};

/** A column that holds text or nothing. */
export const optionalText = (row: Row, name: string): string | null =>
  row[name] === null || row[name] === undefined ? null : text(row, name);

/** Something unique stands there already. */
export class UniqueViolation extends Error {
  constructor() {
    super('a row with this key is there already');
    this.name = 'UniqueViolation';
  }
}

/**
 * The one small door to a database. SQL is the common part of SQLite and PostgreSQL with `?` for
 * parameters; each statement is a transaction of its own and is on disk when the promise resolves.
 */
export interface Database {
  /** Rows of a SELECT. */
  all(sql: string, parameters?: readonly Column[]): Promise<readonly Row[]>;
  /** How many rows an INSERT, UPDATE or DELETE changed. Throws `UniqueViolation`. */
  run(sql: string, parameters?: readonly Column[]): Promise<number>;
  close(): Promise<void>;
}

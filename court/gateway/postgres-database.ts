import { Pool } from 'pg';
import { type Database, type Row, UniqueViolation } from './database.ts';
import { tables } from './tables.ts';

/** unique_violation (PostgreSQL, appendix A). */
const uniqueViolation = '23505';

/** Two gateways that start at once must not make the tables at once; the figure has no meaning. */
const startLock = 7_140_208;

/** Connections of one gateway to PostgreSQL beside the one that holds its locks. */
const mostConnections = 8;

/** The door to PostgreSQL, and the connections behind it for what speaks SQL of its own. */
export interface PostgresDatabase extends Database {
  readonly pool: Pool;
}

/** A PostgreSQL database by its URL. Rejects when it cannot be reached: the gateway then does not start. */
export const openPostgresDatabase = async (url: string): Promise<PostgresDatabase> => {
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    const client = await pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [startLock]);
      for (const table of tables) await client.query(table);
      await client.query('SELECT pg_advisory_unlock($1)', [startLock]);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    pool,
    all: async (sql, parameters = []) => {
      const { rows } = await pool.query<Row>(numbered(sql), [...parameters]);
      return rows;
    },
    run: async (sql, parameters = []) => {
      try {
        return (await pool.query(numbered(sql), [...parameters])).rowCount ?? 0;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === uniqueViolation) {
          throw new UniqueViolation();
        }
        throw error;
      }
    },
    close: () => pool.end(),
  };
};

/** `?` to `$1`, `$2`, …; our statements hold no question marks in literals. */
const numbered = (sql: string): string => {
  let count = 0;
  return sql.replace(/\?/g, () => {
    count += 1;
    return `$${count}`;
  });
};

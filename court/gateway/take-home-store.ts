import { randomBytes } from 'node:crypto';
import type { Clock } from '../../device-drivers/contract.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { TakeHomeDeposit, TakeHomeRequest } from '../contract/take-home.ts';
import type { Database } from './database.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import type { Refusal } from './reception.ts';

/** Encrypted papers as they lie here. */
interface StoredTakeHome {
  readonly terminalId: string;
  /** Base64. */
  readonly ciphertext: string;
  readonly expiresAt: string;
}

/** Encrypted papers that phones fetch. What is past its time is not given out, whether it is erased yet or not. */
export interface TakeHomeStore {
  /** Keeps it under a new id; what the terminal left under the same name before is gone. `too-many`: see `mostPerTerminal`. */
  leave(terminalId: string, request: TakeHomeRequest): Promise<Result<TakeHomeDeposit, Refusal>>;
  find(takeHomeId: string): Promise<StoredTakeHome | null>;
  erase(takeHomeId: string): Promise<void>;
  /** Erases what is past its time; gives how many. */
  eraseExpired(): Promise<number>;
}

/** Papers in a database. */
export const createTakeHomeStore = (parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly queue: KeyedQueue;
  readonly hours: number;
  readonly mostPerTerminal: number;
}): TakeHomeStore => {
  const { database, clock, queue, hours, mostPerTerminal } = parts;
  const isoAt = (at: number) => new Date(at).toISOString();

  const liveOf = async (terminalId: string): Promise<number> => {
    const [row] = await database.all(
      'SELECT COUNT(*) AS live FROM take_homes WHERE terminal_id = ? AND expires_at > ?',
      [terminalId, isoAt(clock.now())],
    );
    return Number(row?.live ?? 0);
  };

  return {
    leave: (terminalId, { deposit, ciphertext }) =>
      // One at a time for a terminal, whichever gateway it asks: otherwise several could pass the count together.
      queue(`take-home ${terminalId}`, async () => {
        await database.run('DELETE FROM take_homes WHERE terminal_id = ? AND deposit = ?', [
          terminalId,
          deposit,
        ]);
        if ((await liveOf(terminalId)) >= mostPerTerminal) return fail({ code: 'too-many' });
        const takeHomeId = randomBytes(16).toString('base64url');
        const expiresAt = isoAt(clock.now() + hours * 3_600_000);
        await database.run(
          'INSERT INTO take_homes (take_home_id, terminal_id, deposit, ciphertext, expires_at) VALUES (?, ?, ?, ?, ?)',
          [takeHomeId, terminalId, deposit, ciphertext, expiresAt],
        );
        return ok({ takeHomeId, expiresAt });
      }),
    find: async (takeHomeId) => {
      const [row] = await database.all('SELECT * FROM take_homes WHERE take_home_id = ? AND expires_at > ?', [
        takeHomeId,
        isoAt(clock.now()),
      ]);
      return row === undefined
        ? null
        : {
            terminalId: String(row.terminal_id),
            ciphertext: String(row.ciphertext),
            expiresAt: String(row.expires_at),
          };
    },
    erase: async (takeHomeId) => {
      await database.run('DELETE FROM take_homes WHERE take_home_id = ?', [takeHomeId]);
    },
    eraseExpired: () => database.run('DELETE FROM take_homes WHERE expires_at <= ?', [isoAt(clock.now())]),
  };
};

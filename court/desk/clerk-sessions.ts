import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../device-drivers/contract.ts';
import { type Database, text } from '../gateway/database.ts';
import type { GatewayConfig } from '../gateway/gateway-config.ts';
import { createKeyedQueue, type KeyedQueue } from '../gateway/keyed-queue.ts';
import { hashPassword, isPassword } from '../gateway/password.ts';

/** A clerk at the desk. */
export interface ClerkSession {
  readonly clerk: string;
  /** The codes of the courts whose work the clerk sees. */
  readonly courts: readonly string[];
  /** Goes with every form, so that no other page can send one (CSRF). */
  readonly csrf: string;
}

/** Who is signed in. Held in the database by the hash of the token: any gateway knows it, and a restart signs nobody out. */
export interface ClerkSessions {
  /** `wrong`: name or password; `slowDown`: too many failures under this name, wait. */
  signIn(name: string, password: string): Promise<{ readonly token: string } | 'wrong' | 'slowDown'>;
  find(token: string | undefined): Promise<ClerkSession | null>;
  signOut(token: string): Promise<void>;
}

/** A session ends after this long without a request, ms. */
const idleLimit = 45 * 60_000;

/** A session ends after a working day at the latest, ms. */
const wholeLimit = 12 * 3_600_000;

/** How old the note of the last request may be before it is made anew, ms: not every page writes. */
const noteEvery = 60_000;

/** Failures under one name before waiting begins; then it doubles from `firstWait` to `longestWait`, ms. */
const freeFailures = 5;
const firstWait = 30_000;
const longestWait = 15 * 60_000;

/** The sessions of a desk. A clerk who is taken out of the configuration is signed out with it. */
export const createClerkSessions = (parts: {
  readonly config: Pick<GatewayConfig, 'clerks' | 'courts'>;
  readonly database: Database;
  readonly clock: Clock;
  readonly queue: KeyedQueue;
}): ClerkSessions => {
  const { config, database, clock, queue } = parts;
  const oneCheck = createKeyedQueue();
  // Unknown names cost as much time as known ones: the answer does not tell which names exist.
  const nobody = hashPassword(randomBytes(16).toString('hex'));
  const isoAt = (at: number) => new Date(at).toISOString();

  const failuresOf = async (name: string): Promise<{ count: number; until: string }> => {
    const [row] = await database.all('SELECT failures, wait_until FROM sign_in_failures WHERE clerk = ?', [
      name,
    ]);
    return row === undefined
      ? { count: 0, until: '' }
      : { count: Number(row.failures), until: text(row, 'wait_until') };
  };
  const failed = async (name: string, count: number): Promise<void> => {
    const wait = count < freeFailures ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeFailures));
    await database.run(
      `INSERT INTO sign_in_failures (clerk, failures, wait_until) VALUES (?, ?, ?)
       ON CONFLICT (clerk) DO UPDATE SET failures = excluded.failures, wait_until = excluded.wait_until`,
      [name, count, isoAt(clock.now() + wait)],
    );
  };
  const begin = async (clerk: string): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    const now = clock.now();
    await database.run('DELETE FROM clerk_sessions WHERE begun_at < ? OR used_at < ?', [
      isoAt(now - wholeLimit),
      isoAt(now - idleLimit),
    ]);
    await database.run(
      'INSERT INTO clerk_sessions (token_hash, clerk, begun_at, used_at) VALUES (?, ?, ?, ?)',
      [hashOf(token), clerk, isoAt(now), isoAt(now)],
    );
    return token;
  };

  return {
    signIn: (name, password) => {
      const clerk = config.clerks.find((one) => one.name === name);
      const counted = clerk?.name ?? '';
      // One at a time for a name at all gateways, so that no failure goes uncounted; one at a time here, for each check takes 64 MiB.
      return queue(`sign-in ${counted}`, () =>
        oneCheck('sign-in', async () => {
          const { count, until } = await failuresOf(counted);
          if (isoAt(clock.now()) < until) return 'slowDown';
          const right = await isPassword(password, clerk?.passwordHash ?? (await nobody));
          if (clerk === undefined || !right) {
            await failed(counted, count + 1);
            return 'wrong';
          }
          await database.run('DELETE FROM sign_in_failures WHERE clerk = ?', [counted]);
          return { token: await begin(clerk.name) };
        }),
      );
    },
    find: async (token) => {
      if (token === undefined) return null;
      const now = clock.now();
      const [row] = await database.all(
        'SELECT clerk, used_at FROM clerk_sessions WHERE token_hash = ? AND begun_at >= ? AND used_at >= ?',
        [hashOf(token), isoAt(now - wholeLimit), isoAt(now - idleLimit)],
      );
      const clerk = config.clerks.find((one) => one.name === row?.clerk);
      if (row === undefined || clerk === undefined) return null;
      if (now - Date.parse(text(row, 'used_at')) >= noteEvery) {
        await database.run('UPDATE clerk_sessions SET used_at = ? WHERE token_hash = ?', [
          isoAt(now),
          hashOf(token),
        ]);
      }
      return {
        clerk: clerk.name,
        courts: clerk.courts ?? config.courts.map(({ code }) => code),
        csrf: createHmac('sha256', token).update('form').digest('base64url'),
      };
    },
    signOut: async (token) => {
      await database.run('DELETE FROM clerk_sessions WHERE token_hash = ?', [hashOf(token)]);
    },
  };
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether a form came from this session's own pages. */
export const isOwnForm = (session: ClerkSession, given: string | undefined): boolean => {
  const expected = Buffer.from(session.csrf);
  const found = Buffer.from(given ?? '');
  return expected.length === found.length && timingSafeEqual(expected, found);
};

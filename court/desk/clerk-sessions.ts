import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../device-drivers/contract.ts';
import type { GatewayConfig } from '../gateway/gateway-config.ts';
import { createKeyedQueue } from '../gateway/keyed-queue.ts';
import { hashPassword, isPassword } from '../gateway/password.ts';

/** A clerk at the desk. */
export interface ClerkSession {
  readonly clerk: string;
  /** Goes with every form, so that no other page can send one (CSRF). */
  readonly csrf: string;
}

/** Who is signed in. Held in memory: a restart signs everybody out. */
export interface ClerkSessions {
  /** `wrong`: name or password; `slowDown`: too many failures under this name, wait. */
  signIn(name: string, password: string): Promise<{ readonly token: string } | 'wrong' | 'slowDown'>;
  find(token: string | undefined): ClerkSession | null;
  signOut(token: string): void;
}

/** A session ends after this long without a request, ms. */
const idleLimit = 45 * 60_000;

/** A session ends after a working day at the latest, ms. */
const wholeLimit = 12 * 3_600_000;

/** Failures under one name before waiting begins; then it doubles from `firstWait` to `longestWait`, ms. */
const freeFailures = 5;
const firstWait = 30_000;
const longestWait = 15 * 60_000;

/** The sessions of a desk. */
export const createClerkSessions = (clerks: GatewayConfig['clerks'], clock: Clock): ClerkSessions => {
  const sessions = new Map<string, ClerkSession & { readonly begun: number; used: number }>();
  const failures = new Map<string, { count: number; until: number }>();
  const queue = createKeyedQueue();
  // Unknown names cost as much time as known ones: the answer does not tell which names exist.
  const nobody = hashPassword(randomBytes(16).toString('hex'));
  const keyOf = (token: string) => createHash('sha256').update(token).digest('hex');

  return {
    signIn: (name, password) =>
      // One at a time: each check takes 64 MiB.
      queue('sign-in', async () => {
        const clerk = clerks.find((one) => one.name === name);
        const counted = clerk?.name ?? '';
        const failed = failures.get(counted) ?? { count: 0, until: 0 };
        if (clock.now() < failed.until) return 'slowDown';
        const right = await isPassword(password, clerk?.passwordHash ?? (await nobody));
        if (clerk === undefined || !right) {
          const count = failed.count + 1;
          const wait =
            count < freeFailures ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeFailures));
          failures.set(counted, { count, until: clock.now() + wait });
          return 'wrong';
        }
        failures.delete(counted);
        const token = randomBytes(32).toString('base64url');
        const now = clock.now();
        for (const [key, session] of sessions) {
          if (now - session.begun > wholeLimit || now - session.used > idleLimit) sessions.delete(key);
        }
        sessions.set(keyOf(token), {
          clerk: clerk.name,
          csrf: randomBytes(32).toString('base64url'),
          begun: now,
          used: now,
        });
        return { token };
      }),
    find: (token) => {
      if (token === undefined) return null;
      const key = keyOf(token);
      const session = sessions.get(key);
      const now = clock.now();
      if (session === undefined) return null;
      if (now - session.begun > wholeLimit || now - session.used > idleLimit) {
        sessions.delete(key);
        return null;
      }
      session.used = now;
      return session;
    },
    signOut: (token) => {
      sessions.delete(keyOf(token));
    },
  };
};

/** Whether a form came from this session's own pages. */
export const isOwnForm = (session: ClerkSession, given: string | undefined): boolean => {
  const expected = Buffer.from(session.csrf);
  const found = Buffer.from(given ?? '');
  return expected.length === found.length && timingSafeEqual(expected, found);
};

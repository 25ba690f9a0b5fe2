import { createHash } from 'node:crypto';
import { ERRORS, MemoryLocker } from '@tus/server';
import { Client } from 'pg';
import type { Clock } from '../../device-drivers/contract.ts';
import type { Exclusion } from './exclusion.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { type LockSession, lockSession, wantedChannel } from './lock-session.ts';

/** How long one waits for a lock that another gateway holds, ms: a commit of many pages takes seconds. */
const longestWait = 60_000;

/** How long one waits for another gateway to let an upload go, ms. The holder is asked to. */
const longestUploadWait = 30_000;

/** Between two tries for a lock, ms: doubled from the first to the last. */
const firstTry = 5;
const lastTry = 200;

/**
 * A gateway whose machine lost its power still has a session here, and its locks with it, until the server asks in vain:
 * after 25 seconds, where the system's own figure is two hours.
 */
const sessionSettings =
  'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

/** A lock as this gateway holds it: it ends with the session that took it. */
interface Held {
  readonly session: LockSession;
  readonly id: string;
}

/**
 * Exclusion among any number of gateways by PostgreSQL's advisory locks. All of a gateway's locks are on one connection of
 * its own, so that holding many takes none of those that the work needs; within the process a queue stands before them,
 * because a session may take the same advisory lock twice. A connection that breaks frees its locks at the server: uploads
 * under way are then ended and resumed by their terminals; the steps that a queue guards are conditional statements as well, so
 * the worst is work done twice, never a receipt given twice.
 */
export const openPostgresExclusion = async (url: string, clock: Clock): Promise<Exclusion> => {
  const local = createKeyedQueue();
  const localUploads = new MemoryLocker({ acquireLockTimeout: longestUploadWait });
  /** Uploads that this gateway writes, and how to make it stop. */
  const writing = new Map<string, () => void>();
  let session: Promise<LockSession> | null = null;
  let closed = false;

  const connect = async (): Promise<LockSession> => {
    const client = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    const lost = () => {
      session = null;
      if (!closed) for (const stop of [...writing.values()]) stop();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) writing.get(payload)?.();
    });
    await client.connect();
    await client.query(`${sessionSettings}; LISTEN ${wantedChannel}`);
    return lockSession(client);
  };
  const current = (): Promise<LockSession> => {
    session ??= connect().catch((error: unknown) => {
      session = null;
      throw error;
    });
    return session;
  };

  const take = async (
    key: string,
    patience: number,
    signal: AbortSignal | null,
    whileTaken: (held: LockSession) => Promise<void>,
  ): Promise<Held | null> => {
    const id = lockId(key);
    const until = clock.now() + patience;
    for (let pause = firstTry; ; pause = Math.min(lastTry, pause * 2)) {
      if (signal?.aborted) return null;
      const asked = await current();
      if (await asked.tryLock(id)) return { session: asked, id };
      if (clock.now() >= until) return null;
      await whileTaken(asked);
      await clock.sleep(pause);
    }
  };
  // Not waited for: what this process asks next on the session comes after it, and the session may hold one lock twice.
  const release = ({ session: held, id }: Held): void => held.unlock(id);

  await current();
  return {
    queue: (key, work) =>
      local(key, async () => {
        const held = await take(key, longestWait, null, async () => undefined);
        if (held === null) throw new Error('another gateway holds a lock for too long');
        try {
          return await work();
        } finally {
          release(held);
        }
      }),
    locker: {
      newLock: (id) => {
        const own = localUploads.newLock(id);
        let held: Held | null = null;
        return {
          lock: async (signal, letGo) => {
            await own.lock(signal, letGo);
            try {
              held = await take(`upload ${id}`, longestUploadWait, signal, (asked) => asked.want(id));
              if (held === null) throw signal.aborted ? ERRORS.ABORTED : ERRORS.ERR_LOCK_TIMEOUT;
              writing.set(id, () => void letGo());
            } catch (error) {
              await own.unlock();
              throw error;
            }
          },
          unlock: async () => {
            writing.delete(id);
            if (held !== null) release(held);
            held = null;
            await own.unlock();
          },
        };
      },
    },
    close: async () => {
      closed = true;
      await (await session)?.end();
    },
  };
};

/** An advisory lock is named by 64 bits: those of the key's hash, as the signed number that PostgreSQL takes. */
const lockId = (key: string): string =>
  createHash('sha256').update(key, 'utf8').digest().readBigInt64BE(0).toString();

import type { Client } from 'pg';

/** The channel on which a gateway says that it wants an upload that another holds. */
export const wantedChannel = 'court_upload_wanted';

/** One connection that holds advisory locks; they end with it. */
export interface LockSession {
  /** Whether the lock is taken now. Rejects when the connection is gone. */
  tryLock(id: string): Promise<boolean>;
  /** Gives a lock back; a connection that is gone holds none. */
  unlock(id: string): void;
  /** Asks every gateway to let an upload go. */
  want(upload: string): Promise<void>;
  end(): Promise<void>;
}

/** Something to do on the connection, and whoever waits for it. */
interface Asked {
  readonly id: string;
  readonly act: 'lock' | 'unlock' | 'want';
  readonly answer: (got: boolean) => void;
  readonly failed: (error: unknown) => void;
}

const statement = `SELECT CASE act
    WHEN 'lock' THEN pg_try_advisory_lock(id::bigint)
    WHEN 'unlock' THEN pg_advisory_unlock(id::bigint)
    ELSE pg_notify('${wantedChannel}', id) IS NULL
  END AS got FROM unnest($1::text[], $2::text[]) AS asked (id, act)`;

/**
 * A connection whose statements are one after the other; what is asked while one is under way goes together with the next, so
 * that many requests at once cost few round trips.
 */
export const lockSession = (client: Client): LockSession => {
  let waiting: Asked[] = [];
  let busy = false;
  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        const { rows } = await client.query<{ got: boolean }>(statement, [
          together.map(({ id }) => id),
          together.map(({ act }) => act),
        ]);
        for (const [index, { answer }] of together.entries()) answer(rows[index]?.got === true);
      } catch (error) {
        for (const { failed } of together) failed(error);
      }
    }
    busy = false;
  };
  const ask = (id: string, act: Asked['act']): Promise<boolean> =>
    new Promise((answer, failed) => {
      waiting.push({ id, act, answer, failed });
      void pump();
    });

  return {
    tryLock: (id) => ask(id, 'lock'),
    unlock: (id) => {
      ask(id, 'unlock').catch(() => undefined);
    },
    want: async (upload) => {
      await ask(upload, 'want');
    },
    end: () => client.end(),
  };
};

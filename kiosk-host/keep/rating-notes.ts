import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import type { Clock } from '../../device-drivers/contract.ts';
import type { RatingReason } from '../../flows/session/rating.ts';
import type { AskCourt } from '../effects/services/service-means.ts';

/** What a visitor said of the terminal. The day is local, `YYYY-MM-DD`. */
export interface Rating {
  readonly day: string;
  /** What had been done: `filing`, `draft`, or a service by its id. */
  readonly service: string;
  readonly score: number;
  readonly reason: RatingReason | null;
}

/**
 * Ratings on their way to the court: kept until it has them, however long the line is down. Each is known by a random id; which
 * visit it came from is kept only as long as that visit lasts, so that a restart does not make two of one.
 */
export interface RatingNotes {
  /** Notes what was said in a visit; a reason that follows belongs to the same rating. */
  note(visit: string, rating: Rating): void;
  /** The visit is over: nothing says any more whose a rating was. */
  visitEnded(): void;
  /** Sends for ever, until the signal. */
  start(signal: AbortSignal): void;
}

/** How often what is still here is sent again, ms. */
const sendEvery = 60_000;

/** How many are read at once. */
const batch = 50;

/** Makes the notes. */
export const createRatingNotes = (options: {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly log: Logger;
  readonly ask: AskCourt;
}): RatingNotes => {
  const { database, clock, log, ask } = options;
  let signal: AbortSignal | null = null;
  let underWay: Promise<void> | null = null;
  let again = false;

  const sendAll = async (until: AbortSignal): Promise<void> => {
    const rows = database
      .prepare('select id, day, service, score, reason from rating_note where sent = 0 limit ?')
      .all(batch) as unknown as readonly (Rating & { readonly id: string })[];
    for (const { id, day, service, score, reason } of rows) {
      const sent = await ask('sendRating', {
        parameters: { ratingId: id },
        body: { day, service, score, reason },
        signal: until,
      });
      if (!sent.ok && sent.error.code !== 'refused') return;
      if (!sent.ok) log.warn({ code: 'rating-refused' }, 'rating-refused');
      // A reason that came meanwhile is still to be sent.
      database.prepare('update rating_note set sent = 1 where id = ? and reason is ?').run(id, reason);
      database.prepare('delete from rating_note where sent = 1 and visit is null').run();
    }
  };

  const send = (): void => {
    if (signal === null || signal.aborted) return;
    if (underWay !== null) {
      again = true;
      return;
    }
    again = false;
    underWay = sendAll(signal)
      .catch((error: Error) => {
        if (signal?.aborted !== true)
          log.error({ code: 'ratings-not-sent', reason: error.message }, 'ratings-not-sent');
      })
      .finally(() => {
        underWay = null;
        if (again) send();
      });
  };

  return {
    note: (visit, { day, service, score, reason }) => {
      database
        .prepare(
          `insert into rating_note (id, visit, day, service, score, reason, sent) values (?, ?, ?, ?, ?, ?, 0)
           on conflict (visit) do update set score = excluded.score, reason = coalesce(excluded.reason, reason), sent = 0`,
        )
        .run(randomUUID(), visit, day, service, score, reason);
      send();
    },
    visitEnded: () => {
      database.exec(
        'delete from rating_note where sent = 1; update rating_note set visit = null where visit is not null;',
      );
    },
    start: (until) => {
      signal = until;
      const loop = async (): Promise<void> => {
        while (!until.aborted) {
          send();
          await clock.sleep(sendEvery, until);
        }
      };
      // Aborted: the loop ends.
      loop().catch(() => undefined);
    },
  };
};

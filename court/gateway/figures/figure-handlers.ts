import { ok } from '../../../flows/result.ts';
import type { figureOperations } from '../../contract/figures/figure-operations.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';

/** What terminals tell for the figures. */
export const figureHandlers = ({ database }: GatewayMeans): HandlersOf<typeof figureOperations> => ({
  sendRating: async ({ terminal, parameters, body }) => {
    // Another terminal's rating is not changed, and not told of.
    await database.run(
      `INSERT INTO ratings (rating_id, terminal_id, day, service, score, reason) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (rating_id) DO UPDATE SET score = excluded.score, reason = excluded.reason
       WHERE ratings.terminal_id = excluded.terminal_id`,
      [parameters.ratingId ?? '', terminal.id, body.day, body.service, body.score, body.reason],
    );
    return ok({ state: 'kept' });
  },
});

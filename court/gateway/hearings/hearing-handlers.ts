import { ok } from '../../../flows/result.ts';
import type { hearingOperations } from '../../contract/hearings/hearing-operations.ts';
import { dayAfter } from '../china-day.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import { createHearingStore } from './hearing-store.ts';

const most = 400;

/** What terminals may ask of hearings. */
export const hearingHandlers = ({ database, queue }: GatewayMeans): HandlersOf<typeof hearingOperations> => {
  const hearings = createHearingStore(database, queue);
  return {
    publicHearings: async ({ terminal, body }) => {
      const listed = await hearings.list(
        [terminal.court],
        body.from,
        dayAfter(body.from, body.days - 1),
        most,
      );
      return ok({
        hearings: listed.map(({ hearingId, caseNumber, cause, day, start, end, room, judge, parties }) => ({
          hearingId,
          caseNumber,
          day,
          start,
          end,
          room,
          judge,
          shown: parties === null ? null : { cause, parties },
        })),
      });
    },
  };
};

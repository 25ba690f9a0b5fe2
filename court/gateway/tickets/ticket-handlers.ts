import { ok } from '../../../flows/result.ts';
import { windowKindIds } from '../../../flows/services/tickets/window-list.ts';
import type { ticketOperations } from '../../contract/tickets/ticket-operations.ts';
import { chinaDay } from '../china-day.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import { createTicketStore } from './ticket-store.ts';

/** What terminals may ask of the queues. */
export const ticketHandlers = ({
  database,
  queue,
  clock,
}: GatewayMeans): HandlersOf<typeof ticketOperations> => {
  const tickets = createTicketStore(database, queue);
  return {
    takeTicket: async ({ terminal, parameters, body }) => {
      const now = clock.now();
      return ok(
        await tickets.take(
          { ticketId: parameters.ticketId ?? '', courtCode: terminal.court, ...body },
          chinaDay(now),
          new Date(now).toISOString(),
        ),
      );
    },
    queues: async ({ terminal }) => {
      const waiting = await tickets.waiting(terminal.court, chinaDay(clock.now()));
      return ok({ queues: windowKindIds.map((kind) => ({ kind, waiting: waiting.get(kind) ?? 0 })) });
    },
  };
};

import { z } from 'zod';
import type { Ticket, WindowQueue } from '../../../flows/services/tickets/window-list.ts';
import { caseId, line, timestamp } from '../identifiers.ts';
import type { Operation } from '../operation.ts';

/** A number for a window, named by the terminal: UUID. */
export const ticketId = caseId;

/** What a window is for. */
export const windowKind = z.enum([
  'filing',
  'advice',
  'papers',
  'payment',
  'documents',
  'petitions',
  'other',
]);

const ticketRequest = z.strictObject({ kind: windowKind, first: z.boolean() });

const ticket = z.strictObject({
  number: line(10),
  kind: windowKind,
  ahead: z.int().min(0),
  takenAt: timestamp,
}) satisfies z.ZodType<Ticket>;

const queuesRequest = z.strictObject({});

const queues = z.strictObject({
  queues: z
    .array(z.strictObject({ kind: windowKind, waiting: z.int().min(0) }) satisfies z.ZodType<WindowQueue>)
    .max(20),
});

/** What a terminal may ask of the queues before the windows of its own court. */
export const ticketOperations = {
  takeTicket: {
    method: 'PUT',
    path: '/api/tickets/{ticketId}',
    summary:
      'Draw a number for a window of the terminal’s court, for today. The same again has the same number and says how many are before it now.',
    parameters: { ticketId },
    body: ticketRequest,
    status: 200,
    answer: ticket,
    errors: [],
  },
  queues: {
    method: 'POST',
    path: '/api/tickets/queues',
    summary: 'How many wait before each kind of window of the terminal’s court.',
    body: queuesRequest,
    status: 200,
    answer: queues,
    errors: [],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of numbers that the document names. */
export const ticketSchemas = {
  TicketRequest: ticketRequest,
  Ticket: ticket,
  QueuesRequest: queuesRequest,
  Queues: queues,
} as const;

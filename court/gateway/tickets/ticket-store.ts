import { type Ticket, type WindowKind, windowKinds } from '../../../flows/services/tickets/window-list.ts';
import { windowKind } from '../../contract/tickets/ticket-operations.ts';
import { type Database, optionalText, type Row, text } from '../database.ts';
import type { KeyedQueue } from '../keyed-queue.ts';

/** Numbers for windows. A day is China's; `first` is 1 for who is called before the others. */
export const ticketTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS tickets (
    ticket_id TEXT PRIMARY KEY,
    court_code TEXT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    first INTEGER NOT NULL,
    place INTEGER NOT NULL,
    taken_at TEXT NOT NULL,
    called_at TEXT,
    called_to TEXT,
    called_by TEXT,
    UNIQUE (court_code, day, kind, first, place)
  )`,
  'CREATE INDEX IF NOT EXISTS tickets_waiting ON tickets (court_code, day, kind, called_at)',
];

/** A number and where it was called to. */
export interface StoredTicket {
  readonly ticketId: string;
  readonly courtCode: string;
  readonly kind: WindowKind;
  readonly first: boolean;
  readonly place: number;
  /** ISO. */
  readonly takenAt: string;
  /** ISO; `null`: it waits. */
  readonly calledAt: string | null;
  /** The window. */
  readonly calledTo: string | null;
}

/** The number as it is called: `A012`, and `优A003` for who is called first. */
export const calledNumber = ({
  kind,
  first,
  place,
}: Pick<StoredTicket, 'kind' | 'first' | 'place'>): string =>
  `${first ? '优' : ''}${windowKinds[kind].letter}${String(place).padStart(3, '0')}`;

/** Numbers in the database. Every day begins at one. */
export interface TicketStore {
  /** Draws a number unless this id has one. */
  take(
    wish: {
      readonly ticketId: string;
      readonly courtCode: string;
      readonly kind: WindowKind;
      readonly first: boolean;
    },
    day: string,
    at: string,
  ): Promise<Ticket>;
  waiting(courtCode: string, day: string): Promise<ReadonlyMap<WindowKind, number>>;
  /** Calls who is next: those who are called first before the others, each in order. `null`: nobody waits. */
  callNext(
    courtCode: string,
    day: string,
    kind: WindowKind,
    call: { readonly at: string; readonly to: string; readonly by: string },
  ): Promise<StoredTicket | null>;
  /** What was called last, the newest first. */
  called(courtCode: string, day: string, limit: number): Promise<readonly StoredTicket[]>;
}

/** Numbers in a database. The queue keeps two terminals from one number, and two clerks from one person. */
export const createTicketStore = (database: Database, queue: KeyedQueue): TicketStore => {
  const find = async (ticketId: string): Promise<StoredTicket | null> => {
    const [row] = await database.all('SELECT * FROM tickets WHERE ticket_id = ?', [ticketId]);
    return row === undefined ? null : toTicket(row);
  };
  const count = async (sql: string, parameters: readonly (string | number)[]): Promise<number> =>
    Number((await database.all(sql, parameters))[0]?.tickets ?? 0);
  const inQueue = <T>(courtCode: string, day: string, kind: WindowKind, work: () => Promise<T>): Promise<T> =>
    queue(`tickets ${courtCode} ${day} ${kind}`, work);

  return {
    take: ({ ticketId, courtCode, kind, first }, day, at) =>
      inQueue(courtCode, day, kind, async () => {
        const mark = first ? 1 : 0;
        if ((await find(ticketId)) === null) {
          const place = await count(
            'SELECT COALESCE(MAX(place), 0) + 1 AS tickets FROM tickets WHERE court_code = ? AND day = ? AND kind = ? AND first = ?',
            [courtCode, day, kind, mark],
          );
          await database.run(
            `INSERT INTO tickets (ticket_id, court_code, day, kind, first, place, taken_at) VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (ticket_id) DO NOTHING`,
            [ticketId, courtCode, day, kind, mark, place, at],
          );
        }
        const ticket = await find(ticketId);
        if (ticket === null) throw new Error('a number that was drawn is not there');
        const ahead = await count(
          `SELECT COUNT(*) AS tickets FROM tickets WHERE court_code = ? AND day = ? AND kind = ? AND called_at IS NULL
           AND (first > ? OR (first = ? AND place < ?))`,
          [ticket.courtCode, day, ticket.kind, ticket.first ? 1 : 0, ticket.first ? 1 : 0, ticket.place],
        );
        return {
          number: calledNumber(ticket),
          kind: ticket.kind,
          ahead: ticket.calledAt === null ? ahead : 0,
          takenAt: ticket.takenAt,
        };
      }),
    waiting: async (courtCode, day) => {
      const rows = await database.all(
        'SELECT kind, COUNT(*) AS tickets FROM tickets WHERE court_code = ? AND day = ? AND called_at IS NULL GROUP BY kind',
        [courtCode, day],
      );
      return new Map(rows.map((row) => [windowKind.parse(text(row, 'kind')), Number(row.tickets)]));
    },
    callNext: (courtCode, day, kind, { at, to, by }) =>
      inQueue(courtCode, day, kind, async () => {
        const [row] = await database.all(
          `SELECT * FROM tickets WHERE court_code = ? AND day = ? AND kind = ? AND called_at IS NULL
           ORDER BY first DESC, place LIMIT 1`,
          [courtCode, day, kind],
        );
        if (row === undefined) return null;
        await database.run(
          'UPDATE tickets SET called_at = ?, called_to = ?, called_by = ? WHERE ticket_id = ? AND called_at IS NULL',
          [at, to, by, text(row, 'ticket_id')],
        );
        return find(text(row, 'ticket_id'));
      }),
    called: async (courtCode, day, limit) =>
      (
        await database.all(
          `SELECT * FROM tickets WHERE court_code = ? AND day = ? AND called_at IS NOT NULL
           ORDER BY called_at DESC, ticket_id LIMIT ?`,
          [courtCode, day, limit],
        )
      ).map(toTicket),
  };
};

const toTicket = (row: Row): StoredTicket => ({
  ticketId: text(row, 'ticket_id'),
  courtCode: text(row, 'court_code'),
  kind: windowKind.parse(text(row, 'kind')),
  first: Number(row.first) === 1,
  place: Number(row.place),
  takenAt: text(row, 'taken_at'),
  calledAt: optionalText(row, 'called_at'),
  calledTo: optionalText(row, 'called_to'),
});

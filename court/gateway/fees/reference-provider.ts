import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../device-drivers/contract.ts';
import { fail, ok } from '../../../flows/result.ts';
import { type Database, optionalText, type Row, text } from '../database.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** The orders of the provider that belongs to the gateway. No money is in them. */
export const referenceTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS pay_orders (
    payment_id TEXT PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    amount_fen BIGINT NOT NULL,
    subject TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    state TEXT NOT NULL,
    silent_until TEXT
  )`,
];

/** How long the provider does not answer after its fault was asked for, ms. */
const silence = 60_000;

/** An order as its page shows it. */
export interface ReferenceOrder {
  readonly token: string;
  readonly amountFen: number;
  readonly subject: string;
  /** ISO. */
  readonly expiresAt: string;
  readonly state: 'waiting' | 'paid' | 'closed';
}

/** The reference provider, and the hand of the payer on its page. */
export interface ReferenceProvider extends PaymentProvider {
  find(token: string): Promise<ReferenceOrder | null>;
  /** Pays or declines. `fault`: it is paid, and the provider is silent for a minute: to try what is done then. */
  act(token: string, act: 'pay' | 'decline' | 'fault'): Promise<void>;
}

/** A provider to try the payment of fees with: whoever opens the page of an order says that it is paid. No money moves. */
export const createReferenceProvider = (database: Database, clock: Clock): ReferenceProvider => {
  const now = (): string => new Date(clock.now()).toISOString();
  const rowOf = async (column: 'payment_id' | 'token', value: string): Promise<Row | null> =>
    (await database.all(`SELECT * FROM pay_orders WHERE ${column} = ?`, [value]))[0] ?? null;
  const isSilent = (row: Row | null): boolean => {
    const until = row === null ? null : optionalText(row, 'silent_until');
    return until !== null && until > now();
  };
  const stateOf = (row: Row): ReferenceOrder['state'] => {
    const state = text(row, 'state');
    if (state === 'paid' || state === 'closed') return state;
    return text(row, 'expires_at') <= now() ? 'closed' : 'waiting';
  };

  return {
    name: 'reference',
    realMoney: false,
    createOrder: async ({ paymentId, amountFen, subject, expiresAt }) => {
      await database.run(
        `INSERT INTO pay_orders (payment_id, token, amount_fen, subject, expires_at, state) VALUES (?, ?, ?, ?, ?, 'waiting')
         ON CONFLICT (payment_id) DO NOTHING`,
        [paymentId, randomBytes(24).toString('base64url'), amountFen, subject, expiresAt],
      );
      const row = await rowOf('payment_id', paymentId);
      return row === null || isSilent(row) ? fail('unavailable') : ok({ code: `/pay/${text(row, 'token')}` });
    },
    queryOrder: async (paymentId) => {
      const row = await rowOf('payment_id', paymentId);
      if (row === null) return ok('unknown');
      return isSilent(row) ? fail('unavailable') : ok(stateOf(row));
    },
    closeOrder: async (paymentId) => {
      const row = await rowOf('payment_id', paymentId);
      if (isSilent(row)) return fail('unavailable');
      await database.run(
        "UPDATE pay_orders SET state = 'closed' WHERE payment_id = ? AND state = 'waiting'",
        [paymentId],
      );
      const after = await rowOf('payment_id', paymentId);
      return ok(after !== null && text(after, 'state') === 'paid' ? 'paid' : 'closed');
    },
    find: async (token) => {
      const row = await rowOf('token', token);
      return row === null
        ? null
        : {
            token,
            amountFen: Number(row.amount_fen),
            subject: text(row, 'subject'),
            expiresAt: text(row, 'expires_at'),
            state: stateOf(row),
          };
    },
    act: async (token, act) => {
      await database.run(
        `UPDATE pay_orders SET state = ?, silent_until = ? WHERE token = ? AND state = 'waiting' AND expires_at > ?`,
        [
          act === 'decline' ? 'closed' : 'paid',
          act === 'fault' ? new Date(clock.now() + silence).toISOString() : null,
          token,
          now(),
        ],
      );
    },
  };
};

import { z } from 'zod';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { Payment, PaymentState } from '../../../flows/services/fees/fee-notice.ts';
import { feeId } from '../../contract/fees/fee-operations.ts';
import { uuidOf } from '../../contract/uuid-of.ts';
import { optionalText, type Row, text } from '../database.ts';
import type { GatewayMeans } from '../handlers.ts';
import type { JobKind } from '../jobs/jobs.ts';
import type { FeeStore, StoredFee } from './fee-store.ts';
import type { OrderState, PaymentProvider } from './payment-provider.ts';

/** What is done to a notice is done alone, under this name of the queue. */
export const feeQueue = (noticeId: string): string => `fee ${noticeId}`;

/** How long a code can be paid, ms. */
const codeLife = 10 * 60_000;

/** For how long no payment is begun after one of which nobody knows whether it went through, ms. */
const guardLength = 4 * 60_000;

/** How long a payment is followed in the background, ms; what is in doubt by then is for the clerk. */
const followed = 24 * 3_600_000;

/** A payment that is followed to its end when nobody looks at it any more. */
export const paymentJob: JobKind<{ paymentId: string }> = {
  name: 'fee-payment',
  data: z.object({ paymentId: feeId }),
};

/** A payment as it stands at the court. */
export interface StoredPayment {
  readonly paymentId: string;
  readonly noticeId: string;
  readonly amountFen: number;
  readonly state: PaymentState;
  readonly code: string | null;
  readonly begunAt: string;
  readonly expiresAt: string;
}

/** Payments of fee notices, each followed to its true end. */
export interface Payments {
  /** Begins one, or gives the one of this id again. `notNow`: paid meanwhile, or one may have gone through. */
  start(fee: StoredFee, paymentId: string, subject: string): Promise<Result<Payment, 'notNow'>>;
  /** How it stands; the provider is asked. `null`: there is none. */
  look(noticeId: string, paymentId: string): Promise<Payment | null>;
  /** Follows one in the background; throws while it has no end, so that it is done again. */
  follow(paymentId: string): Promise<void>;
  /** Closes the code of a notice that is about to be changed; for who holds `feeQueue` of it. `false`: it is paid, or nobody knows. */
  closeOpen(noticeId: string): Promise<boolean>;
  ofNotice(noticeId: string): Promise<readonly StoredPayment[]>;
}

/** Payments over a provider. One at a time for a notice: two terminals cannot begin two. */
export const createPayments = ({
  database,
  clock,
  queue,
  jobs,
  fees,
  provider,
}: Pick<GatewayMeans, 'database' | 'clock' | 'queue' | 'jobs'> & {
  readonly fees: FeeStore;
  readonly provider: PaymentProvider;
}): Payments => {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const now = (): string => iso(clock.now());
  const alone = <T>(noticeId: string, work: () => Promise<T>): Promise<T> => queue(feeQueue(noticeId), work);
  const find = async (paymentId: string): Promise<StoredPayment | null> => {
    const [row] = await database.all('SELECT * FROM fee_payments WHERE payment_id = ?', [paymentId]);
    return row === undefined ? null : toPayment(row);
  };
  const move = async (payment: StoredPayment, state: PaymentState): Promise<StoredPayment> => {
    await database.run(
      `UPDATE fee_payments SET state = ?, settled_at = ? WHERE payment_id = ? AND state IN ('waiting', 'doubt')`,
      [state, state === 'paid' || state === 'closed' ? now() : null, payment.paymentId],
    );
    return (await find(payment.paymentId)) ?? payment;
  };

  /** The money has come. Where the notice was paid already, it goes back: nobody pays twice. */
  const settled = async (payment: StoredPayment): Promise<StoredPayment> => {
    const paid = await fees.paid(payment.noticeId, now(), `online ${payment.paymentId}`);
    if (!paid) {
      const fee = await fees.find(payment.noticeId);
      if (fee?.paidHow !== `online ${payment.paymentId}`)
        await fees.noteRefund(
          {
            refundId: uuidOf(`refund of ${payment.paymentId}`),
            noticeId: payment.noticeId,
            amountFen: payment.amountFen,
            reason: '重复交费，退回',
            notedAt: now(),
          },
          'gateway',
        );
    }
    return move(payment, 'paid');
  };

  /** Nobody knows: nothing is begun for a while. */
  const inDoubt = async (payment: StoredPayment): Promise<StoredPayment> => {
    const held = (await fees.find(payment.noticeId))?.heldUntil ?? null;
    if (held === null || held <= now()) await fees.hold(payment.noticeId, iso(clock.now() + guardLength));
    return move(payment, 'doubt');
  };

  const closed = async (payment: StoredPayment): Promise<StoredPayment> => {
    // What was held for this payment is free: it is known not to have gone through.
    if (payment.state === 'doubt') await fees.hold(payment.noticeId, null);
    return move(payment, 'closed');
  };

  const ended = (payment: StoredPayment): boolean => payment.state === 'paid' || payment.state === 'closed';

  /** Asks the provider and notes what it says. */
  const asked = async (payment: StoredPayment): Promise<StoredPayment> => {
    if (ended(payment)) return payment;
    const answer = await provider.queryOrder(payment.paymentId);
    if (!answer.ok) return inDoubt(payment);
    const after = {
      paid: settled,
      closed,
      // An order that the provider never took cannot be paid: its code was never shown.
      unknown: closed,
      waiting: async (one) => {
        if (one.expiresAt > now()) return one.state === 'doubt' ? freed(one) : one;
        const end = await provider.closeOrder(one.paymentId);
        if (!end.ok) return inDoubt(one);
        return end.value === 'paid' ? settled(one) : closed(one);
      },
    } satisfies Record<OrderState, (one: StoredPayment) => Promise<StoredPayment>>;
    return after[answer.value](payment);
  };

  /** It was in doubt and is known to wait: the code can be paid again. */
  const freed = async (payment: StoredPayment): Promise<StoredPayment> => {
    await fees.hold(payment.noticeId, null);
    return move(payment, 'waiting');
  };

  const seen = async (payment: StoredPayment): Promise<Payment> => {
    const held = payment.state === 'doubt' ? (await fees.find(payment.noticeId))?.heldUntil : null;
    return {
      paymentId: payment.paymentId,
      state: payment.state,
      code: payment.state === 'waiting' ? payment.code : null,
      until: held ?? payment.expiresAt,
      realMoney: provider.realMoney,
    };
  };

  const openOf = async (noticeId: string): Promise<readonly StoredPayment[]> =>
    (
      await database.all(
        "SELECT * FROM fee_payments WHERE notice_id = ? AND state IN ('waiting', 'doubt') ORDER BY begun_at",
        [noticeId],
      )
    ).map(toPayment);

  /** Closes what is still open of a notice, so that only one code can be paid. `false`: one is paid, or nobody knows. */
  const closeOthers = async (noticeId: string): Promise<boolean> => {
    for (const open of await openOf(noticeId)) {
      const stands = await asked(open);
      if (stands.state === 'closed') continue;
      if (stands.state !== 'waiting') return false;
      const end = await provider.closeOrder(stands.paymentId);
      if (!end.ok) {
        await inDoubt(stands);
        return false;
      }
      if (end.value === 'paid') {
        await settled(stands);
        return false;
      }
      await closed(stands);
    }
    return true;
  };

  return {
    start: (fee, paymentId, subject) =>
      alone(fee.noticeId, async () => {
        const known = await find(paymentId);
        if (known !== null)
          return known.noticeId === fee.noticeId ? ok(await seen(await asked(known))) : fail('notNow');
        const closedAll = await closeOthers(fee.noticeId);
        const stands = await fees.find(fee.noticeId);
        if (!closedAll || stands?.state !== 'due') return fail('notNow');
        if (stands.heldUntil !== null && stands.heldUntil > now()) return fail('notNow');
        const begunAt = now();
        const expiresAt = iso(clock.now() + codeLife);
        await database.run(
          `INSERT INTO fee_payments (payment_id, notice_id, provider, amount_fen, state, begun_at, expires_at)
           VALUES (?, ?, ?, ?, 'waiting', ?, ?) ON CONFLICT (payment_id) DO NOTHING`,
          [paymentId, fee.noticeId, provider.name, stands.amountFen, begunAt, expiresAt],
        );
        await jobs.send(paymentJob, { paymentId }, { key: paymentId, startAfter: clock.now() + 30_000 });
        const order = await provider.createOrder({
          paymentId,
          amountFen: stands.amountFen,
          subject,
          expiresAt,
        });
        const begun = await find(paymentId);
        if (begun === null) throw new Error('a payment that was begun is not there');
        if (!order.ok) return ok(await seen(await inDoubt(begun)));
        await database.run('UPDATE fee_payments SET code = ? WHERE payment_id = ?', [
          order.value.code,
          paymentId,
        ]);
        return ok(await seen({ ...begun, code: order.value.code }));
      }),
    look: (noticeId, paymentId) =>
      alone(noticeId, async () => {
        const payment = await find(paymentId);
        return payment === null || payment.noticeId !== noticeId ? null : seen(await asked(payment));
      }),
    follow: async (paymentId) => {
      const payment = await find(paymentId);
      if (payment === null) return;
      const stands = await alone(payment.noticeId, async () => asked((await find(paymentId)) ?? payment));
      if (!ended(stands) && Date.parse(stands.begunAt) + followed > clock.now()) throw new PaymentStillOpen();
    },
    closeOpen: closeOthers,
    ofNotice: async (noticeId) =>
      (
        await database.all('SELECT * FROM fee_payments WHERE notice_id = ? ORDER BY begun_at DESC LIMIT 50', [
          noticeId,
        ])
      ).map(toPayment),
  };
};

/** The payment has no end yet: it is looked at again later. */
class PaymentStillOpen extends Error {
  constructor() {
    super('the payment has no end yet');
    this.name = 'PaymentStillOpen';
  }
}

const toPayment = (row: Row): StoredPayment => ({
  paymentId: text(row, 'payment_id'),
  noticeId: text(row, 'notice_id'),
  amountFen: Number(row.amount_fen),
  state: text(row, 'state') as PaymentState,
  code: optionalText(row, 'code'),
  begunAt: text(row, 'begun_at'),
  expiresAt: text(row, 'expires_at'),
});

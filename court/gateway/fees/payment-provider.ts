import type { Result } from '../../../flows/result.ts';

/** An order at a provider of payments, named by our payment's id: the same id again is the same order. */
export interface PaymentOrder {
  readonly paymentId: string;
  readonly amountFen: number;
  /** What the payer's phone shows: the court and the number of the case, no name. */
  readonly subject: string;
  /** After this moment (ISO) it cannot be paid. */
  readonly expiresAt: string;
}

/** Where an order is. `unknown`: the provider has none of this id. */
export type OrderState = 'waiting' | 'paid' | 'closed' | 'unknown';

/**
 * Who takes the money: a bank's or the treasury's collecting system. Each call may be repeated. `unavailable` says nothing of the
 * order: it may have been made, paid or closed.
 */
export interface PaymentProvider {
  /** Stands with each payment, so that a later change of provider asks the right one. */
  readonly name: string;
  /** `false`: to try it out; no money moves. */
  readonly realMoney: boolean;
  /** What the QR code says; one that begins with `/` is a page of this gateway. */
  createOrder(order: PaymentOrder): Promise<Result<{ readonly code: string }, 'unavailable'>>;
  queryOrder(paymentId: string): Promise<Result<OrderState, 'unavailable'>>;
  /** Closes an order that is not paid: it can never be paid afterwards. `paid`: it was too late. */
  closeOrder(paymentId: string): Promise<Result<'closed' | 'paid', 'unavailable'>>;
}

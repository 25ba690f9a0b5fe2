import { fromPromise } from 'xstate';
import type { CardIdentity } from '../../dossier/dossier.ts';
import type { Result } from '../../result.ts';
import type { CourtCallFault } from '../kit/service-setup.ts';
import type { FeeNotice, FeePaying, Payment, RefundAccount } from './fee-notice.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** Asks for the fee notices of a person, and how fees are paid here. */
export const askFees = fromPromise<
  Result<{ readonly fees: readonly FeeNotice[]; readonly paying: FeePaying }, CourtCallFault>,
  { readonly person: CardIdentity }
>(notProvided('askFees'));

/** A payment of a notice. `key` names it: asked for again, it is the same. */
export interface PaymentToMake {
  readonly key: string;
  readonly person: CardIdentity;
  readonly noticeId: string;
}

/** Begins a payment. The code in it is an address that a phone reaches. */
export const startPayment = fromPromise<Result<Payment, CourtCallFault>, PaymentToMake>(
  notProvided('startPayment'),
);

/** Resolves as soon as the payment stands otherwise than it did, or its time is over; a line that is down is waited out. */
export const awaitPayment = fromPromise<Payment, PaymentToMake & { readonly payment: Payment }>(
  notProvided('awaitPayment'),
);

/** Looks at once how a payment stands. */
export const lookAtPayment = fromPromise<Result<Payment, CourtCallFault>, PaymentToMake>(
  notProvided('lookAtPayment'),
);

/** Tells the court where a refund goes; gives the last four figures of the account. */
export const sendAccount = fromPromise<
  Result<string, CourtCallFault>,
  { readonly person: CardIdentity; readonly refundId: string; readonly account: RefundAccount }
>(notProvided('sendAccount'));

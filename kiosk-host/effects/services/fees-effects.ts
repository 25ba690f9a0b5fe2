import { fromPromise } from 'xstate';
import { uuidOf } from '../../../court/contract/uuid-of.ts';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import type { Result } from '../../../flows/result.ts';
import type {
  FeeNotice,
  FeePaying,
  Payment,
  RefundAccount,
} from '../../../flows/services/fees/fee-notice.ts';
import type { PaymentToMake } from '../../../flows/services/fees/fees-effects.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { asked, type ServiceMeans } from './service-means.ts';

/** How often a payment is looked at, ms. */
const lookEvery = 2_000;

/** The effects of 交费、退费. */
export const feesEffects = (means: ServiceMeans, link: VisitLink) => {
  const { clock, config, personKey } = means;
  /** A page of the gateway is reached by a phone under the public address. */
  const reached = (payment: Payment): Payment =>
    payment.code?.startsWith('/')
      ? { ...payment, code: new URL(payment.code, config.court.publicUrl ?? config.court.url).href }
      : payment;
  const about = ({ key, person, noticeId }: PaymentToMake) => ({
    parameters: { noticeId, paymentId: uuidOf(key) },
    body: { personKey: personKey(person.number) },
  });
  const look = (payment: PaymentToMake, signal: AbortSignal): Promise<Result<Payment, CourtCallFault>> =>
    asked(means, link, 'payment', { ...about(payment), signal }, reached);

  return {
    askFees: fromPromise<
      Result<{ readonly fees: readonly FeeNotice[]; readonly paying: FeePaying }, CourtCallFault>,
      { readonly person: CardIdentity }
    >(({ input, signal }) =>
      asked(
        means,
        link,
        'personFees',
        { body: { personKey: personKey(input.person.number) }, signal },
        (answer) => answer,
      ),
    ),
    startPayment: fromPromise<Result<Payment, CourtCallFault>, PaymentToMake>(({ input, signal }) =>
      asked(means, link, 'startPayment', { ...about(input), signal }, reached),
    ),
    lookAtPayment: fromPromise<Result<Payment, CourtCallFault>, PaymentToMake>(({ input, signal }) =>
      look(input, signal),
    ),
    awaitPayment: fromPromise<Payment, PaymentToMake & { readonly payment: Payment }>(
      async ({ input, signal }) => {
        for (;;) {
          await clock.sleep(lookEvery, signal);
          const stands = await look(input, signal);
          if (!stands.ok && stands.error === 'refused')
            throw new Error('the court does not know this payment');
          if (!stands.ok) continue;
          const { state, until } = stands.value;
          if (state !== input.payment.state) return stands.value;
          // Still in doubt when the notice is free again: the person decides.
          if (state === 'doubt' && Date.parse(until) <= clock.now()) return stands.value;
        }
      },
    ),
    sendAccount: fromPromise<
      Result<string, CourtCallFault>,
      { readonly person: CardIdentity; readonly refundId: string; readonly account: RefundAccount }
    >(({ input: { person, refundId, account }, signal }) =>
      asked(
        means,
        link,
        'confirmRefundAccount',
        { parameters: { refundId }, body: { personKey: personKey(person.number), ...account }, signal },
        ({ accountEnd }) => accountEnd,
      ),
    ),
  };
};

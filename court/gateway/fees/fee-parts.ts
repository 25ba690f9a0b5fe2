import type { GatewayMeans } from '../handlers.ts';
import { createFeeStore, type FeeStore } from './fee-store.ts';
import { createPayments, type Payments, paymentJob } from './payments.ts';
import { createReferenceProvider, type ReferenceProvider } from './reference-provider.ts';

/** What the fees of a gateway are made of. */
export interface FeeParts {
  readonly fees: FeeStore;
  /** `null`: nothing is paid at a terminal. */
  readonly payments: Payments | null;
  /** Its page; `null`: another provider, or none. */
  readonly reference: ReferenceProvider | null;
}

/** The fees of a gateway as its configuration has them. */
export const createFeeParts = (means: GatewayMeans): FeeParts => {
  const fees = createFeeStore(means.database);
  if (means.config.fees?.provider === undefined) return { fees, payments: null, reference: null };
  const reference = createReferenceProvider(means.database, means.clock);
  return { fees, payments: createPayments({ ...means, fees, provider: reference }), reference };
};

/** Follows payments that nobody looks at any more. */
export const workPayments = async (means: GatewayMeans): Promise<void> => {
  const { payments } = createFeeParts(means);
  if (payments !== null) await means.jobs.work(paymentJob, ({ data }) => payments.follow(data.paymentId));
};

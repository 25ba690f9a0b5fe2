import type { Template } from '../../template.ts';
import { feeRelief } from './fee-relief.ts';
import { judicialConfirmation } from './judicial-confirmation.ts';
import { paymentOrder } from './payment-order.ts';
import { preservation } from './preservation.ts';
import { retrialApplication } from './retrial-application.ts';

/** Our own applications, in the order in which people ask for them. */
export const applicationForms: readonly Template[] = [
  preservation,
  paymentOrder,
  judicialConfirmation,
  feeRelief,
  retrialApplication,
];

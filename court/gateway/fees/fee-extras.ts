import { feeLines } from '../../../flows/services/fees/fee-texts.ts';
import type { CaseExtraOf } from '../cases/case-extras.ts';
import type { GatewayMeans } from '../handlers.ts';
import { createFeeStore } from './fee-store.ts';

/** The fees that somebody still has to pay in a case. */
export const feeExtras = ({ database }: GatewayMeans): CaseExtraOf => {
  const fees = createFeeStore(database);
  return async ({ caseId }, { key }) => {
    const due = (await fees.ofCase(caseId)).filter(
      ({ payerKey, state }) => payerKey === key && state === 'due',
    );
    return {
      lines: due.map(feeLines),
      deadlines: due.map(({ dueDay }) => ({
        what: { zh: '交诉讼费', ko: '소송비 납부', en: 'Pay the fee' },
        day: dueDay,
      })),
    };
  };
};

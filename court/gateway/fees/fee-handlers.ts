import { fail, ok } from '../../../flows/result.ts';
import type { FeePaying } from '../../../flows/services/fees/fee-notice.ts';
import type { feeOperations } from '../../contract/fees/fee-operations.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import type { FeeParts } from './fee-parts.ts';
import { feeSeen } from './fee-store.ts';

/** What terminals may ask of fees. A notice that is for somebody else is as if it were not there. */
export const feeHandlers = ({
  config,
  cases,
  clock,
  feeParts: { fees, payments },
}: GatewayMeans & { readonly feeParts: FeeParts }): HandlersOf<typeof feeOperations> => {
  const names = new Map(config.courts.map(({ code, name }) => [code, name]));
  const now = (): string => new Date(clock.now()).toISOString();
  const paying: FeePaying = { online: payments !== null, account: config.fees?.account ?? null };
  const ofPayer = async (noticeId: string | undefined, personKey: string) => {
    const fee = await fees.find(noticeId ?? '');
    return fee !== null && fee.payerKey === personKey && fee.state !== 'withdrawn' ? fee : null;
  };
  const aboutOf = async (caseId: string, courtCode: string) => {
    const found = await cases.find(caseId);
    return {
      courtName: names.get(courtCode) ?? courtCode,
      cause: found?.cause ?? '案件',
      number: found?.caseNumber ?? found?.receiptNumber ?? '—',
    };
  };

  return {
    personFees: async ({ body }) => {
      const own = await fees.ofPayer(body.personKey, [...names.keys()]);
      return ok({
        paying,
        fees: await Promise.all(
          own.map(async (fee) =>
            feeSeen(
              fee,
              await aboutOf(fee.caseId, fee.courtCode),
              (await fees.refundsOf(fee.noticeId))[0] ?? null,
              now(),
            ),
          ),
        ),
      });
    },
    startPayment: async ({ parameters, body }) => {
      const fee = await ofPayer(parameters.noticeId, body.personKey);
      if (fee === null) return fail({ code: 'not-found' });
      if (payments === null) return fail({ code: 'payment-not-now' });
      const { courtName, number } = await aboutOf(fee.caseId, fee.courtCode);
      const begun = await payments.start(fee, parameters.paymentId ?? '', `${courtName} ${number}`);
      return begun.ok ? begun : fail({ code: 'payment-not-now' });
    },
    payment: async ({ parameters, body }) => {
      const fee = await ofPayer(parameters.noticeId, body.personKey);
      const payment =
        fee === null || payments === null
          ? null
          : await payments.look(fee.noticeId, parameters.paymentId ?? '');
      return payment === null ? fail({ code: 'not-found' }) : ok(payment);
    },
    confirmRefundAccount: async ({ parameters, body: { personKey, ...account } }) => {
      const refund = await fees.refund(parameters.refundId ?? '');
      const fee = refund === null ? null : await ofPayer(refund.noticeId, personKey);
      if (refund === null || fee === null) return fail({ code: 'not-found' });
      return (await fees.giveAccount(refund.refundId, account, now()))
        ? ok({ accountEnd: account.number.slice(-4) })
        : fail({ code: 'payment-not-now' });
    },
  };
};

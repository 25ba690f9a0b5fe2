import { z } from 'zod';
import type {
  FeeNotice,
  FeePaying,
  FeeRefund,
  FeeRelief,
  Payment,
} from '../../../flows/services/fees/fee-notice.ts';
import { calendarDay, caseId, fen, line, sha256Hex, timestamp } from '../identifiers.ts';
import type { Operation } from '../operation.ts';

/** A fee notice, a payment, a refund: UUIDs. */
export const feeId = caseId;

/** What a fee is for. */
export const feePurpose = z.enum(['acceptance', 'application', 'preservation', 'appraisal', 'other']);

/** What the court decided on relief. */
export const feeRelief = z.strictObject({
  kind: z.enum(['waived', 'reduced', 'deferred']),
  day: calendarDay,
}) satisfies z.ZodType<FeeRelief>;

const feeRefund = z.strictObject({
  refundId: feeId,
  amountFen: fen,
  reason: line(200),
  state: z.enum(['account', 'given', 'done']),
  accountEnd: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
}) satisfies z.ZodType<FeeRefund>;

const feeNotice = z.strictObject({
  noticeId: feeId,
  courtName: line(100),
  cause: line(200),
  number: line(60),
  purpose: feePurpose,
  amountFen: fen,
  dueDay: calendarDay,
  state: z.enum(['due', 'paid', 'waived', 'withdrawn']),
  relief: feeRelief.nullable(),
  paidAt: timestamp.nullable(),
  heldUntil: timestamp.nullable(),
  refund: feeRefund.nullable(),
}) satisfies z.ZodType<FeeNotice>;

const feePaying = z.strictObject({
  online: z.boolean(),
  account: z.strictObject({ payee: line(100), bank: line(100), number: line(40) }).nullable(),
}) satisfies z.ZodType<FeePaying>;

const personFeesRequest = z.strictObject({ personKey: sha256Hex });

/** Newest first; the newest 100 at most. */
const personFees = z.strictObject({ fees: z.array(feeNotice).max(100), paying: feePaying });

const paymentRequest = z.strictObject({ personKey: sha256Hex });

const payment = z.strictObject({
  paymentId: feeId,
  state: z.enum(['waiting', 'paid', 'closed', 'doubt']),
  code: z.string().max(2000).nullable(),
  until: timestamp,
  realMoney: z.boolean(),
}) satisfies z.ZodType<Payment>;

const refundAccount = z.strictObject({
  personKey: sha256Hex,
  holder: line(60),
  bank: line(100),
  number: z.string().regex(/^\d{8,32}$/),
});

const refundAccountKept = z.strictObject({ accountEnd: z.string().regex(/^\d{4}$/) });

/** What a terminal may ask of fees, for who has to pay them. */
export const feeOperations = {
  personFees: {
    method: 'POST',
    path: '/api/persons/fees',
    summary: 'The fee notices of a person, and how fees are paid here.',
    body: personFeesRequest,
    status: 200,
    answer: personFees,
    errors: [],
  },
  startPayment: {
    method: 'PUT',
    path: '/api/fees/{noticeId}/payments/{paymentId}',
    summary:
      'Begin to pay a notice. The same payment again is the same code. An older code of the notice is closed first; while a payment may have gone through, none can be begun.',
    parameters: { noticeId: feeId, paymentId: feeId },
    body: paymentRequest,
    status: 200,
    answer: payment,
    errors: ['not-found', 'payment-not-now'],
  },
  payment: {
    method: 'POST',
    path: '/api/fees/{noticeId}/payments/{paymentId}/state',
    summary: 'How a payment stands; the provider is asked.',
    parameters: { noticeId: feeId, paymentId: feeId },
    body: paymentRequest,
    status: 200,
    answer: payment,
    errors: ['not-found'],
  },
  confirmRefundAccount: {
    method: 'PUT',
    path: '/api/refunds/{refundId}/account',
    summary: 'The account to which a refund goes. It can be given again until the money is on its way.',
    parameters: { refundId: feeId },
    body: refundAccount,
    status: 200,
    answer: refundAccountKept,
    errors: ['not-found', 'payment-not-now'],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of fees that the document names. */
export const feeSchemas = {
  PersonFeesRequest: personFeesRequest,
  PersonFees: personFees,
  FeeNotice: feeNotice,
  PaymentRequest: paymentRequest,
  Payment: payment,
  RefundAccount: refundAccount,
  RefundAccountKept: refundAccountKept,
} as const;

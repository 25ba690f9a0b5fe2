import type { Fen } from '../../law/money.ts';

/** What a fee is for (诉讼费用交纳办法 6, 10): acceptance, application, preservation, enforcement, appraisal paid in advance, other. */
export type FeePurpose = 'acceptance' | 'application' | 'preservation' | 'appraisal' | 'other';

/** How a notice stands. `waived`: nothing is to be paid (免交); `withdrawn`: the court took it back. */
export type FeeState = 'due' | 'paid' | 'waived' | 'withdrawn';

/** What the court decided on an application for relief (诉讼费用交纳办法 44–51): waived, reduced, deferred. */
export interface FeeRelief {
  readonly kind: 'waived' | 'reduced' | 'deferred';
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** Money that goes back to who paid (诉讼费用交纳办法 53). */
export interface FeeRefund {
  readonly refundId: string;
  readonly amountFen: Fen;
  readonly reason: string;
  /** `account`: the court waits for the account; `given`: it has it; `done`: the money is on its way. */
  readonly state: 'account' | 'given' | 'done';
  /** The last four figures of the account that was given; `null`: none was. */
  readonly accountEnd: string | null;
}

/** A notice of a fee (交费通知) as its payer sees it. */
export interface FeeNotice {
  readonly noticeId: string;
  readonly courtName: string;
  readonly cause: string;
  /** Case number, otherwise receipt number. */
  readonly number: string;
  readonly purpose: FeePurpose;
  readonly amountFen: Fen;
  /** The last day, `YYYY-MM-DD`. */
  readonly dueDay: string;
  readonly state: FeeState;
  readonly relief: FeeRelief | null;
  /** ISO; `null`: not paid. */
  readonly paidAt: string | null;
  /** Until when no payment can be begun, because one may have gone through (ISO); `null`: it can. */
  readonly heldUntil: string | null;
  readonly refund: FeeRefund | null;
}

/** How a payment stands. `doubt`: the provider does not say; the money may have moved. */
export type PaymentState = 'waiting' | 'paid' | 'closed' | 'doubt';

/** A payment that was begun. */
export interface Payment {
  readonly paymentId: string;
  readonly state: PaymentState;
  /** What the QR code says; `null`: there is nothing to scan any more. One that begins with `/` is a page of the gateway. */
  readonly code: string | null;
  /** Until when the code can be paid, or, in doubt, until when none can be begun (ISO). */
  readonly until: string;
  /** `false`: a provider to try it out with; no money moves. */
  readonly realMoney: boolean;
}

/** How fees are paid at this court. */
export interface FeePaying {
  /** A code can be paid. */
  readonly online: boolean;
  /** Where money is sent by bank; `null`: only at the window. */
  readonly account: { readonly payee: string; readonly bank: string; readonly number: string } | null;
}

/** The account to which money goes back. */
export interface RefundAccount {
  /** The payer's own name, from the card. */
  readonly holder: string;
  readonly bank: string;
  /** Figures only. */
  readonly number: string;
}

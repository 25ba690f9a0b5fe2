import type { CardIdentity } from '../../dossier/dossier.ts';
import type { FieldError } from '../../forms/field-error.ts';
import type { Field, RawValue, Value } from '../../forms/template.ts';
import { feesWords } from '../../text/services/fees-words.ts';
import type { CourtCallFault, ServiceInput } from '../kit/service-setup.ts';
import type { FeeNotice, FeePaying, FeeRefund, Payment, RefundAccount } from './fee-notice.ts';

/** A person's fees, and the one that is paid or comes back. JSON only. */
export interface FeesContext {
  readonly input: ServiceInput;
  readonly person: CardIdentity | null;
  readonly fees: readonly FeeNotice[];
  readonly paying: FeePaying;
  readonly fault: CourtCallFault;
  /** The notice that is looked at. */
  readonly noticeId: string | null;
  /** When a code was asked for, ms since the epoch: it names the payment. */
  readonly askedAt: number;
  readonly payment: Payment | null;
  /** What was typed and refused, what was taken, and what is wrong. */
  readonly typed: Readonly<Record<string, RawValue>>;
  readonly values: Readonly<Record<string, Value | null>>;
  readonly errors: Readonly<Record<string, FieldError>>;
  /** The last four figures of the account that the court has noted. */
  readonly accountEnd: string | null;
  readonly did: boolean;
  /** They ask for relief: the visit goes on at filing. */
  readonly wantsRelief: boolean;
}

/** No notice is looked at. */
export const noFee = {
  noticeId: null,
  payment: null,
  typed: {},
  values: {},
  errors: {},
  accountEnd: null,
} as const satisfies Partial<FeesContext>;

/** The notice that is looked at. Throws when none is. */
export const feeOf = ({ fees, noticeId }: Pick<FeesContext, 'fees' | 'noticeId'>): FeeNotice => {
  const found = fees.find((each) => each.noticeId === noticeId);
  if (found === undefined) throw new Error('no fee is looked at');
  return found;
};

/** Who pays. Throws when nobody is known. */
export const payerOf = ({ person }: Pick<FeesContext, 'person'>): CardIdentity => {
  if (person === null) throw new Error('nobody pays');
  return person;
};

/** The payment that is under way. Throws when none is. */
export const paymentOf = ({ payment }: Pick<FeesContext, 'payment'>): Payment => {
  if (payment === null) throw new Error('nothing is being paid');
  return payment;
};

/** Whether a code can be asked for now. */
export const canPay = ({ paying }: FeesContext, { state, heldUntil, amountFen }: FeeNotice): boolean =>
  paying.online && state === 'due' && heldUntil === null && amountFen > 0;

/** The refund whose account can still be given; `null`: none. */
export const openRefund = ({ refund }: FeeNotice): FeeRefund | null =>
  refund === null || refund.state === 'done' ? null : refund;

/** The key of the one question. */
export const accountKey = 'account';

/** The blanks of the account to which money goes back. */
export const accountFields: readonly Field[] = [
  {
    id: 'number',
    kind: 'bankAccount',
    label: '账号',
    required: true,
    ask: feesWords.askNumber,
    help: feesWords.helpNumber,
  },
  {
    id: 'bank',
    kind: 'text',
    maxLength: 60,
    label: '开户银行',
    required: true,
    sameScreen: true,
    ask: feesWords.askBank,
    help: feesWords.helpBank,
  },
];

/** The account that was answered. Throws when it was not. */
export const accountOf = (context: FeesContext): RefundAccount => {
  const { number, bank } = context.values;
  if (typeof number !== 'string' || typeof bank !== 'string') throw new Error('no account was given');
  return { holder: payerOf(context).name, bank, number };
};

/** An account as it is compared: in groups of four. */
export const inGroups = (number: string): string => number.replace(/(.{4})(?=.)/gu, '$1 ');

import type {
  FeeNotice,
  FeePurpose,
  FeeRefund,
  FeeRelief,
  FeeState,
} from '../../../flows/services/fees/fee-notice.ts';
import { feePurpose, feeRelief } from '../../contract/fees/fee-operations.ts';
import { type Column, type Database, optionalText, type Row, text } from '../database.ts';

/** A fee notice as it stands at the court. */
export interface StoredFee {
  readonly noticeId: string;
  readonly caseId: string;
  readonly courtCode: string;
  readonly payerKey: string;
  readonly purpose: FeePurpose;
  readonly amountFen: number;
  readonly dueDay: string;
  readonly state: FeeState;
  readonly relief: FeeRelief | null;
  readonly givenAt: string;
  readonly givenBy: string;
  readonly heldUntil: string | null;
  readonly paidAt: string | null;
  /** `online`, or what the clerk wrote. */
  readonly paidHow: string | null;
}

/** A refund as it stands at the court; the account is whole here. */
export interface StoredRefund {
  readonly refundId: string;
  readonly noticeId: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly notedAt: string;
  readonly account: { readonly holder: string; readonly bank: string; readonly number: string } | null;
  readonly doneAt: string | null;
}

/** Fee notices and refunds in the database. A change that comes too late changes nothing and says so. */
export interface FeeStore {
  /** The same id again is no second notice. */
  give(notice: Omit<StoredFee, 'state' | 'relief' | 'heldUntil' | 'paidAt' | 'paidHow'>): Promise<void>;
  find(noticeId: string): Promise<StoredFee | null>;
  ofCase(caseId: string): Promise<readonly StoredFee[]>;
  /** Newest first; 100 at most. */
  ofPayer(payerKey: string, courts: readonly string[]): Promise<readonly StoredFee[]>;
  withdraw(noticeId: string): Promise<boolean>;
  relieve(
    noticeId: string,
    relief: FeeRelief,
    change: { readonly amountFen: number; readonly dueDay: string },
  ): Promise<boolean>;
  /** `false`: it was not due any more. */
  paid(noticeId: string, at: string, how: string): Promise<boolean>;
  hold(noticeId: string, until: string | null): Promise<void>;
  noteRefund(
    refund: Pick<StoredRefund, 'refundId' | 'noticeId' | 'amountFen' | 'reason' | 'notedAt'>,
    by: string,
  ): Promise<void>;
  refund(refundId: string): Promise<StoredRefund | null>;
  refundsOf(noticeId: string): Promise<readonly StoredRefund[]>;
  /** `false`: the money is on its way already. */
  giveAccount(
    refundId: string,
    account: { readonly holder: string; readonly bank: string; readonly number: string },
    at: string,
  ): Promise<boolean>;
  refunded(refundId: string, at: string): Promise<boolean>;
}

/** Fees in a database. */
export const createFeeStore = (database: Database): FeeStore => {
  const fees = async (sql: string, parameters: readonly Column[]): Promise<readonly StoredFee[]> =>
    (await database.all(sql, parameters)).map(toFee);
  const refunds = async (sql: string, parameters: readonly Column[]): Promise<readonly StoredRefund[]> =>
    (await database.all(sql, parameters)).map(toRefund);
  const changed = async (sql: string, parameters: readonly Column[]): Promise<boolean> =>
    (await database.run(sql, parameters)) === 1;

  return {
    give: async (notice) => {
      await database.run(
        `INSERT INTO fee_notices (notice_id, case_id, court_code, payer_key, purpose, amount_fen, due_day, state, given_at, given_by)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'due', ?, ?) ON CONFLICT (notice_id) DO NOTHING`,
        [
          notice.noticeId,
          notice.caseId,
          notice.courtCode,
          notice.payerKey,
          notice.purpose,
          notice.amountFen,
          notice.dueDay,
          notice.givenAt,
          notice.givenBy,
        ],
      );
    },
    find: async (noticeId) =>
      (await fees('SELECT * FROM fee_notices WHERE notice_id = ?', [noticeId]))[0] ?? null,
    ofCase: (caseId) =>
      fees('SELECT * FROM fee_notices WHERE case_id = ? ORDER BY given_at DESC, notice_id LIMIT 100', [
        caseId,
      ]),
    ofPayer: (payerKey, courts) =>
      fees(
        `SELECT * FROM fee_notices WHERE payer_key = ? AND state <> 'withdrawn' AND court_code IN (${courts.map(() => '?').join(', ')})
         ORDER BY given_at DESC, notice_id LIMIT 100`,
        [payerKey, ...courts],
      ),
    withdraw: (noticeId) =>
      changed("UPDATE fee_notices SET state = 'withdrawn' WHERE notice_id = ? AND state = 'due'", [noticeId]),
    relieve: (noticeId, { kind, day }, { amountFen, dueDay }) =>
      changed(
        `UPDATE fee_notices SET state = ?, relief_kind = ?, relief_day = ?, amount_fen = ?, due_day = ?
         WHERE notice_id = ? AND state = 'due'`,
        [kind === 'waived' ? 'waived' : 'due', kind, day, amountFen, dueDay, noticeId],
      ),
    paid: (noticeId, at, how) =>
      changed(
        "UPDATE fee_notices SET state = 'paid', paid_at = ?, paid_how = ?, held_until = NULL WHERE notice_id = ? AND state = 'due'",
        [at, how, noticeId],
      ),
    hold: async (noticeId, until) => {
      await database.run('UPDATE fee_notices SET held_until = ? WHERE notice_id = ?', [until, noticeId]);
    },
    noteRefund: async ({ refundId, noticeId, amountFen, reason, notedAt }, by) => {
      await database.run(
        `INSERT INTO fee_refunds (refund_id, notice_id, amount_fen, reason, noted_at, noted_by) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (refund_id) DO NOTHING`,
        [refundId, noticeId, amountFen, reason, notedAt, by],
      );
    },
    refund: async (refundId) =>
      (await refunds('SELECT * FROM fee_refunds WHERE refund_id = ?', [refundId]))[0] ?? null,
    refundsOf: (noticeId) =>
      refunds('SELECT * FROM fee_refunds WHERE notice_id = ? ORDER BY noted_at DESC, refund_id LIMIT 20', [
        noticeId,
      ]),
    giveAccount: (refundId, { holder, bank, number }, at) =>
      changed(
        'UPDATE fee_refunds SET holder = ?, bank = ?, account = ?, given_at = ? WHERE refund_id = ? AND done_at IS NULL',
        [holder, bank, number, at, refundId],
      ),
    refunded: (refundId, at) =>
      changed(
        'UPDATE fee_refunds SET done_at = ? WHERE refund_id = ? AND done_at IS NULL AND account IS NOT NULL',
        [at, refundId],
      ),
  };
};

const toFee = (row: Row): StoredFee => {
  const reliefKind = optionalText(row, 'relief_kind');
  return {
    noticeId: text(row, 'notice_id'),
    caseId: text(row, 'case_id'),
    courtCode: text(row, 'court_code'),
    payerKey: text(row, 'payer_key'),
    purpose: feePurpose.parse(text(row, 'purpose')),
    amountFen: Number(row.amount_fen),
    dueDay: text(row, 'due_day'),
    state: text(row, 'state') as FeeState,
    relief: reliefKind === null ? null : feeRelief.parse({ kind: reliefKind, day: text(row, 'relief_day') }),
    givenAt: text(row, 'given_at'),
    givenBy: text(row, 'given_by'),
    heldUntil: optionalText(row, 'held_until'),
    paidAt: optionalText(row, 'paid_at'),
    paidHow: optionalText(row, 'paid_how'),
  };
};

const toRefund = (row: Row): StoredRefund => {
  const number = optionalText(row, 'account');
  return {
    refundId: text(row, 'refund_id'),
    noticeId: text(row, 'notice_id'),
    amountFen: Number(row.amount_fen),
    reason: text(row, 'reason'),
    notedAt: text(row, 'noted_at'),
    account: number === null ? null : { holder: text(row, 'holder'), bank: text(row, 'bank'), number },
    doneAt: optionalText(row, 'done_at'),
  };
};

/** How far a refund is, for its payer: of the account only its end. */
export const refundSeen = ({ refundId, amountFen, reason, account, doneAt }: StoredRefund): FeeRefund => ({
  refundId,
  amountFen,
  reason,
  state: doneAt !== null ? 'done' : account === null ? 'account' : 'given',
  accountEnd: account?.number.slice(-4) ?? null,
});

/** A notice for its payer. `now`: ISO. */
export const feeSeen = (
  fee: StoredFee,
  about: Pick<FeeNotice, 'courtName' | 'cause' | 'number'>,
  refund: StoredRefund | null,
  now: string,
): FeeNotice => ({
  noticeId: fee.noticeId,
  ...about,
  purpose: fee.purpose,
  amountFen: fee.amountFen,
  dueDay: fee.dueDay,
  state: fee.state,
  relief: fee.relief,
  paidAt: fee.paidAt,
  heldUntil: fee.heldUntil !== null && fee.heldUntil > now ? fee.heldUntil : null,
  refund: refund === null ? null : refundSeen(refund),
});

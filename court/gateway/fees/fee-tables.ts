/** The tables of fees. Amounts are fen; days are China's; other times ISO. */
export const feeTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS fee_notices (
    notice_id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    court_code TEXT NOT NULL,
    payer_key TEXT NOT NULL,
    purpose TEXT NOT NULL,
    amount_fen BIGINT NOT NULL,
    due_day TEXT NOT NULL,
    state TEXT NOT NULL,
    relief_kind TEXT,
    relief_day TEXT,
    given_at TEXT NOT NULL,
    given_by TEXT NOT NULL,
    held_until TEXT,
    paid_at TEXT,
    paid_how TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS fee_notices_by_case ON fee_notices (case_id, given_at)',
  'CREATE INDEX IF NOT EXISTS fee_notices_by_payer ON fee_notices (payer_key, given_at)',
  `CREATE TABLE IF NOT EXISTS fee_payments (
    payment_id TEXT PRIMARY KEY,
    notice_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    amount_fen BIGINT NOT NULL,
    state TEXT NOT NULL,
    code TEXT,
    begun_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    settled_at TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS fee_payments_by_notice ON fee_payments (notice_id, begun_at)',
  `CREATE TABLE IF NOT EXISTS fee_refunds (
    refund_id TEXT PRIMARY KEY,
    notice_id TEXT NOT NULL,
    amount_fen BIGINT NOT NULL,
    reason TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    holder TEXT,
    bank TEXT,
    account TEXT,
    given_at TEXT,
    done_at TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS fee_refunds_by_notice ON fee_refunds (notice_id)',
];

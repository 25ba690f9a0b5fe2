import { canonicalJson } from '../../contract/canonical-json.ts';
import { manifestSha256 } from '../../contract/filing-manifest.ts';
import { type HandInManifest, handInManifest } from '../../contract/hand-ins/hand-in-manifest.ts';
import { type SignedReceipt, signedReceipt } from '../../contract/receipt.ts';
import { type Database, optionalText, type Row, text, UniqueViolation } from '../database.ts';

/** The table of papers that are added to cases. */
export const handInTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS hand_ins (
    filing_id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    terminal_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    court_code TEXT NOT NULL,
    person_key TEXT NOT NULL,
    manifest TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    announced_at TEXT NOT NULL,
    received_at TEXT,
    receipt TEXT,
    seen_at TEXT,
    seen_by TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS hand_ins_by_case ON hand_ins (case_id, received_at)',
  'CREATE INDEX IF NOT EXISTS hand_ins_unseen ON hand_ins (court_code, received_at) WHERE received_at IS NOT NULL AND seen_at IS NULL',
];

/** Papers added to a case, as they stand at the court. */
export interface StoredHandIn {
  readonly manifest: HandInManifest;
  readonly manifestSha256: string;
  readonly receipt: SignedReceipt | null;
  /** ISO; `null`: not all of it is here. */
  readonly receivedAt: string | null;
  readonly seenAt: string | null;
  readonly seenBy: string | null;
}

/** Papers added to cases, in a database. */
export interface HandInStore {
  /** `numberTaken`: something else has this number. An id that is there already stays as it is. */
  announce(manifest: HandInManifest, at: string): Promise<'done' | 'numberTaken'>;
  find(filingId: string): Promise<StoredHandIn | null>;
  /** Notes the receipt; the one that stands is given back, also when another gateway was faster. */
  commit(filingId: string, receipt: SignedReceipt): Promise<SignedReceipt>;
  /** What has come in for a case, newest first. */
  ofCase(caseId: string): Promise<readonly StoredHandIn[]>;
  /** What has come in for these courts and nobody has looked at, oldest first; 100 at most. */
  unseen(courts: readonly string[]): Promise<readonly StoredHandIn[]>;
  seen(filingId: string, at: string, by: string): Promise<void>;
}

/** Hand-ins in a database. */
export const createHandInStore = (database: Database): HandInStore => {
  const find = async (filingId: string): Promise<StoredHandIn | null> => {
    const [row] = await database.all('SELECT * FROM hand_ins WHERE filing_id = ?', [filingId]);
    return row === undefined ? null : toHandIn(row);
  };
  return {
    announce: async (manifest, at) => {
      const { filingId, number, terminalId, caseId, courtCode, person } = manifest;
      try {
        await database.run(
          `INSERT INTO hand_ins (filing_id, number, terminal_id, case_id, court_code, person_key, manifest, manifest_sha256, announced_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (filing_id) DO NOTHING`,
          [
            filingId,
            number,
            terminalId,
            caseId,
            courtCode,
            person.key,
            canonicalJson(manifest),
            manifestSha256(manifest),
            at,
          ],
        );
        return 'done';
      } catch (error) {
        if (error instanceof UniqueViolation) return 'numberTaken';
        throw error;
      }
    },
    find,
    commit: async (filingId, receipt) => {
      await database.run(
        'UPDATE hand_ins SET received_at = ?, receipt = ? WHERE filing_id = ? AND receipt IS NULL',
        [receipt.receipt.receivedAt, canonicalJson(receipt), filingId],
      );
      const stands = (await find(filingId))?.receipt;
      if (!stands) throw new Error('a receipt that was noted is not there');
      return stands;
    },
    ofCase: async (caseId) =>
      (
        await database.all(
          'SELECT * FROM hand_ins WHERE case_id = ? AND received_at IS NOT NULL ORDER BY received_at DESC LIMIT 100',
          [caseId],
        )
      ).map(toHandIn),
    unseen: async (courts) =>
      (
        await database.all(
          `SELECT * FROM hand_ins WHERE court_code IN (${courts.map(() => '?').join(', ')})
           AND received_at IS NOT NULL AND seen_at IS NULL ORDER BY received_at LIMIT 100`,
          courts,
        )
      ).map(toHandIn),
    seen: async (filingId, at, by) => {
      await database.run(
        'UPDATE hand_ins SET seen_at = ?, seen_by = ? WHERE filing_id = ? AND seen_at IS NULL',
        [at, by, filingId],
      );
    },
  };
};

const toHandIn = (row: Row): StoredHandIn => {
  const receipt = optionalText(row, 'receipt');
  return {
    manifest: handInManifest.parse(JSON.parse(text(row, 'manifest'))),
    manifestSha256: text(row, 'manifest_sha256'),
    receipt: receipt === null ? null : signedReceipt.parse(JSON.parse(receipt)),
    receivedAt: optionalText(row, 'received_at'),
    seenAt: optionalText(row, 'seen_at'),
    seenBy: optionalText(row, 'seen_by'),
  };
};

import { canonicalJson } from '../contract/canonical-json.ts';
import type { CourtAnswer } from '../contract/court-answer.ts';
import { courtAnswer } from '../contract/court-answer.ts';
import { type FilingManifest, filingManifest, manifestSha256 } from '../contract/filing-manifest.ts';
import { type SignedReceipt, signedReceipt } from '../contract/receipt.ts';
import { type Column, type Database, type Row, UniqueViolation } from './database.ts';

/** `uploading`: announced, not yet committed. The others are the court's answer. */
export type FilingState = 'uploading' | CourtAnswer['state'];

/** A filing as it stands. `supplement` is kept after the supplement came: the notice is given once. */
export interface StoredFiling {
  readonly manifest: FilingManifest;
  readonly manifestSha256: string;
  readonly state: FilingState;
  readonly receivedAt: string | null;
  readonly receipt: SignedReceipt | null;
  readonly supplement: Extract<CourtAnswer, { state: 'supplementRequested' }> | null;
  readonly supplementReceivedAt: string | null;
  readonly registration: Extract<CourtAnswer, { state: 'registered' }> | null;
}

/** Which filings the inbox shows. */
export type InboxFilter = 'all' | 'open' | 'supplement' | 'registered';

/** Filings and their uploads in the database. */
export interface FilingStore {
  find(filingId: string): Promise<StoredFiling | null>;
  /** Keeps a manifest unless the id is there. `numberTaken`: another filing has the receipt number. */
  announce(manifest: FilingManifest, at: string): Promise<'kept' | 'numberTaken'>;
  /** Keeps the receipt unless there is one, and gives the one that stands. */
  commit(filingId: string, receipt: SignedReceipt): Promise<SignedReceipt>;
  ofPerson(personKey: string, courts: readonly string[]): Promise<readonly StoredFiling[]>;
  inbox(filter: InboxFilter, limit: number, offset: number): Promise<readonly StoredFiling[]>;
  counts(): Promise<Readonly<Record<InboxFilter, number>>>;
  /** Registers a received filing. `stateChanged`: it is registered already or not complete. */
  register(
    filingId: string,
    registration: Extract<CourtAnswer, { state: 'registered' }>,
  ): Promise<'done' | 'stateChanged' | 'caseNumberTaken'>;
  /** Gives the one-time notice (REG 7). `stateChanged`: given before, or registered. */
  requestSupplement(
    filingId: string,
    notice: Extract<CourtAnswer, { state: 'supplementRequested' }>,
  ): Promise<'done' | 'stateChanged'>;
  /** Notes that what was missing has come. */
  supplementCame(filingId: string, at: string): Promise<'done' | 'stateChanged'>;
  upload(uploadId: string): Promise<StoredUpload | null>;
  /** Begins an upload of a file; one that was begun before is forgotten. */
  beginUpload(upload: StoredUpload): Promise<void>;
  dropUpload(filingId: string, fileId: string): Promise<void>;
}

/** A resumable upload: which file of which filing, and its bytes in full. */
export interface StoredUpload {
  readonly uploadId: string;
  readonly filingId: string;
  readonly fileId: string;
  readonly size: number;
}

/** Filings in a database. */
export const createFilingStore = (database: Database): FilingStore => {
  const changed = async (sql: string, parameters: readonly Column[]) =>
    (await database.run(sql, parameters)) === 1 ? 'done' : 'stateChanged';
  const findFiling = async (filingId: string) => {
    const [row] = await database.all('SELECT * FROM filings WHERE filing_id = ?', [filingId]);
    return row === undefined ? null : toFiling(row);
  };

  return {
    find: findFiling,
    announce: async (manifest, at) => {
      try {
        await database.run(
          `INSERT INTO filings (filing_id, number, terminal_id, court_code, person_key, manifest, manifest_sha256, announced_at, state)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'uploading') ON CONFLICT (filing_id) DO NOTHING`,
          [
            manifest.filingId,
            manifest.number,
            manifest.terminalId,
            manifest.courtCode,
            manifest.person.key,
            canonicalJson(manifest),
            manifestSha256(manifest),
            at,
          ],
        );
        return 'kept';
      } catch (error) {
        if (error instanceof UniqueViolation) return 'numberTaken';
        throw error;
      }
    },
    commit: async (filingId, receipt) => {
      await database.run(
        `UPDATE filings SET state = 'received', received_at = ?, receipt = ? WHERE filing_id = ? AND state = 'uploading'`,
        [receipt.receipt.receivedAt, canonicalJson(receipt), filingId],
      );
      const stands = (await findFiling(filingId))?.receipt;
      if (!stands) throw new Error('a committed filing has no receipt');
      return stands;
    },
    ofPerson: async (personKey, courts) => {
      const rows = await database.all(
        `SELECT * FROM filings WHERE person_key = ? AND state <> 'uploading'
         AND court_code IN (${courts.map(() => '?').join(', ')}) ORDER BY received_at DESC LIMIT 200`,
        [personKey, ...courts],
      );
      return rows.map(toFiling);
    },
    inbox: async (filter, limit, offset) => {
      const rows = await database.all(
        `SELECT * FROM filings WHERE ${inboxConditions[filter]} ORDER BY received_at DESC, filing_id LIMIT ? OFFSET ?`,
        [limit, offset],
      );
      return rows.map(toFiling);
    },
    counts: async () => {
      const rows = await database.all('SELECT state, COUNT(*) AS filings FROM filings GROUP BY state');
      // PostgreSQL gives COUNT as a bigint, which arrives as a string.
      const of = (state: FilingState) => Number(rows.find((row) => row.state === state)?.filings ?? 0);
      const open = of('received') + of('supplementReceived');
      const supplement = of('supplementRequested');
      const registered = of('registered');
      return { all: open + supplement + registered, open, supplement, registered };
    },
    register: async (filingId, registration) => {
      try {
        return await changed(
          `UPDATE filings SET state = 'registered', registration = ?, case_number = ?
           WHERE filing_id = ? AND state IN ('received', 'supplementRequested', 'supplementReceived')`,
          [canonicalJson(registration), registration.caseNumber, filingId],
        );
      } catch (error) {
        if (error instanceof UniqueViolation) return 'caseNumberTaken';
        throw error;
      }
    },
    requestSupplement: (filingId, notice) =>
      changed(
        `UPDATE filings SET state = 'supplementRequested', supplement = ?
         WHERE filing_id = ? AND state = 'received' AND supplement IS NULL`,
        [canonicalJson(notice), filingId],
      ),
    supplementCame: (filingId, at) =>
      changed(
        `UPDATE filings SET state = 'supplementReceived', supplement_received_at = ?
         WHERE filing_id = ? AND state = 'supplementRequested'`,
        [at, filingId],
      ),
    upload: async (uploadId) => {
      const [row] = await database.all('SELECT * FROM uploads WHERE upload_id = ?', [uploadId]);
      if (row === undefined) return null;
      return {
        uploadId: text(row, 'upload_id'),
        filingId: text(row, 'filing_id'),
        fileId: text(row, 'file_id'),
        size: Number(row.size),
      };
    },
    beginUpload: async ({ uploadId, filingId, fileId, size }) => {
      await database.run(
        `INSERT INTO uploads (upload_id, filing_id, file_id, size) VALUES (?, ?, ?, ?)
         ON CONFLICT (filing_id, file_id) DO UPDATE SET upload_id = excluded.upload_id, size = excluded.size`,
        [uploadId, filingId, fileId, size],
      );
    },
    dropUpload: async (filingId, fileId) => {
      await database.run('DELETE FROM uploads WHERE filing_id = ? AND file_id = ?', [filingId, fileId]);
    },
  };
};

const inboxConditions: Readonly<Record<InboxFilter, string>> = {
  all: `state <> 'uploading'`,
  open: `state IN ('received', 'supplementReceived')`,
  supplement: `state = 'supplementRequested'`,
  registered: `state = 'registered'`,
};

/** What the court has said to a filing; `null` while it is not committed. */
export const answerOf = (filing: StoredFiling): CourtAnswer | null => {
  switch (filing.state) {
    case 'uploading':
      return null;
    case 'received':
      return { state: 'received', at: present(filing.receivedAt) };
    case 'supplementRequested':
      return present(filing.supplement);
    case 'supplementReceived':
      return { state: 'supplementReceived', at: present(filing.supplementReceivedAt) };
    case 'registered':
      return present(filing.registration);
    default:
      return filing.state satisfies never;
  }
};

const present = <T>(value: T | null): T => {
  if (value === null) throw new Error('a filing lacks what its state promises');
  return value;
};

const text = (row: Row, name: string): string => {
  const value = row[name];
  if (typeof value !== 'string') throw new Error(`the column ${name} holds no text`);
  return value;
};

const optionalText = (row: Row, name: string): string | null => (row[name] === null ? null : text(row, name));

const states: readonly string[] = [
  'uploading',
  'received',
  'supplementRequested',
  'supplementReceived',
  'registered',
] satisfies readonly FilingState[];
const isState = (value: string): value is FilingState => states.includes(value);

const toFiling = (row: Row): StoredFiling => {
  const state = text(row, 'state');
  if (!isState(state)) throw new Error('a filing is in a state this gateway does not know');
  const json = (name: string): unknown => {
    const stored = optionalText(row, name);
    return stored === null ? null : JSON.parse(stored);
  };
  const supplement = courtAnswer.nullable().parse(json('supplement'));
  const registration = courtAnswer.nullable().parse(json('registration'));
  return {
    manifest: filingManifest.parse(json('manifest')),
    manifestSha256: text(row, 'manifest_sha256'),
    state,
    receivedAt: optionalText(row, 'received_at'),
    receipt: signedReceipt.nullable().parse(json('receipt')),
    supplement: supplement?.state === 'supplementRequested' ? supplement : null,
    supplementReceivedAt: optionalText(row, 'supplement_received_at'),
    registration: registration?.state === 'registered' ? registration : null,
  };
};

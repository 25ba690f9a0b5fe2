import { canonicalJson } from '../contract/canonical-json.ts';
import { type CourtAnswer, type CourtOutcome, courtAnswer } from '../contract/court-answer.ts';
import { type FilingManifest, filingManifest, manifestSha256 } from '../contract/filing-manifest.ts';
import { type SignedReceipt, signedReceipt } from '../contract/receipt.ts';
import { type Column, type Database, optionalText, type Row, text, UniqueViolation } from './database.ts';

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
  /** How it ended without a case. */
  readonly outcome: CourtOutcome | null;
}

/** Which filings the inbox shows: those that the courts decide, in each state, or (`serving`) have taken in for another court. */
export type InboxFilter = 'open' | 'supplement' | 'registered' | 'ended' | 'all' | 'serving';

/** Up to here it is counted: the cost does not grow with the years, and nobody turns three hundred pages. */
export const mostCounted = 10_000;

/** Filings and their uploads in the database. */
export interface FilingStore {
  find(filingId: string): Promise<StoredFiling | null>;
  /** Keeps a manifest unless the id is there. `numberTaken`: another filing has the receipt number. */
  announce(manifest: FilingManifest, at: string): Promise<'kept' | 'numberTaken'>;
  /** Keeps the receipt unless there is one, and gives the one that stands. */
  commit(filingId: string, receipt: SignedReceipt): Promise<SignedReceipt>;
  ofPerson(personKey: string, courts: readonly string[]): Promise<readonly StoredFiling[]>;
  /** What these courts decide or serve, newest first. */
  inbox(
    courts: readonly string[],
    filter: InboxFilter,
    limit: number,
    offset: number,
  ): Promise<readonly StoredFiling[]>;
  /** How many each filter shows; `mostCounted` stands for that and more. */
  counts(courts: readonly string[]): Promise<Readonly<Record<InboxFilter, number>>>;
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
  /** Ends it without a case: another court, or a ruling. `stateChanged`: it has its last answer already. */
  end(filingId: string, outcome: CourtOutcome): Promise<'done' | 'stateChanged'>;
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
          `INSERT INTO filings (filing_id, number, terminal_id, court_code, serving_court_code, person_key, manifest, manifest_sha256, announced_at, state)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'uploading') ON CONFLICT (filing_id) DO NOTHING`,
          [
            manifest.filingId,
            manifest.number,
            manifest.terminalId,
            manifest.courtCode,
            manifest.servingCourtCode,
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
         AND court_code IN (${places(courts)}) ORDER BY received_at DESC LIMIT 200`,
        [personKey, ...courts],
      );
      return rows.map(toFiling);
    },
    inbox: async (courts, filter, limit, offset) => {
      const rows = await database.all(
        `SELECT * FROM filings WHERE ${whoseIs(filter, courts)} AND ${inboxConditions[filter]}
         ORDER BY received_at DESC, filing_id LIMIT ? OFFSET ?`,
        [...whoseAre(filter, courts), limit, offset],
      );
      return rows.map(toFiling);
    },
    counts: async (courts) => {
      const filters = Object.keys(inboxConditions) as InboxFilter[];
      const counted = filters.map(
        (filter) => `(SELECT COUNT(*) FROM (SELECT 1 FROM filings WHERE ${whoseIs(filter, courts)}
          AND ${inboxConditions[filter]} LIMIT ${mostCounted}) AS ${filter}_filings) AS "${filter}"`,
      );
      const [row] = await database.all(
        `SELECT ${counted.join(', ')}`,
        filters.flatMap((filter) => whoseAre(filter, courts)),
      );
      // PostgreSQL gives COUNT as a bigint, which arrives as a string.
      const of = (filter: InboxFilter) => Number(row?.[filter] ?? 0);
      return {
        open: of('open'),
        supplement: of('supplement'),
        registered: of('registered'),
        ended: of('ended'),
        all: of('all'),
        serving: of('serving'),
      };
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
    end: (filingId, outcome) =>
      changed(
        `UPDATE filings SET state = ?, outcome = ?
         WHERE filing_id = ? AND state IN ('received', 'supplementRequested', 'supplementReceived')`,
        [outcome.state, canonicalJson(outcome), filingId],
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

const places = (values: readonly string[]): string => values.map(() => '?').join(', ');

/** What is taken in for another court is few: the condition says so once more, for the index of those few. */
const whoseIs = (filter: InboxFilter, courts: readonly string[]): string =>
  filter === 'serving'
    ? `serving_court_code <> court_code AND serving_court_code IN (${places(courts)}) AND court_code NOT IN (${places(courts)})`
    : `court_code IN (${places(courts)})`;
const whoseAre = (filter: InboxFilter, courts: readonly string[]): readonly string[] =>
  filter === 'serving' ? [...courts, ...courts] : courts;

const inboxConditions: Readonly<Record<InboxFilter, string>> = {
  all: `state <> 'uploading'`,
  open: `state IN ('received', 'supplementReceived')`,
  supplement: `state = 'supplementRequested'`,
  registered: `state = 'registered'`,
  ended: `state IN ('notThisCourt', 'rejected')`,
  serving: `state <> 'uploading'`,
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
    case 'notThisCourt':
    case 'rejected':
      return present(filing.outcome);
    default:
      return filing.state satisfies never;
  }
};

const present = <T>(value: T | null): T => {
  if (value === null) throw new Error('a filing lacks what its state promises');
  return value;
};

const states: readonly string[] = [
  'uploading',
  'received',
  'supplementRequested',
  'supplementReceived',
  'registered',
  'notThisCourt',
  'rejected',
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
  const outcome = courtAnswer.nullable().parse(json('outcome'));
  return {
    manifest: filingManifest.parse(json('manifest')),
    manifestSha256: text(row, 'manifest_sha256'),
    state,
    receivedAt: optionalText(row, 'received_at'),
    receipt: signedReceipt.nullable().parse(json('receipt')),
    supplement: supplement?.state === 'supplementRequested' ? supplement : null,
    supplementReceivedAt: optionalText(row, 'supplement_received_at'),
    registration: registration?.state === 'registered' ? registration : null,
    outcome: outcome?.state === 'notThisCourt' || outcome?.state === 'rejected' ? outcome : null,
  };
};

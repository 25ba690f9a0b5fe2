import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ServedKind } from '../../../flows/services/served-papers/served-paper.ts';
import { canonicalJson } from '../../contract/canonical-json.ts';
import { servedKind, serviceReceiptBody } from '../../contract/service-of-process/service-operations.ts';
import { type Database, optionalText, type Row, text } from '../database.ts';
import type { KeyedQueue } from '../keyed-queue.ts';

/** One file that a paper had. */
export interface PaperVersion {
  readonly version: number;
  readonly sha256: string;
  readonly size: number;
  readonly pages: number;
  readonly sentAt: string;
  readonly sentBy: string;
}

/** A paper as it stands at the court. */
export interface StoredPaper {
  readonly paperId: string;
  readonly caseId: string;
  readonly courtCode: string;
  readonly kind: ServedKind;
  readonly title: string;
  /** The version that is served now. */
  readonly latest: number;
  readonly withdrawnAt: string | null;
}

/** What a person signed. */
export type ReceiptBody = z.infer<typeof serviceReceiptBody>;

/** 送达回证 as it stands at the court. */
export interface StoredReceipt {
  readonly body: ReceiptBody;
  readonly number: string;
  readonly terminalId: string;
  readonly place: string;
  readonly at: string;
}

/** A version of a paper for one person: waiting, or signed for. */
export interface PersonPaper {
  readonly paper: StoredPaper;
  readonly version: PaperVersion;
  readonly receipt: { readonly number: string; readonly at: string } | null;
}

/** Served papers in the database. */
export interface ServedStore {
  /**
   * Keeps a file of a paper: the first one makes it, others are corrections. The newest again is no further version. `older`: the file is
   * that of an earlier version; `withdrawn`: nothing is added to a paper that is no longer served.
   */
  add(
    paper: Omit<StoredPaper, 'latest' | 'withdrawnAt'>,
    file: Omit<PaperVersion, 'version'>,
    addressees: readonly string[],
  ): Promise<PaperVersion | 'older' | 'withdrawn'>;
  find(paperId: string): Promise<StoredPaper | null>;
  ofCase(caseId: string): Promise<readonly StoredPaper[]>;
  versionsOf(paperId: string): Promise<readonly PaperVersion[]>;
  addresseesOf(paperId: string): Promise<readonly string[]>;
  receiptsOf(paperId: string): Promise<readonly StoredReceipt[]>;
  receipt(receiptId: string): Promise<StoredReceipt | null>;
  /** The paper is no longer served; what was signed for stays. */
  withdraw(paperId: string, at: string, by: string): Promise<void>;
  /** What waits for a person, then what they signed for, the newest first. */
  ofPerson(personKey: string, courts: readonly string[]): Promise<readonly PersonPaper[]>;
  /** The version of a paper that this person may read: the one that waits, or one they signed for. */
  readable(personKey: string, paperId: string, version: number): Promise<PaperVersion | null>;
  /** `differs`: this id, or this version, has another receipt; `changed`: the version is no longer served; `gone`: none of theirs. */
  sign(
    body: ReceiptBody,
    terminal: { readonly id: string; readonly place: string },
    at: string,
  ): Promise<StoredReceipt | 'differs' | 'changed' | 'gone'>;
}

/** A number that a person can read out, of an id that is random. */
export const spokenNumber = (prefix: string, id: string): string => {
  const figures = id.replaceAll('-', '').toUpperCase();
  return `${prefix}-${figures.slice(0, 4)}-${figures.slice(4, 8)}-${figures.slice(8, 12)}`;
};

/** Content as it is kept, and its hash. */
export const sealedBody = (body: unknown): { readonly content: string; readonly hash: string } => {
  const content = canonicalJson(body as Parameters<typeof canonicalJson>[0]);
  return { content, hash: createHash('sha256').update(content, 'utf8').digest('hex') };
};

/** Papers in a database. The queue keeps a correction and a signature for the version before it from crossing. */
export const createServedStore = (database: Database, queue: KeyedQueue): ServedStore => {
  const perPaper = <T>(paperId: string, work: () => Promise<T>): Promise<T> =>
    queue(`served ${paperId}`, work);
  const find = async (paperId: string): Promise<StoredPaper | null> => {
    const [row] = await database.all('SELECT * FROM served_papers WHERE paper_id = ?', [paperId]);
    return row === undefined ? null : toPaper(row);
  };
  const versionsOf = async (paperId: string): Promise<readonly PaperVersion[]> =>
    (await database.all('SELECT * FROM served_versions WHERE paper_id = ? ORDER BY version', [paperId])).map(
      toVersion,
    );
  const receipts = async (where: string, given: readonly (string | number)[]) =>
    (await database.all(`SELECT * FROM service_receipts WHERE ${where} ORDER BY at`, given)).map((row) => ({
      hash: text(row, 'body_sha256'),
      receipt: toReceipt(row),
    }));
  const isAddressee = async (personKey: string, paperId: string): Promise<boolean> =>
    (
      await database.all('SELECT paper_id FROM served_addressees WHERE person_key = ? AND paper_id = ?', [
        personKey,
        paperId,
      ])
    ).length > 0;

  return {
    find,
    versionsOf,
    add: (paper, file, addressees) =>
      perPaper(paper.paperId, async () => {
        const { paperId, caseId, courtCode, kind, title } = paper;
        await database.run(
          `INSERT INTO served_papers (paper_id, case_id, court_code, kind, title, latest, created_at, created_by)
           VALUES (?, ?, ?, ?, ?, 0, ?, ?) ON CONFLICT (paper_id) DO NOTHING`,
          [paperId, caseId, courtCode, kind, title, file.sentAt, file.sentBy],
        );
        if ((await find(paperId))?.withdrawnAt !== null) return 'withdrawn';
        const versions = await versionsOf(paperId);
        const same = versions.find(({ sha256 }) => sha256 === file.sha256);
        if (same !== undefined && same !== versions.at(-1)) return 'older';
        const added = same ?? { version: versions.length + 1, ...file };
        for (const key of addressees)
          await database.run(
            'INSERT INTO served_addressees (person_key, paper_id) VALUES (?, ?) ON CONFLICT (person_key, paper_id) DO NOTHING',
            [key, paperId],
          );
        if (same === undefined)
          await database.run(
            `INSERT INTO served_versions (paper_id, version, sha256, size, pages, sent_at, sent_by) VALUES (?, ?, ?, ?, ?, ?, ?)`,
            [paperId, added.version, file.sha256, file.size, file.pages, file.sentAt, file.sentBy],
          );
        // Served from here on: everything before is on disk.
        await database.run('UPDATE served_papers SET latest = ? WHERE paper_id = ? AND latest < ?', [
          added.version,
          paperId,
          added.version,
        ]);
        return added;
      }),
    ofCase: async (caseId) =>
      (
        await database.all(
          'SELECT * FROM served_papers WHERE case_id = ? AND latest > 0 ORDER BY created_at DESC, paper_id LIMIT 200',
          [caseId],
        )
      ).map(toPaper),
    addresseesOf: async (paperId) =>
      (
        await database.all(
          'SELECT person_key FROM served_addressees WHERE paper_id = ? ORDER BY person_key',
          [paperId],
        )
      ).map((row) => text(row, 'person_key')),
    receiptsOf: async (paperId) => (await receipts('paper_id = ?', [paperId])).map(({ receipt }) => receipt),
    receipt: async (receiptId) => (await receipts('receipt_id = ?', [receiptId]))[0]?.receipt ?? null,
    withdraw: (paperId, at, by) =>
      perPaper(paperId, async () => {
        await database.run(
          'UPDATE served_papers SET withdrawn_at = ?, withdrawn_by = ? WHERE paper_id = ? AND withdrawn_at IS NULL',
          [at, by, paperId],
        );
      }),
    ofPerson: async (personKey, courts) => {
      const rows = await database.all(
        `SELECT served_papers.*, served_versions.*, service_receipts.number AS receipt_no, service_receipts.at AS receipt_at
         FROM served_addressees
         JOIN served_papers ON served_papers.paper_id = served_addressees.paper_id
         JOIN served_versions ON served_versions.paper_id = served_papers.paper_id
         LEFT JOIN service_receipts ON service_receipts.paper_id = served_versions.paper_id
           AND service_receipts.version = served_versions.version
           AND service_receipts.person_key = served_addressees.person_key
         WHERE served_addressees.person_key = ? AND served_papers.court_code IN (${courts.map(() => '?').join(', ')})
           AND (service_receipts.receipt_id IS NOT NULL
             OR (served_papers.withdrawn_at IS NULL AND served_versions.version = served_papers.latest))
         ORDER BY CASE WHEN service_receipts.receipt_id IS NULL THEN 0 ELSE 1 END, served_versions.sent_at DESC,
           served_papers.paper_id, served_versions.version LIMIT 200`,
        [personKey, ...courts],
      );
      return rows.map((row) => {
        const number = optionalText(row, 'receipt_no');
        return {
          paper: toPaper(row),
          version: toVersion(row),
          receipt: number === null ? null : { number, at: text(row, 'receipt_at') },
        };
      });
    },
    readable: async (personKey, paperId, version) => {
      if (!(await isAddressee(personKey, paperId))) return null;
      const paper = await find(paperId);
      const found = (await versionsOf(paperId)).find((each) => each.version === version);
      if (paper === null || found === undefined) return null;
      if (paper.withdrawnAt === null && paper.latest === version) return found;
      const signed = await receipts('paper_id = ? AND version = ? AND person_key = ?', [
        paperId,
        version,
        personKey,
      ]);
      return signed.length > 0 ? found : null;
    },
    sign: (body, terminal, at) =>
      perPaper(body.paperId, async () => {
        const { receiptId, paperId, version, person } = body;
        const { content, hash } = sealedBody(body);
        const paper = await find(paperId);
        if (paper === null || !(await isAddressee(person.key, paperId))) return 'gone';
        const stands = await receipts('receipt_id = ? OR (paper_id = ? AND version = ? AND person_key = ?)', [
          receiptId,
          paperId,
          version,
          person.key,
        ]);
        const [first] = stands;
        if (first !== undefined)
          return first.receipt.body.receiptId === receiptId && first.hash === hash
            ? first.receipt
            : 'differs';
        const shown = (await versionsOf(paperId)).find((each) => each.version === version);
        if (paper.withdrawnAt !== null || paper.latest !== version || shown?.sha256 !== body.sha256)
          return 'changed';
        await database.run(
          `INSERT INTO service_receipts (receipt_id, number, paper_id, version, person_key, body, body_sha256, terminal_id, place, at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          [
            receiptId,
            spokenNumber('SD', receiptId),
            paperId,
            version,
            person.key,
            content,
            hash,
            terminal.id,
            terminal.place,
            at,
          ],
        );
        const [kept] = await receipts('receipt_id = ?', [receiptId]);
        // The table itself takes one receipt for a version: whoever came second has none.
        return kept === undefined ? 'differs' : kept.receipt;
      }),
  };
};

const toPaper = (row: Row): StoredPaper => ({
  paperId: text(row, 'paper_id'),
  caseId: text(row, 'case_id'),
  courtCode: text(row, 'court_code'),
  kind: servedKind.parse(text(row, 'kind')),
  title: text(row, 'title'),
  latest: Number(row.latest),
  withdrawnAt: optionalText(row, 'withdrawn_at'),
});

const toVersion = (row: Row): PaperVersion => ({
  version: Number(row.version),
  sha256: text(row, 'sha256'),
  size: Number(row.size),
  pages: Number(row.pages),
  sentAt: text(row, 'sent_at'),
  sentBy: text(row, 'sent_by'),
});

const toReceipt = (row: Row): StoredReceipt => ({
  body: serviceReceiptBody.parse(JSON.parse(text(row, 'body'))),
  number: text(row, 'number'),
  terminalId: text(row, 'terminal_id'),
  place: text(row, 'place'),
  at: text(row, 'at'),
});

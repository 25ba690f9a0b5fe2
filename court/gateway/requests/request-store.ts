import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { canonicalJson } from '../../contract/canonical-json.ts';
import { requestBody } from '../../contract/requests/request-operations.ts';
import { type Database, optionalText, type Row, text } from '../database.ts';

/** The tables of short requests. */
export const requestTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS requests (
    request_id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    court_code TEXT NOT NULL,
    terminal_id TEXT NOT NULL,
    person_key TEXT NOT NULL,
    case_id TEXT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    received_at TEXT NOT NULL,
    reply TEXT,
    replied_at TEXT,
    replied_by TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS requests_by_person ON requests (person_key, received_at)',
  'CREATE INDEX IF NOT EXISTS requests_by_court ON requests (court_code, received_at)',
  'CREATE INDEX IF NOT EXISTS requests_by_case ON requests (case_id, received_at)',
];

/** A request as it was handed in. */
export type RequestBody = z.infer<typeof requestBody>;

/** A request as it stands at the court. */
export interface StoredRequest {
  readonly body: RequestBody;
  readonly number: string;
  readonly terminalId: string;
  /** ISO. */
  readonly receivedAt: string;
  readonly reply: { readonly text: string; readonly at: string; readonly by: string } | null;
}

/** Short requests in the database. */
export interface RequestStore {
  /** Keeps it unless it is there. `differs`: other content stands under this id. */
  take(body: RequestBody, terminalId: string, at: string): Promise<StoredRequest | 'differs'>;
  find(requestId: string): Promise<StoredRequest | null>;
  ofPerson(personKey: string, courts: readonly string[]): Promise<readonly StoredRequest[]>;
  ofCase(caseId: string): Promise<readonly StoredRequest[]>;
  /** Of these courts, the oldest first while they are open, the newest first once they are answered. */
  list(
    courts: readonly string[],
    state: 'open' | 'answered',
    limit: number,
    offset: number,
  ): Promise<readonly StoredRequest[]>;
  count(courts: readonly string[], state: 'open' | 'answered'): Promise<number>;
  /** Answers it, once. `answered`: somebody has. */
  reply(requestId: string, reply: { text: string; at: string; by: string }): Promise<'done' | 'answered'>;
}

/** 申请 number: the first of the id's figures, which a person can read out; the id is random, so it is unique among a court's. */
const numberOf = (requestId: string): string => {
  const figures = requestId.replaceAll('-', '').toUpperCase();
  return `SQ-${figures.slice(0, 4)}-${figures.slice(4, 8)}-${figures.slice(8, 12)}`;
};

/** Requests in a database. */
export const createRequestStore = (database: Database): RequestStore => {
  const all = async (sql: string, parameters: readonly (string | number)[]) =>
    (await database.all(sql, parameters)).map(toRequest);
  const find = async (requestId: string): Promise<StoredRequest | null> =>
    (await all('SELECT * FROM requests WHERE request_id = ?', [requestId]))[0] ?? null;
  const places = (values: readonly string[]): string => values.map(() => '?').join(', ');
  const states = { open: 'reply IS NULL', answered: 'reply IS NOT NULL' } as const;

  return {
    take: async (body, terminalId, at) => {
      const content = canonicalJson(body);
      const hash = createHash('sha256').update(content, 'utf8').digest('hex');
      await database.run(
        `INSERT INTO requests (request_id, number, court_code, terminal_id, person_key, case_id, kind, body, body_sha256, received_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (request_id) DO NOTHING`,
        [
          body.requestId,
          numberOf(body.requestId),
          body.courtCode,
          terminalId,
          body.person.key,
          body.caseId,
          body.kind,
          content,
          hash,
          at,
        ],
      );
      const [row] = await database.all('SELECT * FROM requests WHERE request_id = ?', [body.requestId]);
      if (row === undefined) throw new Error('a request that was kept is not there');
      return text(row, 'body_sha256') === hash ? toRequest(row) : 'differs';
    },
    find,
    ofPerson: (personKey, courts) =>
      all(
        `SELECT * FROM requests WHERE person_key = ? AND court_code IN (${places(courts)}) ORDER BY received_at DESC LIMIT 100`,
        [personKey, ...courts],
      ),
    ofCase: (caseId) =>
      all('SELECT * FROM requests WHERE case_id = ? ORDER BY received_at DESC LIMIT 100', [caseId]),
    list: (courts, state, limit, offset) =>
      all(
        `SELECT * FROM requests WHERE court_code IN (${places(courts)}) AND ${states[state]}
         ORDER BY received_at ${state === 'open' ? 'ASC' : 'DESC'}, request_id LIMIT ? OFFSET ?`,
        [...courts, limit, offset],
      ),
    count: async (courts, state) => {
      const [row] = await database.all(
        `SELECT COUNT(*) AS requests FROM requests WHERE court_code IN (${places(courts)}) AND ${states[state]}`,
        [...courts],
      );
      return Number(row?.requests ?? 0);
    },
    reply: async (requestId, { text: words, at, by }) =>
      (await database.run(
        'UPDATE requests SET reply = ?, replied_at = ?, replied_by = ? WHERE request_id = ? AND reply IS NULL',
        [words, at, by, requestId],
      )) === 1
        ? 'done'
        : 'answered',
  };
};

const toRequest = (row: Row): StoredRequest => {
  const reply = optionalText(row, 'reply');
  return {
    body: requestBody.parse(JSON.parse(text(row, 'body'))),
    number: text(row, 'number'),
    terminalId: text(row, 'terminal_id'),
    receivedAt: text(row, 'received_at'),
    reply: reply === null ? null : { text: reply, at: text(row, 'replied_at'), by: text(row, 'replied_by') },
  };
};

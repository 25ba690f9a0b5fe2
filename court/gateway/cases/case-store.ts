import type { CaseStage, PersonCase } from '../../../flows/services/my-cases/person-case.ts';
import { type Column, type Database, optionalText, type Row, text, UniqueViolation } from '../database.ts';

/** A case as it stands at the court. */
export interface StoredCase {
  readonly caseId: string;
  /** The court that decides (管辖法院). */
  readonly courtCode: string;
  /** The court at whose terminal it was handed in (协作法院); the same one unless it was filed across courts. */
  readonly servingCourtCode: string;
  readonly filingId: string | null;
  readonly receiptNumber: string | null;
  readonly caseNumber: string | null;
  readonly cause: string;
  readonly title: string;
  readonly stage: CaseStage | null;
  /** ISO. */
  readonly openedAt: string;
  readonly clerk: string | null;
  readonly judge: string | null;
  readonly telephone: string | null;
}

/** As what a person stands in a case. */
export type CaseRole = PersonCase['role'];

/** Cases in the database. Every service that concerns a case asks here whose it is. */
export interface CaseStore {
  /** Opens a case unless it is there. */
  open(
    opened: Omit<StoredCase, 'caseNumber' | 'stage' | 'clerk' | 'judge' | 'telephone'>,
    person: { readonly key: string; readonly role: CaseRole },
  ): Promise<void>;
  /** A case that did not come from a terminal, from the court's own system. `numberTaken`: it is there already. */
  add(given: StoredCase): Promise<'done' | 'numberTaken'>;
  addPerson(caseId: string, person: { readonly key: string; readonly role: CaseRole }): Promise<void>;
  find(caseId: string): Promise<StoredCase | null>;
  findByNumber(caseNumber: string): Promise<StoredCase | null>;
  /** The case, if this person stands in it: what is none of theirs is "not found". */
  ofPerson(caseId: string, personKey: string): Promise<{ found: StoredCase; role: CaseRole } | null>;
  listOfPerson(
    personKey: string,
    courts: readonly string[],
  ): Promise<readonly { found: StoredCase; role: CaseRole }[]>;
  /** Who stands in it, by the keys of persons. */
  personsOf(caseId: string): Promise<readonly string[]>;
  /** The cases that these courts decide or have taken in for another, newest first. */
  list(courts: readonly string[], limit: number, offset: number): Promise<readonly StoredCase[]>;
  count(courts: readonly string[]): Promise<number>;
  /** What a registration makes of it. */
  registered(caseId: string, caseNumber: string, clerk: string): Promise<void>;
  update(
    caseId: string,
    change: Partial<Pick<StoredCase, 'stage' | 'clerk' | 'judge' | 'telephone' | 'courtCode'>>,
  ): Promise<void>;
}

const columnOf = {
  stage: 'stage',
  clerk: 'clerk',
  judge: 'judge',
  telephone: 'telephone',
  courtCode: 'court_code',
} as const;

/** Cases in a database. */
export const createCaseStore = (database: Database): CaseStore => {
  const one = async (sql: string, parameters: readonly Column[]): Promise<StoredCase | null> => {
    const [row] = await database.all(sql, parameters);
    return row === undefined ? null : toCase(row);
  };
  const places = (values: readonly string[]): string => values.map(() => '?').join(', ');
  const insert = async (given: StoredCase, onConflict: string): Promise<void> => {
    await database.run(
      `INSERT INTO cases (case_id, court_code, serving_court_code, filing_id, receipt_number, case_number, cause, title,
         stage, opened_at, clerk, judge, telephone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ${onConflict}`,
      [
        given.caseId,
        given.courtCode,
        given.servingCourtCode,
        given.filingId,
        given.receiptNumber,
        given.caseNumber,
        given.cause,
        given.title,
        given.stage,
        given.openedAt,
        given.clerk,
        given.judge,
        given.telephone,
      ],
    );
  };
  const addPerson: CaseStore['addPerson'] = async (caseId, { key, role }) => {
    await database.run(
      'INSERT INTO case_persons (person_key, case_id, role) VALUES (?, ?, ?) ON CONFLICT (person_key, case_id) DO NOTHING',
      [key, caseId, role],
    );
  };
  const roleOf = (row: Row): CaseRole => {
    const role = text(row, 'role');
    return role === 'agent' || role === 'party' ? role : 'filer';
  };

  return {
    open: async (opened, person) => {
      await insert(
        { ...opened, caseNumber: null, stage: null, clerk: null, judge: null, telephone: null },
        'ON CONFLICT (case_id) DO NOTHING',
      );
      await addPerson(opened.caseId, person);
    },
    add: async (given) => {
      try {
        await insert(given, '');
        return 'done';
      } catch (error) {
        if (error instanceof UniqueViolation) return 'numberTaken';
        throw error;
      }
    },
    addPerson,
    find: (caseId) => one('SELECT * FROM cases WHERE case_id = ?', [caseId]),
    findByNumber: (caseNumber) => one('SELECT * FROM cases WHERE case_number = ?', [caseNumber]),
    ofPerson: async (caseId, personKey) => {
      const [row] = await database.all(
        `SELECT cases.*, case_persons.role AS role FROM case_persons JOIN cases ON cases.case_id = case_persons.case_id
         WHERE case_persons.person_key = ? AND case_persons.case_id = ?`,
        [personKey, caseId],
      );
      return row === undefined ? null : { found: toCase(row), role: roleOf(row) };
    },
    listOfPerson: async (personKey, courts) => {
      const rows = await database.all(
        `SELECT cases.*, case_persons.role AS role FROM case_persons JOIN cases ON cases.case_id = case_persons.case_id
         WHERE case_persons.person_key = ? AND cases.court_code IN (${places(courts)})
         ORDER BY cases.opened_at DESC LIMIT 200`,
        [personKey, ...courts],
      );
      return rows.map((row) => ({ found: toCase(row), role: roleOf(row) }));
    },
    personsOf: async (caseId) =>
      (await database.all('SELECT person_key FROM case_persons WHERE case_id = ?', [caseId])).map((row) =>
        text(row, 'person_key'),
      ),
    list: async (courts, limit, offset) => {
      const rows = await database.all(
        `SELECT * FROM cases WHERE court_code IN (${places(courts)}) OR serving_court_code IN (${places(courts)})
         ORDER BY opened_at DESC, case_id LIMIT ? OFFSET ?`,
        [...courts, ...courts, limit, offset],
      );
      return rows.map(toCase);
    },
    count: async (courts) => {
      const [row] = await database.all(
        `SELECT COUNT(*) AS cases FROM cases WHERE court_code IN (${places(courts)}) OR serving_court_code IN (${places(courts)})`,
        [...courts, ...courts],
      );
      return Number(row?.cases ?? 0);
    },
    registered: async (caseId, caseNumber, clerk) => {
      await database.run(
        `UPDATE cases SET case_number = ?, stage = 'registered', clerk = ? WHERE case_id = ? AND case_number IS NULL`,
        [caseNumber, clerk, caseId],
      );
    },
    update: async (caseId, change) => {
      for (const key of Object.keys(columnOf) as (keyof typeof columnOf)[]) {
        const value = change[key];
        if (value === undefined) continue;
        await database.run(`UPDATE cases SET ${columnOf[key]} = ? WHERE case_id = ?`, [value, caseId]);
      }
    },
  };
};

const stages: readonly CaseStage[] = ['registered', 'mediation', 'trial', 'decided', 'closed'];

const toCase = (row: Row): StoredCase => {
  const stage = optionalText(row, 'stage');
  return {
    caseId: text(row, 'case_id'),
    courtCode: text(row, 'court_code'),
    servingCourtCode: text(row, 'serving_court_code'),
    filingId: optionalText(row, 'filing_id'),
    receiptNumber: optionalText(row, 'receipt_number'),
    caseNumber: optionalText(row, 'case_number'),
    cause: text(row, 'cause'),
    title: text(row, 'title'),
    stage: stages.find((each) => each === stage) ?? null,
    openedAt: text(row, 'opened_at'),
    clerk: optionalText(row, 'clerk'),
    judge: optionalText(row, 'judge'),
    telephone: optionalText(row, 'telephone'),
  };
};

import type { CaseRole } from '../cases/case-store.ts';
import { type Database, optionalText, text } from '../database.ts';

/** Somebody who stands in a case; `name`: as far as the court knows it. */
export interface CasePerson {
  readonly key: string;
  readonly role: CaseRole;
  readonly name: string | null;
}

/** Who stands in a case, with the names that were told with a paper, a receipt or an address. */
export interface PersonStore {
  ofCase(caseId: string): Promise<readonly CasePerson[]>;
  /** Keeps a name; a later one takes its place. */
  name(caseId: string, personKey: string, name: string): Promise<void>;
}

/** Names in a database. */
export const createPersonStore = (database: Database): PersonStore => ({
  ofCase: async (caseId) =>
    (
      await database.all(
        `SELECT case_persons.person_key AS person_key, case_persons.role AS role, service_persons.name AS name
         FROM case_persons LEFT JOIN service_persons ON service_persons.case_id = case_persons.case_id
           AND service_persons.person_key = case_persons.person_key
         WHERE case_persons.case_id = ? ORDER BY case_persons.role, case_persons.person_key`,
        [caseId],
      )
    ).map((row) => {
      const role = text(row, 'role');
      return {
        key: text(row, 'person_key'),
        role: role === 'party' || role === 'agent' ? role : 'filer',
        name: optionalText(row, 'name'),
      };
    }),
  name: async (caseId, personKey, name) => {
    await database.run(
      `INSERT INTO service_persons (case_id, person_key, name) VALUES (?, ?, ?)
       ON CONFLICT (case_id, person_key) DO UPDATE SET name = excluded.name`,
      [caseId, personKey, name],
    );
  },
});

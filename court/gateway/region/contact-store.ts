import { type Database, type Row, text } from '../database.ts';

/** Who answers for a court when another one asks (跨域立案联络人). */
export interface CourtContact {
  readonly courtCode: string;
  readonly person: string;
  readonly telephone: string;
  readonly hours: string;
  /** ISO. */
  readonly changedAt: string;
  readonly changedBy: string;
}

/** The contacts in the database. */
export interface ContactStore {
  /** Those of all courts, by their codes. */
  all(): Promise<ReadonlyMap<string, CourtContact>>;
  put(contact: CourtContact): Promise<void>;
}

const toContact = (row: Row): CourtContact => ({
  courtCode: text(row, 'court_code'),
  person: text(row, 'person'),
  telephone: text(row, 'telephone'),
  hours: text(row, 'hours'),
  changedAt: text(row, 'changed_at'),
  changedBy: text(row, 'changed_by'),
});

/** Contacts in a database. */
export const createContactStore = (database: Database): ContactStore => ({
  all: async () =>
    new Map(
      (await database.all('SELECT * FROM court_contacts')).map((row) => [
        text(row, 'court_code'),
        toContact(row),
      ]),
    ),
  put: async ({ courtCode, person, telephone, hours, changedAt, changedBy }) => {
    await database.run(
      `INSERT INTO court_contacts (court_code, person, telephone, hours, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (court_code) DO UPDATE SET person = excluded.person, telephone = excluded.telephone,
         hours = excluded.hours, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [courtCode, person, telephone, hours, changedAt, changedBy],
    );
  },
});

import { type Database, text } from '../database.ts';

/** The tables of the reading of files. Days are China's. */
export const fileReadingTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS file_openings (
    case_id TEXT NOT NULL,
    person_key TEXT NOT NULL,
    until TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    PRIMARY KEY (case_id, person_key)
  )`,
  `CREATE TABLE IF NOT EXISTS file_reads (
    read_id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    file_id TEXT NOT NULL,
    person_key TEXT NOT NULL,
    person_name TEXT NOT NULL,
    act TEXT NOT NULL,
    terminal_id TEXT NOT NULL,
    at TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS file_reads_by_case ON file_reads (case_id, at)',
];

/** That somebody read or copied a file. */
export interface FileRead {
  readonly readId: string;
  readonly caseId: string;
  readonly sourceId: string;
  readonly fileId: string;
  readonly personKey: string;
  readonly personName: string;
  readonly act: 'read' | 'copied';
  readonly terminalId: string;
  readonly at: string;
}

/** To whom a case's whole file is open until when, and who has read what. */
export interface FileReadingStore {
  open(
    caseId: string,
    personKey: string,
    opening: { readonly until: string; readonly at: string; readonly by: string },
  ): Promise<void>;
  close(caseId: string, personKey: string): Promise<void>;
  /** By person: the last day on which the file is open to them. */
  openings(caseId: string): Promise<ReadonlyMap<string, string>>;
  /** Notes it; a second time the first one stands. Gives when it was noted. */
  note(read: FileRead): Promise<string>;
  /** Newest first; 200 at most. */
  reads(caseId: string): Promise<readonly FileRead[]>;
}

/** The reading of files in a database. */
export const createFileReadingStore = (database: Database): FileReadingStore => ({
  open: async (caseId, personKey, { until, at, by }) => {
    await database.run(
      `INSERT INTO file_openings (case_id, person_key, until, opened_at, opened_by) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (case_id, person_key) DO UPDATE SET until = excluded.until, opened_at = excluded.opened_at, opened_by = excluded.opened_by`,
      [caseId, personKey, until, at, by],
    );
  },
  close: async (caseId, personKey) => {
    await database.run('DELETE FROM file_openings WHERE case_id = ? AND person_key = ?', [caseId, personKey]);
  },
  openings: async (caseId) =>
    new Map(
      (await database.all('SELECT person_key, until FROM file_openings WHERE case_id = ?', [caseId])).map(
        (row) => [text(row, 'person_key'), text(row, 'until')] as const,
      ),
    ),
  note: async (read) => {
    await database.run(
      `INSERT INTO file_reads (read_id, case_id, source_id, file_id, person_key, person_name, act, terminal_id, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (read_id) DO NOTHING`,
      [
        read.readId,
        read.caseId,
        read.sourceId,
        read.fileId,
        read.personKey,
        read.personName,
        read.act,
        read.terminalId,
        read.at,
      ],
    );
    const [row] = await database.all('SELECT at FROM file_reads WHERE read_id = ?', [read.readId]);
    if (row === undefined) throw new Error('a read that was noted is not there');
    return text(row, 'at');
  },
  reads: async (caseId) =>
    (
      await database.all('SELECT * FROM file_reads WHERE case_id = ? ORDER BY at DESC, read_id LIMIT 200', [
        caseId,
      ])
    ).map((row) => ({
      readId: text(row, 'read_id'),
      caseId: text(row, 'case_id'),
      sourceId: text(row, 'source_id'),
      fileId: text(row, 'file_id'),
      personKey: text(row, 'person_key'),
      personName: text(row, 'person_name'),
      act: text(row, 'act') === 'copied' ? ('copied' as const) : ('read' as const),
      terminalId: text(row, 'terminal_id'),
      at: text(row, 'at'),
    })),
});

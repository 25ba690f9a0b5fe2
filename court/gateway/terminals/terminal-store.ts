import { randomUUID } from 'node:crypto';
import {
  type CommandOutcome,
  type SignedCommand,
  signedCommand,
  type TerminalState,
  terminalState,
} from '../../contract/terminals/terminal-state.ts';
import { type Database, optionalText, type Row, text, UniqueViolation } from '../database.ts';

/** Terminals as they last told of themselves, what they were ordered, and the files of their staff. */
export const terminalTables: readonly string[] = [
  // What the list shows stands in columns of its own: thousands of rows are read without their parts.
  `CREATE TABLE IF NOT EXISTS terminal_states (
    terminal_id TEXT PRIMARY KEY,
    court_code TEXT NOT NULL,
    at TEXT NOT NULL,
    life TEXT NOT NULL,
    health TEXT NOT NULL,
    trouble TEXT NOT NULL,
    paper TEXT NOT NULL,
    tested_at TEXT,
    waiting INTEGER NOT NULL,
    oldest TEXT,
    version TEXT NOT NULL,
    state TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS terminal_states_by_court ON terminal_states (court_code, health)',
  `CREATE TABLE IF NOT EXISTS terminal_commands (
    command_id TEXT PRIMARY KEY,
    terminal_id TEXT NOT NULL,
    at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    by_clerk TEXT NOT NULL,
    signed TEXT NOT NULL,
    outcome TEXT,
    outcome_at TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS terminal_commands_by_terminal ON terminal_commands (terminal_id, at)',
  `CREATE TABLE IF NOT EXISTS terminal_files (
    file_id TEXT PRIMARY KEY,
    terminal_id TEXT NOT NULL,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (terminal_id, name)
  )`,
];

/** Files of one terminal that are kept, the newest. */
const mostFiles = 20;

/** What the list shows of a terminal. */
export interface ListedTerminal {
  readonly terminalId: string;
  readonly courtCode: string;
  /** When it last told of itself, ISO. */
  readonly at: string;
  /** `dead`: the broker says that its line broke. */
  readonly life: 'alive' | 'dead';
  readonly health: TerminalState['health'];
  /** Parts that need somebody, by class, joined by spaces. */
  readonly trouble: string;
  /** Paper that runs short or is out: `receipt-printer=low`. */
  readonly paper: string;
  /** The newest test of any part, local date and time. */
  readonly testedAt: string | null;
  readonly waiting: number;
  readonly oldest: string | null;
  readonly version: string;
}

/** A command and how it came out. */
export interface StoredCommand {
  readonly signed: SignedCommand;
  readonly by: string;
  readonly outcome: CommandOutcome['outcome'] | null;
  readonly outcomeAt: string | null;
}

/** A file of the staff. */
export interface StoredFile {
  readonly fileId: string;
  readonly at: string;
  readonly name: string;
  readonly kind: string;
}

/** Which terminals a list is of. */
export interface TerminalFilter {
  readonly courts: readonly string[];
  /** `ok`, `degraded`, `out`, `silent`, or all. */
  readonly health: TerminalState['health'] | 'silent' | null;
  /** Those that told nothing since are silent, ISO. */
  readonly silentBefore: string;
  /** A part of the terminal's id. */
  readonly search: string;
}

/** Terminals in the database. */
export interface TerminalStore {
  /** Keeps states, one of each terminal; one no newer than that which stands changes nothing. */
  keepStates(states: readonly { readonly court: string; readonly state: TerminalState }[]): Promise<void>;
  keepLife(terminalId: string, life: 'alive' | 'dead'): Promise<void>;
  list(filter: TerminalFilter, most: number, skip: number): Promise<readonly ListedTerminal[]>;
  /** How many there are of each health among those of these courts; a silent one counts as silent only. */
  counts(
    filter: Pick<TerminalFilter, 'courts' | 'silentBefore'>,
  ): Promise<Readonly<Record<TerminalState['health'] | 'silent', number>>>;
  find(
    terminalId: string,
  ): Promise<{ readonly state: TerminalState; readonly life: 'alive' | 'dead' } | null>;
  keepCommand(signed: SignedCommand, by: string): Promise<void>;
  /** Commands that wait for their terminal and are not past their time, oldest first. */
  pending(terminalId: string, now: string): Promise<readonly SignedCommand[]>;
  keepOutcome(outcome: CommandOutcome): Promise<void>;
  /** Newest first. */
  commands(terminalId: string, most: number): Promise<readonly StoredCommand[]>;
  keepFile(
    terminalId: string,
    at: string,
    file: { readonly name: string; readonly kind: string; readonly sha256: string; readonly base64: string },
  ): Promise<void>;
  files(terminalId: string): Promise<readonly StoredFile[]>;
  file(fileId: string): Promise<{
    readonly terminalId: string;
    readonly name: string;
    readonly base64: string;
  } | null>;
}

const listed = (row: Row): ListedTerminal => ({
  terminalId: text(row, 'terminal_id'),
  courtCode: text(row, 'court_code'),
  at: text(row, 'at'),
  life: text(row, 'life') === 'dead' ? 'dead' : 'alive',
  health: text(row, 'health') as ListedTerminal['health'],
  trouble: text(row, 'trouble'),
  paper: text(row, 'paper'),
  testedAt: optionalText(row, 'tested_at'),
  waiting: Number(row.waiting ?? 0),
  oldest: optionalText(row, 'oldest'),
  version: text(row, 'version'),
});

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** Moments in one spelling, so that they are compared as text. */
const utc = (moment: string): string => new Date(moment).toISOString();

const summaryOf = ({ parts, waiting, version, commit, health }: TerminalState) => ({
  health,
  trouble: parts
    .filter(({ need }) => need !== 'good')
    .map(({ deviceClass }) => deviceClass)
    .join(' '),
  paper: parts
    .filter(({ paper }) => paper !== null && ['low', 'out', 'jammed'].includes(paper))
    .map(({ deviceClass, paper }) => `${deviceClass}=${paper}`)
    .join(' '),
  testedAt:
    parts
      .flatMap(({ lastTest }) => (lastTest === null ? [] : [lastTest.at]))
      .sort()
      .at(-1) ?? null,
  waiting: waiting.count,
  oldest: waiting.oldest === null ? null : utc(waiting.oldest),
  version: commit === null ? version : `${version} ${commit}`,
});

/** States that are written in one statement: a thousand terminals that tell at once are a few commits. */
const rowsAtOnce = 200;

const listColumns =
  'terminal_id, court_code, at, life, health, trouble, paper, tested_at, waiting, oldest, version';

/** Terminals in a database. */
export const createTerminalStore = (database: Database): TerminalStore => ({
  keepStates: async (states) => {
    for (let from = 0; from < states.length; from += rowsAtOnce) {
      const some = states.slice(from, from + rowsAtOnce);
      await database.run(
        `INSERT INTO terminal_states
           (terminal_id, court_code, at, life, health, trouble, paper, tested_at, waiting, oldest, version, state)
         VALUES ${some.map(() => "(?, ?, ?, 'alive', ?, ?, ?, ?, ?, ?, ?, ?)").join(', ')}
         ON CONFLICT (terminal_id) DO UPDATE SET court_code = excluded.court_code, at = excluded.at,
           life = excluded.life, health = excluded.health, trouble = excluded.trouble, paper = excluded.paper,
           tested_at = excluded.tested_at, waiting = excluded.waiting, oldest = excluded.oldest,
           version = excluded.version, state = excluded.state
         WHERE terminal_states.at < excluded.at`,
        some.flatMap(({ court, state }) => {
          const { health, trouble, paper, testedAt, waiting, oldest, version } = summaryOf(state);
          return [
            state.terminalId,
            court,
            utc(state.at),
            health,
            trouble,
            paper,
            testedAt,
            waiting,
            oldest,
            version,
            JSON.stringify(state),
          ];
        }),
      );
    }
  },
  keepLife: async (terminalId, life) => {
    await database.run('UPDATE terminal_states SET life = ? WHERE terminal_id = ?', [life, terminalId]);
  },
  list: async ({ courts, health, silentBefore, search }, most, skip) => {
    if (courts.length === 0) return [];
    const silent = "(life = 'dead' OR at < ?)";
    const where = [
      `court_code IN (${marks(courts)})`,
      ...(health === null ? [] : health === 'silent' ? [silent] : ['health = ?', `NOT ${silent}`]),
      ...(search === '' ? [] : ["terminal_id LIKE ? ESCAPE '!'"]),
    ];
    const rows = await database.all(
      `SELECT ${listColumns} FROM terminal_states WHERE ${where.join(' AND ')} ORDER BY terminal_id LIMIT ? OFFSET ?`,
      [
        ...courts,
        ...(health === null ? [] : health === 'silent' ? [silentBefore] : [health, silentBefore]),
        ...(search === '' ? [] : [`%${search.replaceAll(/[!%_]/gu, '!$&')}%`]),
        most,
        skip,
      ],
    );
    return rows.map(listed);
  },
  counts: async ({ courts, silentBefore }) => {
    const counted = { ok: 0, degraded: 0, out: 0, silent: 0 };
    if (courts.length === 0) return counted;
    const rows = await database.all(
      `SELECT CASE WHEN life = 'dead' OR at < ? THEN 'silent' ELSE health END AS kind, COUNT(*) AS count
         FROM terminal_states WHERE court_code IN (${marks(courts)}) GROUP BY 1`,
      [silentBefore, ...courts],
    );
    for (const row of rows) counted[text(row, 'kind') as keyof typeof counted] = Number(row.count ?? 0);
    return counted;
  },
  find: async (terminalId) => {
    const [row] = await database.all('SELECT state, life FROM terminal_states WHERE terminal_id = ?', [
      terminalId,
    ]);
    return row === undefined
      ? null
      : {
          state: terminalState.parse(JSON.parse(text(row, 'state'))),
          life: text(row, 'life') === 'dead' ? 'dead' : 'alive',
        };
  },
  keepCommand: async (signed, by) => {
    const { commandId, terminalId, at, expiresAt } = signed.command;
    await database.run(
      'INSERT INTO terminal_commands (command_id, terminal_id, at, expires_at, by_clerk, signed) VALUES (?, ?, ?, ?, ?, ?)',
      [commandId, terminalId, at, expiresAt, by, JSON.stringify(signed)],
    );
  },
  pending: async (terminalId, now) =>
    (
      await database.all(
        'SELECT signed FROM terminal_commands WHERE terminal_id = ? AND outcome IS NULL AND expires_at > ? ORDER BY at LIMIT 100',
        [terminalId, now],
      )
    ).map((row) => signedCommand.parse(JSON.parse(text(row, 'signed')))),
  keepOutcome: async ({ commandId, terminalId, at, outcome }) => {
    await database.run(
      'UPDATE terminal_commands SET outcome = ?, outcome_at = ? WHERE command_id = ? AND terminal_id = ? AND outcome IS NULL',
      [outcome, utc(at), commandId, terminalId],
    );
  },
  commands: async (terminalId, most) =>
    (
      await database.all(
        'SELECT * FROM terminal_commands WHERE terminal_id = ? ORDER BY at DESC, command_id LIMIT ?',
        [terminalId, most],
      )
    ).map((row) => ({
      signed: signedCommand.parse(JSON.parse(text(row, 'signed'))),
      by: text(row, 'by_clerk'),
      outcome: optionalText(row, 'outcome') as StoredCommand['outcome'],
      outcomeAt: optionalText(row, 'outcome_at'),
    })),
  keepFile: async (terminalId, at, { name, kind, sha256, base64 }) => {
    try {
      await database.run(
        'INSERT INTO terminal_files (file_id, terminal_id, at, name, kind, sha256, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [randomUUID(), terminalId, at, name, kind, sha256, base64],
      );
    } catch (error) {
      // The same file again: its first sending arrived, and only the answer did not.
      if (!(error instanceof UniqueViolation)) throw error;
    }
    await database.run(
      `DELETE FROM terminal_files WHERE terminal_id = ? AND file_id NOT IN
         (SELECT file_id FROM terminal_files WHERE terminal_id = ? ORDER BY at DESC LIMIT ?)`,
      [terminalId, terminalId, mostFiles],
    );
  },
  files: async (terminalId) =>
    (
      await database.all(
        'SELECT file_id, at, name, kind FROM terminal_files WHERE terminal_id = ? ORDER BY at DESC',
        [terminalId],
      )
    ).map((row) => ({
      fileId: text(row, 'file_id'),
      at: text(row, 'at'),
      name: text(row, 'name'),
      kind: text(row, 'kind'),
    })),
  file: async (fileId) => {
    const [row] = await database.all(
      'SELECT terminal_id, name, content FROM terminal_files WHERE file_id = ?',
      [fileId],
    );
    return row === undefined
      ? null
      : {
          terminalId: text(row, 'terminal_id'),
          name: text(row, 'name'),
          base64: text(row, 'content'),
        };
  },
});

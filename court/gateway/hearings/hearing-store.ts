import { type Database, optionalText, type Row, text } from '../database.ts';
import type { KeyedQueue } from '../keyed-queue.ts';

/** Hearings of cases. Days and hours are China's; they sort as text. */
export const hearingTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS hearings (
    hearing_id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    court_code TEXT NOT NULL,
    day TEXT NOT NULL,
    start_at TEXT NOT NULL,
    end_at TEXT NOT NULL,
    room TEXT NOT NULL,
    judge TEXT,
    parties TEXT,
    cancelled_at TEXT,
    noted_by TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS hearings_by_day ON hearings (court_code, day)',
  'CREATE INDEX IF NOT EXISTS hearings_by_case ON hearings (case_id, day)',
];

/** When and where, and what the notice says of the parties: `null` for a hearing that is not public. */
export interface HearingPlan {
  /** `YYYY-MM-DD`, and `HH:MM` from and to. */
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly room: string;
  readonly judge: string | null;
  readonly parties: string | null;
}

/** A hearing as it stands at the court. */
export interface StoredHearing extends HearingPlan {
  readonly hearingId: string;
  readonly caseId: string;
  readonly courtCode: string;
  readonly cancelled: boolean;
}

/** A hearing with what its notice takes from the case. */
export interface ListedHearing extends StoredHearing {
  readonly caseNumber: string;
  readonly cause: string;
}

/** How a plan was taken: `roomTaken`: another hearing is in that room at that time; `gone`: it was cancelled or never was. */
export type PlanOutcome = 'done' | 'roomTaken' | 'gone';

/** Hearings in the database. */
export interface HearingStore {
  /** The same id again is no second hearing. */
  add(hearing: Omit<StoredHearing, 'cancelled'>, by: string): Promise<PlanOutcome>;
  move(hearingId: string, courtCode: string, plan: HearingPlan, by: string): Promise<PlanOutcome>;
  cancel(hearingId: string, at: string, by: string): Promise<PlanOutcome>;
  find(hearingId: string): Promise<StoredHearing | null>;
  ofCase(caseId: string): Promise<readonly StoredHearing[]>;
  /** What is planned at these courts on the days from one to another, both included, of registered cases. */
  list(courts: readonly string[], from: string, to: string, limit: number): Promise<readonly ListedHearing[]>;
}

/** Hearings in a database. The queue keeps two clerks from giving one room away twice. */
export const createHearingStore = (database: Database, queue: KeyedQueue): HearingStore => {
  const taken = async (
    hearingId: string,
    courtCode: string,
    { day, room, start, end }: HearingPlan,
  ): Promise<boolean> =>
    (
      await database.all(
        `SELECT hearing_id FROM hearings WHERE court_code = ? AND day = ? AND room = ? AND cancelled_at IS NULL
         AND hearing_id <> ? AND start_at < ? AND end_at > ?`,
        [courtCode, day, room, hearingId, end, start],
      )
    ).length > 0;
  const perDay = <T>(courtCode: string, day: string, work: () => Promise<T>): Promise<T> =>
    queue(`hearings ${courtCode} ${day}`, work);

  return {
    add: (hearing, by) =>
      perDay(hearing.courtCode, hearing.day, async () => {
        const { hearingId, caseId, courtCode, day, start, end, room, judge, parties } = hearing;
        if (await taken(hearingId, courtCode, hearing)) return 'roomTaken';
        await database.run(
          `INSERT INTO hearings (hearing_id, case_id, court_code, day, start_at, end_at, room, judge, parties, noted_by)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hearing_id) DO NOTHING`,
          [hearingId, caseId, courtCode, day, start, end, room, judge, parties, by],
        );
        return 'done';
      }),
    move: (hearingId, courtCode, plan, by) =>
      perDay(courtCode, plan.day, async () => {
        if (await taken(hearingId, courtCode, plan)) return 'roomTaken';
        const moved = await database.run(
          `UPDATE hearings SET day = ?, start_at = ?, end_at = ?, room = ?, judge = ?, parties = ?, noted_by = ?
           WHERE hearing_id = ? AND court_code = ? AND cancelled_at IS NULL`,
          [plan.day, plan.start, plan.end, plan.room, plan.judge, plan.parties, by, hearingId, courtCode],
        );
        return moved === 1 ? 'done' : 'gone';
      }),
    cancel: async (hearingId, at, by) => {
      const cancelled = await database.run(
        'UPDATE hearings SET cancelled_at = ?, noted_by = ? WHERE hearing_id = ? AND cancelled_at IS NULL',
        [at, by, hearingId],
      );
      return cancelled === 1 ? 'done' : 'gone';
    },
    find: async (hearingId) => {
      const [row] = await database.all('SELECT * FROM hearings WHERE hearing_id = ?', [hearingId]);
      return row === undefined ? null : toHearing(row);
    },
    ofCase: async (caseId) =>
      (
        await database.all('SELECT * FROM hearings WHERE case_id = ? ORDER BY day, start_at, hearing_id', [
          caseId,
        ])
      ).map(toHearing),
    list: async (courts, from, to, limit) => {
      const rows = await database.all(
        `SELECT hearings.*, cases.case_number AS case_number, cases.cause AS cause
         FROM hearings JOIN cases ON cases.case_id = hearings.case_id
         WHERE hearings.court_code IN (${courts.map(() => '?').join(', ')}) AND hearings.day >= ? AND hearings.day <= ?
           AND hearings.cancelled_at IS NULL AND cases.case_number IS NOT NULL
         ORDER BY hearings.day, hearings.start_at, hearings.room, hearings.hearing_id LIMIT ?`,
        [...courts, from, to, limit],
      );
      return rows.map((row) => ({
        ...toHearing(row),
        caseNumber: text(row, 'case_number'),
        cause: text(row, 'cause'),
      }));
    },
  };
};

const toHearing = (row: Row): StoredHearing => ({
  hearingId: text(row, 'hearing_id'),
  caseId: text(row, 'case_id'),
  courtCode: text(row, 'court_code'),
  day: text(row, 'day'),
  start: text(row, 'start_at'),
  end: text(row, 'end_at'),
  room: text(row, 'room'),
  judge: optionalText(row, 'judge'),
  parties: optionalText(row, 'parties'),
  cancelled: optionalText(row, 'cancelled_at') !== null,
});

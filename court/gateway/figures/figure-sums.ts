import { addDays, startOfChinaDay } from '../../contract/registration-clock.ts';
import { type Column, type Database, type Row, text } from '../database.ts';
import { minutesBetween } from './sql-minutes.ts';

/** The days of which the figures are: both ends belong to them (`YYYY-MM-DD`, China). */
export interface FigureSpan {
  readonly from: string;
  readonly to: string;
}

/** Whose figures: courts by their code, and the terminals that stand there. */
export interface FigureScope {
  readonly courts: readonly string[];
  readonly terminals: readonly string[];
}

/** The middle one and the one that nine of ten do not exceed; `null` where there is none. */
export interface Spread {
  readonly median: number | null;
  readonly ninetieth: number | null;
}

/** Filings that came in during the span, and what has become of them by now. */
export interface FilingSums {
  readonly received: number;
  readonly registered: number;
  /** Given the one-time notice, whatever came after. */
  readonly supplemented: number;
  readonly notThisCourt: number;
  readonly rejected: number;
  /** Without any answer yet. */
  readonly waiting: number;
  readonly answered: number;
  readonly withinHalfHour: number;
  readonly withinSevenDays: number;
  /** Without any answer after the seventh day. */
  readonly overdue: number;
  readonly priority: number;
  /** Minutes to the first answer. */
  readonly minutes: Spread;
}

/** All filings by where they were handed in: at the deciding court's own terminals, or across courts. */
export interface FilingsByWay {
  readonly own: FilingSums;
  readonly across: FilingSums;
}

const places = (values: readonly string[]): string => values.map(() => '?').join(', ');
const figure = (row: Row | undefined, name: string): number => Number(row?.[name] ?? 0);
const list = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values);
const sumOf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/** Nearest rank, of the values of a column within a group, in one pass: both databases have window functions. */
const spreadSql = (group: string, value: string, from: string): string =>
  `SELECT grouped, value, place, many FROM (
     SELECT ${group} AS grouped, ${value} AS value, ROW_NUMBER() OVER (PARTITION BY ${group} ORDER BY ${value}) AS place,
       COUNT(*) OVER (PARTITION BY ${group}) AS many FROM ${from}) AS placed
   WHERE place = (many + 1) / 2 OR place = (many * 9 + 9) / 10`;

const spreadOf = (rows: readonly Row[], group: string): Spread => {
  const own = rows.filter((row) => String(row.grouped) === group);
  const at = (place: (many: number) => number): number | null => {
    const row = own.find((each) => figure(each, 'place') === place(figure(each, 'many')));
    return row === undefined ? null : figure(row, 'value');
  };
  return {
    median: at((many) => Math.floor((many + 1) / 2)),
    ninetieth: at((many) => Math.floor((many * 9 + 9) / 10)),
  };
};

/** The first moment of the span and the first one after it, ISO. */
const moments = ({ from, to }: FigureSpan): readonly [string, string] => [
  new Date(startOfChinaDay(from)).toISOString(),
  new Date(startOfChinaDay(addDays(to, 1))).toISOString(),
];

/** The sums, made by the database on indexed columns; no filing is read for them. */
export const createFigureSums = (
  database: Database,
  { courts, terminals }: FigureScope,
  span: FigureSpan,
) => {
  const codes = list(courts);
  const ids = list(terminals);
  const days = [span.from, span.to];
  const decided = `court_code IN (${places(codes)}) AND received_day BETWEEN ? AND ?`;
  const all = (sql: string, parameters: readonly Column[]) => database.all(sql, parameters);
  const atTerminals = `terminal_id IN (${places(ids)})`;

  const sumFilings = async (now: string): Promise<FilingsByWay> => {
    const rows = await all(
      `SELECT across, COUNT(*) AS received, ${sumOf(`state = 'registered'`)} AS registered,
           SUM(supplemented) AS supplemented, ${sumOf(`state = 'notThisCourt'`)} AS elsewhere,
           ${sumOf(`state = 'rejected'`)} AS rejected, ${sumOf('answered_at IS NULL')} AS waiting,
           ${sumOf('answer_minutes < 30')} AS half_hour, ${sumOf('answered_at < due_at')} AS seven_days,
           ${sumOf('answered_at IS NULL AND due_at <= ?')} AS overdue, SUM(priority) AS priority
         FROM filing_figures WHERE ${decided} GROUP BY across`,
      [now, ...codes, ...days],
    );
    const spreads = await all(
      spreadSql('across', 'answer_minutes', `filing_figures WHERE ${decided} AND answered_at IS NOT NULL`),
      [...codes, ...days],
    );
    const of = (across: '0' | '1'): FilingSums => {
      const row = rows.find((each) => String(each.across) === across);
      return {
        received: figure(row, 'received'),
        registered: figure(row, 'registered'),
        supplemented: figure(row, 'supplemented'),
        notThisCourt: figure(row, 'elsewhere'),
        rejected: figure(row, 'rejected'),
        waiting: figure(row, 'waiting'),
        answered: figure(row, 'received') - figure(row, 'waiting'),
        withinHalfHour: figure(row, 'half_hour'),
        withinSevenDays: figure(row, 'seven_days'),
        overdue: figure(row, 'overdue'),
        priority: figure(row, 'priority'),
        minutes: spreadOf(spreads, across),
      };
    };
    return { own: of('0'), across: of('1') };
  };
  /** Two tables are made from these sums: the database is asked once. */
  let summed: { readonly now: string; readonly sums: Promise<FilingsByWay> } | null = null;

  return {
    /** `now`: ISO. */
    filings: (now: string): Promise<FilingsByWay> => {
      if (summed?.now !== now) summed = { now, sums: sumFilings(now) };
      return summed.sums;
    },
    /** By deciding court and court of the terminal, where either is one of these. */
    courts: async () =>
      (
        await all(
          `SELECT court_code, serving_court_code, COUNT(*) AS filings FROM filing_figures
           WHERE (court_code IN (${places(codes)}) AND received_day BETWEEN ? AND ?)
              OR (serving_court_code IN (${places(codes)}) AND received_day BETWEEN ? AND ?)
           GROUP BY court_code, serving_court_code`,
          [...codes, ...days, ...codes, ...days],
        )
      ).map((row) => ({
        court: text(row, 'court_code'),
        serving: text(row, 'serving_court_code'),
        filings: figure(row, 'filings'),
      })),
    /** The ten most frequent causes. */
    causes: async () =>
      (
        await all(
          `SELECT cause, COUNT(*) AS filings, ${sumOf(`state = 'registered'`)} AS registered FROM filing_figures
           WHERE ${decided} GROUP BY cause ORDER BY COUNT(*) DESC, cause LIMIT 10`,
          [...codes, ...days],
        )
      ).map((row) => ({
        cause: text(row, 'cause'),
        filings: figure(row, 'filings'),
        registered: figure(row, 'registered'),
      })),
    /** Every day of the span, those without a filing as well. */
    days: async () => {
      const rows = await all(
        `SELECT received_day, SUM(1 - across) AS own, SUM(across) AS across FROM filing_figures
         WHERE ${decided} GROUP BY received_day`,
        [...codes, ...days],
      );
      const found = new Map(rows.map((row) => [text(row, 'received_day'), row]));
      const listed: { readonly day: string; readonly own: number; readonly across: number }[] = [];
      for (let day = span.from; day <= span.to; day = addDays(day, 1))
        listed.push({ day, own: figure(found.get(day), 'own'), across: figure(found.get(day), 'across') });
      return listed;
    },
    /** Calls for a guide from these courts' terminals, and the seconds until one was on the way. */
    guides: async () => {
      const during = `${atTerminals} AND called_at >= ? AND called_at < ?`;
      const given = [...ids, ...moments(span)];
      const [row] = await all(`SELECT COUNT(*) AS calls FROM guide_calls WHERE ${during}`, given);
      const answered = `guide_answers JOIN guide_calls ON guide_calls.call_id = guide_answers.call_id WHERE ${during}`;
      const [counted] = await all(`SELECT COUNT(*) AS answered FROM ${answered}`, given);
      const spreads = await all(spreadSql('1', 'seconds', answered), given);
      return {
        calls: figure(row, 'calls'),
        answered: figure(counted, 'answered'),
        seconds: spreadOf(spreads, '1'),
      };
    },
    /** Short requests by their kind, and the minutes until the reply. */
    requests: async () => {
      const during = `court_code IN (${places(codes)}) AND received_at >= ? AND received_at < ?`;
      const given = [...codes, ...moments(span)];
      const rows = await all(
        `SELECT kind, COUNT(*) AS came, ${sumOf('replied_at IS NOT NULL')} AS answered FROM requests
         WHERE ${during} GROUP BY kind ORDER BY COUNT(*) DESC, kind`,
        given,
      );
      const spreads = await all(
        spreadSql(
          'kind',
          'minutes',
          `(SELECT kind, ${minutesBetween('received_at', 'replied_at')} AS minutes FROM requests
            WHERE ${during} AND replied_at IS NOT NULL) AS replied`,
        ),
        given,
      );
      return rows.map((row) => ({
        kind: text(row, 'kind'),
        came: figure(row, 'came'),
        answered: figure(row, 'answered'),
        minutes: spreadOf(spreads, text(row, 'kind')),
      }));
    },
    /** What visitors said of the terminal, by service and score, and why they were not satisfied. */
    ratings: async () => {
      const during = `${atTerminals} AND day BETWEEN ? AND ?`;
      const scores = await all(
        `SELECT service, score, COUNT(*) AS many FROM ratings WHERE ${during} GROUP BY service, score ORDER BY service, score DESC`,
        [...ids, ...days],
      );
      const reasons = await all(
        `SELECT reason, COUNT(*) AS many FROM ratings WHERE ${during} AND reason IS NOT NULL
         GROUP BY reason ORDER BY COUNT(*) DESC, reason`,
        [...ids, ...days],
      );
      return {
        scores: scores.map((row) => ({
          service: text(row, 'service'),
          score: figure(row, 'score'),
          many: figure(row, 'many'),
        })),
        reasons: reasons.map((row) => ({ reason: text(row, 'reason'), many: figure(row, 'many') })),
      };
    },
  };
};

/** The sums of one span. */
export type FigureSums = ReturnType<typeof createFigureSums>;

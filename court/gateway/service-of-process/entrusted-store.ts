import { type Database, optionalText, type Row, text } from '../database.ts';
import type { KeyedQueue } from '../keyed-queue.ts';

/** How far a request to serve has come. */
export type EntrustedState = 'asked' | 'taken' | 'served' | 'impossible' | 'returned';

/** What the asked court notes. */
export type EntrustedStepKind = 'taken' | 'tried' | 'served' | 'impossible' | 'returned';

/** One note of the asked court. `day`: when it was tried or served, `YYYY-MM-DD`. */
export interface EntrustedStep {
  readonly stepId: string;
  readonly kind: EntrustedStepKind;
  readonly day: string | null;
  /** In what way. */
  readonly how: string;
  /** What came of it, or why it was not possible. */
  readonly result: string;
  readonly at: string;
  readonly by: string;
}

/** A request of one court to another to serve a paper (委托送达, 民事诉讼法 91). */
export interface EntrustedService {
  readonly entrustedId: string;
  readonly caseId: string;
  readonly paperId: string;
  readonly version: number;
  readonly fromCourt: string;
  readonly toCourt: string;
  readonly addressee: string;
  readonly address: string;
  readonly phone: string;
  readonly note: string;
  readonly state: EntrustedState;
  readonly askedAt: string;
  readonly askedBy: string;
}

/** From which states each note may be made, and what it makes of them. */
const moves: Readonly<
  Record<EntrustedStepKind, { readonly from: readonly EntrustedState[]; readonly to: EntrustedState }>
> = {
  taken: { from: ['asked'], to: 'taken' },
  tried: { from: ['taken'], to: 'taken' },
  served: { from: ['taken'], to: 'served' },
  impossible: { from: ['taken'], to: 'impossible' },
  returned: { from: ['served', 'impossible'], to: 'returned' },
};

/** The notes that can be made now. */
export const nextSteps = (state: EntrustedState): readonly EntrustedStepKind[] =>
  (Object.keys(moves) as EntrustedStepKind[]).filter((kind) => moves[kind].from.includes(state));

/** Requests to serve in the database. */
export interface EntrustedStore {
  /** Registers a request; the same id again is no second one. */
  ask(request: Omit<EntrustedService, 'state'>): Promise<void>;
  find(entrustedId: string): Promise<EntrustedService | null>;
  /** Of a case, or of which these courts are asked or asking, the newest first; the newest 200. */
  ofCase(caseId: string): Promise<readonly EntrustedService[]>;
  list(side: 'asked' | 'asking', courts: readonly string[]): Promise<readonly EntrustedService[]>;
  stepsOf(entrustedId: string): Promise<readonly EntrustedStep[]>;
  /** Notes a step, once under its id. `changed`: it cannot be noted in the state that it has now. */
  note(entrustedId: string, step: EntrustedStep): Promise<'done' | 'changed'>;
}

/** Requests in a database. */
export const createEntrustedStore = (database: Database, queue: KeyedQueue): EntrustedStore => {
  const all = async (where: string, given: readonly string[]): Promise<readonly EntrustedService[]> =>
    (
      await database.all(
        `SELECT * FROM entrusted_services WHERE ${where} ORDER BY asked_at DESC, entrusted_id LIMIT 200`,
        given,
      )
    ).map(toEntrusted);
  const find = async (entrustedId: string): Promise<EntrustedService | null> =>
    (await all('entrusted_id = ?', [entrustedId]))[0] ?? null;
  const stepsOf = async (entrustedId: string): Promise<readonly EntrustedStep[]> =>
    (
      await database.all('SELECT * FROM entrusted_steps WHERE entrusted_id = ? ORDER BY at, step_id', [
        entrustedId,
      ])
    ).map(toStep);
  return {
    ask: async (request) => {
      await database.run(
        `INSERT INTO entrusted_services (entrusted_id, case_id, paper_id, version, from_court, to_court, addressee, address, phone,
           note, state, asked_at, asked_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'asked', ?, ?) ON CONFLICT (entrusted_id) DO NOTHING`,
        [
          request.entrustedId,
          request.caseId,
          request.paperId,
          request.version,
          request.fromCourt,
          request.toCourt,
          request.addressee,
          request.address,
          request.phone,
          request.note,
          request.askedAt,
          request.askedBy,
        ],
      );
    },
    find,
    ofCase: (caseId) => all('case_id = ?', [caseId]),
    list: (side, courts) =>
      all(`${side === 'asked' ? 'to_court' : 'from_court'} IN (${courts.map(() => '?').join(', ')})`, [
        ...courts,
      ]),
    stepsOf,
    note: (entrustedId, step) =>
      queue(`entrusted ${entrustedId}`, async () => {
        const { from, to } = moves[step.kind];
        const known = (await stepsOf(entrustedId)).some(({ stepId }) => stepId === step.stepId);
        const stands = await find(entrustedId);
        // Noted already, perhaps by a gateway that died before the state was written.
        if (known && stands?.state === to) return 'done';
        if (stands === null || !from.includes(stands.state)) return 'changed';
        await database.run(
          `INSERT INTO entrusted_steps (step_id, entrusted_id, kind, day, how, result, at, noted_by)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (step_id) DO NOTHING`,
          [step.stepId, entrustedId, step.kind, step.day, step.how, step.result, step.at, step.by],
        );
        await database.run('UPDATE entrusted_services SET state = ? WHERE entrusted_id = ? AND state = ?', [
          to,
          entrustedId,
          stands.state,
        ]);
        return 'done';
      }),
  };
};

const states: readonly EntrustedState[] = ['asked', 'taken', 'served', 'impossible', 'returned'];

const toEntrusted = (row: Row): EntrustedService => ({
  entrustedId: text(row, 'entrusted_id'),
  caseId: text(row, 'case_id'),
  paperId: text(row, 'paper_id'),
  version: Number(row.version),
  fromCourt: text(row, 'from_court'),
  toCourt: text(row, 'to_court'),
  addressee: text(row, 'addressee'),
  address: text(row, 'address'),
  phone: text(row, 'phone'),
  note: text(row, 'note'),
  state: states.find((each) => each === row.state) ?? 'asked',
  askedAt: text(row, 'asked_at'),
  askedBy: text(row, 'asked_by'),
});

const toStep = (row: Row): EntrustedStep => {
  const kind = text(row, 'kind');
  return {
    stepId: text(row, 'step_id'),
    kind: (Object.keys(moves) as EntrustedStepKind[]).find((each) => each === kind) ?? 'tried',
    day: optionalText(row, 'day'),
    how: text(row, 'how'),
    result: text(row, 'result'),
    at: text(row, 'at'),
    by: text(row, 'noted_by'),
  };
};

import { randomUUID } from 'node:crypto';
import {
  type GuideCall,
  type GuideCallRequest,
  type GuideCallState,
  guideCallState,
} from '../contract/guide-call.ts';
import { type Database, type Row, UniqueViolation } from './database.ts';

/** A call as the desk sees it. */
export interface OpenCall extends GuideCall {
  readonly terminalId: string;
  readonly place: string;
  readonly step: string;
  readonly calledAt: string;
}

/** Calls for the guide. */
export interface GuideCallStore {
  /** A new call, or the terminal's open one with the step it is at now. */
  call(request: GuideCallRequest, at: string): Promise<GuideCall>;
  find(callId: string): Promise<OpenCall | null>;
  /** Moves a call on at a moment (ISO); an ended one stays ended. The first time that somebody is on the way is kept for the figures. */
  move(callId: string, to: Exclude<GuideCallState, 'waiting'>, at: string): Promise<void>;
  /** Calls that are not ended, oldest first. */
  open(): Promise<readonly OpenCall[]>;
}

/** Calls in a database. */
export const createGuideCallStore = (database: Database): GuideCallStore => {
  const openOf = async (terminalId: string): Promise<OpenCall | null> => {
    const [row] = await database.all(`SELECT * FROM guide_calls WHERE terminal_id = ? AND state <> 'ended'`, [
      terminalId,
    ]);
    return row === undefined ? null : toCall(row);
  };
  const find = async (callId: string): Promise<OpenCall | null> => {
    const [row] = await database.all('SELECT * FROM guide_calls WHERE call_id = ?', [callId]);
    return row === undefined ? null : toCall(row);
  };
  const begin = async (request: GuideCallRequest, at: string): Promise<GuideCall> => {
    const callId = randomUUID();
    await database.run(
      `INSERT INTO guide_calls (call_id, terminal_id, place, step, state, called_at) VALUES (?, ?, ?, ?, 'waiting', ?)`,
      [callId, request.terminalId, request.place, request.step, at],
    );
    return { callId, state: 'waiting' };
  };

  return {
    call: async (request, at) => {
      for (let tries = 0; tries < 5; tries += 1) {
        try {
          return await begin(request, at);
        } catch (error) {
          if (!(error instanceof UniqueViolation)) throw error;
        }
        const open = await openOf(request.terminalId);
        // It ended in between, here or at another gateway: then there is room for a new one.
        if (open === null) continue;
        await database.run('UPDATE guide_calls SET step = ?, place = ? WHERE call_id = ?', [
          request.step,
          request.place,
          open.callId,
        ]);
        return { callId: open.callId, state: open.state };
      }
      throw new Error('a call for the guide was neither open nor ended');
    },
    find,
    move: async (callId, to, at) => {
      const open = to === 'coming' ? await find(callId) : null;
      if (open?.state === 'waiting')
        await database.run(
          'INSERT INTO guide_answers (call_id, seconds) VALUES (?, ?) ON CONFLICT (call_id) DO NOTHING',
          [callId, Math.max(0, Math.round((Date.parse(at) - Date.parse(open.calledAt)) / 1_000))],
        );
      await database.run(`UPDATE guide_calls SET state = ? WHERE call_id = ? AND state <> 'ended'`, [
        to,
        callId,
      ]);
    },
    open: async () =>
      (await database.all(`SELECT * FROM guide_calls WHERE state <> 'ended' ORDER BY called_at`)).map(toCall),
  };
};

const toCall = (row: Row): OpenCall => ({
  callId: String(row.call_id),
  state: guideCallState.parse(row.state),
  terminalId: String(row.terminal_id),
  place: String(row.place),
  step: String(row.step),
  calledAt: String(row.called_at),
});

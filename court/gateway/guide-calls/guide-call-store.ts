import { randomUUID } from 'node:crypto';
import {
  type GuideCall,
  type GuideCallRequest,
  type GuideCallState,
  guideCallState,
  videoState,
} from '../../contract/guide-calls/guide-call.ts';
import { type Database, optionalText, type Row, UniqueViolation } from '../database.ts';
import type { GuideVideoStore } from './guide-video-store.ts';

/** Calls for the guide, and how long each waited for an answer. */
export const guideCallTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS guide_calls (
    call_id TEXT PRIMARY KEY,
    terminal_id TEXT NOT NULL,
    place TEXT NOT NULL,
    step TEXT NOT NULL,
    state TEXT NOT NULL,
    called_at TEXT NOT NULL
  )`,
  // A terminal has one open call: the visitor who presses twice does not send two people.
  `CREATE UNIQUE INDEX IF NOT EXISTS guide_calls_open ON guide_calls (terminal_id) WHERE state <> 'ended'`,
];

/** A call as the desk sees it. */
export interface OpenCall extends GuideCall {
  readonly terminalId: string;
  readonly place: string;
  readonly step: string;
  readonly calledAt: string;
  /** The terminal has what a video call needs. */
  readonly canVideo: boolean;
  /** The clerk who asked for the video call, or talks. */
  readonly clerk: string | null;
}

/** Calls for the guide. */
export interface GuideCallStore {
  /** A new call, or the terminal's open one with the step it is at now. */
  call(request: GuideCallRequest, at: string): Promise<GuideCall>;
  find(callId: string): Promise<OpenCall | null>;
  /** Moves a call on at a moment (ISO), and ends its video call; an ended one stays ended. The first time that somebody is on the way is kept for the figures. */
  move(callId: string, to: Exclude<GuideCallState, 'waiting'>, at: string): Promise<void>;
  /** A clerk asks for a video call: that is an answer as well. `false`: the terminal has none, or another clerk was first. */
  askForVideo(callId: string, clerk: string, at: string): Promise<boolean>;
  /** Calls that are not ended, oldest first. */
  open(): Promise<readonly OpenCall[]>;
}

/** Calls in a database. */
export const createGuideCallStore = (database: Database, videos: GuideVideoStore): GuideCallStore => {
  const joined = `SELECT guide_calls.*, guide_videos.state AS video, guide_videos.clerk FROM guide_calls
    LEFT JOIN guide_videos ON guide_videos.call_id = guide_calls.call_id`;
  const openOf = async (terminalId: string): Promise<OpenCall | null> => {
    const [row] = await database.all(`${joined} WHERE terminal_id = ? AND guide_calls.state <> 'ended'`, [
      terminalId,
    ]);
    return row === undefined ? null : toCall(row);
  };
  const find = async (callId: string): Promise<OpenCall | null> => {
    const [row] = await database.all(`${joined} WHERE guide_calls.call_id = ?`, [callId]);
    return row === undefined ? null : toCall(row);
  };
  const begin = async (request: GuideCallRequest, at: string): Promise<GuideCall> => {
    const callId = randomUUID();
    await database.run(
      `INSERT INTO guide_calls (call_id, terminal_id, place, step, state, called_at) VALUES (?, ?, ?, ?, 'waiting', ?)`,
      [callId, request.terminalId, request.place, request.step, at],
    );
    if (request.video) await videos.prepare(callId);
    return { callId, state: 'waiting', video: 'none' };
  };

  const noteAnswer = async (callId: string, at: string): Promise<void> => {
    const open = await find(callId);
    if (open?.state === 'waiting')
      await database.run(
        'INSERT INTO guide_answers (call_id, seconds) VALUES (?, ?) ON CONFLICT (call_id) DO NOTHING',
        [callId, Math.max(0, Math.round((Date.parse(at) - Date.parse(open.calledAt)) / 1_000))],
      );
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
        if (request.video) await videos.prepare(open.callId);
        return { callId: open.callId, state: open.state, video: 'none' };
      }
      throw new Error('a call for the guide was neither open nor ended');
    },
    find,
    move: async (callId, to, at) => {
      if (to === 'coming') await noteAnswer(callId, at);
      await videos.end(callId);
      await database.run(`UPDATE guide_calls SET state = ? WHERE call_id = ? AND state <> 'ended'`, [
        to,
        callId,
      ]);
    },
    askForVideo: async (callId, clerk, at) => {
      if (!(await videos.ask(callId, clerk))) return false;
      await noteAnswer(callId, at);
      return true;
    },
    open: async () =>
      (await database.all(`${joined} WHERE guide_calls.state <> 'ended' ORDER BY called_at`)).map(toCall),
  };
};

const toCall = (row: Row): OpenCall => ({
  callId: String(row.call_id),
  state: guideCallState.parse(row.state),
  terminalId: String(row.terminal_id),
  place: String(row.place),
  step: String(row.step),
  calledAt: String(row.called_at),
  canVideo: row.video !== null,
  video: row.video === null ? 'none' : videoState.parse(row.video),
  clerk: optionalText(row, 'clerk'),
});

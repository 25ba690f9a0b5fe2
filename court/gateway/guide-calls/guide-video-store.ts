import { type VideoState, videoState } from '../../contract/guide-calls/guide-call.ts';
import { type Database, optionalText, type Row } from '../database.ts';

/** Video calls within guide calls. A row is there exactly for the calls of terminals that can. What two browsers told one another is erased with the call. */
export const guideVideoTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS guide_videos (
    call_id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    clerk TEXT,
    round INTEGER NOT NULL,
    offer TEXT,
    answer TEXT
  )`,
];

/** A video call as the gateway keeps it. */
export interface StoredVideo {
  readonly video: VideoState;
  /** Who asked for it. */
  readonly clerk: string | null;
  readonly round: number;
  readonly offer: string | null;
  readonly answer: string | null;
}

/** Video calls. Each deed is one statement, so that two gateways cannot undo one another; whether it was done is the answer. */
export interface GuideVideoStore {
  /** The terminal of this call can show a clerk. What an earlier visitor's call left is forgotten. */
  prepare(callId: string): Promise<void>;
  find(callId: string): Promise<StoredVideo | null>;
  /** A clerk asks; not while another one does, or talks. */
  ask(callId: string, clerk: string): Promise<boolean>;
  reply(callId: string, agreed: boolean): Promise<boolean>;
  offer(callId: string, sdp: string): Promise<boolean>;
  /** The answer of the clerk who asked, to the offer of this round. */
  answer(callId: string, clerk: string, round: number, sdp: string): Promise<boolean>;
  end(callId: string): Promise<boolean>;
}

const toVideo = (row: Row): StoredVideo => ({
  video: videoState.parse(row.state),
  clerk: optionalText(row, 'clerk'),
  round: Number(row.round),
  offer: optionalText(row, 'offer'),
  answer: optionalText(row, 'answer'),
});

/** Video calls in a database. */
export const createGuideVideoStore = (database: Database): GuideVideoStore => {
  const did = async (sql: string, values: readonly (string | number)[]): Promise<boolean> =>
    (await database.run(sql, values)) > 0;
  return {
    prepare: async (callId) => {
      await database.run(
        `INSERT INTO guide_videos (call_id, state, round) VALUES (?, 'none', 0)
          ON CONFLICT (call_id) DO UPDATE SET state = 'none', clerk = NULL, offer = NULL, answer = NULL`,
        [callId],
      );
    },
    find: async (callId) => {
      const [row] = await database.all('SELECT * FROM guide_videos WHERE call_id = ?', [callId]);
      return row === undefined ? null : toVideo(row);
    },
    ask: (callId, clerk) =>
      did(
        `UPDATE guide_videos SET state = 'asked', clerk = ?, offer = NULL, answer = NULL
          WHERE call_id = ? AND state IN ('none', 'declined', 'over')`,
        [clerk, callId],
      ),
    reply: (callId, agreed) =>
      did(`UPDATE guide_videos SET state = ? WHERE call_id = ? AND state = 'asked'`, [
        agreed ? 'agreed' : 'declined',
        callId,
      ]),
    offer: (callId, sdp) =>
      did(
        `UPDATE guide_videos SET round = round + 1, offer = ?, answer = NULL WHERE call_id = ? AND state = 'agreed'`,
        [sdp, callId],
      ),
    answer: (callId, clerk, round, sdp) =>
      did(
        `UPDATE guide_videos SET answer = ?
          WHERE call_id = ? AND state = 'agreed' AND clerk = ? AND round = ? AND answer IS NULL`,
        [sdp, callId, clerk, round],
      ),
    end: (callId) =>
      did(
        `UPDATE guide_videos SET state = 'over', offer = NULL, answer = NULL
          WHERE call_id = ? AND state IN ('asked', 'agreed')`,
        [callId],
      ),
  };
};

import { fail, ok } from '../contract.ts';
import { createConnectionEvents } from './connection-events.ts';
import type { RecordingLine } from './recording.ts';
import type { Transport } from './transport.ts';
import { lostFault, noDeviceFault } from './transport-faults.ts';

/** How far a request may run ahead of the recording: a driver under another clock polls less often than it did in the field. */
const LOOK_AHEAD = 4;

/** A transport that plays a recording, and what the driver asked that the recording does not know. */
export interface ReplayTransport extends Transport {
  /** Requests (hex) that no recorded request matches; they got no answer. */
  readonly divergences: readonly string[];
  /** True when every recorded answer has been played. */
  readonly finished: boolean;
}

interface Exchange {
  readonly request: string;
  readonly answers: readonly Uint8Array[];
}

interface Session {
  /** What the device sent before it was asked anything. */
  readonly greeting: readonly Uint8Array[];
  readonly exchanges: readonly Exchange[];
  readonly lost: boolean;
}

/**
 * Plays a recording back, driven by what the driver writes: each request is looked up at the present place in
 * the recording (or a few requests further on) and its recorded answers follow, chunk by chunk as they came.
 * A request that was already answered earlier, such as one more status poll, gets that answer again. Each
 * `open` plays the next recorded session; when there is none left, there is no device.
 */
export const createReplayTransport = (lines: readonly RecordingLine[]): ReplayTransport => {
  const sessions = toSessions(lines);
  const divergences: string[] = [];
  let sessionIndex = 0;
  let remaining = sessions.reduce((sum, session) => sum + session.exchanges.length, 0);
  return {
    name: 'replay',
    divergences,
    get finished() {
      return remaining === 0;
    },
    open: async () => {
      const session = sessions[sessionIndex];
      if (!session) return fail(noDeviceFault('the recording has ended'));
      sessionIndex += 1;
      const events = createConnectionEvents();
      const answered = new Map<string, Exchange>();
      let cursor = 0;

      const play = (chunks: readonly Uint8Array[]) => {
        for (const chunk of chunks) queueMicrotask(() => events.data(chunk));
      };
      const find = (request: string): Exchange | undefined => {
        for (let ahead = 0; ahead < LOOK_AHEAD; ahead += 1) {
          const exchange = session.exchanges[cursor + ahead];
          if (exchange?.request === request) {
            cursor += ahead + 1;
            remaining -= ahead + 1;
            answered.set(request, exchange);
            return exchange;
          }
        }
        return answered.get(request);
      };

      play(session.greeting);
      return ok({
        onData: events.onData,
        onClose: events.onClose,
        write: async (bytes) => {
          if (events.closed) return fail(lostFault('the recorded link has closed'));
          const request = Buffer.from(bytes).toString('hex');
          const exchange = find(request);
          if (exchange) play(exchange.answers);
          else divergences.push(request);
          if (session.lost && cursor === session.exchanges.length) {
            queueMicrotask(() => events.close(lostFault('recorded loss')));
          }
          return ok(undefined);
        },
        close: async () => {
          remaining -= session.exchanges.length - cursor;
          cursor = session.exchanges.length;
          events.close(null);
        },
      });
    },
  };
};

const toSessions = (lines: readonly RecordingLine[]): readonly Session[] => {
  const sessions: {
    greeting: Uint8Array[];
    exchanges: { request: string; answers: Uint8Array[] }[];
    lost: boolean;
  }[] = [];
  for (const line of lines) {
    let session = sessions.at(-1);
    if (line.dir === 'open' || !session) {
      session = { greeting: [], exchanges: [], lost: false };
      sessions.push(session);
    }
    switch (line.dir) {
      case 'open':
        break;
      case 'out':
        session.exchanges.push({ request: line.bytes, answers: [] });
        break;
      case 'in':
        (session.exchanges.at(-1)?.answers ?? session.greeting).push(Buffer.from(line.bytes, 'hex'));
        break;
      case 'close':
        session.lost = line.reason !== undefined;
        break;
      default:
        line satisfies never;
    }
  }
  return sessions;
};

import { type Clock, fail, ok } from '../contract.ts';
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

/** A chunk that the device sent, and how long after the request (or the opening) it came, ms. */
interface Arrival {
  readonly after: number;
  readonly bytes: Uint8Array;
}

interface Exchange {
  readonly request: string;
  readonly answers: readonly Arrival[];
}

interface Session {
  /** What the device sent before it was asked anything. */
  readonly greeting: readonly Arrival[];
  readonly exchanges: readonly Exchange[];
  /** How long after the last request (or the opening) the link was lost, ms; `null`: it was not. */
  readonly lossAfter: number | null;
}

/**
 * Plays a recording back, driven by what the driver writes: each request is looked up at the present place in
 * the recording (or a few requests further on) and its recorded answers follow, chunk by chunk as they came.
 * A request that was already answered earlier, such as one more status poll, gets that answer again. Each
 * `open` plays the next recorded session; when there is none left, there is no device.
 *
 * With `pace` the chunks come as long after the request, or the opening, as they did in the field, by that clock:
 * needed for a device that speaks unasked, such as a keypad. Without, they come at once.
 */
export const createReplayTransport = (
  lines: readonly RecordingLine[],
  options: { readonly pace?: Clock } = {},
): ReplayTransport => {
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

      const over = new AbortController();
      events.onClose(() => over.abort(new Error('closed')));

      const isOver = (): boolean => session.lossAfter !== null && cursor === session.exchanges.length;
      const lose = (): void => events.close(lostFault('recorded loss'));
      const playInTime = async (clock: Clock, arrivals: readonly Arrival[]): Promise<void> => {
        const isLast = isOver();
        let waited = 0;
        for (const { after, bytes } of arrivals) {
          await clock.sleep(after - waited, over.signal);
          waited = after;
          events.data(bytes);
        }
        if (!isLast) return;
        await clock.sleep(Math.max(0, (session.lossAfter ?? 0) - waited), over.signal);
        lose();
      };
      const play = (arrivals: readonly Arrival[]): void => {
        if (options.pace) {
          void playInTime(options.pace, arrivals).catch(() => undefined);
          return;
        }
        for (const { bytes } of arrivals) queueMicrotask(() => events.data(bytes));
        if (isOver()) queueMicrotask(lose);
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

      // Not before the opener had a turn to listen.
      setImmediate(() => play(session.greeting));
      return ok({
        onData: events.onData,
        onClose: events.onClose,
        write: async (bytes) => {
          if (events.closed) return fail(lostFault('the recorded link has closed'));
          const request = Buffer.from(bytes).toString('hex');
          const exchange = find(request);
          if (!exchange) divergences.push(request);
          if (exchange || isOver()) play(exchange?.answers ?? []);
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
    greeting: Arrival[];
    exchanges: { request: string; answers: Arrival[] }[];
    lossAfter: number | null;
  }[] = [];
  /** When the request or the opening was, that the next chunks came after. */
  let since = 0;
  for (const line of lines) {
    let session = sessions.at(-1);
    if (line.dir === 'open' || !session) {
      session = { greeting: [], exchanges: [], lossAfter: null };
      sessions.push(session);
    }
    switch (line.dir) {
      case 'open':
        since = line.at;
        break;
      case 'out':
        since = line.at;
        session.exchanges.push({ request: line.bytes, answers: [] });
        break;
      case 'in':
        (session.exchanges.at(-1)?.answers ?? session.greeting).push({
          after: Math.max(0, line.at - since),
          bytes: Uint8Array.from(Buffer.from(line.bytes, 'hex')),
        });
        break;
      case 'close':
        session.lossAfter = line.reason === undefined ? null : Math.max(0, line.at - since);
        break;
      default:
        line satisfies never;
    }
  }
  return sessions;
};

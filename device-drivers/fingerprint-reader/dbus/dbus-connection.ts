import { type Clock, fail, type LinkCounters, ok, type Result } from '../../contract.ts';
import type { Connection } from '../../transports/transport.ts';
import {
  createDBusMessageDecoder,
  type DBusCall,
  type DBusMessage,
  type DBusValue,
  encodeCall,
} from './dbus-message.ts';

/**
 * Why a call has no result. `error` the other side answered with an error of this name; `noAnswer` not in time;
 * `lost` the link went, or what came on it was no D-Bus any more; `refused` the bus does not let us in.
 */
export type DBusFailure =
  | { readonly kind: 'error'; readonly member: string; readonly name: string }
  | { readonly kind: 'noAnswer' | 'lost' | 'refused'; readonly member: string };

/** A connection to a message bus, on an open link. */
export interface DBusConnection {
  /** Presents itself to the bus (EXTERNAL, by user id) and gets a name. Before this nothing can be called; done again on the same link it does nothing. */
  hello(): Promise<Result<void, DBusFailure>>;
  call(call: DBusCall, timeoutMs: number): Promise<Result<readonly DBusValue[], DBusFailure>>;
  /** Calls for each signal that comes. Gives the function that ends it. */
  onSignal(listener: (signal: DBusMessage) => void): () => void;
  /** Calls without an answer since the last message of any kind. */
  readonly silentCalls: number;
}

/** The bus itself, as the receiver of calls. */
const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** How long the bus is waited for, ms: it runs on this machine. */
const BUS_ANSWER = 1_000;

/** The longest line of the handshake that is believed. */
const LONGEST_LINE = 512;

/** Makes a connection. `broken` is called once when the stream makes no sense any more: the link must be made anew. */
export const createDBusConnection = (options: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  /** The user as whom this process runs: the bus compares it with what the kernel says. */
  readonly userId: number;
  readonly broken: () => void;
}): DBusConnection => {
  const { connection, clock, counters } = options;
  const decoder = createDBusMessageDecoder(counters);
  const waiting = new Map<number, (answer: DBusMessage | 'lost') => void>();
  const signalListeners = new Set<(signal: DBusMessage) => void>();
  let handshake: { line: string; readonly done: (line: string | 'lost') => void } | null = null;
  let closed = false;
  let presented = false;
  let serial = 0;
  let silentCalls = 0;

  const end = (): void => {
    closed = true;
    handshake?.done('lost');
    for (const give of [...waiting.values()]) give('lost');
  };

  const takeMessage = (message: DBusMessage): void => {
    silentCalls = 0;
    if (message.type === 'signal') for (const listener of [...signalListeners]) listener(message);
    if (message.type !== 'answer' && message.type !== 'error') return;
    const give = waiting.get(message.replyTo);
    if (give) give(message);
    else counters.lateAnswers += 1;
  };

  connection.onData((chunk) => {
    if (closed) return;
    let bytes = chunk;
    if (handshake) {
      const end = bytes.indexOf(0x0a);
      handshake.line += Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('latin1');
      if (end === -1 && handshake.line.length <= LONGEST_LINE) return;
      handshake.done(handshake.line.trim());
      bytes = end === -1 ? new Uint8Array() : bytes.subarray(end + 1);
    }
    for (const message of decoder.push(bytes)) takeMessage(message);
    if (decoder.broken) {
      end();
      options.broken();
    }
  });
  connection.onClose(end);

  /** The first of an answer and the limit. */
  const within = async <T>(answer: Promise<T>, timeoutMs: number): Promise<T | 'late'> => {
    const timer = new AbortController();
    const late = clock.sleep(timeoutMs, timer.signal).then(
      () => 'late' as const,
      () => 'late' as const,
    );
    const outcome = await Promise.race([answer, late]);
    timer.abort(new Error('over'));
    if (outcome === 'late') {
      counters.timeouts += 1;
      silentCalls += 1;
    }
    return outcome;
  };

  const call = async (
    wanted: DBusCall,
    timeoutMs: number,
  ): Promise<Result<readonly DBusValue[], DBusFailure>> => {
    const { member } = wanted;
    if (closed) return fail({ kind: 'lost', member });
    serial += 1;
    const mine = serial;
    const answer = new Promise<DBusMessage | 'lost'>((resolve) => waiting.set(mine, resolve));
    counters.framesOut += 1;
    void connection.write(encodeCall(mine, wanted));
    const outcome = await within(answer, timeoutMs);
    waiting.delete(mine);
    if (outcome === 'late') return fail({ kind: 'noAnswer', member });
    if (outcome === 'lost') return fail({ kind: 'lost', member });
    if (outcome.type === 'answer') return ok(outcome.body);
    counters.refusals += 1;
    return fail({ kind: 'error', member, name: outcome.errorName });
  };

  return {
    get silentCalls() {
      return silentCalls;
    },
    call,
    onSignal: (listener) => {
      signalListeners.add(listener);
      return () => {
        signalListeners.delete(listener);
      };
    },
    hello: async () => {
      const member = 'Hello';
      if (presented) return ok(undefined);
      if (closed) return fail({ kind: 'lost', member });
      const line = new Promise<string | 'lost'>((done) => {
        handshake = { line: '', done };
      });
      const identity = Buffer.from(String(options.userId), 'ascii').toString('hex');
      void connection.write(Buffer.from(`\0AUTH EXTERNAL ${identity}\r\n`, 'latin1'));
      const said = await within(line, BUS_ANSWER);
      handshake = null;
      if (said === 'late') return fail({ kind: 'noAnswer', member });
      if (said === 'lost') return fail({ kind: 'lost', member });
      if (!said.startsWith('OK ')) return fail({ kind: 'refused', member });
      void connection.write(Buffer.from('BEGIN\r\n', 'latin1'));
      const named = await call({ ...BUS, member, args: [] }, BUS_ANSWER);
      if (!named.ok) return named;
      // What the devices of fprintd say of themselves unasked.
      const heard = await call(
        { ...BUS, member: 'AddMatch', args: ["type='signal',sender='net.reactivated.Fprint'"] },
        BUS_ANSWER,
      );
      presented = heard.ok;
      return heard.ok ? ok(undefined) : heard;
    },
  };
};

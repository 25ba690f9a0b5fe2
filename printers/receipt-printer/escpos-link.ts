import type { Clock, LinkCounters } from '../../device-drivers/contract.ts';
import type { Connection } from '../../device-drivers/transports/transport.ts';
import { createEscposReplyReader, type EscposReply } from './escpos-replies.ts';
import { type RealTimeQuestion, realTimeRequest } from './escpos-status.ts';

/** Why nothing came back. */
export type NoReply = 'timeOut' | 'gone' | 'aborted';

/** Waits for `promise`, at most `milliseconds` of the clock. */
export const within = async <T>(
  promise: Promise<T>,
  milliseconds: number,
  clock: Clock,
): Promise<T | 'timeOut'> => {
  const stop = new AbortController();
  const timer = clock.sleep(milliseconds, stop.signal).then(
    () => 'timeOut' as const,
    () => 'timeOut' as const,
  );
  try {
    return await Promise.race([promise, timer]);
  } finally {
    stop.abort();
  }
};

/** The four bytes of full status. */
type FullStatus = readonly [number, number, number, number];

interface Expected<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

/** The place of one question of a kind: what waits for its answer. */
interface Slot<T> {
  waiting: Expected<T> | null;
}

const expectReply = <T>(): Expected<T> => Promise.withResolvers<T>();

/** The questions that one open connection to an ESC/POS printer can be asked. One question of a kind is out at a time: answers are not tagged. */
export interface EscposLink {
  /** Settles when the connection is gone, however that happened. */
  readonly gone: Promise<'gone'>;
  readonly isGone: boolean;
  /** Sends whole commands. False: the connection is gone or refused them. */
  send(bytes: Uint8Array): Promise<boolean>;
  /** `DLE EOT n`. After a time-out the next question first waits for the late answer, so that it is not taken for its own. */
  askRealTime(question: RealTimeQuestion, milliseconds: number): Promise<number | NoReply>;
  /** `DLE EOT 20`: full status, answered at once. A late answer is waited for as with `askRealTime`. */
  askFullStatus(milliseconds: number): Promise<FullStatus | NoReply>;
  /** `GS r 1`: settles when the printer has come to it, after all data before it. */
  askPaper(): Promise<number>;
  /** `GS ( H`: settles when the printer has come to it, after all data before it. */
  askProcessId(id: string): Promise<'done'>;
  /** `GS e 6`: the ejector's status byte. Only between slips: its answer is not tagged. */
  askEjector(milliseconds: number): Promise<number | NoReply>;
  /** `GS I n`: a text that the printer says of itself (65 firmware, 66 maker, 67 model, 68 serial number). */
  askIdentity(n: 65 | 66 | 67 | 68, milliseconds: number): Promise<{ readonly text: string } | NoReply>;
  /** `DLE DC4 8`: throws away what the printer has not printed yet. */
  clearBuffers(): Promise<'cleared'>;
  close(): Promise<void>;
}

/** `DLE EOT 20`. */
const FULL_STATUS = Uint8Array.of(0x10, 0x04, 0x14);

/** Puts the questions and answers of ESC/POS over an open connection. */
export const createEscposLink = (
  connection: Connection,
  clock: Clock,
  counters: LinkCounters,
  onAutomatic: (bytes: readonly [number, number, number, number]) => void,
): EscposLink => {
  const gone = expectReply<'gone'>();
  let isGone = false;
  const realTime: Slot<number> = { waiting: null };
  const fullStatus: Slot<FullStatus> = { waiting: null };
  let paper: Expected<number> | null = null;
  let processId: (Expected<'done'> & { readonly id: string }) | null = null;
  let cleared: Expected<'cleared'> | null = null;
  let ejector: Expected<number> | null = null;
  let identity: Expected<string> | null = null;
  const read = createEscposReplyReader(() => ({ ejector: ejector !== null, identity: identity !== null }));

  const take = <T>(slot: Slot<T>, answer: T): void => {
    if (slot.waiting === null) counters.lateAnswers += 1;
    slot.waiting?.resolve(answer);
    slot.waiting = null;
  };

  const settle = (reply: EscposReply): void => {
    counters.framesIn += 1;
    switch (reply.kind) {
      case 'realTime':
        take(realTime, reply.byte);
        break;
      case 'fullStatus':
        take(fullStatus, reply.bytes);
        break;
      case 'paper':
        if (paper === null) counters.lateAnswers += 1;
        paper?.resolve(reply.byte);
        paper = null;
        break;
      case 'processId':
        if (processId?.id !== reply.id) {
          counters.lateAnswers += 1;
          break;
        }
        processId.resolve('done');
        processId = null;
        break;
      case 'cleared':
        if (cleared === null) counters.lateAnswers += 1;
        cleared?.resolve('cleared');
        cleared = null;
        break;
      case 'ejector':
        ejector?.resolve(reply.byte);
        ejector = null;
        break;
      case 'identity':
        identity?.resolve(reply.text);
        identity = null;
        break;
      case 'automatic':
        onAutomatic(reply.bytes);
        break;
      case 'garbage':
        counters.framesIn -= 1;
        counters.garbageBytes += reply.bytes;
        break;
      default:
        reply satisfies never;
    }
  };

  connection.onData((chunk) => {
    for (const reply of read(chunk)) settle(reply);
  });
  connection.onClose(() => {
    isGone = true;
    gone.resolve('gone');
  });

  const send = async (bytes: Uint8Array): Promise<boolean> => {
    if (isGone) return false;
    counters.framesOut += 1;
    const written = await Promise.race([connection.write(bytes), gone.promise]);
    return written !== 'gone' && written.ok;
  };

  /** Puts a question that is answered the moment it arrives. */
  const askAtOnce = async <T>(
    slot: Slot<T>,
    question: Uint8Array,
    milliseconds: number,
  ): Promise<T | NoReply> => {
    if (slot.waiting !== null) {
      const late = await within(Promise.race([slot.waiting.promise, gone.promise]), milliseconds, clock);
      if (late === 'gone') return late;
      if (late === 'timeOut') {
        // Twice its time: it was lost, and the next question is not in danger of being given its answer.
        slot.waiting = null;
        return late;
      }
      counters.lateAnswers += 1;
    }
    const expected = expectReply<T>();
    slot.waiting = expected;
    if (!(await send(question))) return 'gone';
    const answer = await within(Promise.race([expected.promise, gone.promise]), milliseconds, clock);
    if (answer === 'timeOut') counters.timeouts += 1;
    return answer;
  };

  return {
    gone: gone.promise,
    get isGone() {
      return isGone;
    },
    send,
    askRealTime: (question, milliseconds) => askAtOnce(realTime, realTimeRequest(question), milliseconds),
    askFullStatus: (milliseconds) => askAtOnce(fullStatus, FULL_STATUS, milliseconds),
    async askPaper() {
      const expected = expectReply<number>();
      paper = expected;
      await send(Uint8Array.of(0x1d, 0x72, 0x01));
      return expected.promise;
    },
    async askProcessId(id) {
      const expected = { ...expectReply<'done'>(), id };
      processId = expected;
      await send(Uint8Array.from([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...Buffer.from(id, 'latin1')]));
      return expected.promise;
    },
    async askEjector(milliseconds) {
      const expected = expectReply<number>();
      ejector = expected;
      if (!(await send(Uint8Array.of(0x1d, 0x65, 0x06)))) return 'gone';
      const answer = await within(Promise.race([expected.promise, gone.promise]), milliseconds, clock);
      ejector = null;
      if (answer === 'timeOut') counters.timeouts += 1;
      return answer;
    },
    async askIdentity(n, milliseconds) {
      const expected = expectReply<string>();
      identity = expected;
      if (!(await send(Uint8Array.of(0x1d, 0x49, n)))) return 'gone';
      const answer = await within(
        Promise.race([expected.promise.then((text) => ({ text })), gone.promise]),
        milliseconds,
        clock,
      );
      identity = null;
      if (answer === 'timeOut') counters.timeouts += 1;
      return answer;
    },
    async clearBuffers() {
      const expected = expectReply<'cleared'>();
      cleared = expected;
      await send(Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08));
      return expected.promise;
    },
    close: () => connection.close(),
  };
};

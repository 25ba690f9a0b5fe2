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

interface Expected<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
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
  /** `GS r 1`: settles when the printer has come to it, after all data before it. */
  askPaper(): Promise<number>;
  /** `GS ( H`: settles when the printer has come to it, after all data before it. */
  askProcessId(id: string): Promise<'done'>;
  /** `DLE DC4 8`: throws away what the printer has not printed yet. */
  clearBuffers(): Promise<'cleared'>;
  close(): Promise<void>;
}

/** Puts the questions and answers of ESC/POS over an open connection. */
export const createEscposLink = (
  connection: Connection,
  clock: Clock,
  counters: LinkCounters,
  onAutomatic: (bytes: readonly [number, number, number, number]) => void,
): EscposLink => {
  const read = createEscposReplyReader();
  const gone = expectReply<'gone'>();
  let isGone = false;
  let realTime: Expected<number> | null = null;
  let paper: Expected<number> | null = null;
  let processId: (Expected<'done'> & { readonly id: string }) | null = null;
  let cleared: Expected<'cleared'> | null = null;

  const settle = (reply: EscposReply): void => {
    counters.framesIn += 1;
    switch (reply.kind) {
      case 'realTime':
        if (realTime === null) counters.lateAnswers += 1;
        realTime?.resolve(reply.byte);
        realTime = null;
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

  return {
    gone: gone.promise,
    get isGone() {
      return isGone;
    },
    send,
    async askRealTime(question, milliseconds) {
      if (realTime !== null) {
        const late = await within(Promise.race([realTime.promise, gone.promise]), milliseconds, clock);
        if (late === 'timeOut' || late === 'gone') return late;
        counters.lateAnswers += 1;
      }
      const expected = expectReply<number>();
      realTime = expected;
      if (!(await send(realTimeRequest(question)))) return 'gone';
      const answer = await within(Promise.race([expected.promise, gone.promise]), milliseconds, clock);
      if (answer === 'timeOut') counters.timeouts += 1;
      return answer;
    },
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
    async clearBuffers() {
      const expected = expectReply<'cleared'>();
      cleared = expected;
      await send(Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08));
      return expected.promise;
    },
    close: () => connection.close(),
  };
};

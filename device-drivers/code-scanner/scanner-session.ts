import { type Clock, fail, type LinkCounters, type Result } from '../contract.ts';
import type { Connection } from '../transports/transport.ts';
import type { CodeDecoder } from './code-decoder.ts';
import { createHidPosDecoder } from './hid-pos-decoder.ts';
import { createNonsenseGuard } from './input-device/nonsense-guard.ts';
import { createLineDecoder } from './line-decoder.ts';
import { type CodeProblem, type ScannedCode, toScannedCode } from './scanned-code.ts';
import type { LineScannerProfile, ScannerProfile } from './scanner-profile.ts';

/** Why a reading has no code. `over`: it was given up; `lost`: the link went. */
export type ReadingFailure =
  | { readonly kind: 'over' | 'lost' }
  | { readonly kind: 'damaged'; readonly problem: CodeProblem };

/** A scanner on an open link. One reading at a time. */
export interface ScannerSession {
  /** Arms, waits for one code, disarms. */
  read(over: AbortSignal): Promise<Result<ScannedCode, ReadingFailure>>;
  /** Puts the profile's question and waits for any answer; false: none in time. True where there is no question. */
  ask(): Promise<boolean>;
  readonly isArmed: boolean;
  /** Anything understandable has come on this link. */
  readonly hasSpoken: boolean;
  /** When it last did, ms since the epoch; when the link was made, if never. */
  readonly lastHeardAt: number;
  /** Questions without an answer since the last answer. */
  readonly silentQuestions: number;
}

/** Delays of the link, milliseconds; those of a model are in its profile. */
export const SCANNER_LINK_DELAYS = {
  /** How long an answer to a question is waited for: these scanners answer within 100 ms. */
  answer: 600,
} as const;

const createDecoder = (profile: ScannerProfile): CodeDecoder => {
  switch (profile.kind) {
    case 'line':
      return createLineDecoder(profile);
    case 'hid-pos':
      return createHidPosDecoder(profile);
    default:
      return profile satisfies never;
  }
};

/** Puts a scanner's protocol on a fresh connection. Sends nothing. `nonsense`: what comes is not of this model. */
export const createScannerSession = (options: {
  readonly profile: ScannerProfile;
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  /** `isArmed` or `hasSpoken` is another than it was. */
  readonly changed: () => void;
  readonly nonsense: () => void;
}): ScannerSession => {
  const { profile, connection, clock, counters, changed } = options;
  const trigger = profile.kind === 'line' ? profile.trigger : null;
  const query = profile.kind === 'line' ? profile.query : null;
  const decoder = createDecoder(profile);
  const guard = createNonsenseGuard(options.nonsense);
  let reading: ((outcome: Result<ScannedCode, ReadingFailure>) => void) | null = null;
  let answered: (() => void) | null = null;
  let isClosed = false;
  let hasSpoken = false;
  let lastHeardAt = clock.now();
  let silentQuestions = 0;
  let gapTimer = new AbortController();
  let asking: Promise<unknown> = Promise.resolve();

  const spoke = (): void => {
    lastHeardAt = clock.now();
    guard.good();
    if (hasSpoken) return;
    hasSpoken = true;
    changed();
  };
  const endReading = (outcome: Result<ScannedCode, ReadingFailure>): void => {
    const end = reading;
    reading = null;
    end?.(outcome);
  };

  const take = (inputs: ReturnType<CodeDecoder['push']>): void => {
    for (const input of inputs) {
      switch (input.kind) {
        case 'code': {
          counters.framesIn += 1;
          spoke();
          const code = toScannedCode(input.code, profile.encoding);
          endReading(code.ok ? code : fail({ kind: 'damaged', problem: code.error }));
          break;
        }
        case 'damaged':
          counters.framesIn += 1;
          endReading(fail(input));
          break;
        case 'unasked':
          counters.unasked += 1;
          spoke();
          break;
        case 'noise':
          counters.garbageBytes += input.bytes;
          break;
        case 'answer':
          counters.framesIn += 1;
          if (input.isRefusal) counters.refusals += 1;
          // Commands are answered too, and nobody waits for that; only after a silence it is the missing answer.
          if (answered === null && silentQuestions > 0) counters.lateAnswers += 1;
          silentQuestions = 0;
          spoke();
          answered?.();
          break;
        case 'nonsense':
          counters.garbageBytes += input.bytes;
          guard.bad();
          break;
        default:
          input satisfies never;
      }
    }
  };

  connection.onData((chunk) => {
    take(decoder.push(chunk));
    gapTimer.abort(new Error('more came'));
    if (!decoder.isPending || isClosed) return;
    gapTimer = new AbortController();
    void clock.sleep(profile.gap, gapTimer.signal).then(
      () => take(decoder.abandon()),
      () => undefined,
    );
  });
  connection.onClose(() => {
    isClosed = true;
    gapTimer.abort(new Error('link closed'));
    answered?.();
    endReading(fail({ kind: 'lost' }));
  });

  const send = async (bytes: Uint8Array): Promise<boolean> => {
    counters.framesOut += 1;
    return (await connection.write(bytes)).ok;
  };

  /** Keeps the scanner reading until the reading is over: it stops by itself after a while. */
  const keepTriggered = async (
    { start, again }: NonNullable<LineScannerProfile['trigger']>,
    over: AbortSignal,
  ): Promise<void> => {
    while (!over.aborted) {
      if (!(await send(start))) endReading(fail({ kind: 'lost' }));
      await clock.sleep(again, over).catch(() => undefined);
    }
  };

  const askOnce = async (): Promise<boolean> => {
    if (isClosed) return false;
    if (query === null) return true;
    const timer = new AbortController();
    const answer = new Promise<boolean>((resolve) => {
      answered = () => resolve(!isClosed);
    });
    const late = clock.sleep(SCANNER_LINK_DELAYS.answer, timer.signal).then(
      () => false,
      () => false,
    );
    const sent = send(query).then((isSent) => (isSent ? answer : false));
    const isAnswered = await Promise.race([sent, answer, late]);
    answered = null;
    timer.abort(new Error('over'));
    if (!isAnswered) {
      counters.timeouts += 1;
      silentQuestions += 1;
    }
    return isAnswered;
  };

  return {
    read: async (over) => {
      if (isClosed) return fail({ kind: 'lost' });
      if (over.aborted) return fail({ kind: 'over' });
      const ended = new AbortController();
      const outcome = new Promise<Result<ScannedCode, ReadingFailure>>((resolve) => {
        reading = resolve;
      });
      const giveUp = (): void => endReading(fail({ kind: 'over' }));
      over.addEventListener('abort', giveUp, { once: true, signal: ended.signal });
      decoder.arm();
      changed();
      if (trigger) void keepTriggered(trigger, ended.signal);
      const result = await outcome;
      ended.abort(new Error('the reading is over'));
      decoder.disarm();
      changed();
      // Not waited for: on a hung link a write may never end.
      if (trigger?.stop && !isClosed) void send(trigger.stop);
      return result;
    },
    ask: () => {
      const turn = asking.then(askOnce);
      asking = turn;
      return turn;
    },
    get isArmed() {
      return reading !== null;
    },
    get hasSpoken() {
      return hasSpoken;
    },
    get lastHeardAt() {
      return lastHeardAt;
    },
    get silentQuestions() {
      return silentQuestions;
    },
  };
};

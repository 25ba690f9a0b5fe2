import { createActor } from 'xstate';
import {
  type Clock,
  type CompletionCode,
  type DeviceFault,
  type DeviceStatus,
  type Driver,
  fail,
  type MediaState,
  newLinkCounters,
  type OperatorAction,
  ok,
  type Result,
} from '../contract.ts';
import type { Connection, Transport } from '../transports/transport.ts';
import { type CardRecord, decodeCardRecord, decodeCardText } from './card-record.ts';
import type { DriverLog } from './driver-log.ts';
import {
  createLifecycleMachine,
  deviceStateOf,
  type LifecycleFault,
  type LifecyclePhase,
  lifecyclePhase,
} from './lifecycle-machine.ts';
import { createSdtCommands, type SdtCommands, type SdtFailure } from './sdt-commands.ts';
import { sdtStatus } from './sdt-status.ts';

/**
 * What can go wrong with a card or its reader.
 * `cardRemoved` taken away while it was read; `cardDamaged` it lies there and cannot be read, or its record
 * makes no sense; `cardRefused` card and security module do not accept each other (SW3 31 32 33 40);
 * `readerLost` the link went while reading; `readerNotReady` there was no working reader to begin with;
 * `readerFault` the reader reports a fault of its own (SW3 60 66 and other unexpected codes); `canceled` the
 * caller's signal.
 */
export type CardFaultCode =
  | 'cardRemoved'
  | 'cardDamaged'
  | 'cardRefused'
  | 'readerLost'
  | 'readerNotReady'
  | 'readerFault'
  | 'canceled';

export type CardFault = DeviceFault<CardFaultCode>;

/** What a card said. Personal data throughout. */
export interface IdCard {
  readonly record: CardRecord;
  /** The text record as it came, 256 bytes: the only place where unmapped rare characters survive. */
  readonly rawText: Uint8Array;
  /** The photo in the closed WLT format, 1024 bytes; it is passed on, not decoded. */
  readonly photo: Uint8Array;
  /** Later addresses written to the chip; none is normal. `null`: they could not be read although the card could. */
  readonly additionalAddresses: readonly string[] | null;
}

/** A full picture of the reader. `media` is `unknown` until somebody reads. */
export interface IdCardReaderStatus extends DeviceStatus {
  readonly media: MediaState;
  /** The security module's number (SAM id), once known. */
  readonly moduleNumber: string | null;
  /** A card that was dealt with still lies there, or its removal was not seen yet: it must be lifted before any card is read. */
  readonly mustBeLifted: boolean;
}

/** The reader as the host drives it. Operations queue: one is under way at a time. */
export interface IdCardReader extends Driver<IdCardReaderStatus> {
  /** Waits until a card is laid, reads it. Ends only by success, a fault, or the signal. While `mustBeLifted` stands, it first waits for the lifting. */
  read(signal: AbortSignal): Promise<Result<IdCard, CardFault>>;
  /** Resolves when no card is on the reader any more. */
  waitForRemoval(signal: AbortSignal): Promise<Result<void, CardFault>>;
  /** The technician's wish: try again now, with a fresh soft reset. */
  retry(): void;
}

/** All delays of the driver, milliseconds. */
export const CARD_READER_DELAYS = {
  /** Between two looks for a card: a person does not notice it, and the antenna is not kept hot. */
  poll: 200,
  /** Between two looks whether the card is still there. */
  removalPoll: 200,
  /** After the first failed look: a card that shifts loses the field for a moment and is not lifted. */
  removalConfirm: 100,
  /** A reader that nobody asked anything for this long is asked for its status. */
  heartbeat: 2_000,
  /** How often the watcher looks. */
  watch: 250,
} as const;

/** Looks in a row without an answer before a reader counts as gone silent. */
const SILENT_EXCHANGES = 3;

/** Attempts to read a card that is there and does not come through, before it is called damaged. */
const READ_ATTEMPTS = 3;

/**
 * How the presence of a dealt-with card is seen. After a successful read a SAM_V reader answers `find` with 80
 * until the card was away, so `find` says nothing; a request for the additional address (3003) succeeds (90 or
 * 91) as long as the selected card lies there, and fails (41, 81) when it is gone or another lies in its place.
 * Two independent programs in the field do the same. A card that was never read to the end is still found by
 * `find`, and after a reconnection the reader may have forgotten what it had selected: then `find` it is.
 */
type RemovalProbe = { readonly by: 'additionalAddress'; readonly session: Session } | { readonly by: 'find' };

interface Session {
  readonly connection: Connection;
  readonly commands: SdtCommands;
  /** Aborts when the link is given up, by either side. */
  readonly ended: AbortController;
  /** A fault that a command met and the watcher must act on. */
  trouble: LifecycleFault | null;
}

const FAULTS: Readonly<
  Record<CardFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  cardRemoved: { completion: 'userError', action: 'none' },
  cardDamaged: { completion: 'invalidData', action: 'none' },
  cardRefused: { completion: 'commandErrorCode', action: 'none' },
  readerLost: { completion: 'deviceNotReady', action: 'maintenance' },
  readerNotReady: { completion: 'deviceNotReady', action: 'maintenance' },
  readerFault: { completion: 'hardwareError', action: 'maintenance' },
  canceled: { completion: 'canceled', action: 'none' },
};

const cardFault = (code: CardFaultCode, detail?: string): CardFault =>
  detail === undefined ? { ...FAULTS[code], code } : { ...FAULTS[code], code, detail };

const hex = (sw3: number): string => sw3.toString(16).padStart(2, '0');

/** Makes the driver of one resident-ID card reader (居民身份证阅读机具) that speaks SDT / SAM_V over any byte link. */
export const createIdCardReader = (options: {
  readonly id: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log?: DriverLog;
}): IdCardReader => {
  const { id, transport, clock } = options;
  const log = options.log ?? (() => undefined);
  const counters = newLinkCounters();
  const listeners = new Set<(status: IdCardReaderStatus) => void>();

  let session: Session | null = null;
  let phase: LifecyclePhase = 'starting';
  let lifecycleFault: DeviceFault | null = null;
  let media: MediaState = 'unknown';
  let moduleNumber: string | null = null;
  let removalProbe: RemovalProbe | null = null;
  let operations: Promise<unknown> = Promise.resolve();

  const snapshot = (): IdCardReaderStatus => ({
    device: deviceStateOf(phase, lifecycleFault),
    fault: phase === 'working' ? null : lifecycleFault,
    media,
    moduleNumber,
    mustBeLifted: removalProbe !== null,
  });
  let status = snapshot();
  const update = () => {
    const next = snapshot();
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    if (next.device !== status.device) {
      log({ device: id, event: 'device.changed', code: next.device, detail: next.fault?.code ?? 'none' });
    }
    status = next;
    for (const listener of [...listeners]) listener(status);
  };

  /** What a failed request means for the supervision, and what it says. */
  const lifecycleFaultOf = (failure: SdtFailure): LifecycleFault => {
    switch (failure.kind) {
      case 'lost':
        return { reason: 'lost', fault: cardFault('readerLost', failure.command) };
      case 'noAnswer':
        return { reason: 'faulty', fault: cardFault('readerLost', `${failure.command}: no answer`) };
      case 'status':
        return {
          reason: 'faulty',
          fault: cardFault('readerFault', `${failure.command}: ${hex(failure.sw3)}`),
        };
      default:
        return failure satisfies never;
    }
  };

  const asLifecycleResult = <T>(result: Result<T, SdtFailure>): Result<T, LifecycleFault> =>
    result.ok ? result : fail(lifecycleFaultOf(result.error));

  const needSession = (): Session => {
    if (!session) throw new Error('the lifecycle machine asked for a link that is not open');
    return session;
  };

  const machine = createLifecycleMachine(
    {
      connect: async (signal) => {
        const opened = await transport.open(signal);
        if (!opened.ok) return opened;
        if (signal.aborted) {
          await opened.value.close();
          return fail(cardFault('canceled'));
        }
        counters.opened += 1;
        const connection = opened.value;
        const commands = createSdtCommands({ connection, clock, counters });
        const ended = new AbortController();
        const made: Session = { connection, commands, ended, trouble: null };
        session = made;
        connection.onClose((reason) => {
          if (reason) {
            counters.lost += 1;
            made.trouble ??= { reason: 'lost', fault: reason };
          }
          ended.abort(new Error('link closed'));
        });
        return ok(undefined);
      },
      identify: async () => {
        const number = asLifecycleResult(await needSession().commands.moduleNumber());
        if (!number.ok) return number;
        moduleNumber = number.value;
        return ok(undefined);
      },
      watch: (signal) => watch(needSession(), signal),
      reset: async () => asLifecycleResult(await needSession().commands.reset()),
      disconnect: async () => {
        const ending = session;
        session = null;
        await ending?.connection.close();
      },
    },
    clock,
  );

  const watch = async (watched: Session, signal: AbortSignal): Promise<LifecycleFault> => {
    const either = AbortSignal.any([signal, watched.ended.signal]);
    for (;;) {
      if (watched.trouble) {
        const trouble = watched.trouble;
        watched.trouble = null;
        return trouble;
      }
      if (watched.commands.silentExchanges >= SILENT_EXCHANGES) {
        return { reason: 'faulty', fault: cardFault('readerLost', 'no answer') };
      }
      if (either.aborted) return { reason: 'lost', fault: cardFault('readerLost') };
      if (clock.now() - watched.commands.lastHeardAt >= CARD_READER_DELAYS.heartbeat) {
        const beat = await watched.commands.status();
        if (!beat.ok && beat.error.kind === 'status') return lifecycleFaultOf(beat.error);
        continue;
      }
      await clock.sleep(CARD_READER_DELAYS.watch, either).catch(() => undefined);
    }
  };

  const actor = createActor(machine);
  let started = false;
  actor.subscribe({
    next: (state) => {
      const name = typeof state.value === 'string' ? state.value : 'outOfService';
      lifecycleFault = state.context.fault;
      phase = lifecyclePhase(name, lifecycleFault);
      if (phase !== 'working') media = 'unknown';
      update();
    },
    error: () => {
      // Every invoke has an onError, so this is a bug of the machine itself; the status says so and stays.
      phase = 'outOfService';
      lifecycleFault = { completion: 'internalError', code: 'driverBug', action: 'maintenance' };
      log({ device: id, event: 'driver.failed', code: 'driverBug' });
      update();
    },
  });

  /** The fault for the caller of an operation; a fault of the link or reader is also given to the watcher. */
  const operationFault = (on: Session, failure: SdtFailure): CardFault => {
    switch (failure.kind) {
      case 'lost':
      case 'noAnswer':
        return cardFault('readerLost', failure.command);
      case 'status': {
        const detail = `${failure.command}: ${hex(failure.sw3)}`;
        const kind = sdtStatus(failure.sw3).class;
        switch (kind) {
          case 'cardRefused':
            return cardFault('cardRefused', detail);
          case 'cardContact':
            return cardFault('cardDamaged', detail);
          case 'success':
          case 'transmission':
          case 'readerFault':
            on.trouble ??= lifecycleFaultOf(failure);
            return cardFault('readerFault', detail);
          default:
            return kind satisfies never;
        }
      }
      default:
        return failure satisfies never;
    }
  };

  const sleepIn = async (on: Session, signal: AbortSignal, milliseconds: number): Promise<void> => {
    await clock.sleep(milliseconds, AbortSignal.any([signal, on.ended.signal])).catch(() => undefined);
  };

  /** Why an operation cannot go on, or null. */
  const mustStop = (on: Session, signal: AbortSignal): CardFault | null => {
    if (signal.aborted) return cardFault('canceled');
    if (on !== session || on.ended.signal.aborted || phase !== 'working') return cardFault('readerLost');
    return null;
  };

  const setMedia = (next: MediaState) => {
    media = next;
    update();
  };
  const setRemovalProbe = (next: RemovalProbe | null) => {
    removalProbe = next;
    update();
  };

  /** Asks `find` until it is answered; a few missing answers are the watcher's business, not the visitor's. */
  const findOnce = async (on: Session): Promise<Result<boolean, SdtFailure>> => {
    for (;;) {
      const found = await on.commands.find();
      const tryAgain = !found.ok && found.error.kind === 'noAnswer';
      if (!tryAgain || on.commands.silentExchanges >= SILENT_EXCHANGES) return found;
    }
  };

  const isStillThere = async (on: Session, probe: RemovalProbe): Promise<Result<boolean, SdtFailure>> => {
    if (probe.by === 'find' || probe.session !== on) {
      const found = await findOnce(on);
      // After a restart of this program a card that was read before is not found again, but is still selected.
      if (!found.ok || found.value) return found;
    }
    const answer = await on.commands.readAdditionalAddress();
    if (answer.ok) return ok(true);
    if (answer.error.kind !== 'status') return answer;
    // Any fault of the reader itself is not evidence of a lifted card.
    return sdtStatus(answer.error.sw3).class === 'readerFault' ? answer : ok(false);
  };

  const untilRemoved = async (on: Session, signal: AbortSignal): Promise<Result<void, CardFault>> => {
    const probe = removalProbe ?? { by: 'find' };
    let missed = 0;
    for (;;) {
      const stop = mustStop(on, signal);
      if (stop) return fail(stop);
      const there = await isStillThere(on, probe);
      if (!there.ok) return fail(operationFault(on, there.error));
      missed = there.value ? 0 : missed + 1;
      if (missed >= 2) {
        removalProbe = null;
        setMedia('notPresent');
        return ok(undefined);
      }
      if (there.value) setMedia('present');
      await sleepIn(
        on,
        signal,
        missed > 0 ? CARD_READER_DELAYS.removalConfirm : CARD_READER_DELAYS.removalPoll,
      );
    }
  };

  const untilFound = async (on: Session, signal: AbortSignal): Promise<Result<void, CardFault>> => {
    for (;;) {
      const stop = mustStop(on, signal);
      if (stop) return fail(stop);
      const found = await findOnce(on);
      if (!found.ok) return fail(operationFault(on, found.error));
      setMedia(found.value ? 'present' : 'notPresent');
      if (found.value) return ok(undefined);
      await sleepIn(on, signal, CARD_READER_DELAYS.poll);
    }
  };

  const selectAndRead = async (on: Session) => {
    const selected = await on.commands.select();
    return selected.ok ? on.commands.readTextPhoto() : selected;
  };

  /** A card that was found, to the end. `find` again tells a card that went from one that cannot be read. */
  const readFoundCard = async (on: Session): Promise<Result<IdCard, CardFault>> => {
    for (let attempt = 1; ; attempt += 1) {
      const data = await selectAndRead(on);
      if (data.ok) {
        removalProbe = { by: 'additionalAddress', session: on };
        update();
        const record = decodeCardRecord(data.value.text);
        if (!record.ok) {
          return fail(cardFault('cardDamaged', `record ${record.error.field}: ${record.error.problem}`));
        }
        const more = await on.commands.readAdditionalAddress();
        const additionalAddresses = more.ok
          ? more.value.map(decodeCardText).filter((text): text is string => text !== null && text !== '')
          : null;
        return ok({
          record: record.value,
          rawText: data.value.text,
          photo: data.value.photo,
          additionalAddresses,
        });
      }
      const fault = operationFault(on, data.error);
      if (fault.code !== 'cardDamaged') {
        if (fault.code === 'cardRefused') setRemovalProbe({ by: 'find' });
        return fail(fault);
      }
      const again = await findOnce(on);
      if (!again.ok) return fail(operationFault(on, again.error));
      if (!again.value) {
        setMedia('notPresent');
        return fail(cardFault('cardRemoved', fault.detail));
      }
      if (attempt >= READ_ATTEMPTS) {
        setRemovalProbe({ by: 'find' });
        return fail(fault);
      }
    }
  };

  const readOneCard = async (on: Session, signal: AbortSignal): Promise<Result<IdCard, CardFault>> => {
    if (removalProbe) {
      const removed = await untilRemoved(on, signal);
      if (!removed.ok) return removed;
    }
    const found = await untilFound(on, signal);
    return found.ok ? readFoundCard(on) : found;
  };

  /** Runs an operation in its turn. The caller gets `canceled` at once; what is on the wire ends by itself behind it. */
  const operate = <T>(
    signal: AbortSignal,
    run: (on: Session, signal: AbortSignal) => Promise<Result<T, CardFault>>,
  ): Promise<Result<T, CardFault>> => {
    const turn = operations.then(async (): Promise<Result<T, CardFault>> => {
      if (signal.aborted) return fail(cardFault('canceled'));
      if (!session || phase !== 'working') return fail(cardFault('readerNotReady'));
      return run(session, signal);
    });
    operations = turn.catch(() => undefined);
    const canceled = new Promise<Result<T, CardFault>>((resolve) => {
      const cancel = () => resolve(fail(cardFault('canceled')));
      if (signal.aborted) cancel();
      else {
        signal.addEventListener('abort', cancel, { once: true });
        const forget = () => signal.removeEventListener('abort', cancel);
        turn.then(forget, forget);
      }
    });
    return Promise.race([turn, canceled]).then((result) => {
      if (!result.ok) {
        log({
          device: id,
          event: 'card.failed',
          code: result.error.code,
          detail: result.error.detail ?? 'none',
        });
      }
      return result;
    });
  };

  return {
    id,
    counters,
    get status() {
      return status;
    },
    start: () => {
      if (started) return;
      started = true;
      actor.start();
    },
    stop: async () => {
      actor.stop();
      const ending = session;
      session = null;
      phase = 'starting';
      lifecycleFault = cardFault('readerNotReady', 'stopped');
      media = 'unknown';
      update();
      await ending?.connection.close();
    },
    onStatus: (listener) => {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    read: (signal) => operate(signal, readOneCard),
    waitForRemoval: (signal) => operate(signal, untilRemoved),
    retry: () => actor.send({ type: 'operator.retry' }),
  };
};

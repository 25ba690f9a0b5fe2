import {
  type Clock,
  type CompletionCode,
  type DeviceCapabilities,
  type DeviceFault,
  type DeviceRequest,
  type DeviceStatus,
  type Driver,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  type MediaState,
  type OperatorAction,
  ok,
  type Result,
} from '../contract.ts';
import { type CommonFault, commonFault, createDriverCore, healthReport } from '../supervision/driver-core.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import type { LifecycleFault } from '../supervision/lifecycle-machine.ts';
import { createSupervisedLink, type LinkSession } from '../supervision/supervised-link.ts';
import type { RecordLink } from '../transports/record-link.ts';
import type { Transport } from '../transports/transport.ts';
import { noDeviceFault } from '../transports/transport-faults.ts';
import type {
  CardReaderFailure,
  CardReaderProtocol,
  CardReaderReads,
  CardReaderSession,
} from './card-reader-protocol.ts';
import { type CardRecord, decodeCardRecord, decodeCardText } from './card-record.ts';
import { DEFAULT_PROTOCOL, loadCardReaderProtocol } from './load-protocol.ts';
import type { CardPicture, WltDecoder, WltFault } from './wlt-decoder.ts';

/**
 * What can go wrong with a card or its reader.
 * `cardRemoved` taken away while it was read; `cardDamaged` it lies there and cannot be read, or its record
 * makes no sense; `cardRefused` card and security module do not accept each other; `readerLost` the link went while
 * reading; `readerFault` the reader reports a fault of its own, or answered what nobody asked for. The words that
 * every device has come on top.
 */
export type CardFaultCode = 'cardRemoved' | 'cardDamaged' | 'cardRefused' | 'readerLost' | 'readerFault';

/** Why a command of the reader failed. */
export type CardFault = DeviceFault<CardFaultCode> | CommonFault;

/** What a card said. Personal data throughout. */
export interface IdCard {
  readonly record: CardRecord;
  /** The text record as it came, 256 bytes: the only place where unmapped rare characters survive. */
  readonly rawText: Uint8Array;
  /** The photo in the closed WLT format, 1024 bytes, as it came. */
  readonly photo: Uint8Array;
  /** The photo as a picture, where a decoder is configured and can make one; a reading never fails for want of it. */
  readonly picture: Result<CardPicture, WltFault>;
  /** Fingerprint templates of 512 bytes, raw; none, one or two. `null`: not asked for, or this reader cannot read them. */
  readonly fingerprints: readonly Uint8Array[] | null;
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

/** What this reader can do. `reads`: what it gives beyond record and photo. */
export interface IdCardReaderCapabilities extends DeviceCapabilities {
  /** The word of the protocol that it speaks. */
  readonly protocol: string;
  readonly reads: CardReaderReads;
}

/** The reader as the host drives it. Commands queue: one is under way at a time. */
export interface IdCardReader extends Driver<IdCardReaderStatus, IdCardReaderCapabilities> {
  /** Waits until a card is laid, reads it. Ends only by success, a fault, or the request. While `mustBeLifted` stands, it first waits for the lifting. */
  read(request: DeviceRequest): Promise<Result<IdCard, CardFault>>;
  /** Resolves when no card is on the reader any more. */
  waitForRemoval(request: DeviceRequest): Promise<Result<void, CardFault>>;
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
  /** How often the supervision looks whether that is due. */
  look: 250,
} as const;

/** Looks in a row without an answer before a reader counts as gone silent. */
const SILENT_EXCHANGES = 3;

/** Attempts to read a card that is there and does not come through, before it is called damaged. */
const READ_ATTEMPTS = 3;

/**
 * How the presence of a dealt-with card is seen: the session that read it can tell (`isStillThere`). A card that was
 * never read to the end is still found, and after a reconnection the reader may have forgotten what it had selected:
 * then `find` it is.
 */
type RemovalProbe = { readonly by: 'session'; readonly session: LinkSession } | { readonly by: 'find' };

/** A link that works, as the commands use it. */
interface WorkingLink {
  readonly commands: CardReaderSession;
  readonly session: LinkSession;
}

const FAULTS: Readonly<
  Record<CardFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  cardRemoved: { completion: 'userError', action: 'none' },
  cardDamaged: { completion: 'invalidData', action: 'none' },
  cardRefused: { completion: 'commandErrorCode', action: 'none' },
  readerLost: { completion: 'deviceNotReady', action: 'maintenance' },
  readerFault: { completion: 'hardwareError', action: 'maintenance' },
};

const cardFault = (code: CardFaultCode, detail?: string): CardFault =>
  detail === undefined ? { ...FAULTS[code], code } : { ...FAULTS[code], code, detail };

const pictureFinding = (picture: Result<CardPicture, WltFault>): HealthFinding =>
  picture.ok
    ? { check: 'picture', outcome: 'good' }
    : { check: 'picture', outcome: 'bad', detail: picture.error.problem };

/** Makes the driver of one resident-ID card reader (居民身份证阅读机具) on any byte link. */
export const createIdCardReader = (options: {
  readonly id: string;
  readonly transport: Transport;
  readonly clock: Clock;
  /**
   * What it speaks: a protocol, or the word of one, which is looked up when the link is first opened. Absent: `sdt`.
   * A word that there is no protocol for is a fault of the configuration, and the terminal works without the reader.
   */
  readonly protocol?: CardReaderProtocol | string | undefined;
  /** Fingerprints are read too. Off unless the court has use and right for them (个人信息保护法 art. 6 and 28). */
  readonly readFingerprints?: boolean | undefined;
  /** Makes pictures of photos. Absent: there are none. */
  readonly wltDecoder?: WltDecoder | undefined;
  readonly log?: DriverLog | undefined;
  /** Tells what crosses the link, through the protocol's mask. Absent: nobody is told. */
  readonly record?: RecordLink | undefined;
}): IdCardReader => {
  const { id, clock, wltDecoder } = options;
  const wish = { fingerprints: options.readFingerprints ?? false };
  let media: MediaState = 'unknown';
  let moduleNumber: string | null = null;
  let removalProbe: RemovalProbe | null = null;

  const core = createDriverCore<IdCardReaderStatus, IdCardReaderCapabilities>({
    id,
    deviceClass: 'id-card-reader',
    clock,
    log: options.log,
    initialStatus: { device: 'starting', fault: null, media, moduleNumber, mustBeLifted: false },
  });
  const { counters } = core;
  const update = (): void =>
    core.publish({
      device: link.device,
      fault: link.fault,
      media,
      moduleNumber,
      mustBeLifted: removalProbe !== null,
    });

  let protocol = typeof options.protocol === 'object' ? options.protocol : null;
  /** The transport, opened only once it is known what to speak on it. */
  const transport: Transport = {
    name: options.transport.name,
    open: async (signal) => {
      if (!protocol) {
        const word = typeof options.protocol === 'string' ? options.protocol : DEFAULT_PROTOCOL;
        const loaded = await loadCardReaderProtocol(word);
        if (!loaded.ok) {
          const { problem, name, known } = loaded.error;
          const detail = `protocol ${name}: ${problem}; there are ${known.join(', ')}`;
          return fail({ ...noDeviceFault(detail), action: 'configuration' });
        }
        protocol = loaded.value;
      }
      const { record, transport: link } = options;
      return (record ? record(link, protocol.createMask) : link).open(signal);
    },
  };
  const spoken = (): CardReaderProtocol => {
    if (!protocol) throw new Error('a link without a protocol');
    return protocol;
  };

  /** What a failed request means for the supervision, and what it says. */
  const lifecycleFaultOf = (failure: CardReaderFailure): LifecycleFault => {
    switch (failure.kind) {
      case 'lost':
        return { reason: 'lost', fault: cardFault('readerLost', failure.command) };
      case 'noAnswer':
        return { reason: 'faulty', fault: cardFault('readerLost', `${failure.command}: no answer`) };
      case 'card':
      case 'reader':
        return {
          reason: 'faulty',
          fault: cardFault('readerFault', `${failure.command}: ${failure.detail}`),
        };
      default:
        return failure satisfies never;
    }
  };

  const asLifecycleResult = <T>(result: Result<T, CardReaderFailure>): Result<T, LifecycleFault> =>
    result.ok ? result : fail(lifecycleFaultOf(result.error));

  const link = createSupervisedLink<CardReaderSession>({
    transport,
    clock,
    counters,
    lookEvery: CARD_READER_DELAYS.look,
    steps: {
      attach: ({ connection }) => spoken().attach({ connection, clock, counters }),
      identify: async (commands) => {
        const identity = asLifecycleResult(await commands.identify());
        if (!identity.ok) return identity;
        moduleNumber = identity.value.moduleNumber;
        core.setCapabilities({
          identity: { vendor: null, model: null, serialNumber: moduleNumber, firmware: null },
          healthLevels: ['internal', 'interactive'],
          protocol: spoken().name,
          reads: spoken().reads,
        });
        return ok(undefined);
      },
      look: async (commands) => {
        if (commands.silentExchanges >= SILENT_EXCHANGES)
          return { reason: 'faulty', fault: cardFault('readerLost', 'no answer') };
        if (clock.now() - commands.lastHeardAt < CARD_READER_DELAYS.heartbeat) return null;
        const beat = await commands.status();
        // A missing answer is counted; what ends a link says so by itself.
        const isIll = !beat.ok && (beat.error.kind === 'card' || beat.error.kind === 'reader');
        return isIll ? lifecycleFaultOf(beat.error) : null;
      },
      reset: async (commands) => asLifecycleResult(await commands.reset()),
    },
    changed: () => {
      if (link.phase !== 'working') media = 'unknown';
      update();
    },
  });

  /** The fault for the caller of an operation; a fault of the link or reader is also given to the watcher. */
  const operationFault = (on: WorkingLink, failure: CardReaderFailure): CardFault => {
    switch (failure.kind) {
      case 'lost':
      case 'noAnswer':
        return cardFault('readerLost', failure.command);
      case 'card':
        return cardFault(
          failure.problem === 'refused' ? 'cardRefused' : 'cardDamaged',
          `${failure.command}: ${failure.detail}`,
        );
      case 'reader':
        on.session.trouble(lifecycleFaultOf(failure));
        return cardFault('readerFault', `${failure.command}: ${failure.detail}`);
      default:
        return failure satisfies never;
    }
  };

  const sleepIn = async (on: WorkingLink, signal: AbortSignal, milliseconds: number): Promise<void> => {
    await clock.sleep(milliseconds, AbortSignal.any([signal, on.session.ended])).catch(() => undefined);
  };

  /** Why an operation cannot go on, or null. */
  const mustStop = (on: WorkingLink, signal: AbortSignal): CardFault | null => {
    if (signal.aborted) return commonFault('canceled');
    if (on.session !== link.working?.session || on.session.ended.aborted) return cardFault('readerLost');
    return null;
  };

  const setMedia = (next: 'present' | 'notPresent') => {
    if (media === next) return;
    const before = media;
    media = next;
    update();
    // From `unknown` nothing moved: it was only learnt.
    if (next === 'present') core.emit({ kind: 'mediaInserted', requestId: core.requestId });
    else if (before === 'present') core.emit({ kind: 'mediaRemoved', requestId: core.requestId });
  };
  const setRemovalProbe = (next: RemovalProbe | null) => {
    removalProbe = next;
    update();
  };

  /** Asks `find` until it is answered; a few missing answers are the watcher's business, not the visitor's. */
  const findOnce = async (on: WorkingLink): Promise<Result<boolean, CardReaderFailure>> => {
    for (;;) {
      const found = await on.commands.find();
      const tryAgain = !found.ok && found.error.kind === 'noAnswer';
      if (!tryAgain || on.commands.silentExchanges >= SILENT_EXCHANGES) return found;
    }
  };

  const isStillThere = async (
    on: WorkingLink,
    probe: RemovalProbe,
  ): Promise<Result<boolean, CardReaderFailure>> => {
    if (probe.by === 'find' || probe.session !== on.session) {
      const found = await findOnce(on);
      // After a restart of this program a card that was read before is not found again, but is still selected.
      if (!found.ok || found.value) return found;
    }
    return on.commands.isStillThere();
  };

  const untilRemoved = async (on: WorkingLink, signal: AbortSignal): Promise<Result<void, CardFault>> => {
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

  const untilFound = async (on: WorkingLink, signal: AbortSignal): Promise<Result<void, CardFault>> => {
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

  /** A decoder is somebody's program: whatever it does, the card is read. */
  const pictureOf = async (
    photo: Uint8Array,
    signal: AbortSignal,
  ): Promise<Result<CardPicture, WltFault>> => {
    if (!wltDecoder) return fail({ problem: 'noDecoder' });
    try {
      return await wltDecoder.decode(photo, signal);
    } catch (error) {
      return fail({ problem: 'programFailed', detail: error instanceof Error ? error.name : 'unknown' });
    }
  };

  /** A card that was found, to the end. `find` again tells a card that went from one that cannot be read. */
  const readFoundCard = async (on: WorkingLink, signal: AbortSignal): Promise<Result<IdCard, CardFault>> => {
    for (let attempt = 1; ; attempt += 1) {
      const data = await on.commands.read(wish);
      if (data.ok) {
        removalProbe = { by: 'session', session: on.session };
        update();
        const record = decodeCardRecord(data.value.text);
        if (!record.ok) {
          return fail(cardFault('cardDamaged', `record ${record.error.field}: ${record.error.problem}`));
        }
        // Beside the next request: neither waits for the other.
        const picture = pictureOf(data.value.photo, signal);
        const more = await on.commands.additionalAddresses();
        const additionalAddresses =
          more.ok && more.value
            ? more.value.map(decodeCardText).filter((text): text is string => text !== null && text !== '')
            : null;
        return ok({
          record: record.value,
          rawText: data.value.text,
          photo: data.value.photo,
          picture: await picture,
          fingerprints: data.value.fingerprints,
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

  const readOneCard = async (on: WorkingLink, signal: AbortSignal): Promise<Result<IdCard, CardFault>> => {
    if (removalProbe) {
      const removed = await untilRemoved(on, signal);
      if (!removed.ok) return removed;
    }
    const found = await untilFound(on, signal);
    return found.ok ? readFoundCard(on, signal) : found;
  };

  const sameModule = (number: string | null): HealthFinding =>
    number === null
      ? { check: 'moduleNumber', outcome: 'notTold' }
      : {
          check: 'moduleNumber',
          outcome: number === moduleNumber ? 'good' : 'bad',
          detail: number,
        };

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (on: WorkingLink, signal: AbortSignal) => Promise<Result<T, CardFault>>,
  ): Promise<Result<T, CardFault>> =>
    core.command<T, CardFault>(request, {
      name,
      run: async (signal) => {
        const on = link.working;
        return on ? run(on, signal) : fail(commonFault('notReady'));
      },
    });

  return core.driver({
    start: link.start,
    stop: async () => {
      const ended = core.endCommands();
      await link.stop();
      await ended;
      removalProbe = null;
      update();
    },
    retry: link.retry,
    reset: (request: DeviceRequest) =>
      operate<void>('reset', request, async (on) => {
        const done = await on.commands.reset();
        return done.ok ? ok(undefined) : fail(operationFault(on, done.error));
      }),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, async (on, signal) => {
        const findings: HealthFinding[] = [];
        const state = await on.commands.status();
        findings.push({ check: 'selfTest', outcome: state.ok ? 'good' : 'bad' });
        const who = await on.commands.identify();
        findings.push(
          who.ok
            ? sameModule(who.value.moduleNumber)
            : { check: 'moduleNumber', outcome: 'bad', detail: who.error.kind },
        );
        switch (request.level) {
          case 'internal':
            break;
          case 'external':
            // Without a card there is nothing that the reader could do by itself.
            return fail(commonFault('unsupported', 'needs a card'));
          case 'interactive': {
            if (!(await request.confirm('testCardLaid'))) {
              findings.push({ check: 'readCard', outcome: 'notTold' });
              break;
            }
            const card = await readOneCard(on, signal);
            findings.push(
              card.ok
                ? { check: 'readCard', outcome: 'good' }
                : { check: 'readCard', outcome: 'bad', detail: card.error.code },
            );
            if (wltDecoder && card.ok) findings.push(pictureFinding(card.value.picture));
            break;
          }
          default:
            request satisfies never;
        }
        return ok(healthReport(request.level, findings));
      }),
    read: (request: DeviceRequest) => operate('read', request, readOneCard),
    waitForRemoval: (request: DeviceRequest) => operate('waitForRemoval', request, untilRemoved),
  });
};

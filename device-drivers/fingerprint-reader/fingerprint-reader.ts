import {
  type Clock,
  type CompletionCode,
  type DeviceCapabilities,
  type DeviceFault,
  type DeviceRequest,
  type DeviceStatus,
  type Driver,
  fail,
  type HealthReport,
  type HealthRequest,
  type OperatorAction,
  ok,
  type Result,
} from '../contract.ts';
import { createChanges } from '../modbus/changes.ts';
import { type CommonFault, commonFault, createDriverCore, healthReport } from '../supervision/driver-core.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import type { LifecycleFault } from '../supervision/lifecycle-machine.ts';
import { createSupervisedLink, type LinkSession } from '../supervision/supervised-link.ts';
import type { Transport } from '../transports/transport.ts';
import type { DBusFailure } from './dbus/dbus-connection.ts';
import { createFprintClient, type Finger, type FprintClient, type ScanStep } from './fprint-client.ts';

/**
 * What can go wrong with the reader. `noDevice` fprintd runs and sees no reader, or does not run; `readerLost` it
 * went, or fprintd did; `busy` another program has it; `accessDenied` this program may not use it (polkit);
 * `readerFault` it, or fprintd, is broken; `notEnrolled` the person has no finger on record; `enrollFailed` the scans
 * do not make a print; `storeFull` the reader keeps prints itself and can keep no more; `duplicate` this finger is on
 * record already.
 */
export type FingerprintFaultCode =
  | 'noDevice'
  | 'readerLost'
  | 'busy'
  | 'accessDenied'
  | 'readerFault'
  | 'notEnrolled'
  | 'enrollFailed'
  | 'storeFull'
  | 'duplicate';

/** Why a command of the reader failed. */
export type FingerprintFault = DeviceFault<FingerprintFaultCode> | CommonFault;

/** How a person can help a scan that was not good enough, which goes on meanwhile. */
export type ScanHint = 'again' | 'swipeTooShort' | 'fingerNotCentered' | 'liftAndAgain' | 'tooFast';

/** What is told while a person is scanned: how to help, or that one more scan of an enrolment is done. */
export type ScanProgress =
  | { readonly kind: 'hint'; readonly hint: ScanHint }
  | { readonly kind: 'stagePassed' };

/** A full picture of the reader. `finger`: whether one lies there (PresentSubject and RemoveSubject of XFS4IoT's Biometric). It names nobody. */
export interface FingerprintReaderStatus extends DeviceStatus {
  readonly finger: 'present' | 'notPresent' | 'unknown';
}

/** What this reader can do. */
export interface FingerprintReaderCapabilities extends DeviceCapabilities {
  readonly scanType: 'press' | 'swipe';
  /** Scans in one enrolment, where it says. */
  readonly enrollStages: number | null;
}

/**
 * The fingerprint reader as the host drives it: for the terminal's staff, to unlock maintenance. A visitor is never
 * enrolled, and cannot be compared with the templates of an ID card here: those are of the GA format, and the only
 * matchers for it are licensed programs. `user` is an account of this machine; it appears in no log, status or event.
 */
export interface FingerprintReader extends Driver<FingerprintReaderStatus, FingerprintReaderCapabilities> {
  /** Waits for a finger, and tells whether it is one of the user's. */
  verify(
    user: string,
    request: DeviceRequest,
    progress?: (progress: ScanProgress) => void,
  ): Promise<Result<{ readonly matched: boolean }, FingerprintFault>>;
  /** Puts a finger of the user on record, in several scans. */
  enroll(
    user: string,
    finger: Finger,
    request: DeviceRequest,
    progress?: (progress: ScanProgress) => void,
  ): Promise<Result<void, FingerprintFault>>;
  /** The user's fingers that are on record, by fprintd's names. */
  enrolled(user: string, request: DeviceRequest): Promise<Result<readonly string[], FingerprintFault>>;
  /** Deletes every finger of the user. */
  deleteEnrolled(user: string, request: DeviceRequest): Promise<Result<void, FingerprintFault>>;
}

/** Between two looks at the reader, ms. fprintd ends itself after 30 s without a question, and starts again slowly. */
const LOOK = 2_000;

/** Calls in a row without an answer before fprintd counts as gone silent. */
const SILENT_CALLS = 2;

const FAULTS: Readonly<
  Record<FingerprintFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  noDevice: { completion: 'deviceNotReady', action: 'maintenance' },
  readerLost: { completion: 'deviceNotReady', action: 'maintenance' },
  busy: { completion: 'deviceNotReady', action: 'none' },
  accessDenied: { completion: 'deviceNotReady', action: 'configuration' },
  readerFault: { completion: 'hardwareError', action: 'maintenance' },
  notEnrolled: { completion: 'commandErrorCode', action: 'none' },
  enrollFailed: { completion: 'userError', action: 'none' },
  storeFull: { completion: 'commandErrorCode', action: 'clear' },
  duplicate: { completion: 'userError', action: 'none' },
};

const readerFault = (code: FingerprintFaultCode, detail: string): DeviceFault<FingerprintFaultCode> => ({
  ...FAULTS[code],
  code,
  detail,
});

/** The errors of fprintd and of the bus (net.reactivated.Fprint.Error, org.freedesktop.DBus.Error). */
const ERRORS: ReadonlyMap<string, FingerprintFaultCode> = new Map([
  ['net.reactivated.Fprint.Error.NoSuchDevice', 'noDevice'],
  ['net.reactivated.Fprint.Error.AlreadyInUse', 'busy'],
  ['net.reactivated.Fprint.Error.PermissionDenied', 'accessDenied'],
  ['net.reactivated.Fprint.Error.NoEnrolledPrints', 'notEnrolled'],
  ['net.reactivated.Fprint.Error.ClaimDevice', 'readerLost'],
  ['org.freedesktop.DBus.Error.ServiceUnknown', 'noDevice'],
  ['org.freedesktop.DBus.Error.NameHasNoOwner', 'noDevice'],
  ['org.freedesktop.DBus.Error.NoReply', 'readerLost'],
  ['org.freedesktop.DBus.Error.UnknownObject', 'readerLost'],
  ['org.freedesktop.DBus.Error.UnknownMethod', 'readerLost'],
  ['org.freedesktop.DBus.Error.AccessDenied', 'accessDenied'],
]);

/** What a failed request says: the one place where an error of fprintd becomes a fault. Its text is left out: it may name a person. */
export const fingerprintFaultOf = (failure: DBusFailure): DeviceFault<FingerprintFaultCode> => {
  const { member } = failure;
  switch (failure.kind) {
    case 'error':
      return readerFault(
        ERRORS.get(failure.name) ?? 'readerFault',
        `${member}: ${failure.name.split('.').at(-1)}`,
      );
    case 'refused':
      return readerFault('accessDenied', `${member}: the bus refuses`);
    case 'noAnswer':
    case 'lost':
      return readerFault('readerLost', `${member}: ${failure.kind}`);
    default:
      return failure satisfies never;
  }
};

const HINTS: Readonly<Record<string, ScanHint>> = {
  'retry-scan': 'again',
  'swipe-too-short': 'swipeTooShort',
  'finger-not-centered': 'fingerNotCentered',
  'remove-and-retry': 'liftAndAgain',
  'too-fast': 'tooFast',
};

const ENDINGS: Readonly<Record<string, FingerprintFaultCode>> = {
  failed: 'enrollFailed',
  'data-full': 'storeFull',
  duplicate: 'duplicate',
  disconnected: 'readerLost',
};

/** What a step means: it goes on, perhaps with a word for the person, or it is over. The words are fprintd's. */
export const meaningOf = (
  step: ScanStep,
):
  | { readonly kind: 'progress'; readonly progress: ScanProgress | null }
  | { readonly kind: 'matched'; readonly matched: boolean }
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'fault'; readonly fault: DeviceFault<FingerprintFaultCode> } => {
  const { word } = step;
  if (word === 'match' || word === 'no-match') return { kind: 'matched', matched: word === 'match' };
  if (word === 'completed') return { kind: 'enrolled' };
  if (word === 'stage-passed') return { kind: 'progress', progress: { kind: 'stagePassed' } };
  const hint = HINTS[word];
  if (hint !== undefined) return { kind: 'progress', progress: { kind: 'hint', hint } };
  const ending = ENDINGS[word];
  if (ending !== undefined) return { kind: 'fault', fault: readerFault(ending, word) };
  // A word that is not known and ends nothing is passed over.
  return step.done
    ? { kind: 'fault', fault: readerFault('readerFault', word) }
    : { kind: 'progress', progress: null };
};

/** A reader or a service that went may come back by itself: it is looked for again and again. */
const asLifecycle = (fault: DeviceFault<FingerprintFaultCode>): LifecycleFault => ({
  reason: fault.code === 'noDevice' || fault.code === 'readerLost' ? 'lost' : 'faulty',
  fault,
});

interface WorkingLink {
  readonly commands: FprintClient;
  readonly session: LinkSession;
}

/** Makes the driver of the fingerprint reader that fprintd looks after, on a link to the system's message bus. */
export const createFingerprintReader = (options: {
  readonly id: string;
  /** To the bus: `/run/dbus/system_bus_socket`. */
  readonly transport: Transport;
  readonly clock: Clock;
  /** The user as whom this process runs. */
  readonly userId: number;
  readonly log?: DriverLog | undefined;
}): FingerprintReader => {
  const { clock, userId } = options;
  const changes = createChanges();
  let finger: FingerprintReaderStatus['finger'] = 'unknown';

  const core = createDriverCore<FingerprintReaderStatus, FingerprintReaderCapabilities>({
    id: options.id,
    deviceClass: 'fingerprint-reader',
    clock,
    log: options.log,
    initialStatus: { device: 'starting', fault: null, finger },
  });
  const { counters } = core;

  const update = (): void => {
    core.publish({
      device: link.device,
      fault: link.fault,
      finger: link.phase === 'working' ? finger : 'unknown',
    });
    changes.tell();
  };
  const setFinger = (present: boolean): void => {
    finger = present ? 'present' : 'notPresent';
    update();
  };

  const look = async (client: FprintClient): Promise<Result<void, DeviceFault<FingerprintFaultCode>>> => {
    const told = await client.reader();
    if (!told.ok) return fail(fingerprintFaultOf(told.error));
    const { name, scanType, enrollStages, fingerPresent } = told.value;
    core.setCapabilities({
      identity: { vendor: null, model: name, serialNumber: null, firmware: null },
      healthLevels: ['internal'],
      scanType,
      enrollStages,
    });
    setFinger(fingerPresent);
    return ok(undefined);
  };

  const link = createSupervisedLink<FprintClient>({
    transport: options.transport,
    clock,
    counters,
    lookEvery: LOOK,
    steps: {
      attach: ({ connection, trouble }) => {
        const client = createFprintClient({
          connection,
          clock,
          counters,
          userId,
          broken: () => trouble({ reason: 'lost', fault: readerFault('readerLost', 'no D-Bus') }),
        });
        client.onFingerPresent(setFinger);
        return client;
      },
      identify: async (client) => {
        const here = await client.hello();
        if (!here.ok) return fail(asLifecycle(fingerprintFaultOf(here.error)));
        const found = await client.find();
        if (!found.ok) return fail(asLifecycle(fingerprintFaultOf(found.error)));
        const told = await look(client);
        return told.ok ? ok(undefined) : fail(asLifecycle(told.error));
      },
      look: async (client) => {
        const told = await look(client);
        if (told.ok) return null;
        const isSilence = client.silentCalls > 0 && client.silentCalls < SILENT_CALLS;
        return isSilence ? null : asLifecycle(told.error);
      },
      // fprintd has no reset: whatever this program still holds is let go.
      reset: async (client) => {
        await client.release();
        const told = await look(client);
        return told.ok ? ok(undefined) : fail(asLifecycle(told.error));
      },
    },
    changed: () => update(),
  });

  /** The fault for the caller; one of the reader itself is also given to the supervision. */
  const operationFault = (on: WorkingLink, failure: DBusFailure): DeviceFault<FingerprintFaultCode> => {
    const fault = fingerprintFaultOf(failure);
    if (fault.code === 'noDevice' || fault.code === 'readerFault' || fault.code === 'readerLost')
      on.session.trouble(asLifecycle(fault));
    return fault;
  };

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (on: WorkingLink, signal: AbortSignal) => Promise<Result<T, FingerprintFault>>,
  ): Promise<Result<T, FingerprintFault>> =>
    core.command<T, FingerprintFault>(request, {
      name,
      run: async (signal) => {
        const on = link.working;
        return on ? run(on, signal) : fail(commonFault('notReady', link.fault?.code ?? 'not started'));
      },
    });

  /** fprintd says of a reader that was pulled out that it does not know what is wrong: whether it is there is asked. */
  const confirmed = async <T>(
    on: WorkingLink,
    outcome: Result<T, FingerprintFault>,
  ): Promise<Result<T, FingerprintFault>> => {
    if (outcome.ok || outcome.error.code !== 'readerFault') return outcome;
    const told = await on.commands.reader();
    return told.ok ? outcome : fail(operationFault(on, told.error));
  };

  /** Holds the reader for a user while something is done. */
  const claimed = async <T>(
    on: WorkingLink,
    user: string,
    work: () => Promise<Result<T, FingerprintFault>>,
  ): Promise<Result<T, FingerprintFault>> => {
    const taken = await on.commands.claim(user);
    if (!taken.ok) return fail(operationFault(on, taken.error));
    const done = await work();
    await on.commands.release();
    return confirmed(on, done);
  };

  /** Scans until fprintd says that it is over, the person gives up, or the link goes. */
  const scan = async (
    on: WorkingLink,
    kind: 'Verify' | 'Enroll',
    fingerName: string,
    signal: AbortSignal,
    progress: (progress: ScanProgress) => void,
  ): Promise<Result<{ readonly matched: boolean }, FingerprintFault>> => {
    let outcome: Result<{ readonly matched: boolean }, FingerprintFault> | null = null as Result<
      { readonly matched: boolean },
      FingerprintFault
    > | null;
    const leave = on.commands.onStep((step) => {
      if (outcome) return;
      const meaning = meaningOf(step);
      switch (meaning.kind) {
        case 'progress':
          if (meaning.progress) progress(meaning.progress);
          break;
        case 'matched':
          outcome = ok({ matched: meaning.matched });
          break;
        case 'enrolled':
          outcome = ok({ matched: true });
          break;
        case 'fault':
          outcome = fail(meaning.fault);
          break;
        default:
          meaning satisfies never;
      }
      changes.tell();
    });
    try {
      const started = await on.commands.start(kind, fingerName);
      if (!started.ok) return fail(operationFault(on, started.error));
      const ended = await changes.until<FingerprintFault>(() => {
        if (outcome) return ok(undefined);
        const isOver = link.working?.session !== on.session;
        return isOver ? fail(readerFault('readerLost', 'the link went')) : null;
      }, signal);
      await on.commands.stop(kind);
      if (!ended.ok) return ended;
      return outcome ?? fail(readerFault('readerFault', 'no outcome'));
    } finally {
      leave();
    }
  };

  const nothing = (): void => undefined;

  return core.driver({
    start: link.start,
    stop: async () => {
      const ended = core.endCommands();
      // What is under way lets go of the reader first, as long as the link is there.
      await ended;
      await link.stop();
    },
    retry: link.retry,
    reset: (request: DeviceRequest) =>
      operate<void>('reset', request, async (on) => {
        // Not claimed is what it is to be.
        await on.commands.release();
        return look(on.commands);
      }),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, async (on) => {
        switch (request.level) {
          case 'internal': {
            const told = await look(on.commands);
            return ok(
              healthReport(request.level, [
                told.ok
                  ? { check: 'reader', outcome: 'good' }
                  : { check: 'reader', outcome: 'bad', detail: told.error.code },
              ]),
            );
          }
          case 'external':
          case 'interactive':
            // A scan needs somebody who is enrolled: that is `verify`.
            return fail(commonFault('unsupported', 'needs an enrolled person'));
          default:
            return request satisfies never;
        }
      }),
    verify: (user: string, request: DeviceRequest, progress: (progress: ScanProgress) => void = nothing) =>
      operate<{ readonly matched: boolean }>('verify', request, (on, signal) =>
        claimed(on, user, () => scan(on, 'Verify', 'any', signal, progress)),
      ),
    enroll: (
      user: string,
      fingerName: Finger,
      request: DeviceRequest,
      progress: (progress: ScanProgress) => void = nothing,
    ) =>
      operate<void>('enroll', request, (on, signal) =>
        claimed(on, user, async () => {
          const done = await scan(on, 'Enroll', fingerName, signal, progress);
          return done.ok ? ok(undefined) : done;
        }),
      ),
    enrolled: (user: string, request: DeviceRequest) =>
      operate<readonly string[]>('enrolled', request, async (on) => {
        const told = await on.commands.enrolled(user);
        if (told.ok) return told;
        const fault = operationFault(on, told.error);
        return fault.code === 'notEnrolled' ? ok([]) : fail(fault);
      }),
    deleteEnrolled: (user: string, request: DeviceRequest) =>
      operate<void>('deleteEnrolled', request, (on) =>
        claimed<void>(on, user, async () => {
          const done = await on.commands.deleteEnrolled();
          if (done.ok) return ok(undefined);
          const fault = operationFault(on, done.error);
          return fault.code === 'notEnrolled' ? ok(undefined) : fail(fault);
        }),
      ),
  });
};

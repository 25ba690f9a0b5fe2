import type {
  Claim,
  Clock,
  CommonFaultCode,
  CompletionCode,
  DeviceCapabilities,
  DeviceClass,
  DeviceEvent,
  DeviceFault,
  DeviceRequest,
  DeviceStatus,
  Driver,
  FaultSource,
  HealthFinding,
  HealthLevel,
  HealthReport,
  LinkCounters,
  OperatorAction,
  Result,
} from '../contract.ts';
import { fail, newLinkCounters, ok } from '../contract.ts';
import type { DriverLog } from './driver-log.ts';

/** A command's fault of the kind that every class has. */
export type CommonFault = DeviceFault<CommonFaultCode>;

const COMMON: Readonly<
  Record<CommonFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  canceled: { completion: 'canceled', action: 'none' },
  timeOut: { completion: 'timeOut', action: 'none' },
  claimed: { completion: 'deviceNotReady', action: 'none' },
  unsupported: { completion: 'unsupportedCommand', action: 'configuration' },
  notReady: { completion: 'deviceNotReady', action: 'maintenance' },
};

/** Makes a fault that every class has. */
export const commonFault = <Code extends CommonFaultCode>(code: Code, detail?: string): DeviceFault<Code> =>
  detail === undefined ? { ...COMMON[code], code } : { ...COMMON[code], code, detail };

/** Whose fault a fault is (Common.ErrorEvent `eventId`), from its first level. */
export const faultSource = (fault: DeviceFault): FaultSource => {
  switch (fault.completion) {
    case 'userError':
    case 'canceled':
      return 'user';
    case 'fraudAttempt':
      return 'fraudAttempt';
    case 'internalError':
    case 'invalidData':
    case 'sequenceError':
    case 'unsupportedCommand':
    case 'unsupportedData':
      return 'software';
    case 'commandErrorCode':
    case 'deviceNotReady':
    case 'hardwareError':
    case 'timeOut':
      return 'hardware';
    default:
      return fault.completion satisfies never;
  }
};

/** Makes the report of a health check out of what was found. */
export const healthReport = (level: HealthLevel, findings: readonly HealthFinding[]): HealthReport => ({
  level,
  healthy: findings.every((finding) => finding.outcome !== 'bad'),
  findings,
});

/** How a command of a driver is run. */
export interface CommandPlan<T, Fault extends DeviceFault> {
  /** The class's word for it (`read`, `print`): part of events and log. */
  readonly name: string;
  /**
   * Does the work. The signal aborts when the request is canceled, its limit passes, or the driver stops. What it
   * gives after that is thrown away, but the next command waits for its end: the wire is free again only then.
   */
  readonly run: (signal: AbortSignal, requestId: string) => Promise<Result<T, Fault>>;
  /** A device that is in the middle of something: `wait` (the usual) takes its turn; `refuse` gives this fault at once. */
  readonly whenBusy?: { readonly refuse: Fault };
  /**
   * The caller gets the outcome of `run` also after an abort, and not `canceled` before it: for work whose true end
   * matters more than a quick answer (was the slip printed?). `run` must then end soon after the abort by itself.
   */
  readonly trueEnd?: boolean;
}

/** The part of every driver that does not depend on its class. */
export interface DriverCore<Status extends DeviceStatus, Capabilities extends DeviceCapabilities> {
  readonly counters: LinkCounters;
  readonly status: Status;
  readonly capabilities: Capabilities | null;
  /** Makes this the status, tells the listeners what changed, and sends an error event when a new fault begins. */
  publish(status: Status): void;
  setCapabilities(capabilities: Capabilities | null): void;
  emit(event: DeviceEvent): void;
  /** Id of the command that is under way, for events. */
  readonly requestId: string | null;
  /** Runs one command in its turn, within its limits, under the claim. */
  command<T, Fault extends DeviceFault>(
    request: DeviceRequest,
    plan: CommandPlan<T, Fault>,
  ): Promise<Result<T, Fault | CommonFault>>;
  /**
   * Cancels what is under way and ends every claim, at once; resolves when the last command has ended. Called first in
   * every `stop`, so that a command learns that it was canceled and not that its link went. Commands work again afterwards.
   */
  endCommands(): Promise<void>;
  log(event: string, code?: string, detail?: string): void;
  /** The driver: what the core does, and what the class adds. */
  driver<Methods extends ClassMethods>(methods: Methods): Driver<Status, Capabilities> & Methods;
}

/** What a class must add to the core to be a driver. */
export type ClassMethods = Pick<Driver, 'start' | 'stop' | 'retry' | 'reset' | 'checkHealth'>;

const changedFields = <Status extends object>(before: Status, after: Status): Partial<Status> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Status]),
    ),
  ) as Partial<Status>;

/** Makes the core of one driver. */
export const createDriverCore = <
  Status extends DeviceStatus,
  Capabilities extends DeviceCapabilities,
>(options: {
  readonly id: string;
  readonly deviceClass: DeviceClass;
  readonly clock: Clock;
  readonly log?: DriverLog | undefined;
  readonly initialStatus: Status;
}): DriverCore<Status, Capabilities> => {
  const { id, deviceClass, clock } = options;
  const counters = newLinkCounters();
  const statusListeners = new Set<(status: Status, changed: Partial<Status>) => void>();
  const eventListeners = new Set<(event: DeviceEvent) => void>();
  let status = options.initialStatus;
  let capabilities: Capabilities | null = null;
  let holder: (Claim & { held: boolean }) | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let running: string | null = null;
  let requests = 0;
  let stopping = new AbortController();

  const log = (event: string, code?: string, detail?: string): void =>
    options.log?.({
      device: id,
      event,
      ...(code === undefined ? {} : { code }),
      ...(detail === undefined ? {} : { detail }),
    });

  const emit = (event: DeviceEvent): void => {
    for (const listener of [...eventListeners]) listener(event);
  };

  const publish = (next: Status): void => {
    const changed = changedFields(status, next);
    if (Object.keys(changed).length === 0) return;
    const before = status;
    status = next;
    if (before.device !== next.device) log('device.changed', next.device, next.fault?.code ?? 'none');
    for (const listener of [...statusListeners]) listener(status, changed);
    if (next.fault !== null && next.fault.code !== before.fault?.code)
      emit({ kind: 'error', source: faultSource(next.fault), fault: next.fault, requestId: running });
  };

  const releaseClaim = (): void => {
    if (holder) holder.held = false;
    holder = null;
  };

  const claim = (owner: string): Result<Claim, DeviceFault<'claimed'>> => {
    if (holder) return fail(commonFault('claimed', holder.owner));
    const made = {
      owner,
      held: true,
      release: () => {
        if (holder === made) releaseClaim();
      },
    };
    holder = made;
    log('claim.taken', undefined, owner);
    return ok(made);
  };

  const claimFault = (request: DeviceRequest): CommonFault | null =>
    holder && request.claim !== holder ? commonFault('claimed', holder.owner) : null;

  const command = async <T, Fault extends DeviceFault>(
    request: DeviceRequest,
    plan: CommandPlan<T, Fault>,
  ): Promise<Result<T, Fault | CommonFault>> => {
    const refused = claimFault(request);
    if (refused) return fail(refused);
    if (request.signal.aborted) return fail(commonFault('canceled'));
    if (plan.whenBusy && waiting > 0) return fail(plan.whenBusy.refuse);
    requests += 1;
    const requestId = request.id ?? `${id}-${requests}`;
    const stopped = stopping.signal;
    const given = new AbortController();
    const aborted = Promise.withResolvers<Result<T, Fault | CommonFault>>();
    const give = (fault: CommonFault): void => {
      if (given.signal.aborted) return;
      given.abort(new Error(fault.code));
      aborted.resolve(fail(fault));
    };
    const cancel = (): void => give(commonFault('canceled'));
    request.signal.addEventListener('abort', cancel, { once: true });
    stopped.addEventListener('abort', cancel, { once: true });
    const timer = new AbortController();
    if (request.timeout !== undefined)
      void clock.sleep(request.timeout, timer.signal).then(
        () => give(commonFault('timeOut')),
        () => undefined,
      );

    waiting += 1;
    const mine = turn.then(async (): Promise<Result<T, Fault | CommonFault>> => {
      if (given.signal.aborted) return aborted.promise;
      // Somebody may have claimed the device while this one stood in the queue.
      const late = claimFault(request);
      if (late) return fail(late);
      running = requestId;
      emit({ kind: 'started', command: plan.name, requestId });
      try {
        return await plan.run(given.signal, requestId);
      } finally {
        running = null;
      }
    });
    turn = mine.then(
      () => {
        waiting -= 1;
      },
      () => {
        waiting -= 1;
      },
    );
    try {
      const result = await (plan.trueEnd ? mine : Promise.race([mine, aborted.promise]));
      const outcome = result.ok ? 'success' : result.error.code;
      emit({ kind: 'ended', command: plan.name, requestId, outcome });
      if (!result.ok) log(`${plan.name}.failed`, result.error.code, result.error.detail ?? 'none');
      return result;
    } finally {
      timer.abort(new Error('over'));
      request.signal.removeEventListener('abort', cancel);
      stopped.removeEventListener('abort', cancel);
    }
  };

  return {
    counters,
    get status() {
      return status;
    },
    get capabilities() {
      return capabilities;
    },
    get requestId() {
      return running;
    },
    publish,
    setCapabilities: (next) => {
      capabilities = next;
    },
    emit,
    command,
    endCommands: async () => {
      stopping.abort(new Error('the driver is stopped'));
      releaseClaim();
      await turn;
      stopping = new AbortController();
    },
    log,
    driver: (methods) => {
      const common = {
        id,
        deviceClass,
        counters,
        get status() {
          return status;
        },
        get capabilities() {
          return capabilities;
        },
        onStatus: (listener: (status: Status, changed: Partial<Status>) => void) => {
          statusListeners.add(listener);
          listener(status, status);
          return () => {
            statusListeners.delete(listener);
          };
        },
        onEvent: (listener: (event: DeviceEvent) => void) => {
          eventListeners.add(listener);
          return () => {
            eventListeners.delete(listener);
          };
        },
        claim,
      };
      // Not a spread: `status` and `capabilities`, here and in a class, are getters that must stay alive.
      return Object.defineProperties(common, Object.getOwnPropertyDescriptors(methods)) as typeof common &
        typeof methods;
    },
  };
};

import {
  type Clock,
  type DeviceCapabilities,
  type DeviceFault,
  type DeviceRequest,
  type DeviceState,
  type DeviceStatus,
  type Driver,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  ok,
  type Result,
} from '../contract.ts';
import { createChanges } from '../modbus/changes.ts';
import {
  type CommonFault,
  commonFault,
  createDriverCore,
  faultSource,
  healthReport,
} from '../supervision/driver-core.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import type { CabinetHardware, SlotSeen } from './cabinet-hardware.ts';
import { NEW_SLOT, rememberSlot, type SlotMemory } from './slot-memory.ts';

/**
 * What can go wrong with the cabinet. `cabinetFull` no slot is free; `doorJammed` a door did not open; `doorLeftOpen`
 * an opened door was not shut; `doorForced` a door was opened that nobody had unlocked; `nothingLaidIn`, `notTaken`
 * the door was shut and the slot is as it was; `slotEmpty` there is nothing to take; `noSuchSlot`; `cabinetLost` its
 * link went in the middle: how the slot is will be seen when it is back.
 */
export type CabinetFaultCode =
  | 'cabinetFull'
  | 'doorJammed'
  | 'doorLeftOpen'
  | 'doorForced'
  | 'nothingLaidIn'
  | 'notTaken'
  | 'slotEmpty'
  | 'noSuchSlot'
  | 'cabinetLost';

/** Why a command of the cabinet failed. */
export type CabinetFault = DeviceFault<CabinetFaultCode> | CommonFault;

/** How one slot is: seen by its sensors, never assumed. */
export interface SlotStatus extends SlotSeen {
  readonly slot: string;
  /** Its door did not open when it was told to: it is not given out. */
  readonly jammed: boolean;
}

/** A full picture of the cabinet. A jammed door alone leaves it `online`: the other slots do their work. */
export interface CabinetStatus extends DeviceStatus {
  readonly slots: readonly SlotStatus[];
  /** Slots that can take papers now. */
  readonly free: number | 'unknown';
}

/** The slots by name. */
export interface CabinetCapabilities extends DeviceCapabilities {
  readonly slots: readonly string[];
}

/** The cabinet for paper originals (材料收转柜) as the host drives it. Whose papers lie where, and by which code they are fetched, is the host's to keep. */
export interface MaterialCabinet extends Driver<CabinetStatus, CabinetCapabilities> {
  /** Opens a free slot, waits until papers lie in it and its door is shut. A slot whose door jams is passed over. */
  deposit(request: DeviceRequest): Promise<Result<{ readonly slot: string }, CabinetFault>>;
  /** Opens an occupied slot, waits until it is empty and its door is shut. */
  collect(slot: string, request: DeviceRequest): Promise<Result<void, CabinetFault>>;
  /** Looks at every slot now. */
  inspect(request: DeviceRequest): Promise<Result<readonly SlotStatus[], CabinetFault>>;
}

/** All delays of the driver, milliseconds. */
export const CABINET_DELAYS = {
  /** A door that was let go springs open well within this; then it is let go once more. */
  opens: 2_000,
  /** How long a door may stand open before the command ends with `doorLeftOpen`. */
  shuts: 120_000,
  /** A door must have been shut this long: it bounces, and people shut it twice. */
  staysShut: 400,
} as const;

/** How often a door is let go before it counts as jammed. */
const UNLOCKS = 2;

const FAULTS: Readonly<Record<CabinetFaultCode, Pick<DeviceFault, 'completion' | 'action'>>> = {
  cabinetFull: { completion: 'commandErrorCode', action: 'clear' },
  doorJammed: { completion: 'hardwareError', action: 'maintenance' },
  doorLeftOpen: { completion: 'userError', action: 'clear' },
  doorForced: { completion: 'fraudAttempt', action: 'maintenance' },
  nothingLaidIn: { completion: 'userError', action: 'none' },
  notTaken: { completion: 'userError', action: 'none' },
  slotEmpty: { completion: 'commandErrorCode', action: 'none' },
  noSuchSlot: { completion: 'unsupportedData', action: 'configuration' },
  cabinetLost: { completion: 'deviceNotReady', action: 'maintenance' },
};

const cabinetFault = (code: CabinetFaultCode, detail?: string): DeviceFault<CabinetFaultCode> =>
  detail === undefined ? { ...FAULTS[code], code } : { ...FAULTS[code], code, detail };

/** What is known of one slot: the sensors, and what is remembered. */
export interface KnownSlot {
  readonly slot: string;
  readonly seen: SlotSeen;
  readonly memory: SlotMemory;
  /** A command is at work on it: its open door is no news. */
  readonly inUse: boolean;
}

/** The standing fault of a cabinet whose board works: the gravest first. */
export const standingFault = (slots: readonly KnownSlot[]): DeviceFault<CabinetFaultCode> | null => {
  const names = (which: (slot: KnownSlot) => boolean): string =>
    slots
      .filter(which)
      .map(({ slot }) => slot)
      .join(', ');
  const forced = names(({ memory }) => memory.forced);
  if (forced !== '') return cabinetFault('doorForced', forced);
  if (slots.every(({ memory }) => memory.jammed))
    return cabinetFault(
      'doorJammed',
      names(() => true),
    );
  const leftOpen = names(({ seen, inUse }) => seen.door === 'open' && !inUse);
  return leftOpen === '' ? null : cabinetFault('doorLeftOpen', leftOpen);
};

/** XFS4IoT's word for a standing fault: a forced door leaves the cabinet at work, and a person can shut an open one. */
const deviceOf = (fault: DeviceFault): DeviceState => {
  if (fault.completion === 'fraudAttempt') return 'potentialFraud';
  return fault.completion === 'userError' ? 'userError' : 'hardwareError';
};

/** Makes the driver of a cabinet on any hardware. */
export const createMaterialCabinet = (options: {
  readonly id: string;
  readonly hardware: CabinetHardware;
  readonly clock: Clock;
  readonly log?: DriverLog | undefined;
}): MaterialCabinet => {
  const { hardware, clock } = options;
  const memories = new Map<string, SlotMemory>(hardware.slots.map((slot) => [slot, NEW_SLOT]));
  const changes = createChanges();
  let inUse: string | null = null;
  let release: (() => Promise<void>) | null = null;
  let leave: (() => void) | null = null;
  let stopped = false;

  const memoryOf = (slot: string): SlotMemory => memories.get(slot) ?? NEW_SLOT;
  const remember = (slot: string, more: Partial<SlotMemory>): void => {
    memories.set(slot, { ...memoryOf(slot), ...more });
  };
  const known = (): readonly KnownSlot[] =>
    hardware.slots.map((slot) => ({
      slot,
      seen: release ? hardware.seen(slot) : { door: 'unknown', content: 'unknown' },
      memory: memoryOf(slot),
      inUse: slot === inUse,
    }));
  const canTake = ({ seen, memory }: KnownSlot): boolean =>
    seen.door === 'closed' && seen.content === 'empty' && !memory.jammed;

  const standing = (slots: readonly KnownSlot[]): Pick<DeviceStatus, 'device' | 'fault'> => {
    if (!release) return { device: stopped ? 'offline' : 'starting', fault: null };
    const fault = hardware.phase === 'working' ? standingFault(slots) : null;
    return fault ? { device: deviceOf(fault), fault } : { device: hardware.device, fault: hardware.fault };
  };

  const status = (): CabinetStatus => {
    const slots = known();
    return {
      ...standing(slots),
      slots: slots.map(({ slot, seen, memory }) => ({ slot, ...seen, jammed: memory.jammed })),
      free: slots.some(({ seen }) => seen.door === 'unknown') ? 'unknown' : slots.filter(canTake).length,
    };
  };

  const core = createDriverCore<CabinetStatus, CabinetCapabilities>({
    id: options.id,
    deviceClass: 'material-cabinet',
    clock,
    log: options.log,
    initialStatus: status(),
  });

  const update = (): void => {
    if (release)
      for (const slot of hardware.slots)
        memories.set(slot, rememberSlot(memoryOf(slot), hardware.seen(slot), slot === inUse));
    if (hardware.phase === 'working')
      core.setCapabilities({
        identity: { vendor: null, model: null, serialNumber: null, firmware: null },
        healthLevels: ['internal', 'interactive'],
        slots: hardware.slots,
      });
    core.publish(status());
    changes.tell();
  };

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (signal: AbortSignal) => Promise<Result<T, CabinetFault>>,
  ): Promise<Result<T, CabinetFault>> =>
    core.command<T, CabinetFault>(request, {
      name,
      run: async (signal) => {
        if (!release || hardware.phase !== 'working')
          return fail(commonFault('notReady', hardware.fault?.code ?? 'not started'));
        return run(signal);
      },
    });

  const lookNow = async (): Promise<Result<void, CabinetFault>> => {
    const fresh = await hardware.refresh();
    if (!fresh.ok) return fail(cabinetFault('cabinetLost', fresh.error.code));
    update();
    return ok(undefined);
  };

  const untilDoor = (
    slot: string,
    door: 'open' | 'closed',
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<Result<void, CabinetFault>> =>
    changes.until(
      () => {
        if (hardware.phase !== 'working') return fail(cabinetFault('cabinetLost'));
        return hardware.seen(slot).door === door ? ok(undefined) : null;
      },
      signal,
      { clock, milliseconds },
    );

  const isTimeOut = (result: Result<void, CabinetFault>): boolean =>
    !result.ok && result.error.code === 'timeOut';

  const open = async (slot: string, signal: AbortSignal): Promise<Result<void, CabinetFault>> => {
    // Before the order: the door may be open before its answer is here.
    remember(slot, { mayBeOpen: true });
    for (let attempt = 1; attempt <= UNLOCKS; attempt += 1) {
      if (signal.aborted) return fail(commonFault('canceled'));
      const ordered = await hardware.unlock(slot, signal);
      if (!ordered.ok && ordered.error.code !== 'outputStuck')
        return fail(cabinetFault('cabinetLost', ordered.error.code));
      const opened = await untilDoor(slot, 'open', CABINET_DELAYS.opens, signal);
      if (!isTimeOut(opened)) return opened;
    }
    remember(slot, { jammed: true });
    const fault = cabinetFault('doorJammed', slot);
    core.emit({ kind: 'error', source: faultSource(fault), fault, requestId: core.requestId });
    update();
    return fail(fault);
  };

  const shut = async (slot: string, signal: AbortSignal): Promise<Result<void, CabinetFault>> => {
    for (;;) {
      const closed = await untilDoor(slot, 'closed', CABINET_DELAYS.shuts, signal);
      if (isTimeOut(closed)) return fail(cabinetFault('doorLeftOpen', slot));
      if (!closed.ok) return closed;
      const reopened = await untilDoor(slot, 'open', CABINET_DELAYS.staysShut, signal);
      if (isTimeOut(reopened)) return lookNow();
      if (!reopened.ok) return reopened;
      // It bounced; that is nobody's force.
    }
  };

  /** Opens a slot, lets a person at it, and gives what lies in it after its door is shut. */
  const visit = async (
    slot: string,
    signal: AbortSignal,
    opened: () => void = () => undefined,
  ): Promise<Result<SlotSeen['content'], CabinetFault>> => {
    let wasOpen = false;
    inUse = slot;
    try {
      const opening = await open(slot, signal);
      if (!opening.ok) return opening;
      wasOpen = true;
      opened();
      const shutting = await shut(slot, signal);
      return shutting.ok ? ok(hardware.seen(slot).content) : shutting;
    } finally {
      inUse = null;
      if (wasOpen && hardware.seen(slot).door === 'closed') remember(slot, { mayBeOpen: false });
      update();
    }
  };

  const deposit = async (signal: AbortSignal): Promise<Result<{ readonly slot: string }, CabinetFault>> => {
    const looked = await lookNow();
    if (!looked.ok) return looked;
    let fault: CabinetFault = cabinetFault('cabinetFull');
    for (;;) {
      const free = known().find(canTake);
      if (!free) return fail(fault);
      const content = await visit(free.slot, signal);
      if (content.ok) {
        if (content.value !== 'occupied') return fail(cabinetFault('nothingLaidIn', free.slot));
        core.emit({ kind: 'mediaInserted', requestId: core.requestId });
        return ok({ slot: free.slot });
      }
      if (content.error.code !== 'doorJammed') return content;
      fault = content.error;
    }
  };

  const collect = async (slot: string, signal: AbortSignal): Promise<Result<void, CabinetFault>> => {
    const looked = await lookNow();
    if (!looked.ok) return looked;
    // One that jammed before is tried again: the papers in it are somebody's.
    if (hardware.seen(slot).content === 'empty') return fail(cabinetFault('slotEmpty', slot));
    const content = await visit(slot, signal, () =>
      core.emit({ kind: 'mediaPresented', requestId: core.requestId }),
    );
    if (!content.ok) return content;
    if (content.value !== 'empty') return fail(cabinetFault('notTaken', slot));
    core.emit({ kind: 'mediaTaken', requestId: core.requestId });
    return ok(undefined);
  };

  return core.driver({
    counters: hardware.counters,
    start: () => {
      if (release) return;
      stopped = false;
      release = hardware.hold();
      leave = hardware.onChange(update);
      update();
    },
    stop: async () => {
      const ended = core.endCommands();
      const leaving = release;
      release = null;
      stopped = true;
      leave?.();
      leave = null;
      update();
      await leaving?.();
      await ended;
    },
    retry: hardware.retry,
    // Someone has looked at it: what was remembered of force and jams is over. A door that stands open is still to be shut.
    reset: (request: DeviceRequest) =>
      operate<void>('reset', request, async () => {
        const looked = await lookNow();
        if (!looked.ok) return looked;
        for (const slot of hardware.slots) remember(slot, { forced: false, jammed: false });
        update();
        return ok(undefined);
      }),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, async (signal) => {
        const looked = await lookNow();
        const findings: HealthFinding[] = [
          looked.ok
            ? { check: 'board', outcome: 'good' }
            : { check: 'board', outcome: 'bad', detail: looked.error.code },
        ];
        for (const { slot, memory } of known()) {
          const trouble = memory.forced ? 'doorForced' : memory.jammed ? 'doorJammed' : null;
          findings.push(
            trouble
              ? { check: `slot ${slot}`, outcome: 'bad', detail: trouble }
              : { check: `slot ${slot}`, outcome: 'good' },
          );
        }
        switch (request.level) {
          case 'internal':
            break;
          case 'external':
            // A door that is opened needs a person to shut it.
            return fail(commonFault('unsupported', 'needs a person'));
          case 'interactive': {
            const free = known().find(canTake);
            if (!free || !(await request.confirm('slotMayOpen'))) {
              findings.push({ check: 'openAndShut', outcome: 'notTold' });
              break;
            }
            const visited = await visit(free.slot, signal);
            findings.push(
              visited.ok
                ? { check: 'openAndShut', outcome: 'good', detail: free.slot }
                : { check: 'openAndShut', outcome: 'bad', detail: visited.error.code },
            );
            break;
          }
          default:
            request satisfies never;
        }
        return ok(healthReport(request.level, findings));
      }),
    deposit: (request: DeviceRequest) => operate('deposit', request, deposit),
    collect: (slot: string, request: DeviceRequest) =>
      operate<void>('collect', request, async (signal) =>
        hardware.slots.includes(slot) ? collect(slot, signal) : fail(cabinetFault('noSuchSlot', slot)),
      ),
    inspect: (request: DeviceRequest) =>
      operate<readonly SlotStatus[]>('inspect', request, async () => {
        const looked = await lookNow();
        return looked.ok ? ok(core.status.slots) : looked;
      }),
  });
};

import {
  type Clock,
  type DeviceCapabilities,
  type DeviceFault,
  type DeviceRequest,
  type DeviceStatus,
  type Driver,
  ok,
  type Result,
} from '../contract.ts';
import { type ContactFault, createContactSensor, type SeenContact } from '../modbus/contact-sensor.ts';
import type { ActiveLevel, DigitalInput } from '../modbus/digital-input.ts';
import type { DriverLog } from '../supervision/driver-log.ts';

/** How the cabinet's door stands. */
export type DoorState = 'open' | 'closed' | 'unknown';

/**
 * What is wrong with a door. `doorForced` it was found open while nobody was to open it: this stays, also when it is
 * closed again, until someone resets the sensor; `doorLeftOpen` it is open although maintenance is over, and
 * everything is well once it is closed.
 */
export type DoorFaultCode = 'doorForced' | 'doorLeftOpen';

/** A full picture of the sensor. */
export interface DoorStatus extends DeviceStatus {
  readonly door: DoorState;
  /** A technician is at work: an open door is no news. */
  readonly underMaintenance: boolean;
}

/**
 * The contact on the cabinet's door as the host drives it. A door that opens outside maintenance makes the device
 * `potentialFraud`, which is XFS4IoT's word for a fraud that was perhaps tried and leaves the device at work: it is
 * for the application to decide whether the terminal goes out of service.
 */
export interface DoorSensor extends Driver<DoorStatus, DeviceCapabilities> {
  /** Looks now. */
  read(request: DeviceRequest): Promise<Result<{ readonly door: 'open' | 'closed' }, ContactFault>>;
  waitFor(door: 'open' | 'closed', request: DeviceRequest): Promise<Result<void, ContactFault>>;
  /** Says that a technician is at work, or is done. */
  setMaintenance(underMaintenance: boolean): void;
}

/** How the contact is wired, as it stands in the terminal's configuration. Plain JSON. */
export interface DoorSensorConfig {
  /** Channel of the board's input, from 1. */
  readonly channel: number;
  /** `high`: the input carries voltage while the door is open. Contacts are usually closed by the closed door: `low`, and a cut wire is an open door. */
  readonly openLevel: ActiveLevel;
}

/** All delays of the driver, milliseconds. A door contact bounces for some ms; 200 is not yet time to reach in. */
export const DOOR_DELAYS = { begin: 200, end: 200 } as const;

/** What is remembered of a door between two looks. */
export interface DoorMemory {
  readonly underMaintenance: boolean;
  /** The door was open while maintenance ended, and is since. */
  readonly leftOpen: boolean;
  readonly forced: boolean;
}

/** What a look at the door adds to the memory. */
export const rememberDoor = (memory: DoorMemory, active: SeenContact['active']): DoorMemory => {
  if (active === 'unknown') return memory;
  if (!active) return { ...memory, leftOpen: false };
  if (memory.underMaintenance || memory.leftOpen || memory.forced) return memory;
  return { ...memory, forced: true };
};

const FAULTS: Readonly<Record<DoorFaultCode, DeviceFault<DoorFaultCode>>> = {
  doorForced: { completion: 'fraudAttempt', code: 'doorForced', action: 'maintenance' },
  doorLeftOpen: { completion: 'userError', code: 'doorLeftOpen', action: 'clear' },
};

/** The status out of what is seen and what is remembered. A lost board comes first: nothing else is known then but the past. */
export const doorStatus = (seen: SeenContact, memory: DoorMemory): DoorStatus => {
  const { underMaintenance } = memory;
  const door = seen.active === 'unknown' ? 'unknown' : seen.active ? 'open' : 'closed';
  if (seen.device !== 'online') return { device: seen.device, fault: seen.fault, door, underMaintenance };
  if (memory.forced) return { device: 'potentialFraud', fault: FAULTS.doorForced, door, underMaintenance };
  if (memory.leftOpen) return { device: 'userError', fault: FAULTS.doorLeftOpen, door, underMaintenance };
  return { device: 'online', fault: null, door, underMaintenance };
};

/** Makes the driver of a door contact on any input. */
export const createDoorSensor = (options: {
  readonly id: string;
  readonly input: DigitalInput;
  readonly openLevel: ActiveLevel;
  readonly clock: Clock;
  readonly log?: DriverLog | undefined;
}): DoorSensor => {
  let memory: DoorMemory = { underMaintenance: false, leftOpen: false, forced: false };
  const sensor = createContactSensor<DoorStatus>({
    ...options,
    activeLevel: options.openLevel,
    deviceClass: 'door-sensor',
    settle: DOOR_DELAYS,
    statusOf: (seen) => {
      memory = rememberDoor(memory, seen.active);
      return doorStatus(seen, memory);
    },
    questions: { active: 'doorOpened', inactive: 'doorClosed' },
  });
  return sensor.core.driver({
    ...sensor.methods,
    // Someone has looked at the cabinet: what was remembered is over. A door that is still open is forced anew.
    reset: (request: DeviceRequest) =>
      sensor.operate<void>('reset', request, async (signal) => {
        const seen = await sensor.look(signal);
        if (!seen.ok) return seen;
        memory = { ...memory, forced: false };
        sensor.update();
        return ok(undefined);
      }),
    read: (request: DeviceRequest) =>
      sensor.operate<{ readonly door: 'open' | 'closed' }>('read', request, async (signal) => {
        const seen = await sensor.look(signal);
        return seen.ok ? ok({ door: seen.value ? 'open' : 'closed' }) : seen;
      }),
    waitFor: (door: 'open' | 'closed', request: DeviceRequest) =>
      sensor.operate('waitFor', request, (signal) => sensor.until(door === 'open', signal)),
    setMaintenance: (underMaintenance: boolean) => {
      if (underMaintenance === memory.underMaintenance) return;
      const leftOpen = !underMaintenance && sensor.seen.active === true;
      memory = { ...memory, underMaintenance, leftOpen };
      sensor.update();
    },
  });
};

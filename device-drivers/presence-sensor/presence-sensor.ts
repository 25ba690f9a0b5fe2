import {
  type Clock,
  type DeviceCapabilities,
  type DeviceRequest,
  type DeviceStatus,
  type Driver,
  ok,
  type Result,
} from '../contract.ts';
import { type ContactFault, createContactSensor } from '../modbus/contact-sensor.ts';
import type { ActiveLevel, DigitalInput } from '../modbus/digital-input.ts';
import type { DriverLog } from '../supervision/driver-log.ts';

/** A full picture of the sensor. `occupied`: somebody stands before the terminal. */
export interface PresenceStatus extends DeviceStatus {
  readonly occupied: boolean | 'unknown';
}

/** The sensor before the terminal as the host drives it. That somebody comes or goes is a change of its status. */
export interface PresenceSensor extends Driver<PresenceStatus, DeviceCapabilities> {
  /** Looks now. */
  read(request: DeviceRequest): Promise<Result<{ readonly occupied: boolean }, ContactFault>>;
  /** Waits until somebody stands there, or nobody. */
  waitFor(occupied: boolean, request: DeviceRequest): Promise<Result<void, ContactFault>>;
}

/** How the sensor is wired, as it stands in the terminal's configuration. Plain JSON. */
export interface PresenceSensorConfig {
  /** Channel of the board's input, from 1. */
  readonly channel: number;
  /** `high`: the input carries voltage while somebody is there. */
  readonly activeLevel: ActiveLevel;
}

/** All delays of the driver, milliseconds. */
export const PRESENCE_DELAYS = {
  /** Who walks past is not greeted. */
  begin: 300,
  /** Sensors of heat or radar lose a person who stands still for a moment. */
  end: 2_000,
} as const;

/** Makes the driver of a presence sensor (proximity in XFS4IoT's Auxiliaries) on any contact. */
export const createPresenceSensor = (options: {
  readonly id: string;
  readonly input: DigitalInput;
  readonly activeLevel: ActiveLevel;
  readonly clock: Clock;
  readonly log?: DriverLog | undefined;
}): PresenceSensor => {
  const sensor = createContactSensor<PresenceStatus>({
    ...options,
    deviceClass: 'presence-sensor',
    settle: PRESENCE_DELAYS,
    statusOf: ({ device, fault, active }) => ({ device, fault, occupied: active }),
    questions: { active: 'someoneInFront', inactive: 'nobodyInFront' },
  });
  const read = (
    name: string,
    request: DeviceRequest,
  ): Promise<Result<{ readonly occupied: boolean }, ContactFault>> =>
    sensor.operate(name, request, async (signal) => {
      const seen = await sensor.look(signal);
      return seen.ok ? ok({ occupied: seen.value }) : seen;
    });
  return sensor.core.driver({
    ...sensor.methods,
    // It has nothing that could be reset: it is looked at anew.
    reset: async (request: DeviceRequest) => {
      const seen = await read('reset', request);
      return seen.ok ? ok(undefined) : seen;
    },
    read: (request: DeviceRequest) => read('read', request),
    waitFor: (occupied: boolean, request: DeviceRequest) =>
      sensor.operate('waitFor', request, (signal) => sensor.until(occupied, signal)),
  });
};

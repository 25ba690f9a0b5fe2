import type { Clock } from '../../device-drivers/contract.ts';
import type { DoorSensorConfig } from '../../device-drivers/door-sensor/door-sensor.ts';
import type { LampMap, LampName } from '../../device-drivers/lamps/lamps.ts';
import type { PresenceSensorConfig } from '../../device-drivers/presence-sensor/presence-sensor.ts';
import { createSimulatedModbusUnit, type SimulatedModbusUnit } from '../modbus/simulated-modbus-unit.ts';

/** How the bench's board is wired: the configuration that a terminal with it has. */
export const LAMP_BOARD_WIRING = {
  unit: 1,
  lamps: { cardReader: 1, scanner: 2, receiptPrinter: 3, documentPrinter: 4, statusGood: 7, statusBad: 8 },
  presence: { channel: 1, activeLevel: 'high' },
  door: { channel: 2, openLevel: 'low' },
} as const satisfies {
  readonly unit: number;
  readonly lamps: LampMap;
  readonly presence: PresenceSensorConfig;
  readonly door: DoorSensorConfig;
};

/** A relay board with the terminal around it: lamps on its relays, a person and a door before its inputs. */
export interface SimulatedLampBoard {
  readonly unit: SimulatedModbusUnit;
  /** Whether a lamp has current now. */
  isLit(lamp: LampName): boolean;
  /** Somebody steps up, or leaves. */
  setOccupied(occupied: boolean): void;
  setDoorOpen(open: boolean): void;
  readonly occupied: boolean;
  readonly doorOpen: boolean;
}

/** Makes the board, with nobody there and the door closed. */
export const createSimulatedLampBoard = (options: { readonly clock: Clock }): SimulatedLampBoard => {
  const { lamps, presence, door } = LAMP_BOARD_WIRING;
  const channels: LampMap = lamps;
  const unit = createSimulatedModbusUnit({ clock: options.clock, unit: LAMP_BOARD_WIRING.unit });
  const setOccupied = (occupied: boolean): void => unit.setInput(presence.channel, occupied);
  // The closed door closes the contact: a cut wire looks like an open door.
  const setDoorOpen = (open: boolean): void => unit.setInput(door.channel, !open);
  setOccupied(false);
  setDoorOpen(false);
  return {
    unit,
    isLit: (lamp) => {
      const channel = channels[lamp];
      return channel !== undefined && unit.relay(channel);
    },
    setOccupied,
    setDoorOpen,
    get occupied() {
      return unit.input(presence.channel);
    },
    get doorOpen() {
      return !unit.input(door.channel);
    },
  };
};

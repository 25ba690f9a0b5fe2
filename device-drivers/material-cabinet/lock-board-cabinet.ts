import type { Clock } from '../contract.ts';
import type { ActiveLevel } from '../modbus/digital-input.ts';
import { createIoBoard } from '../modbus/io-board.ts';
import type { Transport } from '../transports/transport.ts';
import type { CabinetHardware, SlotSeen } from './cabinet-hardware.ts';

/** One slot of a cabinet on a lock board: its name, the relay of its lock, and its two inputs. Channels from 1. */
export interface SlotWiring {
  readonly name: string;
  readonly lock: number;
  readonly door: number;
  /** The sensor that sees paper in it. */
  readonly content: number;
}

/** How a cabinet is wired, as it stands in the terminal's configuration. Plain JSON. */
export interface LockBoardConfig {
  /** The board's address on its bus, 1 to 247. */
  readonly unit: number;
  readonly slots: readonly SlotWiring[];
  /** `high`: a door's input carries voltage while it is open. */
  readonly doorOpenLevel: ActiveLevel;
  /** `high`: a content input carries voltage while paper lies there. */
  readonly occupiedLevel: ActiveLevel;
}

/** How long a lock's magnet has current, ms: it lets go within some tens of ms, and burns when it is left on. */
export const UNLOCK_PULSE = 300;

/** Makes a cabinet on a Modbus board with a relay for each lock and two inputs for each slot. Throws for two slots of one name. */
export const createLockBoardCabinet = (options: {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly config: LockBoardConfig;
}): CabinetHardware => {
  const { config } = options;
  const wiring = new Map(config.slots.map((slot) => [slot.name, slot]));
  if (wiring.size !== config.slots.length) throw new RangeError('two slots have the same name');
  const board = createIoBoard({
    ...options,
    config: {
      unit: config.unit,
      outputs: config.slots.map(({ lock }) => lock),
      inputs: config.slots.flatMap(({ door, content }) => [door, content]),
    },
  });
  const slotOf = (name: string): SlotWiring => {
    const slot = wiring.get(name);
    if (!slot) throw new RangeError(`there is no slot ${name}`);
    return slot;
  };
  const told = <Word>(
    level: boolean | 'unknown',
    active: ActiveLevel,
    yes: Word,
    no: Word,
  ): Word | 'unknown' => {
    if (level === 'unknown') return 'unknown';
    return level === (active === 'high') ? yes : no;
  };
  return {
    slots: [...wiring.keys()],
    get phase() {
      return board.phase;
    },
    get device() {
      return board.device;
    },
    get fault() {
      return board.fault;
    },
    counters: board.counters,
    seen: (name): SlotSeen => {
      const { door, content } = slotOf(name);
      return {
        door: told(board.input(door), config.doorOpenLevel, 'open', 'closed'),
        content: told(board.input(content), config.occupiedLevel, 'occupied', 'empty'),
      };
    },
    onChange: board.onChange,
    refresh: board.refresh,
    unlock: (name, signal) => board.pulse(slotOf(name).lock, UNLOCK_PULSE, signal),
    hold: board.hold,
    retry: board.retry,
  };
};

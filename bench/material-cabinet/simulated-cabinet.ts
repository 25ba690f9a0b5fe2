import type { Clock } from '../../device-drivers/contract.ts';
import type { LockBoardConfig } from '../../device-drivers/material-cabinet/lock-board-cabinet.ts';
import { createSimulatedModbusUnit, type SimulatedModbusUnit } from '../modbus/simulated-modbus-unit.ts';

/** The bench's cabinet of six slots: locks on relays 1 to 6, doors on inputs 1 to 6, paper sensors on inputs 9 to 14. */
export const CABINET_WIRING: LockBoardConfig = {
  unit: 3,
  slots: ['A1', 'A2', 'A3', 'B1', 'B2', 'B3'].map((name, index) => ({
    name,
    lock: index + 1,
    door: index + 1,
    content: index + 9,
  })),
  // A door contact is closed by its door; a paper sensor gives voltage when its beam is broken.
  doorOpenLevel: 'low',
  occupiedLevel: 'high',
};

/** What somebody does at a door that has sprung open: lays papers in, or takes them, and shuts it; shuts it; or is not there. */
export type CabinetPerson = 'lays' | 'takes' | 'shuts' | 'nobody';

/** A cabinet of slots with spring doors and locks, on a simulated lock board. */
export interface SimulatedCabinet {
  readonly unit: SimulatedModbusUnit;
  readonly slots: readonly string[];
  isOpen(slot: string): boolean;
  isOccupied(slot: string): boolean;
  /** What whoever stands there does from now on. */
  setPerson(person: CabinetPerson): void;
  putIn(slot: string): void;
  takeOut(slot: string): void;
  shut(slot: string): void;
  /** The door is levered open. */
  force(slot: string): void;
  /** The door sticks in its frame, or no longer. */
  setJammed(slot: string, jammed: boolean): void;
  /** Shuts all doors and empties all slots. */
  tidy(): void;
}

/** How long the door takes to spring open, and the person to do what they do, ms. */
const SPRINGS = 60;
const DEED = 150;

/** Makes the cabinet: shut, empty, nobody there. */
export const createSimulatedCabinet = (options: { readonly clock: Clock }): SimulatedCabinet => {
  const { clock } = options;
  const wiring = new Map(CABINET_WIRING.slots.map((slot) => [slot.name, slot]));
  const unit = createSimulatedModbusUnit({ clock, unit: CABINET_WIRING.unit, relays: 8, inputs: 16 });
  const jammed = new Set<string>();
  let person: CabinetPerson = 'nobody';

  const channels = (slot: string): { readonly door: number; readonly content: number } => {
    const found = wiring.get(slot);
    if (!found) throw new RangeError(`there is no slot ${slot}`);
    return found;
  };
  const isOpen = (slot: string): boolean => !unit.input(channels(slot).door);
  const setOpen = (slot: string, open: boolean): void => unit.setInput(channels(slot).door, !open);
  const isOccupied = (slot: string): boolean => unit.input(channels(slot).content);
  const setOccupied = (slot: string, occupied: boolean): void =>
    unit.setInput(channels(slot).content, occupied);

  const serve = async (slot: string): Promise<void> => {
    await clock.sleep(SPRINGS);
    if (jammed.has(slot)) return;
    setOpen(slot, true);
    await clock.sleep(DEED);
    if (person === 'nobody') return;
    if (person !== 'shuts') setOccupied(slot, person === 'lays');
    await clock.sleep(DEED);
    setOpen(slot, false);
  };
  unit.onRelay((channel, on) => {
    const slot = CABINET_WIRING.slots.find(({ lock }) => lock === channel);
    if (slot && on && !isOpen(slot.name)) void serve(slot.name);
  });
  const tidy = (): void => {
    for (const slot of wiring.keys()) {
      setOpen(slot, false);
      setOccupied(slot, false);
    }
  };
  tidy();

  return {
    unit,
    slots: [...wiring.keys()],
    isOpen,
    isOccupied,
    setPerson: (next) => {
      person = next;
    },
    putIn: (slot) => setOccupied(slot, true),
    takeOut: (slot) => setOccupied(slot, false),
    shut: (slot) => setOpen(slot, false),
    force: (slot) => setOpen(slot, true),
    setJammed: (slot, on) => {
      if (on) jammed.add(slot);
      else jammed.delete(slot);
    },
    tidy,
  };
};

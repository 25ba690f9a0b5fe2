import { type DeviceFault, newLinkCounters, ok } from '../../../device-drivers/contract.ts';
import type { DigitalInput } from '../../../device-drivers/modbus/digital-input.ts';

/** An input whose level and board are held in the test's hand. */
export interface HandInput {
  readonly input: DigitalInput;
  set(level: boolean): void;
  /** The board goes, or is back with `null`. */
  setFault(fault: DeviceFault | null): void;
}

/** Makes an input on a board that works. */
export const createHandInput = (level: boolean): HandInput => {
  const listeners = new Set<() => void>();
  let now = level;
  let fault: DeviceFault | null = null;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    input: {
      name: 'hand',
      counters: newLinkCounters(),
      get level() {
        return fault ? 'unknown' : now;
      },
      get phase() {
        return fault ? 'recovering' : 'working';
      },
      get device() {
        return fault ? 'noDevice' : 'online';
      },
      get fault() {
        return fault;
      },
      onChange: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      refresh: async () => ok(undefined),
      hold: () => async () => undefined,
      retry: () => undefined,
    },
    set: (next) => {
      now = next;
      tell();
    },
    setFault: (next) => {
      fault = next;
      tell();
    },
  };
};

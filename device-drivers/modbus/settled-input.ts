import type { Clock } from '../contract.ts';
import type { ActiveLevel, DigitalInput } from './digital-input.ts';

/** An input of which only what lasted is believed. */
export interface SettledInput {
  /** Whether what the contact tells is the case. `unknown` at once when the input is. */
  readonly active: boolean | 'unknown';
  start(): void;
  stop(): void;
}

/** How long a level must last before it is believed, ms: when it begins to be the case, and when it ends. */
export interface SettleTimes {
  readonly begin: number;
  readonly end: number;
}

/** Puts patience over an input: contacts bounce, and a person before a sensor moves. `changed` is called after each change, and after each change of the input's device or fault. */
export const createSettledInput = (options: {
  readonly input: DigitalInput;
  readonly activeLevel: ActiveLevel;
  readonly settle: SettleTimes;
  readonly clock: Clock;
  readonly changed: () => void;
}): SettledInput => {
  const { input, clock, settle, changed } = options;
  let active: boolean | 'unknown' = 'unknown';
  /** What the input says now and has not said for long enough. */
  let pending: { readonly value: boolean; readonly over: AbortController } | null = null;
  let leave: (() => void) | null = null;

  const drop = (): void => {
    pending?.over.abort(new Error('it changed again'));
    pending = null;
  };

  const patience = (value: boolean): number =>
    // Nothing ends that was not seen before: a first look need not wait as long.
    value || active === 'unknown' ? settle.begin : settle.end;

  const look = (): void => {
    const { level } = input;
    if (level === 'unknown') {
      drop();
      active = 'unknown';
    } else {
      const value = level === (options.activeLevel === 'high');
      if (value === active) drop();
      else if (pending?.value !== value) {
        drop();
        const mine = { value, over: new AbortController() };
        pending = mine;
        void clock.sleep(patience(value), mine.over.signal).then(
          () => {
            pending = null;
            active = value;
            changed();
          },
          () => undefined,
        );
      }
    }
    changed();
  };

  return {
    get active() {
      return active;
    },
    start: () => {
      leave ??= input.onChange(look);
      look();
    },
    stop: () => {
      leave?.();
      leave = null;
      drop();
      active = 'unknown';
    },
  };
};

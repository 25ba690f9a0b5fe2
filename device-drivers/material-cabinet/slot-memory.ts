import type { SlotSeen } from './cabinet-hardware.ts';

/** What is remembered of one slot between two looks: never what lies in it, which is only ever seen. */
export interface SlotMemory {
  /** The door when it was last seen; `null`: never yet. */
  readonly door: 'open' | 'closed' | null;
  /** The door may be open: it was unlocked, or stood open when this program first saw it. */
  readonly mayBeOpen: boolean;
  /** It was opened although nobody had unlocked it. Stays until a reset. */
  readonly forced: boolean;
  /** It did not open although it was unlocked. Stays until it is seen open, or a reset. */
  readonly jammed: boolean;
}

/** Of a slot that was never seen. */
export const NEW_SLOT: SlotMemory = { door: null, mayBeOpen: false, forced: false, jammed: false };

/** What a look at a slot adds. While a command is at work on it (`inUse`), its door may open more than once: it bounces. */
export const rememberSlot = (memory: SlotMemory, seen: SlotSeen, inUse: boolean): SlotMemory => {
  switch (seen.door) {
    case 'unknown':
      return memory;
    case 'closed':
      // Shut, it is locked: the next opening needs a new order. One that never opened may yet spring.
      return { ...memory, door: 'closed', mayBeOpen: memory.mayBeOpen && (inUse || memory.door !== 'open') };
    case 'open': {
      const isFirst = memory.door === null;
      return {
        door: 'open',
        mayBeOpen: memory.mayBeOpen || isFirst,
        forced: memory.forced || !(memory.mayBeOpen || isFirst),
        jammed: false,
      };
    }
    default:
      return seen.door satisfies never;
  }
};

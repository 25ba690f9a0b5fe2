import type { DeviceFault, DeviceState, LinkCounters, Result } from '../contract.ts';
import type { LifecyclePhase } from '../supervision/lifecycle-machine.ts';

/** What can be seen of one slot. `unknown` while there is no working board. */
export interface SlotSeen {
  readonly door: 'open' | 'closed' | 'unknown';
  readonly content: 'occupied' | 'empty' | 'unknown';
}

/**
 * A wall of slots with locks, whatever it speaks: what the driver needs of it. A maker's own protocol is another
 * implementation of this. Doors spring open by themselves when they are unlocked, and lock when they are shut.
 */
export interface CabinetHardware {
  /** The slots by the names that are printed on their doors, in the order in which they are given out. */
  readonly slots: readonly string[];
  readonly phase: LifecyclePhase;
  readonly device: DeviceState;
  readonly fault: DeviceFault | null;
  readonly counters: Readonly<LinkCounters>;
  /** As last seen. */
  seen(slot: string): SlotSeen;
  onChange(listener: () => void): () => void;
  /** Looks at every slot now. */
  refresh(): Promise<Result<void, DeviceFault>>;
  /**
   * Lets one door go. That the order was carried out does not mean that the door is open. The lock has no current afterwards, also when this
   * fails or is aborted. `outputStuck`: the lock got none; any other fault: nobody knows whether it did.
   */
  unlock(slot: string, signal: AbortSignal): Promise<Result<void, DeviceFault>>;
  hold(): () => Promise<void>;
  retry(): void;
}

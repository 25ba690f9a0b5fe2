import type { DeviceFault, DeviceState, LinkCounters, Result } from '../contract.ts';
import type { LifecyclePhase } from '../supervision/lifecycle-machine.ts';

/** One contact, as whoever has the wire sees it. The drivers of simple sensors know no more of it than this. */
export interface DigitalInput {
  /** For the log and the technician. */
  readonly name: string;
  /** True: the input carries voltage. `unknown` while there is no working board. */
  readonly level: boolean | 'unknown';
  readonly phase: LifecyclePhase;
  readonly device: DeviceState;
  readonly fault: DeviceFault | null;
  /** Of the link to the board, which it may share with others. */
  readonly counters: Readonly<LinkCounters>;
  /** Calls after each change of level, phase or fault, and perhaps more often. */
  onChange(listener: () => void): () => void;
  /** Looks at it now, and not when it is next due. */
  refresh(): Promise<Result<void, DeviceFault>>;
  /** Begins to look at it; gives the function that ends that. */
  hold(): () => Promise<void>;
  retry(): void;
}

/** How a contact is wired. `high`: it carries voltage when what it tells is the case. */
export type ActiveLevel = 'high' | 'low';

/** A simulated device in its place in the hall: a cable that can be pulled, and faults that can be had. */
export interface Stand<Fault extends string> {
  /** The cable is in. */
  readonly plugged: boolean;
  pull(): Promise<void>;
  plug(): Promise<void>;
  /** What is wrong now, by the catalogue's names. */
  readonly faults: Readonly<Record<Fault, boolean>>;
  setFault(fault: Fault, on: boolean): Promise<void>;
  /** Notices what has happened by itself since the last look: a fault that struck once, a printer that died. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** One log event of a driver: what happened, and codes and numbers about it; never personal data. */
export interface DriverLogEntry {
  readonly device: string;
  readonly event: string;
  readonly code?: string;
  readonly detail?: string;
}

/** Where a driver's log events go. */
export type DriverLog = (entry: DriverLogEntry) => void;

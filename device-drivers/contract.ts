/**
 * What every device driver keeps: the words for a device's state, the two-level outcome of a command, and
 * the shape of a driver that the host supervises.
 *
 * The vocabulary is XFS4IoT's (CEN/XFS for IoT, Common.Status and the completion header), so that a
 * technician who knows bank terminals knows ours.
 */

/** Common.Status `device`, verbatim. `noDevice`: nothing is plugged in; `userError`: a person can clear it. */
export type DeviceState =
  | 'online'
  | 'offline'
  | 'powerOff'
  | 'noDevice'
  | 'hardwareError'
  | 'userError'
  | 'deviceBusy'
  | 'fraudAttempt'
  | 'potentialFraud'
  | 'starting';

/** Where a piece of paper or a card is (Printer.Status `media`, CardReader.Status `media`). `null`: the device cannot tell at all. */
export type MediaState = 'unknown' | 'present' | 'notPresent' | 'jammed' | 'entering' | 'retracted' | null;

/** How much paper is left (Printer.Status `paper`). `null`: the device has no such sensor. */
export type PaperState = 'unknown' | 'full' | 'low' | 'out' | 'jammed' | null;

/** Toner or ink (Printer.Status `toner`). `null`: the device has none. */
export type TonerState = 'unknown' | 'full' | 'low' | 'out' | null;

/** The first level of an outcome (XFS4IoT completion header `completionCode`), the part of the list that we use. */
export type CompletionCode =
  | 'commandErrorCode'
  | 'canceled'
  | 'deviceNotReady'
  | 'hardwareError'
  | 'internalError'
  | 'timeOut'
  | 'unsupportedCommand'
  | 'invalidData'
  | 'userError'
  | 'sequenceError';

/** What someone must do before the device works again (Common.ErrorEvent `action`). */
export type OperatorAction = 'none' | 'reset' | 'configuration' | 'clear' | 'maintenance' | 'suspend';

/**
 * An expected failure. `code` is the second level: the device class's own word (`cardRemoved`, `paperOut`,
 * `receiptInDoubt`, …), which the flows turn into words for the person. `detail` is for the log: never personal data.
 */
export interface DeviceFault<Code extends string = string> {
  readonly completion: CompletionCode;
  readonly code: Code;
  readonly action: OperatorAction;
  readonly detail?: string;
}

/** What devices and people do comes back as a value; a bug throws. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** An expected failure. */
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** A full picture of one device. Each device class widens it; a field a device cannot sense is `null`, one not yet known is `'unknown'`. */
export interface DeviceStatus {
  readonly device: DeviceState;
  /** The newest fault that still stands, or `null`. */
  readonly fault: DeviceFault | null;
}

/** Counters of every class of trouble on a link since the driver was made; they only grow. */
export interface LinkCounters {
  opened: number;
  lost: number;
  framesIn: number;
  framesOut: number;
  /** Bytes thrown away while looking for the start of a frame. */
  garbageBytes: number;
  badChecksums: number;
  timeouts: number;
  /** Answers that came after nobody waited for them any more. */
  lateAnswers: number;
}

/** Fresh counters, all zero. */
export const newLinkCounters = (): LinkCounters => ({
  opened: 0,
  lost: 0,
  framesIn: 0,
  framesOut: 0,
  garbageBytes: 0,
  badChecksums: 0,
  timeouts: 0,
  lateAnswers: 0,
});

/** The only source of time for a driver. `now` is ms since the epoch; `sleep` ends early, rejecting, when the signal aborts. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/**
 * One device as the host sees it. `start` begins to look for the device and never gives up until `stop`;
 * the driver reconnects by itself. `onStatus` gives the present status at once and each change after.
 */
export interface Driver<Status extends DeviceStatus> {
  readonly id: string;
  readonly status: Status;
  readonly counters: LinkCounters;
  start(): void;
  stop(): Promise<void>;
  onStatus(listener: (status: Status) => void): () => void;
}

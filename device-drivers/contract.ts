/**
 * What every device driver keeps: the words for a device's state, the two-level outcome of a command, the request
 * that names a command, and the shape of a driver that the host supervises.
 *
 * The vocabulary is XFS4IoT's (CEN/XFS for IoT: Common.Status, Common.ErrorEvent and the completion header), so that
 * a technician who knows bank terminals knows ours. Claiming, arming and the three levels of a health check are
 * UnifiedPOS's (Claim, DataEventEnabled, CheckHealth).
 *
 * `null` in a status means that the device has no such sensor and never will; `'unknown'` that it has one and the
 * answer is not known yet, or not any more.
 */

/** The classes of device that a terminal may have; each is a folder here or in `printers/`. */
export type DeviceClass =
  | 'id-card-reader'
  | 'document-scanner'
  | 'document-camera'
  | 'receipt-printer'
  | 'page-printer'
  | 'code-scanner'
  | 'keypad'
  | 'signature-pad'
  | 'fingerprint-reader'
  | 'lamps'
  | 'presence-sensor'
  | 'door-sensor'
  | 'ups'
  | 'material-cabinet';

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
  | 'unsupportedData'
  | 'invalidData'
  | 'userError'
  | 'fraudAttempt'
  | 'sequenceError';

/** What someone must do before the device works again (Common.ErrorEvent `action`; `none` is ours: it mends itself). */
export type OperatorAction =
  | 'none'
  | 'reset'
  | 'softwareError'
  | 'configuration'
  | 'clear'
  | 'maintenance'
  | 'suspend';

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

/**
 * The words of the second level that every class shares.
 * `canceled` the request's signal, or the driver was stopped; `timeOut` the request's own limit passed;
 * `claimed` somebody else holds the device; `unsupported` this device cannot do that at all;
 * `notReady` there is no working device to begin with: nothing was sent.
 */
export type CommonFaultCode = 'canceled' | 'timeOut' | 'claimed' | 'unsupported' | 'notReady';

/** What devices and people do comes back as a value; a bug throws. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** An expected failure. */
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** A full picture of one device. Each device class widens it. It is plain JSON and holds no personal data. */
export interface DeviceStatus {
  readonly device: DeviceState;
  /** The newest fault that still stands, or `null`. */
  readonly fault: DeviceFault | null;
}

/** What a device says of itself; a part that it does not tell is `null`. */
export interface DeviceIdentity {
  readonly vendor: string | null;
  readonly model: string | null;
  readonly serialNumber: string | null;
  readonly firmware: string | null;
}

/**
 * How far a device is tried (UnifiedPOS CheckHealth). `internal`: asked only, nothing moves; `external`: it does its
 * work once (a test slip, a scan of what lies there); `interactive`: a person must look or touch and say what happened.
 */
export type HealthLevel = 'internal' | 'external' | 'interactive';

/** What this device can do, which does not change while the same device is there (Common.Capabilities). Each class widens it. */
export interface DeviceCapabilities {
  readonly identity: DeviceIdentity;
  /** The levels of `checkHealth` that mean something for it; `internal` is always one. */
  readonly healthLevels: readonly HealthLevel[];
}

/** One thing that was tried. `check` is the class's own word (`link`, `selfTest`, `testSlip`, `heard`, …); `detail` is a figure or code. */
export interface HealthFinding {
  readonly check: string;
  readonly outcome: 'good' | 'bad' | 'notTold';
  readonly detail?: string;
}

/** The outcome of a health check. A device that is ill still gives a report; the check itself fails only when it cannot be carried out. */
export interface HealthReport {
  readonly level: HealthLevel;
  /** No finding is bad. */
  readonly healthy: boolean;
  readonly findings: readonly HealthFinding[];
}

/** Exclusive use of a device (UnifiedPOS Claim), such as a technician's while a loop test runs. */
export interface Claim {
  readonly owner: string;
  /** False after `release`, and after the driver was stopped. */
  readonly held: boolean;
  release(): void;
}

/**
 * What comes with every command. The command ends with `canceled` at once when `signal` aborts, and with `timeOut`
 * when the limit passes; what is on the wire then ends by itself behind it, and the next command waits for that.
 */
export interface DeviceRequest {
  readonly signal: AbortSignal;
  /** Names the command in the log and in the events that it causes (XFS4IoT `requestId`). Absent: the driver makes one. */
  readonly id?: string;
  /** Limit in milliseconds, counted from the call. Absent: none but those of the device itself. */
  readonly timeout?: number;
  /** The claim under which it runs. Needed while the device is claimed. */
  readonly claim?: Claim;
}

/** A health check. For the interactive level, `confirm` puts a question (a word of the class, such as `slipReadable`) to the person at the device. */
export type HealthRequest = DeviceRequest &
  (
    | { readonly level: 'internal' | 'external' }
    | { readonly level: 'interactive'; readonly confirm: (question: string) => Promise<boolean> }
  );

/**
 * What a device does unasked, or on the way to an outcome.
 * `error` is Common.ErrorEvent: a fault that began, with whose fault it is (`source`) and, in `fault.action`, what an
 * operator must do. The media events are XFS4IoT's MediaInserted, MediaRemoved, MediaPresented, MediaTaken,
 * MediaAutoRetracted and PaperThreshold. `ended` closes a command. None holds personal data.
 */
export type DeviceEvent =
  | {
      readonly kind: 'error';
      readonly source: FaultSource;
      readonly fault: DeviceFault;
      readonly requestId: string | null;
    }
  | {
      readonly kind:
        | 'mediaInserted'
        | 'mediaRemoved'
        | 'mediaPresented'
        | 'mediaTaken'
        | 'mediaRetracted'
        | 'paperThreshold';
      readonly requestId: string | null;
    }
  | { readonly kind: 'started'; readonly command: string; readonly requestId: string }
  | {
      readonly kind: 'ended';
      readonly command: string;
      readonly requestId: string;
      readonly outcome: string;
    };

/** Whose fault it is (Common.ErrorEvent `eventId`). */
export type FaultSource = 'hardware' | 'software' | 'user' | 'fraudAttempt';

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
  /** Requests that the device refused to carry out (NAK). */
  refusals: number;
  /** Input that came while nobody had asked for any: thrown away unread. */
  unasked: number;
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
  refusals: 0,
  unasked: 0,
});

/** The only source of time for a driver. `now` is ms since the epoch; `sleep` ends early, rejecting, when the signal aborts. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/**
 * One device as the host sees it. Commands of the class come on top; every one takes a `DeviceRequest`, runs in its
 * turn, and gives a `Result`. Input devices are disarmed: what comes while no command asked for it is thrown away.
 */
export interface Driver<
  Status extends DeviceStatus = DeviceStatus,
  Capabilities extends DeviceCapabilities = DeviceCapabilities,
> {
  readonly id: string;
  readonly deviceClass: DeviceClass;
  readonly status: Status;
  /** `null` until the device has answered for the first time. */
  readonly capabilities: Capabilities | null;
  readonly counters: Readonly<LinkCounters>;
  /** Begins to look for the device, and never gives up until `stop`: the driver reconnects by itself. */
  start(): void;
  /** Ends what is under way (`canceled`), lets go of the device and of every claim. It may be started again. */
  stop(): Promise<void>;
  /** The technician's wish: try again now, without waiting for the next attempt. */
  retry(): void;
  /** Calls at once with the whole status, and after each change with the whole and the fields that changed. Gives the function that ends it. */
  onStatus(listener: (status: Status, changed: Partial<Status>) => void): () => void;
  onEvent(listener: (event: DeviceEvent) => void): () => void;
  /** Takes the device for one owner. Commands that are under way end as they would; others are refused from now on. */
  claim(owner: string): Result<Claim, DeviceFault<'claimed'>>;
  /** The device's own soft reset: what it was doing is given up. */
  reset(request: DeviceRequest): Promise<Result<void, DeviceFault>>;
  checkHealth(request: HealthRequest): Promise<Result<HealthReport, DeviceFault>>;
}

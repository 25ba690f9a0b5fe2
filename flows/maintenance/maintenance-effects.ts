import { fromCallback, fromPromise } from 'xstate';
import type { ServiceId } from '../services/service-list.ts';
import type { DeviceReport, StaffDeedTold, TestLevel, TestRecord } from './device-report.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/**
 * Whether the number opens the maintenance. `wrong`: so many tries are left; `locked`: none, until that local date and time (ISO).
 * Every try stands in the log of the staff.
 */
export type PinOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'locked'; readonly until: string };

/** Tries a number. */
export const checkPin = fromPromise<PinOutcome, { readonly pin: string }>(notProvided('checkPin'));

/** What can be taken out of service beside a device. */
export type Closing = 'terminal' | 'filing' | ServiceId;

/** What the devices have to say, each time that it is something new, and what is out of service by the staff's wish. */
export interface DevicesTold {
  readonly type: 'devices.told';
  readonly devices: readonly DeviceReport[];
  readonly closed: readonly Closing[];
}

/** Tells how all devices stand, as long as somebody looks. */
export const watchDevices = fromCallback<{ readonly type: 'never' }, object, DevicesTold>(
  notProvided('watchDevices'),
);

/** What a test says: a question to whoever stands there, in the device class's word, or that it is over. */
export type TestTold =
  | { readonly type: 'test.asked'; readonly question: string }
  | { readonly type: 'test.over'; readonly record: TestRecord };

/** The answer to its question. `values`: what the screen measured. */
export interface TestAnswer {
  readonly type: 'test.answered';
  readonly yes: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/** Tests one device for as long as somebody waits, alone on it, and keeps the record. */
export const testDevice = fromCallback<
  TestAnswer,
  { readonly id: string; readonly level: TestLevel },
  TestTold
>(notProvided('testDevice'));

/** How a test that is done again and again has come out so far. */
export interface LoopTold {
  readonly type: 'loop.told';
  readonly runs: number;
  /** Those that were not healthy, or could not be carried out. */
  readonly misses: number;
  /** Local date and time of the beginning, ISO. */
  readonly since: string;
  /** The newest misses, newest first. */
  readonly missed: readonly TestRecord[];
}

/** Tests one device again and again until it is ended; each miss is kept as a record, and at the end how it came out. */
export const loopDevice = fromCallback<
  { readonly type: 'never' },
  { readonly id: string; readonly level: TestLevel },
  LoopTold
>(notProvided('loopDevice'));

/** Stops the driver of one device and starts it again. */
export const restartDevice = fromPromise<void, { readonly id: string }>(notProvided('restartDevice'));

/** Takes a device out of service, or back into it. */
export const setRest = fromPromise<void, { readonly id: string; readonly rest: boolean }>(
  notProvided('setRest'),
);

/** Takes the terminal or a service out of service, or back into it. */
export const setClosed = fromPromise<void, { readonly what: Closing; readonly closed: boolean }>(
  notProvided('setClosed'),
);

/** What crosses the wire of a device and what its driver says, newest first; nothing personal. */
export interface TraceTold {
  readonly type: 'trace.told';
  readonly lines: readonly string[];
  readonly recording: boolean;
}

/** Begins or ends the recording of a trace. */
export interface TraceRecord {
  readonly type: 'trace.record';
  readonly on: boolean;
}

/** Tells the trace of a device as long as somebody looks. A recording that was begun goes on after they have left. */
export const watchTrace = fromCallback<TraceRecord, { readonly id: string }, TraceTold>(
  notProvided('watchTrace'),
);

/** What the staff did last, newest first. */
export const readDeeds = fromPromise<readonly StaffDeedTold[], object>(notProvided('readDeeds'));

/** Where a file for the maker or the court goes. `kept`: on the terminal's own disk only, because it could go nowhere else. */
export type ExportOutcome =
  | { readonly kind: 'usb'; readonly name: string }
  | { readonly kind: 'court'; readonly name: string }
  | { readonly kind: 'noStick' | 'noLine' | 'noRoom' };

/** What can be taken along. `bundle`: everything that says what happened; `report`: how all devices stand, as PDF. */
export interface ExportWish {
  readonly what: 'bundle' | 'report';
  readonly to: 'usb' | 'court';
}

/** Makes a file and puts it where somebody can have it. Nothing personal is in it. */
export const exportFile = fromPromise<ExportOutcome, ExportWish>(notProvided('exportFile'));

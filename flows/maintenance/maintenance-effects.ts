import { fromCallback, fromPromise } from 'xstate';
import type { DeviceReport, TestLevel, TestRecord } from './device-report.ts';

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

/** What the devices have to say, each time that it is something new. */
export interface DevicesTold {
  readonly type: 'devices.told';
  readonly devices: readonly DeviceReport[];
}

/** Tells how all devices stand, as long as somebody looks. */
export const watchDevices = fromCallback<{ readonly type: 'never' }, object, DevicesTold>(
  notProvided('watchDevices'),
);

/** What a test says: a question to whoever stands there, in the device class's word, or that it is over. */
export type TestTold =
  | { readonly type: 'test.asked'; readonly question: string }
  | { readonly type: 'test.over'; readonly record: TestRecord };

/** The answer to its question. */
export interface TestAnswer {
  readonly type: 'test.answered';
  readonly yes: boolean;
}

/** Tests one device for as long as somebody waits, alone on it, and keeps the record. */
export const testDevice = fromCallback<
  TestAnswer,
  { readonly id: string; readonly level: TestLevel },
  TestTold
>(notProvided('testDevice'));

/** Stops the driver of one device and starts it again. */
export const restartDevice = fromPromise<void, { readonly id: string }>(notProvided('restartDevice'));

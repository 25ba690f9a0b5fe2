import { fromCallback, fromPromise } from 'xstate';
import type { Clock, DeviceStatus, Driver } from '../../device-drivers/contract.ts';
import type { TestLevel } from '../../flows/maintenance/device-report.ts';
import type {
  checkPin,
  DevicesTold,
  restartDevice,
  TestAnswer,
  TestTold,
  testDevice,
  watchDevices,
} from '../../flows/maintenance/maintenance-effects.ts';
import { localTime } from '../../flows/text/local-time.ts';
import type { KioskConfig } from '../config.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import { reportOf } from './device-reports.ts';
import type { DeviceTests } from './device-tests.ts';
import type { StaffLog } from './staff-log.ts';
import { isPin } from './staff-pin.ts';

/** How often devices are looked at for somebody, ms. */
const lookEvery = 1_000;

/** A test that a person stands at takes so long at most, ms. */
const testLimit = 5 * 60_000;

/** While a test runs the person need not touch the glass: said so often, ms. */
const busyEvery = 10_000;

/** What the maintenance works with. */
export interface MaintenanceMeans {
  readonly clock: Clock;
  readonly config: KioskConfig['maintenance'];
  readonly devices: readonly Driver<DeviceStatus>[];
  readonly records: DeviceTests;
  readonly staffLog: StaffLog;
}

/** The effects of the maintenance on the real devices. */
export const maintenanceEffects = (
  { clock, config, devices, records, staffLog }: MaintenanceMeans,
  link: VisitLink,
): {
  readonly checkPin: typeof checkPin;
  readonly watchDevices: typeof watchDevices;
  readonly testDevice: typeof testDevice;
  readonly restartDevice: typeof restartDevice;
} => {
  const driverOf = (id: string): Driver<DeviceStatus> => {
    const driver = devices.find((each) => each.id === id);
    if (driver === undefined) throw new Error(`there is no device ${id}`);
    return driver;
  };
  return {
    checkPin: fromPromise(async ({ input: { pin } }) => {
      await link.committed();
      if (config === undefined) throw new Error('there is no number for the maintenance');
      const lock = config.lockMinutes * 60_000;
      // Counted over restarts: pulling the plug opens no lock.
      const before = staffLog.wrongSince(clock.now() - lock);
      const [newest] = before;
      if (before.length >= config.tries && newest !== undefined) {
        staffLog.note('pin-locked');
        return { kind: 'locked', until: localTime(newest + lock) };
      }
      if (await isPin(pin, config.pinHash)) {
        staffLog.note('pin-right');
        return { kind: 'open' };
      }
      staffLog.note('pin-wrong');
      const left = config.tries - before.length - 1;
      return left > 0 ? { kind: 'wrong', left } : { kind: 'locked', until: localTime(clock.now() + lock) };
    }),
    watchDevices: fromCallback<{ readonly type: 'never' }, object, DevicesTold>(({ sendBack }) => {
      const left = new AbortController();
      let told = '';
      const watch = async (): Promise<void> => {
        while (!left.signal.aborted) {
          const reports = devices.map((driver) => reportOf(driver, records));
          // Counters run by themselves; they come with the next thing that changes.
          const key = JSON.stringify(reports.map(({ counters: _, ...rest }) => rest));
          if (key !== told) sendBack({ type: 'devices.told', devices: reports });
          told = key;
          await clock.sleep(lookEvery, left.signal).catch(() => undefined);
        }
      };
      void watch();
      return () => left.abort();
    }),
    testDevice: fromCallback<TestAnswer, { readonly id: string; readonly level: TestLevel }, TestTold>(
      ({ input: { id, level }, sendBack, receive }) => {
        const left = new AbortController();
        const answers: ((yes: boolean) => void)[] = [];
        receive(({ yes }) => answers.shift()?.(yes));
        const confirm = (question: string): Promise<boolean> =>
          new Promise((resolve) => {
            answers.push(resolve);
            sendBack({ type: 'test.asked', question });
          });
        const signal = AbortSignal.any([left.signal, AbortSignal.timeout(testLimit)]);
        const test = async (): Promise<void> => {
          await link.committed();
          const driver = driverOf(id);
          const claimed = driver.claim('maintenance');
          const tried = claimed.ok
            ? await driver
                .checkHealth(
                  level === 'interactive'
                    ? { signal, level, claim: claimed.value, confirm }
                    : { signal, level, claim: claimed.value },
                )
                .finally(() => claimed.value.release())
            : claimed;
          if (left.signal.aborted) return;
          const record = records.keep(id, {
            level,
            outcome: tried.ok ? (tried.value.healthy ? 'healthy' : 'ill') : 'notDone',
            fault: tried.ok ? null : tried.error.code,
            findings: tried.ok ? tried.value.findings : [],
          });
          staffLog.note('test', id, record.outcome);
          sendBack({ type: 'test.over', record });
        };
        const busy = async (): Promise<void> => {
          while (!signal.aborted) {
            link.busy();
            await clock.sleep(busyEvery, signal).catch(() => undefined);
          }
        };
        void busy();
        void test().catch((error: unknown) => {
          // A defect of ours: whoever tests goes on with another device.
          const fault = error instanceof Error ? error.name : 'unknown';
          staffLog.note('test', id, fault);
          const at = localTime(clock.now());
          sendBack({ type: 'test.over', record: { at, level, outcome: 'notDone', fault, findings: [] } });
        });
        return () => left.abort();
      },
    ),
    restartDevice: fromPromise(async ({ input: { id } }) => {
      await link.committed();
      const driver = driverOf(id);
      staffLog.note('restart', id);
      await driver.stop();
      driver.start();
    }),
  };
};

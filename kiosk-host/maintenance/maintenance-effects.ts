import { fromCallback, fromPromise } from 'xstate';
import type { Clock } from '../../device-drivers/contract.ts';
import type { TestLevel, TestRecord } from '../../flows/maintenance/device-report.ts';
import type {
  Closing,
  checkPin,
  DevicesTold,
  exportFile,
  LoopTold,
  loopDevice,
  readDeeds,
  restartDevice,
  setClosed,
  setRest,
  TestAnswer,
  TestTold,
  TraceRecord,
  TraceTold,
  testDevice,
  watchDevices,
  watchTrace,
} from '../../flows/maintenance/maintenance-effects.ts';
import { closings } from '../../flows/maintenance/maintenance-machine.ts';
import { localTime } from '../../flows/text/local-time.ts';
import type { KioskConfig } from '../config.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import type { Closable, Closures } from './closures.ts';
import type { DeviceTests } from './device-tests.ts';
import type { Exports } from './exports.ts';
import type { Inspected } from './parts/inspected.ts';
import type { PartAnswer } from './parts/part.ts';
import type { StaffLog } from './staff-log.ts';
import { isPin } from './staff-pin.ts';
import type { Traces } from './traces.ts';

/** How often devices are looked at for somebody, ms. */
const lookEvery = 1_000;

/** A test that a person stands at takes so long at most, ms. */
const testLimit = 5 * 60_000;

/** Between two tests of a loop, ms: without a pause a device that does its work would empty its paper. */
const loopPause = { internal: 1_000, external: 30_000 } as const;

/** Misses of a loop that are shown. */
const missesShown = 5;

/** While a test runs the person need not touch the glass: said so often, ms. */
const busyEvery = 10_000;

/** Lines of a trace on the screen, and how often they are looked at, ms. */
const traceShown = 40;
const traceEvery = 500;

/** Deeds on the screen. */
const deedsShown = 40;

/** What the maintenance works with. */
export interface MaintenanceMeans {
  readonly clock: Clock;
  readonly config: KioskConfig['maintenance'];
  readonly inspected: Inspected;
  readonly records: DeviceTests;
  readonly staffLog: StaffLog;
  readonly closures: Closures;
  readonly traces: Traces;
  readonly exports: Exports;
}

const closableOf = (what: Closing): Closable =>
  what === 'terminal' ? { kind: 'terminal' } : { kind: 'service', id: what };

/** The effects of the maintenance on the real devices. */
export const maintenanceEffects = (
  { clock, config, inspected, records, staffLog, closures, traces, exports }: MaintenanceMeans,
  link: VisitLink,
): {
  readonly checkPin: typeof checkPin;
  readonly watchDevices: typeof watchDevices;
  readonly testDevice: typeof testDevice;
  readonly loopDevice: typeof loopDevice;
  readonly restartDevice: typeof restartDevice;
  readonly setRest: typeof setRest;
  readonly setClosed: typeof setClosed;
  readonly watchTrace: typeof watchTrace;
  readonly readDeeds: typeof readDeeds;
  readonly exportFile: typeof exportFile;
} => {
  /** Somebody waits for a device as long as the signal: the glass is not left alone. */
  const stayBusy = (signal: AbortSignal): void => {
    const busy = async (): Promise<void> => {
      while (!signal.aborted) {
        link.busy();
        await clock.sleep(busyEvery, signal).catch(() => undefined);
      }
    };
    void busy();
  };

  /** One test, not yet kept. A defect of ours is a test that could not be carried out. */
  const tried = async (
    id: string,
    request: {
      readonly level: TestLevel;
      readonly signal: AbortSignal;
      readonly ask: (question: string) => Promise<PartAnswer>;
    },
  ): Promise<Omit<TestRecord, 'at'>> => {
    const { level } = request;
    try {
      const came = await inspected.part(id).check(request);
      return {
        level,
        outcome: came.ok ? (came.value.healthy ? 'healthy' : 'ill') : 'notDone',
        fault: came.ok ? null : came.error.code,
        findings: came.ok ? came.value.findings : [],
      };
    } catch (error) {
      return {
        level,
        outcome: 'notDone',
        fault: error instanceof Error ? error.name : 'unknown',
        findings: [],
      };
    }
  };

  const nobody = async (): Promise<PartAnswer> => ({ yes: false, values: {} });

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
          const reports = inspected.reports();
          const closed = closings.filter((what) => closures.isClosed(closableOf(what)));
          // Counters run by themselves; they come with the next thing that changes.
          const key = JSON.stringify([closed, reports.map(({ counters: _, ...rest }) => rest)]);
          if (key !== told) sendBack({ type: 'devices.told', devices: reports, closed });
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
        const answers: ((answer: PartAnswer) => void)[] = [];
        receive(({ yes, values }) => answers.shift()?.({ yes, values }));
        const ask = (question: string): Promise<PartAnswer> =>
          new Promise((resolve) => {
            answers.push(resolve);
            sendBack({ type: 'test.asked', question });
          });
        const signal = AbortSignal.any([left.signal, AbortSignal.timeout(testLimit)]);
        stayBusy(signal);
        const test = async (): Promise<void> => {
          await link.committed();
          const came = await tried(id, { level, signal, ask });
          if (left.signal.aborted) return;
          const record = records.keep(id, came);
          staffLog.note('test', id, record.outcome);
          sendBack({ type: 'test.over', record });
        };
        void test();
        return () => left.abort();
      },
    ),
    loopDevice: fromCallback<
      { readonly type: 'never' },
      { readonly id: string; readonly level: TestLevel },
      LoopTold
    >(({ input: { id, level }, sendBack }) => {
      const left = new AbortController();
      stayBusy(left.signal);
      const since = localTime(clock.now());
      let runs = 0;
      let misses = 0;
      let missed: readonly TestRecord[] = [];
      const loop = async (): Promise<void> => {
        await link.committed();
        while (!left.signal.aborted) {
          const came = await tried(id, { level, signal: left.signal, ask: nobody });
          if (left.signal.aborted) break;
          runs += 1;
          if (came.outcome !== 'healthy') {
            misses += 1;
            missed = [records.keep(id, came), ...missed].slice(0, missesShown);
          }
          sendBack({ type: 'loop.told', runs, misses, since, missed });
          const pause = loopPause[level === 'external' ? 'external' : 'internal'];
          await clock.sleep(pause, left.signal).catch(() => undefined);
        }
      };
      void loop().finally(() => staffLog.note('loop', id, `${runs}/${misses}`));
      return () => left.abort();
    }),
    restartDevice: fromPromise(async ({ input: { id } }) => {
      await link.committed();
      const { driver } = inspected.part(id);
      if (driver === undefined) throw new Error(`${id} has no driver`);
      staffLog.note('restart', id);
      await driver.stop();
      driver.start();
    }),
    setRest: fromPromise(async ({ input: { id, rest } }) => {
      await link.committed();
      staffLog.note(rest ? 'rest' : 'unrest', id);
      await inspected.setRest(id, rest);
    }),
    setClosed: fromPromise(async ({ input: { what, closed } }) => {
      await link.committed();
      staffLog.note(closed ? 'close' : 'open', what);
      closures.set(closableOf(what), closed);
    }),
    watchTrace: fromCallback<TraceRecord, { readonly id: string }, TraceTold>(
      ({ input: { id }, sendBack, receive }) => {
        const left = new AbortController();
        stayBusy(left.signal);
        let told = '';
        const tell = (): void => {
          const lines = traces.lines(id).slice(-traceShown).reverse();
          const recording = traces.isRecording(id);
          const key = `${recording}${lines[0] ?? ''}${lines.length}`;
          if (key !== told) sendBack({ type: 'trace.told', lines: lines.map(traceLine), recording });
          told = key;
        };
        receive(({ on }) => {
          traces.setRecording(id, on);
          staffLog.note(on ? 'record' : 'record-stop', id);
          tell();
        });
        const watch = async (): Promise<void> => {
          while (!left.signal.aborted) {
            tell();
            await clock.sleep(traceEvery, left.signal).catch(() => undefined);
          }
        };
        void watch();
        return () => left.abort();
      },
    ),
    readDeeds: fromPromise(async () => staffLog.last(deedsShown)),
    exportFile: fromPromise(async ({ input, signal }) => {
      await link.committed();
      const outcome = await exports.make(input, signal);
      staffLog.note('export', input.what, outcome.kind);
      return outcome;
    }),
  };
};

const arrows: Readonly<Record<string, string>> = { in: '←', out: '→', open: '●', close: '○' };

/** A line of a trace as a person reads it: how the bytes went, in hexadecimal, in pairs. */
const traceLine = (line: string): string => {
  const { dir, bytes, event, command, outcome, code, reason } = JSON.parse(line) as Readonly<
    Record<string, string | undefined>
  >;
  return dir === undefined
    ? [event, command, outcome, code].filter((part) => part !== undefined).join(' ')
    : [arrows[dir] ?? dir, bytes?.replaceAll(/(..)(?=.)/gu, '$1 '), reason]
        .filter((part) => part !== undefined)
        .join(' ');
};

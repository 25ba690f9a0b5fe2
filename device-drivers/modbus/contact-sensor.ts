import {
  type Clock,
  type DeviceCapabilities,
  type DeviceClass,
  type DeviceFault,
  type DeviceRequest,
  type DeviceState,
  type DeviceStatus,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  type LinkCounters,
  ok,
  type Result,
} from '../contract.ts';
import {
  type ClassMethods,
  type CommonFault,
  commonFault,
  createDriverCore,
  type DriverCore,
  healthReport,
} from '../supervision/driver-core.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import { createChanges } from './changes.ts';
import type { ActiveLevel, DigitalInput } from './digital-input.ts';
import { createSettledInput, type SettleTimes } from './settled-input.ts';

/** `sensorLost`: the board that the contact is wired to went while it was waited for. */
export type ContactFault = DeviceFault<'sensorLost'> | CommonFault;

/** What is known of a contact: where its board stands, and whether what it tells is the case. */
export interface SeenContact {
  readonly device: DeviceState;
  readonly fault: DeviceFault | null;
  readonly active: boolean | 'unknown';
}

/** What every driver of one contact does; the class gives it its words. */
export interface ContactSensor<Status extends DeviceStatus> {
  readonly core: DriverCore<Status, DeviceCapabilities>;
  /** Publishes the status anew. */
  update(): void;
  readonly seen: SeenContact;
  readonly methods: Omit<ClassMethods, 'reset'> & { readonly counters: Readonly<LinkCounters> };
  /** Runs a command that needs a working input. */
  operate<T>(
    name: string,
    request: DeviceRequest,
    run: (signal: AbortSignal) => Promise<Result<T, ContactFault>>,
  ): Promise<Result<T, ContactFault>>;
  /** Looks at the contact now; gives what is believed of it after its patience. */
  look(signal: AbortSignal): Promise<Result<boolean, ContactFault>>;
  /** Waits until what the contact tells is the case, or not. */
  until(active: boolean, signal: AbortSignal): Promise<Result<void, ContactFault>>;
}

/** How long a technician's deed is waited for in an interactive check, ms. */
const DEED = 5_000;

const SENSOR_LOST: ContactFault = {
  completion: 'deviceNotReady',
  code: 'sensorLost',
  action: 'maintenance',
};

/** Makes the driver of one contact, without the words of its class. `statusOf` gives the status; it may keep what it saw. */
export const createContactSensor = <Status extends DeviceStatus>(options: {
  readonly id: string;
  readonly deviceClass: DeviceClass;
  readonly input: DigitalInput;
  readonly activeLevel: ActiveLevel;
  readonly settle: SettleTimes;
  readonly clock: Clock;
  readonly log?: DriverLog | undefined;
  readonly statusOf: (seen: SeenContact) => Status;
  /** What a technician is asked in an interactive check before the contact must tell it, and before it must not. */
  readonly questions: { readonly active: string; readonly inactive: string };
}): ContactSensor<Status> => {
  const { input, clock, statusOf, questions } = options;
  const changes = createChanges();
  let release: (() => Promise<void>) | null = null;
  let stopped = false;

  const core = createDriverCore<Status, DeviceCapabilities>({
    id: options.id,
    deviceClass: options.deviceClass,
    clock,
    log: options.log,
    initialStatus: statusOf({ device: 'starting', fault: null, active: 'unknown' }),
  });

  const seenNow = (): SeenContact =>
    release
      ? { device: input.device, fault: input.fault, active: settled.active }
      : { device: stopped ? 'offline' : 'starting', fault: null, active: 'unknown' };

  const update = (): void => {
    core.publish(statusOf(seenNow()));
    changes.tell();
  };

  const settled = createSettledInput({
    input,
    clock,
    activeLevel: options.activeLevel,
    settle: options.settle,
    changed: () => {
      if (input.phase === 'working')
        core.setCapabilities({
          identity: { vendor: null, model: null, serialNumber: null, firmware: null },
          healthLevels: ['internal', 'interactive'],
        });
      update();
    },
  });

  /** Waits until what is known meets a condition; a lost board and an abort end it. */
  const whenSeen = (
    condition: (seen: SeenContact) => boolean,
    signal: AbortSignal,
    limit?: { readonly clock: Clock; readonly milliseconds: number },
  ): Promise<Result<void, ContactFault>> =>
    changes.until(
      () => {
        const seen = seenNow();
        if (seen.device !== 'online') return fail(SENSOR_LOST);
        return condition(seen) ? ok(undefined) : null;
      },
      signal,
      limit,
    );

  const look = async (signal: AbortSignal): Promise<Result<boolean, ContactFault>> => {
    const fresh = await input.refresh();
    if (!fresh.ok) return fail({ ...SENSOR_LOST, detail: fresh.error.code });
    const known = await whenSeen(({ active }) => active !== 'unknown', signal);
    return known.ok ? ok(settled.active === true) : known;
  };

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (signal: AbortSignal) => Promise<Result<T, ContactFault>>,
  ): Promise<Result<T, ContactFault>> =>
    core.command<T, ContactFault>(request, {
      name,
      run: async (signal) => {
        if (!release || input.phase !== 'working')
          return fail(commonFault('notReady', input.fault?.code ?? 'not started'));
        return run(signal);
      },
    });

  /** Whether the contact follows a technician's deed within its time. */
  const follows = async (active: boolean, signal: AbortSignal): Promise<boolean> => {
    const came = await whenSeen((seen) => seen.active === active, signal, { clock, milliseconds: DEED });
    return came.ok;
  };

  const checkHealth = (request: HealthRequest): Promise<Result<HealthReport, ContactFault>> =>
    operate<HealthReport>('checkHealth', request, async (signal) => {
      const findings: HealthFinding[] = [];
      const seen = await input.refresh();
      findings.push({
        check: 'input',
        outcome: seen.ok ? 'good' : 'bad',
        detail: seen.ok ? String(input.level) : seen.error.code,
      });
      switch (request.level) {
        case 'internal':
          break;
        case 'external':
          // A contact does nothing by itself.
          return fail(commonFault('unsupported', 'needs a person'));
        case 'interactive':
          for (const active of [true, false]) {
            const question = active ? questions.active : questions.inactive;
            if (!(await request.confirm(question))) {
              findings.push({ check: question, outcome: 'notTold' });
              break;
            }
            findings.push({ check: question, outcome: (await follows(active, signal)) ? 'good' : 'bad' });
          }
          break;
        default:
          request satisfies never;
      }
      return ok(healthReport(request.level, findings));
    });

  return {
    core,
    update,
    get seen() {
      return seenNow();
    },
    operate,
    look,
    until: async (active, signal) => whenSeen((seen) => seen.active === active, signal),
    methods: {
      get counters() {
        return input.counters;
      },
      start: () => {
        if (release) return;
        stopped = false;
        release = input.hold();
        settled.start();
      },
      stop: async () => {
        const ended = core.endCommands();
        const leaving = release;
        release = null;
        stopped = true;
        settled.stop();
        update();
        await leaving?.();
        await ended;
      },
      retry: input.retry,
      checkHealth,
    },
  };
};

import { describe, expect, test } from 'vitest';
import type {
  Clock,
  DeviceCapabilities,
  DeviceEvent,
  DeviceFault,
  DeviceRequest,
  DeviceState,
  DeviceStatus,
  Driver,
  Result,
} from '../../../device-drivers/contract.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { LINE_FAULTS, type LineFault } from './faulty-line.ts';

/** A driver with the real counterpart that it is tried on. */
export interface ContractRig {
  /** Not started. */
  readonly driver: Driver<DeviceStatus, DeviceCapabilities>;
  /** A command of the class that a device in order carries out alone. Called again and again; each call is a new deed. */
  readonly deed: (request: DeviceRequest) => Promise<Result<unknown, DeviceFault>>;
  /**
   * A command that waits for a person who never comes. Absent: the class has none. Where another command must go before
   * it (a slip is printed, and then held out), `waitCommand` names the one that waits.
   */
  readonly wait?: (request: DeviceRequest) => Promise<Result<unknown, DeviceFault>>;
  readonly waitCommand?: string;
  /** The device goes: cable out, power off, process dead. */
  readonly pull: () => Promise<void>;
  readonly plug: () => Promise<void>;
  /** The wire goes bad, and good again with `null`. Absent: there is no wire in between (a local program). */
  readonly setLineFault?: (fault: LineFault | null) => void;
  /** Faults of the device's own protocol: NAK, busy for ever, lying lengths, … Each is begun and gives its ending. */
  readonly ownFaults?: Readonly<Record<string, () => Promise<() => Promise<void>> | (() => void)>>;
  /** How long after its beginning the deed is in its middle, ms. Absent: its first request was just sent. */
  readonly middle?: number;
  readonly close: () => Promise<void>;
}

/** Bounds of one driver's tests, ms. */
export interface ContractBounds {
  /** From the device's coming to `online`, and from a fault's end to the next success after `retry`. */
  readonly recovery?: number;
  /** A command must have ended by then even on a dead line. */
  readonly command?: number;
}

/** XFS4IoT Common.Status `device`. */
const DEVICE_STATES: readonly DeviceState[] = [
  'online',
  'offline',
  'powerOff',
  'noDevice',
  'hardwareError',
  'userError',
  'deviceBusy',
  'fraudAttempt',
  'potentialFraud',
  'starting',
];

const PHASES = ['while it identifies', 'while it is idle', 'in the middle of a command'] as const;

/** The system's clock, which knows how many are asleep on it. */
interface CountingClock extends Clock {
  readonly asleep: number;
}

const createCountingClock = (): CountingClock => {
  let asleep = 0;
  return {
    now: systemClock.now,
    get asleep() {
      return asleep;
    },
    sleep: async (milliseconds, signal) => {
      asleep += 1;
      try {
        await systemClock.sleep(milliseconds, signal);
      } finally {
        asleep -= 1;
      }
    },
  };
};

const eventually = async (
  what: string,
  condition: () => boolean | Promise<boolean>,
  within: number,
): Promise<void> => {
  const end = systemClock.now() + within;
  while (!(await condition())) {
    if (systemClock.now() > end) throw new Error(`not within ${within} ms: ${what}`);
    await systemClock.sleep(20);
  }
};

const never = (): AbortSignal => new AbortController().signal;

const expectDefined = (driver: Driver): void => {
  const { status } = driver;
  expect(DEVICE_STATES).toContain(status.device);
  // Plain JSON, and no field that is neither told nor `null`.
  expect(JSON.parse(JSON.stringify(status))).toStrictEqual(status);
  if (status.device === 'online') expect(status.fault).toBeNull();
  else if (status.device !== 'starting' && status.device !== 'deviceBusy') {
    expect(status.fault).toMatchObject({
      completion: expect.any(String),
      code: expect.any(String),
      action: expect.any(String),
    });
  }
};

/**
 * The one contract suite: what `device-drivers/contract.ts` promises, tried on a driver and the device that it
 * drives. `open` makes a fresh pair with the given clock; nothing of it may be shared between two tests.
 */
export const describeDriverContract = (
  name: string,
  open: (clock: Clock) => Promise<ContractRig>,
  bounds: ContractBounds = {},
): void => {
  const recovery = bounds.recovery ?? 15_000;
  const commandBound = bounds.command ?? 15_000;

  const withRig = async (run: (rig: ContractRig, clock: CountingClock) => Promise<void>): Promise<void> => {
    const clock = createCountingClock();
    const rig = await open(clock);
    try {
      await run(rig, clock);
    } finally {
      await rig.driver.stop();
      await rig.close();
    }
  };
  const online = ({ driver }: ContractRig): Promise<void> =>
    eventually('online', () => driver.status.device === 'online', recovery);
  const working = async (rig: ContractRig): Promise<void> => {
    rig.driver.start();
    await online(rig);
  };
  const deedDone = (rig: ContractRig): Promise<void> => {
    let last = 'never tried';
    return eventually(
      'a command succeeds',
      async () => {
        const done = await rig.deed({ signal: never(), timeout: commandBound });
        last = done.ok ? 'success' : done.error.code;
        return done.ok;
      },
      recovery,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)} (last: ${last})`);
    });
  };
  const bounded = async <T>(what: string, promise: Promise<T>): Promise<T> => {
    const timer = new AbortController();
    const late = systemClock.sleep(commandBound, timer.signal).then(
      () => {
        throw new Error(`not within ${commandBound} ms: ${what}`);
      },
      () => new Promise<never>(() => undefined),
    );
    try {
      return await Promise.race([promise, late]);
    } finally {
      timer.abort();
    }
  };

  describe(`the contract: ${name}`, { concurrent: true }, () => {
    test('before it is started there is a status, and a command says that nothing is ready', () =>
      withRig(async (rig) => {
        expectDefined(rig.driver);
        expect(rig.driver.capabilities).toBeNull();
        const refused = await bounded('a command before the start', rig.deed({ signal: never() }));
        expect(refused).toMatchObject({ ok: false, error: { completion: 'deviceNotReady' } });
      }));

    test('started, it finds the device, says what it can do, and does it', () =>
      withRig(async (rig) => {
        await working(rig);
        expectDefined(rig.driver);
        expect(rig.driver.capabilities).toMatchObject({
          identity: expect.any(Object),
          healthLevels: expect.arrayContaining(['internal']),
        });
        await deedDone(rig);
        expect(rig.driver.counters.opened).toBeGreaterThan(0);
      }));

    test('a listener gets the whole status at once, then only what changed, and nothing after it has left', () =>
      withRig(async (rig) => {
        const heard: { status: DeviceStatus; changed: Partial<DeviceStatus> }[] = [];
        const leave = rig.driver.onStatus((status, changed) => heard.push({ status, changed }));
        expect(heard).toHaveLength(1);
        expect(heard[0]?.changed).toStrictEqual(rig.driver.status);
        await working(rig);
        expect(heard.length).toBeGreaterThan(1);
        for (const [index, { status, changed }] of heard.entries()) {
          const before = heard[index - 1]?.status;
          if (!before) continue;
          const differing = Object.entries(status).filter(
            ([field, value]) =>
              JSON.stringify(value) !== JSON.stringify((before as unknown as Record<string, unknown>)[field]),
          );
          expect(changed).toStrictEqual(Object.fromEntries(differing));
        }
        leave();
        const count = heard.length;
        await rig.driver.stop();
        expect(heard).toHaveLength(count);
      }));

    test('a device that goes is a fault with an action and an event, and works again when it is back', () =>
      withRig(async (rig) => {
        await working(rig);
        await deedDone(rig);
        const events: DeviceEvent[] = [];
        rig.driver.onEvent((event) => events.push(event));
        await rig.pull();
        await eventually('gone', () => rig.driver.status.device !== 'online', recovery);
        expectDefined(rig.driver);
        await eventually('an error event', () => events.some((event) => event.kind === 'error'), recovery);
        const refused = await bounded('a command without a device', rig.deed({ signal: never() }));
        expect(refused.ok).toBe(false);
        await rig.plug();
        // Nobody helps it.
        await online(rig);
        await deedDone(rig);
        expect(rig.driver.counters.lost).toBeGreaterThan(0);
      }));

    test('a command that was canceled before it began does nothing', () =>
      withRig(async (rig) => {
        await working(rig);
        const refused = await bounded('a canceled command', rig.deed({ signal: AbortSignal.abort() }));
        expect(refused).toMatchObject({ ok: false, error: { completion: 'canceled', code: 'canceled' } });
        await deedDone(rig);
      }));

    test('a command is named in the events that it causes', () =>
      withRig(async (rig) => {
        await working(rig);
        const events: DeviceEvent[] = [];
        rig.driver.onEvent((event) => events.push(event));
        const done = await rig.deed({ signal: never(), id: 'my-request' });
        expect(events).toContainEqual(expect.objectContaining({ kind: 'started', requestId: 'my-request' }));
        expect(events).toContainEqual(
          expect.objectContaining({
            kind: 'ended',
            requestId: 'my-request',
            outcome: done.ok ? 'success' : done.error.code,
          }),
        );
      }));

    test('a waiting command ends when it is canceled, when its time is over, and when the driver stops', ({
      skip,
    }) =>
      withRig(async (rig) => {
        if (!rig.wait) return skip();
        await working(rig);
        const away = new AbortController();
        const waiting = rig.wait({ signal: away.signal });
        await systemClock.sleep(100);
        away.abort();
        expect(await bounded('a canceled wait', waiting)).toMatchObject({
          ok: false,
          error: { completion: 'canceled', code: 'canceled' },
        });
        expect(
          await bounded('a wait with a limit', rig.wait({ signal: never(), timeout: 100 })),
        ).toMatchObject({
          ok: false,
          error: { completion: 'timeOut', code: 'timeOut' },
        });
        await deedDone(rig);
        const begun = new Promise<void>((resolve) => {
          rig.driver.onEvent((event) => {
            if (event.kind === 'started' && event.command === (rig.waitCommand ?? event.command)) resolve();
          });
        });
        const last = rig.wait({ signal: never() });
        await bounded('the beginning of the last wait', begun);
        await systemClock.sleep(50);
        await bounded('the stop', rig.driver.stop());
        expect(await bounded('the last wait', last)).toMatchObject({
          ok: false,
          error: { completion: 'canceled' },
        });
      }));

    test('a claimed device works for its owner alone, until it is released', () =>
      withRig(async (rig) => {
        await working(rig);
        const mine = rig.driver.claim('technician');
        if (!mine.ok) throw new Error('not claimed');
        expect(rig.driver.claim('somebody')).toMatchObject({ ok: false, error: { code: 'claimed' } });
        expect(await rig.deed({ signal: never() })).toMatchObject({ ok: false, error: { code: 'claimed' } });
        expect((await rig.deed({ signal: never(), claim: mine.value })).ok).toBe(true);
        mine.value.release();
        expect(mine.value.held).toBe(false);
        await deedDone(rig);
        const other = rig.driver.claim('somebody');
        expect(other.ok).toBe(true);
        await rig.driver.stop();
        if (other.ok) expect(other.value.held).toBe(false);
      }));

    test('a reset leaves a device that works', () =>
      withRig(async (rig) => {
        await working(rig);
        expect(await bounded('the reset', rig.driver.reset({ signal: never() }))).toMatchObject({ ok: true });
        await online(rig);
        await deedDone(rig);
      }));

    test('its health is told at every level that it names, and refused at the others', () =>
      withRig(async (rig) => {
        await working(rig);
        const levels = rig.driver.capabilities?.healthLevels ?? [];
        const internal = await bounded(
          'health',
          rig.driver.checkHealth({ signal: never(), level: 'internal' }),
        );
        expect(internal).toMatchObject({ ok: true, value: { level: 'internal', healthy: true } });
        if (internal.ok) expect(internal.value.findings.length).toBeGreaterThan(0);
        const external = await bounded(
          'health',
          rig.driver.checkHealth({ signal: never(), level: 'external' }),
        );
        if (levels.includes('external'))
          expect(external).toMatchObject({ ok: true, value: { healthy: true } });
        else expect(external).toMatchObject({ ok: false, error: { completion: 'unsupportedCommand' } });
        const asked: string[] = [];
        const interactive = await bounded(
          'health',
          rig.driver.checkHealth({
            signal: never(),
            timeout: commandBound,
            level: 'interactive',
            confirm: async (question) => {
              asked.push(question);
              return false;
            },
          }),
        );
        if (!levels.includes('interactive'))
          expect(interactive).toMatchObject({ ok: false, error: { completion: 'unsupportedCommand' } });
        else {
          // A person who says no to everything: nothing may be called good that only a person can see.
          expect(asked.length).toBeGreaterThan(0);
          expect(interactive).toMatchObject({ ok: true, value: { level: 'interactive' } });
        }
        await deedDone(rig);
      }));

    test('stopped, it has let go of everything, and can be started again', () =>
      withRig(async (rig, clock) => {
        await working(rig);
        await rig.driver.stop();
        await eventually('nobody asleep', () => clock.asleep === 0, 5_000);
        expect(rig.driver.status.device).toBe('offline');
        await working(rig);
        await deedDone(rig);
      }));

    const underFault = async (
      rig: ContractRig,
      phase: (typeof PHASES)[number],
      begin: () => Promise<() => Promise<void>>,
    ): Promise<void> => {
      let end: () => Promise<void> = async () => undefined;
      switch (phase) {
        case 'while it identifies':
          end = await begin();
          rig.driver.start();
          await systemClock.sleep(700);
          break;
        case 'while it is idle':
          await working(rig);
          end = await begin();
          await systemClock.sleep(700);
          break;
        case 'in the middle of a command': {
          await working(rig);
          const going = rig.deed({ signal: never(), timeout: 3_000 });
          await systemClock.sleep(rig.middle ?? 0);
          end = await begin();
          await bounded('a command on a line that goes bad', going);
          break;
        }
        default:
          phase satisfies never;
      }
      expectDefined(rig.driver);
      await bounded('a command under a fault', rig.deed({ signal: never(), timeout: 1_000 }));
      expectDefined(rig.driver);
      await end();
      rig.driver.retry();
      await online(rig);
      await deedDone(rig);
    };

    for (const phase of PHASES) {
      for (const fault of LINE_FAULTS) {
        test(`the line is ${fault.kind} ${phase}`, ({ skip }) =>
          withRig(async (rig) => {
            if (!rig.setLineFault) return skip();
            const set = rig.setLineFault;
            await underFault(rig, phase, async () => {
              set(fault);
              return async () => set(null);
            });
          }));
      }
      test(`the line goes ${phase}`, () =>
        withRig((rig) =>
          underFault(rig, phase, async () => {
            await rig.pull();
            return rig.plug;
          }),
        ));
      test(`each fault of its own protocol ${phase}`, async ({ skip }) => {
        const probe = await open(createCountingClock());
        const names = Object.keys(probe.ownFaults ?? {});
        await probe.close();
        if (names.length === 0) skip();
        await Promise.all(
          names.map((name) =>
            withRig((rig) =>
              underFault(rig, phase, async () => {
                const ending = await rig.ownFaults?.[name]?.();
                return async () => {
                  await ending?.();
                };
              }),
            ).catch((error: unknown) => {
              throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
            }),
          ),
        );
      });
    }
  });
};

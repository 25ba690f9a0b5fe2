import { describe, expect, test } from 'vitest';
import {
  type DeviceCapabilities,
  type DeviceEvent,
  type DeviceFault,
  type DeviceStatus,
  fail,
  ok,
  type Result,
} from '../../../device-drivers/contract.ts';
import {
  commonFault,
  createDriverCore,
  faultSource,
  healthReport,
} from '../../../device-drivers/supervision/driver-core.ts';
import type { DriverLogEntry } from '../../../device-drivers/supervision/driver-log.ts';
import { createSimulatedClock } from '../simulated-clock.ts';

interface LampStatus extends DeviceStatus {
  readonly lit: boolean | 'unknown';
}

const make = () => {
  const clock = createSimulatedClock();
  const logged: DriverLogEntry[] = [];
  const core = createDriverCore<LampStatus, DeviceCapabilities>({
    id: 'lamp',
    deviceClass: 'lamps',
    clock,
    log: (entry) => logged.push(entry),
    initialStatus: { device: 'starting', fault: null, lit: 'unknown' },
  });
  const none = async () => ok(undefined);
  const driver = core.driver({
    start: () => undefined,
    stop: () => core.endCommands(),
    retry: () => undefined,
    reset: none,
    checkHealth: async () => ok(healthReport('internal', [])),
  });
  const events: DeviceEvent[] = [];
  driver.onEvent((event) => events.push(event));
  return { clock, core, driver, logged, events };
};

/** A command that ends when it is told to. */
const held = () => {
  const { promise, resolve } = Promise.withResolvers<Result<string, DeviceFault>>();
  let began = false;
  let signal: AbortSignal | null = null;
  return {
    end: resolve,
    get began() {
      return began;
    },
    get signal() {
      return signal;
    },
    run: (given: AbortSignal) => {
      began = true;
      signal = given;
      return promise;
    },
  };
};

const open = (): AbortSignal => new AbortController().signal;
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the status of a driver', () => {
  test('the same status twice is told once', () => {
    const { core, driver } = make();
    const heard: Partial<LampStatus>[] = [];
    driver.onStatus((_, changed) => heard.push(changed));
    core.publish({ device: 'online', fault: null, lit: 'unknown' });
    core.publish({ device: 'online', fault: null, lit: 'unknown' });
    core.publish({ device: 'online', fault: null, lit: true });
    expect(heard).toEqual([
      { device: 'starting', fault: null, lit: 'unknown' },
      { device: 'online' },
      { lit: true },
    ]);
    expect(driver.status.lit).toBe(true);
  });

  test('a fault that begins is an event once, with its source and its action', () => {
    const { core, events, logged } = make();
    const fault: DeviceFault = { completion: 'userError', code: 'coverOpen', action: 'clear' };
    core.publish({ device: 'userError', fault, lit: 'unknown' });
    core.publish({ device: 'userError', fault, lit: false });
    expect(events).toEqual([{ kind: 'error', source: 'user', fault, requestId: null }]);
    expect(logged).toEqual([
      { device: 'lamp', event: 'device.changed', code: 'userError', detail: 'coverOpen' },
    ]);
  });

  test('whose fault a fault is follows from its first level', () => {
    const of = (completion: DeviceFault['completion']) =>
      faultSource({ completion, code: 'any', action: 'none' });
    expect(of('userError')).toBe('user');
    expect(of('fraudAttempt')).toBe('fraudAttempt');
    expect(of('invalidData')).toBe('software');
    expect(of('timeOut')).toBe('hardware');
  });

  test('one bad finding makes a device ill; one that was not told does not', () => {
    expect(healthReport('internal', [{ check: 'a', outcome: 'notTold' }]).healthy).toBe(true);
    expect(healthReport('internal', [{ check: 'a', outcome: 'bad' }]).healthy).toBe(false);
  });

  test('capabilities are what the driver learnt last', () => {
    const { core, driver } = make();
    expect(driver.capabilities).toBeNull();
    const learnt: DeviceCapabilities = {
      identity: { vendor: 'v', model: null, serialNumber: null, firmware: null },
      healthLevels: ['internal'],
    };
    core.setCapabilities(learnt);
    expect(driver.capabilities).toBe(learnt);
  });
});

describe('the commands of a driver', () => {
  test('wait for one another', async () => {
    const { core } = make();
    const first = held();
    const second = held();
    const one = core.command({ signal: open() }, { name: 'light', run: first.run });
    const two = core.command({ signal: open() }, { name: 'light', run: second.run });
    await settle();
    expect([first.began, second.began]).toEqual([true, false]);
    first.end(ok('first'));
    expect(await one).toEqual(ok('first'));
    await settle();
    expect(second.began).toBe(true);
    second.end(ok('second'));
    expect(await two).toEqual(ok('second'));
  });

  test('one that is canceled gives that at once, and the next one waits for what is still on the wire', async () => {
    const { core } = make();
    const first = held();
    const second = held();
    const away = new AbortController();
    const one = core.command({ signal: away.signal }, { name: 'light', run: first.run });
    const two = core.command({ signal: open() }, { name: 'light', run: second.run });
    await settle();
    away.abort();
    expect(await one).toEqual(fail(commonFault('canceled')));
    expect(first.signal?.aborted).toBe(true);
    await settle();
    expect(second.began).toBe(false);
    first.end(ok('too late'));
    await settle();
    expect(second.began).toBe(true);
    second.end(ok('second'));
    expect(await two).toEqual(ok('second'));
  });

  test('one whose time is over in the queue never begins', async () => {
    const { core, clock } = make();
    const first = held();
    const second = held();
    const one = core.command({ signal: open() }, { name: 'light', run: first.run });
    const two = core.command({ signal: open(), timeout: 500 }, { name: 'light', run: second.run });
    await clock.advance(500);
    expect(await two).toEqual(fail(commonFault('timeOut')));
    first.end(ok('first'));
    await one;
    await settle();
    expect(second.began).toBe(false);
    expect(clock.sleepers).toBe(0);
  });

  test('one whose true end matters is told its true end, also after it was canceled', async () => {
    const { core } = make();
    const first = held();
    const away = new AbortController();
    const one = core.command({ signal: away.signal }, { name: 'print', run: first.run, trueEnd: true });
    await settle();
    away.abort();
    await settle();
    first.end(ok('it did come out'));
    expect(await one).toEqual(ok('it did come out'));
  });

  test('one that may not wait is refused while another is under way', async () => {
    const { core } = make();
    const first = held();
    const busy: DeviceFault = { completion: 'deviceNotReady', code: 'busy', action: 'none' };
    const one = core.command({ signal: open() }, { name: 'scan', run: first.run });
    const plan = { name: 'scan', run: async () => ok('done'), whenBusy: { refuse: busy } };
    expect(await core.command({ signal: open() }, plan)).toEqual(fail(busy));
    first.end(ok('first'));
    await one;
    expect(await core.command({ signal: open() }, plan)).toEqual(ok('done'));
  });

  test('one that waited while somebody claimed the device is refused in its turn', async () => {
    const { core, driver } = make();
    const first = held();
    const one = core.command({ signal: open() }, { name: 'light', run: first.run });
    const two = core.command({ signal: open() }, { name: 'light', run: async () => ok('two') });
    await settle();
    const claim = driver.claim('technician');
    first.end(ok('first'));
    expect(await one).toEqual(ok('first'));
    expect(await two).toMatchObject({ ok: false, error: { code: 'claimed', detail: 'technician' } });
    if (claim.ok) {
      claim.value.release();
      claim.value.release();
    }
    expect(await core.command({ signal: open() }, { name: 'light', run: async () => ok('three') })).toEqual(
      ok('three'),
    );
  });

  test('an old claim that is released again does not free the device of the next owner', () => {
    const { driver } = make();
    const old = driver.claim('first');
    if (!old.ok) throw new Error('not claimed');
    old.value.release();
    const next = driver.claim('second');
    old.value.release();
    expect(next.ok && next.value.held).toBe(true);
    expect(driver.claim('third').ok).toBe(false);
  });

  test('stopping cancels them and ends the claim, and later ones work', async () => {
    const { core, driver } = make();
    const claim = driver.claim('technician');
    if (!claim.ok) throw new Error('not claimed');
    const first = held();
    const one = core.command({ signal: open(), claim: claim.value }, { name: 'light', run: first.run });
    await settle();
    const stopped = driver.stop();
    expect(await one).toEqual(fail(commonFault('canceled')));
    first.end(ok('late'));
    await stopped;
    expect(claim.value.held).toBe(false);
    expect(await core.command({ signal: open() }, { name: 'light', run: async () => ok('again') })).toEqual(
      ok('again'),
    );
  });

  test('a bug in one throws to its caller and does not stop the next', async () => {
    const { core } = make();
    await expect(
      core.command(
        { signal: open() },
        {
          name: 'light',
          run: async () => {
            throw new TypeError('a bug');
          },
        },
      ),
    ).rejects.toThrow('a bug');
    expect(await core.command({ signal: open() }, { name: 'light', run: async () => ok('next') })).toEqual(
      ok('next'),
    );
  });

  test('each is named in its events and, when it fails, in the log', async () => {
    const { core, events, logged } = make();
    const fault: DeviceFault = { completion: 'hardwareError', code: 'burnt', action: 'maintenance' };
    await core.command({ signal: open(), id: 'r1' }, { name: 'light', run: async () => fail(fault) });
    await core.command(
      { signal: open() },
      { name: 'light', run: async (_signal, requestId) => ok(`${requestId} ${core.requestId}`) },
    );
    expect(events).toEqual([
      { kind: 'started', command: 'light', requestId: 'r1' },
      { kind: 'ended', command: 'light', requestId: 'r1', outcome: 'burnt' },
      { kind: 'started', command: 'light', requestId: 'lamp-2' },
      { kind: 'ended', command: 'light', requestId: 'lamp-2', outcome: 'success' },
    ]);
    expect(logged).toEqual([{ device: 'lamp', event: 'light.failed', code: 'burnt', detail: 'none' }]);
    expect(core.requestId).toBeNull();
  });
});

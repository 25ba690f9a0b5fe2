import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { type DeviceFault, fail, ok, type Result } from '../../../device-drivers/contract.ts';
import {
  createLifecycleMachine,
  deviceStateOf,
  LIFECYCLE_DELAYS,
  type LifecycleFault,
  type LifecycleSteps,
} from '../../../device-drivers/supervision/lifecycle-machine.ts';
import { createSimulatedClock } from '../simulated-clock.ts';

const noDevice: DeviceFault = { completion: 'deviceNotReady', code: 'noDevice', action: 'maintenance' };
const selfTest: DeviceFault = { completion: 'hardwareError', code: 'readerFault', action: 'maintenance' };
const faulty: LifecycleFault = { reason: 'faulty', fault: selfTest };
const lost: LifecycleFault = { reason: 'lost', fault: { ...noDevice, code: 'lost' } };

/** A device made of scripts; what is not scripted works, and a working device is watched until told otherwise. */
const supervise = (over: Partial<LifecycleSteps> = {}) => {
  const clock = createSimulatedClock();
  const calls: string[] = [];
  let endWatch: (fault: LifecycleFault) => void = () => {};
  const steps: LifecycleSteps = {
    connect: async () => ok(undefined),
    identify: async () => ok(undefined),
    watch: () =>
      new Promise((resolve) => {
        endWatch = resolve;
      }),
    reset: async () => ok(undefined),
    disconnect: async () => undefined,
    ...over,
  };
  const noted =
    <Args extends readonly unknown[], T>(name: string, step: (...args: Args) => T) =>
    (...args: Args): T => {
      calls.push(name);
      return step(...args);
    };
  const spied: LifecycleSteps = {
    connect: noted('connect', steps.connect),
    identify: noted('identify', steps.identify),
    watch: noted('watch', steps.watch),
    reset: noted('reset', steps.reset),
    disconnect: noted('disconnect', steps.disconnect),
  };
  const actor = createActor(createLifecycleMachine(spied, clock));
  actor.start();
  return { clock, calls, actor, endWatch: (fault: LifecycleFault) => endWatch(fault) };
};

describe('the supervision of a device', () => {
  it('looks for a device that is not there, with longer and longer pauses up to two seconds', async () => {
    let present = false;
    const attempts: number[] = [];
    const connect = async (): Promise<Result<void, DeviceFault>> => {
      attempts.push(rig.clock.now());
      return present ? ok(undefined) : fail(noDevice);
    };
    const rig = supervise({ connect: (_signal) => Promise.resolve().then(connect) });
    await rig.clock.advance(12_000);
    const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
    expect(pauses.slice(0, 5)).toEqual([250, 500, 1_000, 2_000, 2_000]);
    expect(deviceStateOf('recovering', rig.actor.getSnapshot().context.fault)).toBe('noDevice');
    present = true;
    await rig.clock.advance(2_000);
    expect(rig.actor.getSnapshot().value).toBe('watching');
    expect(rig.actor.getSnapshot().context).toMatchObject({ attempt: 0, fault: null });
    rig.actor.stop();
  });

  it('gives up an opening that is not answered', async () => {
    const rig = supervise({ connect: () => new Promise(() => {}) });
    await rig.clock.advance(LIFECYCLE_DELAYS.connect);
    expect(rig.actor.getSnapshot().value).toBe('waiting');
    rig.actor.stop();
  });

  it('comes back by itself after the cable was pulled', async () => {
    const rig = supervise();
    await rig.clock.advance(0);
    rig.endWatch(lost);
    await rig.clock.advance(0);
    expect(rig.actor.getSnapshot().value).toBe('waiting');
    await rig.clock.advance(LIFECYCLE_DELAYS.backOff(1));
    expect(rig.actor.getSnapshot().value).toBe('watching');
    expect(rig.calls).toEqual(['connect', 'identify', 'watch', 'disconnect', 'connect', 'identify', 'watch']);
    rig.actor.stop();
  });

  it('resets a faulty device once, then takes it out of service, and tries again later', async () => {
    const rig = supervise({ identify: async () => fail(faulty) });
    await rig.clock.advance(0);
    expect(rig.calls).toEqual(['connect', 'identify', 'reset', 'identify', 'disconnect']);
    expect(rig.actor.getSnapshot().matches('outOfService')).toBe(true);
    expect(deviceStateOf('outOfService', rig.actor.getSnapshot().context.fault)).toBe('hardwareError');
    await rig.clock.advance(3 * LIFECYCLE_DELAYS.outOfServiceRetry);
    expect(rig.calls.filter((call) => call === 'reset')).toHaveLength(1);
    expect(rig.calls.filter((call) => call === 'connect')).toHaveLength(4);
    rig.actor.stop();
  });

  it('gives the technician a fresh reset', async () => {
    const rig = supervise({ identify: async () => fail(faulty) });
    await rig.clock.advance(0);
    rig.actor.send({ type: 'operator.retry' });
    await rig.clock.advance(0);
    expect(rig.calls.filter((call) => call === 'reset')).toHaveLength(2);
    rig.actor.stop();
  });

  it('works again when the reset helped', async () => {
    const rig = supervise();
    await rig.clock.advance(0);
    rig.endWatch(faulty);
    await rig.clock.advance(0);
    expect(rig.calls).toEqual(['connect', 'identify', 'watch', 'reset', 'identify', 'watch']);
    rig.actor.stop();
  });

  it.each(['connect', 'identify', 'watch', 'reset'] as const)('survives a bug in %s', async (step) => {
    const rig = supervise({
      ...(step === 'reset' ? { identify: async () => fail(faulty) } : {}),
      [step]: () => Promise.reject(new Error('bug')),
    });
    await rig.clock.advance(0);
    expect(rig.actor.getSnapshot().status).toBe('active');
    expect(rig.actor.getSnapshot().context.fault?.code).toBe('driverBug');
    rig.actor.stop();
  });
});

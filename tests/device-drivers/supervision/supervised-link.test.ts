import { describe, expect, test } from 'vitest';
import {
  type DeviceFault,
  fail,
  newLinkCounters,
  ok,
  type Result,
} from '../../../device-drivers/contract.ts';
import {
  LIFECYCLE_DELAYS,
  type LifecycleFault,
} from '../../../device-drivers/supervision/lifecycle-machine.ts';
import {
  createSupervisedLink,
  type LinkSession,
} from '../../../device-drivers/supervision/supervised-link.ts';
import { createConnectionEvents } from '../../../device-drivers/transports/connection-events.ts';
import type { Transport } from '../../../device-drivers/transports/transport.ts';
import { lostFault, noDeviceFault } from '../../../device-drivers/transports/transport-faults.ts';
import { createSimulatedClock } from '../simulated-clock.ts';

const ILL: LifecycleFault = {
  reason: 'faulty',
  fault: { completion: 'hardwareError', code: 'burnt', action: 'maintenance' },
};
const LOOK_EVERY = 500;

/** A device on a wire of which the test holds both ends. */
const make = () => {
  const clock = createSimulatedClock();
  const counters = newLinkCounters();
  const done: string[] = [];
  let there = true;
  let wire: ReturnType<typeof createConnectionEvents> | null = null;
  let session: LinkSession | null = null;
  const answers = {
    identify: ok(undefined) as Result<void, LifecycleFault>,
    look: null as LifecycleFault | null,
    reset: ok(undefined) as Result<void, LifecycleFault>,
  };
  /** While set, the next step of that name waits for it. */
  let hold: { readonly step: string; readonly until: Promise<void> } | null = null;
  const held = async (step: string): Promise<void> => {
    done.push(step);
    if (hold?.step === step) await hold.until;
  };
  const transport: Transport = {
    name: 'test',
    open: async () => {
      if (!there) return fail(noDeviceFault('nothing there'));
      const events = createConnectionEvents();
      wire = events;
      return ok({
        onData: events.onData,
        onClose: events.onClose,
        write: async () => ok(undefined),
        close: async () => {
          done.push('closed');
          events.close(null);
        },
      });
    },
  };
  const states: string[] = [];
  const link = createSupervisedLink<{ readonly number: number }>({
    transport,
    clock,
    counters,
    lookEvery: LOOK_EVERY,
    steps: {
      attach: (made) => {
        session = made;
        return { number: counters.opened };
      },
      identify: async () => {
        await held('identify');
        return answers.identify;
      },
      look: async () => {
        await held('look');
        return answers.look;
      },
      reset: async () => {
        await held('reset');
        return answers.reset;
      },
    },
    changed: () => {
      const fault: DeviceFault | null = link.fault;
      const now = fault ? `${link.device} ${fault.code}` : link.device;
      if (states.at(-1) !== now) states.push(now);
    },
  });
  return {
    clock,
    counters,
    done,
    states,
    link,
    answers,
    holdIn: (step: string) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      hold = { step, until: promise };
      return () => {
        hold = null;
        resolve();
      };
    },
    trouble: (fault: LifecycleFault) => session?.trouble(fault),
    pull: () => {
      there = false;
      wire?.close(lostFault('pulled'));
    },
    plug: () => {
      there = true;
    },
  };
};

const rest = (clock: { advance(ms: number): Promise<void> }) => clock.advance(0);

describe('a supervised link', () => {
  test('works after it was opened and the device said who it is, and looks at it in the given rhythm', async () => {
    const { link, clock, done, states } = make();
    expect(link.working).toBeNull();
    link.start();
    await rest(clock);
    expect(states).toEqual(['starting', 'online']);
    expect(link.working?.commands.number).toBe(1);
    await clock.advance(3 * LOOK_EVERY);
    expect(done).toEqual(['identify', 'look', 'look', 'look']);
    await link.stop();
    expect(link.working).toBeNull();
    expect(link.device).toBe('offline');
    expect(clock.sleepers).toBe(0);
  });

  test('the cable is pulled and put back: a new spell, with its own commands', async () => {
    const rig = make();
    rig.link.start();
    await rest(rig.clock);
    rig.pull();
    await rest(rig.clock);
    expect(rig.link.fault?.code).toBe('lost');
    expect(rig.link.working).toBeNull();
    expect(rig.counters.lost).toBe(1);
    await rig.clock.advance(5_000);
    expect(rig.link.device).toBe('noDevice');
    rig.plug();
    await rig.clock.advance(LIFECYCLE_DELAYS.backOff(9));
    expect(rig.link.device).toBe('online');
    expect(rig.link.working?.commands.number).toBe(2);
    await rig.link.stop();
  });

  test('the cable goes while the device says who it is: told as a loss, and not as a missing answer', async () => {
    const rig = make();
    rig.holdIn('identify');
    rig.link.start();
    await rest(rig.clock);
    rig.pull();
    await rest(rig.clock);
    expect(rig.link.fault?.code).toBe('lost');
    await rig.link.stop();
  });

  test('a device that a look finds ill is reset once, and is out of service when it is ill again', async () => {
    const rig = make();
    rig.link.start();
    await rest(rig.clock);
    rig.answers.look = ILL;
    await rig.clock.advance(LOOK_EVERY);
    expect(rig.done).toEqual(['identify', 'look', 'reset', 'identify']);
    await rig.clock.advance(LOOK_EVERY);
    expect(rig.link.device).toBe('hardwareError');
    expect(rig.link.fault?.code).toBe('burnt');
    // The port is given back, for the technician's tool.
    expect(rig.done.at(-1)).toBe('closed');
    rig.answers.look = null;
    await rig.clock.advance(LIFECYCLE_DELAYS.outOfServiceRetry);
    expect(rig.link.device).toBe('online');
    await rig.link.stop();
  });

  test('a fault that a command met ends the watch at once, and is settled by the reset', async () => {
    const rig = make();
    rig.link.start();
    await rest(rig.clock);
    rig.trouble(ILL);
    rig.trouble(ILL);
    await rest(rig.clock);
    expect(rig.done).toEqual(['identify', 'reset', 'identify']);
    expect(rig.link.device).toBe('online');
    expect(rig.link.fault).toBeNull();
    await rig.clock.advance(3 * LOOK_EVERY);
    expect(rig.link.device).toBe('online');
    await rig.link.stop();
  });

  test('the cable goes while the device is reset', async () => {
    const rig = make();
    rig.link.start();
    await rest(rig.clock);
    rig.holdIn('reset');
    rig.trouble(ILL);
    await rest(rig.clock);
    expect(rig.done.at(-1)).toBe('reset');
    rig.pull();
    await rest(rig.clock);
    expect(rig.link.fault?.code).toBe('lost');
    rig.plug();
    await rig.clock.advance(5_000);
    expect(rig.link.device).toBe('online');
    await rig.link.stop();
  });

  test('the cable goes at the moment in which the device turned out ill', async () => {
    const rig = make();
    rig.link.start();
    await rest(rig.clock);
    rig.trouble(ILL);
    rig.pull();
    await rest(rig.clock);
    expect(rig.done).not.toContain('reset');
    expect(rig.link.working).toBeNull();
    rig.plug();
    await rig.clock.advance(5_000);
    expect(rig.link.device).toBe('online');
    await rig.link.stop();
  });

  test('the technician tries again: no pause, and a fresh reset', async () => {
    const rig = make();
    rig.answers.identify = fail(ILL);
    rig.answers.reset = fail(ILL);
    rig.link.start();
    await rest(rig.clock);
    expect(rig.link.device).toBe('hardwareError');
    rig.answers.identify = ok(undefined);
    rig.link.retry();
    await rest(rig.clock);
    expect(rig.link.device).toBe('online');
    await rig.link.stop();
  });

  test('stopped while it connects, it lets go of what was opened', async () => {
    const rig = make();
    const release = rig.holdIn('identify');
    rig.link.start();
    await rest(rig.clock);
    await rig.link.stop();
    release();
    expect(rig.done).toEqual(['identify', 'closed']);
    rig.link.start();
    await rest(rig.clock);
    expect(rig.link.device).toBe('online');
    await rig.link.stop();
  });
});

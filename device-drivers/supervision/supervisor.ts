import { createActor } from 'xstate';
import type { Clock, DeviceFault, DeviceState } from '../contract.ts';
import {
  createLifecycleMachine,
  deviceStateOf,
  type LifecyclePhase,
  type LifecycleSteps,
  lifecyclePhase,
} from './lifecycle-machine.ts';

/** The supervision of one device, running or not. */
export interface Supervisor {
  readonly phase: LifecyclePhase;
  /** The newest fault of the link or device that still stands; `null` while it works. */
  readonly fault: DeviceFault | null;
  /** The XFS4IoT word for where the supervision stands. */
  readonly device: DeviceState;
  start(): void;
  /** Ends the supervision and lets go of the link. It may be started again. */
  stop(): Promise<void>;
  /** Try again now, with a fresh soft reset. */
  retry(): void;
}

/** Puts a lifecycle machine over a driver's steps. `changed` is called after each change of phase or fault. */
export const createSupervisor = (options: {
  readonly steps: LifecycleSteps;
  readonly clock: Clock;
  readonly changed: () => void;
}): Supervisor => {
  const machine = createLifecycleMachine(options.steps, options.clock);
  let phase: LifecyclePhase = 'starting';
  let fault: DeviceFault | null = null;
  let actor: ReturnType<typeof run> | null = null;

  const run = () => {
    const made = createActor(machine);
    made.subscribe({
      next: (state) => {
        if (actor !== made) return;
        const name = typeof state.value === 'string' ? state.value : 'outOfService';
        fault = state.context.fault;
        phase = lifecyclePhase(name, fault);
        options.changed();
      },
      error: () => {
        // Every invoke has an onError, so this is a bug of the machine itself; the status says so and stays.
        phase = 'outOfService';
        fault = { completion: 'internalError', code: 'driverBug', action: 'maintenance' };
        options.changed();
      },
    });
    return made;
  };

  return {
    get phase() {
      return phase;
    },
    get fault() {
      return phase === 'working' ? null : fault;
    },
    get device() {
      return deviceStateOf(phase, fault);
    },
    start: () => {
      if (actor) return;
      phase = 'starting';
      actor = run();
      actor.start();
    },
    stop: async () => {
      const ending = actor;
      actor = null;
      ending?.stop();
      phase = 'stopped';
      fault = null;
      options.changed();
      if (ending) await options.steps.disconnect();
    },
    retry: () => actor?.send({ type: 'operator.retry' }),
  };
};

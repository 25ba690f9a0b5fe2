import { assign, fromPromise, setup } from 'xstate';
import { type Clock, type DeviceFault, type DeviceState, fail, type Result } from '../contract.ts';

/** Why a step of the supervision ended badly. `lost`: the link is gone; `faulty`: the link is there and the device does not behave. */
export interface LifecycleFault {
  readonly reason: 'lost' | 'faulty';
  readonly fault: DeviceFault;
}

/** What a driver gives the machine: the five things only it can do. All must end when their signal aborts. */
export interface LifecycleSteps {
  /** Opens the link. */
  connect(signal: AbortSignal): Promise<Result<void, DeviceFault>>;
  /** Asks the device who it is. */
  identify(signal: AbortSignal): Promise<Result<void, LifecycleFault>>;
  /** Stays with a working device until it is lost or misbehaves. */
  watch(signal: AbortSignal): Promise<LifecycleFault>;
  /** The device's own soft reset. */
  reset(signal: AbortSignal): Promise<Result<void, LifecycleFault>>;
  /** Lets go of the link, if there is one. */
  disconnect(): Promise<void>;
}

/** All delays of the supervision, milliseconds. */
export const LIFECYCLE_DELAYS = {
  /** Pause before attempt n to connect: short after a loss, because a cable is often put straight back. */
  backOff: (attempt: number): number => Math.min(250 * 2 ** Math.max(0, attempt - 1), 2_000),
  /** How long an unanswered opening may last. */
  connect: 3_000,
  /** A device out of service is tried again after this: someone may have switched it on. */
  outOfServiceRetry: 10_000,
} as const;

/** Soft resets in one spell of the link. A second one has never helped where the first did not, and it hides the fault. */
const RESETS_ALLOWED = 1;

interface LifecycleContext {
  /** Attempts to connect since the device last worked. */
  readonly attempt: number;
  readonly resets: number;
  /** The newest fault that still stands. */
  readonly fault: DeviceFault | null;
}

/** The technician's wish to try a device again now, with a fresh reset. */
export type LifecycleEvent = { readonly type: 'operator.retry' };

const bug = (error: unknown): LifecycleFault => ({
  reason: 'faulty',
  fault: {
    completion: 'internalError',
    code: 'driverBug',
    action: 'maintenance',
    detail: error instanceof Error ? error.message : 'unknown',
  },
});

const notProvided = (): never => {
  throw new Error('the lifecycle machine needs its steps: use createLifecycleMachine');
};

const lifecycleSetup = setup({
  types: {
    context: {} as LifecycleContext,
    events: {} as LifecycleEvent,
  },
  actors: {
    connect: fromPromise<Result<void, DeviceFault>>(notProvided),
    identify: fromPromise<Result<void, LifecycleFault>>(notProvided),
    watch: fromPromise<LifecycleFault>(notProvided),
    reset: fromPromise<Result<void, LifecycleFault>>(notProvided),
    disconnect: fromPromise<void>(notProvided),
    pause: fromPromise<void, { readonly milliseconds: number }>(notProvided),
  },
  guards: {
    mayReset: ({ context }) => context.resets < RESETS_ALLOWED,
  },
});

/** The machine's shape, without any device: `createLifecycleMachine` gives it one. */
export const lifecycleMachine = lifecycleSetup.createMachine({
  id: 'device-lifecycle',
  context: { attempt: 0, resets: 0, fault: null },
  initial: 'connecting',
  states: {
    connecting: {
      entry: assign({ attempt: ({ context }) => context.attempt + 1 }),
      invoke: {
        src: 'connect',
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'identifying' },
          {
            target: 'waiting',
            actions: assign({ fault: ({ event }) => (event.output.ok ? null : event.output.error) }),
          },
        ],
        onError: {
          target: 'disconnecting',
          actions: assign({ fault: ({ event }) => bug(event.error).fault }),
        },
      },
    },
    identifying: {
      invoke: {
        src: 'identify',
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'watching' },
          {
            guard: ({ event }) => !event.output.ok && event.output.error.reason === 'lost',
            target: 'disconnecting',
            actions: assign({ fault: ({ event }) => (event.output.ok ? null : event.output.error.fault) }),
          },
          {
            target: 'troubled',
            actions: assign({ fault: ({ event }) => (event.output.ok ? null : event.output.error.fault) }),
          },
        ],
        onError: {
          target: 'outOfService',
          actions: assign({ fault: ({ event }) => bug(event.error).fault }),
        },
      },
    },
    watching: {
      entry: assign({ attempt: 0, fault: null }),
      invoke: {
        src: 'watch',
        onDone: [
          {
            // A link that came and went is a new spell: someone had a hand on the cable.
            guard: ({ event }) => event.output.reason === 'lost',
            target: 'disconnecting',
            actions: assign({ fault: ({ event }) => event.output.fault, resets: 0 }),
          },
          { target: 'troubled', actions: assign({ fault: ({ event }) => event.output.fault }) },
        ],
        onError: {
          target: 'outOfService',
          actions: assign({ fault: ({ event }) => bug(event.error).fault }),
        },
      },
    },
    troubled: {
      always: [{ guard: 'mayReset', target: 'resetting' }, { target: 'outOfService' }],
    },
    resetting: {
      entry: assign({ resets: ({ context }) => context.resets + 1 }),
      invoke: {
        src: 'reset',
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'identifying' },
          {
            guard: ({ event }) => !event.output.ok && event.output.error.reason === 'lost',
            target: 'disconnecting',
            actions: assign({ fault: ({ event }) => (event.output.ok ? null : event.output.error.fault) }),
          },
          { target: 'outOfService' },
        ],
        onError: {
          target: 'outOfService',
          actions: assign({ fault: ({ event }) => bug(event.error).fault }),
        },
      },
    },
    disconnecting: {
      invoke: { src: 'disconnect', onDone: 'waiting', onError: 'waiting' },
    },
    waiting: {
      invoke: {
        src: 'pause',
        input: ({ context }) => ({ milliseconds: LIFECYCLE_DELAYS.backOff(context.attempt) }),
        onDone: 'connecting',
        onError: 'connecting',
      },
      on: { 'operator.retry': { target: 'connecting', actions: assign({ resets: 0 }) } },
    },
    outOfService: {
      initial: 'closing',
      states: {
        // The port is given back, so that the technician's tool can open it.
        closing: { invoke: { src: 'disconnect', onDone: 'resting', onError: 'resting' } },
        resting: {
          invoke: {
            src: 'pause',
            input: { milliseconds: LIFECYCLE_DELAYS.outOfServiceRetry },
            onDone: '#device-lifecycle.connecting',
            onError: '#device-lifecycle.connecting',
          },
          on: {
            'operator.retry': { target: '#device-lifecycle.connecting', actions: assign({ resets: 0 }) },
          },
        },
      },
    },
  },
});

/** The supervision of one device, with the driver's steps and clock in place. */
export const createLifecycleMachine = (steps: LifecycleSteps, clock: Clock): typeof lifecycleMachine =>
  lifecycleMachine.provide({
    actors: {
      connect: fromPromise(({ signal }) => connectInTime(steps, clock, signal)),
      identify: fromPromise(({ signal }) => steps.identify(signal)),
      watch: fromPromise(({ signal }) => steps.watch(signal)),
      reset: fromPromise(({ signal }) => steps.reset(signal)),
      disconnect: fromPromise(() => steps.disconnect()),
      pause: fromPromise(
        ({ input, signal }: { input: { readonly milliseconds: number }; signal: AbortSignal }) =>
          clock.sleep(input.milliseconds, signal),
      ),
    },
  });

const connectInTime = async (
  steps: LifecycleSteps,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<void, DeviceFault>> => {
  const limit = new AbortController();
  const timer = new AbortController();
  const timedOut = clock
    .sleep(LIFECYCLE_DELAYS.connect, AbortSignal.any([timer.signal, signal]))
    .then(
      () => limit.abort(new Error('connecting took too long')),
      () => undefined,
    )
    .then(
      (): Result<void, DeviceFault> =>
        fail({
          completion: 'timeOut',
          code: 'noDevice',
          action: 'maintenance',
          detail: 'connecting took too long',
        }),
    );
  const connected = steps.connect(AbortSignal.any([limit.signal, signal]));
  const result = await Promise.race([connected, timedOut]);
  timer.abort(new Error('connected'));
  return result;
};

/** Where the supervision stands, as far as a status is concerned. */
export type LifecyclePhase = 'starting' | 'working' | 'recovering' | 'outOfService' | 'stopped';

/** The phase of a machine state. */
export const lifecyclePhase = (state: string, fault: DeviceFault | null): LifecyclePhase => {
  if (state === 'watching') return 'working';
  if (state === 'outOfService') return 'outOfService';
  return fault === null ? 'starting' : 'recovering';
};

/**
 * The one place where the supervision becomes XFS4IoT's `device` word. A standing fault is shown through all
 * attempts to mend it, so the word does not flicker between `starting` and `noDevice`.
 */
export const deviceStateOf = (phase: LifecyclePhase, fault: DeviceFault | null): DeviceState => {
  if (phase === 'working') return 'online';
  if (phase === 'stopped') return 'offline';
  if (fault === null) return 'starting';
  if (fault.code === 'noDevice') return 'noDevice';
  if (fault.code === 'busy') return 'deviceBusy';
  return fault.completion === 'hardwareError' || fault.completion === 'internalError'
    ? 'hardwareError'
    : 'offline';
};

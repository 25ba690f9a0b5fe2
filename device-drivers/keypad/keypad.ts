import { createProfiledTransport } from '../code-scanner/input-device/profiled-transport.ts';
import {
  type Clock,
  type CompletionCode,
  type DeviceCapabilities,
  type DeviceFault,
  type DeviceRequest,
  type DeviceStatus,
  type Driver,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  type OperatorAction,
  ok,
  type Result,
} from '../contract.ts';
import { type CommonFault, commonFault, createDriverCore, healthReport } from '../supervision/driver-core.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import { createSupervisedLink } from '../supervision/supervised-link.ts';
import type { Transport } from '../transports/transport.ts';
import type { KeyChange } from './bounce-guard.ts';
import { type KeypadProfile, type KeyWord, keysOf, loadKeypadProfile } from './keypad-profile.ts';
import { createKeypadSession, type KeypadSession, type KeypadState } from './keypad-session.ts';

/**
 * What can go wrong with a keypad.
 * `keyStuck` a key is down for longer than anybody holds one: something lies on it, or it is jammed; `keypadLost` the
 * link went; `keypadFault` its self-test failed, or it sends what a keypad of this model does not send.
 */
export type KeypadFaultCode = 'keyStuck' | 'keypadLost' | 'keypadFault';

/** Why a command of the keypad failed. */
export type KeypadFault = DeviceFault<KeypadFaultCode> | CommonFault;

/** A full picture of the keypad. Which keys are down is no part of it: that is what somebody enters. */
export interface KeypadStatus extends DeviceStatus {
  /** `armed`: somebody listens; `disarmed`: what is pressed is thrown away. */
  readonly input: 'armed' | 'disarmed';
  /** Whether headphones are plugged in. `null`: it has no such switch; `unknown`: it tells changes only, and none has come. */
  readonly headset: 'unknown' | 'plugged' | 'unplugged' | null;
  /**
   * Whether anything understandable has come since the link was opened. A keypad at rest says nothing and is `online`
   * as soon as its link is: until this is true, nothing but the link is known to work.
   */
  readonly hasSpoken: boolean;
}

/** What this keypad can do. */
export interface KeypadCapabilities extends DeviceCapabilities {
  /** The word of its profile. */
  readonly profile: string;
  /** The keys it has. */
  readonly keys: readonly KeyWord[];
  readonly hasHeadsetSwitch: boolean;
  /** How it is known to be alive: only its link is watched. */
  readonly aliveBy: 'link';
}

/** A listening. `done` ends it with success, where `signal` cancels it. */
export interface ListenRequest extends DeviceRequest {
  readonly done?: AbortSignal;
}

/** The keypad as the host drives it. Commands queue: while somebody listens, the others wait. */
export interface Keypad extends Driver<KeypadStatus, KeypadCapabilities> {
  /**
   * Gives every press from now on, and its release, in order. A key that was down before is not given until it is
   * pressed anew. A key that is held is given once: repeating it is the screen's matter. When the listening ends,
   * however it does, every key counts as released.
   */
  listen(request: ListenRequest, onKey: (change: KeyChange) => void): Promise<Result<void, KeypadFault>>;
}

/** All delays of the driver, milliseconds; those of a model are in its profile. */
export const KEYPAD_DELAYS = {
  /** Nothing is asked of a keypad; the supervision only wants to be called. */
  look: 5_000,
  /** How long a person has to press every key in a health check. */
  everyKey: 60_000,
} as const;

/** The profile of a keypad whose configuration names none. */
export const DEFAULT_KEYPAD_PROFILE = 'generic-boot-keyboard';

const FAULTS: Readonly<
  Record<KeypadFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  keyStuck: { completion: 'hardwareError', action: 'clear' },
  keypadLost: { completion: 'deviceNotReady', action: 'maintenance' },
  keypadFault: { completion: 'hardwareError', action: 'maintenance' },
};

const keypadFault = (code: KeypadFaultCode, detail: string): DeviceFault<KeypadFaultCode> => ({
  ...FAULTS[code],
  code,
  detail,
});

/** What a keypad on a working link suffers from. */
const ownFault = (state: KeypadState): DeviceFault<KeypadFaultCode> | null => {
  if (state.selfTestFailed) return keypadFault('keypadFault', 'self-test');
  return state.stuckKey === null ? null : keypadFault('keyStuck', state.stuckKey);
};

/** Makes the driver of one tactile keypad on a link of HID reports. */
export const createKeypad = (options: {
  readonly id: string;
  readonly transport: Transport;
  readonly clock: Clock;
  /** The model: the word of a profile, or one as data. Absent: `generic-boot-keyboard`. */
  readonly profile?: KeypadProfile | string | undefined;
  /** In place of the profile's bounce guard, ms. */
  readonly bounceGuard?: number | undefined;
  readonly log?: DriverLog | undefined;
}): Keypad => {
  const { id, clock } = options;
  const wanted = options.profile ?? DEFAULT_KEYPAD_PROFILE;
  const profiled = createProfiledTransport(options.transport, async () =>
    typeof wanted === 'string' ? loadKeypadProfile(wanted) : ok(wanted),
  );

  const core = createDriverCore<KeypadStatus, KeypadCapabilities>({
    id,
    deviceClass: 'keypad',
    clock,
    log: options.log,
    initialStatus: {
      device: 'starting',
      fault: null,
      input: 'disarmed',
      headset: 'unknown',
      hasSpoken: false,
    },
  });
  const update = (): void => {
    const state = link.working?.commands.state;
    const fault = state ? ownFault(state) : null;
    core.publish({
      device: fault === null ? link.device : 'hardwareError',
      fault: fault ?? link.fault,
      input: state?.isArmed ? 'armed' : 'disarmed',
      headset: state ? state.headset : core.capabilities?.hasHeadsetSwitch === false ? null : 'unknown',
      hasSpoken: state?.hasSpoken ?? false,
    });
  };

  const link = createSupervisedLink<KeypadSession>({
    transport: profiled.transport,
    clock,
    counters: core.counters,
    lookEvery: KEYPAD_DELAYS.look,
    steps: {
      attach: (session) => {
        const bounceGuard = options.bounceGuard ?? profiled.profile.bounceGuard;
        return createKeypadSession({
          profile: { ...profiled.profile, bounceGuard },
          connection: session.connection,
          clock,
          counters: core.counters,
          changed: update,
          nonsense: () =>
            session.trouble({
              reason: 'faulty',
              fault: { ...keypadFault('keypadFault', 'reports of another model'), action: 'configuration' },
            }),
        });
      },
      identify: async () => {
        core.setCapabilities({
          // A keypad's reports do not say who it is.
          identity: { vendor: null, model: null, serialNumber: null, firmware: null },
          healthLevels: ['internal', 'interactive'],
          profile: typeof wanted === 'string' ? wanted : 'own',
          keys: keysOf(profiled.profile),
          hasHeadsetSwitch: profiled.profile.headset !== null,
          aliveBy: 'link',
        });
        return ok(undefined);
      },
      look: async () => null,
      // Nothing can be sent to it. Its keys are told anew with the next press.
      reset: async () => ok(undefined),
    },
    changed: () => update(),
  });

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (keypad: KeypadSession, signal: AbortSignal) => Promise<Result<T, KeypadFault>>,
  ): Promise<Result<T, KeypadFault>> =>
    core.command<T, KeypadFault>(request, {
      name,
      run: async (signal) => {
        const on = link.working;
        return on ? run(on.commands, signal) : fail(commonFault('notReady'));
      },
    });

  const listenTo = async (
    keypad: KeypadSession,
    signal: AbortSignal,
    done: AbortSignal,
    onKey: (change: KeyChange) => void,
  ): Promise<Result<void, KeypadFault>> => {
    await keypad.listen(AbortSignal.any([signal, done]), onKey);
    if (done.aborted) return ok(undefined);
    return fail(signal.aborted ? commonFault('canceled') : keypadFault('keypadLost', 'the link went'));
  };

  const stateFindings = ({ state }: KeypadSession): HealthFinding[] => [
    { check: 'link', outcome: 'good' },
    // The link says nothing of what hangs on it.
    { check: 'heard', outcome: state.hasSpoken ? 'good' : 'notTold' },
    { check: 'selfTest', outcome: state.selfTestFailed ? 'bad' : 'notTold' },
    state.stuckKey === null
      ? { check: 'keysAtRest', outcome: state.hasSpoken ? 'good' : 'notTold' }
      : { check: 'keysAtRest', outcome: 'bad', detail: state.stuckKey },
  ];

  /** Waits until every key was pressed and let go. */
  const everyKeyFindings = async (keypad: KeypadSession, signal: AbortSignal): Promise<HealthFinding[]> => {
    const keys = keysOf(profiled.profile);
    const missing = new Set<KeyWord>(keys);
    const done = new AbortController();
    const timer = new AbortController();
    void clock.sleep(KEYPAD_DELAYS.everyKey, AbortSignal.any([timer.signal, signal])).then(
      () => done.abort(new Error('time is over')),
      () => undefined,
    );
    await listenTo(keypad, signal, done.signal, ({ key, kind }) => {
      if (kind === 'released') missing.delete(key);
      if (missing.size === 0) done.abort(new Error('all were pressed'));
    });
    timer.abort(new Error('over'));
    return keys.map((key) => ({ check: `key.${key}`, outcome: missing.has(key) ? 'bad' : 'good' }));
  };

  return core.driver({
    start: link.start,
    stop: async () => {
      const ended = core.endCommands();
      await link.stop();
      await ended;
      update();
    },
    retry: link.retry,
    reset: (request: DeviceRequest) => operate<void>('reset', request, async () => ok(undefined)),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, async (keypad, signal) => {
        switch (request.level) {
          case 'internal':
            return ok(healthReport(request.level, stateFindings(keypad)));
          case 'external':
            // No key presses itself.
            return fail(commonFault('unsupported', 'needs a hand'));
          case 'interactive': {
            const findings = stateFindings(keypad);
            if (await request.confirm('readyToPressEveryKey'))
              findings.push(...(await everyKeyFindings(keypad, signal)));
            else findings.push({ check: 'everyKey', outcome: 'notTold' });
            return ok(healthReport(request.level, findings));
          }
          default:
            return request satisfies never;
        }
      }),
    listen: (request: ListenRequest, onKey: (change: KeyChange) => void) =>
      operate<void>('listen', request, (keypad, signal) =>
        listenTo(keypad, signal, request.done ?? new AbortController().signal, onKey),
      ),
  });
};

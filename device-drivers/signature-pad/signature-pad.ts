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
import { loadPadProfile, type PadProfile } from './pad-profile.ts';
import { createPadSession, type PadSession } from './pad-session.ts';
import type { PadSignature, PenStroke } from './pad-signature.ts';

/** What can go wrong with a pad. `padLost` the link went; `padFault` it sends what a pad of this model does not send. */
export type SignaturePadFaultCode = 'padLost' | 'padFault';

/** Why a command of the pad failed. */
export type SignaturePadFault = DeviceFault<SignaturePadFaultCode> | CommonFault;

/** A full picture of the pad. */
export interface SignaturePadStatus extends DeviceStatus {
  /** `armed`: a signature is taken; `disarmed`: what is written is thrown away. */
  readonly input: 'armed' | 'disarmed';
  /**
   * Whether anything understandable has come since the link was opened. A pad without a pen near it says nothing and is
   * `online` as soon as its link is: until this is true, nothing but the link is known to work.
   */
  readonly hasSpoken: boolean;
}

/** What this pad can do. */
export interface SignaturePadCapabilities extends DeviceCapabilities {
  /** The word of its profile. */
  readonly profile: string;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** False: every point has the same pressure. */
  readonly feelsPressure: boolean;
  /** Whether its own display can be wiped. */
  readonly wipes: boolean;
  /** How it is known to be alive: only its link is watched. */
  readonly aliveBy: 'link';
}

/** A signing. `done` ends it with success (the person touched “signed” on the screen), where `signal` cancels it. */
export interface CaptureRequest extends DeviceRequest {
  readonly done: AbortSignal;
}

/** The pad as the host drives it. Commands queue: one is under way at a time. */
export interface SignaturePad extends Driver<SignaturePadStatus, SignaturePadCapabilities> {
  /**
   * Takes a signature from now until `done`; `onStroke` gets each line when the pen is lifted, for drawing. A line that
   * was begun before is not taken. To start over, cancel and capture again: nothing of the first is kept, and a display
   * that can be wiped is.
   *
   * When the pad goes in the middle, or the capture is cancelled or runs out of time, there is a fault and no signature:
   * half a name must not become one. The driver keeps nothing of it; what `onStroke` was given must be thrown away.
   */
  capture(
    request: CaptureRequest,
    onStroke: (stroke: PenStroke) => void,
  ): Promise<Result<PadSignature, SignaturePadFault>>;
}

/** All delays of the driver, milliseconds. */
export const SIGNATURE_PAD_DELAYS = {
  /** Nothing is asked of a pad; the supervision only wants to be called. */
  look: 5_000,
  /** How long a line is waited for in a health check. */
  testLine: 20_000,
} as const;

/** A line of a health check must cross this share of the pad, in either direction: a touch is no line. */
const SHORTEST_TEST_LINE = 0.3;

/** The profile of a pad whose configuration names none. */
export const DEFAULT_PAD_PROFILE = 'generic-digitizer';

const FAULTS: Readonly<
  Record<SignaturePadFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  padLost: { completion: 'deviceNotReady', action: 'maintenance' },
  padFault: { completion: 'hardwareError', action: 'configuration' },
};

const padFault = (code: SignaturePadFaultCode, detail: string): DeviceFault<SignaturePadFaultCode> => ({
  ...FAULTS[code],
  code,
  detail,
});

/** The larger share of the pad that a line crosses. */
const extent = (stroke: PenStroke, { widthMillimetres, heightMillimetres }: PadProfile): number => {
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return Math.max(
    span(stroke.map(({ x }) => x)) / widthMillimetres,
    span(stroke.map(({ y }) => y)) / heightMillimetres,
  );
};

/** Makes the driver of one signature pad on a link of HID reports. */
export const createSignaturePad = (options: {
  readonly id: string;
  readonly transport: Transport;
  readonly clock: Clock;
  /** The model: the word of a profile, or one as data. Absent: `generic-digitizer`. */
  readonly profile?: PadProfile | string | undefined;
  readonly log?: DriverLog | undefined;
}): SignaturePad => {
  const { id, clock } = options;
  const wanted = options.profile ?? DEFAULT_PAD_PROFILE;
  const profiled = createProfiledTransport(options.transport, async () =>
    typeof wanted === 'string' ? loadPadProfile(wanted) : ok(wanted),
  );

  const core = createDriverCore<SignaturePadStatus, SignaturePadCapabilities>({
    id,
    deviceClass: 'signature-pad',
    clock,
    log: options.log,
    initialStatus: { device: 'starting', fault: null, input: 'disarmed', hasSpoken: false },
  });
  const update = (): void => {
    const pad = link.working?.commands;
    core.publish({
      device: link.device,
      fault: link.fault,
      input: pad?.isArmed ? 'armed' : 'disarmed',
      hasSpoken: pad?.hasSpoken ?? false,
    });
  };

  const link = createSupervisedLink<PadSession>({
    transport: profiled.transport,
    clock,
    counters: core.counters,
    lookEvery: SIGNATURE_PAD_DELAYS.look,
    steps: {
      attach: (session) =>
        createPadSession({
          profile: profiled.profile,
          connection: session.connection,
          clock,
          counters: core.counters,
          changed: update,
          nonsense: () =>
            session.trouble({ reason: 'faulty', fault: padFault('padFault', 'reports of another model') }),
        }),
      identify: async () => {
        const { widthMillimetres, heightMillimetres, report, clear } = profiled.profile;
        core.setCapabilities({
          // A pad's input reports do not say who it is.
          identity: { vendor: null, model: null, serialNumber: null, firmware: null },
          healthLevels: ['internal', 'interactive'],
          profile: typeof wanted === 'string' ? wanted : 'own',
          widthMillimetres,
          heightMillimetres,
          feelsPressure: report.pressure !== null,
          wipes: clear !== null,
          aliveBy: 'link',
        });
        return ok(undefined);
      },
      look: async () => null,
      reset: async (pad) => {
        pad.clear();
        return ok(undefined);
      },
    },
    changed: () => update(),
  });

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (pad: PadSession, signal: AbortSignal) => Promise<Result<T, SignaturePadFault>>,
  ): Promise<Result<T, SignaturePadFault>> =>
    core.command<T, SignaturePadFault>(request, {
      name,
      run: async (signal) => {
        const on = link.working;
        return on ? run(on.commands, signal) : fail(commonFault('notReady'));
      },
    });

  const captureOn = async (
    pad: PadSession,
    signal: AbortSignal,
    done: AbortSignal,
    onStroke: (stroke: PenStroke) => void,
  ): Promise<Result<PadSignature, SignaturePadFault>> => {
    const signature = await pad.capture(AbortSignal.any([signal, done]), onStroke);
    if (signal.aborted) return fail(commonFault('canceled'));
    return done.aborted ? ok(signature) : fail(padFault('padLost', 'the link went'));
  };

  const linkFindings = (pad: PadSession): HealthFinding[] => [
    { check: 'link', outcome: 'good' },
    // The link says nothing of what hangs on it.
    { check: 'heard', outcome: pad.hasSpoken ? 'good' : 'notTold' },
  ];

  const testLineFinding = async (pad: PadSession, signal: AbortSignal): Promise<HealthFinding> => {
    const done = new AbortController();
    const timer = new AbortController();
    void clock.sleep(SIGNATURE_PAD_DELAYS.testLine, AbortSignal.any([timer.signal, signal])).then(
      () => done.abort(new Error('time is over')),
      () => undefined,
    );
    let longest = 0;
    await captureOn(pad, signal, done.signal, (stroke) => {
      longest = Math.max(longest, extent(stroke, profiled.profile));
      if (longest >= SHORTEST_TEST_LINE) done.abort(new Error('a line'));
    });
    timer.abort(new Error('over'));
    return {
      check: 'line',
      outcome: longest >= SHORTEST_TEST_LINE ? 'good' : 'bad',
      detail: `${Math.round(longest * 100)} % of the pad`,
    };
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
    reset: (request: DeviceRequest) =>
      operate<void>('reset', request, async (pad) => {
        pad.clear();
        return ok(undefined);
      }),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, async (pad, signal) => {
        switch (request.level) {
          case 'internal':
            return ok(healthReport(request.level, linkFindings(pad)));
          case 'external':
            // Nothing writes by itself.
            return fail(commonFault('unsupported', 'needs a hand'));
          case 'interactive': {
            const findings = linkFindings(pad);
            const isReady = await request.confirm('readyToDrawALine');
            findings.push(
              isReady ? await testLineFinding(pad, signal) : { check: 'line', outcome: 'notTold' },
            );
            return ok(healthReport(request.level, findings));
          }
          default:
            return request satisfies never;
        }
      }),
    capture: (request: CaptureRequest, onStroke: (stroke: PenStroke) => void) =>
      operate<PadSignature>('capture', request, (pad, signal) =>
        captureOn(pad, signal, request.done, onStroke),
      ),
  });
};

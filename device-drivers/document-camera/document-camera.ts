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
import type { LifecycleFault } from '../supervision/lifecycle-machine.ts';
import { createSupervisor } from '../supervision/supervisor.ts';
import { type CameraCommands, type CameraFailure, createCameraCommands } from './camera-commands.ts';
import type { CameraConnection, CameraPort, CameraReport, CameraTrouble } from './camera-port.ts';
import type { QuarterTurn } from './picture/examine-picture.ts';
import { createPictureJudge, type PictureJudge } from './picture/picture-judge.ts';
import type { PictureVerdict, StraightSheet } from './picture/picture-verdict.ts';

/**
 * What can go wrong with the camera.
 * `noDevice` none is plugged in; `noBrowser` the screen's browser is not there; `accessDenied` the browser may not open
 * it; `busy` another program holds it; `cameraLost` it went, or its browser, in the middle of a command; `cameraFault` it
 * does not start, or does not answer; `undecodable` what came is not a whole picture. The words that every device has
 * come on top.
 */
export type CameraFaultCode =
  | 'noDevice'
  | 'noBrowser'
  | 'accessDenied'
  | 'busy'
  | 'cameraLost'
  | 'cameraFault'
  | 'undecodable';

/** Why a command of the camera failed. */
export type CameraFault = DeviceFault<CameraFaultCode> | CommonFault;

/** A full picture of the camera. */
export interface DocumentCameraStatus extends DeviceStatus {
  /** Whether it is looking; `unknown` while there is no working camera. */
  readonly view: 'closed' | 'opening' | 'live' | 'unknown';
  /** `null`: no lamp that could be switched. */
  readonly lamp: 'on' | 'off' | 'unknown' | null;
}

/** What this camera can do. */
export interface DocumentCameraCapabilities extends DeviceCapabilities {
  /** Size of its pictures, pixels. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Where its lamp is: in the camera, on a channel of its own, or nowhere. */
  readonly lamp: 'torch' | 'switch' | null;
}

/** One picture, taken and examined. Personal data throughout. */
export interface CapturedPicture {
  /** As the browser took it. */
  readonly original: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly verdict: PictureVerdict;
  /** The sheet, upright; `null`: there is none to be seen. */
  readonly sheet: StraightSheet | null;
}

/** A lamp over the table that does not hang on the camera, such as a channel of a relay board. */
export interface LampSwitch {
  set(on: boolean, signal: AbortSignal): Promise<Result<void, DeviceFault>>;
}

/** The camera as the host drives it. Commands queue: one is under way at a time. */
export interface DocumentCamera extends Driver<DocumentCameraStatus, DocumentCameraCapabilities> {
  /** Has the camera look, and the screen show what it sees, until `close`. It is opened again by itself after a loss. */
  open(request: DeviceRequest): Promise<Result<void, CameraFault>>;
  close(request: DeviceRequest): Promise<Result<void, CameraFault>>;
  /**
   * Takes one picture at full size and examines it. A refused picture is a success with a verdict that is not `ok`. A
   * camera that was closed is opened for it and closed again.
   */
  capture(request: DeviceRequest): Promise<Result<CapturedPicture, CameraFault>>;
  lamp(on: boolean, request: DeviceRequest): Promise<Result<void, CameraFault | DeviceFault>>;
}

/** All delays of the driver, milliseconds; how long each order may take is told in `camera-commands.ts`. */
export const DOCUMENT_CAMERA_DELAYS = {
  /** Between two questions whether the browser is still well: a page that hangs keeps its connection. */
  look: 2_000,
} as const;

const FAULTS: Readonly<
  Record<CameraFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  noDevice: { completion: 'deviceNotReady', action: 'maintenance' },
  noBrowser: { completion: 'deviceNotReady', action: 'maintenance' },
  accessDenied: { completion: 'deviceNotReady', action: 'configuration' },
  busy: { completion: 'deviceNotReady', action: 'configuration' },
  cameraLost: { completion: 'deviceNotReady', action: 'maintenance' },
  cameraFault: { completion: 'hardwareError', action: 'maintenance' },
  undecodable: { completion: 'invalidData', action: 'none' },
};

const cameraFault = (code: CameraFaultCode, detail?: string): DeviceFault<CameraFaultCode> =>
  detail === undefined ? { ...FAULTS[code], code } : { ...FAULTS[code], code, detail };

const troubleFault = (trouble: CameraTrouble, detail: string): LifecycleFault => {
  switch (trouble) {
    case 'noCamera':
      return { reason: 'lost', fault: cameraFault('noDevice', detail) };
    case 'denied':
      return { reason: 'faulty', fault: cameraFault('accessDenied', detail) };
    case 'inUse':
      return { reason: 'faulty', fault: cameraFault('busy', detail) };
    case 'fault':
      return { reason: 'faulty', fault: cameraFault('cameraFault', detail) };
    default:
      return trouble satisfies never;
  }
};

/** What a failed order means for the supervision. */
const lifecycleFaultOf = (failure: CameraFailure): LifecycleFault => {
  switch (failure.kind) {
    case 'lost':
    case 'canceled':
      return { reason: 'lost', fault: cameraFault('noBrowser') };
    case 'silent':
      return { reason: 'faulty', fault: cameraFault('cameraFault', 'no answer') };
    case 'garbled':
      return { reason: 'faulty', fault: cameraFault('cameraFault', 'an answer to something else') };
    case 'refused':
      return troubleFault(failure.trouble, failure.detail);
    default:
      return failure satisfies never;
  }
};

/** What a report means for a camera that ought to work. `null`: it does. */
const reportedFault = (report: CameraReport): LifecycleFault | null => {
  switch (report.state) {
    case 'noCamera':
      return troubleFault('noCamera', 'none in the list');
    case 'failed':
      return troubleFault(report.trouble, report.detail);
    case 'closed':
    case 'opening':
    case 'live':
      return null;
    default:
      return report satisfies never;
  }
};

const viewOf = (report: CameraReport | null): DocumentCameraStatus['view'] =>
  report === null || report.state === 'noCamera' || report.state === 'failed' ? 'unknown' : report.state;

/** USB cameras are labelled "name (vvvv:pppp)" by Chromium on Linux, with the ids of vendor and product in hexadecimal. */
const identityOf = (label: string): DocumentCameraCapabilities['identity'] => {
  const parts = /^(.*?)\s*\(([0-9a-f]{4}):([0-9a-f]{4})\)$/i.exec(label);
  return {
    vendor: parts?.[2] ?? null,
    model: parts?.[1] ?? (label === '' ? null : label),
    serialNumber: null,
    firmware: null,
  };
};

/** One spell of a browser that is there. */
interface Spell {
  readonly connection: CameraConnection;
  readonly commands: CameraCommands;
  /** Settles with the first fault of this spell, or of what came after the soft reset. */
  troubled: PromiseWithResolvers<LifecycleFault>;
  /** It answered, and badly: a fresh connection is wanted. A browser without a camera keeps the one that it has. */
  spoilt: boolean;
}

/** Makes the driver of the camera over the table (高拍仪) that the browser at the screen owns. */
export const createDocumentCamera = (options: {
  readonly id: string;
  readonly port: CameraPort;
  readonly clock: Clock;
  /** Which camera, by a part of the browser's label for it. Absent: whichever there is. */
  readonly label?: string | undefined;
  /** How it is mounted. Absent: upright. */
  readonly turned?: QuarterTurn | undefined;
  /** The lamp over the table, where it is not the camera's own. */
  readonly lampSwitch?: LampSwitch | undefined;
  /** Examines the pictures, and is ended by whoever made it. Absent: a thread of the driver's own. */
  readonly judge?: PictureJudge | undefined;
  readonly log?: DriverLog | undefined;
}): DocumentCamera => {
  const { id, port, clock, lampSwitch } = options;
  const judge = options.judge ?? createPictureJudge();
  const label = options.label ?? null;
  const turned = options.turned ?? 0;
  let spell: Spell | null = null;
  /** The host wants it to look, also after a loss. */
  let wanted = false;
  let switched: 'on' | 'off' | 'unknown' = 'unknown';
  /** The last report said that no camera is there. */
  let missing = false;

  const core = createDriverCore<DocumentCameraStatus, DocumentCameraCapabilities>({
    id,
    deviceClass: 'document-camera',
    clock,
    log: options.log,
    initialStatus: {
      device: 'starting',
      fault: null,
      view: 'unknown',
      lamp: lampSwitch ? 'unknown' : null,
    },
  });
  const { counters } = core;

  const update = (): void => {
    const report = supervisor.phase === 'working' ? (spell?.commands.report ?? null) : null;
    const torch = report?.state === 'live' ? report.torch : null;
    const hasTorch = core.capabilities?.lamp === 'torch';
    core.publish({
      device: supervisor.device,
      fault: supervisor.fault,
      view: viewOf(report),
      lamp: lampSwitch ? switched : (torch ?? (hasTorch ? 'unknown' : null)),
    });
  };

  const attach = (connection: CameraConnection): Spell => {
    const made: Spell = {
      connection,
      troubled: Promise.withResolvers<LifecycleFault>(),
      spoilt: false,
      commands: createCameraCommands({
        connection,
        clock,
        counters,
        changed: (report) => {
          const fault = reportedFault(report);
          const found = missing && fault === null;
          missing = report.state === 'noCamera';
          if (spell === made && fault) made.troubled.resolve(fault);
          // It was plugged in again: nobody need wait for the next attempt.
          if (found) supervisor.retry();
          update();
        },
        closed: (reason) => {
          if (spell === made) spell = null;
          if (supervisor.phase === 'working') counters.lost += 1;
          made.troubled.resolve({ reason: 'lost', fault: cameraFault('noBrowser', reason) });
        },
      }),
    };
    return made;
  };

  const needSpell = (): Spell => {
    if (!spell) throw new Error('the lifecycle machine asked for a browser that is not there');
    return spell;
  };

  const asLifecycleResult = <T>(result: Result<T, CameraFailure>): Result<T, LifecycleFault> =>
    result.ok ? result : fail(lifecycleFaultOf(result.error));

  const identify = async (
    { commands }: Spell,
    signal: AbortSignal,
  ): Promise<Result<void, LifecycleFault>> => {
    const chosen = asLifecycleResult(await commands.choose(label, signal));
    if (!chosen.ok) return chosen;
    // A camera that could not be opened the last time may be opened now: only a missing one need not be tried.
    if (chosen.value.state === 'noCamera') return fail(troubleFault('noCamera', 'none in the list'));
    // It is opened once to see that it can be, and how large its pictures are.
    const opened = asLifecycleResult(await commands.open(signal));
    if (!opened.ok) return opened;
    const report = opened.value;
    if (report.state !== 'live')
      return fail(reportedFault(report) ?? troubleFault('fault', `${report.state} after opening`));
    core.setCapabilities({
      identity: identityOf(report.label),
      healthLevels: ['internal', 'external', 'interactive'],
      widthPixels: report.width,
      heightPixels: report.height,
      lamp: lampSwitch ? 'switch' : report.torch === null ? null : 'torch',
    });
    if (!wanted) {
      const closed = asLifecycleResult(await commands.close(signal));
      if (!closed.ok) return closed;
    }
    counters.opened += 1;
    return ok(undefined);
  };

  const supervisor = createSupervisor({
    clock,
    changed: () => update(),
    steps: {
      connect: async () => {
        const { connection } = port;
        if (!connection) return fail(cameraFault('noBrowser', 'not connected'));
        if (spell?.connection !== connection) spell = attach(connection);
        // What was wrong before is asked anew.
        spell.troubled = Promise.withResolvers<LifecycleFault>();
        return ok(undefined);
      },
      identify: (signal) => {
        const current = needSpell();
        return Promise.race([
          identify(current, signal),
          current.troubled.promise.then((fault) => fail(fault)),
        ]);
      },
      watch: async (signal) => {
        const { commands, troubled } = needSpell();
        const over = new AbortController();
        const either = AbortSignal.any([signal, over.signal]);
        const looking = async (): Promise<LifecycleFault> => {
          for (;;) {
            const slept = await clock.sleep(DOCUMENT_CAMERA_DELAYS.look, either).then(
              () => true,
              () => false,
            );
            if (!slept) return troubled.promise;
            const asked = await commands.ask(either);
            if (!asked.ok && asked.error.kind === 'silent') return lifecycleFaultOf(asked.error);
          }
        };
        try {
          return await Promise.race([looking(), troubled.promise]);
        } finally {
          over.abort(new Error('the watch is over'));
        }
      },
      reset: async (signal) => {
        const current = spell;
        if (!current) return fail({ reason: 'lost', fault: cameraFault('noBrowser') });
        current.troubled = Promise.withResolvers<LifecycleFault>();
        const done = await Promise.race([
          current.commands.reset(signal).then(asLifecycleResult),
          current.troubled.promise.then((fault) => fail(fault)),
        ]);
        if (done.ok) return ok(undefined);
        current.spoilt = true;
        return done;
      },
      disconnect: async () => {
        const ending = spell;
        if (!ending) return;
        if (ending.spoilt || supervisor.phase === 'stopped') {
          spell = null;
          ending.connection.close();
        }
      },
    },
  });

  /** The fault for the caller of a command; a fault of the camera is also given to the watcher. */
  const operationFault = (on: Spell, failure: CameraFailure): CameraFault => {
    switch (failure.kind) {
      case 'canceled':
        return commonFault('canceled');
      case 'lost':
        return cameraFault('cameraLost', 'the browser is gone');
      case 'silent':
      case 'garbled': {
        const met = lifecycleFaultOf(failure);
        on.troubled.resolve(met);
        return cameraFault('cameraFault', met.fault.detail);
      }
      case 'refused': {
        const met = troubleFault(failure.trouble, failure.detail);
        on.troubled.resolve(met);
        return failure.trouble === 'noCamera'
          ? cameraFault('cameraLost', failure.detail)
          : cameraFault(met.fault.code as CameraFaultCode, failure.detail);
      }
      default:
        return failure satisfies never;
    }
  };

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (on: Spell, signal: AbortSignal) => Promise<Result<T, CameraFault>>,
  ): Promise<Result<T, CameraFault>> =>
    core.command<T, CameraFault>(request, {
      name,
      run: async (signal) =>
        spell && supervisor.phase === 'working' ? run(spell, signal) : fail(commonFault('notReady')),
    });

  const opened = async (on: Spell, signal: AbortSignal): Promise<Result<void, CameraFault>> => {
    if (on.commands.report?.state === 'live') return ok(undefined);
    const done = await on.commands.open(signal);
    return done.ok ? ok(undefined) : fail(operationFault(on, done.error));
  };

  const closed = async (on: Spell, signal: AbortSignal): Promise<Result<void, CameraFault>> => {
    const done = await on.commands.close(signal);
    return done.ok ? ok(undefined) : fail(operationFault(on, done.error));
  };

  const takeAndExamine = async (
    on: Spell,
    signal: AbortSignal,
  ): Promise<Result<CapturedPicture, CameraFault>> => {
    const taken = await on.commands.take(signal);
    if (!taken.ok) return fail(operationFault(on, taken.error));
    const { bytes, mediaType } = taken.value;
    const examined = await judge.examine(bytes, turned, signal);
    if (!examined.ok) {
      const { code, detail } = examined.error;
      switch (code) {
        case 'canceled':
          return fail(commonFault('canceled'));
        case 'undecodable':
          return fail(cameraFault('undecodable', `${bytes.length} bytes: ${detail}`));
        case 'crashed':
          return fail({ ...cameraFault('cameraFault', detail), completion: 'internalError' });
        default:
          return code satisfies never;
      }
    }
    return ok({ original: bytes, mediaType, ...examined.value });
  };

  const captureOnce = async (
    on: Spell,
    signal: AbortSignal,
  ): Promise<Result<CapturedPicture, CameraFault>> => {
    const ready = await opened(on, signal);
    if (!ready.ok) return ready;
    const picture = await takeAndExamine(on, signal);
    // Also after a cancel, which does not wait for it: nobody is looked at by a camera that nobody uses.
    if (!wanted) await closed(on, new AbortController().signal);
    return picture;
  };

  const setLamp = async (
    on: Spell | null,
    lit: boolean,
    signal: AbortSignal,
  ): Promise<Result<void, CameraFault | DeviceFault>> => {
    if (lampSwitch) {
      const done = await lampSwitch.set(lit, signal);
      switched = done.ok ? (lit ? 'on' : 'off') : 'unknown';
      update();
      return done;
    }
    if (core.capabilities?.lamp !== 'torch') return fail(commonFault('unsupported', 'no lamp'));
    if (on?.commands.report?.state !== 'live') return fail(commonFault('notReady', 'closed'));
    const done = await on.commands.torch(lit, signal);
    return done.ok ? ok(undefined) : fail(operationFault(on, done.error));
  };

  const health = async (
    on: Spell,
    request: HealthRequest,
    signal: AbortSignal,
  ): Promise<Result<HealthReport, CameraFault>> => {
    const findings: HealthFinding[] = [];
    const asked = await on.commands.ask(signal);
    if (!asked.ok) return fail(operationFault(on, asked.error));
    findings.push({ check: 'browser', outcome: 'good' });
    const fault = reportedFault(asked.value);
    findings.push(
      fault === null
        ? { check: 'camera', outcome: 'good', detail: asked.value.state }
        : { check: 'camera', outcome: 'bad', detail: fault.fault.code },
    );
    switch (request.level) {
      case 'internal':
        break;
      case 'external': {
        const picture = await captureOnce(on, signal);
        findings.push(
          picture.ok
            ? {
                check: 'picture',
                outcome: 'good',
                detail: `${picture.value.verdict.figures.widthPixels}x${picture.value.verdict.figures.heightPixels}`,
              }
            : { check: 'picture', outcome: 'bad', detail: picture.error.code },
        );
        break;
      }
      case 'interactive': {
        if (core.capabilities?.lamp === 'switch') {
          const lit = await setLamp(on, true, signal);
          const seen = lit.ok && (await request.confirm('lampLit'));
          findings.push({ check: 'lamp', outcome: seen ? 'good' : 'bad' });
        }
        if (!(await request.confirm('testSheetLaid'))) {
          findings.push({ check: 'sheet', outcome: 'notTold' });
          break;
        }
        const picture = await captureOnce(on, signal);
        findings.push(
          picture.ok
            ? {
                check: 'sheet',
                outcome: picture.value.verdict.ok ? 'good' : 'bad',
                detail: picture.value.verdict.reasons.join(' '),
              }
            : { check: 'sheet', outcome: 'bad', detail: picture.error.code },
        );
        break;
      }
      default:
        request satisfies never;
    }
    return ok(healthReport(request.level, findings));
  };

  let leavePort: (() => void) | null = null;

  return core.driver({
    start: () => {
      leavePort ??= port.onConnection(() => supervisor.retry());
      supervisor.start();
    },
    stop: async () => {
      leavePort?.();
      leavePort = null;
      wanted = false;
      const ended = core.endCommands();
      await supervisor.stop();
      await ended;
      if (!options.judge) await judge.close();
      update();
    },
    retry: supervisor.retry,
    reset: (request: DeviceRequest) =>
      operate<void>('reset', request, async (on, signal) => {
        wanted = false;
        const done = await on.commands.reset(signal);
        if (!done.ok) return fail(operationFault(on, done.error));
        const chosen = await on.commands.choose(label, signal);
        return chosen.ok ? ok(undefined) : fail(operationFault(on, chosen.error));
      }),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, (on, signal) => health(on, request, signal)),
    open: (request: DeviceRequest) =>
      operate<void>('open', request, (on, signal) => {
        wanted = true;
        return opened(on, signal);
      }),
    close: (request: DeviceRequest) => {
      // Even when there is no camera now: one that comes back is then not opened.
      wanted = false;
      return operate<void>('close', request, closed);
    },
    capture: (request: DeviceRequest) => operate('capture', request, captureOnce),
    lamp: (on: boolean, request: DeviceRequest) =>
      core.command<void, CameraFault | DeviceFault>(request, {
        name: 'lamp',
        run: (signal) => setLamp(supervisor.phase === 'working' ? spell : null, on, signal),
      }),
  });
};

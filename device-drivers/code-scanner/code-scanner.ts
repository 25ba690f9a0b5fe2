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
import { createSupervisedLink, type LinkSession } from '../supervision/supervised-link.ts';
import type { Transport } from '../transports/transport.ts';
import { createProfiledTransport } from './input-device/profiled-transport.ts';
import type { ScannedCode } from './scanned-code.ts';
import { loadScannerProfile, type ScannerProfile } from './scanner-profile.ts';
import { createScannerSession, type ReadingFailure, type ScannerSession } from './scanner-session.ts';

/**
 * What can go wrong with a code or its scanner.
 * `codeDamaged` something came and was no code: it can be shown again; `scannerLost` the link went, or the scanner
 * stopped answering; `scannerFault` it says what a scanner of this model does not say.
 */
export type CodeScannerFaultCode = 'codeDamaged' | 'scannerLost' | 'scannerFault';

/** Why a command of the scanner failed. */
export type CodeScannerFault = DeviceFault<CodeScannerFaultCode> | CommonFault;

/** A full picture of the scanner. */
export interface CodeScannerStatus extends DeviceStatus {
  /** `armed`: a code is waited for; `disarmed`: what is shown to it is thrown away. */
  readonly input: 'armed' | 'disarmed';
  /**
   * Whether anything understandable has come since the link was opened. A scanner that never speaks unasked is `online`
   * as soon as its link is: until this is true, nothing but the link is known to work.
   */
  readonly hasSpoken: boolean;
}

/** What this scanner can do. */
export interface CodeScannerCapabilities extends DeviceCapabilities {
  /** The word of its profile. */
  readonly profile: string;
  /** How it is known to be alive: it is asked now and then, or only its link is watched. */
  readonly aliveBy: 'query' | 'link';
  /** Whether it reads only when it is told to, by a command on the line. */
  readonly isTriggered: boolean;
}

/** The scanner as the host drives it. Commands queue: one is under way at a time. */
export interface CodeScanner extends Driver<CodeScannerStatus, CodeScannerCapabilities> {
  /**
   * Waits for one code, from its first byte to its last. A code that was shown before, or that was half in when this
   * began, is counted and thrown away. `codeDamaged` ends it too: the person is told to show the code again.
   */
  read(request: DeviceRequest): Promise<Result<ScannedCode, CodeScannerFault>>;
}

/** All delays of the driver, milliseconds. */
export const CODE_SCANNER_DELAYS = {
  /** A scanner with a query that said nothing for this long is asked. */
  heartbeat: 5_000,
  /** How often the supervision looks whether that is due. */
  look: 500,
  /** How long a test code is waited for in a health check. */
  testCode: 20_000,
} as const;

/** Questions in a row without an answer before a scanner counts as gone silent. */
const SILENT_QUESTIONS = 3;

/** The profile of a scanner whose configuration names none. */
export const DEFAULT_SCANNER_PROFILE = 'serial-line';

const FAULTS: Readonly<
  Record<CodeScannerFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  codeDamaged: { completion: 'invalidData', action: 'none' },
  scannerLost: { completion: 'deviceNotReady', action: 'maintenance' },
  scannerFault: { completion: 'hardwareError', action: 'configuration' },
};

const scannerFault = (code: CodeScannerFaultCode, detail: string): DeviceFault<CodeScannerFaultCode> => ({
  ...FAULTS[code],
  code,
  detail,
});

/** What a reading without a code is for its caller. */
const readingFault = (failure: ReadingFailure): CodeScannerFault => {
  switch (failure.kind) {
    case 'over':
      return commonFault('canceled');
    case 'lost':
      return scannerFault('scannerLost', 'the link went');
    case 'damaged':
      return scannerFault('codeDamaged', failure.problem);
    default:
      return failure satisfies never;
  }
};

const NO_ANSWER: LifecycleFault = { reason: 'faulty', fault: scannerFault('scannerLost', 'no answer') };

/** Makes the driver of one scanner of bar codes and QR codes, on a byte link or on one of HID reports. */
export const createCodeScanner = (options: {
  readonly id: string;
  readonly transport: Transport;
  readonly clock: Clock;
  /** The model: the word of a profile, or one as data. Absent: `serial-line`. */
  readonly profile?: ScannerProfile | string | undefined;
  readonly log?: DriverLog | undefined;
}): CodeScanner => {
  const { id, clock } = options;
  const wanted = options.profile ?? DEFAULT_SCANNER_PROFILE;
  const profiled = createProfiledTransport(options.transport, async () =>
    typeof wanted === 'string' ? loadScannerProfile(wanted) : ok(wanted),
  );

  const core = createDriverCore<CodeScannerStatus, CodeScannerCapabilities>({
    id,
    deviceClass: 'code-scanner',
    clock,
    log: options.log,
    initialStatus: { device: 'starting', fault: null, input: 'disarmed', hasSpoken: false },
  });
  const { counters } = core;
  const update = (): void => {
    const scanner = link.working?.commands;
    core.publish({
      device: link.device,
      fault: link.fault,
      input: scanner?.isArmed ? 'armed' : 'disarmed',
      hasSpoken: scanner?.hasSpoken ?? false,
    });
  };

  /** Asks until it is answered, or has been silent too often, or the link is gone. */
  const askPatiently = async (scanner: ScannerSession): Promise<boolean> => {
    for (;;) {
      const before = scanner.silentQuestions;
      if (await scanner.ask()) return true;
      // Not counted as silent: there was no link to ask on.
      const isGone = scanner.silentQuestions === before;
      if (isGone || scanner.silentQuestions >= SILENT_QUESTIONS) return false;
    }
  };
  const asksAnything = (profile: ScannerProfile): boolean =>
    profile.kind === 'line' && profile.query !== null;

  const link = createSupervisedLink<ScannerSession>({
    transport: profiled.transport,
    clock,
    counters,
    lookEvery: CODE_SCANNER_DELAYS.look,
    steps: {
      attach: (session) =>
        createScannerSession({
          profile: profiled.profile,
          connection: session.connection,
          clock,
          counters,
          changed: update,
          nonsense: () =>
            session.trouble({
              reason: 'faulty',
              fault: scannerFault('scannerFault', 'reports of another model'),
            }),
        }),
      identify: async (scanner) => {
        if (!(await askPatiently(scanner))) return fail(NO_ANSWER);
        const { profile } = profiled;
        core.setCapabilities({
          // No profile asks for the scanner's name: its answer is free text.
          identity: { vendor: null, model: null, serialNumber: null, firmware: null },
          healthLevels: ['internal', 'interactive'],
          profile: typeof wanted === 'string' ? wanted : 'own',
          aliveBy: asksAnything(profile) ? 'query' : 'link',
          isTriggered: profile.kind === 'line' && profile.trigger !== null,
        });
        return ok(undefined);
      },
      look: async (scanner) => {
        if (scanner.silentQuestions >= SILENT_QUESTIONS) return NO_ANSWER;
        // A question may end the reading: while one is under way, its own command was the sign of life.
        if (scanner.isArmed || !asksAnything(profiled.profile)) return null;
        const isDue = clock.now() - scanner.lastHeardAt >= CODE_SCANNER_DELAYS.heartbeat;
        if (isDue) await scanner.ask();
        return null;
      },
      // These scanners have no soft reset that leaves their settings alone. What helps is a fresh beginning.
      reset: async (scanner) => ((await askPatiently(scanner)) ? ok(undefined) : fail(NO_ANSWER)),
    },
    changed: () => update(),
  });

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (
      on: { readonly commands: ScannerSession; readonly session: LinkSession },
      signal: AbortSignal,
    ) => Promise<Result<T, CodeScannerFault>>,
  ): Promise<Result<T, CodeScannerFault>> =>
    core.command<T, CodeScannerFault>(request, {
      name,
      run: async (signal) => {
        const on = link.working;
        return on ? run(on, signal) : fail(commonFault('notReady'));
      },
    });

  const readOneCode = async (
    scanner: ScannerSession,
    over: AbortSignal,
  ): Promise<Result<ScannedCode, CodeScannerFault>> => {
    const code = await scanner.read(over);
    return code.ok ? code : fail(readingFault(code.error));
  };

  const linkFindings = async (scanner: ScannerSession): Promise<HealthFinding[]> => {
    if (!asksAnything(profiled.profile))
      return [
        { check: 'link', outcome: 'good' },
        // The link says nothing of what hangs on it.
        { check: 'heard', outcome: scanner.hasSpoken ? 'good' : 'notTold' },
      ];
    return [{ check: 'answer', outcome: (await scanner.ask()) ? 'good' : 'bad' }];
  };

  const testCodeFinding = async (scanner: ScannerSession, signal: AbortSignal): Promise<HealthFinding> => {
    const late = new AbortController();
    const timer = new AbortController();
    void clock.sleep(CODE_SCANNER_DELAYS.testCode, AbortSignal.any([timer.signal, signal])).then(
      () => late.abort(new Error('no code')),
      () => undefined,
    );
    const code = await readOneCode(scanner, AbortSignal.any([signal, late.signal]));
    timer.abort(new Error('over'));
    if (code.ok) return { check: 'readCode', outcome: 'good', detail: code.value.symbology };
    return { check: 'readCode', outcome: 'bad', detail: late.signal.aborted ? 'timeOut' : code.error.code };
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
      operate<void>('reset', request, async ({ commands, session }) => {
        if (await askPatiently(commands)) return ok(undefined);
        session.trouble(NO_ANSWER);
        return fail(scannerFault('scannerLost', 'no answer'));
      }),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, async ({ commands }, signal) => {
        switch (request.level) {
          case 'internal':
            return ok(healthReport(request.level, await linkFindings(commands)));
          case 'external':
            // Without a code there is nothing that the scanner could do by itself.
            return fail(commonFault('unsupported', 'needs a code'));
          case 'interactive': {
            const findings = await linkFindings(commands);
            const isReady = await request.confirm('testCodeReady');
            findings.push(
              isReady ? await testCodeFinding(commands, signal) : { check: 'readCode', outcome: 'notTold' },
            );
            return ok(healthReport(request.level, findings));
          }
          default:
            return request satisfies never;
        }
      }),
    read: (request: DeviceRequest) =>
      operate('read', request, ({ commands }, signal) => readOneCode(commands, signal)),
  });
};

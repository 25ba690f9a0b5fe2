import {
  type Clock,
  type DeviceFault,
  type DeviceRequest,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  type LinkCounters,
  ok,
  type Result,
} from '../contract.ts';
import { commonFault, createDriverCore, faultSource, healthReport } from '../supervision/driver-core.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import type { LifecycleFault } from '../supervision/lifecycle-machine.ts';
import { createSupervisor } from '../supervision/supervisor.ts';
import {
  type DocumentScanner,
  type DocumentScannerCapabilities,
  type DocumentScannerStatus,
  type FeederState,
  type OnPage,
  type ScanFault,
  type ScannedPage,
  type ScanRequest,
  scanFault,
} from './document-scanner.ts';

/** The part of a scanner driver that depends on what is spoken with the scanner. All must end when their signal aborts. */
export interface ScannerSteps {
  /** Pause between two looks at an idle scanner, milliseconds. */
  readonly lookEvery: number;
  /** The first answer, within some seconds. */
  connect(signal: AbortSignal): Promise<Result<void, DeviceFault>>;
  /** Asks the scanner what it is and can, and how it is. */
  identify(
    signal: AbortSignal,
  ): Promise<
    Result<
      { readonly capabilities: DocumentScannerCapabilities; readonly status: DocumentScannerStatus },
      LifecycleFault
    >
  >;
  /** Looks at an idle scanner that works, once. Never called while a command runs. */
  look(signal: AbortSignal): Promise<Result<DocumentScannerStatus, LifecycleFault>>;
  /** The soft reset: ends whatever is left of earlier work, and looks whether it works now. */
  reset(signal: AbortSignal): Promise<Result<void, LifecycleFault>>;
  /** Scans. What must still be done after the signal aborted is short, and delivers nothing. */
  scan(
    request: ScanRequest,
    onPage: OnPage,
    signal: AbortSignal,
  ): Promise<Result<{ readonly pages: number }, ScanFault>>;
  /** Asks everything that can be asked without moving anything. */
  inspect(signal: AbortSignal): Promise<readonly HealthFinding[]>;
  /** The size of the picture that a request asks for, pixels; `null`: the scanner decides. */
  askedSize(request: ScanRequest): { readonly widthPixels: number; readonly heightPixels: number } | null;
}

/** What a scanner driver's own part gets to work with. */
export interface ScannerSurroundings {
  readonly counters: LinkCounters;
  /** Makes known what was seen of a scanner that answers, besides the looks. */
  sighted(status: DocumentScannerStatus): void;
  log(event: string, code?: string, detail?: string): void;
}

/** What every scanner driver needs from its host. */
export interface ScannerDriverOptions {
  readonly id: string;
  readonly clock: Clock;
  readonly log?: DriverLog | undefined;
}

/** A fault of a scan that says something about the scanner and not about its paper, for the supervision. */
const lifecycleFaultOf = (fault: ScanFault): LifecycleFault | null =>
  fault.code === 'scannerLost' || fault.code === 'wrongCertificate' ? { reason: 'lost', fault } : null;

/** Scanners give a line or a pixel more or less. */
const sameLength = (is: number, asked: number): boolean => Math.abs(is - asked) <= Math.max(4, asked * 0.02);

/** Judges a page of the health check: a sheet through the feeder may be smaller than what was asked for. */
const sizeFinding = (
  source: ScanRequest['source'],
  page: ScannedPage,
  asked: ReturnType<ScannerSteps['askedSize']>,
): HealthFinding => {
  const is = `${page.widthPixels}x${page.heightPixels}`;
  if (asked === null) return { check: 'size', outcome: 'notTold', detail: is };
  const detail = `${is}, asked ${asked.widthPixels}x${asked.heightPixels}`;
  if (sameLength(page.widthPixels, asked.widthPixels) && sameLength(page.heightPixels, asked.heightPixels))
    return { check: 'size', outcome: 'good', detail };
  const isSmaller = page.widthPixels <= asked.widthPixels && page.heightPixels <= asked.heightPixels;
  return { check: 'size', outcome: source === 'feeder' && isSmaller ? 'notTold' : 'bad', detail };
};

/**
 * A scanner driver, whatever is spoken: supervision, one command at a time, looks at the idle scanner between commands,
 * events of the feeder, and the health check.
 */
export const createScannerDriver = (
  options: ScannerDriverOptions,
  makeSteps: (surroundings: ScannerSurroundings) => ScannerSteps,
): DocumentScanner => {
  const { id, clock } = options;
  const core = createDriverCore<DocumentScannerStatus, DocumentScannerCapabilities>({
    id,
    deviceClass: 'document-scanner',
    clock,
    log: options.log,
    initialStatus: { device: 'starting', fault: null, feeder: 'unknown' },
  });
  const { counters } = core;
  /** What the scanner said last, while it works. */
  let sight: DocumentScannerStatus | null = null;
  /** The last that was known for certain of the paper in the feeder. */
  let paper: 'loaded' | 'empty' | null = null;
  let isUsed = false;
  let look: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;
  /** Wakes the watch before its time. */
  let nudge = Promise.withResolvers<void>();
  /** The fault that a command met and that the supervision has not dealt with yet. */
  let trouble: LifecycleFault | null = null;
  /** Scans whose callers still wait for them. */
  const wanted = new Set<{ readonly giveUp: AbortController; readonly request: DeviceRequest }>();

  const publish = (): void => {
    const isWorking = supervisor.phase === 'working';
    const hasFeeder = core.capabilities?.sources.includes('feeder') !== false;
    const next: DocumentScannerStatus =
      isWorking && sight !== null
        ? sight
        : { device: supervisor.device, fault: supervisor.fault, feeder: hasFeeder ? 'unknown' : null };
    core.publish(next);
    if (!isWorking) paper = null;
    else if (next.feeder === 'loaded' || next.feeder === 'empty') {
      const before = paper;
      paper = next.feeder;
      // From nothing known, nothing moved: it was only learnt.
      if (before !== null && before !== paper)
        core.emit({
          kind: paper === 'loaded' ? 'mediaInserted' : 'mediaRemoved',
          requestId: core.requestId,
        });
    }
  };
  const sighted = (status: DocumentScannerStatus): void => {
    sight = status;
    publish();
  };

  const steps = makeSteps({ counters, sighted, log: core.log });

  /** One look, which a command may cut off: then it says nothing about the scanner. */
  const lookOnce = async (signal: AbortSignal): Promise<LifecycleFault | null> => {
    const abort = new AbortController();
    const cut = AbortSignal.any([abort.signal, signal]);
    const seeing = steps.look(cut);
    look = { abort, ended: seeing.catch(() => undefined) };
    try {
      const seen = await seeing;
      if (cut.aborted) return null;
      if (!seen.ok) return seen.error;
      sighted(seen.value);
      return null;
    } finally {
      look = null;
    }
  };

  const supervisor = createSupervisor({
    clock,
    changed: () => {
      if (supervisor.phase !== 'working') sight = null;
      publish();
    },
    steps: {
      connect: steps.connect,
      identify: async (signal) => {
        const known = await steps.identify(signal);
        if (!known.ok) return known;
        core.setCapabilities(known.value.capabilities);
        sight = known.value.status;
        counters.opened += 1;
        return ok(undefined);
      },
      watch: async (signal) => {
        trouble = null;
        for (;;) {
          nudge = Promise.withResolvers<void>();
          const rest = new AbortController();
          const either = AbortSignal.any([signal, rest.signal]);
          await Promise.race([clock.sleep(steps.lookEvery, either).catch(() => undefined), nudge.promise]);
          rest.abort();
          if (signal.aborted) return { reason: 'lost', fault: commonFault('canceled') };
          const met = trouble ?? (isUsed ? null : await lookOnce(signal));
          if (met === null) continue;
          if (met.reason === 'lost') counters.lost += 1;
          return met;
        }
      },
      reset: steps.reset,
      disconnect: async () => undefined,
    },
  });

  /** Runs a command's work while nobody looks. */
  const use = async <T>(work: () => Promise<Result<T, ScanFault>>): Promise<Result<T, ScanFault>> => {
    if (supervisor.phase !== 'working' || trouble !== null) return fail(commonFault('notReady'));
    isUsed = true;
    try {
      look?.abort.abort(new Error('a command begins'));
      await look?.ended;
      const result = await work();
      if (!result.ok) trouble ??= lifecycleFaultOf(result.error);
      return result;
    } finally {
      isUsed = false;
      if (trouble !== null) nudge.resolve();
    }
  };

  const scan: DocumentScanner['scan'] = async (request, onPage, device) => {
    const giveUp = new AbortController();
    const mine = { giveUp, request: device };
    let delivering: Promise<void> = Promise.resolve();
    const run = (signal: AbortSignal, requestId: string) =>
      use(async () => {
        const either = AbortSignal.any([signal, giveUp.signal]);
        const deliver: OnPage = async (page) => {
          if (either.aborted) return;
          const taking = onPage(page);
          delivering = taking.catch(() => undefined);
          await taking;
        };
        const result = await steps.scan(request, deliver, either);
        if (!result.ok) tell(result.error, requestId);
        return result;
      });
    // One that was given up is only being ended: its turn is waited for.
    const isBusy = [...wanted].some((one) => !one.giveUp.signal.aborted);
    const plan = isBusy
      ? { name: 'scan', run, whenBusy: { refuse: scanFault('busy', 'this driver is scanning') } }
      : { name: 'scan', run };
    wanted.add(mine);
    try {
      return await core.command<{ readonly pages: number }, ScanFault>(device, plan);
    } finally {
      wanted.delete(mine);
      // The caller must not meet a page after the end.
      await delivering;
    }
  };

  /** A fault that a command met, as an event; what stands in the status, or is about to, is told with it. */
  const tell = (fault: ScanFault, requestId: string): void => {
    const isTold = fault.code === core.status.fault?.code || lifecycleFaultOf(fault) !== null;
    if (fault.completion !== 'canceled' && !isTold)
      core.emit({ kind: 'error', source: faultSource(fault), fault, requestId });
  };

  /** Where the health check finds something to scan, as far as that is known before. */
  const sourceOf = (feeder: FeederState, able: DocumentScannerCapabilities): ScanRequest['source'] =>
    able.sources.includes('feeder') && (feeder === 'loaded' || !able.sources.includes('flatbed'))
      ? 'feeder'
      : 'flatbed';

  const tryScan = async (signal: AbortSignal): Promise<readonly HealthFinding[]> => {
    const able = core.capabilities;
    if (able === null) throw new Error('a working scanner without capabilities');
    const request: ScanRequest = {
      source: sourceOf(core.status.feeder, able),
      resolution: able.resolutions[0] ?? 150,
      colour: able.colours[0] ?? 'grey',
      duplex: false,
    };
    const sizes: HealthFinding[] = [];
    const result = await steps.scan(
      request,
      async (page) => {
        sizes.push(sizeFinding(request.source, page, steps.askedSize(request)));
      },
      signal,
    );
    if (!result.ok) {
      trouble ??= lifecycleFaultOf(result.error);
      const isEmpty = result.error.code === 'empty';
      return [{ check: 'scan', outcome: isEmpty ? 'notTold' : 'bad', detail: result.error.code }];
    }
    const wrong = sizes.find(({ outcome }) => outcome === 'bad') ?? sizes[0];
    return [
      { check: 'scan', outcome: 'good', detail: `${request.source}, ${result.value.pages} pages` },
      ...(wrong === undefined ? [] : [wrong]),
    ];
  };

  return core.driver({
    start: supervisor.start,
    stop: async () => {
      const ended = core.endCommands();
      await supervisor.stop();
      await ended;
    },
    retry: supervisor.retry,
    reset: (request: DeviceRequest) => {
      // What the device was doing is given up; a scan under somebody else's claim is not ours to give up.
      for (const one of wanted)
        if (one.request.claim === request.claim) one.giveUp.abort(new Error('the scanner is reset'));
      return core.command<void, ScanFault>(request, {
        name: 'reset',
        run: (signal) =>
          use(async () => {
            const done = await steps.reset(signal);
            if (done.ok) return ok(undefined);
            trouble ??= done.error;
            const code = done.error.reason === 'lost' ? 'scannerLost' : 'scannerFault';
            return fail(scanFault(code, done.error.fault.detail ?? done.error.fault.code));
          }),
      });
    },
    checkHealth: (request: HealthRequest) =>
      core.command<HealthReport, ScanFault>(request, {
        name: 'checkHealth',
        run: (signal) =>
          use(async () => {
            if (request.level === 'interactive')
              return fail(commonFault('unsupported', 'what it scans is judged without a person'));
            const findings = [...(await steps.inspect(signal))];
            if (request.level === 'external') findings.push(...(await tryScan(signal)));
            return ok(healthReport(request.level, findings));
          }),
      }),
    scan,
  });
};

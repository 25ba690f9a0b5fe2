import {
  type Clock,
  type DeviceCapabilities,
  type DeviceFault,
  type DeviceRequest,
  type DeviceState,
  type DeviceStatus,
  type Driver,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  ok,
  type Result,
} from '../contract.ts';
import type { IoBoard, IoBoardFault, OutputState } from '../modbus/io-board.ts';
import { type CommonFault, commonFault, createDriverCore, healthReport } from '../supervision/driver-core.ts';
import type { DriverLog } from '../supervision/driver-log.ts';

/** The lamps that a terminal may have, by the names of XFS4IoT's Lights class (from memory) where it has one. */
export const LAMP_NAMES = [
  'cardReader',
  'scanner',
  'camera',
  'codeScanner',
  'pinPad',
  'signaturePad',
  'fingerprintReader',
  'receiptPrinter',
  'documentPrinter',
  'materialCabinet',
  'statusGood',
  'statusBad',
  'fasciaLight',
] as const;

/** The place that a lamp guides to, or what it tells. */
export type LampName = (typeof LAMP_NAMES)[number];

/** Which lamp hangs on which relay, as it stands in the terminal's configuration: channels of the board, from 1. Plain JSON. */
export type LampMap = Readonly<Partial<Record<LampName, number>>>;

/** Why a lamp is not as it was asked to be; `noSuchLamp`: this terminal has none of that name. */
export type LampFault = IoBoardFault | CommonFault | DeviceFault<'noSuchLamp'>;

/** How a lamp is: as it was asked to be, and confirmed by the board. `unknown` while there is no working board, or its relay does not follow. */
export type LampState = OutputState | 'unknown';

/** A full picture of the lamps: those that there are. */
export interface LampsStatus extends DeviceStatus {
  readonly lamps: Readonly<Partial<Record<LampName, LampState>>>;
}

/** Which lamps there are. */
export interface LampsCapabilities extends DeviceCapabilities {
  readonly lamps: readonly LampName[];
}

/** The lamps of a terminal as the host drives them. */
export interface Lamps extends Driver<LampsStatus, LampsCapabilities> {
  /**
   * Sets one lamp. It is kept so, over a lost link and a board that restarts; also where this fails with `boardLost`,
   * for then nobody knows whether it was heard.
   */
  set(lamp: LampName, light: OutputState, request: DeviceRequest): Promise<Result<void, LampFault>>;
}

/** How long all lamps are lit in a check, ms: long enough to be seen, and for a relay to have moved. */
const CHECK_LIT = 300;

const lampsOf = (map: LampMap): readonly (readonly [LampName, number])[] =>
  LAMP_NAMES.flatMap((name) => {
    const channel = map[name];
    return channel === undefined ? [] : [[name, channel] as const];
  });

/** The channels of a map, for the board's configuration. */
export const lampChannels = (map: LampMap): readonly number[] => lampsOf(map).map(([, channel]) => channel);

/** Makes the driver of the lamps on a board of relays, which must be configured for their channels. */
export const createLamps = (options: {
  readonly id: string;
  readonly board: IoBoard;
  readonly lamps: LampMap;
  readonly clock: Clock;
  readonly log?: DriverLog | undefined;
}): Lamps => {
  const { board, clock } = options;
  const lamps = lampsOf(options.lamps);
  const wanted = new Map<number, OutputState>(lamps.map(([, channel]) => [channel, 'off']));
  let release: (() => Promise<void>) | null = null;
  let leave: (() => void) | null = null;
  let stopped = false;

  const lampState = (channel: number): LampState =>
    release === null || board.output(channel) === 'unknown' || board.stuck.includes(channel)
      ? 'unknown'
      : (wanted.get(channel) ?? 'off');

  const stuckFault = (): DeviceFault | null => {
    const names = lamps.filter(([, channel]) => board.stuck.includes(channel)).map(([name]) => name);
    if (names.length === 0) return null;
    return {
      completion: 'hardwareError',
      code: 'outputStuck',
      action: 'maintenance',
      detail: names.join(', '),
    };
  };

  const standing = (): { readonly device: DeviceState; readonly fault: DeviceFault | null } => {
    if (release === null) return { device: stopped ? 'offline' : 'starting', fault: null };
    const stuck = stuckFault();
    return stuck && board.phase === 'working'
      ? { device: 'hardwareError', fault: stuck }
      : { device: board.device, fault: board.fault };
  };

  const status = (): LampsStatus => ({
    ...standing(),
    lamps: Object.fromEntries(lamps.map(([name, channel]) => [name, lampState(channel)])),
  });

  const core = createDriverCore<LampsStatus, LampsCapabilities>({
    id: options.id,
    deviceClass: 'lamps',
    clock,
    log: options.log,
    initialStatus: status(),
  });

  const update = (): void => {
    if (board.phase === 'working')
      core.setCapabilities({
        identity: { vendor: null, model: null, serialNumber: null, firmware: null },
        healthLevels: ['internal', 'external', 'interactive'],
        lamps: lamps.map(([name]) => name),
      });
    core.publish(status());
  };

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (signal: AbortSignal) => Promise<Result<T, LampFault>>,
  ): Promise<Result<T, LampFault>> =>
    core.command<T, LampFault>(request, {
      name,
      run: async (signal) => {
        if (!release || board.phase !== 'working')
          return fail(commonFault('notReady', board.fault?.code ?? 'not started'));
        return run(signal);
      },
    });

  const setWanted = async (changes: ReadonlyMap<number, OutputState>): Promise<Result<void, LampFault>> => {
    for (const [channel, light] of changes) wanted.set(channel, light);
    const done = await board.set(changes);
    update();
    return done;
  };

  const all = (light: OutputState): ReadonlyMap<number, OutputState> =>
    new Map(lamps.map(([, channel]) => [channel, light]));

  const finding = (check: string, result: Result<void, LampFault>): HealthFinding =>
    result.ok
      ? { check, outcome: 'good' }
      : { check, outcome: 'bad', detail: result.error.detail ?? result.error.code };

  /** Lights all lamps while `meanwhile` lasts, and puts them back as they were. */
  const withAllLit = async (meanwhile: () => Promise<void>): Promise<readonly HealthFinding[]> => {
    const before = new Map(wanted);
    const lit = finding('relaysOn', await board.set(all('on')));
    await meanwhile();
    const off = finding('relaysOff', await board.set(all('off')));
    return [lit, off, finding('restored', await setWanted(before))];
  };

  return core.driver({
    counters: board.counters,
    start: () => {
      if (release) return;
      stopped = false;
      release = board.hold();
      leave = board.onChange(update);
      update();
    },
    stop: async () => {
      const ended = core.endCommands();
      const leaving = release;
      release = null;
      stopped = true;
      leave?.();
      leave = null;
      update();
      await leaving?.();
      await ended;
    },
    retry: board.retry,
    // Boards have no reset: all lamps off is what a lamp had before anybody asked for anything.
    reset: (request: DeviceRequest) => operate('reset', request, () => setWanted(all('off'))),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, async (signal) => {
        const findings: HealthFinding[] = [finding('board', await board.refresh())];
        const stuck = stuckFault();
        findings.push(
          stuck
            ? { check: 'relays', outcome: 'bad', detail: stuck.detail ?? '' }
            : { check: 'relays', outcome: 'good' },
        );
        switch (request.level) {
          case 'internal':
            break;
          case 'external':
            findings.push(...(await withAllLit(() => clock.sleep(CHECK_LIT, signal).catch(() => undefined))));
            break;
          case 'interactive': {
            let seen = false;
            findings.push(
              ...(await withAllLit(async () => {
                seen = await request.confirm('allLampsLit');
              })),
              // A relay can follow and its lamp be dead: only a person sees that.
              { check: 'allLampsLit', outcome: seen ? 'good' : 'bad' },
            );
            break;
          }
          default:
            request satisfies never;
        }
        return ok(healthReport(request.level, findings));
      }),
    set: (lamp: LampName, light: OutputState, request: DeviceRequest) =>
      operate<void>('set', request, async () => {
        const channel = options.lamps[lamp];
        if (channel === undefined)
          return fail({
            completion: 'unsupportedData' as const,
            code: 'noSuchLamp' as const,
            action: 'configuration' as const,
            detail: lamp,
          });
        return setWanted(new Map([[channel, light]]));
      }),
  });
};

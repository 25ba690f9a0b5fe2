import {
  type Clock,
  type DeviceCapabilities,
  type DeviceFault,
  type DeviceRequest,
  type DeviceStatus,
  type Driver,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  ok,
  type Result,
} from '../contract.ts';
import { createChanges } from '../modbus/changes.ts';
import { type CommonFault, commonFault, createDriverCore, healthReport } from '../supervision/driver-core.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import type { LifecycleFault } from '../supervision/lifecycle-machine.ts';
import { createSupervisedLink } from '../supervision/supervised-link.ts';
import type { Transport } from '../transports/transport.ts';
import { createNutClient, type NutClient, type NutFailure, type NutLogin } from './nut-client.ts';
import {
  isTold,
  summarise,
  type UpsReading,
  type UpsSummary,
  upsCondition,
  upsReading,
} from './ups-reading.ts';

/**
 * What can go wrong on the way to the supply. `upsdLost` upsd does not answer; `dataStale` upsd has not heard of the
 * supply for a while, or its driver is not there: cable out, driver dead; `unknownUps` upsd knows none of that name;
 * `loginRefused` user or password are wrong; `upsdRefused` it refused for another reason.
 */
export type UpsLinkFaultCode = 'upsdLost' | 'dataStale' | 'unknownUps' | 'loginRefused' | 'upsdRefused';

/** Why a command of the supply failed. */
export type UpsFault = DeviceFault<UpsLinkFaultCode> | CommonFault;

/**
 * A full picture of the supply. While it feeds the terminal from its battery it is `online` with `mains: 'off'`: it
 * does its work, and what follows from that is for the host to decide. A battery that must be replaced, an overload,
 * an output that is off and an alarm are faults (`hardwareError`), beside which the figures go on.
 */
export type UpsStatus = DeviceStatus & UpsSummary;

/** The supply as the host drives it. That mains go or come is a change of its status. */
export interface Ups extends Driver<UpsStatus, DeviceCapabilities> {
  /** Asks now. */
  read(request: DeviceRequest): Promise<Result<UpsSummary, UpsFault>>;
  /** Waits until there are mains, or none. */
  waitForMains(mains: 'on' | 'off', request: DeviceRequest): Promise<Result<void, UpsFault>>;
}

/** Which supply it is, as it stands in the terminal's configuration, beside the TCP address of upsd (port 3493). Plain JSON. */
export interface UpsConfig {
  /** Its section's name in `ups.conf`. */
  readonly ups: string;
  /** Only where upsd must count this terminal; reading needs no login. upsd takes it in clear text: TLS (`STARTTLS`) is not spoken here. */
  readonly login?: NutLogin | undefined;
}

/** All delays of the driver, milliseconds. */
export const UPS_DELAYS = {
  /** Between two looks. A NUT driver asks its supply every two seconds. */
  look: 1_000,
  /** A technician's deed in an interactive check is waited for this long: the plug, and then two looks down the line. */
  deed: 15_000,
} as const;

/** Requests in a row without an answer before upsd counts as gone silent. */
const SILENT_EXCHANGES = 3;

const REFUSALS: ReadonlyMap<string, UpsLinkFaultCode> = new Map([
  ['DATA-STALE', 'dataStale'],
  ['DRIVER-NOT-CONNECTED', 'dataStale'],
  ['UNKNOWN-UPS', 'unknownUps'],
  ['ACCESS-DENIED', 'loginRefused'],
  ['INVALID-USERNAME', 'loginRefused'],
  ['INVALID-PASSWORD', 'loginRefused'],
]);

const linkFault = (code: UpsLinkFaultCode, detail: string): DeviceFault<UpsLinkFaultCode> => ({
  completion: code === 'upsdRefused' ? 'hardwareError' : 'deviceNotReady',
  code,
  action: code === 'unknownUps' || code === 'loginRefused' ? 'configuration' : 'maintenance',
  detail,
});

/** What a failed request says: the one place where an answer of upsd becomes a fault. */
export const upsFaultOf = (failure: NutFailure): DeviceFault<UpsLinkFaultCode> =>
  failure.kind === 'refused'
    ? linkFault(REFUSALS.get(failure.code) ?? 'upsdRefused', `${failure.command}: ${failure.code}`)
    : linkFault('upsdLost', `${failure.command}: ${failure.kind}`);

/** Stale data are a cable or a driver that went: they are tried again as a lost link is, without giving up. */
const asLifecycle = (fault: DeviceFault<UpsLinkFaultCode>): LifecycleFault => ({
  reason: fault.code === 'dataStale' ? 'lost' : 'faulty',
  fault,
});

/** Makes the driver of an uninterruptible power supply that Network UPS Tools looks after (RFC 9271). */
export const createUps = (options: {
  readonly id: string;
  readonly transport: Transport;
  readonly config: UpsConfig;
  readonly clock: Clock;
  readonly log?: DriverLog | undefined;
}): Ups => {
  const { clock, config } = options;
  let reading: UpsReading | null = null;
  const changes = createChanges();

  const core = createDriverCore<UpsStatus, DeviceCapabilities>({
    id: options.id,
    deviceClass: 'ups',
    clock,
    log: options.log,
    initialStatus: { device: 'starting', fault: null, ...summarise(null) },
  });
  const { counters } = core;

  const update = (): void => {
    const known = link.phase === 'working' ? reading : null;
    const condition = known && upsCondition(known);
    core.publish({
      ...(condition
        ? { device: 'hardwareError' as const, fault: condition }
        : { device: link.device, fault: link.fault }),
      ...summarise(known),
    });
    changes.tell();
  };

  const ask = async (client: NutClient): Promise<Result<UpsReading, DeviceFault<UpsLinkFaultCode>>> => {
    const variables = await client.variables(config.ups);
    if (!variables.ok) return fail(upsFaultOf(variables.error));
    const told = upsReading(variables.value);
    // Just after its driver has begun, upsd knows of a supply and not yet how it is: seen with 2.8.0.
    if (!isTold(told)) return fail(linkFault('dataStale', 'no ups.status yet'));
    reading = told;
    const text = (name: string): string | null => variables.value.get(name) ?? null;
    core.setCapabilities({
      identity: {
        vendor: text('device.mfr') ?? text('ups.mfr'),
        model: text('device.model') ?? text('ups.model'),
        serialNumber: text('device.serial') ?? text('ups.serial'),
        firmware: text('ups.firmware'),
      },
      healthLevels: ['internal', 'interactive'],
    });
    update();
    return ok(told);
  };

  const askOnce = async (client: NutClient): Promise<Result<void, LifecycleFault>> => {
    const told = await ask(client);
    return told.ok ? ok(undefined) : fail(asLifecycle(told.error));
  };

  const link = createSupervisedLink<NutClient>({
    transport: options.transport,
    clock,
    counters,
    lookEvery: UPS_DELAYS.look,
    steps: {
      attach: ({ connection }) => createNutClient({ connection, clock, counters }),
      identify: async (client) => {
        if (config.login) {
          const done = await client.login(config.ups, config.login);
          if (!done.ok) return fail(asLifecycle(upsFaultOf(done.error)));
        }
        return askOnce(client);
      },
      look: async (client) => {
        const told = await ask(client);
        if (told.ok) return null;
        // A missing answer is counted; what ends a link says so by itself.
        const isSilence = told.error.code === 'upsdLost' && client.silentExchanges < SILENT_EXCHANGES;
        return isSilence ? null : asLifecycle(told.error);
      },
      // upsd has no reset for its clients: it is asked again.
      reset: askOnce,
    },
    changed: () => update(),
  });

  const operate = <T>(
    name: string,
    request: DeviceRequest,
    run: (client: NutClient, signal: AbortSignal) => Promise<Result<T, UpsFault>>,
  ): Promise<Result<T, UpsFault>> =>
    core.command<T, UpsFault>(request, {
      name,
      run: async (signal) => {
        const on = link.working;
        return on
          ? run(on.commands, signal)
          : fail(commonFault('notReady', link.fault?.code ?? 'not started'));
      },
    });

  const readNow = async (client: NutClient): Promise<Result<UpsReading, UpsFault>> => {
    const told = await ask(client);
    // Stale data stand until they are fresh again: the supervision waits for that.
    if (!told.ok && told.error.code !== 'upsdLost') link.working?.session.trouble(asLifecycle(told.error));
    return told;
  };

  const whenMains = (
    mains: 'on' | 'off',
    signal: AbortSignal,
    limit?: { readonly clock: Clock; readonly milliseconds: number },
  ): Promise<Result<void, UpsFault>> =>
    changes.until(
      () => {
        if (link.phase !== 'working') return fail(linkFault('upsdLost', 'the link went'));
        return core.status.mains === mains ? ok(undefined) : null;
      },
      signal,
      limit,
    );

  const follows = async (mains: 'on' | 'off', signal: AbortSignal): Promise<boolean> =>
    (await whenMains(mains, signal, { clock, milliseconds: UPS_DELAYS.deed })).ok;

  return core.driver({
    start: link.start,
    stop: async () => {
      const ended = core.endCommands();
      await link.stop();
      await ended;
    },
    retry: link.retry,
    reset: (request: DeviceRequest) =>
      operate<void>('reset', request, async (client) => {
        const told = await readNow(client);
        return told.ok ? ok(undefined) : told;
      }),
    checkHealth: (request: HealthRequest) =>
      operate<HealthReport>('checkHealth', request, async (client, signal) => {
        const findings: HealthFinding[] = [];
        const told = await readNow(client);
        if (!told.ok) findings.push({ check: 'data', outcome: 'bad', detail: told.error.code });
        else {
          const condition = upsCondition(told.value);
          findings.push({ check: 'data', outcome: 'good', detail: told.value.flags.join(' ') });
          findings.push(
            condition
              ? { check: 'supply', outcome: 'bad', detail: condition.code }
              : { check: 'supply', outcome: 'good' },
          );
        }
        switch (request.level) {
          case 'internal':
            break;
          case 'external':
            // Its battery test needs an administrator's login at upsd (INSTCMD), which a terminal must not have.
            return fail(commonFault('unsupported', 'needs a person'));
          case 'interactive':
            for (const [question, mains] of [
              ['mainsPulled', 'off'],
              ['mainsBack', 'on'],
            ] as const) {
              if (!(await request.confirm(question))) {
                findings.push({ check: question, outcome: 'notTold' });
                break;
              }
              findings.push({ check: question, outcome: (await follows(mains, signal)) ? 'good' : 'bad' });
            }
            break;
          default:
            request satisfies never;
        }
        return ok(healthReport(request.level, findings));
      }),
    read: (request: DeviceRequest) =>
      operate<UpsSummary>('read', request, async (client) => {
        const told = await readNow(client);
        return told.ok ? ok(summarise(told.value)) : told;
      }),
    waitForMains: (mains: 'on' | 'off', request: DeviceRequest) =>
      operate('waitForMains', request, (_, signal) => whenMains(mains, signal)),
  });
};

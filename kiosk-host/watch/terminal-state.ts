import type { TerminalState } from '../../court/contract/terminals/terminal-state.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import { type DeviceReport, needOf } from '../../flows/maintenance/device-report.ts';
import type { Outbox } from '../keep/outbox.ts';
import type { Closures } from '../maintenance/closures.ts';
import type { Inspected } from '../maintenance/parts/inspected.ts';
import type { ProgramVersion } from '../program-version.ts';

/** Without one of these nobody files a case. */
const needed: readonly string[] = ['cardReader', 'disk'];

/** Why a terminal is not as it should be: a part, in which state, and the fault's code; `closed`: the staff's wish. */
export interface HealthReason {
  readonly part: string;
  readonly state: string;
  readonly fault: string | null;
}

/** How the terminal stands, for whoever watches it from afar. */
export interface StateSource {
  now(): TerminalState;
  reasons(): readonly HealthReason[];
  reports(): readonly DeviceReport[];
}

const word = (text: string): string => text.replaceAll(/[^A-Za-z0-9 ._:/+-]/gu, '-').slice(0, 60) || '-';

/** Reads it from the parts, the closures and the outbox. */
export const createStateSource = (means: {
  readonly terminalId: string;
  readonly clock: Clock;
  readonly version: ProgramVersion;
  readonly inspected: Inspected;
  readonly closures: Closures;
  readonly outbox: Outbox;
}): StateSource => {
  const { terminalId, clock, version, inspected, closures, outbox } = means;
  const iso = (at: number): string => new Date(at).toISOString();
  const since = iso(clock.now());

  const reasons = (): readonly HealthReason[] => {
    const { terminal, services } = closures.facts();
    return [
      ...(terminal === null ? [] : [{ part: 'terminal', state: 'closed', fault: null }]),
      ...services.map((id) => ({ part: id, state: 'closed', fault: null })),
      ...inspected
        .reports()
        .filter((report) => needOf(report) !== 'good')
        .map((report) => ({
          part: report.id,
          state: report.resting ? 'closed' : report.state,
          fault: report.fault?.code ?? null,
        })),
    ];
  };

  const healthOf = (reports: readonly DeviceReport[]): TerminalState['health'] => {
    const { terminal, services } = closures.facts();
    const stopped = reports.some(
      (report) => needed.includes(report.id) && ['bad', 'rests'].includes(needOf(report)),
    );
    if (terminal !== null || services.includes('filing') || stopped) return 'out';
    return services.length > 0 || reports.some((report) => needOf(report) !== 'good') ? 'degraded' : 'ok';
  };

  return {
    reasons,
    reports: () => inspected.reports(),
    now: () => {
      const reports = inspected.reports();
      const { terminal, services } = closures.facts();
      const { count, oldest } = outbox.waiting();
      return {
        terminalId,
        at: iso(clock.now()),
        since,
        version: word(version.version),
        commit: version.commit === null ? null : word(version.commit),
        health: healthOf(reports),
        locked: terminal !== null,
        closed: [...services],
        parts: reports.map((report) => {
          const [test] = report.tests;
          return {
            id: word(report.id),
            deviceClass: word(report.deviceClass),
            state: word(report.state),
            need: needOf(report),
            fault: report.fault === null ? null : word(report.fault.code),
            paper: report.facts.find(({ name }) => name === 'paper')?.value ?? null,
            lastTest: test === undefined ? null : { at: test.at, outcome: test.outcome },
          };
        }),
        waiting: { count, oldest: oldest === null ? null : iso(oldest) },
      };
    },
  };
};

import type { DatabaseSync } from 'node:sqlite';
import type { Clock, DeviceStatus, Driver } from '../../device-drivers/contract.ts';
import { readinessLine, readinessSections } from '../../flows/maintenance/readiness.ts';
import { localTime } from '../../flows/text/local-time.ts';
import { readinessPdf } from '../../printers/documents/readiness-document.ts';
import type { FontBook } from '../../printers/fonts/font-book.ts';
import type { KioskConfig } from '../config.ts';
import type { CourtLine } from '../court-line.ts';
import type { KioskLog } from '../keep/log-file.ts';
import type { Outbox } from '../keep/outbox.ts';
import type { ProgramVersion } from '../program-version.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import { makeBundle } from './bundle.ts';
import type { Closures } from './closures.ts';
import { createDeviceTests } from './device-tests.ts';
import { createExports, type Exports } from './exports.ts';
import { maintenanceEffects } from './maintenance-effects.ts';
import { devicePart } from './parts/device-part.ts';
import { type Inspected, inspect } from './parts/inspected.ts';
import { machineParts } from './parts/machine-parts.ts';
import { screenParts } from './parts/screen-parts.ts';
import { createStaffLog, type StaffLog } from './staff-log.ts';
import type { Traces } from './traces.ts';

/** Where sticks are, for a terminal whose maintenance cannot be entered at its screen: none is looked for there. */
const noStickFolder = '/nowhere';

/** What the maintenance of a terminal is made with. */
export interface MaintenanceParts {
  readonly clock: Clock;
  readonly logs: KioskLog;
  readonly config: KioskConfig;
  readonly database: DatabaseSync;
  readonly devices: readonly Driver<DeviceStatus>[];
  readonly courtLine: CourtLine;
  readonly outbox: Outbox;
  readonly closures: Closures;
  readonly traces: Traces;
  readonly fonts: FontBook;
  readonly version: ProgramVersion;
}

/** The maintenance of a terminal: for whoever stands before it, and for whoever watches from afar. */
export interface Maintenance {
  readonly inspected: Inspected;
  readonly exports: Exports;
  readonly staffLog: StaffLog;
  effects(link: VisitLink): ReturnType<typeof maintenanceEffects>;
}

/** Joins devices, the machine's own parts, records, traces and what can be taken along. */
export const openMaintenance = (means: MaintenanceParts): Maintenance => {
  const { clock, logs, config, database, devices, courtLine, outbox, closures, traces, fonts } = means;
  const records = createDeviceTests(database, clock);
  const staffLog = createStaffLog(database, clock, logs.log);
  const inspected = inspect(
    [
      ...devices.map(devicePart),
      ...machineParts({ courtLine, outbox, clock, dataFolder: config.dataFolder }),
      ...screenParts(),
    ],
    { records, closures },
  );
  const exports = createExports({
    clock,
    log: logs.log,
    terminal: config.terminal.id,
    stickFolder: config.maintenance?.stickFolder ?? noStickFolder,
    bundle: () =>
      makeBundle({ clock, config, database, log: logs, version: means.version, inspected, traces }),
    report: async () => {
      const reports = inspected.reports();
      const { pdf } = await readinessPdf(
        {
          court: config.court.name,
          number: null,
          createdAt: localTime(clock.now()),
          terminal: `${config.terminal.name}（${config.terminal.id}）`,
          summary: readinessLine(reports),
          sections: readinessSections(reports).map(({ title, state, rows, test }) => ({
            title,
            state,
            rows,
            test,
          })),
        },
        fonts,
      );
      return pdf;
    },
    ask: courtLine.ask,
  });
  return {
    inspected,
    exports,
    staffLog,
    effects: (link) =>
      maintenanceEffects(
        { clock, config: config.maintenance, inspected, records, staffLog, closures, traces, exports },
        link,
      ),
  };
};

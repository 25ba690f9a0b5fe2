import type { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import { readPublicKey } from '../../court/contract/receipt-signature.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import type { KioskConfig } from '../config.ts';
import type { AskCourt } from '../effects/services/service-means.ts';
import type { Outbox } from '../keep/outbox.ts';
import type { Closures } from '../maintenance/closures.ts';
import type { Maintenance } from '../maintenance/open-maintenance.ts';
import type { ProgramVersion } from '../program-version.ts';
import { reportToCourt } from './court-reporter.ts';
import { openMqttLine } from './mqtt-line.ts';
import { createOrders } from './orders.ts';
import { createTelemetry } from './telemetry.ts';
import { createStateSource } from './terminal-state.ts';
import { serveWatch } from './watch-server.ts';

/** Lets the terminal be watched from afar, by whatever its configuration names: a monitor, a broker, or the court's API. */
export const watchTerminal = async (means: {
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: KioskConfig;
  readonly database: DatabaseSync;
  readonly closures: Closures;
  readonly outbox: Outbox;
  readonly version: ProgramVersion;
  readonly maintenance: Maintenance;
  readonly ask: AskCourt;
  /** 0..1 */
  readonly random: () => number;
  /** How many messages of the screen were refused. */
  readonly rejected: () => number;
}): Promise<{ close(): Promise<void> }> => {
  const { clock, log, config, closures, maintenance } = means;
  const { inspected, exports, staffLog } = maintenance;
  const terminalId = config.terminal.id;
  const source = createStateSource({
    terminalId,
    clock,
    version: means.version,
    inspected,
    closures,
    outbox: means.outbox,
  });
  const orders = createOrders({
    terminalId,
    trustedKeys: new Map(
      Object.entries(config.court.trustedKeys).map(([keyId, key]) => [keyId, readPublicKey(key)]),
    ),
    clock,
    log,
    database: means.database,
    closures,
    inspected,
    exports,
    staffLog,
  });
  const { listen, mqtt } = config.watching;
  const telemetry = createTelemetry(source, means.rejected);
  const server = listen === undefined ? null : await serveWatch(listen, source, telemetry);
  if (server !== null) log.info({ url: server.url }, 'watch-ready');
  const stopping = new AbortController();
  const line =
    mqtt === undefined
      ? null
      : openMqttLine(mqtt, { terminalId, clock, log, source, orders, random: means.random });
  if (line === null) reportToCourt({ clock, source, orders, ask: means.ask }, stopping.signal);
  return {
    close: async () => {
      stopping.abort();
      await line?.close();
      await server?.close();
      await telemetry.close();
    },
  };
};

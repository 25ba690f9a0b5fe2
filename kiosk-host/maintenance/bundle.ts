import { hostname, release, uptime } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import type { Clock } from '../../device-drivers/contract.ts';
import { localTime } from '../../flows/text/local-time.ts';
import type { KioskConfig } from '../config.ts';
import type { KioskLog } from '../keep/log-file.ts';
import type { ProgramVersion } from '../program-version.ts';
import type { Inspected } from './parts/inspected.ts';
import type { Traces } from './traces.ts';

/** What a bundle is made of. */
export interface BundleMeans {
  readonly clock: Clock;
  readonly config: KioskConfig;
  readonly database: DatabaseSync;
  readonly log: Pick<KioskLog, 'files'>;
  readonly version: ProgramVersion;
  readonly inspected: Inspected;
  readonly traces: Traces;
}

/** Keys of the configuration whose values open something, or tell of somebody. */
const secret = /token|salt|hash|password|secret|pin/iu;

/** A configuration without what is secret; also user and password inside an address. */
export const withoutSecrets = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value === 'string') return value.replace(/(\w+:\/\/)[^/@\s]+@/u, '$1***@');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, secret.test(key) ? '***' : withoutSecrets(part)]),
  );
};

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** Rows of the terminal's own tables that hold no personal data: chosen column by column. */
const rows = (database: DatabaseSync, query: string): unknown => database.prepare(query).all();

/**
 * Everything that says what happened at a terminal, as a ZIP archive: log, how each part stands, tests, audit log, what waits for the
 * court by number, masked traces and recordings, and the configuration without secrets. Nothing of a visitor is in any of it.
 */
export const makeBundle = async (means: BundleMeans): Promise<Uint8Array> => {
  const { clock, config, database, log, version, inspected, traces } = means;
  const reports = inspected.reports();
  const files: Record<string, Uint8Array> = {
    'about.json': json({
      terminal: config.terminal.id,
      madeAt: localTime(clock.now()),
      ...version,
      node: process.version,
      kernel: release(),
      machine: hostname(),
      machineUpSeconds: Math.floor(uptime()),
      programUpSeconds: Math.floor(process.uptime()),
    }),
    'config.json': json(withoutSecrets(config)),
    'devices.json': json(reports),
    'tests.json': json(
      rows(database, 'select device, at, level, outcome, fault, findings from device_test order by seq'),
    ),
    'staff-log.json': json(
      rows(database, 'select seq, at, deed, device, outcome from staff_log order by seq'),
    ),
    'outbox.json': json(
      rows(
        database,
        'select filing, number, state, reason, attempts, kept_at, received_at from outbox order by kept_at',
      ),
    ),
    'closures.json': json(rows(database, 'select what, at, notice from closure')),
  };
  for (const { name, bytes } of await log.files()) files[`log/${name}`] = bytes;
  for (const { id } of reports) {
    const lines = traces.lines(id);
    if (lines.length > 0) files[`traces/${id}.jsonl`] = strToU8(`${lines.join('\n')}\n`);
  }
  for (const { name, bytes } of await traces.recordings()) files[`recordings/${name}`] = bytes;
  return zipSync(files, { level: 6 });
};

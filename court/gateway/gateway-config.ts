import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { iceServer } from '../contract/guide-calls/guide-call.ts';
import { courtCode, line, terminalId } from '../contract/identifiers.ts';
import { feeSettings } from './fees/fee-settings.ts';
import { jobSettings } from './jobs/job-settings.ts';
import { noticeSettings } from './notices/notice-settings.ts';
import { regionSettings, servedCourt } from './region/region-settings.ts';
import { serviceSettings } from './service-of-process/service-settings.ts';
import { systemSettings } from './system/system-settings.ts';
import { fleetSettings } from './terminals/fleet-settings.ts';

/** How long papers lie here that a phone may fetch, and how many of one terminal. */
export const takeHomeBounds = z.strictObject({
  hours: z
    .int()
    .min(1)
    .max(24 * 14)
    .default(24),
  mostPerTerminal: z.int().min(1).max(10_000).default(200),
});

/** What a gateway is: where it listens, where it keeps things, whom it serves. */
export const gatewayConfig = z.strictObject({
  listen: z.strictObject({ host: z.string().min(1), port: z.int().min(0).max(65_535) }),
  /** Folder for files, the signing key and, without `databaseUrl`, the database. Several gateways share one on a shared file system. */
  dataDir: z.string().min(1),
  /** PostgreSQL. Without it the database is SQLite in `dataDir`. */
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  courts: z.array(servedCourt).min(1).max(2000),
  terminals: z
    .array(
      z.strictObject({
        id: terminalId,
        /** At least 32 characters of the machine's own making. */
        token: z.string().regex(/^[A-Za-z0-9._~+/=-]{32,256}$/),
        place: line(100),
        court: courtCode,
      }),
    )
    .max(30_000),
  clerks: z
    .array(
      z.strictObject({
        name: line(60),
        /** The courts whose work they do; absent: all of this gateway. */
        courts: z.array(courtCode).min(1).max(200).optional(),
        /** As `hash-password.ts` prints it. */
        passwordHash: z.string().regex(/^scrypt\$\d+\$\d+\$\d+\$[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+$/),
      }),
    )
    .max(500),
  /** The desk is reached by HTTPS: its cookie is marked Secure. */
  secureCookie: z.boolean().default(false),
  /** Papers to take home on a phone; absent: as `takeHomeBounds` has it. */
  takeHome: takeHomeBounds.optional(),
  /** Filing for one another among these courts; absent: the usual office hours. */
  region: regionSettings.optional(),
  /** How parties who have never been at a terminal are named for the service of papers; absent: not at all. */
  service: serviceSettings.optional(),
  /** How fees are paid; absent: at the window only. */
  fees: feeSettings.optional(),
  /** How work that is done later is tried again; absent: as `jobSettings` has it. */
  jobs: jobSettings.optional(),
  /** How persons are told of answers beyond the terminal; absent: not at all. */
  notices: noticeSettings.optional(),
  /** Where the two browsers of a video call with a terminal find one another beyond the court's own network. */
  videoCalls: z.strictObject({ iceServers: z.array(iceServer).max(8) }).optional(),
  /** The courts' own case systems; absent: the desk does it all. */
  systems: systemSettings.optional(),
  /** The broker of the terminals; absent: they tell over the API how they stand. */
  fleet: fleetSettings.optional(),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** A checked configuration. */
export type GatewayConfig = z.infer<typeof gatewayConfig>;

/** A terminal the gateway knows. */
export type KnownTerminal = GatewayConfig['terminals'][number];

/**
 * Reads the JSON file and lets the environment override where it listens and keeps things:
 * `COURT_LISTEN_HOST`, `COURT_LISTEN_PORT`, `COURT_DATA_DIR`, `COURT_DATABASE_URL`, `COURT_LOG_LEVEL`.
 * Throws with the list of mistakes: a gateway with a wrong configuration must not start.
 */
export const loadGatewayConfig = async (
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<GatewayConfig> => {
  const raw: unknown = JSON.parse(await readFile(path, 'utf8'));
  const file = z.looseObject({ listen: z.looseObject({}).optional() }).parse(raw);
  const given = {
    ...file,
    listen: {
      ...file.listen,
      ...(env.COURT_LISTEN_HOST ? { host: env.COURT_LISTEN_HOST } : {}),
      ...(env.COURT_LISTEN_PORT ? { port: Number(env.COURT_LISTEN_PORT) } : {}),
    },
    ...(env.COURT_DATA_DIR ? { dataDir: env.COURT_DATA_DIR } : {}),
    ...(env.COURT_DATABASE_URL ? { databaseUrl: env.COURT_DATABASE_URL } : {}),
    ...(env.COURT_LOG_LEVEL ? { logLevel: env.COURT_LOG_LEVEL } : {}),
  };
  const checked = gatewayConfig.safeParse(given);
  if (!checked.success) throw new Error(`the gateway's configuration: ${z.prettifyError(checked.error)}`);
  return checked.data;
};

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { destination } from 'pino';
import type { Clock } from '../../device-drivers/contract.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { openApiDocument } from '../contract/openapi.ts';
import { registerDesk } from '../desk/desk-routes.ts';
import { registerTakeHomePage } from '../take-home/take-home-page.ts';
import { registerApi } from './api-routes.ts';
import { createFilingFiles } from './filing-files.ts';
import { createFilingStore } from './filing-store.ts';
import { type GatewayConfig, type KnownTerminal, takeHomeBounds } from './gateway-config.ts';
import { createGuideCallStore } from './guide-call-store.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { openPostgresDatabase } from './postgres-database.ts';
import { createReception } from './reception.ts';
import { refuse } from './refuse.ts';
import { loadSigningKey } from './signing-key.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import { createTakeHomeStore } from './take-home-store.ts';
import { terminalFinder } from './terminal-tokens.ts';
import { registerUploads } from './upload-routes.ts';
import { DurableUploadStore } from './upload-store.ts';

/** A gateway that is ready to listen. */
export interface Gateway {
  readonly app: FastifyInstance;
  /** Name and PEM of the public key that terminals must trust. */
  readonly publicKey: { readonly keyId: string; readonly publicKey: string };
  /** Begins to listen; gives the address, such as `http://127.0.0.1:8443`. */
  listen(): Promise<string>;
  /** Ends gracefully: what is under way is answered, then the database is closed. */
  close(): Promise<void>;
}

/**
 * The court's end of the line: the API for terminals and the clerk's desk. One process owns a data folder.
 * Rejects when the database or the folder cannot be used.
 */
export const createGateway = async ({
  config,
  clock = systemClock,
}: {
  readonly config: GatewayConfig;
  readonly clock?: Clock;
}): Promise<Gateway> => {
  await mkdir(join(config.dataDir, 'filings'), { recursive: true, mode: 0o700 });
  const key = await loadSigningKey(config.dataDir);
  const database = config.databaseUrl
    ? await openPostgresDatabase(config.databaseUrl)
    : openSqliteDatabase(join(config.dataDir, 'gateway.sqlite'));
  const filings = createFilingStore(database);
  const calls = createGuideCallStore(database);
  const files = createFilingFiles(config.dataDir);
  const queue = createKeyedQueue();
  const { courts } = config;
  const takeHomes = createTakeHomeStore({
    database,
    clock,
    queue,
    ...takeHomeBounds.parse(config.takeHome ?? {}),
  });
  const courtNameOf = (terminalId: string): string => {
    const court = config.terminals.find(({ id }) => id === terminalId)?.court;
    return (courts.find(({ code }) => code === court) ?? courts[0])?.name ?? '';
  };
  const reception = createReception({ filings, files, key, courts, clock, queue });
  const findTerminal = terminalFinder(config.terminals);
  const terminals = new WeakMap<FastifyRequest, KnownTerminal>();
  const terminalOf = (request: FastifyRequest): KnownTerminal => {
    const terminal = terminals.get(request);
    if (terminal === undefined) throw new Error('a request passed without a terminal');
    return terminal;
  };

  const app = fastify({
    // Ids and codes only: the requests' own lines (addresses, URLs, headers) are left out.
    logger: { level: config.logLevel, stream: destination(2) },
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    bodyLimit: 64 * 1024,
    // A page of 1 MiB over a slow line takes minutes; a request that takes longer is not a terminal's.
    requestTimeout: 600_000,
    forceCloseConnections: 'idle',
  });

  app.setErrorHandler((error: unknown, request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status === 413) return refuse(reply, { code: 'too-large' });
    if (status === 415) return refuse(reply, { code: 'unsupported-media-type' });
    if (status >= 400 && status < 500) return refuse(reply, { code: 'invalid-request' });
    // The message of an unexpected error may hold a value from a person's filing: only its name and place are kept.
    const name = error instanceof Error ? error.name : typeof error;
    const at = error instanceof Error ? error.stack?.split('\n')[1]?.trim().replace(/^.*\//, '') : undefined;
    request.log.error({ fault: name, at }, 'internal');
    return refuse(reply, { code: 'internal' });
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, { code: 'not-found' }));

  // JSON, forms of the desk and uploads: each is taken where it belongs, plain text nowhere.
  app.removeContentTypeParser('text/plain');

  const document = openApiDocument();
  app.get('/openapi.json', () => document);

  const apiParts = {
    reception,
    filings,
    calls,
    takeHomes,
    courtNameOf,
    key,
    courts,
    clock,
    terminalOf,
  };
  await app.register(async (api) => {
    api.addHook('onRequest', async (request, reply) => {
      const terminal = findTerminal(request.headers.authorization);
      if (terminal === null) return refuse(reply, { code: 'unauthorized' });
      terminals.set(request, terminal);
      return undefined;
    });
    registerApi(api, apiParts, 'terminals');
    registerUploads(api, {
      store: new DurableUploadStore(filings, files),
      filings,
      reception,
      queue,
      terminalOf,
    });
  });
  await app.register(async (open) => {
    open.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    registerApi(open, apiParts, 'anyone');
  });
  await app.register(registerTakeHomePage);
  await app.register(async (desk) => {
    await registerDesk(desk, { config, filings, calls, files, clock });
  });

  const closing = new AbortController();
  const housekeeping = keepHouse({
    clock,
    signal: closing.signal,
    eraseExpired: takeHomes.eraseExpired,
    failed: (error) => app.log.error({ fault: error.name }, 'housekeeping'),
  });

  return {
    app,
    publicKey: { keyId: key.keyId, publicKey: key.publicKey },
    listen: () => app.listen({ host: config.listen.host, port: config.listen.port }),
    close: async () => {
      await app.close();
      closing.abort();
      await housekeeping;
      await database.close();
    },
  };
};

/** How often what is past its time is erased, ms. */
const eraseEvery = 60_000;

/** Erases what is past its time, at once and then every minute, until the signal; a database that fails is tried again. */
const keepHouse = async (parts: {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly eraseExpired: () => Promise<number>;
  readonly failed: (error: Error) => void;
}): Promise<void> => {
  while (!parts.signal.aborted) {
    await parts.eraseExpired().catch(parts.failed);
    await parts.clock.sleep(eraseEvery, parts.signal).catch(() => undefined); // aborted: the loop ends
  }
};

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { destination } from 'pino';
import type { Clock } from '../../device-drivers/contract.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { openApiDocument } from '../contract/openapi.ts';
import { registerDesk } from '../desk/desk-routes.ts';
import { payPage } from '../pay/pay-page.ts';
import { registerPhotosPage } from '../phone-photos/photos-page.ts';
import { registerTakeHomePage } from '../take-home/take-home-page.ts';
import { registerApi } from './api-routes.ts';
import { bearerFinder } from './bearer-tokens.ts';
import { createCaseStore } from './cases/case-store.ts';
import { createFeeParts } from './fees/fee-parts.ts';
import { createFilingFiles } from './filing-files.ts';
import { createFilingStore, type FilingStore } from './filing-store.ts';
import { type GatewayConfig, takeHomeBounds } from './gateway-config.ts';
import { createGuideCallStore } from './guide-calls/guide-call-store.ts';
import { createGuideVideoStore } from './guide-calls/guide-video-store.ts';
import { createHandInStore, type HandInStore } from './hand-ins/hand-in-store.ts';
import type { GatewayMeans } from './handlers.ts';
import { openStorage } from './open-storage.ts';
import { createPhotoStore } from './phone-photos/photo-store.ts';
import { createReception } from './reception.ts';
import { refuse } from './refuse.ts';
import { loadSigningKey } from './signing-key.ts';
import { createEntryStore } from './system/entry-store.ts';
import { registerSystemFiles } from './system/file-routes.ts';
import { withSteps } from './system/filing-steps.ts';
import { createTakeHomeStore } from './take-home-store.ts';
import { openFleetLine } from './terminals/fleet-line.ts';
import { createTerminalStore } from './terminals/terminal-store.ts';
import { type FindAnnounced, registerUploads } from './upload-routes.ts';
import { DurableUploadStore } from './upload-store.ts';
import { workJobs } from './work-jobs.ts';

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
 * The court's end of the line: the API for terminals and the courts' own systems, and the clerk's desk. With PostgreSQL any number
 * of gateways serve one database and one folder on a shared file system; with SQLite one process owns the folder. Rejects when the database or the folder cannot be used.
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
  const app = newApp(config.logLevel);
  const storage = await openStorage({
    config,
    clock,
    failed: (failure) => app.log.warn(failure, 'later'),
  });
  const { database, exclusion, jobs } = storage;
  const { queue, locker } = exclusion;
  const filings = withSteps(createFilingStore(database), jobs);
  const cases = createCaseStore(database);
  const videos = createGuideVideoStore(database);
  const calls = createGuideCallStore(database, videos);
  const entries = createEntryStore(database, queue);
  const files = createFilingFiles(config.dataDir);
  const { courts } = config;
  const gatewayMeans: GatewayMeans = { config, database, clock, queue, files, key, filings, cases, jobs };
  const takeHomes = createTakeHomeStore({
    database,
    clock,
    queue,
    ...takeHomeBounds.parse(config.takeHome ?? {}),
  });
  const photos = createPhotoStore({ database, clock, queue });
  const courtNameOf = (terminalId: string): string => {
    const court = config.terminals.find(({ id }) => id === terminalId)?.court;
    return (courts.find(({ code }) => code === court) ?? courts[0])?.name ?? '';
  };
  const reception = createReception({ filings, cases, files, key, courts, clock, queue });
  const terminals = bearers(config.terminals);
  const systems = bearers(config.systems ?? []);

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
    ...gatewayMeans,
    reception,
    calls,
    videos,
    takeHomes,
    courtNameOf,
    courts,
    entries,
    terminalOf: terminals.of,
    systemOf: systems.of,
  };
  await app.register(async (api) => {
    api.addHook('onRequest', terminals.ask);
    registerApi(api, apiParts, 'terminals');
    const store = new DurableUploadStore(filings, files);
    const announced = announcedIn(filings, createHandInStore(database));
    registerUploads(api, { store, filings, announced, queue, locker, terminalOf: terminals.of });
  });
  await app.register(async (api) => {
    api.addHook('onRequest', systems.ask);
    registerApi(api, apiParts, 'system');
    registerSystemFiles(api, { filings, files, systemOf: systems.of });
  });
  await app.register(async (open) => {
    open.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    registerApi(open, apiParts, 'anyone');
  });
  await app.register(registerTakeHomePage);
  await app.register(registerPhotosPage);
  const fleet =
    config.fleet === undefined
      ? null
      : openFleetLine(config.fleet, {
          terminals: config.terminals,
          store: createTerminalStore(database),
          log: app.log,
        });
  const { reference } = createFeeParts(gatewayMeans);
  if (reference !== null) await app.register(payPage(reference));
  await app.register(async (desk) => {
    await registerDesk(desk, { ...gatewayMeans, calls, videos, fleet });
  });

  await workJobs(gatewayMeans, entries, app.log);
  const closing = new AbortController();
  const housekeeping = keepHouse({
    clock,
    signal: closing.signal,
    eraseExpired: async () => (await takeHomes.eraseExpired()) + (await photos.eraseExpired()),
    failed: (error) => app.log.error({ fault: error.name }, 'housekeeping'),
  });

  return {
    app,
    publicKey: { keyId: key.keyId, publicKey: key.publicKey },
    listen: () => app.listen({ host: config.listen.host, port: config.listen.port }),
    close: async () => {
      await app.close();
      closing.abort();
      await fleet?.close();
      await housekeeping;
      await storage.close();
    },
  };
};

/** What is announced under an id: a filing, otherwise papers that are added to a case. */
const announcedIn =
  (filings: Pick<FilingStore, 'find'>, handIns: HandInStore): FindAnnounced =>
  async (id) => {
    const filing = await filings.find(id);
    if (filing !== null) return { ...filing.manifest, uploading: filing.state === 'uploading' };
    const handIn = await handIns.find(id);
    return handIn === null ? null : { ...handIn.manifest, uploading: handIn.receipt === null };
  };

/** A server with our limits. */
const newApp = (level: GatewayConfig['logLevel']): FastifyInstance =>
  fastify({
    // Ids and codes only: the requests' own lines (addresses, URLs, headers) are left out.
    logger: { level, stream: destination(2) },
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    bodyLimit: 64 * 1024,
    // A page of 1 MiB over a slow line takes minutes; a request that takes longer is not a terminal's.
    requestTimeout: 600_000,
    forceCloseConnections: 'idle',
  });

/** Who asks, by the token of the request: `ask` refuses who has none of them, `of` gives whose it was. */
const bearers = <Known extends { readonly token: string }>(known: readonly Known[]) => {
  const find = bearerFinder(known);
  const found = new WeakMap<FastifyRequest, Known>();
  return {
    ask: async (request: FastifyRequest, reply: FastifyReply) => {
      const one = find(request.headers.authorization);
      if (one === null) return refuse(reply, { code: 'unauthorized' });
      found.set(request, one);
      return undefined;
    },
    of: (request: FastifyRequest): Known => {
      const one = found.get(request);
      if (one === undefined) throw new Error('a request passed without a token');
      return one;
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

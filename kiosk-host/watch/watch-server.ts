import fastify from 'fastify';
import type { Telemetry } from './telemetry.ts';
import type { StateSource } from './terminal-state.ts';

/** The address at which a monitor asks how the terminal stands. */
export interface WatchServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves `GET /healthz` (200 while a person can file a case, 503 while nobody can, both with the reasons) and `GET /metrics`
 * (Prometheus). It reads and changes nothing; nothing of a visitor is in an answer.
 */
export const serveWatch = async (
  listen: { readonly host: string; readonly port: number },
  source: StateSource,
  telemetry: Telemetry,
): Promise<WatchServer> => {
  const app = fastify({ logger: false, bodyLimit: 1024, forceCloseConnections: true });
  app.get('/healthz', (_request, reply) => {
    const { terminalId, at, since, version, commit, health, waiting } = source.now();
    return reply
      .code(health === 'out' ? 503 : 200)
      .header('cache-control', 'no-store')
      .send({ terminalId, status: health, reasons: source.reasons(), at, since, version, commit, waiting });
  });
  app.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(await telemetry.text()),
  );
  const url = await app.listen(listen);
  return { url, close: () => app.close() };
};

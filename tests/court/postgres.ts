import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '../../device-drivers/system-clock.ts';

const run = promisify(execFile);

/** A real PostgreSQL server of its own, on 127.0.0.1 with a port of its own. */
export interface TestPostgres {
  /** `postgres://…` of an empty database. */
  readonly url: string;
  /** Ends the server by its process id and takes its folder away. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server in a temporary folder. As root it runs as user `postgres`, for the server refuses
 * root. `durable`: as a court runs it, every commit on disk. Throws with the words of what to install when PostgreSQL is not there.
 */
export const startPostgres = async (options: { readonly durable?: boolean } = {}): Promise<TestPostgres> => {
  const bin = await binaries();
  const folder = await mkdtemp(join(tmpdir(), 'court-postgres-'));
  const data = join(folder, 'data');
  const root = process.getuid?.() === 0;
  if (root) {
    const { stdout: uid } = await run('id', ['-u', 'postgres']);
    const { stdout: gid } = await run('id', ['-g', 'postgres']);
    await chown(folder, Number(uid), Number(gid));
  }
  const asPostgres = (program: string, parameters: readonly string[]): [string, string[]] =>
    root
      ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...parameters]]
      : [program, [...parameters]];

  const init = asPostgres(join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'court',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ]);
  await run(...init, { cwd: folder });
  const port = await freePort();
  const [program, parameters] = asPostgres(join(bin, 'postgres'), [
    ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
    ...(options.durable
      ? ['-c', 'shared_buffers=512MB', '-c', 'max_connections=60', '-c', 'max_wal_size=4GB']
      : // A test's server need not outlive a power cut.
        ['-c', 'fsync=off', '-c', 'shared_buffers=16MB', '-c', 'max_connections=20']),
  ]);
  const server = spawn(program, parameters, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));

  const end = systemClock.now() + 20_000;
  while (!log.includes('ready to accept connections')) {
    if (server.exitCode !== null || systemClock.now() > end) {
      server.kill('SIGKILL');
      throw new Error(`PostgreSQL did not start: ${log}`);
    }
    await systemClock.sleep(20);
  }
  return {
    url: `postgres://court@127.0.0.1:${port}/postgres`,
    stop: async () => {
      // Immediate shutdown: nothing in it is wanted any more.
      server.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const binaries = async (): Promise<string> => {
  const home = '/usr/lib/postgresql';
  const versions = await readdir(home).catch(() => []);
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error('PostgreSQL is missing: apt-get install postgresql');
  return join(home, newest, 'bin');
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { requireTool } from './ippeveprinter.ts';

/** A real CUPS scheduler of our own, on loopback, with one queue. */
export interface CupsServer {
  /** `ipp://127.0.0.1:port/printers/kiosk`. */
  readonly uri: string;
  /** `lpadmin` on the queue, with more options. */
  administer(...options: readonly string[]): Promise<void>;
  /** `cupsdisable` and `cupsenable`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** The scheduler's own error log, for a test that failed. */
  log(): Promise<string>;
  kill(): Promise<void>;
  /**
   * Starts it again. `emptied`: its spool is cleared first, as a terminal has to: a scheduler that died sends the job
   * that it was at once more by itself (2.4.2, seen), whatever `printer-error-policy` says.
   */
  restart(options: { readonly emptied: boolean }): Promise<void>;
  stop(): Promise<void>;
}

const path = `${process.env.PATH}:/usr/sbin:/sbin`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

/**
 * Starts `cupsd` in the foreground on a port of its own, everything it writes in a folder of its own, and makes a
 * driverless queue (`-m everywhere`) to the printer at `deviceUri`. Documents are not kept after printing, and a job
 * that fails is not sent again: what a queue of a terminal has to be.
 */
export const startCupsServer = async (deviceUri: string): Promise<CupsServer> => {
  requireTool('cupsd', 'cups-daemon');
  requireTool('lpadmin', 'cups-client');
  const dir = await mkdtemp(join(tmpdir(), 'cups-'));
  // Its backends run as another user.
  await chmod(dir, 0o755);
  for (const name of ['root', 'spool', 'cache', 'state', 'tmp', 'log']) await mkdir(join(dir, name));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  await writeFile(
    join(dir, 'cupsd.conf'),
    `Listen 127.0.0.1:${port}
Browsing No
LogLevel debug
WebInterface No
DefaultAuthType None
PreserveJobHistory Yes
PreserveJobFiles No
DirtyCleanInterval 0
<Location />
Order allow,deny
Allow from 127.0.0.1
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
`,
  );
  await writeFile(
    join(dir, 'cups-files.conf'),
    `ServerRoot ${dir}/root
RequestRoot ${dir}/spool
CacheDir ${dir}/cache
StateDir ${dir}/state
TempDir ${dir}/tmp
DataDir /usr/share/cups
ServerBin /usr/lib/cups
AccessLog ${dir}/log/access
ErrorLog ${dir}/log/error
PageLog ${dir}/log/page
SystemGroup root
User ${isRoot ? 'lp' : userInfo().username}
Group ${isRoot ? 'lp' : 'nogroup'}
Sandboxing relaxed
`,
  );
  const run = (tool: string, args: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, PATH: path, CUPS_SERVER: `127.0.0.1:${port}` };
      execFile(tool, args, { env, timeout: 20_000 }, (error, stdout, stderr) =>
        error ? reject(new Error(`${tool}: ${stdout}${stderr}`)) : resolve(),
      );
    });

  let daemon: ChildProcess | null = null;
  const end = async (): Promise<void> => {
    const ending = daemon;
    daemon = null;
    if (ending?.pid === undefined) return;
    // Its own group: backends that are at work end with it.
    process.kill(-ending.pid, 'SIGKILL');
    while (ending.exitCode === null && ending.signalCode === null) await wait(20);
  };
  const launch = async (): Promise<void> => {
    daemon = spawn('cupsd', ['-f', '-c', join(dir, 'cupsd.conf'), '-s', join(dir, 'cups-files.conf')], {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, PATH: path },
    });
    for (let attempt = 0; ; attempt += 1) {
      const answers = await run('lpstat', ['-r']).then(
        () => true,
        () => false,
      );
      const open = await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      );
      if (answers && open) return;
      if (attempt > 100) throw new Error('cupsd does not start');
      await wait(50);
    }
  };
  try {
    await launch();
    const queue = ['-p', 'kiosk', '-E', '-v', deviceUri, '-m', 'everywhere'];
    await run('lpadmin', [...queue, '-o', 'printer-error-policy=abort-job']);
  } catch (error) {
    await end();
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
  return {
    uri: `ipp://127.0.0.1:${port}/printers/kiosk`,
    administer: (...options) => run('lpadmin', ['-p', 'kiosk', ...options]),
    pause: () => run('cupsdisable', ['kiosk']),
    resume: () => run('cupsenable', ['kiosk']),
    log: () => readFile(join(dir, 'log/error'), 'utf8'),
    kill: end,
    restart: async ({ emptied }) => {
      if (emptied)
        for (const name of await readdir(join(dir, 'spool')))
          if (/^[cd]\d/.test(name)) await rm(join(dir, 'spool', name));
      if (emptied) await rm(join(dir, 'cache/job.cache'), { force: true });
      await launch();
    },
    async stop() {
      await end();
      await rm(dir, { recursive: true, force: true });
    },
  };
};

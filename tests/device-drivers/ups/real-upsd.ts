import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { until } from '../transports/until.ts';

/** Where Debian's nut-server has its programs. */
const PROGRAMS = '/lib/nut';

/** The user of the test's upsd. */
export const REAL_USER = { username: 'terminal', password: 'sample' } as const;

/** A real upsd with a real `dummy-ups` driver, in a folder of its own, on a port of loopback. */
export interface RealUpsd {
  readonly port: number;
  /** Gives the supply these variables, in full; the driver has them within its poll interval, one second. */
  say(variables: Readonly<Record<string, string>>): Promise<void>;
  killDriver(): Promise<void>;
  startDriver(): Promise<void>;
  killUpsd(): Promise<void>;
  startUpsd(): Promise<void>;
  close(): Promise<void>;
}

/** What the supply says at first: mains, charging. */
export const FIRST_WORDS: Readonly<Record<string, string>> = {
  'ups.mfr': 'Sample',
  'ups.model': 'Sample 700',
  'ups.serial': '0000-700',
  'ups.status': 'OL CHRG',
  'battery.charge': '97',
  'battery.runtime': '1800',
  'input.voltage': '229.4',
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const answersAt = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

/** Starts both. Throws with what to install when NUT is not there. */
export const startRealUpsd = async (): Promise<RealUpsd> => {
  for (const program of ['upsd', 'dummy-ups'])
    if (!existsSync(join(PROGRAMS, program)))
      throw new Error(`${program} is missing: apt-get install --no-install-recommends nut-server`);
  const folder = await mkdtemp(join(tmpdir(), 'real-upsd-'));
  const conf = join(folder, 'conf');
  const state = join(folder, 'state');
  await mkdir(conf, { mode: 0o750 });
  await mkdir(state, { mode: 0o750 });
  const port = await freePort();
  const begun = Date.now();
  const put = async (name: string, text: string, changed = new Date(begun)): Promise<void> => {
    // In one step: the driver may look at any moment.
    await writeFile(join(conf, `${name}.new`), text);
    await chmod(join(conf, `${name}.new`), 0o640);
    await utimes(join(conf, `${name}.new`), changed, changed);
    await rename(join(conf, `${name}.new`), join(conf, name));
  };
  let said = 0;
  const say = (variables: Readonly<Record<string, string>>): Promise<void> => {
    // The driver reads the file again when its time is another, in whole seconds: two words in one second would be one.
    said += 1;
    return put(
      'kiosk.dev',
      Object.entries(variables)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join(''),
      new Date(begun + said * 1_000),
    );
  };
  await put('ups.conf', '[kiosk]\n  driver = dummy-ups\n  port = kiosk.dev\n  mode = dummy-once\n');
  await put('upsd.conf', `LISTEN 127.0.0.1 ${port}\nMAXAGE 2\n`);
  await put(
    'upsd.users',
    `[${REAL_USER.username}]\n  password = ${REAL_USER.password}\n  upsmon secondary\n`,
  );
  await say(FIRST_WORDS);

  const environment = {
    ...process.env,
    NUT_CONFPATH: conf,
    NUT_STATEPATH: state,
    NUT_ALTPIDPATH: state,
    NUT_PIDPATH: state,
  };
  const { username } = userInfo();
  const running = new Map<string, ChildProcess>();
  const begin = (program: string, words: readonly string[]): void => {
    running.set(program, spawn(join(PROGRAMS, program), [...words], { env: environment, stdio: 'ignore' }));
  };
  const kill = async (program: string): Promise<void> => {
    const ending = running.get(program);
    running.delete(program);
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill('SIGKILL');
    await gone;
  };
  // A test that ran into its time limit never comes to close().
  const onExit = (): void => {
    for (const child of running.values()) child.kill('SIGKILL');
  };
  process.once('exit', onExit);

  const startDriver = async (): Promise<void> => {
    const socket = join(state, 'dummy-ups-kiosk');
    await rm(socket, { force: true });
    begin('dummy-ups', ['-a', 'kiosk', '-u', username, '-F', '-i', '1']);
    await until(() => existsSync(socket));
  };
  const startUpsd = async (): Promise<void> => {
    begin('upsd', ['-u', username, '-F']);
    const end = systemClock.now() + 8_000;
    while (!(await answersAt(port))) {
      if (systemClock.now() > end) throw new Error('upsd does not listen');
      await systemClock.sleep(20);
    }
  };
  await startDriver();
  await startUpsd();
  return {
    port,
    say,
    startDriver,
    startUpsd,
    killDriver: () => kill('dummy-ups'),
    killUpsd: () => kill('upsd'),
    close: async () => {
      await kill('upsd');
      await kill('dummy-ups');
      process.off('exit', onExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

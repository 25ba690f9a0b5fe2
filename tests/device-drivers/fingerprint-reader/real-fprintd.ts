import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { until } from '../transports/until.ts';

/** What is started, where Debian has it, and in which package. */
const PROGRAMS = [
  { name: 'dbus-daemon', file: '/usr/bin/dbus-daemon', package: 'dbus' },
  { name: 'polkitd', file: '/usr/lib/polkit-1/polkitd', package: 'polkitd' },
  { name: 'fprintd', file: '/usr/libexec/fprintd', package: 'fprintd' },
] as const;

type ProgramName = (typeof PROGRAMS)[number]['name'];

/** A real fprintd with libfprint's virtual reader, on a message bus of its own with a real polkitd. */
export interface RealFprintd {
  /** The bus, by its UNIX socket. */
  readonly busPath: string;
  /** The same bus by a TCP port of loopback, for a hand on the wire. */
  readonly busPort: number;
  /** Somebody lays a finger on the reader; the same name is the same finger. Waits until the reader wants one. */
  lay(finger: string): Promise<void>;
  /** The next scan is not good enough, for libfprint's reason: 1 too short, 2 not centred, 3 lift it. */
  spoil(reason: 1 | 2 | 3): Promise<void>;
  /** The reader is pulled out; it is back only with a new fprintd. */
  unplug(): Promise<void>;
  killFprintd(): Promise<void>;
  startFprintd(): Promise<void>;
  close(): Promise<void>;
}

const busConfiguration = (path: string): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=${path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow send_type="method_call"/>
    <allow eavesdrop="true"/>
  </policy>
</busconfig>
`;

/** Starts the three. Throws with what to install when one is not there, and where the tests do not run as root. */
export const startRealFprintd = async (): Promise<RealFprintd> => {
  for (const program of PROGRAMS)
    if (!existsSync(program.file))
      throw new Error(
        `${program.name} is missing: apt-get install --no-install-recommends ${program.package}`,
      );
  if (process.getuid?.() !== 0)
    throw new Error('polkit lets only root use fprintd without a session: run this test as root');
  const folder = await mkdtemp(join(tmpdir(), 'real-fprintd-'));
  // polkitd gives up being root, and must still reach the bus.
  await chmod(folder, 0o755);
  const busPath = join(folder, 'bus');
  const readerPath = join(folder, 'reader');
  const store = join(folder, 'store');
  await mkdir(store);
  const configuration = join(folder, 'bus.conf');
  await writeFile(configuration, busConfiguration(busPath));

  const running = new Map<ProgramName, ChildProcess>();
  const begin = (name: ProgramName, words: readonly string[], environment: Record<string, string> = {}) => {
    const program = PROGRAMS.find((one) => one.name === name);
    if (!program) throw new Error(`no program ${name}`);
    const child = spawn(program.file, [...words], {
      env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${busPath}`, ...environment },
      stdio: 'ignore',
    });
    running.set(name, child);
  };
  const kill = async (name: ProgramName): Promise<void> => {
    const ending = running.get(name);
    running.delete(name);
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

  /** Waits until somebody on the bus has this name. */
  const named = async (name: string): Promise<void> => {
    const words = [
      `--bus=unix:path=${busPath}`,
      '--print-reply=literal',
      '--dest=org.freedesktop.DBus',
      '/',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${name}`,
    ];
    const end = systemClock.now() + 15_000;
    for (;;) {
      const answer = await new Promise<string>((resolve) => {
        execFile('dbus-send', words, (_, stdout) => resolve(stdout));
      });
      if (answer.includes('true')) return;
      if (systemClock.now() > end) throw new Error(`${name} does not come to the bus`);
      await systemClock.sleep(50);
    }
  };
  const startFprintd = async (): Promise<void> => {
    await rm(readerPath, { force: true });
    // -t: it does not end itself when nobody asks anything.
    begin('fprintd', ['-t'], {
      FP_VIRTUAL_DEVICE: readerPath,
      STATE_DIRECTORY: store,
    });
    await named('net.reactivated.Fprint');
  };

  const end = async (): Promise<void> => {
    for (const { name } of [...PROGRAMS].reverse()) await kill(name);
    process.off('exit', onExit);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    begin('dbus-daemon', [`--config-file=${configuration}`, '--nofork', '--nopidfile']);
    await until(() => existsSync(busPath));
    begin('polkitd', ['--no-debug']);
    await named('org.freedesktop.PolicyKit1');
    await startFprintd();
  } catch (error) {
    await end();
    throw error;
  }

  const bridge = createServer((near) => {
    const far = connect({ path: busPath });
    near.pipe(far);
    far.pipe(near);
    for (const socket of [near, far])
      socket
        .on('error', () => undefined)
        .on('close', () => {
          near.destroy();
          far.destroy();
        });
  });
  bridge.listen(0, '127.0.0.1');
  await once(bridge, 'listening');
  const address = bridge.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  /** Says one command to the virtual reader, which listens only while it is open. */
  const tell = async (command: string): Promise<void> => {
    const end = systemClock.now() + 8_000;
    for (;;) {
      const told = await new Promise<boolean>((resolve) => {
        const socket = connect({ path: readerPath });
        socket.on('connect', () => socket.end(command));
        socket.on('error', () => resolve(false));
        socket.on('close', () => resolve(true));
        socket.resume();
      });
      if (told) return;
      if (systemClock.now() > end) throw new Error('the virtual reader does not listen');
      await systemClock.sleep(20);
    }
  };

  return {
    busPath,
    busPort: address.port,
    lay: (finger) => tell(`SCAN ${finger}`),
    spoil: (reason) => tell(`RETRY ${reason}`),
    unplug: () => tell('UNPLUG'),
    startFprintd,
    killFprintd: () => kill('fprintd'),
    close: async () => {
      bridge.close();
      await end();
    },
  };
};

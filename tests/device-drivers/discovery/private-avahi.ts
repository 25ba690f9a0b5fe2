import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A real Avahi that speaks mDNS on a loopback of its own, on a system bus of its own: nobody else's services are seen. */
export interface PrivateAvahi {
  /** What a program needs in its environment to meet this Avahi. */
  readonly environment: Readonly<Record<string, string>>;
  /** Announces a service; gives the function that takes it back. */
  publish(service: {
    readonly name: string;
    readonly type: string;
    readonly port: number;
    readonly txt: readonly string[];
  }): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

const NEEDED = [
  ['avahi-daemon', 'avahi-daemon'],
  ['avahi-publish', 'avahi-utils'],
  ['avahi-browse', 'avahi-utils'],
  ['avahi-resolve', 'avahi-utils'],
  ['dbus-daemon', 'dbus-daemon'],
  ['unshare', 'util-linux'],
  ['ip', 'iproute2'],
] as const;

/** Daemons are in sbin, which is not on every path. */
const toolPath = `${process.env.PATH}:/usr/sbin:/sbin`;

const busConfig = (
  socket: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>custom</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth><allow_anonymous/>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
`;

const avahiConfig = (host: string): string => `[server]
host-name=${host}
domain-name=local
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
disallow-other-stacks=no
[wide-area]
enable-wide-area=no
[publish]
publish-hinfo=no
publish-workstation=no
[rlimits]
`;

/** Starts it; fails with what to install when a Debian tool is missing. */
export const startPrivateAvahi = async (): Promise<PrivateAvahi> => {
  for (const [tool, debianPackage] of NEEDED) {
    if (spawnSync('which', [tool], { env: { PATH: toolPath } }).status !== 0)
      throw new Error(`${tool} is missing: apt-get install --no-install-recommends ${debianPackage}`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'avahi-'));
  const bus = join(folder, 'bus');
  const host = `kiosk-test-${process.pid}-${Math.floor(performance.now())}`;
  await writeFile(join(folder, 'bus.conf'), busConfig(bus));
  await writeFile(join(folder, 'avahi.conf'), avahiConfig(host));
  // Avahi gives its folder to the user `avahi`, whom the namespace does not know: here that is the one user it knows.
  await writeFile(join(folder, 'passwd'), 'root:x:0:0::/:/bin/sh\navahi:x:0:0::/:/bin/false\n');
  await writeFile(join(folder, 'group'), 'root:x:0:\navahi:x:0:\nnetdev:x:0:\n');
  const environment = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${bus}` };
  const started: ChildProcess[] = [];

  const run = (tool: string, args: readonly string[]): { readonly child: ChildProcess; said(): string } => {
    const child = spawn(tool, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: toolPath, LC_ALL: 'C.UTF-8', ...environment },
    });
    started.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        said += text;
      });
    return { child, said: () => said };
  };
  const until = async (what: string, happened: () => boolean, said: () => string): Promise<void> => {
    for (let look = 0; look < 200; look += 1) {
      if (happened()) return;
      await wait(50);
    }
    throw new Error(`never happened: ${what}. ${said()}`);
  };
  const end = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  };
  const stop = async (): Promise<void> => {
    for (const child of started.toReversed()) await end(child);
    await rm(folder, { recursive: true, force: true });
  };

  try {
    const daemon = run('dbus-daemon', [
      `--config-file=${join(folder, 'bus.conf')}`,
      '--nofork',
      '--nopidfile',
    ]);
    await until('the private bus is there', () => existsSync(bus), daemon.said);
    // Its pid file and socket have fixed places, and two of them on one loopback quarrel about who 127.0.0.1 is: in namespaces
    // of its own several run side by side. Programs meet it over the bus, whose socket lies in the folder.
    const avahi = run('unshare', [
      '--user',
      '--map-root-user',
      '--mount',
      '--net',
      'sh',
      '-c',
      `ip link set lo up && mount -t tmpfs tmpfs /run && mount --bind passwd /etc/passwd && mount --bind group /etc/group && exec avahi-daemon -f '${folder}/avahi.conf' --no-drop-root --no-chroot --no-rlimits`,
    ]);
    await until('Avahi runs', () => avahi.said().includes('Server startup complete'), avahi.said);
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    environment,
    publish: async ({ name, type, port, txt }) => {
      const { child, said } = run('avahi-publish', ['-s', name, type, String(port), ...txt]);
      await until(`${name} is announced`, () => said().includes('Established'), said);
      return () => end(child);
    },
    stop,
  };
};

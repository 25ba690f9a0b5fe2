import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect as connectSecurely } from 'node:tls';

/** What the printer's mechanism does with the next job, or with the one that waits. `slow`: the job takes until another mode is set. */
export type EvePrinterMode = 'ok' | 'jam' | 'empty' | 'fail' | 'slow';

/** A real IPP Everywhere printer, the PWG's reference one, as a process of ours. */
export interface EvePrinter {
  readonly uri: string;
  /** SHA-256 of the certificate that it made for itself and shows on the same port, hexadecimal. */
  certificate(): Promise<string>;
  /** What lies in its main tray, and how many sheets in the one for photographs, by its own web page. */
  load(tray: { readonly size: string; readonly sheets: number; readonly photos?: number }): Promise<void>;
  control(mode: EvePrinterMode): Promise<void>;
  /** The documents that came out whole, oldest first. */
  printedFiles(): Buffer[];
  /** Jobs whose printing has begun. */
  jobsBegun(): number;
  /** Switches it off in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Switches it on again after `kill`, on the same port. */
  restart(): Promise<void>;
  /** Ends it and all it needed. */
  stop(): Promise<void>;
}

const needed = [
  ['ippeveprinter', 'cups-ipp-utils'],
  ['avahi-daemon', 'avahi-daemon'],
  ['dbus-daemon', 'dbus-daemon'],
  ['unshare', 'util-linux'],
] as const;

/** A tool's presence is looked for where Debian puts it: daemons in sbin, which is not on every path. */
const toolPath = `${process.env.PATH}:/usr/sbin:/sbin`;

/** Fails with what to install when a Debian tool is missing. */
export const requireTool = (tool: string, debianPackage: string): void => {
  if (spawnSync('which', [tool], { env: { PATH: toolPath } }).status !== 0) {
    throw new Error(`${tool} is missing: apt-get install ${debianPackage}`);
  }
};

const busConfig = (
  socket: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>custom</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth><allow_anonymous/>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
`;

const avahiConfig = (name: string): string => `[server]
host-name=${name}
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

/**
 * What ippeveprinter runs for each job: $1 is the file; what it writes on stderr steers printer and job
 * (ippeveprinter(7), "COMMAND OUTPUT"). Every wait in it is bounded to 30 s.
 */
const printCommand = (dir: string): string => `#!/bin/bash
cd '${dir}' || exit 1
echo begun >> begun
mode() { cat control 2>/dev/null; }
hold() { for i in $(seq 1 300); do [ "$(mode)" = "$1" ] || break; sleep 0.1; done; }
case "$(mode)" in
 jam) echo "STATE: +media-jam-error" >&2; hold jam; echo "STATE: -media-jam-error" >&2;;
 empty) echo "STATE: +media-empty-error,media-needed-error" >&2; hold empty; echo "STATE: -media-empty-error,media-needed-error" >&2;;
 slow) hold slow;;
 fail) echo "ERROR: engine died" >&2; exit 1;;
esac
echo "ATTR: job-impressions=2 job-impressions-completed=1" >&2
sleep 0.2
echo "ATTR: job-impressions-completed=2" >&2
cp "$1" "printed/$(date +%s%N)"
`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

const canConnect = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });

const withinSeconds = async (what: string, happened: () => Promise<boolean> | boolean): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await happened()) return;
    await wait(50);
  }
  throw new Error(`never happened: ${what}`);
};

/** Ends a process and what it started: each is the leader of a group of its own. */
const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: the whole group has ended by itself.
  }
  await withinSeconds('a process ended', () => child.exitCode !== null || child.signalCode !== null);
};

/**
 * Starts `ippeveprinter` on a free port, with the private bus and the private Avahi without which Debian's 2.4.2 does
 * not start. All files are in `dir`, which the caller makes and removes; its path must be short, as a socket lies in it.
 */
export const startIppEvePrinter = async ({
  dir,
  formats = 'application/pdf,image/jpeg,image/pwg-raster',
}: {
  readonly dir: string;
  /** What it takes, with commas. */
  readonly formats?: string;
}): Promise<EvePrinter> => {
  for (const [tool, debianPackage] of needed) requireTool(tool, debianPackage);
  await mkdir(join(dir, 'spool'), { recursive: true });
  await mkdir(join(dir, 'printed'), { recursive: true });
  const bus = join(dir, 'bus');
  const command = join(dir, 'print-command.sh');
  const control = join(dir, 'control');
  await writeFile(join(dir, 'bus.conf'), busConfig(bus));
  await writeFile(join(dir, 'avahi.conf'), avahiConfig(`kiosk-test-${process.pid}`));
  await writeFile(control, 'ok');
  await writeFile(command, printCommand(dir));
  await chmod(command, 0o755);

  const started: ChildProcess[] = [];
  const run = (tool: string, args: readonly string[]): ChildProcess => {
    const child = spawn(tool, args, {
      cwd: dir,
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, PATH: toolPath, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${bus}` },
    });
    started.push(child);
    return child;
  };
  const endAll = async (): Promise<void> => {
    for (const child of [...started].reverse()) await end(child, 'SIGKILL');
  };

  try {
    run('dbus-daemon', [`--config-file=${join(dir, 'bus.conf')}`, '--nofork', '--nopidfile']);
    await withinSeconds('the private bus is there', () => existsSync(bus));
    // Avahi has one fixed place for its pid file: in a mount namespace of its own several can run side by side.
    const avahi = `mount -t tmpfs tmpfs /run && exec avahi-daemon -f '${join(dir, 'avahi.conf')}' --no-drop-root --no-chroot --no-rlimits`;
    run('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', avahi]);

    const port = await freePort();
    await mkdir(join(dir, 'keys'), { recursive: true });
    const args = [
      '-K',
      join(dir, 'keys'),
      '-r',
      'off',
      '-n',
      'localhost',
      '-p',
      String(port),
      '-d',
      join(dir, 'spool'),
    ];
    const launch = async (): Promise<ChildProcess> => {
      // It gives up when Avahi is not ready yet, so it is started again until it stays.
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const child = run('ippeveprinter', [...args, '-c', command, '-f', formats, '-s', '60,60', 'Test']);
        for (let look = 0; look < 40 && child.exitCode === null; look += 1) {
          if (await canConnect(port)) return child;
          await wait(50);
        }
        await end(child, 'SIGKILL');
        await wait(100);
      }
      throw new Error('ippeveprinter does not start');
    };
    let printer = await launch();
    const load: EvePrinter['load'] = async ({ size, sheets, photos = 25 }) => {
      const form = `size1=${size}&type1=stationery&level1=${sheets}&size2=na_index-4x6_4x6in&type2=photographic-glossy&level2=${photos}`;
      const answer = await fetch(`http://localhost:${port}/media?${form}`);
      if (!answer.ok) throw new Error(`the media page answers ${answer.status}`);
    };
    // It comes with US Letter in its tray.
    await load({ size: 'iso_a4_210x297mm', sheets: 250 });
    const read = (name: string): string =>
      existsSync(join(dir, name)) ? readFileSync(join(dir, name), 'utf8') : '';
    return {
      uri: `ipp://localhost:${port}/ipp/print`,
      certificate: () =>
        new Promise((resolve, reject) => {
          const socket = connectSecurely({ port, host: 'localhost', rejectUnauthorized: false }, () => {
            resolve(socket.getPeerCertificate().fingerprint256.replaceAll(':', '').toLowerCase());
            socket.end();
          });
          socket.once('error', reject);
        }),
      load,
      control: (mode) => writeFile(control, mode),
      printedFiles: () =>
        readdirSync(join(dir, 'printed'))
          .sort()
          .map((name) => readFileSync(join(dir, 'printed', name))),
      jobsBegun: () => read('begun').split('\n').length - 1,
      kill: () => end(printer, 'SIGKILL'),
      async restart() {
        printer = await launch();
        await load({ size: 'iso_a4_210x297mm', sheets: 250 });
      },
      stop: endAll,
    };
  } catch (error) {
    await endAll();
    throw error;
  }
};

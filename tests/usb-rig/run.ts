/**
 * The slower suite, `npm run test:usb-rig`: our transports and drivers on a real Debian kernel in QEMU, without KVM,
 * whose USB devices are simulated ones of the bench behind `dummy_hcd`. It needs no rights and changes nothing on the
 * machine: the kernel is fetched by apt into the user's cache folder, the guest sees the machine's files read-only.
 *
 * `RIG_ACCELERATOR=kvm` where there is a usable /dev/kvm; `RIG_CPUS` processors of the guest.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin } from 'vite';
import type { RigLine } from './guest/situations.ts';
import { prepareKernel, type RigKernel } from './kernel.ts';

const run = promisify(execFile);

const HERE = fileURLToPath(new URL('./', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** From the guest's start to its end, ms. A machine that is busy with something else needs three times the usual. */
const LIMIT = 240_000;

/** What the rig runs, and the Debian package that has it. */
const TOOLS: readonly { readonly package: string; readonly files: readonly string[] }[] = [
  { package: 'qemu-system-x86', files: ['/usr/bin/qemu-system-x86_64'] },
  { package: 'kmod', files: ['/sbin/depmod', '/usr/sbin/depmod'] },
  { package: 'cpio', files: ['/usr/bin/cpio', '/bin/cpio'] },
  { package: 'busybox-static', files: ['/bin/busybox', '/usr/bin/busybox'] },
  { package: 'udev', files: ['/lib/systemd/systemd-udevd', '/usr/lib/systemd/systemd-udevd'] },
  { package: 'v4l-utils', files: ['/usr/bin/v4l2-ctl'] },
  {
    package: 'libusb-1.0-0',
    files: ['/usr/lib/x86_64-linux-gnu/libusb-1.0.so.0', '/lib/x86_64-linux-gnu/libusb-1.0.so.0'],
  },
  {
    package: 'libudev1',
    files: ['/usr/lib/x86_64-linux-gnu/libudev.so.1', '/lib/x86_64-linux-gnu/libudev.so.1'],
  },
];

const say = (text: string): void => console.log(text);

const missingPackages = (): readonly string[] =>
  TOOLS.filter(({ files }) => !files.some((file) => existsSync(file))).map((tool) => tool.package);

/** What draws pictures, which no situation of the rig asks for and which takes seconds to load in the guest. */
const PICTURES: readonly RegExp[] = [/^sharp$/, /\/paper-picture\.ts$/];

/** Puts a module that only throws in the place of those. */
const withoutPictures = (): Plugin => ({
  name: 'without-pictures',
  enforce: 'pre',
  resolveId: (id) => (PICTURES.some((pattern) => pattern.test(id)) ? '\0no-pictures' : null),
  load: (id) =>
    id === '\0no-pictures'
      ? `const none = () => { throw new Error('the guest draws no pictures'); };
         export { none as default, none as bitsToPng, none as drawPaper };`
      : null,
});

/**
 * Node in the guest runs without a processor of machine speed: it is given plain JavaScript in few files, not some
 * hundred modules with types.
 */
const bundle = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [withoutPictures()],
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { main: join(HERE, 'guest/main.ts'), devices: join(HERE, 'guest/devices.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    // Packages with machine code of their own stay packages.
    ssr: {
      noExternal: true,
      external: ['@serialport/bindings-cpp', 'node-hid', '@napi-rs/canvas', 'fontkit'],
    },
  });
};

/** Lets Node compile the bundle once, here, where that is quick. The guest finds the code by its path. */
const compile = async (share: string): Promise<void> => {
  for (const script of ['main.mjs', 'devices.mjs'])
    await run(process.execPath, [join(share, 'js', script), 'compile'], {
      env: { ...process.env, NODE_COMPILE_CACHE: join(share, 'compiled') },
    });
};

const guestScript = (node: string, share: string): string => `
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export NODE_COMPILE_CACHE="${share}/compiled"
$(ls /lib/systemd/systemd-udevd /usr/lib/systemd/systemd-udevd 2>/dev/null | head -n 1) --daemon
cd "${share}"
"${node}" "${share}/js/main.mjs" "${share}/results.jsonl" "${share}/js/devices.mjs" "${ROOT}"
echo "RIG over $(cut -d' ' -f1 /proc/uptime)"
sync
echo o > /proc/sysrq-trigger
sleep 10
`;

/** A second processor is worth something only where the machine has one to spare: on a busy one it makes the guest slower. */
const guestProcessors = (): string => (availableParallelism() - (loadavg()[0] ?? 0) >= 1.5 ? '2' : '1');

const startGuest = (kernel: RigKernel, share: string) =>
  spawn(
    'qemu-system-x86_64',
    [
      ...[
        '-M',
        'q35',
        '-accel',
        process.env.RIG_ACCELERATOR ?? 'tcg',
        '-cpu',
        'max',
        '-smp',
        process.env.RIG_CPUS ?? guestProcessors(),
      ],
      ...['-m', '1536', '-nodefaults', '-no-reboot', '-display', 'none', '-serial', 'stdio'],
      ...['-kernel', kernel.image, '-initrd', kernel.initrd],
      ...['-append', `console=ttyS0 quiet panic=-1 mitigations=off rig.share=${share}`],
      ...['-virtfs', 'local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap'],
      ...['-virtfs', `local,path=${share},mount_tag=share,security_model=none,multidevs=remap`],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );

const readLines = async (file: string): Promise<readonly RigLine[]> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as RigLine);
};

const row = (line: Extract<RigLine, { kind: 'situation' }>): string => {
  const [first = '', ...rest] = line.detail.split('\n');
  const detail = line.passed ? first : [first, ...rest].join('\n        ');
  return `${line.passed ? 'ok  ' : 'FAIL'}  ${String(line.milliseconds).padStart(6)} ms  ${line.name}\n        ${detail}`;
};

/** Runs the guest to its end and shows each result as it comes. Gives whether all is well. */
const runGuest = async (kernel: RigKernel, share: string): Promise<boolean> => {
  const began = performance.now();
  const guest = startGuest(kernel, share);
  let output = '';
  for (const stream of [guest.stdout, guest.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  let exited = false;
  guest.once('exit', () => {
    exited = true;
  });
  guest.once('error', (error) => {
    output += String(error);
    exited = true;
  });
  const stop = (): void => void guest.kill('SIGKILL');
  process.once('exit', stop);
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));

  const file = join(share, 'results.jsonl');
  let shown = 0;
  let lines: readonly RigLine[] = [];
  const show = async (): Promise<void> => {
    lines = await readLines(file);
    for (const line of lines.slice(shown)) {
      if (line.kind === 'situation') say(row(line));
      else if (line.kind === 'ready') say(`the guest is ready after ${seconds(began)} s\n`);
    }
    shown = lines.length;
  };
  const isOver = (): boolean => lines.some(({ kind }) => kind === 'over');
  while (!exited && performance.now() - began < LIMIT) {
    await show();
    // The guest may take its time with switching itself off.
    if (isOver()) break;
    await sleep(200);
  }
  await show();
  stop();
  process.off('exit', stop);

  const situations = lines.filter((line) => line.kind === 'situation');
  const failed = situations.filter(({ passed }) => !passed).length;
  if (!isOver()) {
    say(
      `\nthe guest did not come to its end (${exited ? 'it switched itself off' : `not within ${LIMIT} ms`}):`,
    );
    say(output.split('\n').slice(-40).join('\n'));
  }
  say(`\n${situations.length - failed} of ${situations.length} situations as they should be`);
  return isOver() && failed === 0 && situations.length > 0;
};

const seconds = (began: number): string => ((performance.now() - began) / 1_000).toFixed(1);

const main = async (): Promise<number> => {
  const began = performance.now();
  if (process.arch !== 'x64' || process.platform !== 'linux') {
    say('the rig runs on Linux on x86-64: the guest uses the host’s own Node');
    return 1;
  }
  const missing = missingPackages();
  if (missing.length > 0) {
    say(`The rig needs: sudo apt-get install --no-install-recommends ${missing.join(' ')}`);
    return 1;
  }
  const kernel = await prepareKernel(join(HERE, 'guest/init'), say);
  const share = await mkdtemp(join(tmpdir(), 'usb-rig-'));
  // Also when it is interrupted.
  process.once('exit', () => rmSync(share, { recursive: true, force: true }));
  try {
    await bundle(join(share, 'js'));
    await symlink(join(ROOT, 'node_modules'), join(share, 'node_modules'));
    await compile(share);
    await writeFile(join(share, 'guest.sh'), guestScript(process.execPath, share));
    say(`Linux ${kernel.release} in QEMU, ${kernel.cached ? 'from the cache' : 'freshly fetched'}`);
    const isWell = await runGuest(kernel, share);
    const [load = 0] = loadavg();
    say(`wall time ${seconds(began)} s (the machine's load at the end: ${load.toFixed(1)})`);
    return isWell ? 0 : 1;
  } finally {
    rmSync(share, { recursive: true, force: true });
  }
};

process.exitCode = await main();

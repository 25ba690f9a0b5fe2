import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a tool; those of an administrator are not on everybody's path. */
const run = (program: string, words: readonly string[], options: { readonly cwd?: string } = {}) =>
  execute(program, [...words], {
    ...options,
    env: { ...process.env, LC_ALL: 'C', PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` },
  });

/** Modules of the guest, in no order: their dependencies are found. */
const MODULES = [
  // The host's files.
  'virtio_pci',
  '9pnet_virtio',
  '9p',
  'overlay',
  // A USB bus of software: each controller's port has a gadget on its other end.
  'dummy_hcd',
  'usb_f_hid',
  'usb_f_acm',
  'usb_f_printer',
  'usb_f_fs',
  // The drivers that a terminal's kernel has.
  'usbhid',
  'hid_generic',
  'cdc_acm',
  'usblp',
  'usbserial',
  'vivid',
] as const;

/** A kernel and its initial file system, ready for QEMU. */
export interface RigKernel {
  readonly release: string;
  readonly image: string;
  readonly initrd: string;
  /** Nothing had to be fetched or unpacked. */
  readonly cached: boolean;
}

/** The folder of what is fetched: outside the tree, kept between runs. */
const cacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'filing-kiosk', 'usb-rig');

/** The package that `linux-image-amd64` stands for today, such as `linux-image-6.1.0-56-amd64`. */
const kernelPackage = async (): Promise<string> => {
  const { stdout } = await run('apt-cache', ['depends', 'linux-image-amd64']);
  const name = /Depends: (linux-image-[\w.+-]+-amd64)/.exec(stdout)?.[1];
  if (name === undefined)
    throw new Error('apt knows no kernel: apt-get update (the rig needs Debian, with main in its sources)');
  return name;
};

const version = async (name: string): Promise<string> => {
  const { stdout } = await run('apt-cache', ['policy', name]);
  const found = /Candidate: (\S+)/.exec(stdout)?.[1];
  if (found === undefined) throw new Error(`apt has no version of ${name}: apt-get update`);
  return found;
};

/** The files of these modules and of all that they need, in the order in which they are loaded. */
const moduleFiles = async (root: string, release: string): Promise<readonly string[]> => {
  await run('depmod', ['-b', root, release]);
  const files: string[] = [];
  for (const module of MODULES) {
    const { stdout } = await run('modprobe', ['-d', root, '-S', release, '--show-depends', module]);
    for (const line of stdout.split('\n')) {
      const file = /^insmod (\S+)/.exec(line)?.[1];
      if (file !== undefined && !files.includes(file)) files.push(file);
    }
  }
  return files;
};

const buildInitrd = async (folder: string, modules: readonly string[], init: string): Promise<void> => {
  const tree = join(folder, 'tree');
  for (const name of ['bin', 'dev', 'proc', 'sys', 'modules', 'host', 'upper', 'root'])
    await mkdir(join(tree, name), { recursive: true });
  await copyFile('/bin/busybox', join(tree, 'bin/busybox'));
  for (const file of modules) await copyFile(file, join(tree, 'modules', basename(file)));
  await writeFile(join(tree, 'modules/order'), modules.map((file) => `${basename(file)}\n`).join(''));
  await writeFile(join(tree, 'init'), init, { mode: 0o755 });
  await run('sh', [
    '-ec',
    'cd "$1"; find . | cpio -o -H newc --quiet | gzip -1 > "$2"',
    'sh',
    tree,
    join(folder, 'initrd.gz'),
  ]);
  await rm(tree, { recursive: true });
};

/**
 * Debian's own kernel for the guest: fetched by apt, unpacked and never installed. It is kept in a folder of the
 * user's cache by its version and by what the initial file system is made of.
 */
export const prepareKernel = async (initFile: string, say: (text: string) => void): Promise<RigKernel> => {
  const name = await kernelPackage();
  const release = name.replace(/^linux-image-/, '');
  const init = await readFile(initFile, 'utf8');
  const made = createHash('sha256').update(init).update(MODULES.join()).digest('hex').slice(0, 12);
  const kept = join(
    cacheFolder(),
    `${release}_${(await version(name)).replaceAll(/[^\w.+-]/g, '_')}_${made}`,
  );
  const paths = { image: join(kept, 'vmlinuz'), initrd: join(kept, 'initrd.gz') };
  if (existsSync(paths.initrd)) return { release, ...paths, cached: true };

  say(`fetching ${name} from Debian`);
  const work = await mkdtemp(join(tmpdir(), 'usb-rig-kernel-'));
  try {
    await run('apt-get', ['download', name], { cwd: work });
    const deb = (await readdir(work)).find((file) => file.endsWith('.deb'));
    if (deb === undefined) throw new Error(`apt-get download ${name} gave nothing`);
    say('unpacking it');
    await run('dpkg-deb', ['-x', join(work, deb), join(work, 'root')]);
    const modules = await moduleFiles(join(work, 'root'), release);
    const made = join(work, 'made');
    await mkdir(made);
    await copyFile(join(work, 'root/boot', `vmlinuz-${release}`), join(made, 'vmlinuz'));
    await buildInitrd(made, modules, init);
    await mkdir(kept, { recursive: true });
    // The initrd last: it is what says that the rest is there.
    for (const file of ['vmlinuz', 'initrd.gz']) {
      await copyFile(join(made, file), join(kept, `${file}.part`));
      await rename(join(kept, `${file}.part`), join(kept, file));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { release, ...paths, cached: false };
};

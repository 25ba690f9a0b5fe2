import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A USB device with what the kernel's drivers made of it. */
export interface TreeDevice {
  readonly bus: string;
  readonly vendor: string;
  readonly product: string;
  readonly name?: string;
  readonly serial?: string;
  /** Nodes below its interface: `tty/ttyUSB0`, `usbmisc/lp0`, `video4linux/video0`, with attributes. */
  readonly nodes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Attributes of the interface that the nodes are on. */
  readonly interface?: Readonly<Record<string, string>>;
}

/** Builds what the kernel shows in `/sys` of these devices, as Linux 6.1 lays it out. */
export const createSysfsTree = async (
  devices: readonly TreeDevice[],
): Promise<{ readonly root: string; remove(): Promise<void> }> => {
  const root = await mkdtemp(join(tmpdir(), 'sysfs-'));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${text}\n`);
  };
  const link = async (target: string, path: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await symlink(target, path);
  };
  for (const device of devices) {
    const folder = join(root, 'devices/pci0000:00/0000:00:14.0/usb1', device.bus);
    await write(join(folder, 'idVendor'), device.vendor);
    await write(join(folder, 'idProduct'), device.product);
    if (device.name !== undefined) await write(join(folder, 'product'), device.name);
    if (device.serial !== undefined) await write(join(folder, 'serial'), device.serial);
    await link(folder, join(root, 'bus/usb/devices', device.bus));
    const part = join(folder, `${device.bus}:1.0`);
    await write(join(part, 'bInterfaceNumber'), '00');
    await link(part, join(root, 'bus/usb/devices', `${device.bus}:1.0`));
    for (const [name, value] of Object.entries(device.interface ?? {})) await write(join(part, name), value);
    for (const [node, attributes] of Object.entries(device.nodes ?? {})) {
      for (const [name, value] of Object.entries(attributes)) await write(join(part, node, name), value);
      await mkdir(join(part, node), { recursive: true });
      await link(part, join(part, node, 'device'));
      await link(join(part, node), join(root, 'class', node));
    }
  }
  return { root, remove: () => rm(root, { recursive: true }) };
};

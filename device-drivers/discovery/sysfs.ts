import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UsbIds } from './known-devices.ts';

/** Where the kernel shows its devices. */
export const SYSFS = '/sys';

/** A USB device as the kernel describes it. */
export interface SysfsUsbDevice extends UsbIds {
  /** Its folder: the same for every interface and node of one device. */
  readonly folder: string;
  readonly serialNumber: string | null;
  readonly manufacturer: string | null;
  readonly product: string | null;
}

/** The text of an attribute; `null` when there is none. */
export const attribute = (folder: string, name: string): Promise<string | null> =>
  readFile(join(folder, name), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );

/** The names in a folder of sysfs; none when it is not there, as on a machine without such devices. */
export const entries = (folder: string): Promise<readonly string[]> =>
  readdir(folder).then(
    (names) => names.sort(),
    () => [],
  );

/** The USB device in a folder; `null` when that is something else, such as an interface. */
export const usbDeviceIn = async (folder: string): Promise<SysfsUsbDevice | null> => {
  const [vendor, product] = await Promise.all([
    attribute(folder, 'idVendor'),
    attribute(folder, 'idProduct'),
  ]);
  if (vendor === null || product === null) return null;
  return {
    folder,
    vendorId: Number.parseInt(vendor, 16),
    productId: Number.parseInt(product, 16),
    serialNumber: await attribute(folder, 'serial'),
    manufacturer: await attribute(folder, 'manufacturer'),
    product: await attribute(folder, 'product'),
  };
};

/** The USB device that a node of a class (`/sys/class/tty/ttyACM0`) belongs to; `null` when it is not on USB. */
export const usbDeviceOf = async (node: string): Promise<SysfsUsbDevice | null> => {
  const device = await realpath(join(node, 'device')).catch(() => null);
  if (device === null) return null;
  // The node's device is an interface or something on it; the USB device is a folder or a few above.
  for (let folder = device; folder !== dirname(folder); folder = dirname(folder)) {
    const usb = await usbDeviceIn(folder);
    if (usb) return usb;
  }
  return null;
};

/** Every USB device that is plugged in. */
export const usbDevices = async (sysfs: string): Promise<readonly SysfsUsbDevice[]> => {
  const bus = join(sysfs, 'bus/usb/devices');
  const found = await Promise.all(
    (await entries(bus)).map(async (name) => {
      const folder = await realpath(join(bus, name)).catch(() => null);
      return folder === null ? null : usbDeviceIn(folder);
    }),
  );
  return found.filter((device) => device !== null);
};

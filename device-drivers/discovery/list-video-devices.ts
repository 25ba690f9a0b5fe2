import { join } from 'node:path';
import type { FoundDevice } from './found-device.ts';
import { formatUsbIds } from './known-devices.ts';
import { attribute, entries, usbDeviceOf } from './sysfs.ts';

/** The cameras. A USB camera has a second node for its metadata (`index` 1), which gives no picture. */
export const listVideoDevices = async (sysfs: string): Promise<readonly FoundDevice[]> => {
  const folder = join(sysfs, 'class/video4linux');
  const names = (await entries(folder)).filter((name) => /^video\d+$/.test(name));
  const found = await Promise.all(
    names.map(async (name): Promise<FoundDevice | null> => {
      const node = join(folder, name);
      if (((await attribute(node, 'index')) ?? '0') !== '0') return null;
      const usb = await usbDeviceOf(node);
      return {
        on: 'video',
        place: `/dev/${name}`,
        name: (await attribute(node, 'name')) ?? 'camera',
        usb: usb ? formatUsbIds(usb) : null,
        deviceClass: 'document-camera',
        protocol: null,
        address: `/dev/${name}`,
        note: null,
      };
    }),
  );
  return found.filter((device) => device !== null);
};

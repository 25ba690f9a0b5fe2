import { join } from 'node:path';
import { SerialPort } from 'serialport';
import { formatTransportAddress } from '../transports/transport-address.ts';
import type { FoundDevice } from './found-device.ts';
import { formatUsbIds, knownDevice } from './known-devices.ts';
import { attribute, entries, type SysfsUsbDevice, usbDeviceOf } from './sysfs.ts';

/** The rate to begin with where nothing is known of the device: the SAM_V readers' own. */
const DEFAULT_BAUD_RATE = 115_200;

/** A serial port and the USB device behind it. */
export interface SerialPortPlace {
  readonly path: string;
  readonly usb: SysfsUsbDevice | null;
}

/** What `SerialPort.list` gives of a port. */
type ListPorts = () => Promise<readonly { readonly path: string }[]>;

/**
 * The serial ports that are there. serialport's list knows them by udev, and knows vendor and product only while
 * udevd runs; those come from the kernel. Where there is no udevadm, the kernel's list is taken.
 */
export const findSerialPorts = async (
  sysfs: string,
  list: ListPorts = () => SerialPort.list(),
): Promise<readonly SerialPortPlace[]> => {
  const folder = join(sysfs, 'class/tty');
  const paths = await list().then(
    (ports) => ports.map(({ path }) => path),
    async () =>
      (await entries(folder))
        .filter((name) => /^tty(USB|ACM|S|AMA)\d+$/.test(name))
        .map((name) => `/dev/${name}`),
  );
  const places = await Promise.all(
    paths.map(async (path) => {
      const node = join(folder, path.replace(/^\/dev\//, ''));
      // A 8250 port without a UART: the kernel keeps four of them on a PC whether there are any or not.
      const isPhantom = (await attribute(node, 'type')) === '0';
      return isPhantom ? null : { path, usb: await usbDeviceOf(node) };
    }),
  );
  return places.filter((place) => place !== null);
};

/** A serial port as a found device. */
export const describeSerialPort = ({ path, usb }: SerialPortPlace): FoundDevice => {
  const known = usb ? knownDevice(usb) : undefined;
  return {
    on: 'serial',
    place: path,
    name: known?.name ?? usb?.product ?? 'serial port',
    usb: usb ? formatUsbIds(usb) : null,
    deviceClass: known?.deviceClass ?? null,
    protocol: known?.protocol ?? null,
    address: formatTransportAddress({
      kind: 'serial',
      path,
      baudRate: known?.baudRate ?? DEFAULT_BAUD_RATE,
    }),
    note: null,
  };
};

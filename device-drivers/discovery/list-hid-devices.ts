import { type HidDeviceInfo, type HidLibrary, loadHidLibrary } from '../transports/hid-transport.ts';
import { formatTransportAddress } from '../transports/transport-address.ts';
import type { FoundDevice } from './found-device.ts';
import { formatUsbIds, knownDevice } from './known-devices.ts';

/** Usage page of devices that type or point (HID Usage Tables 1.22, 4 Generic Desktop): the screen's own business. */
const GENERIC_DESKTOP = 0x01;
/** Usage page of bar code scanners (HID Point of Sale Usage Tables 1.02, 2). */
const BAR_CODE_SCANNER = 0x8c;

const describe = (device: HidDeviceInfo, twins: boolean): FoundDevice => {
  const known = knownDevice(device);
  const isHidPos = device.usagePage === BAR_CODE_SCANNER;
  const isDesktop = device.usagePage === GENERIC_DESKTOP && known?.link !== 'hid';
  return {
    on: 'hid',
    place: device.path ?? '',
    name: known?.name ?? device.product ?? 'HID device',
    usb: formatUsbIds(device),
    deviceClass: known?.deviceClass ?? (isHidPos ? 'code-scanner' : null),
    protocol: known?.link === 'hid' ? known.protocol : isHidPos ? 'hid-pos' : (known?.protocol ?? null),
    address: isDesktop
      ? null
      : formatTransportAddress({
          kind: 'hid',
          vendorId: device.vendorId,
          productId: device.productId,
          serialNumber: twins && device.serialNumber ? device.serialNumber : undefined,
          // What frames a HID device of unknown kind is only its maker's to say.
          framing: known?.framing ?? 'report',
        }),
    note: isDesktop
      ? 'keyboard or pointer'
      : known !== undefined && known.link !== 'hid'
        ? 'known as another kind of device: the framing is a guess'
        : null,
  };
};

/** The HID devices that are plugged in, each once. A machine where node-hid cannot be loaded has one line that says so. */
export const listHidDevices = async (
  load: () => Promise<HidLibrary> = loadHidLibrary,
): Promise<readonly FoundDevice[]> => {
  let devices: readonly HidDeviceInfo[];
  try {
    devices = await (await load()).devicesAsync();
  } catch (error) {
    const note = `HID devices cannot be listed (Debian: libusb-1.0-0 libudev1): ${error instanceof Error ? error.message : String(error)}`;
    return [
      {
        on: 'hid',
        place: '',
        name: 'HID support',
        usb: null,
        deviceClass: null,
        protocol: null,
        address: null,
        note,
      },
    ];
  }
  // hidapi lists a device once for each of its usages: the most telling one stands for it.
  const byPath = new Map<string, HidDeviceInfo>();
  for (const device of devices) {
    if (device.path === undefined) continue;
    const before = byPath.get(device.path);
    if (!before || before.usagePage === GENERIC_DESKTOP || device.usagePage === BAR_CODE_SCANNER)
      byPath.set(device.path, device);
  }
  const all = [...byPath.values()];
  return all.map((device) =>
    describe(
      device,
      all.some(
        (other) =>
          other !== device && other.vendorId === device.vendorId && other.productId === device.productId,
      ),
    ),
  );
};

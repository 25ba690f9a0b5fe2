import type { Clock } from '../contract.ts';
import { openTransport } from '../transports/open-transport.ts';
import { parseTransportAddress } from '../transports/transport-address.ts';
import type { FoundDevice } from './found-device.ts';
import { bindingAdvice, formatUsbIds, knownDevice } from './known-devices.ts';
import { listHidDevices } from './list-hid-devices.ts';
import { listNetworkDevices } from './list-network-devices.ts';
import { describeSerialPort, findSerialPorts } from './list-serial-ports.ts';
import { listUps } from './list-ups.ts';
import { listUsbPrinters } from './list-usb-printers.ts';
import { listVideoDevices } from './list-video-devices.ts';
import { probeCardReader } from './probe-card-reader.ts';
import { SYSFS, usbDevices } from './sysfs.ts';

/** What is looked at, and how. */
export interface DiscoveryOptions {
  readonly clock: Clock;
  /** Ends the looking; what was found until then is given. */
  readonly signal: AbortSignal;
  /** Also asks what is behind each serial port, which sends bytes to devices that may be of any kind. */
  readonly probe: boolean;
  /** Where the kernel shows its devices, if not in its usual place. */
  readonly sysfs?: string;
  /** Where upsd listens, if not in its usual place. */
  readonly upsd?: { readonly host: string; readonly port: number };
  /** Environment of `avahi-browse` beside that of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Known devices that are plugged in and that no driver of the kernel has taken. */
const listUnbound = async (sysfs: string, found: readonly FoundDevice[]): Promise<readonly FoundDevice[]> => {
  const seen = new Set(found.map(({ usb }) => usb));
  return (await usbDevices(sysfs)).flatMap((device): readonly FoundDevice[] => {
    const known = knownDevice(device);
    const usb = formatUsbIds(device);
    if (!known || seen.has(usb)) return [];
    return [
      {
        on: 'usb',
        place: device.folder.split('/').at(-1) ?? '',
        name: known.name,
        usb,
        deviceClass: known.deviceClass,
        protocol: known.protocol,
        address: null,
        note:
          known.link === 'vendorBulk'
            ? bindingAdvice(device)
            : known.link === 'keyboard'
              ? 'types like a keyboard: give it another mode by its set-up code'
              : 'no driver of the kernel has taken it',
      },
    ];
  });
};

const probed = async (device: FoundDevice, options: DiscoveryOptions): Promise<FoundDevice> => {
  const config = device.address === null ? undefined : parseTransportAddress(device.address);
  if (config === undefined) return device;
  const outcome = await probeCardReader(openTransport(config, options.clock), options.clock, options.signal);
  switch (outcome.found) {
    case 'cardReader':
      return {
        ...device,
        deviceClass: 'id-card-reader',
        protocol: outcome.protocol,
        note: `answers as security module ${outcome.moduleNumber ?? '(no number)'}`,
      };
    case 'busy':
      return { ...device, note: 'open in another program: not probed' };
    case 'nothing':
      return { ...device, note: 'no resident-ID reader answers' };
    case 'noPort':
      return { ...device, note: 'cannot be opened' };
    default:
      return outcome satisfies never;
  }
};

/** Everything that is plugged in or answers, and what it is as far as that can be told. */
export const discoverDevices = async (options: DiscoveryOptions): Promise<readonly FoundDevice[]> => {
  const { clock, signal, sysfs = SYSFS } = options;
  const serial = async (): Promise<readonly FoundDevice[]> => {
    const ports = (await findSerialPorts(sysfs)).map(describeSerialPort);
    return options.probe ? Promise.all(ports.map((port) => probed(port, options))) : ports;
  };
  const local = (
    await Promise.all([serial(), listHidDevices(), listUsbPrinters(sysfs), listVideoDevices(sysfs)])
  ).flat();
  const [unbound, ups, network] = await Promise.all([
    listUnbound(sysfs, local),
    listUps({ clock, signal, ...(options.upsd === undefined ? {} : { address: options.upsd }) }),
    listNetworkDevices({
      clock,
      signal,
      ...(options.environment === undefined ? {} : { environment: options.environment }),
    }),
  ]);
  return [...local, ...unbound, ...ups, ...network];
};

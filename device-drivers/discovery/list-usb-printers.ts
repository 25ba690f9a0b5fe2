import { join } from 'node:path';
import { formatTransportAddress } from '../transports/transport-address.ts';
import type { FoundDevice } from './found-device.ts';
import { formatUsbIds, knownDevice } from './known-devices.ts';
import { attribute, entries, usbDeviceOf } from './sysfs.ts';

/** What a printer says of itself (IEEE 1284 device id): keys and values, keys in their short form. */
export const parsePrinterId = (text: string): ReadonlyMap<string, string> => {
  const short: Readonly<Record<string, string>> = {
    MANUFACTURER: 'MFG',
    MODEL: 'MDL',
    'COMMAND SET': 'CMD',
  };
  const found = new Map<string, string>();
  for (const part of text.split(';')) {
    const [, key, value] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(part) ?? [];
    if (key === undefined || value === undefined || value === '') continue;
    const upper = key.toUpperCase();
    found.set(short[upper] ?? upper, value);
  }
  return found;
};

/** The printers that usblp holds, by what they say of themselves. */
export const listUsbPrinters = async (sysfs: string): Promise<readonly FoundDevice[]> => {
  const folder = join(sysfs, 'class/usbmisc');
  const names = (await entries(folder)).filter((name) => /^lp\d+$/.test(name));
  return Promise.all(
    names.map(async (name): Promise<FoundDevice> => {
      const node = join(folder, name);
      const usb = await usbDeviceOf(node);
      const said = parsePrinterId((await attribute(join(node, 'device'), 'ieee1284_id')) ?? '');
      const known = usb ? knownDevice(usb) : undefined;
      const model = [said.get('MFG'), said.get('MDL')].filter((part) => part !== undefined).join(' ');
      const isReceiptPrinter =
        /esc.?\/?pos/i.test(said.get('CMD') ?? '') || known?.deviceClass === 'receipt-printer';
      const path = `/dev/usb/${name}`;
      return {
        on: 'printer',
        place: path,
        name: model || known?.name || usb?.product || 'USB printer',
        usb: usb ? formatUsbIds(usb) : null,
        deviceClass: isReceiptPrinter ? 'receipt-printer' : null,
        protocol: null,
        address: formatTransportAddress({ kind: 'file', path }),
        note: said.get('CMD') === undefined ? null : `speaks ${said.get('CMD')}`,
      };
    }),
  );
};

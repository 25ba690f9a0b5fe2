import { HID_FRAMINGS } from './hid-framing.ts';
import type { TransportConfig } from './transport.ts';

/** The rate of a serial address that names none: 115200 8N1 is what SAM_V readers leave the factory with. */
const DEFAULT_BAUD_RATE = 115_200;

/** The addresses that `parseTransportAddress` reads, for the usage text of a tool. */
export const TRANSPORT_ADDRESSES: readonly string[] = [
  'tcp://HOST:PORT',
  'serial:/dev/ttyUSB0@115200',
  `hid://VVVV:PPPP/${HID_FRAMINGS.join('|')}[?serial=TEXT&usage-page=FF00]`,
  'hid-tcp://HOST:PORT',
  'file:/dev/usb/lp0',
];

const hostAndPort = (text: string): { readonly host: string; readonly port: number } | undefined => {
  const { host, port } = /^(?<host>\[[^\]]+\]|[^:/[\]]+):(?<port>\d{1,5})$/.exec(text)?.groups ?? {};
  return host && port && Number(port) <= 65_535
    ? { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
    : undefined;
};

const serialAddress = (text: string): TransportConfig | undefined => {
  const { path, baud } =
    /^(?:\/\/)?(?<path>\/[^?@]+)(?:(?:\?baud=|@)(?<baud>\d+))?$/.exec(text)?.groups ?? {};
  if (!path) return undefined;
  const baudRate = Number(baud ?? DEFAULT_BAUD_RATE);
  return baudRate > 0 ? { kind: 'serial', path, baudRate } : undefined;
};

const hidAddress = (text: string): TransportConfig | undefined => {
  const { vendor, product, framing, query } =
    /^(?<vendor>[0-9a-f]{4}):(?<product>[0-9a-f]{4})\/(?<framing>[^?]+)(?:\?(?<query>.*))?$/i.exec(text)
      ?.groups ?? {};
  const known = HID_FRAMINGS.find((one) => one === framing);
  if (!vendor || !product || known === undefined) return undefined;
  const more = new URLSearchParams(query);
  const serialNumber = more.get('serial');
  const usagePage = more.get('usage-page');
  if (usagePage !== null && !/^[0-9a-f]{1,4}$/i.test(usagePage)) return undefined;
  return {
    kind: 'hid',
    vendorId: Number.parseInt(vendor, 16),
    productId: Number.parseInt(product, 16),
    framing: known,
    ...(serialNumber === null ? {} : { serialNumber }),
    ...(usagePage === null ? {} : { usagePage: Number.parseInt(usagePage, 16) }),
  };
};

/**
 * Reads a transport as a technician types it: `tcp://127.0.0.1:9001`, `serial:/dev/ttyUSB0`,
 * `serial:/dev/ttyUSB0@9600` (or `?baud=9600`), `hid://0400:C35A/len8+63`, `hid-tcp://127.0.0.1:9002`,
 * `file:/dev/usb/lp0`. `undefined` when it is none of them.
 */
export const parseTransportAddress = (text: string): TransportConfig | undefined => {
  const { kind, rest = '' } = /^(?<kind>tcp|serial|hid|hid-tcp|file):(?<rest>.+)$/.exec(text)?.groups ?? {};
  const behindSlashes = rest.startsWith('//') ? rest.slice(2) : undefined;
  switch (kind) {
    case 'serial':
      return serialAddress(rest);
    case 'tcp':
    case 'hid-tcp': {
      const address = behindSlashes === undefined ? undefined : hostAndPort(behindSlashes);
      return address && { kind, ...address };
    }
    case 'hid':
      return behindSlashes === undefined ? undefined : hidAddress(behindSlashes);
    case 'file': {
      const path = behindSlashes ?? rest;
      return path.startsWith('/') ? { kind, path } : undefined;
    }
    default:
      return undefined;
  }
};

/** The address of a transport, as `parseTransportAddress` reads it. */
export const formatTransportAddress = (config: TransportConfig): string => {
  switch (config.kind) {
    case 'serial':
      return `serial:${config.path}@${config.baudRate}`;
    case 'tcp':
    case 'hid-tcp':
      return `${config.kind}://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
    case 'hid': {
      const more = new URLSearchParams();
      if (config.serialNumber !== undefined) more.set('serial', config.serialNumber);
      if (config.usagePage !== undefined) more.set('usage-page', hex(config.usagePage));
      const query = more.size > 0 ? `?${more}` : '';
      return `hid://${hex(config.vendorId)}:${hex(config.productId)}/${config.framing}${query}`;
    }
    case 'file':
      return `file:${config.path}`;
    default:
      return config satisfies never;
  }
};

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

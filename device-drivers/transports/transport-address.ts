import type { TransportConfig } from './transport.ts';

/** The rate of a serial address that names none: 115200 8N1 is what SAM_V readers leave the factory with. */
const DEFAULT_BAUD_RATE = 115_200;

/**
 * Reads a transport as a technician types it: `tcp://127.0.0.1:9001`, `serial:/dev/ttyUSB0` or
 * `serial:/dev/ttyUSB0?baud=9600`. `undefined` when it is neither.
 */
export const parseTransportAddress = (text: string): TransportConfig | undefined => {
  const tcp = /^tcp:\/\/(?<host>\[[^\]]+\]|[^:/]+):(?<port>\d{1,5})$/.exec(text)?.groups;
  if (tcp?.host && tcp.port && Number(tcp.port) <= 65_535) {
    return { kind: 'tcp', host: tcp.host.replace(/^\[|\]$/g, ''), port: Number(tcp.port) };
  }
  const serial = /^serial:(?:\/\/)?(?<path>\/[^?]+)(?:\?baud=(?<baud>\d+))?$/.exec(text)?.groups;
  if (serial?.path) {
    return { kind: 'serial', path: serial.path, baudRate: Number(serial.baud ?? DEFAULT_BAUD_RATE) };
  }
  return undefined;
};

import type { Clock } from '../contract.ts';
import { systemClock } from '../system-clock.ts';
import { createDeviceFileTransport } from './device-file-transport.ts';
import { createHidTcpTransport } from './hid-tcp-transport.ts';
import { createHidTransport } from './hid-transport.ts';
import { createSerialTransport } from './serial-transport.ts';
import { createTcpTransport } from './tcp-transport.ts';
import type { Transport, TransportConfig } from './transport.ts';

/**
 * The transport that a device's entry in `kiosk.config.json` names. Nothing is opened yet. `clock` paces the looking
 * at devices that say nothing of their own accord.
 */
export const openTransport = (config: TransportConfig, clock: Clock = systemClock): Transport => {
  switch (config.kind) {
    case 'serial':
      return createSerialTransport(config);
    case 'tcp':
      return createTcpTransport(config);
    case 'hid':
      return createHidTransport(config);
    case 'hid-tcp':
      return createHidTcpTransport(config);
    case 'file':
      return createDeviceFileTransport({ ...config, clock });
    default:
      return config satisfies never;
  }
};

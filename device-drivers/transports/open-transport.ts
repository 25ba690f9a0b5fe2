import { createSerialTransport } from './serial-transport.ts';
import { createTcpTransport } from './tcp-transport.ts';
import type { Transport, TransportConfig } from './transport.ts';

/** The transport that a device's entry in `kiosk.config.json` names. Nothing is opened yet. */
export const openTransport = (config: TransportConfig): Transport => {
  switch (config.kind) {
    case 'serial':
      return createSerialTransport(config);
    case 'tcp':
      return createTcpTransport(config);
    default:
      return config satisfies never;
  }
};

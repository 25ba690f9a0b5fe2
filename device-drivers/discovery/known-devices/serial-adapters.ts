import type { KnownDevice } from '../known-device.ts';

const adapter = (vendorId: number, productId: number, name: string): KnownDevice => ({
  vendorId,
  productId,
  name,
  deviceClass: null,
  protocol: null,
  link: 'serial',
  source: 'systemd hwdb 20-usb-vendor-model',
});

/** Serial adapters: what is behind them only a probe can tell. */
export const SERIAL_ADAPTERS: readonly KnownDevice[] = [
  adapter(0x0403, 0x6001, 'FTDI FT232'),
  adapter(0x0403, 0x6015, 'FTDI FT-X'),
  adapter(0x067b, 0x2303, 'Prolific PL2303'),
  adapter(0x067b, 0x23a3, 'Prolific PL2303G'),
  adapter(0x10c4, 0xea60, 'Silicon Labs CP210x'),
  adapter(0x1a86, 0x5523, 'WCH CH341'),
  adapter(0x1a86, 0x7523, 'WCH CH340'),
];

import type { KnownDevice } from '../known-device.ts';

const printer = (vendorId: number, productId: number, name: string, source: string): KnownDevice => ({
  vendorId,
  productId,
  name,
  deviceClass: 'receipt-printer',
  protocol: null,
  link: 'usblp',
  source,
});

/** Receipt printers that speak ESC/POS. Any other is recognised by its own IEEE 1284 id. */
export const RECEIPT_PRINTERS: readonly KnownDevice[] = [
  printer(0x04b8, 0x0202, 'Epson TM series (interface UB-U05)', 'systemd hwdb 20-usb-vendor-model'),
  printer(0x04b8, 0x0e03, 'Epson TM-T20', 'systemd hwdb 20-usb-vendor-model'),
  printer(0x04b8, 0x0e15, 'Epson TM-T20II', 'odoo hw_escpos supported_devices.py'),
  printer(0x0dd4, 0x0237, 'Custom K80', 'systemd hwdb 20-usb-vendor-model'),
  printer(0x6868, 0x0500, 'Gainscha (佳博) ZH-380', 'sintrb/USB-Printer-Descriptors'),
];

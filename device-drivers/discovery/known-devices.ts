import type { KnownDevice } from './known-device.ts';
import { CODE_SCANNERS } from './known-devices/code-scanners.ts';
import { ID_CARD_READERS } from './known-devices/id-card-readers.ts';
import { RECEIPT_PRINTERS } from './known-devices/receipt-printers.ts';
import { SERIAL_ADAPTERS } from './known-devices/serial-adapters.ts';
import { SIGNATURE_PADS } from './known-devices/signature-pads.ts';

/** Every model that is recognised by its USB ids. */
export const KNOWN_DEVICES: readonly KnownDevice[] = [
  ...ID_CARD_READERS,
  ...RECEIPT_PRINTERS,
  ...CODE_SCANNERS,
  ...SIGNATURE_PADS,
  ...SERIAL_ADAPTERS,
];

/** The model with these USB ids. */
export const knownDevice = (usb: UsbIds): KnownDevice | undefined =>
  KNOWN_DEVICES.find((known) => known.vendorId === usb.vendorId && known.productId === usb.productId);

/** What a USB device is, by its descriptor. */
export interface UsbIds {
  readonly vendorId: number;
  readonly productId: number;
}

/** USB ids as everybody writes them: `0400:C35A`. */
export const formatUsbIds = ({ vendorId, productId }: UsbIds): string => `${hex(vendorId)}:${hex(productId)}`;

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** What an administrator must do before a vendor-class device shows as a serial port: tell the kernel's generic driver of it. */
export const bindingAdvice = ({ vendorId, productId }: UsbIds): string =>
  `no driver: modprobe usbserial vendor=0x${hex(vendorId).toLowerCase()} product=0x${hex(productId).toLowerCase()}`;

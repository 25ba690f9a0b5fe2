import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Gadgets of configfs: devices that the kernel itself plays, on the far end of a USB bus of software. */
const CONFIGFS = '/sys/kernel/config/usb_gadget';

/** What a gadget is. The function's attributes are configfs files, written in their order. */
export interface GadgetDescription {
  readonly name: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly product: string;
  readonly serialNumber: string;
  /** `hid.usb0`, `acm.usb0`, `printer.usb0`, `ffs.NAME`. */
  readonly usbFunction: string;
  readonly attributes?: Readonly<Record<string, string | Uint8Array>>;
  /** The port that it is plugged into: `dummy_udc.0` to `dummy_udc.3`. */
  readonly port: string;
}

/**
 * A device with its cable. Nothing may hold the device's own files (hidg, g_printer) while it is pulled: the kernel
 * makes them anew at the next plugging.
 */
export interface Gadget {
  plug(): Promise<void>;
  pull(): Promise<void>;
}

/** Describes a device to the kernel; not plugged in. */
export const createGadget = async (gadget: GadgetDescription): Promise<Gadget> => {
  const folder = join(CONFIGFS, gadget.name);
  const write = (file: string, content: string | Uint8Array) => writeFile(join(folder, file), content);
  await mkdir(join(folder, 'strings/0x409'), { recursive: true });
  await write('idVendor', gadget.vendorId);
  await write('idProduct', gadget.productId);
  await write('bcdUSB', '0x0200');
  await write('strings/0x409/manufacturer', 'Rig');
  await write('strings/0x409/product', gadget.product);
  await write('strings/0x409/serialnumber', gadget.serialNumber);
  await mkdir(join(folder, 'configs/c.1/strings/0x409'), { recursive: true });
  await write('configs/c.1/strings/0x409/configuration', 'c');
  const usbFunction = join('functions', gadget.usbFunction);
  await mkdir(join(folder, usbFunction), { recursive: true });
  for (const [name, value] of Object.entries(gadget.attributes ?? {}))
    await write(join(usbFunction, name), value);
  await symlink(join(folder, usbFunction), join(folder, 'configs/c.1', gadget.usbFunction));
  return {
    plug: () => write('UDC', gadget.port),
    pull: () => write('UDC', '\n'),
  };
};

/** Report descriptor of a vendor-defined device with unnumbered reports of 64 bytes both ways. */
export const VENDOR_REPORTS_64 = Uint8Array.from(
  Buffer.from('0600ff0901a101150026ff007508954009018102954009019102c0', 'hex'),
);

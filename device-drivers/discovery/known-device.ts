import type { DeviceClass } from '../contract.ts';
import type { HidFraming } from '../transports/hid-framing.ts';

/**
 * How a USB device shows itself to Linux. `vendorBulk`: to no driver, until `usbserial_generic` is told of it (see
 * `bindingAdvice`); `keyboard`: it types, and is nothing that a driver of ours could open.
 */
export type UsbLink = 'hid' | 'serial' | 'usblp' | 'vendorBulk' | 'keyboard';

/** A model of USB device that is recognised when it is plugged in. */
export interface KnownDevice {
  /** USB vendor and product id. */
  readonly vendorId: number;
  readonly productId: number;
  readonly name: string;
  /** `null`: it says nothing of what is behind it, as a serial adapter. */
  readonly deviceClass: DeviceClass | null;
  /** The word of the protocol in the class's driver; `null`: the class has only one, or it is not known. */
  readonly protocol: string | null;
  readonly link: UsbLink;
  /** For `hid`: how reports carry its bytes. */
  readonly framing?: HidFraming;
  /** For `serial` and `vendorBulk`: bits per second. */
  readonly baudRate?: number;
  /** Where this is known from. */
  readonly source: string;
}

import type { DeviceFault, Result } from '../contract.ts';
import type { HidFraming } from './hid-framing.ts';

/** Why a byte link is not there: `noDevice` nothing at that path or address, `lost` it was there and went, `busy` another process holds it. */
export type TransportFault = DeviceFault<'noDevice' | 'lost' | 'busy' | 'writeFailed'>;

/**
 * An open two-way byte link. `onData` may split or merge what the device sent at any byte; only on a link of HID
 * reports (`hid` with framing `report`, `hid-tcp`) is each chunk one input report and each write one output report,
 * both with the report id as their first byte (0 where the device does not number its reports).
 * `onClose` fires exactly once, with the reason, also after `close()`.
 */
export interface Connection {
  write(bytes: Uint8Array): Promise<Result<void, TransportFault>>;
  close(): Promise<void>;
  onData(listener: (chunk: Uint8Array) => void): () => void;
  onClose(listener: (reason: TransportFault | null) => void): () => void;
}

/** Something that can be opened again and again: a serial port, a TCP address. `name` is for the log and the technician. */
export interface Transport {
  readonly name: string;
  open(signal?: AbortSignal): Promise<Result<Connection, TransportFault>>;
}

/**
 * How a device is reached, as it stands in `kiosk.config.json`.
 * `serial` a serial port by its path; `tcp` a TCP port; `hid` a USB HID device by what it is, whatever path it has at
 * the time; `hid-tcp` the bench's stand-in for one: HID reports over TCP; `file` a device file that is read and
 * written as it is, such as a USB printer at `/dev/usb/lp0`.
 */
export type TransportConfig =
  | { readonly kind: 'serial'; readonly path: string; readonly baudRate: number }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | {
      readonly kind: 'hid';
      /** USB vendor and product id. */
      readonly vendorId: number;
      readonly productId: number;
      /** Needed only where two of the same kind are plugged in. */
      readonly serialNumber?: string | undefined;
      /** Needed only for a device of several interfaces: the usage page of the one that is meant. */
      readonly usagePage?: number | undefined;
      readonly framing: HidFraming;
    }
  | { readonly kind: 'hid-tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'file'; readonly path: string };

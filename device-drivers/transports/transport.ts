import type { DeviceFault, Result } from '../contract.ts';

/** Why a byte link is not there: `noDevice` nothing at that path or address, `lost` it was there and went, `busy` another process holds it. */
export type TransportFault = DeviceFault<'noDevice' | 'lost' | 'busy' | 'writeFailed'>;

/**
 * An open two-way byte link. `onData` may split or merge what the device sent at any byte.
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

/** How a device is reached, as it stands in `kiosk.config.json`. */
export type TransportConfig =
  | { readonly kind: 'serial'; readonly path: string; readonly baudRate: number }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

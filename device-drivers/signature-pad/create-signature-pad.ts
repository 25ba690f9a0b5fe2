import type { Clock } from '../contract.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import { openTransport } from '../transports/open-transport.ts';
import type { TransportConfig } from '../transports/transport.ts';
import { createSignaturePad, type SignaturePad } from './signature-pad.ts';

/** A signature pad, as it stands in `kiosk.config.json`. A terminal whose screen is signed on has none. */
export interface SignaturePadConfig {
  /** `hid` with framing `report`. */
  readonly transport: TransportConfig;
  /** The model: the name of a file in `device-drivers/signature-pad/profiles/`. Absent: `generic-digitizer`. */
  readonly profile?: string | undefined;
}

/** The driver for a configured pad, not started. */
export const createConfiguredSignaturePad = (
  config: SignaturePadConfig,
  surroundings: { readonly id: string; readonly clock: Clock; readonly log?: DriverLog | undefined },
): SignaturePad =>
  createSignaturePad({
    ...surroundings,
    transport: openTransport(config.transport, surroundings.clock),
    profile: config.profile,
  });

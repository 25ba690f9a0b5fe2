import type { Clock } from '../contract.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import { openTransport } from '../transports/open-transport.ts';
import { type RecordLink, recordedLink } from '../transports/record-link.ts';
import type { TransportConfig } from '../transports/transport.ts';
import { createPadMask } from './pad-mask.ts';
import { loadPadProfile } from './pad-profile.ts';
import { createSignaturePad, DEFAULT_PAD_PROFILE, type SignaturePad } from './signature-pad.ts';

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
  {
    record,
    ...surroundings
  }: {
    readonly id: string;
    readonly clock: Clock;
    readonly log?: DriverLog | undefined;
    readonly record?: RecordLink | undefined;
  },
): SignaturePad =>
  createSignaturePad({
    ...surroundings,
    transport: recordedLink(openTransport(config.transport, surroundings.clock), record, async () => {
      const profile = await loadPadProfile(config.profile ?? DEFAULT_PAD_PROFILE);
      return profile.ok ? () => createPadMask(profile.value) : undefined;
    }),
    profile: config.profile,
  });

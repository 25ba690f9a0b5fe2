import type { Clock } from '../contract.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import { openTransport } from '../transports/open-transport.ts';
import { type RecordLink, recordedLink } from '../transports/record-link.ts';
import type { TransportConfig } from '../transports/transport.ts';
import { createKeyMask } from './key-mask.ts';
import { createKeypad, type Keypad } from './keypad.ts';

/** A tactile keypad, as it stands in `kiosk.config.json`. */
export interface KeypadConfig {
  /** `hid` with framing `report`. The kernel must not also give its keys to the browser. */
  readonly transport: TransportConfig;
  /** The model: the name of a file in `device-drivers/keypad/profiles/`. Absent: `generic-boot-keyboard`. */
  readonly profile?: string | undefined;
  /** In place of the profile's bounce guard, ms. */
  readonly bounceGuard?: number | undefined;
}

/** The driver for a configured keypad, not started. */
export const createConfiguredKeypad = (
  config: KeypadConfig,
  {
    record,
    ...surroundings
  }: {
    readonly id: string;
    readonly clock: Clock;
    readonly log?: DriverLog | undefined;
    readonly record?: RecordLink | undefined;
  },
): Keypad =>
  createKeypad({
    ...surroundings,
    transport: recordedLink(
      openTransport(config.transport, surroundings.clock),
      record,
      async () => createKeyMask,
    ),
    profile: config.profile,
    bounceGuard: config.bounceGuard,
  });

import type { Clock } from '../contract.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import { openTransport } from '../transports/open-transport.ts';
import type { TransportConfig } from '../transports/transport.ts';
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
  surroundings: { readonly id: string; readonly clock: Clock; readonly log?: DriverLog | undefined },
): Keypad =>
  createKeypad({
    ...surroundings,
    transport: openTransport(config.transport, surroundings.clock),
    profile: config.profile,
    bounceGuard: config.bounceGuard,
  });

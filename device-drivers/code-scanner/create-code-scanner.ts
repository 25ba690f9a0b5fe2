import type { Clock } from '../contract.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import { openTransport } from '../transports/open-transport.ts';
import type { TransportConfig } from '../transports/transport.ts';
import { type CodeScanner, createCodeScanner } from './code-scanner.ts';

/** A code scanner, as it stands in `kiosk.config.json`. */
export interface CodeScannerConfig {
  /** A serial line, or `hid` with framing `report`: a keyboard wedge is not taken, for its input goes to whatever has the focus. */
  readonly transport: TransportConfig;
  /** The model: the name of a file in `device-drivers/code-scanner/profiles/`. Absent: `serial-line`. */
  readonly profile?: string | undefined;
}

/** The driver for a configured scanner, not started. */
export const createConfiguredCodeScanner = (
  config: CodeScannerConfig,
  surroundings: { readonly id: string; readonly clock: Clock; readonly log?: DriverLog | undefined },
): CodeScanner =>
  createCodeScanner({
    ...surroundings,
    transport: openTransport(config.transport, surroundings.clock),
    profile: config.profile,
  });

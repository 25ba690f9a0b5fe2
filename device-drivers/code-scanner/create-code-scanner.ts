import type { Clock } from '../contract.ts';
import type { DriverLog } from '../supervision/driver-log.ts';
import { openTransport } from '../transports/open-transport.ts';
import { type RecordLink, recordedLink } from '../transports/record-link.ts';
import type { TransportConfig } from '../transports/transport.ts';
import { type CodeScanner, createCodeScanner, DEFAULT_SCANNER_PROFILE } from './code-scanner.ts';
import { createScanMask } from './scan-mask.ts';
import { loadScannerProfile } from './scanner-profile.ts';

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
  {
    record,
    ...surroundings
  }: {
    readonly id: string;
    readonly clock: Clock;
    readonly log?: DriverLog | undefined;
    readonly record?: RecordLink | undefined;
  },
): CodeScanner =>
  createCodeScanner({
    ...surroundings,
    transport: recordedLink(openTransport(config.transport, surroundings.clock), record, async () => {
      const profile = await loadScannerProfile(config.profile ?? DEFAULT_SCANNER_PROFILE);
      return profile.ok ? () => createScanMask(profile.value) : undefined;
    }),
    profile: config.profile,
  });

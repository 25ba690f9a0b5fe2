import type { DocumentScanner } from './document-scanner.ts';
import { createEsclScanner } from './escl/escl-scanner.ts';
import { createSaneScanner } from './sane/sane-scanner.ts';
import type { ScannerDriverOptions } from './scanner-driver.ts';

/** How a scanner is reached, as it stands in `kiosk.config.json`. */
export type DocumentScannerConfig =
  | {
      readonly kind: 'sane';
      /** As `scanimage -L` names it. */
      readonly device: string;
      /** The program, when it is not in the path. */
      readonly scanimage?: string;
      /** Options of this very device, given to `scanimage` last. */
      readonly extraOptions?: readonly string[];
    }
  | {
      readonly kind: 'escl';
      /** `http://host:port/eSCL` or `https://…`. */
      readonly url: string;
      /** SHA-256 fingerprint of the scanner's certificate (https), 64 hexadecimal digits with or without colons. Absent: the system's certificate authorities decide. */
      readonly certificate?: string | undefined;
    };

/** What a scanner driver needs from the host. `temporaryFolder` should be in memory: pages lie there for a moment (SANE only). */
export interface DocumentScannerSurroundings extends ScannerDriverOptions {
  readonly temporaryFolder: string;
}

/** The driver for a configured scanner, not started. */
export const createDocumentScanner = (
  config: DocumentScannerConfig,
  surroundings: DocumentScannerSurroundings,
): DocumentScanner => {
  switch (config.kind) {
    case 'sane': {
      const { device, scanimage, extraOptions } = config;
      return createSaneScanner({
        ...surroundings,
        device,
        ...(scanimage === undefined ? {} : { scanimage }),
        ...(extraOptions === undefined ? {} : { extraOptions }),
      });
    }
    case 'escl': {
      const { id, clock, log } = surroundings;
      return createEsclScanner({ id, clock, log, url: config.url, certificate: config.certificate });
    }
    default:
      return config satisfies never;
  }
};

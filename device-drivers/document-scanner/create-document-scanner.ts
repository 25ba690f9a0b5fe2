import type { Clock } from '../contract.ts';
import type { DocumentScanner } from './document-scanner.ts';
import { createEsclScanner } from './escl/escl-scanner.ts';
import { createSaneScanner } from './sane/sane-scanner.ts';

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
      /** `http://host:port/eSCL`. */
      readonly url: string;
    };

/** What a scanner driver needs from the host. `temporaryFolder` should be in memory: pages lie there for a moment (SANE only). */
export interface DocumentScannerSurroundings {
  readonly id: string;
  readonly clock: Clock;
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
    case 'escl':
      return createEsclScanner({ id: surroundings.id, clock: surroundings.clock, url: config.url });
    default:
      return config satisfies never;
  }
};

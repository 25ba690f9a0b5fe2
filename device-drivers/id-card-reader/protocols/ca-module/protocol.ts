import type { CardReaderProtocol } from '../../card-reader-protocol.ts';
import { createCaMask } from './ca-mask.ts';
import { createCaSession } from './ca-session.ts';

/**
 * Card modules built into gates and self-service machines, asked with class CA in a frame of STX and ETX. Known from one
 * published driver (see `ca-frame.ts`); no document of the maker was found and no such module was tried.
 */
export const protocol: CardReaderProtocol = {
  name: 'ca-module',
  reads: { fingerprints: false, additionalAddresses: false },
  attach: createCaSession,
  createMask: createCaMask,
};

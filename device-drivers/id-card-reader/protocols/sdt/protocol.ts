import { createSdtProtocol } from './sdt-protocol.ts';

/** What the SAM_V module itself speaks, and with it most readers that are sold. */
export const protocol = createSdtProtocol({ name: 'sdt', checksum: 'xor' });

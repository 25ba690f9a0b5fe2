import { createSdtProtocol } from '../sdt/sdt-protocol.ts';

/**
 * SDT with the low byte of the sum in place of the exclusive-or. Seen in the field on readers of another family; no
 * document of a vendor was found, so the range that the sum covers is taken to be that of the exclusive-or.
 */
export const protocol = createSdtProtocol({ name: 'sdt-sum', checksum: 'sum' });

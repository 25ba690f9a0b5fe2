import type { Mask } from './recording-transport.ts';
import type { Transport } from './transport.ts';

/** Makes a link tell what crosses it, through the mask of its device class. */
export type RecordLink = (transport: Transport, createMask: () => Mask) => Transport;

/** The mask of a class on whose wire nothing personal is. */
export const unmasked = (): Mask => (bytes) => bytes;

/** The mask where it is not known what is personal: only how much crossed. */
const blackout = (): Mask => (bytes) => new Uint8Array(bytes.length);

/** A link that is recorded with a mask that must be loaded first, such as that of a model; `undefined`: there is none such. */
export const recordedLink = (
  transport: Transport,
  record: RecordLink | undefined,
  loadMask: () => Promise<(() => Mask) | undefined>,
): Transport =>
  record === undefined
    ? transport
    : {
        name: transport.name,
        open: async (signal) => record(transport, (await loadMask()) ?? blackout).open(signal),
      };

import type { Clock } from '../contract.ts';
import { ok } from '../contract.ts';
import { formatRecordingLine, type RecordingLine } from './recording.ts';
import type { Transport } from './transport.ts';

/** Makes what may be written down out of what crossed the wire. Keeps the length; may keep state, so one is made for each link. */
export type Mask = (bytes: Uint8Array, direction: 'in' | 'out') => Uint8Array;

/**
 * Wraps a transport and hands every crossing to `sink` as one JSONL line, in the order it happened.
 * The bytes go through the injected mask first, because what a card reader or a scanner sends is personal
 * data; the driver itself still sees them unmasked.
 */
export const createRecordingTransport = (
  inner: Transport,
  options: {
    readonly clock: Clock;
    readonly sink: (line: string) => void;
    /** Makes a fresh mask for each opening of the link. */
    readonly createMask: () => Mask;
  },
): Transport => {
  const startedAt = options.clock.now();
  const at = () => options.clock.now() - startedAt;
  const record = (line: RecordingLine) => options.sink(formatRecordingLine(line));
  return {
    name: inner.name,
    open: async (signal) => {
      const opened = await inner.open(signal);
      if (!opened.ok) return opened;
      const mask = options.createMask();
      const connection = opened.value;
      record({ at: at(), dir: 'open' });
      connection.onData((chunk) => record({ at: at(), dir: 'in', bytes: toHex(mask(chunk, 'in')) }));
      connection.onClose((reason) =>
        record(reason ? { at: at(), dir: 'close', reason: reason.code } : { at: at(), dir: 'close' }),
      );
      return ok({
        ...connection,
        write: (bytes) => {
          record({ at: at(), dir: 'out', bytes: toHex(mask(bytes, 'out')) });
          return connection.write(bytes);
        },
      });
    },
  };
};

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

import { connect, createServer, type Socket } from 'node:net';
import { newLinkCounters } from '../../device-drivers/contract.ts';
import { createSdtFrameDecoder } from '../../device-drivers/id-card-reader/protocols/sdt/sdt-frame.ts';

/** When a long frame of the reader passed, ms of `performance.now()`. */
export interface LongFrame {
  readonly firstByteAt: number;
  readonly lastByteAt: number;
}

/** A cable between host and reader that is listened in on. */
export interface WireTap {
  readonly port: number;
  /** The latest long frame that has passed whole, once. */
  takeLongFrame(): LongFrame | null;
  close(): Promise<void>;
}

/** Preamble, length and check byte around the body of a frame. */
const aroundBody = 5 + 2 + 1;

/**
 * Passes everything on at once, both ways, and notes when frames of at least `leastBytes` came from the reader at
 * `readerPort`. `asked` is told of every question of the host before the reader has it.
 */
export const tapWire = async (
  readerPort: number,
  options: { readonly leastBytes: number; readonly asked: () => void },
): Promise<WireTap> => {
  const sockets = new Set<Socket>();
  let passed: LongFrame | null = null;
  const server = createServer({ noDelay: true }, (host) => {
    const reader = connect({ host: '127.0.0.1', port: readerPort, noDelay: true });
    const decoder = createSdtFrameDecoder(newLinkCounters());
    let firstByteAt: number | null = null;
    host.on('data', (bytes) => {
      // Protocol of question and answer: whatever comes next begins a frame.
      decoder.abandonPartial();
      firstByteAt = null;
      options.asked();
      reader.write(bytes);
    });
    reader.on('data', (bytes) => {
      const now = performance.now();
      host.write(bytes);
      firstByteAt ??= now;
      for (const body of decoder.push(bytes)) {
        if (body.length + aroundBody >= options.leastBytes) passed = { firstByteAt, lastByteAt: now };
      }
    });
    for (const [one, other] of [
      [host, reader],
      [reader, host],
    ] as const) {
      sockets.add(one);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      // A cable that is pulled: both ends go.
      one.on('error', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return {
    port: address.port,
    takeLongFrame: () => {
      const taken = passed;
      passed = null;
      return taken;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

import { connect, createServer, type Socket } from 'node:net';
import { systemClock } from '../../../device-drivers/system-clock.ts';

/**
 * What can go wrong on a wire, whatever is spoken on it: the one union of faults that every driver meets.
 * `silent` nothing of the device gets through; `deaf` nothing gets to the device; `partial` only the first half of
 * each chunk of an answer; `garbage` made-up bytes before each answer; `corrupt` a bit of each chunk is turned;
 * `disconnect` the line is cut at the first byte of an answer; `late` answers come this much later.
 */
export type LineFault =
  | { readonly kind: 'silent' | 'deaf' | 'partial' | 'garbage' | 'corrupt' | 'disconnect' }
  | { readonly kind: 'late'; readonly milliseconds: number };

/** Every fault of the line once. An answer 2.5 s late comes after the patience of most commands. */
export const LINE_FAULTS: readonly LineFault[] = [
  { kind: 'silent' },
  { kind: 'deaf' },
  { kind: 'partial' },
  { kind: 'garbage' },
  { kind: 'corrupt' },
  { kind: 'disconnect' },
  { kind: 'late', milliseconds: 2_500 },
];

/** A TCP line between a driver and its device, with a hand on it. */
export interface FaultyLine {
  readonly host: string;
  readonly port: number;
  /** `null`: the line is good again. Holds for what crosses it from now on, on open connections too. */
  set(fault: LineFault | null): void;
  /** Cuts every connection and takes no new one. */
  pull(): Promise<void>;
  /** The same port answers again. */
  plug(): Promise<void>;
  close(): Promise<void>;
}

/** Bytes that look like nothing: no start of a frame of any of our protocols, the same in every run. */
const GARBAGE = Buffer.from('7f13e059c4217e08d3', 'hex');

const broken = (chunk: Buffer, fault: LineFault | null): Buffer | null => {
  switch (fault?.kind) {
    case undefined:
    case 'deaf':
    case 'late':
      return chunk;
    case 'silent':
    case 'disconnect':
      return null;
    case 'partial':
      return chunk.subarray(0, Math.floor(chunk.length / 2));
    case 'garbage':
      return Buffer.concat([GARBAGE, chunk]);
    case 'corrupt': {
      const turned = Buffer.from(chunk);
      const middle = Math.floor(turned.length / 2);
      turned[middle] = (turned[middle] ?? 0) ^ 0x10;
      return turned;
    }
    default:
      return fault satisfies never;
  }
};

/** Opens a line to the device that listens at `target`, on a port of its own. */
export const openFaultyLine = async (target: {
  readonly host: string;
  readonly port: number;
}): Promise<FaultyLine> => {
  const open = new Set<Socket>();
  const closing = new AbortController();
  let fault: LineFault | null = null;

  const server = createServer({ allowHalfOpen: false }, (near) => {
    const far = connect({ ...target, noDelay: true });
    near.setNoDelay(true);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk: Buffer) => {
      if (fault?.kind !== 'deaf') far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      const met = fault;
      if (met?.kind === 'disconnect') {
        near.destroy();
        return;
      }
      const sent = broken(chunk, met);
      if (sent === null) return;
      if (met?.kind === 'late')
        void systemClock.sleep(met.milliseconds, closing.signal).then(
          () => near.write(sent),
          () => undefined,
        );
      else near.write(sent);
    });
  });
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: '127.0.0.1', port }, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });

  const port = await listen(0);
  return {
    host: '127.0.0.1',
    port,
    set: (next) => {
      fault = next;
    },
    pull: cut,
    plug: async () => {
      if (!server.listening) await listen(port);
    },
    close: async () => {
      closing.abort(new Error('closed'));
      if (server.listening) await cut();
    },
  };
};

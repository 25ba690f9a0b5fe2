import { createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { SerialPort } from 'serialport';

/** A simulated reader of any protocol, as far as its wire is concerned. */
interface Served {
  attach(stream: Duplex, lineRate?: number): () => void;
}

/** A simulated reader on a TCP port. */
export interface ServedReader {
  readonly port: number;
  /** Pulls the cable out: the listener and every connection are gone. */
  pull(): Promise<void>;
  /** Puts it back, on the same port. */
  plug(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a simulated reader on 127.0.0.1. Port 0: any that is free. */
export const listen = async (reader: Served, options: { readonly port: number }): Promise<ServedReader> => {
  const sockets = new Set<Socket>();
  let server: Server | null = null;

  const plug = async (port: number): Promise<number> => {
    const opened = createServer({ noDelay: true }, (socket) => {
      sockets.add(socket);
      const detach = reader.attach(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        detach();
      });
    });
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', resolve);
    });
    server = opened;
    const address = opened.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    return address.port;
  };
  const pull = async (): Promise<void> => {
    const closing = server;
    server = null;
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
  };

  const port = await plug(options.port);
  return {
    port,
    pull,
    plug: async () => {
      if (!server) await plug(port);
    },
    close: pull,
  };
};

/** Serves a simulated reader on a serial device, such as one end of a socat pty pair. Rejects when the device cannot be opened. */
export const serveSerial = async (
  reader: Served,
  options: { readonly path: string; readonly baudRate: number },
): Promise<{ close(): Promise<void> }> => {
  const port = new SerialPort({ ...options, autoOpen: false });
  await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())));
  const detach = reader.attach(port, options.baudRate);
  return {
    close: () =>
      new Promise((resolve) => {
        detach();
        if (port.isOpen) port.close(() => resolve());
        else resolve();
      }),
  };
};

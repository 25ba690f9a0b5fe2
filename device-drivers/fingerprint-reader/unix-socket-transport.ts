import { connect } from 'node:net';
import { fail, ok } from '../contract.ts';
import { createConnectionEvents } from '../transports/connection-events.ts';
import type { Connection, Transport } from '../transports/transport.ts';
import { lostFault, noDeviceFault, writeFailedFault } from '../transports/transport-faults.ts';

const errorCode = (error: Error): string => ('code' in error ? String(error.code) : error.name);

/** A service of this machine behind a UNIX socket, such as the system's message bus. */
export const createUnixSocketTransport = (options: { readonly path: string }): Transport => ({
  name: `unix:${options.path}`,
  open: (signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve(fail(noDeviceFault('opening was given up')));
        return;
      }
      const socket = connect({ path: options.path });
      const events = createConnectionEvents();
      let closedByUs = false;
      let lastError = 'connection closed';
      const connection: Connection = {
        onData: events.onData,
        onClose: events.onClose,
        write: (bytes) =>
          new Promise((written) => {
            if (events.closed || !socket.writable) {
              written(fail(lostFault('connection is closed')));
              return;
            }
            socket.write(Buffer.from(bytes), (error) =>
              written(error ? fail(writeFailedFault(errorCode(error))) : ok(undefined)),
            );
          }),
        close: () =>
          new Promise((done) => {
            closedByUs = true;
            events.onClose(() => done());
            socket.destroy();
          }),
      };
      const giveUp = (): void => void socket.destroy();
      signal?.addEventListener('abort', giveUp, { once: true });
      socket.on('connect', () => {
        signal?.removeEventListener('abort', giveUp);
        resolve(ok(connection));
      });
      socket.on('data', (chunk) => events.data(chunk));
      socket.on('error', (error) => {
        lastError = errorCode(error);
      });
      socket.on('close', () => {
        signal?.removeEventListener('abort', giveUp);
        resolve(fail(noDeviceFault(lastError)));
        events.close(closedByUs ? null : lostFault(lastError));
      });
    }),
});

import { connect } from 'node:net';
import { fail, ok, type Result } from '../contract.ts';
import { createConnectionEvents } from './connection-events.ts';
import type { Connection, Transport, TransportFault } from './transport.ts';
import { lostFault, noDeviceFault, writeFailedFault } from './transport-faults.ts';

/** A device behind a TCP port: a serial server, a networked printer, or a simulated device of the bench. */
export const createTcpTransport = (options: { readonly host: string; readonly port: number }): Transport => ({
  name: `tcp:${options.host}:${options.port}`,
  open: (signal) => openSocket(options.host, options.port, signal),
});

const openSocket = (
  host: string,
  port: number,
  signal: AbortSignal | undefined,
): Promise<Result<Connection, TransportFault>> =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(fail(noDeviceFault('opening was given up')));
      return;
    }
    // Commands are a few bytes and answers are waited for: Nagle's delay would be felt on each of them.
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 5_000 });
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
          if (events.closed) {
            done();
            return;
          }
          events.onClose(() => done());
          socket.destroy();
        }),
    };

    const giveUp = () => {
      lastError = 'opening was given up';
      socket.destroy();
    };
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
      // Before 'connect' this is the answer to open; afterwards the promise is settled and this does nothing.
      resolve(fail(noDeviceFault(lastError)));
      events.close(closedByUs ? null : lostFault(lastError));
    });
  });

const errorCode = (error: Error): string => ('code' in error ? String(error.code) : error.name);

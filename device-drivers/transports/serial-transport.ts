import { SerialPort } from 'serialport';
import { fail, ok, type Result } from '../contract.ts';
import { createConnectionEvents } from './connection-events.ts';
import type { Connection, Transport, TransportFault } from './transport.ts';
import { busyFault, lostFault, noDeviceFault, writeFailedFault } from './transport-faults.ts';

/**
 * A serial port, 8 data bits, no parity, 1 stop bit: a UART, a USB serial adapter, a CDC-ACM device, or a
 * vendor-bulk USB reader bound to `usbserial_generic`. Modem lines are never touched, because ptys answer
 * them with ENOTTY and these devices do not use them.
 */
export const createSerialTransport = (options: {
  readonly path: string;
  /** Bits per second. */
  readonly baudRate: number;
}): Transport => ({
  name: `serial:${options.path}@${options.baudRate}`,
  open: (signal) => openPort(options.path, options.baudRate, signal),
});

/** Which of our faults an error of serialport's `open` is. Its errors carry no code, only the text of errno. */
export const serialOpenFault = (message: string): TransportFault => {
  if (/cannot lock port|resource busy|EBUSY/i.test(message))
    return busyFault('port is held by another process');
  if (/permission denied|EACCES/i.test(message)) {
    return { ...noDeviceFault('permission denied'), action: 'configuration' };
  }
  if (/no such file|ENOENT|no such device|ENODEV|ENXIO/i.test(message)) return noDeviceFault('no such port');
  return noDeviceFault(message);
};

const openPort = (
  path: string,
  baudRate: number,
  signal: AbortSignal | undefined,
): Promise<Result<Connection, TransportFault>> =>
  new Promise((resolve) => {
    const port = new SerialPort({ path, baudRate, autoOpen: false });
    const events = createConnectionEvents();
    let closedByUs = false;
    port.on('error', () => {
      // 'close' follows when the port is gone; write errors reach the caller of write.
    });
    port.on('close', (error: Error | null) => {
      events.close(closedByUs ? null : lostFault(error ? error.message : 'port closed'));
    });
    port.on('data', (chunk: Uint8Array) => events.data(chunk));
    // A stream that does not flow never reads, and a port that is not read never notices that it is gone. One that
    // flows is told within 0.1 s, quiet as it may be (usb-serial and CDC-ACM on Linux 6.1, `npm run test:usb-rig`).
    port.resume();

    const connection: Connection = {
      onData: events.onData,
      onClose: events.onClose,
      write: (bytes) =>
        new Promise((written) => {
          if (!port.isOpen) {
            written(fail(lostFault('port is closed')));
            return;
          }
          const stopListening = events.onClose(() => written(fail(lostFault('port closed while writing'))));
          port.write(Buffer.from(bytes), undefined, (error) => {
            stopListening();
            written(error ? fail(writeFailedFault(error.message)) : ok(undefined));
          });
        }),
      close: () =>
        new Promise((done) => {
          closedByUs = true;
          if (!port.isOpen) {
            events.close(null);
            done();
            return;
          }
          port.close(() => {
            events.close(null);
            done();
          });
        }),
    };

    port.open((error) => {
      if (error) {
        events.close(null);
        resolve(fail(serialOpenFault(error.message)));
        return;
      }
      if (signal?.aborted) {
        void connection.close().then(() => resolve(fail(noDeviceFault('opening was given up'))));
        return;
      }
      // What a former owner left unread in the driver's buffer belongs to nobody.
      port.flush(() => resolve(ok(connection)));
    });
  });

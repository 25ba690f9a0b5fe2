import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Clock, fail, ok, type Result } from '../contract.ts';
import { createConnectionEvents } from './connection-events.ts';
import { watchDeviceNode } from './device-node-watch.ts';
import type { Connection, Transport, TransportFault } from './transport.ts';
import { busyFault, lostFault, noDeviceFault, writeFailedFault } from './transport-faults.ts';

/** All delays of a device file, milliseconds. */
export const DEVICE_FILE_DELAYS = {
  /** Between two looks for bytes, shortly after something crossed the link: an answer is likely. */
  busyPoll: 5,
  /** Between two looks for bytes on a quiet link: how late an unasked status or a pulled cable is noticed. */
  idlePoll: 50,
  /** How long after the last crossing the link counts as quiet. */
  busyFor: 500,
  /** Before the rest of a write that the device could not take yet. */
  writeRetry: 5,
  /** Between two looks whether the node is still there: reading does not always tell, and some devices cannot be read at all. */
  nodeWatch: 250,
} as const;

/** Bytes taken at a time: usblp's own buffer. */
const READ_BYTES = 8_192;

/**
 * A character device that is read and written as it is: a USB printer at `/dev/usb/lpN` (usblp).
 *
 * It is opened O_NONBLOCK and polled. libuv's streams take only pipes, sockets and terminals, and would give such a
 * file to its thread pool, where one blocking read holds one of four threads until the device speaks: two printers
 * and the file system of the whole process crawls. A non-blocking read is in the pool for microseconds; EAGAIN says
 * that there is nothing, and ENODEV or EIO that the device is gone. A device whose driver ignores O_NONBLOCK is not
 * for this transport.
 */
export const createDeviceFileTransport = (options: {
  readonly path: string;
  readonly clock: Clock;
}): Transport => ({
  name: `file:${options.path}`,
  open: async (signal) => {
    if (signal?.aborted) return fail(noDeviceFault('opening was given up'));
    let handle: FileHandle;
    try {
      handle = await open(options.path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
    } catch (error) {
      return fail(deviceFileOpenFault(errorCode(error)));
    }
    if (signal?.aborted) {
      await handle.close();
      return fail(noDeviceFault('opening was given up'));
    }
    return ok(connectionOf(handle, options));
  },
});

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Which of our faults an error of `open` is, by errno's name. */
export const deviceFileOpenFault = (code: string): TransportFault => {
  switch (code) {
    case 'EBUSY':
      return busyFault('device is held by another process');
    case 'EACCES':
    case 'EPERM':
      return { ...noDeviceFault('permission denied'), action: 'configuration' };
    // Something is there, and it is no device.
    case 'EISDIR':
    case 'ENOTDIR':
      return { ...noDeviceFault(code), action: 'configuration' };
    default:
      return noDeviceFault(code);
  }
};

/** What an error of reading or writing means: `wait` nothing now; `cannot` not on this device, ever; `gone` the device went. */
export const deviceFileTrouble = (code: string): 'wait' | 'cannot' | 'gone' | 'failed' => {
  switch (code) {
    case 'EAGAIN':
    case 'EINTR':
      return 'wait';
    // usblp's answer for a printer without a way back.
    case 'EINVAL':
    case 'EOPNOTSUPP':
      return 'cannot';
    case 'ENODEV':
    case 'ENXIO':
    case 'EIO':
    case 'ESHUTDOWN':
    case 'EPIPE':
    case 'EBADF':
      return 'gone';
    default:
      return 'failed';
  }
};

const connectionOf = (
  handle: FileHandle,
  { path, clock }: { readonly path: string; readonly clock: Clock },
): Connection => {
  const events = createConnectionEvents();
  const over = new AbortController();
  let lastCrossing = clock.now();
  let released: Promise<void> | null = null;
  let written: Promise<unknown> = Promise.resolve();

  const release = (): Promise<void> => {
    over.abort(new Error('closed'));
    // Closing waits for a read or write that is in the pool; the number of the file is not given to anyone before.
    released ??= Promise.allSettled([reading, written]).then(() => handle.close().catch(() => undefined));
    return released;
  };
  const lose = (detail: string): void => {
    events.close(lostFault(detail));
    void release();
  };
  const pause = (milliseconds: number): Promise<void> =>
    clock.sleep(milliseconds, over.signal).catch(() => undefined);

  const readOn = async (): Promise<void> => {
    const buffer = Buffer.alloc(READ_BYTES);
    while (!over.signal.aborted) {
      let trouble: string | null = null;
      let length = 0;
      try {
        length = (await handle.read(buffer, 0, buffer.length, null)).bytesRead;
      } catch (error) {
        trouble = errorCode(error);
      }
      if (over.signal.aborted) return;
      if (length > 0) {
        lastCrossing = clock.now();
        events.data(Uint8Array.from(buffer.subarray(0, length)));
        continue;
      }
      // No bytes and no error is an empty USB packet, not an end: printers send them. A terminal that was hung up
      // reads so too, and is known by its node.
      switch (trouble === null ? 'wait' : deviceFileTrouble(trouble)) {
        case 'wait':
          break;
        case 'cannot':
          return;
        default:
          lose(trouble ?? 'read failed');
          return;
      }
      const isQuiet = clock.now() - lastCrossing > DEVICE_FILE_DELAYS.busyFor;
      await pause(isQuiet ? DEVICE_FILE_DELAYS.idlePoll : DEVICE_FILE_DELAYS.busyPoll);
    }
  };
  const reading = readOn();
  void watchDeviceNode({
    path,
    clock,
    every: DEVICE_FILE_DELAYS.nodeWatch,
    signal: over.signal,
    gone: () => lose('device node is gone'),
  });

  const writeAll = async (bytes: Uint8Array): Promise<Result<void, TransportFault>> => {
    let at = 0;
    while (at < bytes.length) {
      if (over.signal.aborted) return fail(lostFault('device was closed while writing'));
      try {
        const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, null);
        at += bytesWritten;
        if (bytesWritten > 0) lastCrossing = clock.now();
        else await pause(DEVICE_FILE_DELAYS.writeRetry);
      } catch (error) {
        const code = errorCode(error);
        switch (deviceFileTrouble(code)) {
          case 'wait':
            await pause(DEVICE_FILE_DELAYS.writeRetry);
            break;
          case 'gone':
            lose(code);
            return fail(lostFault(code));
          default:
            return fail(writeFailedFault(code));
        }
      }
    }
    return ok(undefined);
  };

  return {
    onData: events.onData,
    onClose: events.onClose,
    // In order: two writes that take turns at EAGAIN would mix their bytes.
    write: (bytes) => {
      const mine = written.then(() =>
        events.closed ? fail(lostFault('device is closed')) : writeAll(bytes),
      );
      written = mine;
      return mine;
    },
    close: async () => {
      await release();
      events.close(null);
    },
  };
};

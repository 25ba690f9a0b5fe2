import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../contract.ts';
import { createConnectionEvents } from './connection-events.ts';
import { createFramedTransport } from './framed-transport.ts';
import { type HidFraming, numbersReports } from './hid-framing.ts';
import type { Connection, Transport, TransportFault } from './transport.ts';
import { busyFault, lostFault, noDeviceFault, writeFailedFault } from './transport-faults.ts';

/** One HID device as hidapi lists it. A device of several usages is listed once for each. */
export interface HidDeviceInfo {
  readonly path?: string | undefined;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
  readonly manufacturer?: string | undefined;
  readonly product?: string | undefined;
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
}

/** An open HID device: the part of node-hid's `HIDAsync` that is used here. It reads in a thread of its own, not in libuv's pool. */
export interface HidHandle {
  /** `data`: one input report. `error`: reading has ended; what comes with it is a text or an Error. */
  on(event: 'data' | 'error', listener: (what: unknown) => void): unknown;
  write(report: Buffer): Promise<number>;
  close(): Promise<void>;
}

/** The part of node-hid that is used here. */
export interface HidLibrary {
  devicesAsync(): Promise<readonly HidDeviceInfo[]>;
  readonly HIDAsync: { open(path: string): Promise<HidHandle> };
}

/** What of a device must match. */
export interface HidIdentity {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
  readonly usagePage?: number | undefined;
}

/**
 * Loads node-hid with its default driver, Linux's hidraw. It is loaded by the first HID device that is opened and
 * not before: its binary needs libusb-1.0 and libudev, and a terminal without them must start with its other devices.
 */
export const loadHidLibrary = async (): Promise<HidLibrary> => {
  const { default: library } = await import('node-hid');
  return library;
};

/**
 * A USB HID device, found anew at each opening by vendor, product and, where given, serial number and usage page:
 * after a replug it has another path. hidraw lets several processes open a device and gives each all its reports, so
 * that a second opener is not noticed; run the technician's tool on such a device only while the kiosk has let go of it.
 */
export const createHidTransport = (
  options: HidIdentity & { readonly framing: HidFraming },
  system: {
    readonly loadLibrary: () => Promise<HidLibrary>;
    readonly readDescriptor: (path: string) => Promise<Uint8Array>;
  } = { loadLibrary: loadHidLibrary, readDescriptor },
): Transport =>
  createFramedTransport(
    {
      name: `hid:${hex4(options.vendorId)}:${hex4(options.productId)}`,
      open: (signal) => openDevice(options, system, signal),
    },
    options.framing,
  );

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** The report descriptor of a hidraw device, from the kernel. */
const readDescriptor = (path: string): Promise<Uint8Array> =>
  readFile(`/sys/class/hidraw/${basename(path)}/device/report_descriptor`);

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The fault of a node-hid that cannot be loaded, or whose native part cannot. */
export const hidLibraryFault = (error: unknown): TransportFault => ({
  ...noDeviceFault(`HID support cannot be loaded (Debian: libusb-1.0-0 libudev1): ${textOf(error)}`),
  action: 'configuration',
});

/** Which of our faults an error of node-hid's `open` is: it carries hidapi's text, which ends with that of errno. */
export const hidOpenFault = (message: string): TransportFault => {
  if (/permission denied|operation not permitted/i.test(message))
    return { ...noDeviceFault('permission denied'), action: 'configuration' };
  if (/busy/i.test(message)) return busyFault('device is held by another process');
  return noDeviceFault(message);
};

/** Which of our faults an error of node-hid's `write` is. A device that was pulled answers with errno's text for ENODEV, EIO or, once closed, its own. */
export const hidWriteFault = (message: string): TransportFault =>
  /no such device|input\/output error|closed|protocol error|cannot send after transport endpoint shutdown/i.test(
    message,
  )
    ? lostFault(message)
    : writeFailedFault(message);

/** The path of the first device that is the one meant. */
export const findHidDevice = (devices: readonly HidDeviceInfo[], wanted: HidIdentity): string | undefined =>
  devices
    .filter(
      (device) =>
        device.vendorId === wanted.vendorId &&
        device.productId === wanted.productId &&
        (wanted.serialNumber === undefined || device.serialNumber === wanted.serialNumber) &&
        (wanted.usagePage === undefined || device.usagePage === wanted.usagePage),
    )
    .flatMap(({ path }) => (path === undefined ? [] : [path]))
    .sort()[0];

const mayUse = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.R_OK | constants.W_OK);
    return true;
  } catch (error) {
    // Gone in this moment is not forbidden: opening says so.
    return !(error instanceof Error && 'code' in error && error.code === 'EACCES');
  }
};

const openDevice = async (
  wanted: HidIdentity,
  system: {
    readonly loadLibrary: () => Promise<HidLibrary>;
    readonly readDescriptor: (path: string) => Promise<Uint8Array>;
  },
  signal: AbortSignal | undefined,
): Promise<Result<Connection, TransportFault>> => {
  const givenUp = fail(noDeviceFault('opening was given up'));
  let library: HidLibrary;
  let devices: readonly HidDeviceInfo[];
  try {
    library = await system.loadLibrary();
    // node-hid loads its native part with the first call.
    devices = await library.devicesAsync();
  } catch (error) {
    return fail(hidLibraryFault(error));
  }
  if (signal?.aborted) return givenUp;
  const path = findHidDevice(devices, wanted);
  if (path === undefined) return fail(noDeviceFault('no such HID device'));
  if (!(await mayUse(path))) return fail(hidOpenFault('permission denied'));
  let handle: HidHandle;
  let isNumbered: boolean;
  try {
    isNumbered = numbersReports(await system.readDescriptor(path));
    handle = await library.HIDAsync.open(path);
  } catch (error) {
    return fail(hidOpenFault(textOf(error)));
  }
  const connection = connectionOf(handle, isNumbered);
  if (!signal?.aborted) return ok(connection);
  await connection.close();
  return givenUp;
};

const connectionOf = (handle: HidHandle, isNumbered: boolean): Connection => {
  const events = createConnectionEvents();
  let closing: Promise<void> | null = null;
  // A handle that failed must still be let go of, and one that is closed twice complains.
  const release = (): Promise<void> => {
    closing ??= handle.close().catch(() => undefined);
    return closing;
  };
  handle.on('data', (report) => {
    if (!(report instanceof Uint8Array)) return;
    events.data(isNumbered ? report : Uint8Array.of(0, ...report));
  });
  handle.on('error', (error) => {
    events.close(lostFault(textOf(error)));
    void release();
  });
  return {
    onData: events.onData,
    onClose: events.onClose,
    write: async (report) => {
      if (events.closed) return fail(lostFault('device is closed'));
      try {
        await handle.write(Buffer.from(report));
        return ok(undefined);
      } catch (error) {
        const fault = hidWriteFault(textOf(error));
        if (fault.code === 'lost') {
          events.close(fault);
          void release();
        }
        return fail(fault);
      }
    },
    close: async () => {
      await release();
      events.close(null);
    },
  };
};

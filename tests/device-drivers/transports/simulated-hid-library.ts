import { EventEmitter } from 'node:events';
import type {
  HidDeviceInfo,
  HidHandle,
  HidLibrary,
} from '../../../device-drivers/transports/hid-transport.ts';

/**
 * A stand-in for node-hid, for what no machine without HID devices can show: it answers as node-hid 3.4 does, with the
 * texts of hidapi's hidraw part. That the real one does so is shown by `npm run test:usb-rig`.
 */
export interface SimulatedHidLibrary extends HidLibrary {
  devices: readonly HidDeviceInfo[];
  /** What the next openings fail with. */
  openError: string | null;
  /** What the next writes fail with. */
  writeError: string | null;
  /** Paths opened so far, in order. */
  readonly opened: readonly string[];
  readonly written: readonly Buffer[];
  /** How often a device was let go of. */
  readonly closed: number;
  /** The device says something, or reading it ends with this text. */
  report(bytes: readonly number[]): void;
  fail(text: string): void;
}

/** Makes a library with these devices. */
export const createSimulatedHidLibrary = (devices: readonly HidDeviceInfo[]): SimulatedHidLibrary => {
  const opened: string[] = [];
  const written: Buffer[] = [];
  let closed = 0;
  let current = new EventEmitter();
  const library: SimulatedHidLibrary = {
    devices,
    openError: null,
    writeError: null,
    opened,
    written,
    get closed() {
      return closed;
    },
    devicesAsync: async () => library.devices,
    HIDAsync: {
      open: async (path): Promise<HidHandle> => {
        if (library.openError !== null) throw new TypeError(library.openError);
        opened.push(path);
        const events = new EventEmitter();
        current = events;
        return {
          on: (event, listener) => events.on(event, listener),
          write: async (report) => {
            if (library.writeError !== null) throw new TypeError(library.writeError);
            written.push(report);
            return report.length;
          },
          close: async () => {
            closed += 1;
          },
        };
      },
    },
    report: (bytes) => void current.emit('data', Buffer.from(bytes)),
    fail: (text) => void current.emit('error', text),
  };
  return library;
};

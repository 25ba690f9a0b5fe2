import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { HidFraming } from '../../../device-drivers/transports/hid-framing.ts';
import {
  createHidTransport,
  findHidDevice,
  hidOpenFault,
  hidWriteFault,
} from '../../../device-drivers/transports/hid-transport.ts';
import type { TransportFault } from '../../../device-drivers/transports/transport.ts';
import { createSimulatedHidLibrary } from './simulated-hid-library.ts';

const READER = { vendorId: 0x0400, productId: 0xc35a };
const device = (path: string, more: { serialNumber?: string; usagePage?: number } = {}) => ({
  ...READER,
  path,
  ...more,
});

const UNNUMBERED = Buffer.from('0600ff0901a101150026ff007508954009018102954009019102c0', 'hex');
const NUMBERED = Buffer.from('0600ff0901a10185017508953f09018102c0', 'hex');

const rig = (framing: HidFraming, descriptor = UNNUMBERED) => {
  const library = createSimulatedHidLibrary([device('/dev/hidraw0')]);
  const transport = createHidTransport(
    { ...READER, framing },
    { loadLibrary: async () => library, readDescriptor: async () => descriptor },
  );
  return { library, transport };
};

const opened = async (framing: HidFraming, descriptor = UNNUMBERED) => {
  const { library, transport } = rig(framing, descriptor);
  const link = await transport.open();
  if (!link.ok) throw new Error(link.error.detail);
  const chunks: number[][] = [];
  const closings: (TransportFault | null)[] = [];
  link.value.onData((chunk) => chunks.push([...chunk]));
  link.value.onClose((reason) => closings.push(reason));
  return { library, transport, connection: link.value, chunks, closings };
};

describe('a HID device', () => {
  it('gives each report with its id: 0 where it does not number them', async () => {
    const plain = await opened('report');
    plain.library.report([7, 8]);
    expect(plain.chunks).toEqual([[0, 7, 8]]);
    const numbered = await opened('report', NUMBERED);
    numbered.library.report([1, 7, 8]);
    expect(numbered.chunks).toEqual([[1, 7, 8]]);
    await plain.connection.write(Uint8Array.of(0, 5));
    expect([...(plain.library.written[0] ?? [])]).toEqual([0, 5]);
  });

  it('carries a stream in its reports', async () => {
    const { library, connection, chunks } = await opened('len8+63');
    await connection.write(new Uint8Array(100).fill(9));
    expect(library.written.map((report) => [report.length, report[1]])).toEqual([
      [65, 63],
      [65, 37],
    ]);
    library.report([2, 0x41, 0x42, ...new Array(61).fill(0)]);
    library.report([0, ...new Array(63).fill(0)]);
    expect(chunks).toEqual([[0x41, 0x42]]);
  });

  it('that is pulled closes once as lost, and is found again at another path', async () => {
    const { library, transport, connection, closings } = await opened('raw64');
    library.fail(
      'could not read from HID device: hid_read_timeout: unexpected poll error (device disconnected)',
    );
    library.fail('again');
    expect(closings).toMatchObject([{ code: 'lost' }]);
    expect(await connection.write(Uint8Array.of(1))).toMatchObject({ ok: false, error: { code: 'lost' } });
    await connection.close();
    expect(library.closed).toBe(1);
    library.devices = [];
    expect(await transport.open()).toMatchObject({ ok: false, error: { code: 'noDevice' } });
    library.devices = [device('/dev/hidraw3')];
    expect((await transport.open()).ok).toBe(true);
    expect(library.opened).toEqual(['/dev/hidraw0', '/dev/hidraw3']);
  });

  it('whose loss a write is the first to meet closes as lost', async () => {
    const { library, connection, closings } = await opened('raw64');
    library.writeError = 'Cannot write to hid device: No such device';
    expect(await connection.write(Uint8Array.of(1))).toMatchObject({ ok: false, error: { code: 'lost' } });
    expect(closings).toMatchObject([{ code: 'lost' }]);
    expect(library.closed).toBe(1);
  });

  it('that does not take a report stays open', async () => {
    const { library, connection, closings } = await opened('report');
    library.writeError = 'Cannot write to hid device: Invalid argument';
    expect(await connection.write(Uint8Array.of(0, 1))).toMatchObject({
      ok: false,
      error: { code: 'writeFailed' },
    });
    expect(closings).toEqual([]);
    await connection.close();
    expect(closings).toEqual([null]);
  });

  it('is not opened when the opener has given up', async () => {
    const { library, transport } = rig('report');
    expect(await transport.open(AbortSignal.abort())).toMatchObject({ ok: false });
    expect(library.opened).toEqual([]);
    const late = new AbortController();
    const opening = transport.open(late.signal);
    queueMicrotask(() => late.abort());
    expect(await opening).toMatchObject({ ok: false, error: { detail: 'opening was given up' } });
    expect(library.closed).toBe(library.opened.length);
  });

  it('that cannot be opened says why', async () => {
    const { library, transport } = rig('report');
    library.openError =
      "cannot open device with path /dev/hidraw0: Failed to open a device with path '/dev/hidraw0': Permission denied";
    expect(await transport.open()).toMatchObject({
      ok: false,
      error: { code: 'noDevice', action: 'configuration', detail: 'permission denied' },
    });
  });

  it.each([
    ['open failed (/dev/hidraw0): Device or resource busy', 'busy', 'configuration'],
    ['open failed (/dev/hidraw0): Operation not permitted', 'noDevice', 'configuration'],
    ['open failed (/dev/hidraw0): No such file or directory', 'noDevice', 'maintenance'],
  ])('"%s" is %s', (message, code, action) => {
    expect(hidOpenFault(message)).toMatchObject({ code, action });
  });

  it.each([
    ['Cannot write to hid device: Input/output error', 'lost'],
    ['Cannot write to closed device', 'lost'],
    ['Cannot write to hid device: Connection timed out', 'writeFailed'],
  ])('"%s" is %s', (message, code) => {
    expect(hidWriteFault(message)).toMatchObject({ code });
  });
});

describe('which of several HID devices is meant', () => {
  const devices = [
    device('/dev/hidraw5', { serialNumber: 'B', usagePage: 0xff00 }),
    device('/dev/hidraw2', { serialNumber: 'A', usagePage: 0xff00 }),
    device('/dev/hidraw1', { serialNumber: 'A', usagePage: 0x01 }),
    { ...READER, productId: 1, path: '/dev/hidraw0' },
    { ...READER },
  ];
  it.each([
    ['the first of its kind', {}, '/dev/hidraw1'],
    ['the one with the usage page', { usagePage: 0xff00 }, '/dev/hidraw2'],
    ['the one with the serial number', { serialNumber: 'B' }, '/dev/hidraw5'],
    ['none with another serial number', { serialNumber: 'C' }, undefined],
  ])('%s', (_, more, path) => {
    expect(findHidDevice(devices, { ...READER, ...more })).toBe(path);
  });
});

describe('a machine without the libraries of node-hid', () => {
  it('says so for a HID device, and opens its other links', { timeout: 20_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-libusb-'));
    try {
      // What the loader finds first is no library: to the process it is as if there were none.
      await writeFile(join(folder, 'libusb-1.0.so.0'), '');
      const open = fileURLToPath(new URL('./open-links.ts', import.meta.url));
      const { stdout } = await promisify(execFile)(process.execPath, [open], {
        env: { ...process.env, LD_LIBRARY_PATH: folder },
      });
      const [hid, tcp] = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(hid).toMatchObject({
        ok: false,
        error: { code: 'noDevice', action: 'configuration', detail: expect.stringContaining('libusb-1.0-0') },
      });
      expect(tcp).toEqual({ ok: true });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

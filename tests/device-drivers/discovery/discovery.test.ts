import { createServer, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { serveSerial } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { discoverDevices } from '../../../device-drivers/discovery/discover-devices.ts';
import { bindingAdvice, KNOWN_DEVICES } from '../../../device-drivers/discovery/known-devices.ts';
import { listHidDevices } from '../../../device-drivers/discovery/list-hid-devices.ts';
import { ippUriOf, listNetworkDevices } from '../../../device-drivers/discovery/list-network-devices.ts';
import { describeSerialPort, findSerialPorts } from '../../../device-drivers/discovery/list-serial-ports.ts';
import { listUps, parseUpsList } from '../../../device-drivers/discovery/list-ups.ts';
import { listUsbPrinters, parsePrinterId } from '../../../device-drivers/discovery/list-usb-printers.ts';
import { listVideoDevices } from '../../../device-drivers/discovery/list-video-devices.ts';
import { probeCardReader } from '../../../device-drivers/discovery/probe-card-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createSerialTransport } from '../../../device-drivers/transports/serial-transport.ts';
import { parseTransportAddress } from '../../../device-drivers/transports/transport-address.ts';
import { createPtyPair } from '../transports/pty-pair.ts';
import { createSimulatedHidLibrary } from '../transports/simulated-hid-library.ts';
import { startPrivateAvahi } from './private-avahi.ts';
import { createSysfsTree, type TreeDevice } from './sysfs-tree.ts';

const soon = (milliseconds = 10_000) => AbortSignal.timeout(milliseconds);

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of cleanups.splice(0)) await one();
});

const sysfsOf = async (...devices: readonly TreeDevice[]): Promise<string> => {
  const tree = await createSysfsTree(devices);
  cleanups.push(tree.remove);
  return tree.root;
};

const READER: TreeDevice = {
  bus: '1-1',
  vendor: '0400',
  product: 'c35a',
  name: 'USB Reader',
  nodes: { 'tty/ttyUSB0': {} },
};
const PRINTER: TreeDevice = {
  bus: '1-2',
  vendor: '6868',
  product: '0200',
  nodes: { 'usbmisc/lp0': {} },
  interface: { ieee1284_id: 'MFG:Rongta;CMD:ESC/POS;MDL:RP80;CLS:PRINTER;' },
};
const CAMERA: TreeDevice = {
  bus: '1-3',
  vendor: '1bcf',
  product: '2281',
  nodes: {
    'video4linux/video0': { name: 'Document camera: Document c', index: '0' },
    'video4linux/video1': { name: 'Document camera: Document c', index: '1' },
  },
};

describe('the models that are recognised', () => {
  it('each stand there once, with a source, and with all that opening them needs', () => {
    const seen = new Set<string>();
    for (const known of KNOWN_DEVICES) {
      const id = `${known.vendorId}:${known.productId}`;
      expect(seen.has(id), id).toBe(false);
      seen.add(id);
      expect(known.source.length).toBeGreaterThan(5);
      expect(known.name).not.toBe('');
      if (known.link === 'hid') expect(known.framing).toBeDefined();
      if (known.link === 'vendorBulk') expect(known.baudRate).toBeGreaterThan(0);
    }
    expect(seen.has(`${0x0400}:${0xc35a}`)).toBe(true);
  });
});

describe('serial ports', () => {
  it('are known by the USB device behind them, with or without udev', async () => {
    const sysfs = await sysfsOf(READER, {
      bus: '1-4',
      vendor: '1a86',
      product: '7523',
      nodes: { 'tty/ttyUSB1': {} },
    });
    const listed = [{ path: '/dev/ttyUSB0' }, { path: '/dev/ttyUSB1' }];
    const byUdev = await findSerialPorts(sysfs, async () => listed);
    const byKernel = await findSerialPorts(sysfs, async () => {
      throw new Error('spawn udevadm ENOENT');
    });
    expect(byKernel).toEqual(byUdev);
    expect(byUdev.map(describeSerialPort)).toMatchObject([
      {
        place: '/dev/ttyUSB0',
        usb: '0400:C35A',
        deviceClass: 'id-card-reader',
        protocol: 'sdt',
        address: 'serial:/dev/ttyUSB0@115200',
      },
      { usb: '1A86:7523', name: 'WCH CH340', deviceClass: null },
    ]);
  });

  it('that the kernel only reserves are left out, and those of the board itself are not', async () => {
    const sysfs = await sysfsOf({
      bus: '1-9',
      vendor: '0000',
      product: '0000',
      nodes: { 'tty/ttyS0': { type: '4' }, 'tty/ttyS1': { type: '0' } },
    });
    const found = await findSerialPorts(sysfs, async () => [{ path: '/dev/ttyS0' }, { path: '/dev/ttyS1' }]);
    expect(found.map(({ path }) => path)).toEqual(['/dev/ttyS0']);
    expect(describeSerialPort({ path: '/dev/ttyS0', usb: null })).toMatchObject({
      name: 'serial port',
      usb: null,
    });
  });

  it('are asked for a resident-ID reader only on demand, and one that is in use is left alone', async () => {
    const pair = await createPtyPair();
    cleanups.push(pair.close);
    const transport = createSerialTransport({ path: pair.near, baudRate: 115_200 });
    expect(await probeCardReader(transport, systemClock, soon())).toEqual({ found: 'nothing' });
    const served = await serveSerial(createSimulatedCardReader({ clock: systemClock }), {
      path: pair.far,
      baudRate: 115_200,
    });
    cleanups.unshift(served.close);
    expect(await probeCardReader(transport, systemClock, soon())).toMatchObject({
      found: 'cardReader',
      protocol: 'sdt',
      moduleNumber: expect.stringContaining('20150818'),
    });
    const held = await transport.open();
    if (!held.ok) throw new Error(held.error.detail);
    expect(await probeCardReader(transport, systemClock, soon())).toEqual({ found: 'busy' });
    await held.value.close();
    const nowhere = createSerialTransport({ path: '/dev/no-such-port', baudRate: 9_600 });
    expect(await probeCardReader(nowhere, systemClock, soon())).toEqual({ found: 'noPort' });
  });
});

describe('HID devices', () => {
  const known = { vendorId: 0x0483, productId: 0x572b };
  const list = (...devices: Parameters<typeof createSimulatedHidLibrary>[0]) =>
    listHidDevices(async () => createSimulatedHidLibrary(devices));

  it('that are known come with their framing; two of a kind with their serial numbers', async () => {
    expect(await list({ ...known, path: '/dev/hidraw0', serialNumber: 'A' })).toMatchObject([
      { deviceClass: 'id-card-reader', protocol: 'sdt', address: 'hid://0483:572B/len8+63', note: null },
    ]);
    const two = await list(
      { ...known, path: '/dev/hidraw0', serialNumber: 'A' },
      { ...known, path: '/dev/hidraw1', serialNumber: 'B' },
    );
    expect(two.map(({ address }) => address)).toEqual([
      'hid://0483:572B/len8+63?serial=A',
      'hid://0483:572B/len8+63?serial=B',
    ]);
    for (const { address } of two) expect(parseTransportAddress(address ?? '')).toBeDefined();
  });

  it('are told once though they have several usages; a code scanner by its usage page', async () => {
    const scanner = { vendorId: 0xdead, productId: 1, path: '/dev/hidraw2', product: 'Imager' };
    expect(
      await list(
        { ...scanner, usagePage: 0x01 },
        { ...scanner, usagePage: 0x8c },
        { ...scanner, usagePage: 0xff00 },
      ),
    ).toMatchObject([
      { name: 'Imager', deviceClass: 'code-scanner', protocol: 'hid-pos', address: 'hid://DEAD:0001/report' },
    ]);
  });

  it('that type or point are nothing to open', async () => {
    expect(
      await list({ vendorId: 1, productId: 2, path: '/dev/hidraw3', usagePage: 1, product: 'Keyboard' }),
    ).toMatchObject([{ address: null, note: 'keyboard or pointer' }]);
  });

  it('of a model that is known as something else are opened on a guess that says so', async () => {
    expect(
      await list({ vendorId: 0x0400, productId: 0xc35a, path: '/dev/hidraw0', usagePage: 0xff00 }),
    ).toMatchObject([{ deviceClass: 'id-card-reader', note: expect.stringContaining('guess') }]);
  });

  it('cannot be listed without the libraries: one line says so', async () => {
    const found = await listHidDevices(async () => {
      throw new Error('libusb-1.0.so.0: cannot open shared object file');
    });
    expect(found).toMatchObject([{ address: null, note: expect.stringContaining('libusb-1.0-0') }]);
  });
});

describe('printers, cameras and power supplies', () => {
  it('a USB printer is known by what it says of itself', async () => {
    expect(await listUsbPrinters(await sysfsOf(PRINTER))).toMatchObject([
      {
        name: 'Rongta RP80',
        deviceClass: 'receipt-printer',
        address: 'file:/dev/usb/lp0',
        note: 'speaks ESC/POS',
      },
    ]);
    const silent = { ...PRINTER, vendor: '04b8', product: '0202', interface: {} };
    expect(await listUsbPrinters(await sysfsOf(silent))).toMatchObject([
      { deviceClass: 'receipt-printer', note: null, name: expect.stringContaining('Epson') },
    ]);
    const laser = { ...PRINTER, interface: { ieee1284_id: 'MANUFACTURER:X;MODEL:Laser;COMMAND SET:PCL;' } };
    expect(await listUsbPrinters(await sysfsOf(laser))).toMatchObject([
      { name: 'X Laser', deviceClass: null },
    ]);
  });

  it('an IEEE 1284 id of any text is read without harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const [key, value] of parsePrinterId(text)) {
          expect(key).not.toBe('');
          expect(value).not.toBe('');
        }
      }),
    );
  });

  it('a camera is told once, not with its node for metadata', async () => {
    expect(await listVideoDevices(await sysfsOf(CAMERA))).toMatchObject([
      { place: '/dev/video0', name: 'Document camera: Document c', usb: '1BCF:2281' },
    ]);
  });

  it('the power supplies that upsd knows are told, and none where nobody listens', async () => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('data', () => {
        socket.write('BEGIN LIST UPS\nUPS desk "Kiosk \\"A\\" supply"\n');
        socket.write('END LIST UPS\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    const address = { host: '127.0.0.1', port: typeof bound === 'object' && bound ? bound.port : 0 };
    expect(await listUps({ clock: systemClock, signal: soon(), address })).toMatchObject([
      { deviceClass: 'ups', name: 'Kiosk "A" supply', address: `desk@127.0.0.1:${address.port}` },
    ]);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    expect(await listUps({ clock: systemClock, signal: soon(), address })).toEqual([]);
  });

  it('an answer of upsd of any text is read without harm', () => {
    expect(parseUpsList('ERR ACCESS-DENIED\n')).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseUpsList(text))));
  });
});

describe('what is on the network', () => {
  it('scanners and printers are told with the address that their drivers take', async () => {
    const avahi = await startPrivateAvahi();
    cleanups.push(() => Promise.resolve(avahi.stop()).then(() => undefined));
    const mark = `d${process.pid}`;
    const leave = await Promise.all([
      avahi.publish({ name: `Scan ${mark}`, type: '_uscan._tcp', port: 8_099, txt: ['rs=eSCL', 'ty=S 1'] }),
      avahi.publish({
        name: `Print ${mark}`,
        type: '_ipp._tcp',
        port: 8_631,
        txt: ['rp=ipp/print', 'ty=P 1'],
      }),
    ]);
    const found = await listNetworkDevices({
      clock: systemClock,
      signal: soon(),
      environment: avahi.environment,
    });
    await Promise.all(leave.map((one) => one()));
    expect(
      found.filter(({ name }) => name.includes(mark)).map(({ address, note }) => [address, note]),
    ).toEqual([
      ['http://127.0.0.1:8099/eSCL', 'S 1'],
      ['ipp://127.0.0.1:8631/ipp/print', 'P 1'],
    ]);
  });

  it('an address of IPv6 and a printer without a path are written as they must be', () => {
    const service = { name: 'P', host: 'p.local', port: 631, txt: {} };
    expect(ippUriOf({ ...service, type: '_ipps._tcp', address: 'fe80::1' })).toBe(
      'ipps://[fe80::1]:631/ipp/print',
    );
  });

  it('without Avahi one line says that nothing could be looked for', async () => {
    const found = await listNetworkDevices({
      clock: systemClock,
      signal: soon(),
      environment: { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
    });
    expect(found).toMatchObject([{ address: null, note: expect.stringContaining('cannot be looked for') }]);
  });
});

describe('everything at once', () => {
  it('a known reader that no driver has taken is told with what to do', async () => {
    const { nodes: _, ...unbound } = READER;
    const sysfs = await sysfsOf(unbound, PRINTER, CAMERA);
    const found = await discoverDevices({
      clock: systemClock,
      signal: soon(),
      probe: false,
      sysfs,
      upsd: { host: '127.0.0.1', port: 9 },
    });
    expect(found).toContainEqual({
      on: 'usb',
      place: '1-1',
      name: 'SAM_V resident-ID reader',
      usb: '0400:C35A',
      deviceClass: 'id-card-reader',
      protocol: 'sdt',
      address: null,
      note: bindingAdvice({ vendorId: 0x0400, productId: 0xc35a }),
    });
    expect(found.map(({ place }) => place)).toEqual(expect.arrayContaining(['/dev/usb/lp0', '/dev/video0']));
  });

  it('what a driver of the kernel has taken is not told a second time', async () => {
    const sysfs = await sysfsOf(PRINTER, {
      ...PRINTER,
      bus: '1-7',
      vendor: '1eab',
      product: '0103',
      nodes: {},
    });
    const found = await discoverDevices({
      clock: systemClock,
      signal: soon(),
      probe: false,
      sysfs,
      upsd: { host: '127.0.0.1', port: 9 },
    });
    expect(found.filter(({ usb }) => usb === '6868:0200')).toHaveLength(1);
    expect(found.find(({ usb }) => usb === '1EAB:0103')?.note).toContain('types like a keyboard');
  });
});

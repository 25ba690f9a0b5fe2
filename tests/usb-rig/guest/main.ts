/** The rig's tests, in the guest: our drivers and transports on devices behind a real kernel's USB drivers. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual, promisify } from 'node:util';
import { SerialPort } from 'serialport';
import { SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { createCodeScanner } from '../../../device-drivers/code-scanner/code-scanner.ts';
import { loadScannerProfile } from '../../../device-drivers/code-scanner/scanner-profile.ts';
import { discoverDevices } from '../../../device-drivers/discovery/discover-devices.ts';
import {
  createIdCardReader,
  type IdCardReader,
} from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { protocol as sdt } from '../../../device-drivers/id-card-reader/protocols/sdt/protocol.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { openTransport } from '../../../device-drivers/transports/open-transport.ts';
import type { Transport } from '../../../device-drivers/transports/transport.ts';
import { parseTransportAddress } from '../../../device-drivers/transports/transport-address.ts';
import { receiptPrinterProfile } from '../../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../../printers/receipt-printer/receipt-printer.ts';
import { startDevices } from './devices-process.ts';
import { createGadget, VENDOR_REPORTS_64 } from './gadgets.ts';
import { createReport, eventually, must } from './situations.ts';

const run = promisify(execFile);
// The bundle lies elsewhere: what the product looks up in its folders is looked up below `root`.
const [resultsFile = '', devicesScript = '', root = ''] = process.argv.slice(2);
// Run with nothing to do only so that its code is compiled, and kept for the guest.
if (resultsFile === 'compile') process.exit(0);
const { tell, situation } = createReport(resultsFile);
const uptime = (): number => Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]);

const transportAt = (address: string): Transport => {
  const config = parseTransportAddress(address);
  if (config === undefined) throw new Error(`not an address: ${address}`);
  return openTransport(config);
};
const soon = (milliseconds = 20_000) => ({ signal: AbortSignal.timeout(milliseconds) });
const since = (began: number): string => `${Math.round(performance.now() - began)} ms`;
const found = () => discoverDevices({ clock: systemClock, signal: soon(3_000).signal, probe: false });

const hidReader = await createGadget({
  name: 'hid-reader',
  vendorId: '0x0400',
  productId: '0xc35a',
  product: 'ID card reader',
  serialNumber: 'RIG-HID-1',
  usbFunction: 'hid.usb0',
  attributes: { protocol: '0', subclass: '0', report_length: '64', report_desc: VENDOR_REPORTS_64 },
  port: 'dummy_udc.0',
});
const bulkReader = await createGadget({
  name: 'bulk-reader',
  vendorId: '0x0400',
  productId: '0xc35a',
  product: 'ID card reader',
  serialNumber: 'RIG-BULK-1',
  usbFunction: 'ffs.reader',
  port: 'dummy_udc.1',
});
const codeScanner = await createGadget({
  name: 'code-scanner',
  vendorId: '0x1eab',
  productId: '0x0106',
  product: 'Code scanner',
  serialNumber: 'RIG-SCAN-1',
  usbFunction: 'acm.usb0',
  port: 'dummy_udc.2',
});
const receiptPrinter = await createGadget({
  name: 'printer',
  vendorId: '0x0dd4',
  productId: '0x0237',
  product: 'Receipt printer',
  serialNumber: 'RIG-PRN-1',
  usbFunction: 'printer.usb0',
  attributes: { pnp_string: 'MFG:Rig;MDL:K80;CMD:ESC/POS;' },
  port: 'dummy_udc.3',
});
const devices = startDevices(devicesScript);

const withReader = async <T>(transport: Transport, use: (reader: IdCardReader) => Promise<T>): Promise<T> => {
  const reader = createIdCardReader({ id: 'reader', transport, clock: systemClock, protocol: sdt });
  reader.start();
  try {
    await eventually(
      `the reader works (${reader.status.device})`,
      () => reader.status.device === 'online',
      15_000,
    );
    return await use(reader);
  } finally {
    await reader.stop();
  }
};

/** Reads the sample card to its end, and lifts it. */
const readCard = async (reader: IdCardReader): Promise<string> => {
  const began = performance.now();
  await devices.tell({ order: 'layCard' });
  const card = await reader.read(soon());
  if (!card.ok) throw new Error(`${card.error.code} ${card.error.detail ?? ''}`);
  must(
    isDeepStrictEqual(card.value.record, SAMPLE_RECORDS.ordinary),
    'the record is not the one on the card',
  );
  must(card.value.photo.length === 1_024, 'the photo is not whole');
  const took = since(began);
  await devices.tell({ order: 'liftCard' });
  const lifted = await reader.waitForRemoval(soon());
  must(lifted.ok, 'the lifting was not seen');
  return `read in ${took}`;
};

/** Pulls the cable under a waiting driver and puts it back. */
const pullAndPlug = async (
  reader: IdCardReader,
  pull: () => Promise<unknown>,
  plug: () => Promise<unknown>,
): Promise<string> => {
  const waiting = reader.read(soon(30_000));
  const began = performance.now();
  await pull();
  const ended = await waiting;
  const noticed = since(began);
  must(!ended.ok && ended.error.code === 'readerLost', `a read without a cable: ${JSON.stringify(ended)}`);
  await eventually('no device', () => reader.status.device === 'noDevice');
  await plug();
  await eventually('it works again', () => reader.status.device === 'online', 15_000);
  return `loss noticed after ${noticed}; ${await readCard(reader)} after the replug`;
};

tell({ kind: 'ready', uptime: uptime() });

const plugHid = async (): Promise<void> => {
  await hidReader.plug();
  await devices.tell({ order: 'attachHid', path: '/dev/hidg0', framing: 'len8+63' });
};

await situation('a HID reader with a length byte in each report: the card is read', async () => {
  await plugHid();
  return withReader(transportAt('hid://0400:C35A/len8+63'), readCard);
});

await situation('it is pulled while a card is waited for, and comes back at another path', () =>
  withReader(transportAt('hid://0400:C35A/len8+63?serial=RIG-HID-1'), async (reader) => {
    const before = (await readdir('/sys/class/hidraw')).join();
    // Somebody else holds the old path: the kernel cannot give it again.
    const held = await open('/dev/hidraw0', 'r');
    const said = await pullAndPlug(
      reader,
      async () => {
        await devices.tell({ order: 'letGo' });
        await hidReader.pull();
      },
      plugHid,
    );
    const after = (await readdir('/sys/class/hidraw')).join();
    await held.close();
    must(before !== after, `still at ${after}`);
    return `${before} → ${after}; ${said}`;
  }),
);

await situation('a HID reader whose reports are filled up with zeros: the card is read', async () => {
  await devices.tell({ order: 'attachHid', path: '/dev/hidg0', framing: 'raw64' });
  return withReader(transportAt('hid://0400:C35A/raw64'), readCard);
});

await situation('a vendor-class reader without a driver is listed with what to do', async () => {
  await devices.tell({ order: 'letGo' });
  await hidReader.pull();
  mkdirSync('/dev/usb-ffs/reader', { recursive: true });
  await run('mount', ['-t', 'functionfs', 'reader', '/dev/usb-ffs/reader']);
  await devices.tell({ order: 'attachBulk', folder: '/dev/usb-ffs/reader' });
  await bulkReader.plug();
  const listed = await eventually('listed', async () =>
    (await found()).find(({ on, usb }) => on === 'usb' && usb === '0400:C35A'),
  );
  must(listed.note?.includes('usbserial vendor=0x0400 product=0xc35a') ?? false, `note: ${listed.note}`);
  return listed.note ?? '';
});

await situation('told to the generic serial driver, it is a serial port and the card is read', async () => {
  writeFileSync('/sys/bus/usb-serial/drivers/generic/new_id', '0400 c35a');
  await eventually('a port', () => existsSync('/dev/ttyUSB0'));
  return withReader(transportAt('serial:/dev/ttyUSB0@115200'), readCard);
});

await situation('the serial reader is pulled while a card is waited for, and comes back', () =>
  withReader(transportAt('serial:/dev/ttyUSB0@115200'), (reader) =>
    pullAndPlug(reader, bulkReader.pull, bulkReader.plug),
  ),
);

await situation(
  'the serial reader is pulled while nobody says anything: the link closes by itself',
  async () => {
    const opened = await transportAt('serial:/dev/ttyUSB0@115200').open();
    if (!opened.ok) throw new Error(opened.error.detail);
    let closed: string | null = null;
    opened.value.onClose((reason) => {
      closed = reason?.code ?? 'closed';
    });
    await sleep(300);
    const began = performance.now();
    await bulkReader.pull();
    await eventually('the loss', () => closed !== null, 3_000);
    const noticed = since(began);
    must(closed === 'lost', `closed as ${closed}`);
    await opened.value.close();
    return `loss noticed after ${noticed}`;
  },
);

await situation(
  'a code scanner on CDC-ACM is found by vendor and product, and its codes arrive',
  async () => {
    await codeScanner.plug();
    const port = await eventually('listed', async () =>
      (await SerialPort.list()).find(
        ({ vendorId, productId }) => vendorId === '1eab' && productId === '0106',
      ),
    );
    const transport = openTransport({ kind: 'serial', path: port.path, baudRate: 115_200 });
    const profile = await loadScannerProfile(
      'serial-line',
      join(root, 'device-drivers/code-scanner/profiles'),
    );
    if (!profile.ok) throw new Error(JSON.stringify(profile.error));
    const scanner = createCodeScanner({
      id: 'scanner',
      transport,
      clock: systemClock,
      profile: profile.value,
    });
    const working = () => eventually('it works', () => scanner.status.device === 'online');
    const scan = async (text: string): Promise<void> => {
      const reading = scanner.read(soon());
      // The scanner's input is armed in the next turn; what comes before is nobody's.
      await eventually('armed', () => scanner.status.input === 'armed');
      await devices.tell({ order: 'scan', path: '/dev/ttyGS0', text: `${text}\r` });
      const code = await reading;
      must(code.ok && code.value.text?.text === text, `read ${JSON.stringify(code)}`);
    };
    scanner.start();
    try {
      await working();
      await scan('RIG-CODE-1');
      const waiting = scanner.read(soon());
      const began = performance.now();
      await codeScanner.pull();
      const ended = await waiting;
      const noticed = since(began);
      must(!ended.ok, 'a read without a scanner');
      await eventually('no device', () => scanner.status.device === 'noDevice');
      await codeScanner.plug();
      await working();
      await scan('RIG-CODE-2');
      return `${port.path} of ${port.serialNumber}; loss noticed after ${noticed}`;
    } finally {
      await scanner.stop();
    }
  },
);

const printer = createReceiptPrinter({
  id: 'printer',
  transport: transportAt('file:/dev/usb/lp0'),
  clock: systemClock,
  profile: receiptPrinterProfile('epson-tm', join(root, 'printers/receipt-printer/profiles')),
});
/** The slips that the device's side cut off, each as its lines. */
const slips = async (): Promise<readonly (readonly string[])[]> => {
  const told = (await devices.tell({ order: 'slips' })) as {
    readonly slips: readonly (readonly string[])[];
    readonly unknown: readonly string[];
  };
  must(told.unknown.length === 0, `commands not known: ${told.unknown.join()}`);
  return told.slips;
};
const print = async (key: string): Promise<string> => {
  const began = performance.now();
  const outcome = await printer.print(
    {
      lines: [
        { kind: 'text', text: '自助立案终端', align: 'center', size: 'double' },
        { kind: 'pair', label: '凭条', value: key },
        { kind: 'qr', data: key },
      ],
    },
    key,
    soon(),
  );
  must(outcome.ok, `not printed: ${JSON.stringify(outcome)}`);
  const took = since(began);
  const last = (await slips()).at(-1)?.join('\n') ?? '';
  must(last.includes('自助立案终端') && last.includes(key) && last.includes('qr'), `the slip says: ${last}`);
  return `printed and confirmed in ${took}`;
};

const plugPrinter = async (): Promise<void> => {
  await receiptPrinter.plug();
  await devices.tell({ order: 'attachPrinter', path: '/dev/g_printer0' });
};

await situation('a receipt printer on usblp prints a slip that its own interpreter reads', async () => {
  await receiptPrinter.plug();
  await devices.tell({ order: 'attachPrinter', path: '/dev/g_printer0' });
  const listed = await eventually('listed', async () => (await found()).find(({ on }) => on === 'printer'));
  must(listed.name === 'Rig K80' && listed.deviceClass === 'receipt-printer', JSON.stringify(listed));
  printer.start();
  await eventually('online', () => printer.status.device === 'online', 15_000);
  return print('RIG-SLIP-1');
});

await situation('a second program is told that the printer is held', async () => {
  const second = await transportAt('file:/dev/usb/lp0').open();
  must(!second.ok && second.error.code === 'busy', JSON.stringify(second));
  return 'busy';
});

await situation('the printer is pulled, its driver says so, and it prints after the replug', async () => {
  await devices.tell({ order: 'letGo' });
  const began = performance.now();
  await receiptPrinter.pull();
  await eventually('the loss', () => printer.status.device !== 'online');
  const noticed = since(began);
  must(printer.status.fault !== null, 'no fault stands');
  const code = printer.status.fault?.code;
  await plugPrinter();
  await eventually('online again', () => printer.status.device === 'online', 15_000);
  return `${code} after ${noticed}; ${await print('RIG-SLIP-2')}`;
});
await printer.stop();

await situation('what is plugged in is listed and recognised', async () => {
  const all = await found();
  const summary = all.map(
    ({ on, usb, deviceClass, name }) => `${on} ${usb ?? '-'} ${deviceClass ?? '-'} ${name}`,
  );
  for (const wanted of [
    'serial 1EAB:0106 code-scanner Newland HR200 (CDC)',
    'printer 0DD4:0237 receipt-printer Rig K80',
    'video - document-camera vivid-000-vid-cap',
  ])
    must(summary.includes(wanted), `not listed: ${wanted} in ${summary.join('; ')}`);
  return summary.join('; ');
});

await situation('a camera gives pictures, is taken away, and comes back', async () => {
  const stream = (count: number) =>
    run(
      'v4l2-ctl',
      ['-d', '/dev/video0', '--stream-mmap', `--stream-count=${count}`, '--stream-to=/dev/null'],
      {
        timeout: 15_000,
      },
    );
  await run('v4l2-ctl', ['-d', '/dev/video0', '--set-fmt-video=width=320,height=180']);
  await stream(2);
  // v4l2-ctl says what went wrong and ends with 0 all the same.
  const streaming = stream(10_000).then(
    ({ stderr }) => stderr,
    (error: Error) => error.message,
  );
  await sleep(500);
  await run('v4l2-ctl', ['-d', '/dev/video0', '--set-ctrl=disconnect=1']).catch(() => undefined);
  const said = (await streaming).replaceAll('<', '').trim().replaceAll('\n', ' ');
  must(/error|no such device/i.test(said), `a stream without a camera ended with: ${said}`);
  await eventually('pictures again', () =>
    stream(1).then(
      () => true,
      () => false,
    ),
  );
  return said;
});

tell({ kind: 'over', uptime: uptime() });
devices.kill();
// A process with open gadget files does not always come to its end by itself.
process.kill(process.pid, 'SIGKILL');

/**
 * The devices' side of the rig, in a process of its own: simulated devices of the bench on gadget files. It is told
 * what happens by lines of JSON, each a `DeviceOrder`, and answers each with one.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Duplex } from 'node:stream';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { createSimulatedReceiptPrinter } from '../../../bench/receipt-printer/simulated-receipt-printer.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { openBulkDevice, openDeviceFile, REPORTS } from './device-files.ts';

const reader = createSimulatedCardReader({ clock: systemClock });
const printer = createSimulatedReceiptPrinter();
const printerPort = printer.listen({ port: 0 }).then(({ port }) => port);

/** What the devices are told to do. */
export type DeviceOrder =
  | { readonly order: 'attachHid'; readonly path: string; readonly framing: 'len8+63' | 'raw64' }
  | { readonly order: 'attachBulk'; readonly folder: string }
  | { readonly order: 'attachPrinter'; readonly path: string }
  /** Gives the files of HID reader and printer back, before the cable is pulled. */
  | { readonly order: 'letGo' }
  | { readonly order: 'layCard' | 'liftCard' | 'slips' }
  | { readonly order: 'scan'; readonly path: string; readonly text: string };

/** The device files that are open. */
const files = new Set<Duplex>();
const openFile = async (...where: Parameters<typeof openDeviceFile>): Promise<Duplex> => {
  const file = await openDeviceFile(...where);
  files.add(file);
  return file;
};
const letGo = async (): Promise<void> => {
  for (const file of files) {
    const closed = once(file, 'close');
    file.destroy();
    await closed;
  }
  files.clear();
};

const obey = async (order: DeviceOrder): Promise<unknown> => {
  switch (order.order) {
    case 'attachHid':
      await letGo();
      reader.attach(await openFile(order.path, REPORTS[order.framing]));
      return null;
    case 'attachBulk': {
      reader.attach(await openBulkDevice(order.folder));
      return null;
    }
    case 'attachPrinter': {
      const file = await openFile(order.path);
      const socket = connect({ port: await printerPort, host: '127.0.0.1', noDelay: true });
      file.on('close', () => socket.destroy());
      file.pipe(socket).pipe(file);
      return null;
    }
    case 'letGo':
      await letGo();
      return null;
    case 'layCard':
      reader.layCard(cardOf(SAMPLE_RECORDS.ordinary, [SAMPLE_RECORDS.ordinary.address]));
      return null;
    case 'liftCard':
      reader.liftCard();
      return null;
    case 'slips':
      return {
        slips: printer.slips.map(({ lines }) =>
          lines.map((line) => (line.kind === 'text' ? line.text : line.kind)),
        ),
        unknown: printer.unknownCommands,
      };
    case 'scan':
      spawnSync('stty', ['-F', order.path, 'raw', '-echo']);
      await writeFile(order.path, order.text);
      return null;
    default:
      return order satisfies never;
  }
};

// Run with nothing to do only so that its code is compiled, and kept for the guest.
if (process.argv[2] === 'compile') process.exit(0);

const lines = createInterface({ input: process.stdin });
let turn: Promise<void> = Promise.resolve();
lines.on('line', (line) => {
  turn = turn.then(async () => {
    const answer = await obey(JSON.parse(line) as DeviceOrder).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  });
});

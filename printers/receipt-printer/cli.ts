/**
 * Bench tool: shows the status of a receipt printer, or prints a test slip and follows it to the cut, without the kiosk.
 *
 *   node printers/receipt-printer/cli.ts ADDRESS [--profile epson-tm|generic-80] [--status | TEXT …]
 *
 * ADDRESS is `tcp://HOST:PORT` or `serial:/dev/…?baud=N`. It ends with 0 when the slip was printed or the status told.
 */
import { parseArgs } from 'node:util';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { openTransport } from '../../device-drivers/transports/open-transport.ts';
import { parseTransportAddress } from '../../device-drivers/transports/transport-address.ts';
import type { ReceiptPrinterStatus } from './escpos-status.ts';
import { type ReceiptPrinterProfileName, receiptPrinterProfiles } from './profiles.ts';
import { createReceiptPrinter, type ReceiptPrinter } from './receipt-printer.ts';
import type { Slip } from './slip.ts';

/** How long the tool looks for the printer. */
const FIND_MS = 5_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A slip with everything on it that can go wrong: sizes, weights, long values, rare characters, a QR code. */
const testSlip = (texts: readonly string[]): Slip => ({
  lines: [
    { kind: 'text', text: '自助立案终端', align: 'center', size: 'double', bold: true },
    { kind: 'text', text: '凭条打印机测试', align: 'center' },
    { kind: 'rule' },
    ...(texts.length > 0
      ? texts.map((text) => ({ kind: 'text', text }) as const)
      : ([
          { kind: 'pair', label: '常用字', value: '民事起诉状' },
          { kind: 'pair', label: '扩展区字', value: '𠮷 䶮 㛃 𬊈 赟 玥' },
          {
            kind: 'pair',
            label: '长内容',
            value: '诉讼费用缴纳通知书、举证通知书、应诉通知书、当事人送达地址确认书（一式两份）',
          },
          {
            kind: 'table',
            columns: [{ width: 30 }, { width: 6, align: 'right' }, { width: 10, align: 'right' }],
            rows: [
              ['材料', '份数', '页数'],
              ['证据目录', '2', '14'],
            ],
          },
        ] as const)),
    { kind: 'rule' },
    { kind: 'qr', data: 'FILING-KIOSK RECEIPT PRINTER TEST' },
  ],
});

const settled = async (printer: ReceiptPrinter): Promise<ReceiptPrinterStatus> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stopListening = printer.onStatus((status) => {
    if (status.device !== 'starting' && status.fault?.code !== 'printerLost') resolve();
  });
  const stop = new AbortController();
  await Promise.race([promise, systemClock.sleep(FIND_MS, stop.signal).catch(() => undefined)]);
  stop.abort();
  stopListening();
  return printer.status;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: 'string', default: 'generic-80' },
    status: { type: 'boolean', default: false },
  },
});
const [address = '', ...texts] = positionals;
const config = parseTransportAddress(address);
if (config === undefined || !Object.hasOwn(receiptPrinterProfiles, values.profile)) {
  say(
    `usage: cli.ts tcp://HOST:PORT|serial:PATH [--profile ${Object.keys(receiptPrinterProfiles).join('|')}] [--status | TEXT …]`,
  );
  process.exit(2);
}
const printer = createReceiptPrinter({
  id: 'receipt-printer',
  transport: openTransport(config),
  clock: systemClock,
  profile: receiptPrinterProfiles[values.profile as ReceiptPrinterProfileName],
});
printer.start();
const status = await settled(printer);
say(JSON.stringify(status));
let done = status.device === 'online';
if (!values.status) {
  const outcome = await printer.print(testSlip(texts), 'test', new AbortController().signal);
  say(
    outcome.ok
      ? `printed; missing characters: ${outcome.value.missing.join(' ') || 'none'}`
      : JSON.stringify(outcome.error),
  );
  done = outcome.ok;
}
await printer.stop();
process.exitCode = done ? 0 : 1;

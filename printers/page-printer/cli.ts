/**
 * Bench tool: prints a PDF and follows it to its true end, or tells the printer's state, without the kiosk.
 *
 *   npx node printers/page-printer/cli.ts print FILE.pdf --printer ipp://HOST:PORT/PATH [--copies N] [--duplex] [--key KEY] [--pin SHA256]
 *   npx node printers/page-printer/cli.ts status --printer ipp://HOST:PORT/PATH [--pin SHA256]
 *
 * It ends with 0 when the job was printed or the printer is ready. Ctrl-C takes the job back.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { isPrinterUri } from './ipp-client.ts';
import { createPagePrinter } from './page-printer.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    printer: { type: 'string', default: '' },
    copies: { type: 'string', default: '1' },
    duplex: { type: 'boolean', default: false },
    key: { type: 'string' },
    pin: { type: 'string' },
  },
});
const [command, file] = positionals;
const copies = Number(values.copies);
const complete = command === 'status' || (command === 'print' && file !== undefined);
if (!complete || !isPrinterUri(values.printer) || !Number.isInteger(copies) || copies < 1) {
  say(
    'usage: cli.ts print FILE.pdf|status --printer ipp://HOST:PORT/PATH [--copies N] [--duplex] [--key KEY] [--pin SHA256]',
  );
  process.exit(2);
}
const printer = createPagePrinter({
  id: 'page-printer',
  uri: values.printer,
  clock: systemClock,
  log: (entry) => say(JSON.stringify(entry)),
  ...(values.pin === undefined ? {} : { tls: { certificateSha256: values.pin } }),
});
if (command === 'status') {
  const { promise, resolve } = Promise.withResolvers<void>();
  printer.onStatus((status) => {
    if (status.device !== 'starting') resolve();
  });
  printer.start();
  await promise;
  say(JSON.stringify(printer.status));
  process.exitCode = printer.status.device === 'online' ? 0 : 1;
} else if (file !== undefined) {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const outcome = await printer.print(
    {
      pdf: await readFile(file),
      copies,
      title: basename(file),
      key: values.key ?? `bench-${systemClock.now()}`,
      duplex: values.duplex,
    },
    interrupted.signal,
    (progress) => say(JSON.stringify(progress)),
  );
  say(JSON.stringify(outcome.ok ? outcome.value : outcome.error));
  process.exitCode = outcome.ok ? 0 : 1;
}
await printer.stop();

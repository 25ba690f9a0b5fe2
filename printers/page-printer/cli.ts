/**
 * Bench tool: prints a PDF and follows it to its true end, tells the printer's state, its health or what its reasons
 * mean, or takes back what the kiosk left in it, without the kiosk.
 *
 *   npx node printers/page-printer/cli.ts print FILE.pdf --printer URI [--copies N] [--duplex] [--key KEY]
 *   npx node printers/page-printer/cli.ts status|health|test-page|reset --printer URI
 *   npx node printers/page-printer/cli.ts words REASON …
 *
 * URI is ipp://HOST:PORT/PATH or ipps://…, or a CUPS queue's. With every command that has one: [--pin SHA256] for the
 * certificate of ipps://, [--format application/pdf|image/pwg-raster|image/jpeg], [--record FILE.jsonl] to record the
 * traffic with documents and names masked. It ends with 0 when the job was printed or the printer is well. Ctrl-C
 * takes the job back.
 */
import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createHttpExchange, isPrinterUri } from './ipp-exchange.ts';
import { createRecordingExchange } from './ipp-recording.ts';
import { createPagePrinter } from './page-printer.ts';
import { PRINT_FORMATS, type PrintFormat } from './print-formats.ts';
import { reasonWords } from './printer-state-reasons.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const isFormat = (text: string | undefined): text is PrintFormat | undefined =>
  text === undefined || PRINT_FORMATS.some((format) => format === text);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    printer: { type: 'string', default: '' },
    copies: { type: 'string', default: '1' },
    duplex: { type: 'boolean', default: false },
    key: { type: 'string' },
    pin: { type: 'string' },
    format: { type: 'string' },
    record: { type: 'string' },
  },
});
const [command, ...operands] = positionals;
const { format } = values;
const copies = Number(values.copies);
const commands = ['print', 'status', 'health', 'test-page', 'reset'];

if (command === 'words' && operands.length > 0) {
  for (const reason of operands) {
    const { zh, en } = reasonWords(reason);
    say(`${reason}\t${zh}\t${en}`);
  }
  process.exit(0);
}
if (
  command === undefined ||
  !commands.includes(command) ||
  (command === 'print') !== (operands.length === 1) ||
  !isPrinterUri(values.printer) ||
  !isFormat(format) ||
  !Number.isInteger(copies) ||
  copies < 1
) {
  say(
    'usage: cli.ts print FILE.pdf|status|health|test-page|reset --printer ipp://HOST:PORT/PATH [--copies N] [--duplex] [--key KEY] [--pin SHA256] [--format TYPE] [--record FILE]; cli.ts words REASON …',
  );
  process.exit(2);
}

const { pin, record } = values;
const tls = pin === undefined ? undefined : { certificateSha256: pin };
const printer = createPagePrinter({
  id: 'page-printer',
  uri: values.printer,
  clock: systemClock,
  log: (entry) => say(JSON.stringify(entry)),
  ...(tls === undefined ? {} : { tls }),
  ...(format === undefined ? {} : { format }),
  ...(record === undefined
    ? {}
    : {
        exchangeWith: (uri) =>
          createRecordingExchange(createHttpExchange({ uri, tls }), {
            clock: systemClock,
            sink: (line) => appendFileSync(record, line),
          }),
      }),
});
const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
const request = { signal: interrupted.signal };
const seen = Promise.withResolvers<void>();
printer.onStatus((status) => {
  if (status.device !== 'starting') seen.resolve();
});
printer.start();
await seen.promise;

const run = async (): Promise<boolean> => {
  switch (command) {
    case 'status':
      say(JSON.stringify(printer.status));
      for (const reason of printer.status.reasons) {
        const { zh, en } = reasonWords(reason);
        say(`${reason}\t${zh}\t${en}`);
      }
      say(JSON.stringify(printer.capabilities));
      return printer.status.device === 'online';
    case 'health':
    case 'test-page': {
      const health = await printer.checkHealth({
        ...request,
        level: command === 'health' ? 'internal' : 'external',
      });
      say(JSON.stringify(health.ok ? health.value : health.error));
      return health.ok && health.value.healthy;
    }
    case 'reset': {
      const done = await printer.reset(request);
      say(JSON.stringify(done.ok ? 'reset' : done.error));
      return done.ok;
    }
    default: {
      const [file = ''] = operands;
      const outcome = await printer.print(
        {
          pdf: await readFile(file),
          copies,
          title: basename(file),
          key: values.key ?? `bench-${systemClock.now()}`,
          duplex: values.duplex,
        },
        request,
        (progress) => say(JSON.stringify(progress)),
      );
      say(JSON.stringify(outcome.ok ? outcome.value : outcome.error));
      return outcome.ok;
    }
  }
};

process.exitCode = (await run()) ? 0 : 1;
await printer.stop();

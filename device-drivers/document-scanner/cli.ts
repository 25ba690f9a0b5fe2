import { appendFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract.ts';
import { systemClock } from '../system-clock.ts';
import { runDeviceTool, type ToolOption } from '../tool/run-device-tool.ts';
import { type DocumentScanner, SCAN_RESOLUTIONS, type ScanRequest } from './document-scanner.ts';
import { findEsclScanners } from './escl/escl-discovery.ts';
import { isEsclUrl, readFingerprint } from './escl/escl-exchange.ts';
import { createRecordingExchange } from './escl/escl-recording.ts';
import { createEsclScanner, exchangeFor } from './escl/escl-scanner.ts';
import { createSaneScanner } from './sane/sane-scanner.ts';

const OPTIONS = {
  escl: { type: 'string', value: 'URL', help: 'a network scanner: http://192.0.2.7/eSCL, https://…' },
  find: { type: 'string', value: 'NAME', help: 'a network scanner by its name, found by DNS-SD' },
  certificate: {
    type: 'string',
    value: 'SHA256',
    help: 'fingerprint of the certificate of an https scanner',
  },
  sane: { type: 'string', value: 'DEVICE', help: 'a scanner of SANE, as scanimage -L names it' },
  record: { type: 'string', value: 'FILE', help: 'add the eSCL traffic to this file, pages masked (JSONL)' },
  source: { type: 'string', value: 'WORD', default: 'feeder', help: 'feeder or flatbed' },
  resolution: { type: 'string', value: 'DPI', default: '300', help: SCAN_RESOLUTIONS.join(', ') },
  colour: { type: 'string', value: 'WORD', default: 'colour', help: 'colour or grey' },
  duplex: { type: 'boolean', help: 'both sides' },
} as const satisfies Readonly<Record<string, ToolOption>>;

const findUrl = async (name: string, secure: boolean): Promise<Result<string, string>> => {
  const found = await findEsclScanners({ clock: systemClock, signal: new AbortController().signal });
  if (!found.ok) return fail(`nothing can be found: ${found.error.problem}, ${found.error.detail}`);
  const named = found.value.filter((one) => one.name === name);
  const scheme = secure ? 'https:' : 'http:';
  const chosen = named.find(({ url }) => url.startsWith(scheme)) ?? named[0];
  if (chosen) return ok(chosen.url);
  return fail(`no scanner ${name}; there are: ${found.value.map((one) => one.name).join(', ') || 'none'}`);
};

const scanRequest = (
  source: string,
  dpi: string,
  colour: string,
  duplex: boolean,
): Result<ScanRequest, string> => {
  const resolution = SCAN_RESOLUTIONS.find((one) => one === Number(dpi));
  if (source !== 'feeder' && source !== 'flatbed') return fail(`no such source: ${source}`);
  if (colour !== 'colour' && colour !== 'grey') return fail(`no such colour: ${colour}`);
  if (resolution === undefined) return fail(`no such resolution: ${dpi}`);
  return ok({ source, resolution, colour, duplex });
};

process.exitCode = await runDeviceTool<DocumentScanner, typeof OPTIONS>({
  deviceClass: 'document-scanner',
  summary: 'Scans documents.',
  link: 'own',
  options: OPTIONS,
  driver: async ({ options, clock }) => {
    const asked = scanRequest(options.source, options.resolution, options.colour, options.duplex);
    if (!asked.ok) return asked;
    if (options.sane !== undefined)
      return ok(
        createSaneScanner({
          id: 'document-scanner-tool',
          clock,
          device: options.sane,
          temporaryFolder: tmpdir(),
        }),
      );
    const { certificate, record } = options;
    if (certificate !== undefined && readFingerprint(certificate) === null)
      return fail('--certificate is a SHA-256 fingerprint: 64 hexadecimal digits');
    if (options.escl === undefined && options.find === undefined)
      return fail('one of --escl, --find and --sane is needed');
    const url: Result<string, string> =
      options.find === undefined
        ? ok(options.escl ?? '')
        : await findUrl(options.find, certificate !== undefined);
    if (!url.ok) return url;
    if (!isEsclUrl(url.value)) return fail(`not an address: ${url.value}`);
    const exchange = exchangeFor(url.value, certificate);
    return ok(
      createEsclScanner({
        id: 'document-scanner-tool',
        clock,
        url: url.value,
        exchange:
          record === undefined
            ? exchange
            : createRecordingExchange(exchange, {
                clock,
                sink: (line) => appendFileSync(record, line, { mode: 0o600 }),
              }),
      }),
    );
  },
  commands: {
    scan: {
      help: 'scan what lies there into files of this folder',
      arguments: 'DIR',
      needs: 1,
      run: async (scanner, { request, options, positionals: [folder = '.'], say }) => {
        const asked = scanRequest(options.source, options.resolution, options.colour, options.duplex);
        if (!asked.ok) throw new Error(asked.error);
        let number = 0;
        return scanner.scan(
          asked.value,
          async (page) => {
            number += 1;
            const file = join(folder, `page-${String(number).padStart(3, '0')}.jpg`);
            await writeFile(file, page.jpeg, { mode: 0o600 });
            const { widthPixels, heightPixels, resolution } = page;
            say({ file, widthPixels, heightPixels, resolution, bytes: page.jpeg.length });
          },
          request,
        );
      },
    },
  },
});

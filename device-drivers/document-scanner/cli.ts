import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../system-clock.ts';
import { createDocumentScanner, type DocumentScannerConfig } from './create-document-scanner.ts';
import { type DocumentScanner, SCAN_RESOLUTIONS, type ScanRequest } from './document-scanner.ts';

const USAGE = `Drives a document scanner without the kiosk.

  node device-drivers/document-scanner/cli.ts status --escl http://192.0.2.7/eSCL
  node device-drivers/document-scanner/cli.ts scan   --sane 'fujitsu:iX500:12345' --out DIR
      [--source feeder|flatbed] [--resolution 150|200|300] [--colour colour|grey] [--duplex] [--timeout seconds]
`;

const configOf = (escl: string | undefined, sane: string | undefined): DocumentScannerConfig | null => {
  if (escl !== undefined && URL.canParse(escl)) return { kind: 'escl', url: escl };
  return sane === undefined ? null : { kind: 'sane', device: sane };
};

const known = async (scanner: DocumentScanner, signal: AbortSignal): Promise<void> => {
  await new Promise<void>((resolve) => {
    const stop = scanner.onStatus((status) => {
      if (status.device !== 'starting') resolve();
    });
    signal.addEventListener('abort', () => resolve(), { once: true });
    signal.addEventListener('abort', () => stop(), { once: true });
  });
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      escl: { type: 'string' },
      sane: { type: 'string' },
      source: { type: 'string', default: 'feeder' },
      resolution: { type: 'string', default: '300' },
      colour: { type: 'string', default: 'colour' },
      duplex: { type: 'boolean', default: false },
      out: { type: 'string' },
      timeout: { type: 'string', default: '300' },
    },
  });
  const config = configOf(values.escl, values.sane);
  const action = positionals[0];
  const resolution = SCAN_RESOLUTIONS.find((one) => one === Number(values.resolution));
  const { source, colour, out } = values;
  const understood =
    config !== null &&
    resolution !== undefined &&
    (source === 'feeder' || source === 'flatbed') &&
    (colour === 'colour' || colour === 'grey') &&
    (action === 'status' || (action === 'scan' && out !== undefined));
  if (!understood) {
    process.stderr.write(USAGE);
    return 64;
  }
  const seconds = Number(values.timeout);
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort(new Error('interrupted')));
  const signal = AbortSignal.any([interrupted.signal, AbortSignal.timeout(seconds * 1_000)]);
  const scanner = createDocumentScanner(config, {
    id: 'document-scanner',
    clock: systemClock,
    temporaryFolder: tmpdir(),
  });
  scanner.start();
  try {
    await known(scanner, signal);
    if (action === 'status') {
      const { status, capabilities, counters } = scanner;
      process.stdout.write(`${JSON.stringify({ status, capabilities, counters }, null, 2)}\n`);
      return status.device === 'online' ? 0 : 1;
    }
    const request: ScanRequest = { source, resolution, colour, duplex: values.duplex };
    let number = 0;
    const result = await scanner.scan(
      request,
      async (page) => {
        number += 1;
        const file = join(out ?? '', `page-${String(number).padStart(3, '0')}.jpg`);
        await writeFile(file, page.jpeg, { mode: 0o600 });
        process.stdout.write(
          `${file} ${page.widthPixels}x${page.heightPixels} ${page.resolution} dpi ${page.jpeg.length} bytes\n`,
        );
      },
      signal,
    );
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return result.ok ? 0 : 1;
  } finally {
    await scanner.stop();
  }
};

process.exitCode = await main();

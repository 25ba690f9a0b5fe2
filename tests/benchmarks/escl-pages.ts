import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { ScanRequest } from '../../device-drivers/document-scanner/document-scanner.ts';
import { createEsclScanner } from '../../device-drivers/document-scanner/escl/escl-scanner.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { until } from '../device-drivers/document-scanner/rig.ts';
import { quantile, type Row, rowOf } from './row.ts';

/** Sheets of one batch. */
const PAGES = 20;

/** A4 in colour at 200 dots an inch, as the kiosk scans. */
const REQUEST: ScanRequest = { source: 'feeder', resolution: 200, colour: 'colour', duplex: false };

/** The simulated scanner's process. */
const openServer = async (): Promise<{
  readonly url: string;
  /** Lays a batch into the feeder. */
  readonly load: () => Promise<void>;
  readonly close: () => Promise<void>;
}> => {
  const server: ChildProcess = fork(fileURLToPath(new URL('./escl-page-server.ts', import.meta.url)));
  const [{ url }] = (await once(server, 'message')) as [{ readonly url: string }];
  return {
    url,
    load: async () => {
      const loaded = once(server, 'message');
      server.send(PAGES);
      await loaded;
    },
    close: async () => {
      const gone = once(server, 'exit');
      server.disconnect();
      await gone;
    },
  };
};

/** `scanimage` with sane-airscan alone, and a folder for its pages. */
const openAirscan = async (url: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'escl-pages-'));
  const configuration = join(folder, 'sane');
  await mkdir(configuration);
  await writeFile(join(configuration, 'dll.conf'), 'airscan\n');
  await writeFile(
    join(configuration, 'airscan.conf'),
    `[devices]\n"Simulated" = ${url}/, eSCL\n[options]\ndiscovery = disable\n`,
  );
  return {
    scan: async (): Promise<void> => {
      const child = spawn(
        'scanimage',
        // One word for each setting. PNM, because it is the least work: no picture is packed again.
        '-d airscan:e0:Simulated --source=ADF --mode=Color --resolution=200 -x 210 -y 297 --format=pnm --batch=p%03d.pnm'.split(
          ' ',
        ),
        {
          cwd: folder,
          env: { ...process.env, SANE_CONFIG_DIR: configuration, LC_ALL: 'C' },
          stdio: 'ignore',
        },
      );
      const [code] = (await once(child, 'exit')) as [number | null];
      const pages = (await readdir(folder)).filter((name) => name.endsWith('.pnm'));
      if (code !== 0 || pages.length !== PAGES)
        throw new Error(`scanimage ended with ${code} and ${pages.length} pages`);
      for (const page of pages) await rm(join(folder, page));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

/**
 * Pages a minute of a batch from the feeder, by our driver and by sane-airscan under `scanimage`, in turns from one simulated
 * scanner that never keeps anybody waiting: what the two add to the scanner's own time.
 */
export const esclPages = async (runs = 8): Promise<Row[]> => {
  const server = await openServer();
  const airscan = await openAirscan(server.url);
  const scanner = createEsclScanner({ id: 'scanner', clock: systemClock, url: server.url });
  const ours: number[] = [];
  const theirs: number[] = [];
  const timed = async (scan: () => Promise<void>): Promise<number> => {
    await server.load();
    const begun = performance.now();
    await scan();
    return (PAGES * 60_000) / (performance.now() - begun);
  };
  const byDriver = async (): Promise<void> => {
    const result = await scanner.scan(REQUEST, async () => undefined, {
      signal: AbortSignal.timeout(60_000),
    });
    if (!result.ok || result.value.pages !== PAGES)
      throw new Error(`the driver gave ${result.ok ? `${result.value.pages} pages` : result.error.code}`);
  };
  try {
    scanner.start();
    await until('the scanner is found', () => scanner.status.device === 'online');
    // The first is for warming up: the scanner draws its pages once.
    for (let run = 0; run <= runs; run += 1) {
      const our = await timed(byDriver);
      const their = await timed(airscan.scan);
      if (run === 0) continue;
      ours.push(our);
      theirs.push(their);
    }
  } finally {
    await scanner.stop();
    await airscan.close();
    await server.close();
  }
  return [
    rowOf({
      id: 'escl-pages',
      what: `eSCL, ${PAGES} A4 sheets of a feeder in colour at 200 dpi from a simulated scanner without a mechanism: pages a minute, each decoded to its end and given as it came (JPEG), driver already connected`,
      unit: 'pages/min',
      runs: ours,
      versus: {
        name: 'scanimage --batch with sane-airscan on the same scanner, median of turns: process, opening, pages decoded and written raw',
        value: quantile(theirs, 0.5),
      },
    }),
  ];
};

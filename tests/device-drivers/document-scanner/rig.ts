import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Clock } from '../../../device-drivers/contract.ts';
import type { ScannedPage, ScanRequest } from '../../../device-drivers/document-scanner/document-scanner.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';

/** A clock on which everything lasts a tenth, so that the real retry counts can be waited for. */
export const fastClock: Clock = {
  now: () => systemClock.now() * 10,
  sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / 10, signal),
};

/** Waits, bounded, until a real thing has happened. */
export const until = async (what: string, happened: () => boolean, milliseconds = 8_000): Promise<void> => {
  const end = Date.now() + milliseconds;
  while (!happened()) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** A plain page of one brightness: pages are told apart by it. */
export const pageOf = (brightness: number): Promise<Buffer> =>
  sharp({
    create: { width: 124, height: 175, channels: 3, background: { r: brightness, g: brightness, b: 0 } },
  })
    .jpeg({ quality: 95 })
    .toBuffer();

/** The brightness in the middle of a delivered page, as `pageOf` made it; some clients pad the edges with white. */
export const brightnessOf = async (jpeg: Uint8Array): Promise<number> => {
  const { data } = await sharp(jpeg)
    .toColourspace('srgb')
    .extract({ left: 250, top: 400, width: 100, height: 100 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data[0] ?? Number.NaN;
};

export const feederRequest: ScanRequest = {
  source: 'feeder',
  resolution: 150,
  colour: 'colour',
  duplex: false,
};

/** Pages as they came. */
export const collector = () => {
  const pages: ScannedPage[] = [];
  return {
    pages,
    onPage: async (page: ScannedPage): Promise<void> => {
      pages.push(page);
    },
  };
};

export const never = (): AbortSignal => new AbortController().signal;

/** A folder of its own that goes with the test. */
export const temporaryFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'scanner-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

/** A SANE configuration with only this backend in it. */
export const saneConfiguration = async (
  folder: string,
  backend: string,
  configuration: string,
): Promise<Record<string, string>> => {
  const path = join(folder, `sane-${backend}`);
  await mkdir(path);
  await writeFile(join(path, 'dll.conf'), `${backend}\n`);
  await writeFile(join(path, `${backend}.conf`), configuration);
  return { SANE_CONFIG_DIR: path };
};

/** Runs scanimage as a stranger would. */
export const scanimage = (
  args: readonly string[],
  folder: string,
  environment: Record<string, string>,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn('scanimage', args, {
      cwd: folder,
      env: { ...process.env, ...environment, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.once('error', () =>
      reject(
        new Error('scanimage is missing: apt-get install --no-install-recommends sane-utils sane-airscan'),
      ),
    );
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });

import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { DeviceState } from '../../../device-drivers/contract.ts';
import type { ScanFaultCode } from '../../../device-drivers/document-scanner/document-scanner.ts';
import { createSaneScanner } from '../../../device-drivers/document-scanner/sane/sane-scanner.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import {
  collector,
  feederRequest,
  never,
  saneConfiguration,
  scanimage,
  temporaryFolder,
  until,
} from './rig.ts';

/** One buffer each so many microseconds: a page of 200 × 200 mm at 150 dpi takes about a second. */
const SLOW = ['--read-delay=yes', '--read-delay-duration=8000'];

/** The driver over SANE's own test backend (sane-test(5)); no device is needed. */
const createRig = async (
  extraOptions: readonly string[] = [],
  change: {
    readonly device?: string;
    readonly scanimage?: string;
    readonly backend?: string;
    readonly scanSilence?: number;
  } = {},
) => {
  const folder = await temporaryFolder();
  const environment = await saneConfiguration(folder.path, change.backend ?? 'test', 'number_of_devices 2\n');
  // Fails with what to install when the tool is not there.
  await scanimage(['--version'], folder.path, environment);
  const scanner = createSaneScanner({
    id: 'scanner',
    device: change.device ?? 'test:0',
    clock: systemClock,
    temporaryFolder: folder.path,
    environment,
    extraOptions,
    delays: { look: 100, missing: 50, scanSilence: change.scanSilence ?? 10_000 },
    ...(change.scanimage === undefined ? {} : { scanimage: change.scanimage }),
  });
  return {
    scanner,
    folder: folder.path,
    environment,
    /** Folders of scans that were not removed. */
    leftovers: async () => (await readdir(folder.path)).filter((name) => name.startsWith('scan-')),
    async [Symbol.asyncDispose]() {
      await scanner.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
};

/** A program that writes its process id and becomes scanimage. */
const withProcessId = async (folder: string) => {
  const script = join(folder, 'scanimage-with-id');
  const idFile = join(folder, 'id');
  await writeFile(script, `#!/bin/sh\necho $$ > '${idFile}'\nexec scanimage "$@"\n`, { mode: 0o755 });
  return { script, processId: () => Number(readFileSync(idFile, 'utf8')) };
};

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a scanner behind SANE', () => {
  it('the glass gives one page, and nothing of it stays on the disk', async () => {
    await using rig = await createRig(['--test-picture=Grid']);
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan(
      { source: 'flatbed', resolution: 300, colour: 'colour', duplex: false },
      onPage,
      never(),
    );
    expect(result).toEqual({ ok: true, value: { pages: 1 } });
    // The test backend's bed is 200 × 200 mm: less than A4.
    expect(pages[0]).toMatchObject({ widthPixels: 2362, heightPixels: 2362, resolution: 300 });
    const metadata = await sharp(pages[0]?.jpeg).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', density: 300, channels: 3 });
    // A black and white grid: half of it is dark.
    const { data } = await sharp(pages[0]?.jpeg)
      .greyscale()
      .resize(1, 1)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(90);
    expect(data[0]).toBeLessThan(165);
    expect(await rig.leftovers()).toEqual([]);
  });

  it('the ten sheets of the feeder stream out while the rest is scanned', async () => {
    await using rig = await createRig(['--read-delay=yes', '--read-delay-duration=2000']);
    const sizes: number[] = [];
    const present: number[] = [];
    const result = await rig.scanner.scan(
      { ...feederRequest, colour: 'grey' },
      async (page) => {
        sizes.push(page.widthPixels);
        const [scan] = await rig.leftovers();
        present.push((await readdir(join(rig.folder, scan ?? ''))).length);
      },
      never(),
    );
    expect(result).toEqual({ ok: true, value: { pages: 10 } });
    expect(sizes).toEqual(Array(10).fill(1181));
    // At the first page the last one was not there yet.
    expect(present[0]).toBeLessThan(9);
    expect(rig.scanner.status).toMatchObject({ device: 'online', feeder: 'empty' });
    expect(await rig.leftovers()).toEqual([]);
  });

  it('it is found, and what it can do is read from its own list', async () => {
    await using rig = await createRig();
    rig.scanner.start();
    await until('online', () => rig.scanner.status.device === 'online');
    expect(rig.scanner.status).toEqual({ device: 'online', fault: null, feeder: 'unknown' });
    expect(rig.scanner.capabilities).toEqual({
      sources: ['feeder', 'flatbed'],
      resolutions: [150, 200, 300],
      colours: ['colour', 'grey'],
      duplex: false,
    });
    const duplex = await rig.scanner.scan({ ...feederRequest, duplex: true }, async () => undefined, never());
    expect(duplex).toMatchObject({ ok: false, error: { completion: 'unsupportedCommand' } });
  });
});

const faults: readonly (readonly [string, ScanFaultCode, DeviceState])[] = [
  ['UNSUPPORTED', 'scannerFault', 'hardwareError'],
  ['CANCELLED', 'canceled', 'online'],
  ['DEVICE_BUSY', 'busy', 'deviceBusy'],
  ['INVAL', 'scannerFault', 'hardwareError'],
  ['EOF', 'undecodable', 'online'],
  ['JAMMED', 'jam', 'userError'],
  ['NO_DOCS', 'empty', 'online'],
  ['COVER_OPEN', 'coverOpen', 'userError'],
  ['IO_ERROR', 'scannerFault', 'hardwareError'],
  ['NO_MEM', 'scannerFault', 'hardwareError'],
  ['ACCESS_DENIED', 'accessDenied', 'hardwareError'],
];

describe.each(['feeder', 'flatbed'] as const)('a fault in a scan from the %s', (source) => {
  it.each(faults)('SANE_STATUS_%s', async (status, code, device) => {
    await using rig = await createRig([`--read-return-value=SANE_STATUS_${status}`]);
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan({ ...feederRequest, source }, onPage, never());
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(pages).toEqual([]);
    expect(rig.scanner.status.device).toBe(device);
    expect(await rig.leftovers()).toEqual([]);
  });
});

describe('a scanner that stops working', () => {
  it('it hangs after the first page: the page stays valid, the process is killed, the files go', async () => {
    await using tools = await temporaryFolder();
    const { script, processId } = await withProcessId(tools.path);
    await using rig = await createRig(SLOW, { scanimage: script, scanSilence: 1_500 });
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan(
      feederRequest,
      async (page) => {
        await onPage(page);
        process.kill(processId(), 'SIGSTOP');
      },
      never(),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerFault', completion: 'timeOut' } });
    expect(pages).toHaveLength(1);
    expect(isAlive(processId())).toBe(false);
    expect(rig.scanner.counters.timeouts).toBe(1);
    expect(await rig.leftovers()).toEqual([]);
  });

  it('the program dies in the middle', async () => {
    await using tools = await temporaryFolder();
    const { script, processId } = await withProcessId(tools.path);
    await using rig = await createRig(SLOW, { scanimage: script });
    const result = await rig.scanner.scan(
      feederRequest,
      async () => {
        process.kill(processId(), 'SIGKILL');
      },
      never(),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerFault', completion: 'hardwareError' } });
  });

  it('it is unplugged while nobody scans, and plugged in again', async () => {
    await using rig = await createRig([], { device: 'test:1' });
    const configuration = join(rig.environment.SANE_CONFIG_DIR ?? '', 'test.conf');
    rig.scanner.start();
    await until('online', () => rig.scanner.status.device === 'online');
    await writeFile(configuration, 'number_of_devices 1\n');
    await until('gone', () => rig.scanner.status.device === 'noDevice');
    expect(rig.scanner.status.fault?.code).toBe('scannerLost');
    await writeFile(configuration, 'number_of_devices 2\n');
    await until('back', () => rig.scanner.status.device === 'online');
    expect(rig.scanner.counters).toMatchObject({ lost: 1, opened: 2 });
  });

  it('it is unplugged in the middle of a scan, and the backend dies of it', async () => {
    await using tools = await temporaryFolder();
    const { script, processId } = await withProcessId(tools.path);
    await using rig = await createRig(SLOW, { device: 'test:1', scanimage: script });
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan(
      feederRequest,
      async (page) => {
        await onPage(page);
        await writeFile(join(rig.environment.SANE_CONFIG_DIR ?? '', 'test.conf'), 'number_of_devices 1\n');
        process.kill(processId(), 'SIGSEGV');
      },
      never(),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerLost' } });
    expect(pages).toHaveLength(1);
    expect(rig.scanner.status.device).toBe('noDevice');
    expect(await rig.leftovers()).toEqual([]);
  });

  it('there never was a scanner of that name', async () => {
    await using rig = await createRig([], { device: 'test:7' });
    const result = await rig.scanner.scan(feederRequest, async () => undefined, never());
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerLost' } });
  });

  it('scanimage is not installed', async () => {
    await using rig = await createRig([], { scanimage: 'scanimage-that-is-not-there' });
    const result = await rig.scanner.scan(feederRequest, async () => undefined, never());
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerFault', action: 'configuration' } });
  });
});

describe('a scan behind SANE is given up', () => {
  it('the person leaves in the middle of page 2', async () => {
    await using tools = await temporaryFolder();
    const { script, processId } = await withProcessId(tools.path);
    await using rig = await createRig(SLOW, { scanimage: script });
    const leave = new AbortController();
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan(
      feederRequest,
      async (page) => {
        await onPage(page);
        leave.abort();
      },
      leave.signal,
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(pages).toHaveLength(1);
    expect(isAlive(processId())).toBe(false);
    expect(await rig.leftovers()).toEqual([]);
  });

  it('the disk is full when a page is kept: the error comes out, nothing stays', async () => {
    await using rig = await createRig();
    const full = async (): Promise<void> => {
      throw new Error('disk full');
    };
    await expect(rig.scanner.scan(feederRequest, full, never())).rejects.toThrow('disk full');
    expect(await rig.leftovers()).toEqual([]);
  });

  it('a second scan at the same time is refused', async () => {
    await using rig = await createRig();
    const first = rig.scanner.scan(feederRequest, async () => undefined, never());
    const second = await rig.scanner.scan(feederRequest, async () => undefined, never());
    expect(second).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(await first).toEqual({ ok: true, value: { pages: 10 } });
  });
});

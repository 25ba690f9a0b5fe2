import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { DeviceState } from '../../../device-drivers/contract.ts';
import type { ScanFault } from '../../../device-drivers/document-scanner/document-scanner.ts';
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
    readonly look?: number;
    /** It is not expected to be found. */
    readonly absent?: boolean;
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
    delays: { look: change.look ?? 60_000, scanSilence: change.scanSilence ?? 10_000, ending: 2_000 },
    ...(change.scanimage === undefined ? {} : { scanimage: change.scanimage }),
  });
  scanner.start();
  await until('looked for', () => scanner.status.device !== 'starting');
  if (change.absent !== true) expect(scanner.status.device).toBe('online');
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

const isScanimage = (processId: number): boolean =>
  readFileSync(`/proc/${processId}/cmdline`, 'utf8').startsWith('scanimage\0');

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
      { signal: never() },
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
        expect((await sharp(page.jpeg).metadata()).channels).toBe(1);
        const [scan] = await rig.leftovers();
        present.push((await readdir(join(rig.folder, scan ?? ''))).length);
      },
      { signal: never() },
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
    expect(rig.scanner.status).toEqual({ device: 'online', fault: null, feeder: 'unknown' });
    expect(rig.scanner.capabilities).toEqual({
      identity: { vendor: null, model: null, serialNumber: null, firmware: null },
      healthLevels: ['internal', 'external'],
      sources: ['feeder', 'flatbed'],
      resolutions: [150, 200, 300],
      colours: ['colour', 'grey'],
      duplex: false,
    });
    const duplex = await rig.scanner.scan({ ...feederRequest, duplex: true }, async () => undefined, {
      signal: never(),
    });
    expect(duplex).toMatchObject({ ok: false, error: { completion: 'unsupportedCommand' } });
  });
});

const faults: readonly (readonly [string, ScanFault['code'], DeviceState])[] = [
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
    const result = await rig.scanner.scan({ ...feederRequest, source }, onPage, { signal: never() });
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
      { signal: never() },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerFault', completion: 'timeOut' } });
    expect(pages).toHaveLength(1);
    expect(isAlive(processId())).toBe(false);
    expect(rig.scanner.counters.timeouts).toBe(1);
    expect(await rig.leftovers()).toEqual([]);
  });

  it.each([
    ['a jam', ['--read-return-value=SANE_STATUS_JAMMED'], 'jam', 0],
    ['an input/output error', ['--read-return-value=SANE_STATUS_IO_ERROR'], 'scannerFault', 0],
    ['all ten pages', [], 'ok', 10],
  ] as const)(
    '%s, and then it hangs while it closes the device: what it said counts',
    async (_, extra, word, count) => {
      await using tools = await temporaryFolder();
      const script = join(tools.path, 'scanimage-that-stays');
      // Looks end as they should.
      await writeFile(
        script,
        '#!/bin/sh\ncase "$*" in *--batch=*) scanimage "$@"; kill -STOP $$;; *) exec scanimage "$@";; esac\n',
        { mode: 0o755 },
      );
      await using rig = await createRig(extra, { scanimage: script });
      const { pages, onPage } = collector();
      const result = await rig.scanner.scan(feederRequest, onPage, { signal: never() });
      expect(result.ok ? 'ok' : result.error.code).toBe(word);
      expect(pages).toHaveLength(count);
      expect(rig.scanner.counters.timeouts).toBe(1);
      expect(await rig.leftovers()).toEqual([]);
    },
  );

  it('the program dies in the middle', async () => {
    await using tools = await temporaryFolder();
    const { script, processId } = await withProcessId(tools.path);
    await using rig = await createRig(SLOW, { scanimage: script });
    const result = await rig.scanner.scan(
      feederRequest,
      async () => {
        process.kill(processId(), 'SIGKILL');
      },
      { signal: never() },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerFault', completion: 'hardwareError' } });
  });

  it('it is unplugged while nobody scans, and plugged in again', async () => {
    await using rig = await createRig([], { device: 'test:1', look: 100 });
    const configuration = join(rig.environment.SANE_CONFIG_DIR ?? '', 'test.conf');
    await writeFile(configuration, 'number_of_devices 1\n');
    await until('gone', () => rig.scanner.status.device === 'noDevice');
    expect(rig.scanner.status.fault).toMatchObject({ code: 'noDevice', action: 'maintenance' });
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
      { signal: never() },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerLost' } });
    expect(pages).toHaveLength(1);
    await until('gone', () => rig.scanner.status.device === 'noDevice');
    expect(await rig.leftovers()).toEqual([]);
  });

  it('there never was a scanner of that name', async () => {
    await using rig = await createRig([], { device: 'test:7', absent: true });
    expect(rig.scanner.status).toMatchObject({ device: 'noDevice', fault: { code: 'noDevice' } });
    const result = await rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
    expect(result).toMatchObject({ ok: false, error: { code: 'notReady' } });
  });

  it('scanimage is not installed', async () => {
    await using rig = await createRig([], { scanimage: 'scanimage-that-is-not-there', absent: true });
    expect(rig.scanner.status).toMatchObject({
      device: 'hardwareError',
      fault: { code: 'scannerFault', action: 'configuration', completion: 'internalError' },
    });
  });

  it('the program died in the middle of a scan: the next one kills what still holds the scanner, and its pages go', async () => {
    const folder = await temporaryFolder();
    const environment = await saneConfiguration(folder.path, 'test', '');
    const left = await mkdtemp(join(folder.path, 'scan-scanner-'));
    await writeFile(join(left, 'page-00001.png'), 'a page');
    const child = spawn('scanimage', ['-d', 'test:0', '--batch=p%d.png', ...SLOW], {
      cwd: left,
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, by) => resolve(by)));
    await until('it has begun', () => child.pid !== undefined && isScanimage(child.pid));
    const other = await mkdtemp(join(folder.path, 'scan-another-'));
    const scanner = createSaneScanner({
      id: 'scanner',
      device: 'test:0',
      clock: systemClock,
      temporaryFolder: folder.path,
      environment,
    });
    try {
      scanner.start();
      await until('online', () => scanner.status.device === 'online');
      expect(await ended).toBe('SIGKILL');
      const names = await readdir(folder.path);
      expect(names).not.toContain(basename(left));
      expect(names).toContain(basename(other));
    } finally {
      child.kill('SIGKILL');
      await scanner.stop();
      await folder[Symbol.asyncDispose]();
    }
  });

  it('its health: asked only, and by scanning what lies there', async () => {
    await using rig = await createRig();
    expect(await rig.scanner.checkHealth({ signal: never(), level: 'internal' })).toMatchObject({
      ok: true,
      value: { healthy: true, findings: [{ check: 'link', outcome: 'good' }, { check: 'state' }] },
    });
    const external = await rig.scanner.checkHealth({ signal: never(), level: 'external' });
    expect(external).toMatchObject({
      ok: true,
      value: {
        healthy: true,
        findings: expect.arrayContaining([
          { check: 'scan', outcome: 'good', detail: 'flatbed, 1 pages' },
          // The test backend's bed is 200 × 200 mm.
          { check: 'size', outcome: 'good', detail: '1181x1181, asked 1181x1181' },
        ]),
      },
    });
  });

  it('its health when it is ill', async () => {
    await using rig = await createRig(['--read-return-value=SANE_STATUS_IO_ERROR']);
    expect(await rig.scanner.checkHealth({ signal: never(), level: 'external' })).toMatchObject({
      ok: true,
      value: {
        healthy: false,
        findings: expect.arrayContaining([{ check: 'scan', outcome: 'bad', detail: 'scannerFault' }]),
      },
    });
  });

  it('a reset gives up the scan that is under way', async () => {
    await using rig = await createRig(SLOW);
    const { pages, onPage } = collector();
    const scan = rig.scanner.scan(feederRequest, onPage, { signal: never() });
    await until('a page came', () => pages.length === 1);
    expect(await rig.scanner.reset({ signal: never() })).toMatchObject({ ok: true });
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(await rig.leftovers()).toEqual([]);
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
      { signal: leave.signal },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(pages).toHaveLength(1);
    await until('the program has ended', () => !isAlive(processId()));
    await rig.scanner.stop();
    expect(await rig.leftovers()).toEqual([]);
  });

  it('the disk is full when a page is kept: the error comes out, nothing stays', async () => {
    await using rig = await createRig();
    const full = async (): Promise<void> => {
      throw new Error('disk full');
    };
    await expect(rig.scanner.scan(feederRequest, full, { signal: never() })).rejects.toThrow('disk full');
    expect(await rig.leftovers()).toEqual([]);
  });

  it('a second scan at the same time is refused', async () => {
    await using rig = await createRig();
    const first = rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
    const second = await rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
    expect(second).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(await first).toEqual({ ok: true, value: { pages: 10 } });
  });
});

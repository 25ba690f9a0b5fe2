import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  createSimulatedScanner,
  type ScannerBehaviour,
} from '../../../bench/document-scanner/simulated-escl-scanner.ts';
import { createDocumentScanner } from '../../../device-drivers/document-scanner/create-document-scanner.ts';
import type {
  DocumentScannerStatus,
  ScanFaultCode,
} from '../../../device-drivers/document-scanner/document-scanner.ts';
import { ESCL_RETRIES } from '../../../device-drivers/document-scanner/escl/escl-scanner.ts';
import { brightnessOf, collector, fastClock, feederRequest, never, pageOf, until } from './rig.ts';

const sheets = await Promise.all([60, 130, 200].map(pageOf));

const driverFor = (url: string) =>
  createDocumentScanner(
    { kind: 'escl', url },
    { id: 'scanner', clock: fastClock, temporaryFolder: tmpdir() },
  );

/** A driver and a simulated scanner with three sheets in its feeder. The driver is not started: no looks disturb the counts. */
const createRig = async (behaviour: Partial<ScannerBehaviour> = {}) => {
  const simulated = createSimulatedScanner();
  await simulated.listen({ port: 0 });
  simulated.loadFeeder(sheets);
  simulated.behave(behaviour);
  const scanner = driverFor(simulated.url);
  return {
    simulated,
    scanner,
    async [Symbol.asyncDispose]() {
      await scanner.stop();
      await simulated.close();
    },
  };
};

describe('an eSCL scanner in order', () => {
  it('the sheets of the feeder come one by one, in their order, in the size asked for', async () => {
    await using rig = await createRig({ location: 'foreignHost' });
    const { pages, onPage } = collector();
    const deliveredAtFirst: number[] = [];
    const result = await rig.scanner.scan(
      feederRequest,
      async (page) => {
        deliveredAtFirst.push(rig.simulated.state().jobs[0]?.delivered ?? -1);
        await onPage(page);
      },
      never(),
    );
    expect(result).toEqual({ ok: true, value: { pages: 3 } });
    expect(deliveredAtFirst).toEqual([1, 2, 3]);
    for (const page of pages) {
      expect(page).toMatchObject({ widthPixels: 1240, heightPixels: 1754, resolution: 150 });
    }
    const seen = await Promise.all(pages.map((page) => brightnessOf(page.jpeg)));
    for (const [index, wanted] of [60, 130, 200].entries()) {
      expect(Math.abs((seen[index] ?? 0) - wanted)).toBeLessThan(6);
    }
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Completed', deleted: true }]);
    expect(rig.scanner.capabilities).toEqual({
      sources: ['feeder', 'flatbed'],
      resolutions: [150, 200, 300],
      colours: ['colour', 'grey'],
      duplex: true,
    });
  });

  it('both sides come, front before back, and a blank back is white', async () => {
    await using rig = await createRig();
    const [first, second, third] = sheets;
    if (!first || !second || !third) throw new Error('three sheets');
    rig.simulated.loadFeeder([{ front: first, back: second }, third]);
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan({ ...feederRequest, duplex: true }, onPage, never());
    expect(result).toEqual({ ok: true, value: { pages: 4 } });
    const seen = await Promise.all(pages.map((page) => brightnessOf(page.jpeg)));
    for (const [index, wanted] of [60, 130, 200, 253].entries()) {
      expect(Math.abs((seen[index] ?? 0) - wanted)).toBeLessThan(6);
    }
  });

  it('the glass gives one page, in grey, at 300 dots', async () => {
    await using rig = await createRig();
    rig.simulated.placeOnGlass(sheets[1] ?? null);
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan(
      { source: 'flatbed', resolution: 300, colour: 'grey', duplex: true },
      onPage,
      never(),
    );
    expect(result).toEqual({ ok: true, value: { pages: 1 } });
    expect(pages[0]).toMatchObject({ widthPixels: 2480, resolution: 300 });
    expect(rig.simulated.state()).toMatchObject({ sheets: 3, jobs: [{ deleted: true }] });
  });

  it.each([404, 409, 410] as const)('the end of the pages may be said with %s', async (endStatus) => {
    await using rig = await createRig({ endStatus, location: 'path' });
    const result = await rig.scanner.scan(feederRequest, async () => undefined, never());
    expect(result).toEqual({ ok: true, value: { pages: 3 } });
  });

  it('the status follows the hand that loads the feeder and opens the cover', async () => {
    await using rig = await createRig();
    const seen: DocumentScannerStatus[] = [];
    rig.scanner.onStatus((status) => seen.push(status));
    rig.scanner.start();
    await until('loaded', () => rig.scanner.status.feeder === 'loaded');
    rig.simulated.behave({ coverOpen: true, coverWord: 'DoorOpen' });
    await until('open', () => rig.scanner.status.feeder === 'coverOpen');
    expect(rig.scanner.status).toMatchObject({ device: 'userError', fault: { code: 'coverOpen' } });
    rig.simulated.behave({ coverOpen: false });
    rig.simulated.loadFeeder([]);
    await until('empty', () => rig.scanner.status.feeder === 'empty');
    expect(seen.map((one) => one.device)).toEqual(['starting', 'online', 'userError', 'online']);
  });
});

type Case = readonly [string, Partial<ScannerBehaviour>, ScanFaultCode | 'ok', number];

const beginning: readonly Case[] = [
  ['the cover is open', { coverOpen: true }, 'coverOpen', 0],
  ['the cover is open, in the other spelling', { coverOpen: true, coverWord: 'DoorOpen' }, 'coverOpen', 0],
  ['it is busy three times', { busy: { at: 'job', times: 3 } }, 'ok', 3],
  ['it is busy as often as it may', { busy: { at: 'job', times: ESCL_RETRIES.begin } }, 'ok', 3],
  ['it is busy for ever', { busy: { at: 'job', times: Number.POSITIVE_INFINITY } }, 'busy', 0],
  ['it wants a login', { locked: true }, 'accessDenied', 0],
  ['the cable goes', { pullAt: { moment: 'begin' } }, 'scannerLost', 0],
];

const duringPage = (page: number): readonly Case[] => [
  ['the sheet jams', { jamAfterPage: page - 1 }, 'jam', page - 1],
  ['two sheets are drawn in', { doubleFeedAfterPage: page - 1 }, 'doubleFeed', page - 1],
  ['the connection breaks in the picture', { brokenPage: { page, how: 'cutOff' } }, 'undecodable', page - 1],
  ['half a picture comes', { brokenPage: { page, how: 'half' } }, 'undecodable', page - 1],
  ['garbage comes', { brokenPage: { page, how: 'garbage' } }, 'undecodable', page - 1],
  ['nothing comes', { brokenPage: { page, how: 'nothing' } }, 'undecodable', page - 1],
  ['the cable goes before the page', { pullAt: { moment: 'page', page } }, 'scannerLost', page - 1],
  ['the cable goes in the picture', { pullAt: { moment: 'middleOfPage', page } }, 'scannerLost', page - 1],
];

const expectOutcome = async (
  rig: Awaited<ReturnType<typeof createRig>>,
  wanted: ScanFaultCode | 'ok',
  count: number,
): Promise<void> => {
  const { pages, onPage } = collector();
  const result = await rig.scanner.scan(feederRequest, onPage, never());
  expect(result.ok ? 'ok' : result.error.code).toBe(wanted);
  expect(pages).toHaveLength(count);
  const seen = await Promise.all(pages.map((page) => brightnessOf(page.jpeg)));
  for (const [index, one] of seen.entries()) {
    expect(Math.abs(one - ([60, 130, 200][index] ?? 0))).toBeLessThan(6);
  }
  // No job is left behind that would keep the scanner busy.
  for (const job of rig.simulated.state().jobs) expect(job.state).not.toBe('Processing');
};

describe('while a job is begun', () => {
  it.each(beginning)('%s', async (_, behaviour, wanted, pages) => {
    await using rig = await createRig(behaviour);
    await expectOutcome(rig, wanted, pages);
  });

  it.each([409, 503] as const)('the last sheet was taken away meanwhile (%s)', async (refusalStatus) => {
    await using rig = await createRig({ refusalStatus });
    rig.simulated.loadFeeder([]);
    await expectOutcome(rig, 'empty', 0);
  });
});

describe.each([1, 2, 3])('while page %i is scanned', (page) => {
  it.each(duringPage(page))('%s', async (_, behaviour, wanted, pages) => {
    await using rig = await createRig(behaviour);
    await expectOutcome(rig, wanted, pages);
  });
});

describe('a scanner that keeps a page waiting', () => {
  it('it is busy twice and then gives the page', async () => {
    await using rig = await createRig({ busy: { at: 'page', times: 2 } });
    await expectOutcome(rig, 'ok', 3);
  });

  it('it is busy for ever', async () => {
    await using rig = await createRig({ busy: { at: 'page', times: Number.POSITIVE_INFINITY } });
    await expectOutcome(rig, 'busy', 0);
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Canceled', deleted: true }]);
  });
});

describe('faults are got over', () => {
  it('the scanner is gone in the middle of a batch, comes back, and scans the rest', async () => {
    await using rig = await createRig({ pullAt: { moment: 'middleOfPage', page: 2 } });
    const seen: string[] = [];
    rig.scanner.onStatus((status) => seen.push(status.device));
    rig.scanner.start();
    await until('online', () => rig.scanner.status.device === 'online');
    await expectOutcome(rig, 'scannerLost', 1);
    await until('seen as gone', () => rig.scanner.status.device === 'noDevice');
    expect(rig.scanner.status.fault?.code).toBe('scannerLost');
    await rig.simulated.plug();
    await until('back', () => rig.scanner.status.device === 'online');
    expect(rig.scanner.counters.lost).toBe(1);
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan(feederRequest, onPage, never());
    expect(result).toEqual({ ok: true, value: { pages: 1 } });
    expect(Math.abs((await brightnessOf(pages[0]?.jpeg ?? new Uint8Array())) - 200)).toBeLessThan(6);
    expect(seen).toContain('noDevice');
  });

  it('a scanner that was off is found when it is switched on', async () => {
    await using rig = await createRig();
    await rig.simulated.pull();
    rig.scanner.start();
    await until('missed', () => rig.scanner.status.device === 'noDevice');
    expect(rig.scanner.capabilities).toBeNull();
    await rig.simulated.plug();
    await until('found', () => rig.scanner.status.device === 'online');
    expect(rig.scanner.capabilities?.sources).toEqual(['feeder', 'flatbed']);
  });

  it('the jammed sheet is taken out and laid back, and the rest is scanned', async () => {
    await using rig = await createRig({ jamAfterPage: 1 });
    await expectOutcome(rig, 'jam', 1);
    rig.simulated.clearPaperPath();
    const result = await rig.scanner.scan(feederRequest, async () => undefined, never());
    expect(result).toEqual({ ok: true, value: { pages: 2 } });
  });
});

describe('a scan is given up', () => {
  it('the person leaves while a page is drawn in: the job is deleted', async () => {
    await using rig = await createRig();
    const leave = new AbortController();
    const { pages, onPage } = collector();
    const scan = rig.scanner.scan(
      feederRequest,
      async (page) => {
        await onPage(page);
        rig.simulated.behave({ pageMilliseconds: 600 });
      },
      leave.signal,
    );
    await until('page 2 is drawn in', () => rig.simulated.state().sheets === 1);
    leave.abort();
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled', completion: 'canceled' } });
    expect(pages).toHaveLength(1);
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Canceled', deleted: true }]);
  });

  it('the person has left before it begins', async () => {
    await using rig = await createRig();
    const result = await rig.scanner.scan(feederRequest, async () => undefined, AbortSignal.abort());
    expect(result).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(rig.simulated.state()).toMatchObject({ sheets: 3, jobs: [] });
  });

  it('the person leaves while the scanner is busy', async () => {
    await using rig = await createRig({ busy: { at: 'page', times: Number.POSITIVE_INFINITY } });
    const leave = new AbortController();
    const scan = rig.scanner.scan(feederRequest, async () => undefined, leave.signal);
    await until('the job is begun', () => rig.simulated.state().jobs.length === 1);
    leave.abort();
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Canceled', deleted: true }]);
  });

  it('the driver is stopped in the middle', async () => {
    await using rig = await createRig({ pageMilliseconds: 500 });
    rig.scanner.start();
    const scan = rig.scanner.scan(feederRequest, async () => undefined, never());
    await until('a sheet is drawn in', () => rig.simulated.state().sheets === 2);
    await rig.scanner.stop();
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled' } });
  });

  it('the disk is full when a page is kept: the error comes out and the job is deleted', async () => {
    await using rig = await createRig();
    const full = async (): Promise<void> => {
      throw new Error('disk full');
    };
    await expect(rig.scanner.scan(feederRequest, full, never())).rejects.toThrow('disk full');
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Canceled', deleted: true }]);
  });

  it('a second scan at the same time is refused', async () => {
    await using rig = await createRig({ pageMilliseconds: 50 });
    const first = rig.scanner.scan(feederRequest, async () => undefined, never());
    const second = await rig.scanner.scan(feederRequest, async () => undefined, never());
    expect(second).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(await first).toEqual({ ok: true, value: { pages: 3 } });
  });
});

describe('something else at the address', () => {
  it('it takes the connection and never answers', async () => {
    const silent = createServer((socket) => {
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', () => resolve()));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const scanner = driverFor(`http://127.0.0.1:${port}/eSCL`);
    const result = await scanner.scan(feederRequest, async () => undefined, never());
    expect(result).toMatchObject({ ok: false, error: { code: 'scannerLost', completion: 'timeOut' } });
    expect(scanner.counters.timeouts).toBe(1);
    silent.close();
  });

  it('it answers with a web page', async () => {
    const { createServer: createWeb } = await import('node:http');
    const web = createWeb((_, response) => response.end('<html><body>Router</body></html>'));
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', () => resolve()));
    const address = web.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const scanner = driverFor(`http://127.0.0.1:${port}/eSCL`);
    scanner.start();
    await until('judged', () => scanner.status.device === 'hardwareError');
    expect(scanner.status.fault).toMatchObject({ code: 'scannerFault' });
    expect(scanner.counters.garbageBytes).toBeGreaterThan(0);
    await scanner.stop();
    web.closeAllConnections();
    web.close();
  });
});

import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  createSimulatedScanner,
  type ScannerBehaviour,
} from '../../../bench/document-scanner/simulated-escl-scanner.ts';
import { type DeviceEvent, fail, ok } from '../../../device-drivers/contract.ts';
import { createDocumentScanner } from '../../../device-drivers/document-scanner/create-document-scanner.ts';
import type {
  DocumentScannerStatus,
  ScanFault,
  ScanRequest,
} from '../../../device-drivers/document-scanner/document-scanner.ts';
import {
  createHttpExchange,
  type EsclExchange,
} from '../../../device-drivers/document-scanner/escl/escl-exchange.ts';
import {
  createEsclScanner,
  ESCL_RETRIES,
} from '../../../device-drivers/document-scanner/escl/escl-scanner.ts';
import { brightnessOf, collector, fastClock, feederRequest, never, pageOf, until } from './rig.ts';

const sheets = await Promise.all([60, 130, 200].map(pageOf));

const driverFor = (url: string) =>
  createDocumentScanner(
    { kind: 'escl', url },
    { id: 'scanner', clock: fastClock, temporaryFolder: tmpdir() },
  );

/** A driver that has found its simulated scanner, which has three sheets in its feeder and begins to behave so. */
const createRig = async (behaviour: Partial<ScannerBehaviour> = {}) => {
  const simulated = createSimulatedScanner();
  await simulated.listen({ port: 0 });
  simulated.loadFeeder(sheets);
  const scanner = driverFor(simulated.url);
  scanner.start();
  await until('found', () => scanner.status.device === 'online');
  simulated.behave(behaviour);
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
      { signal: never() },
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
      identity: { vendor: null, model: 'Simulated Scanner', serialNumber: 'SIM-1', firmware: null },
      healthLevels: ['internal', 'external'],
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
    const result = await rig.scanner.scan({ ...feederRequest, duplex: true }, onPage, { signal: never() });
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
      { signal: never() },
    );
    expect(result).toEqual({ ok: true, value: { pages: 1 } });
    expect(pages[0]).toMatchObject({ widthPixels: 2480, resolution: 300 });
    expect(await sharp(pages[0]?.jpeg).metadata()).toMatchObject({ channels: 1, density: 300 });
    expect(rig.simulated.state()).toMatchObject({ sheets: 3, jobs: [{ deleted: true }] });
  });

  it.each([404, 409, 410] as const)('the end of the pages may be said with %s', async (endStatus) => {
    await using rig = await createRig({ endStatus, location: 'path' });
    const result = await rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
    expect(result).toEqual({ ok: true, value: { pages: 3 } });
  });

  it('the status follows the hand that loads the feeder and opens the cover', async () => {
    await using rig = await createRig();
    const seen: DocumentScannerStatus[] = [];
    const events: DeviceEvent[] = [];
    rig.scanner.onStatus((status) => seen.push(status));
    rig.scanner.onEvent((event) => events.push(event));
    await until('loaded', () => rig.scanner.status.feeder === 'loaded');
    rig.simulated.behave({ coverOpen: true, coverWord: 'DoorOpen' });
    await until('open', () => rig.scanner.status.feeder === 'coverOpen');
    expect(rig.scanner.status).toMatchObject({ device: 'userError', fault: { code: 'coverOpen' } });
    rig.simulated.behave({ coverOpen: false });
    rig.simulated.loadFeeder([]);
    await until('empty', () => rig.scanner.status.feeder === 'empty');
    rig.simulated.loadFeeder(sheets);
    await until('loaded', () => rig.scanner.status.feeder === 'loaded');
    expect(seen.map((one) => one.device)).toEqual(['online', 'userError', 'online', 'online']);
    expect(events).toEqual([
      {
        kind: 'error',
        source: 'user',
        fault: expect.objectContaining({ code: 'coverOpen', action: 'clear' }),
        requestId: null,
      },
      { kind: 'mediaRemoved', requestId: null },
      { kind: 'mediaInserted', requestId: null },
    ]);
  });

  it('a scan that empties the feeder says so in its own name', async () => {
    await using rig = await createRig();
    const events: DeviceEvent[] = [];
    rig.scanner.onEvent((event) => events.push(event));
    await rig.scanner.scan(feederRequest, async () => undefined, { signal: never(), id: 'batch-7' });
    expect(events).toEqual([
      { kind: 'started', command: 'scan', requestId: 'batch-7' },
      { kind: 'mediaRemoved', requestId: 'batch-7' },
      { kind: 'ended', command: 'scan', requestId: 'batch-7', outcome: 'success' },
    ]);
    expect(rig.scanner.status).toMatchObject({ device: 'online', feeder: 'empty' });
  });

  it('a fault is told once: in the name of the scan that met it, or with the status', async () => {
    await using rig = await createRig({ jamAfterPage: 1 });
    const faults: unknown[] = [];
    rig.scanner.onEvent((event) => {
      if (event.kind === 'error') faults.push([event.fault.code, event.fault.action, event.requestId]);
    });
    await rig.scanner.scan(feederRequest, async () => undefined, { signal: never(), id: 'one' });
    expect(faults).toEqual([['jam', 'clear', 'one']]);
    rig.simulated.clearPaperPath();
    rig.simulated.loadFeeder([]);
    await until('cleared', () => rig.scanner.status.device === 'online');
    await rig.scanner.scan(feederRequest, async () => undefined, { signal: never(), id: 'two' });
    expect(faults.slice(1)).toEqual([['empty', 'none', 'two']]);
    await rig.simulated.pull();
    await rig.scanner.scan(feederRequest, async () => undefined, { signal: never(), id: 'three' });
    await until('gone', () => rig.scanner.status.device === 'noDevice');
    expect(faults.slice(2)).toEqual([
      ['scannerLost', 'maintenance', null],
      ['noDevice', 'maintenance', null],
    ]);
  });

  it('its health: asked only, and by scanning what lies there', async () => {
    await using rig = await createRig();
    const check = (level: 'internal' | 'external') =>
      rig.scanner.checkHealth({ signal: never(), level }).then((report) => report.ok && report.value);
    expect(await check('internal')).toEqual({
      level: 'internal',
      healthy: true,
      findings: [
        { check: 'link', outcome: 'good', detail: 'eSCL 2.63' },
        { check: 'sameDevice', outcome: 'good' },
        { check: 'state', outcome: 'good' },
      ],
    });
    // The stack in the feeder lies there, and goes through.
    expect(await check('external')).toMatchObject({
      healthy: true,
      findings: [
        { check: 'link' },
        { check: 'sameDevice' },
        { check: 'state' },
        { check: 'scan', outcome: 'good', detail: 'feeder, 3 pages' },
        { check: 'size', outcome: 'good', detail: '1240x1754, asked 1240x1754' },
      ],
    });
    expect(rig.simulated.state().sheets).toBe(0);
    rig.simulated.behave({ brokenPage: { page: 1, how: 'half' } });
    expect(await check('external')).toMatchObject({
      healthy: false,
      findings: expect.arrayContaining([{ check: 'scan', outcome: 'bad', detail: 'undecodable' }]),
    });
    rig.simulated.behave({ coverOpen: true });
    expect(await check('internal')).toMatchObject({
      healthy: false,
      findings: expect.arrayContaining([{ check: 'state', outcome: 'bad', detail: 'AdfState HatchOpen' }]),
    });
  });
});

type Case = readonly [string, Partial<ScannerBehaviour>, ScanFault['code'] | 'ok', number];

const beginning: readonly Case[] = [
  ['the cover is open', { coverOpen: true }, 'coverOpen', 0],
  ['the cover is open, in the other spelling', { coverOpen: true, coverWord: 'DoorOpen' }, 'coverOpen', 0],
  ['it is busy three times', { busy: { at: 'job', times: 3 } }, 'ok', 3],
  ['it is busy as often as it may', { busy: { at: 'job', times: ESCL_RETRIES.begin } }, 'ok', 3],
  ['it is busy for ever', { busy: { at: 'job', times: Number.POSITIVE_INFINITY } }, 'busy', 0],
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
  wanted: ScanFault['code'] | 'ok',
  count: number,
): Promise<void> => {
  const { pages, onPage } = collector();
  const result = await rig.scanner.scan(feederRequest, onPage, { signal: never() });
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

  it('it says itself when it wants to be asked again', async () => {
    await using rig = await createRig({ busy: { at: 'page', times: 2 }, retryAfter: 4 });
    const before = fastClock.now();
    await expectOutcome(rig, 'ok', 3);
    expect(fastClock.now() - before).toBeGreaterThan(8_000);
  });

  it('it is busy for ever', async () => {
    await using rig = await createRig({ busy: { at: 'page', times: Number.POSITIVE_INFINITY } });
    await expectOutcome(rig, 'busy', 0);
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Canceled', deleted: true }]);
  });
});

describe('one answer is not what it should be, and all others are', () => {
  const noBody = { location: null, retryAfter: null, body: new Uint8Array() };
  const glass: ScanRequest = { ...feederRequest, source: 'flatbed' };
  it.each([
    ['the job is refused for good', 'ScanJobs', { status: 400 }, feederRequest, 'scannerFault'],
    ['the job wants a login', 'ScanJobs', { status: 401 }, feederRequest, 'accessDenied'],
    [
      'the job is refused: the feeder has just been emptied',
      'ScanJobs',
      { status: 409 },
      feederRequest,
      'empty',
    ],
    ['the job of the glass is refused', 'ScanJobs', { status: 409 }, glass, 'scannerFault'],
    ['the job is begun, and nobody says where', 'ScanJobs', { status: 201 }, feederRequest, 'scannerFault'],
    [
      'the job is begun at no address',
      'ScanJobs',
      { status: 201, location: 'urn:x' },
      feederRequest,
      'scannerFault',
    ],
    ['the page is refused', 'NextDocument', { status: 500 }, feederRequest, 'scannerFault'],
    ['the page is no HTTP', 'NextDocument', 'garbled', feederRequest, 'scannerFault'],
    ['the page never comes', 'NextDocument', 'unreachable', feederRequest, 'scannerFault'],
    ['the status is a web page', 'ScannerStatus', { status: 200 }, feederRequest, 'scannerFault'],
    // The pages came; whether they were all cannot be judged.
    ['there is no time for the status', 'ScannerStatus', { status: 503 }, feederRequest, 'busy'],
  ] as const)('%s', async (_, path, answer, request, wanted) => {
    await using rig = await createRig();
    await rig.scanner.stop();
    const { origin } = new URL(rig.simulated.url);
    const inner = createHttpExchange({ origin, certificate: null });
    let isOn = false;
    const exchange: EsclExchange = {
      send: async (message) => {
        if (!isOn || !message.path.endsWith(path)) return inner.send(message);
        return typeof answer === 'string'
          ? fail({ kind: answer, detail: 'arranged' })
          : ok({ ...noBody, ...answer });
      },
    };
    const scanner = createEsclScanner({ id: 'scanner', clock: fastClock, url: rig.simulated.url, exchange });
    try {
      scanner.start();
      await until('online', () => scanner.status.device === 'online');
      isOn = true;
      const result = await scanner.scan(request, async () => undefined, { signal: never() });
      expect(result.ok ? 'ok' : result.error.code).toBe(wanted);
      isOn = false;
      scanner.retry();
      await until('online again', () => scanner.status.device === 'online');
      rig.simulated.loadFeeder(sheets);
      const after = await scanner.scan(feederRequest, async () => undefined, { signal: never() });
      expect(after).toEqual({ ok: true, value: { pages: 3 } });
    } finally {
      await scanner.stop();
    }
  });
});

describe('faults are got over', () => {
  it('the scanner is gone in the middle of a batch, comes back, and scans the rest', async () => {
    await using rig = await createRig({ pullAt: { moment: 'middleOfPage', page: 2 } });
    await expectOutcome(rig, 'scannerLost', 1);
    await until('seen as gone', () => rig.scanner.status.device === 'noDevice');
    expect(rig.scanner.status.fault).toMatchObject({ code: 'noDevice', action: 'maintenance' });
    expect(await rig.scanner.scan(feederRequest, async () => undefined, { signal: never() })).toMatchObject({
      ok: false,
      error: { code: 'notReady' },
    });
    await rig.simulated.plug();
    await until('back', () => rig.scanner.status.device === 'online');
    expect(rig.scanner.counters.lost).toBe(1);
    expect(rig.scanner.counters.opened).toBe(2);
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan(feederRequest, onPage, { signal: never() });
    expect(result).toEqual({ ok: true, value: { pages: 1 } });
    expect(Math.abs((await brightnessOf(pages[0]?.jpeg ?? new Uint8Array())) - 200)).toBeLessThan(6);
  });

  it('a scanner that was off is found when it is switched on', async () => {
    await using rig = await createRig();
    await rig.scanner.stop();
    await rig.simulated.pull();
    const late = driverFor(rig.simulated.url);
    try {
      late.start();
      await until('missed', () => late.status.device === 'noDevice');
      expect(late.capabilities).toBeNull();
      await rig.simulated.plug();
      await until('found', () => late.status.device === 'online');
      expect(late.capabilities?.sources).toEqual(['feeder', 'flatbed']);
    } finally {
      await late.stop();
    }
  });

  it('a program that died left a job open: the next one ends it before it scans', async () => {
    await using rig = await createRig();
    const settings = '<ScanSettings><InputSource>Feeder</InputSource></ScanSettings>';
    await fetch(`${rig.simulated.url}/ScanJobs`, { method: 'POST', body: settings });
    await expectOutcome(rig, 'ok', 3);
    expect(rig.simulated.state().jobs.map(({ state }) => state)).toEqual(['Canceled', 'Completed']);
  });

  it("a job that stands open later is somebody else's, until a technician resets the scanner", async () => {
    await using rig = await createRig();
    await expectOutcome(rig, 'ok', 3);
    rig.simulated.loadFeeder(sheets);
    const settings = '<ScanSettings><InputSource>Feeder</InputSource></ScanSettings>';
    await fetch(`${rig.simulated.url}/ScanJobs`, { method: 'POST', body: settings });
    const refused = await rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
    expect(refused).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(await rig.scanner.reset({ signal: never() })).toEqual({ ok: true, value: undefined });
    expect(rig.simulated.state().jobs.at(-1)).toMatchObject({ state: 'Canceled' });
    await expectOutcome(rig, 'ok', 3);
  });

  it('a reset gives up the scan that is under way', async () => {
    await using rig = await createRig({ pageMilliseconds: 300 });
    const scan = rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
    await until('a sheet is drawn in', () => rig.simulated.state().sheets === 2);
    expect(await rig.scanner.reset({ signal: never() })).toMatchObject({ ok: true });
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Canceled' }]);
  });

  it('the jammed sheet is taken out and laid back, and the rest is scanned', async () => {
    await using rig = await createRig({ jamAfterPage: 1 });
    await expectOutcome(rig, 'jam', 1);
    rig.simulated.clearPaperPath();
    const result = await rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
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
      { signal: leave.signal },
    );
    await until('page 2 is drawn in', () => rig.simulated.state().sheets === 1);
    leave.abort();
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled', completion: 'canceled' } });
    expect(pages).toHaveLength(1);
    await until('the job is ended', () => rig.simulated.state().jobs[0]?.deleted === true);
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Canceled' }]);
    // The next person's scan waits for that, and is not refused.
    rig.simulated.behave({ pageMilliseconds: 0 });
    rig.simulated.loadFeeder(sheets);
    await expectOutcome(rig, 'ok', 3);
  });

  it('the person leaves while a page is being kept: the end comes after it', async () => {
    await using rig = await createRig();
    const leave = new AbortController();
    let kept = 0;
    const result = await rig.scanner.scan(
      feederRequest,
      async () => {
        leave.abort();
        await fastClock.sleep(1_000);
        kept += 1;
      },
      { signal: leave.signal },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(kept).toBe(1);
  });

  it('its time is over', async () => {
    await using rig = await createRig({ pageMilliseconds: 600 });
    const result = await rig.scanner.scan(feederRequest, async () => undefined, {
      signal: never(),
      timeout: 1_000,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'timeOut', completion: 'timeOut' } });
    await until('the job is ended', () => rig.simulated.state().jobs[0]?.deleted === true);
  });

  it('the person leaves while the job is being begun, and its address comes later: it is ended all the same', async () => {
    await using rig = await createRig();
    await until('idle', () => rig.scanner.status.feeder === 'loaded');
    const leave = new AbortController();
    rig.simulated.behave({ wrongAnswer: { kind: 'late', milliseconds: 100 } });
    const scan = rig.scanner.scan(feederRequest, async () => undefined, { signal: leave.signal });
    await until('asked', () => rig.scanner.counters.framesOut > 3);
    await fastClock.sleep(1_500);
    leave.abort();
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled' } });
    await rig.scanner.stop();
    for (const job of rig.simulated.state().jobs) expect(job.state).toBe('Canceled');
  });

  it('the person has left before it begins', async () => {
    await using rig = await createRig();
    const result = await rig.scanner.scan(feederRequest, async () => undefined, {
      signal: AbortSignal.abort(),
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(rig.simulated.state()).toMatchObject({ sheets: 3, jobs: [] });
  });

  it('the person leaves while the scanner is busy', async () => {
    await using rig = await createRig({ busy: { at: 'page', times: Number.POSITIVE_INFINITY } });
    const leave = new AbortController();
    const scan = rig.scanner.scan(feederRequest, async () => undefined, { signal: leave.signal });
    await until('the job is begun', () => rig.simulated.state().jobs.length === 1);
    leave.abort();
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled' } });
    await until('the job is ended', () => rig.simulated.state().jobs[0]?.deleted === true);
  });

  it('the driver is stopped in the middle', async () => {
    await using rig = await createRig({ pageMilliseconds: 500 });
    const scan = rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
    await until('a sheet is drawn in', () => rig.simulated.state().sheets === 2);
    await rig.scanner.stop();
    expect(await scan).toMatchObject({ ok: false, error: { code: 'canceled' } });
  });

  it('the disk is full when a page is kept: the error comes out and the job is deleted', async () => {
    await using rig = await createRig();
    const full = async (): Promise<void> => {
      throw new Error('disk full');
    };
    await expect(rig.scanner.scan(feederRequest, full, { signal: never() })).rejects.toThrow('disk full');
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Canceled', deleted: true }]);
  });

  it('a second scan at the same time is refused', async () => {
    await using rig = await createRig({ pageMilliseconds: 50 });
    const first = rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
    const second = await rig.scanner.scan(feederRequest, async () => undefined, { signal: never() });
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
    scanner.start();
    await until('judged', () => scanner.status.device === 'noDevice');
    expect(scanner.counters.timeouts).toBeGreaterThan(0);
    expect(await scanner.scan(feederRequest, async () => undefined, { signal: never() })).toMatchObject({
      ok: false,
      error: { code: 'notReady' },
    });
    await scanner.stop();
    silent.close();
  });

  it('it wants a login', async () => {
    const simulated = createSimulatedScanner();
    await simulated.listen({ port: 0 });
    simulated.behave({ locked: true });
    const scanner = driverFor(simulated.url);
    scanner.start();
    await until('judged', () => scanner.status.fault !== null);
    expect(scanner.status.fault).toMatchObject({ code: 'accessDenied', action: 'configuration' });
    simulated.behave({ locked: false });
    scanner.retry();
    await until('online', () => scanner.status.device === 'online');
    await scanner.stop();
    await simulated.close();
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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPwgRaster } from '../../../bench/page-printer/pwg-raster-reader.ts';
import { createSimulatedIppPrinter } from '../../../bench/page-printer/simulated-ipp-printer.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createIppClient, type IppClient } from '../../../printers/page-printer/ipp-client.ts';
import { ippJobState } from '../../../printers/page-printer/ipp-codes.ts';
import { createHttpExchange } from '../../../printers/page-printer/ipp-exchange.ts';
import { createPagePrinter } from '../../../printers/page-printer/page-printer.ts';
import type { PagePrinterTimings } from '../../../printers/page-printer/page-printer-timings.ts';
import type { PrintFormat } from '../../../printers/page-printer/print-formats.ts';
import { type CupsServer, startCupsServer } from './cups-server.ts';
import { type EvePrinter, startIppEvePrinter } from './ippeveprinter.ts';
import { smallPdf } from './pdf.ts';
import { never } from './rig.ts';
import { until } from './until.ts';

let dir = '';
let eve: EvePrinter;
let cups: CupsServer;
let keys = 0;
const newJob = async (pages = 1) => {
  keys += 1;
  return { pdf: await smallPdf(pages), copies: 1, title: '受理通知书', key: `cups-${keys}` };
};

/** JPEG unless the raster itself is on trial: this queue takes raster at 600 dpi only, a second or more of drawing a page. */
const open = async (timings: Partial<PagePrinterTimings> = {}, format: PrintFormat = 'image/jpeg') => {
  const printer = createPagePrinter({
    format,
    id: 'page',
    uri: cups.uri,
    clock: systemClock,
    timings: {
      jobPollMs: 100,
      idlePollMs: 200,
      busyRetryMs: [200, 200],
      holdMs: 1_500,
      stallMs: 8_000,
      lostMs: 4_000,
      cancelMs: 6_000,
      ...timings,
    },
  });
  printer.start();
  await until(() => printer.status.device === 'online');
  return Object.assign(printer, { [Symbol.asyncDispose]: () => printer.stop() });
};

const clientOf = (uri: string): IppClient =>
  createIppClient({ exchange: createHttpExchange({ uri }), uri, user: 'filing-kiosk' });
/** Jobs of the kiosk that have not come to their end, in the queue and at the printer. */
const openJobs = async () => {
  const counts = await Promise.all(
    [cups.uri, eve.uri].map(async (uri) => {
      const jobs = await clientOf(uri).getJobs('not-completed', never);
      return jobs.ok ? jobs.value.filter(({ state }) => (state ?? 0) < ippJobState.canceled).length : -1;
    }),
  );
  return { queued: counts[0], atPrinter: counts[1] };
};

/** The printer's last job runs on for a moment after its fault is cleared; CUPS waits 5 s and more for a printer that is taken. */
const atRest = async (): Promise<void> => {
  for (let look = 0; look < 100; look += 1) {
    const { queued, atPrinter } = await openJobs();
    if (queued === 0 && atPrinter === 0) return;
    await systemClock.sleep(100);
  }
  throw new Error('jobs are left in the queue or at the printer');
};

describe('a CUPS queue before the PWG reference printer', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'eve-'));
    eve = await startIppEvePrinter({ dir });
    cups = await startCupsServer(eve.uri);
  }, 60_000);
  beforeEach(async () => {
    await eve.control('ok');
    await atRest();
  });
  afterAll(async () => {
    await cups?.stop();
    await eve?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('is known for what it is, prints once, and the job is followed to its end at the printer', async () => {
    await using printer = await open({}, 'image/pwg-raster');
    expect(printer.capabilities).toMatchObject({ backend: 'cups', printsAs: 'image/pwg-raster' });
    const job = await newJob(2);
    const before = eve.printedFiles().length;
    const outcome = await printer.print(job, { signal: never });
    expect(outcome).toMatchObject({ ok: true });
    // Debian's cups-daemon alone has no filters: what arrives is what was sent.
    expect(eve.printedFiles()).toHaveLength(before + 1);
    expect(readPwgRaster(eve.printedFiles().at(-1) ?? Buffer.alloc(0))).toHaveLength(2);
    const health = await printer.checkHealth({ signal: never, level: 'internal' });
    expect(health).toMatchObject({
      ok: true,
      value: {
        healthy: true,
        findings: expect.arrayContaining([{ check: 'queueSendsOnce', outcome: 'good', detail: 'abort-job' }]),
      },
    });

    await using again = await open({}, 'image/pwg-raster');
    expect(await again.print(job, { signal: never })).toEqual(outcome);
    expect(eve.printedFiles()).toHaveLength(before + 1);
  });

  it.each([
    ['jam', 'jam'],
    ['empty', 'paper'],
  ] as const)(
    'the printer has %s: CUPS says "processing" for ever, the driver says why; cleared, it goes on',
    async (mode, waitsFor) => {
      await using printer = await open({ holdMs: 20_000 });
      await eve.control(mode);
      const waited: (string | null)[] = [];
      const printing = printer.print(await newJob(), { signal: never }, (step) =>
        waited.push(step.waitingFor),
      );
      await until(() => waited.includes(waitsFor));
      await eve.control('ok');
      expect(await printing).toMatchObject({ ok: true });
      expect(await openJobs()).toEqual({ queued: 0, atPrinter: 0 });
    },
  );

  it('nobody comes: the queue calls it canceled at once, the printer does not stop: in doubt', async () => {
    await using printer = await open({ cancelMs: 1_500 });
    await eve.control('jam');
    expect(await printer.print(await newJob(), { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'inDoubt', detail: 'jam' },
    });
    expect((await openJobs()).queued).toBe(0);
    await eve.control('ok');
    await atRest();
  });

  it('what a queue remembers of its last job is not the state of its printer', async () => {
    await using printer = await open();
    await eve.control('empty');
    const leave = new AbortController();
    let paper = false;
    const printing = printer.print(await newJob(), { signal: leave.signal }, (step) => {
      paper ||= step.waitingFor === 'paper';
    });
    await until(() => paper);
    leave.abort();
    await systemClock.sleep(500);
    await eve.control('ok');
    // It came out or it did not: the printer itself told.
    const outcome = await printing;
    expect(outcome.ok || outcome.error.code === 'canceled').toBe(true);
    const queue = await clientOf(cups.uri).getPrinter(never);
    expect(queue.ok && queue.value.reasons).toContain('media-empty-warning');
    await until(() => printer.status.device === 'online' && printer.status.paper === 'full');
    expect(await printer.print(await newJob(), { signal: never })).toMatchObject({ ok: true });
  });

  it('the printer gives the job up, and CUPS calls that canceled', async () => {
    await using printer = await open();
    await eve.control('fail');
    const before = eve.printedFiles().length;
    expect(await printer.print(await newJob(), { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'aborted' },
    });
    expect(eve.printedFiles()).toHaveLength(before);
  });

  it('the printer is taken by somebody else: busy, and nothing is left in the queue', async () => {
    await using printer = await open({ stallMs: 1_500 });
    await eve.control('slow');
    const theirs = clientOf(eve.uri);
    const begun = eve.jobsBegun();
    expect(
      await theirs.printJob(
        { name: 'theirs', format: 'application/pdf', template: [] },
        await smallPdf(),
        never,
      ),
    ).toMatchObject({ ok: true });
    await until(() => eve.jobsBegun() === begun + 1);
    expect(await printer.print(await newJob(), { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'busy' },
    });
    expect((await openJobs()).queued).toBe(0);
    const before = eve.printedFiles().length;
    await eve.control('ok');
    await until(() => eve.printedFiles().length === before + 1);
    await systemClock.sleep(500);
    expect(eve.printedFiles()).toHaveLength(before + 1);
  });

  it('the queue is stopped by somebody: told, and printed when it is let go', async () => {
    await using printer = await open();
    await cups.pause();
    await until(() => printer.status.fault?.code === 'stopped');
    expect(await printer.print(await newJob(), { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'stopped', action: 'clear' },
    });
    await cups.resume();
    await until(() => printer.status.device === 'online');
    expect(await printer.print(await newJob(), { signal: never })).toMatchObject({ ok: true });
  });

  it('a queue that may send a job again is called ill', async () => {
    await cups.administer('-o', 'printer-error-policy=retry-job');
    await using printer = await open();
    expect(await printer.checkHealth({ signal: never, level: 'internal' })).toMatchObject({
      ok: true,
      value: { healthy: false },
    });
    await cups.administer('-o', 'printer-error-policy=abort-job');
  });

  it('the printer dies in the middle of the job: in doubt; without it nothing is sent; it comes back: printed once', async () => {
    await using printer = await open();
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const job = await newJob();
    const printing = printer.print(job, { signal: never });
    await until(() => eve.jobsBegun() === begun + 1);
    await until(() => printer.status.device === 'online');
    await systemClock.sleep(500);
    await eve.kill();
    expect(await printing).toMatchObject({ ok: false, error: { code: 'inDoubt' } });
    await until(() => printer.status.device === 'offline');
    expect(printer.status.fault?.code).toBe('printerLost');
    expect(await printer.print(await newJob(), { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'printerLost' },
    });
    await eve.control('ok');
    const before = eve.printedFiles().length;
    await eve.restart();
    await until(() => printer.status.device === 'online');
    // Nothing was left in the queue to come out by itself.
    await systemClock.sleep(1_000);
    expect(eve.printedFiles()).toHaveLength(before);
    expect(await printer.print(await newJob(), { signal: never })).toMatchObject({ ok: true });
    expect(eve.printedFiles()).toHaveLength(before + 1);
    expect(await openJobs()).toEqual({ queued: 0, atPrinter: 0 });
  });

  it('the scheduler dies with a job and comes back with an emptied spool: the printer tells the end, and it comes out once', async () => {
    await using printer = await open({ lostMs: 20_000 });
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const before = eve.printedFiles().length;
    const job = await newJob();
    const printing = printer.print(job, { signal: never });
    await until(() => eve.jobsBegun() === begun + 1);
    await cups.kill();
    await until(() => printer.status.device !== 'online');
    await eve.control('ok');
    await until(() => eve.printedFiles().length === before + 1);
    await cups.restart({ emptied: true });
    // The queue has forgotten the job: its printer has not.
    expect(await printing).toMatchObject({ ok: true });
    await systemClock.sleep(1_500);
    await using after = await open();
    expect(await after.print(job, { signal: never })).toMatchObject({ ok: true });
    expect(eve.printedFiles()).toHaveLength(before + 1);
    expect(await openJobs()).toEqual({ queued: 0, atPrinter: 0 });
  });

  it('the scheduler dies and keeps its spool: CUPS itself sends the job again, which no driver can hinder', async () => {
    await using printer = await open({ lostMs: 20_000 });
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const before = eve.printedFiles().length;
    const printing = printer.print(await newJob(), { signal: never });
    await until(() => eve.jobsBegun() === begun + 1);
    await cups.kill();
    await eve.control('ok');
    await until(() => eve.printedFiles().length === before + 1);
    await cups.restart({ emptied: false });
    expect(await printing).toMatchObject({ ok: true });
    // If this fails, CUPS has mended it, and its spool need not be emptied any more before it starts.
    await until(() => eve.printedFiles().length === before + 2);
    expect(await openJobs()).toEqual({ queued: 0, atPrinter: 0 });
  });
});

describe('a CUPS queue before a printer that stops when it is told to', { timeout: 60_000 }, () => {
  it('what is taken back leaves nothing behind; what CUPS passes on unread is made in another format', async () => {
    // CUPS makes no driverless queue of it, and passes on what it gets (a raw queue).
    const simulated = createSimulatedIppPrinter({ sheetMs: 50, formats: ['image/pwg-raster', 'image/jpeg'] });
    const { uri } = await simulated.listen({ port: 0 });
    const queue = await startCupsServer(uri);
    const printer = createPagePrinter({
      id: 'page',
      uri: queue.uri,
      clock: systemClock,
      timings: { jobPollMs: 100, idlePollMs: 200, holdMs: 1_000, cancelMs: 6_000 },
    });
    try {
      printer.start();
      await until(() => printer.status.device === 'online');
      // The queue says PDF and the printer gives the PDF up: raster comes out, once.
      expect(await printer.print({ ...(await newJob(2)), copies: 2 }, { signal: never })).toMatchObject({
        ok: true,
      });
      expect(
        simulated.printed.map(({ copies, documents }) => [
          copies,
          documents[0]?.bytes.toString('latin1', 0, 4),
        ]),
      ).toEqual([[2, 'RaS2']]);
      simulated.arrange(1, 'jam');
      expect(await printer.print(await newJob(2), { signal: never })).toMatchObject({
        ok: false,
        error: { code: 'jam' },
      });
      expect(simulated.state().jobs.at(-1)).toMatchObject({ state: 'canceled' });
      await until(() => printer.status.fault?.code === 'jam');
      simulated.set({ jam: false });
      await until(() => printer.status.device === 'online');
      const leave = new AbortController();
      const leaving = printer.print({ ...(await newJob(2)), copies: 20 }, { signal: leave.signal });
      await until(() => (simulated.state().jobs.at(-1)?.sheets ?? 0) > 2);
      leave.abort();
      expect(await leaving).toMatchObject({ ok: false, error: { code: 'canceled' } });
      expect(simulated.state().jobs.at(-1)).toMatchObject({ state: 'canceled' });
      const left = await clientOf(queue.uri).getJobs('not-completed', never);
      expect(left).toEqual({ ok: true, value: [] });
      expect(simulated.printed).toHaveLength(1);
    } finally {
      await printer.stop();
      await queue.stop();
      await simulated.close();
    }
  });
});

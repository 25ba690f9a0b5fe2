import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createPagePrinter } from '../../../printers/page-printer/page-printer.ts';
import type { PageProgress } from '../../../printers/page-printer/submission.ts';
import { type EvePrinter, startIppEvePrinter } from './ippeveprinter.ts';
import { smallPdf } from './pdf.ts';
import { until } from './until.ts';

const never = new AbortController().signal;
let dir = '';
let eve: EvePrinter;
let keys = 0;

const newKey = (): string => {
  keys += 1;
  return `eve-${keys}`;
};

const open = async (timings = {}) => {
  const printer = createPagePrinter({
    id: 'page',
    uri: eve.uri,
    clock: systemClock,
    timings: {
      jobPollMs: 50,
      idlePollMs: 100,
      busyRetryMs: [100, 100],
      lostMs: 1_000,
      cancelMs: 1_000,
      ...timings,
    },
  });
  printer.start();
  await until(() => printer.status.device !== 'starting');
  return Object.assign(printer, { [Symbol.asyncDispose]: () => printer.stop() });
};

describe('the PWG reference printer, ippeveprinter', () => {
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'eve-'));
    eve = await startIppEvePrinter({ dir });
  }, 30_000);
  beforeEach(() => eve.control('ok'));
  afterAll(async () => {
    await eve?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('prints a document, byte for byte, and tells its progress', async () => {
    await using printer = await open();
    const pdf = await smallPdf();
    const progress: PageProgress[] = [];
    const before = eve.printedFiles().length;
    const key = newKey();
    const outcome = await printer.print(
      { pdf, copies: 1, title: '受理通知书', key },
      { signal: never },
      (step) => progress.push(step),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(eve.printedFiles()).toHaveLength(before + 1);
    expect(eve.printedFiles().at(-1)?.equals(pdf)).toBe(true);
    expect(progress.at(-1)).toEqual({ sheets: 2, waitingFor: null });
    expect(printer.status).toMatchObject({ device: 'online', fault: null, paper: 'full', cover: 'closed' });

    const again = await open();
    expect(await again.print({ pdf, copies: 1, title: '受理通知书', key }, { signal: never })).toEqual(
      outcome,
    );
    expect(eve.printedFiles()).toHaveLength(before + 1);
    await again.stop();
  });

  it.each([
    ['jam', 'jam'],
    ['empty', 'paper'],
  ] as const)('waits while there is %s, and goes on when it is cleared', async (mode, waitingFor) => {
    await using printer = await open();
    await eve.control(mode);
    const waited: (string | null)[] = [];
    const printing = printer.print(
      { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() },
      { signal: never },
      (step) => waited.push(step.waitingFor),
    );
    await until(() => waited.includes(waitingFor));
    await eve.control('ok');
    expect(await printing).toMatchObject({ ok: true });
    expect(waited.at(-1)).toBe(null);
  });

  it('has an empty second tray: no fault before the job; it wants it filled all the same: waited for', async () => {
    await using printer = await open();
    await eve.load({ size: 'iso_a4_210x297mm', sheets: 250, photos: 0 });
    await until(() => printer.status.reasons.includes('media-empty'));
    expect(printer.status).toMatchObject({ device: 'online', fault: null });
    const waited: (string | null)[] = [];
    const printing = printer.print(
      { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() },
      { signal: never },
      (step) => waited.push(step.waitingFor),
    );
    await until(() => waited.includes('paper'));
    await eve.load({ size: 'iso_a4_210x297mm', sheets: 250 });
    expect(await printing).toMatchObject({ ok: true });
  });

  it('has Letter in its tray: nothing is sent; has no sheets at all: no paper', async () => {
    await using printer = await open();
    const document = { pdf: await smallPdf(), copies: 1, title: 'T' };
    await eve.load({ size: 'na_letter_8.5x11in', sheets: 250 });
    const before = eve.printedFiles().length;
    expect(await printer.print({ ...document, key: newKey() }, { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'notAccepted', action: 'clear' },
    });
    await eve.load({ size: 'iso_a4_210x297mm', sheets: 0 });
    await until(() => printer.status.paper === 'out');
    expect(await printer.print({ ...document, key: newKey() }, { signal: never })).toMatchObject({
      ok: false,
      error: { code: 'paperOut' },
    });
    expect(eve.printedFiles()).toHaveLength(before);
    await eve.load({ size: 'iso_a4_210x297mm', sheets: 250 });
    await until(() => printer.status.device === 'online');
  });

  it('tells a job that the engine gave up', async () => {
    await using printer = await open();
    await eve.control('fail');
    const before = eve.printedFiles().length;
    const outcome = await printer.print(
      { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() },
      { signal: never },
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'aborted' } });
    expect(eve.printedFiles()).toHaveLength(before);
  });

  it('is busy with another job: first retried, then told', async () => {
    await using first = await open();
    await using second = await open();
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const pdf = await smallPdf();
    const printing = first.print({ pdf, copies: 1, title: 'T', key: newKey() }, { signal: never });
    await until(() => eve.jobsBegun() === begun + 1);
    expect(
      await second.print({ pdf, copies: 1, title: 'T', key: newKey() }, { signal: never }),
    ).toMatchObject({
      ok: false,
      error: { code: 'busy' },
    });
    await using patient = await open({ busyRetryMs: Array.from({ length: 40 }, () => 100) });
    const waiting = patient.print({ pdf, copies: 1, title: 'T', key: newKey() }, { signal: never });
    await eve.control('ok');
    expect(await printing).toMatchObject({ ok: true });
    expect(await waiting).toMatchObject({ ok: true });
  });

  it('is asked to take a running job back and does not stop it: in doubt, not canceled', async () => {
    await using printer = await open();
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const leave = new AbortController();
    const printing = printer.print(
      { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() },
      { signal: leave.signal },
    );
    await until(() => eve.jobsBegun() === begun + 1);
    leave.abort();
    expect(await printing).toMatchObject({ ok: false, error: { code: 'inDoubt' } });
    // And indeed it prints on, and is busy with it for so long.
    const before = eve.printedFiles().length;
    await eve.control('ok');
    await until(() => eve.printedFiles().length === before + 1);
  });

  it('is killed in the middle of a job: in doubt; it comes back with no memory: still in doubt, and seen online', async () => {
    await using printer = await open({ busyRetryMs: Array.from({ length: 40 }, () => 100) });
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const job = { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() };
    const printing = printer.print(job, { signal: never });
    await until(() => eve.jobsBegun() === begun + 1);
    await eve.kill();
    await until(() => printer.status.device === 'noDevice');
    expect(await printing).toMatchObject({ ok: false, error: { code: 'inDoubt', detail: 'printerLost' } });

    await eve.control('slow');
    await eve.restart();
    await until(() => printer.status.device === 'online');
    await using patient = await open({ lostMs: 20_000 });
    const second = patient.print({ ...job, key: newKey() }, { signal: never });
    await until(() => eve.jobsBegun() === begun + 2);
    await eve.kill();
    await eve.control('ok');
    await eve.restart();
    expect(await second).toMatchObject({ ok: false, error: { code: 'inDoubt' } });
    expect(await patient.print({ ...job, key: newKey() }, { signal: never })).toMatchObject({ ok: true });
  });
});

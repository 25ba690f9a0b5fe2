import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createPagePrinter, type PageProgress } from '../../../printers/page-printer/page-printer.ts';
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

const open = (timings = {}) => {
  const printer = createPagePrinter({
    id: 'page',
    uri: eve.uri,
    clock: systemClock,
    timings: {
      jobPollMs: 50,
      idlePollMs: 100,
      reconnectMs: [100],
      busyRetryMs: [100, 100],
      lostMs: 1_000,
      cancelMs: 1_000,
      ...timings,
    },
  });
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
    await using printer = open();
    const pdf = await smallPdf();
    const progress: PageProgress[] = [];
    const before = eve.printedFiles().length;
    const key = newKey();
    const outcome = await printer.print({ pdf, copies: 1, title: '受理通知书', key }, never, (step) =>
      progress.push(step),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(eve.printedFiles()).toHaveLength(before + 1);
    expect(eve.printedFiles().at(-1)?.equals(pdf)).toBe(true);
    expect(progress.at(-1)).toEqual({ sheets: 2, waitingFor: null });
    expect(printer.status).toMatchObject({ device: 'online', fault: null, paper: 'full', cover: 'closed' });

    const again = open();
    expect(await again.print({ pdf, copies: 1, title: '受理通知书', key }, never)).toEqual(outcome);
    expect(eve.printedFiles()).toHaveLength(before + 1);
    await again.stop();
  });

  it.each([
    ['jam', 'jam'],
    ['empty', 'paper'],
  ] as const)('waits while there is %s, and goes on when it is cleared', async (mode, waitingFor) => {
    await using printer = open();
    await eve.control(mode);
    const waited: (string | null)[] = [];
    const printing = printer.print(
      { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() },
      never,
      (step) => waited.push(step.waitingFor),
    );
    await until(() => waited.includes(waitingFor));
    await eve.control('ok');
    expect(await printing).toMatchObject({ ok: true });
    expect(waited.at(-1)).toBe(null);
  });

  it('tells a job that the engine gave up', async () => {
    await using printer = open();
    await eve.control('fail');
    const before = eve.printedFiles().length;
    const outcome = await printer.print(
      { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() },
      never,
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'aborted' } });
    expect(eve.printedFiles()).toHaveLength(before);
  });

  it('is busy with another job: first retried, then told', async () => {
    await using first = open();
    await using second = open();
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const pdf = await smallPdf();
    const printing = first.print({ pdf, copies: 1, title: 'T', key: newKey() }, never);
    await until(() => eve.jobsBegun() === begun + 1);
    expect(await second.print({ pdf, copies: 1, title: 'T', key: newKey() }, never)).toMatchObject({
      ok: false,
      error: { code: 'busy' },
    });
    await using patient = open({ busyRetryMs: Array.from({ length: 40 }, () => 100) });
    const waiting = patient.print({ pdf, copies: 1, title: 'T', key: newKey() }, never);
    await eve.control('ok');
    expect(await printing).toMatchObject({ ok: true });
    expect(await waiting).toMatchObject({ ok: true });
  });

  it('is asked to take a running job back and does not stop it: in doubt, not canceled', async () => {
    await using printer = open();
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const leave = new AbortController();
    const printing = printer.print(
      { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() },
      leave.signal,
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
    await using printer = open({ busyRetryMs: Array.from({ length: 40 }, () => 100) });
    printer.start();
    await eve.control('slow');
    const begun = eve.jobsBegun();
    const job = { pdf: await smallPdf(), copies: 1, title: 'T', key: newKey() };
    const printing = printer.print(job, never);
    await until(() => eve.jobsBegun() === begun + 1);
    await eve.kill();
    await until(() => printer.status.device === 'noDevice');
    expect(await printing).toMatchObject({ ok: false, error: { code: 'inDoubt', detail: 'printerLost' } });

    await eve.control('slow');
    await eve.restart();
    await until(() => printer.status.device === 'online');
    await using patient = open({ lostMs: 20_000 });
    const second = patient.print({ ...job, key: newKey() }, never);
    await until(() => eve.jobsBegun() === begun + 2);
    await eve.kill();
    await eve.control('ok');
    await eve.restart();
    expect(await second).toMatchObject({ ok: false, error: { code: 'inDoubt' } });
    expect(await patient.print({ ...job, key: newKey() }, never)).toMatchObject({ ok: true });
  });
});

import { describe, expect, it } from 'vitest';
import type { AnswerMishap, PageMishap } from '../../../bench/page-printer/simulated-ipp-printer.ts';
import { smallPdf } from './pdf.ts';
import { createRig, job, never, pdf } from './rig.ts';
import { until } from './until.ts';

const failed = (code: string) => ({ ok: false, error: { code } });
const printed = { ok: true };

describe.each([
  { way: 'Create-Job and Send-Document', twoSteps: true },
  { way: 'Print-Job', twoSteps: false },
])('a page printer by $way', ({ twoSteps }) => {
  it('prints the document and counts its sheets', async () => {
    await using rig = await createRig({ twoSteps });
    expect(await rig.print()).toEqual({ ok: true, value: { jobId: 1 } });
    expect(rig.simulated.printed).toHaveLength(1);
    expect(rig.simulated.printed[0]?.pdf.equals(pdf)).toBe(true);
    expect(rig.simulated.printed[0]?.name).toBe('[visit-1.notice] 受理案件通知书');
    expect(rig.progress.at(-1)).toEqual({ sheets: 2, waitingFor: null });
    expect(rig.simulated.heard.includes('Print-Job')).toBe(!twoSteps);
  });

  const standing = [
    ['paperOut', 'paperOut', 'paper'],
    ['jam', 'jam', 'jam'],
    ['coverOpen', 'coverOpen', 'cover'],
    ['tonerOut', 'tonerOut', 'toner'],
  ] as const;

  it.each(standing)('%s stands before the job: nothing is sent', async (condition, code) => {
    await using rig = await createRig({ twoSteps });
    rig.simulated.set({ [condition]: true });
    expect(await rig.print()).toMatchObject(failed(code));
    expect(rig.simulated.state().jobs).toEqual([]);
    rig.simulated.set({ [condition]: false });
    expect(await rig.print()).toMatchObject(printed);
  });

  it.each(standing)(
    '%s in the middle of the job, and is cleared: it goes on',
    async (condition, _, waiting) => {
      await using rig = await createRig({ twoSteps }, { holdMs: 5_000 });
      rig.simulated.arrange(1, condition);
      const printing = rig.print();
      await until(() => rig.progress.some((step) => step.sheets === 1 && step.waitingFor === waiting));
      rig.simulated.set({ [condition]: false });
      expect(await printing).toMatchObject(printed);
      expect(rig.simulated.printed).toHaveLength(1);
    },
  );

  it.each(standing)(
    '%s in the middle of the job, and nobody comes: it is taken back',
    async (condition, code) => {
      await using rig = await createRig({ twoSteps });
      rig.simulated.arrange(1, condition);
      expect(await rig.print()).toMatchObject({ ok: false, error: { code, detail: 'sheets 1' } });
      expect(rig.simulated.state().jobs).toMatchObject([{ state: 'canceled' }]);
      rig.simulated.set({ [condition]: false });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(rig.simulated.printed).toEqual([]);
      // The fault was certain, so the same paper may be printed again under its key.
      expect(await rig.print()).toMatchObject(printed);
    },
  );

  it.each(standing)('%s, and the printer does not stop what it took back: in doubt', async (condition) => {
    await using rig = await createRig({ twoSteps, stopsOnCancel: false });
    rig.simulated.arrange(1, condition);
    expect(await rig.print()).toMatchObject(failed('inDoubt'));
  });

  it.each<[PageMishap, string]>([
    ['abort', 'aborted'],
    ['operatorCancel', 'canceled'],
  ])('%s at the printer', async (mishap, code) => {
    await using rig = await createRig({ twoSteps });
    rig.simulated.arrange(1, mishap);
    expect(await rig.print()).toMatchObject(failed(code));
    expect(rig.simulated.printed).toEqual([]);
    expect(await rig.print()).toMatchObject(printed);
  });

  it('busy for a while: it is offered again; busy for long: told', async () => {
    await using rig = await createRig({ twoSteps });
    const offer = twoSteps ? 'Create-Job' : 'Print-Job';
    rig.simulated.arrangeAnswer(offer, { status: 'server-error-busy' });
    rig.simulated.arrangeAnswer(offer, { status: 'server-error-temporary-error' });
    expect(await rig.print()).toMatchObject(printed);
    rig.simulated.set({ busy: true });
    expect(await rig.print({ key: 'other' })).toMatchObject(failed('busy'));
    expect(rig.simulated.printed).toHaveLength(1);
  });

  it('paused by somebody: told after the retries', async () => {
    await using rig = await createRig({ twoSteps });
    rig.simulated.set({ paused: true });
    expect(await rig.print()).toMatchObject({ ok: false, error: { code: 'stopped', action: 'clear' } });
    expect(rig.simulated.state().jobs).toEqual([]);
  });

  it('the cable is out while it prints, and comes back: followed to its end, not sent again', async () => {
    await using rig = await createRig({ twoSteps }, { lostMs: 5_000 });
    rig.simulated.arrange(1, 'linkLost');
    const printing = rig.print();
    await until(() => !rig.simulated.state().listening);
    await until(() => rig.simulated.printed.length === 1);
    await rig.simulated.plug();
    expect(await printing).toMatchObject(printed);
    expect(rig.simulated.printed).toHaveLength(1);
  });

  it('the cable is out while it prints, and stays out: in doubt; later it is found to have been printed', async () => {
    await using rig = await createRig({ twoSteps });
    rig.simulated.arrange(1, 'linkLost');
    expect(await rig.print()).toMatchObject(failed('inDoubt'));
    await until(() => rig.printer.status.device === 'noDevice');
    await rig.simulated.plug();
    // Before the supervision has looked again.
    expect(await rig.print()).toMatchObject(printed);
    expect(rig.simulated.printed).toHaveLength(1);
  });

  it('the power is out while it prints, and its number is given to the job of another: in doubt', async () => {
    await using rig = await createRig({ twoSteps }, { lostMs: 5_000, jobPollMs: 400 });
    rig.simulated.arrange(1, 'powerLost');
    const printing = rig.print();
    await until(() => !rig.simulated.state().listening);
    await rig.simulated.plug();
    const other = await rig.open();
    const theirs = other.print(job({ key: 'visit-2.notice' }), { signal: never });
    expect(await printing).toMatchObject(failed('inDoubt'));
    expect(await theirs).toEqual({ ok: true, value: { jobId: 1 } });
    expect(rig.simulated.printed.map(({ name }) => name)).toEqual(['[visit-2.notice] 受理案件通知书']);
    await other.stop();
  });

  it('the printer falls silent while it prints: in doubt', async () => {
    await using rig = await createRig({ twoSteps }, { requestMs: 60, lostMs: 200 });
    rig.simulated.arrange(1, 'silent');
    expect(await rig.print()).toMatchObject(failed('inDoubt'));
    // The supervision looks twice before it believes it.
    await until(() => rig.printer.status.device === 'offline');
    expect(rig.printer.counters.timeouts).toBeGreaterThan(0);
  });

  it('is not there at all', async () => {
    await using rig = await createRig({ twoSteps });
    await rig.simulated.pull();
    expect(await rig.print()).toMatchObject(failed('printerLost'));
  });

  it('is canceled before, while it prints, and too late', async () => {
    await using rig = await createRig({ twoSteps });
    expect(await rig.print({}, AbortSignal.abort())).toMatchObject(failed('canceled'));
    expect(new Set(rig.simulated.heard)).toEqual(new Set(['Get-Printer-Attributes']));

    const leave = new AbortController();
    const printing = rig.print({ copies: 20 }, leave.signal);
    await until(() => (rig.progress.at(-1)?.sheets ?? 0) >= 1);
    leave.abort();
    expect(await printing).toMatchObject(failed('canceled'));
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'canceled' }]);

    await using slow = await createRig({ twoSteps, sheetMs: 5 }, { jobPollMs: 300 });
    const late = new AbortController();
    const done = slow.print({}, late.signal);
    await until(() => slow.simulated.printed.length === 1);
    late.abort();
    expect(await done).toMatchObject(printed);
  });

  it('is found again after the kiosk was restarted, printing or done, and not printed twice', async () => {
    await using rig = await createRig({ twoSteps });
    const before = await rig.open();
    void before.print(job(), { signal: never });
    await until(() => (rig.simulated.state().jobs[0]?.sheets ?? 0) >= 1);
    await before.stop();
    expect(await rig.print()).toEqual({ ok: true, value: { jobId: 1 } });
    const after = await rig.open();
    expect(await after.print(job(), { signal: never })).toEqual({ ok: true, value: { jobId: 1 } });
    expect(rig.simulated.printed).toHaveLength(1);
    expect(await after.print(job({ key: 'visit-1.notic' }), { signal: never })).toEqual({
      ok: true,
      value: { jobId: 2 },
    });
    await after.stop();
  });

  it('two prints at once come one after the other', async () => {
    await using rig = await createRig({ twoSteps });
    const both = await Promise.all([
      rig.print({ key: 'a' }),
      rig.print({ key: 'b' }),
      rig.print({ key: 'a' }),
    ]);
    expect(both).toEqual([1, 2, 1].map((jobId) => ({ ok: true, value: { jobId } })));
    expect(rig.simulated.printed.map(({ name }) => name.slice(0, 3))).toEqual(['[a]', '[b]']);
  });

  it('takes no PDF: told before anything is sent', async () => {
    await using rig = await createRig({ twoSteps, formats: ['image/urf', 'application/octet-stream'] });
    expect(await rig.print()).toMatchObject(failed('notAccepted'));
    expect(new Set(rig.simulated.heard)).toEqual(new Set(['Get-Printer-Attributes']));
    expect(rig.printer.capabilities?.printsAs).toBe(null);
  });

  it('is given a file that is no PDF', async () => {
    await using rig = await createRig({ twoSteps });
    expect(await rig.print({ pdf: Buffer.from('no such thing') })).toMatchObject(failed('notAccepted'));
  });
});

describe('the answer to one operation goes wrong', () => {
  const cases: readonly [Parameters<typeof expectOf>[0], AnswerMishap, string | true][] = [
    ['Get-Printer-Attributes', 'hangUpBefore', 'printerLost'],
    ['Get-Printer-Attributes', 'garbage', 'printerLost'],
    ['Get-Jobs', 'hangUpAfter', 'printerLost'],
    ['Get-Jobs', { status: 'server-error-operation-not-supported' }, true],
    // A job that was only created prints nothing: no doubt, whatever became of the answer.
    ['Create-Job', 'hangUpBefore', 'printerLost'],
    ['Create-Job', 'hangUpAfter', 'printerLost'],
    ['Create-Job', 'garbage', 'printerLost'],
    ['Create-Job', { status: 'client-error-attributes-or-values-not-supported' }, 'notAccepted'],
    // The printer has the job and no document: taken back, no doubt.
    ['Send-Document', 'hangUpBefore', 'printerLost'],
    ['Send-Document', { status: 'client-error-document-format-not-supported' }, 'notAccepted'],
    // The document is there and only the answer is lost: followed.
    ['Send-Document', 'hangUpAfter', true],
    ['Send-Document', 'garbage', true],
    ['Get-Job-Attributes', 'hangUpBefore', true],
    ['Get-Job-Attributes', 'garbage', true],
  ];
  const expectOf = (_: Parameters<Awaited<ReturnType<typeof createRig>>['simulated']['arrangeAnswer']>[0]) =>
    _;

  it.each(cases)('%s: %s', async (operation, mishap, outcome) => {
    await using rig = await createRig();
    rig.simulated.arrangeAnswer(operation, mishap);
    expect(await rig.print()).toMatchObject(outcome === true ? printed : failed(outcome));
    expect(rig.simulated.printed).toHaveLength(outcome === true ? 1 : 0);
    // No doubt was told, so the same print may be asked for again; it comes out once in all.
    expect(await rig.print()).toMatchObject(printed);
    expect(rig.simulated.printed).toHaveLength(1);
    expect(
      rig.simulated.state().jobs.filter(({ state }) => state !== 'canceled' && state !== 'completed'),
    ).toEqual([]);
  });

  it('Print-Job is not answered and was not done: in doubt, as nothing tells the one from the other', async () => {
    await using rig = await createRig({ twoSteps: false });
    rig.simulated.arrangeAnswer('Print-Job', 'hangUpBefore');
    expect(await rig.print()).toMatchObject(failed('inDoubt'));
  });

  it('Print-Job is done and its answer lost: found in the list of jobs and followed', async () => {
    await using rig = await createRig({ twoSteps: false });
    rig.simulated.arrangeAnswer('Print-Job', 'hangUpAfter');
    expect(await rig.print()).toMatchObject(printed);
    expect(rig.simulated.printed).toHaveLength(1);
  });

  it('Cancel-Job is lost once: asked again', async () => {
    await using rig = await createRig();
    rig.simulated.arrange(1, 'jam');
    rig.simulated.arrangeAnswer('Cancel-Job', 'hangUpBefore');
    expect(await rig.print()).toMatchObject(failed('jam'));
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'canceled' }]);
  });

  it('the printer forgets each job at its end: in doubt rather than a guess', async () => {
    await using rig = await createRig({ remembersJobs: false });
    expect(await rig.print()).toMatchObject(failed('inDoubt'));
  });

  it('the printer speaks IPP 1.1 only', async () => {
    await using rig = await createRig();
    rig.simulated.arrangeAnswer('Get-Printer-Attributes', { status: 'server-error-version-not-supported' });
    expect(await rig.print()).toMatchObject(printed);
  });
});

describe('copies and sides', () => {
  it('copies in one job where the printer can', async () => {
    await using rig = await createRig();
    expect(await rig.print({ copies: 3 })).toMatchObject(printed);
    expect(rig.simulated.printed).toMatchObject([{ copies: 3, twoSided: false }]);
    expect(rig.progress.at(-1)?.sheets).toBe(6);
  });

  it('as many jobs where it cannot; a fault in the second one prints the first not again', async () => {
    await using rig = await createRig({ mostCopies: 1 });
    rig.simulated.arrange(3, 'jam');
    expect(await rig.print({ copies: 3 })).toMatchObject({
      ok: false,
      error: { code: 'jam', detail: 'copy 2 of 3; sheets 1' },
    });
    rig.simulated.set({ jam: false });
    expect(await rig.print({ copies: 3 })).toMatchObject(printed);
    expect(rig.simulated.printed.map(({ name }) => name.split(']')[0])).toEqual([
      '[visit-1.notice 1/3',
      '[visit-1.notice 2/3',
      '[visit-1.notice 3/3',
    ]);
  });

  it('both sides where the printer can, one side where it cannot', async () => {
    const three = await smallPdf(3);
    await using both = await createRig();
    expect(await both.print({ pdf: three, duplex: true })).toMatchObject(printed);
    expect(both.simulated.printed).toMatchObject([{ twoSided: true }]);
    expect(both.progress.at(-1)?.sheets).toBe(2);
    await using one = await createRig({ duplex: false });
    expect(await one.print({ pdf: three, duplex: true })).toMatchObject(printed);
    expect(one.progress.at(-1)?.sheets).toBe(3);
  });

  it('a key or a number of copies that cannot be is a bug', async () => {
    await using rig = await createRig();
    await expect(rig.print({ key: 'a b]' })).rejects.toThrow(RangeError);
    await expect(rig.print({ copies: 0 })).rejects.toThrow(RangeError);
  });
});

describe('the watch over the printer', () => {
  it('sees it come, open, close, run low, go and come again', async () => {
    await using rig = await createRig();
    const seen: string[] = [];
    await rig.printer.stop();
    rig.printer.onStatus(({ device, paper, toner }) => seen.push(`${device} ${paper} ${toner}`));
    rig.printer.start();
    await until(() => rig.printer.status.device === 'online');
    rig.simulated.set({ coverOpen: true });
    await until(() => rig.printer.status.cover === 'open');
    rig.simulated.set({ coverOpen: false, tonerLow: true });
    await until(() => rig.printer.status.toner === 'low' && rig.printer.status.cover === 'closed');
    await rig.simulated.pull();
    await until(() => rig.printer.status.device === 'noDevice');
    await rig.simulated.plug();
    await until(() => rig.printer.status.device === 'online');
    expect(seen[0]).toBe('offline unknown unknown');
    expect(rig.printer.counters).toMatchObject({ opened: 3, lost: 1 });
  });

  it('stops with a job under way: told in doubt, and the printer keeps the job', async () => {
    await using rig = await createRig();
    const printing = rig.print();
    await until(() => (rig.progress.at(-1)?.sheets ?? 0) >= 1);
    await rig.printer.stop();
    expect(await printing).toMatchObject({ ok: false, error: { code: 'inDoubt', completion: 'canceled' } });
    await until(() => rig.simulated.printed.length === 1);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RawPrinterState,
  summarisePrinterState,
  unreachedStatus,
  waitingFor,
} from '../../../printers/page-printer/page-printer-status.ts';
import {
  classMeanings,
  reasonTable,
  reasonWords,
  withoutSeverity,
} from '../../../printers/page-printer/printer-state-reasons.ts';

const says = (...reasons: string[]): RawPrinterState => ({
  state: 3,
  reasons,
  acceptsJobs: true,
  a4InTray: null,
});

/** The PWG's registered reasons as CUPS knows them: Debian's cups-common, which cups-daemon and cups-client bring. */
const catalogue = '/usr/share/cups/locale/en/cups_en.po';

const registered = (): string[] => {
  let text = '';
  try {
    text = readFileSync(catalogue, 'utf8');
  } catch {
    throw new Error(`${catalogue} is missing: apt-get install cups-common`);
  }
  return [...text.matchAll(/^msgid "printer-state-reasons\.([^"]+)"/gm)].map(([, reason = '']) => reason);
};

describe('what a page printer says about itself', () => {
  const full = { paper: 'full', toner: 'full', cover: 'closed', output: 'free' };
  it.each([
    [
      'media-empty-error',
      { device: 'userError', paper: 'out', fault: { code: 'paperOut', action: 'clear' } },
      'paper',
    ],
    ['media-empty-report', { device: 'userError', paper: 'out', fault: { code: 'paperOut' } }, 'paper'],
    ['media-needed', { device: 'userError', paper: 'out', fault: { code: 'paperOut' } }, 'paper'],
    ['media-jam-warning', { device: 'userError', paper: 'jammed', fault: { code: 'jam' } }, 'jam'],
    ['door-open-error', { device: 'userError', cover: 'open', fault: { code: 'coverOpen' } }, 'cover'],
    ['interlock-open', { device: 'userError', cover: 'open', fault: { code: 'coverOpen' } }, 'cover'],
    [
      'toner-empty-error',
      { device: 'userError', toner: 'out', fault: { code: 'tonerOut', action: 'maintenance' } },
      'toner',
    ],
    ['marker-supply-empty', { device: 'userError', toner: 'out', fault: { code: 'tonerOut' } }, 'toner'],
    ['toner-low-warning', { device: 'online', toner: 'low', fault: null }, null],
    ['media-low-report', { device: 'online', paper: 'low', fault: null }, null],
    [
      'fuser-failure-error',
      { device: 'hardwareError', fault: { code: 'hardware', completion: 'hardwareError' } },
      'clerk',
    ],
    ['paused', { device: 'offline', fault: { code: 'stopped', action: 'clear' } }, 'clerk'],
    ['stapler-jam-error', { device: 'userError', paper: 'jammed', fault: { code: 'jam' } }, 'jam'],
    ['stapler-empty', { device: 'online', fault: null }, null],
    ['offline-report', { device: 'offline', paper: 'unknown', fault: { code: 'printerLost' } }, 'printer'],
    ['warming-up', { device: 'online', fault: null }, null],
    ['output-area-full-error', { device: 'online', output: 'full', fault: null }, null],
    ['vendor-gizmo-warning', { device: 'online', fault: null, reasons: ['vendor-gizmo'] }, null],
    ['none', { ...full, device: 'online', fault: null, reasons: [] }, null],
  ])('%s', (reason, summary, waits) => {
    expect(summarisePrinterState(says(reason))).toMatchObject(summary);
    expect(waitingFor(summarisePrinterState(says(reason)))).toBe(waits);
  });

  it.each([
    [['media-jam-error', 'cover-open-error'], 'coverOpen'],
    [['media-empty-error', 'media-jam-error'], 'jam'],
    [['toner-empty', 'media-needed', 'fuser-failure'], 'paperOut'],
    [['paused', 'marker-supply-empty'], 'tonerOut'],
    [['paused', 'motor-failure'], 'hardware'],
    [['offline-report', 'media-jam', 'cover-open'], 'printerLost'],
    [['warming-up', 'paused'], 'stopped'],
  ])('of %j it is %s that is told', (reasons, code) => {
    expect(summarisePrinterState({ ...says(...reasons), state: 5 }).fault?.code).toBe(code);
  });

  it.each([
    ['none', { device: 'offline', fault: { code: 'stopped', detail: 'stopped' } }],
    ['output-area-full-error', { device: 'userError', fault: { code: 'outputFull', action: 'clear' } }],
    ['marker-waste-full', { device: 'hardwareError', fault: { code: 'hardware', action: 'maintenance' } }],
    ['warming-up', { device: 'deviceBusy', fault: { code: 'busy', action: 'none' } }],
    ['toner-low', { device: 'offline', toner: 'low', fault: { code: 'stopped' } }],
  ])('stopped, with %s', (reason, summary) => {
    expect(summarisePrinterState({ ...says(reason), state: 5 })).toMatchObject(summary);
  });

  it('does not take jobs', () => {
    expect(summarisePrinterState({ ...says('none'), acceptsJobs: false })).toMatchObject({
      device: 'offline',
      fault: { code: 'stopped', detail: 'not accepting jobs' },
    });
  });

  it('reports an empty tray while A4 lies in another: no fault, unless it is more than a report', () => {
    const twoTrays = (reason: string) => summarisePrinterState({ ...says(reason), a4InTray: true });
    expect(twoTrays('media-empty-report')).toMatchObject({
      device: 'online',
      paper: 'full',
      reasons: ['media-empty'],
    });
    expect(twoTrays('media-empty-warning').fault?.code).toBe('paperOut');
    expect(twoTrays('media-needed-error').fault?.code).toBe('paperOut');
    expect(summarisePrinterState({ ...says('media-empty-report'), a4InTray: false }).fault?.code).toBe(
      'paperOut',
    );
  });

  it('nothing is believed of a printer that is not reached', () => {
    expect(unreachedStatus('noDevice', null)).toEqual({
      device: 'noDevice',
      fault: null,
      paper: 'unknown',
      toner: 'unknown',
      cover: 'unknown',
      output: 'unknown',
      reasons: [],
    });
  });
});

describe('the table of reasons', () => {
  it('has every reason that is registered, as an independent catalogue lists them', () => {
    const listed = registered();
    expect(listed.length).toBeGreaterThan(700);
    expect(listed.filter((reason) => !reasonTable.has(reason.toLowerCase()))).toEqual([]);
  });

  it('has words for the technician in both languages, and a class with an action, for each', () => {
    for (const [reason, { means, zh, en }] of reasonTable) {
      expect(zh, reason).toMatch(/\p{Script=Han}/u);
      expect(en, reason).toMatch(/^[A-Z][A-Za-z0-9’' ;,-]+$/);
      expect(classMeanings[means].action, reason).toBeTypeOf('string');
    }
    expect(reasonWords('media-jam-warning')).toEqual({ zh: '卡纸', en: 'Paper jam' });
    expect(reasonWords('subunit-timing-Failure-error').en).toBe("The subunit's timing failed");
    expect(reasonWords('vendor-gizmo-report')).toEqual({ zh: 'vendor-gizmo', en: 'vendor-gizmo' });
  });

  it('words that end like a severity and have none stay whole', () => {
    expect(withoutSeverity('input-media-tray-feed-error')).toBe('input-media-tray-feed-error');
    expect(withoutSeverity('input-media-tray-feed-error-warning')).toBe('input-media-tray-feed-error');
    expect(withoutSeverity('bander-recoverable-storage-error')).toBe('bander-recoverable-storage-error');
    expect(withoutSeverity('vendor-gizmo-report')).toBe('vendor-gizmo');
    expect(withoutSeverity('constructor')).toBe('constructor');
  });

  it('the severity never changes the meaning, and any words give a summary', () => {
    const severity = fc.constantFrom('', '-error', '-warning', '-report');
    fc.assert(
      fc.property(fc.constantFrom(...reasonTable.keys()), severity, (reason, suffix) => {
        const { fault, reasons: _, ...seen } = summarisePrinterState(says(reason + suffix));
        const plain = summarisePrinterState(says(reason));
        expect(plain).toMatchObject(seen);
        expect([fault?.code, fault?.action]).toEqual([plain.fault?.code, plain.fault?.action]);
      }),
      { numRuns: 1_000 },
    );
    const word = fc.oneof(fc.string(), fc.constantFrom(...reasonTable.keys()));
    fc.assert(
      fc.property(
        fc.array(word),
        fc.option(fc.integer()),
        fc.boolean(),
        fc.option(fc.boolean()),
        (reasons, state, acceptsJobs, a4InTray) => {
          const summary = summarisePrinterState({ state, reasons, acceptsJobs, a4InTray });
          expect(summary.device === 'online').toBe(summary.fault === null);
          expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
          // Whatever waits says for what, and what is fine waits for nothing.
          if (summary.fault === null) expect(waitingFor(summary)).toBe(null);
        },
      ),
      { numRuns: 500 },
    );
  });
});

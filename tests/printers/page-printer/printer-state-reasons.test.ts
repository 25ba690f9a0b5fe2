import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  knownReasons,
  type RawPrinterState,
  summarisePrinterState,
  waitingFor,
  withoutSeverity,
} from '../../../printers/page-printer/printer-state-reasons.ts';

const says = (...reasons: string[]): RawPrinterState => ({
  link: 'connected',
  state: 3,
  reasons,
  acceptsJobs: true,
});

describe('what a page printer says about itself', () => {
  it.each([
    ['media-empty-error', { device: 'userError', paper: 'out', fault: { code: 'paperOut' } }, 'paper'],
    ['media-empty-report', { device: 'userError', paper: 'out', fault: { code: 'paperOut' } }, 'paper'],
    ['media-needed', { device: 'userError', paper: 'out', fault: { code: 'paperOut' } }, 'paper'],
    ['media-jam-warning', { device: 'userError', paper: 'jammed', fault: { code: 'jam' } }, 'jam'],
    ['door-open-error', { device: 'userError', cover: 'open', fault: { code: 'coverOpen' } }, 'cover'],
    ['interlock-open', { device: 'userError', cover: 'open', fault: { code: 'coverOpen' } }, 'cover'],
    ['toner-empty-error', { device: 'userError', toner: 'out', fault: { code: 'tonerOut' } }, 'toner'],
    ['marker-supply-empty', { device: 'userError', toner: 'out', fault: { code: 'tonerOut' } }, 'toner'],
    ['toner-low-warning', { device: 'online', toner: 'low', fault: null }, null],
    ['media-low-report', { device: 'online', paper: 'low', fault: null }, null],
    ['fuser-failure-error', { device: 'hardwareError', fault: { completion: 'hardwareError' } }, null],
    ['vendor-gizmo-warning', { device: 'online', fault: null, reasons: ['vendor-gizmo'] }, null],
    [
      'none',
      { device: 'online', paper: 'full', toner: 'full', cover: 'closed', fault: null, reasons: [] },
      null,
    ],
  ])('%s', (reason, summary, waits) => {
    expect(summarisePrinterState(says(reason))).toMatchObject(summary);
    expect(waitingFor(summarisePrinterState(says(reason)))).toBe(waits);
  });

  it('an open cover stands before the jam that it is opened for', () => {
    expect(summarisePrinterState(says('media-jam-error', 'cover-open-error')).fault?.code).toBe('coverOpen');
  });

  it('stopped without a reason, paused, and warming up', () => {
    expect(summarisePrinterState({ ...says('none'), state: 5 })).toMatchObject({ device: 'offline' });
    expect(summarisePrinterState({ ...says('paused'), state: 5 })).toMatchObject({ device: 'offline' });
    expect(summarisePrinterState({ ...says('output-area-full-error'), state: 5 })).toMatchObject({
      device: 'hardwareError',
    });
    expect(summarisePrinterState({ ...says('warming-up'), state: 5 })).toMatchObject({
      device: 'deviceBusy',
      fault: { code: 'busy', action: 'none' },
    });
  });

  it('nothing is believed of a printer that is not reached', () => {
    for (const link of ['noDevice', 'silent'] as const) {
      expect(summarisePrinterState({ ...says('media-empty'), link })).toMatchObject({
        device: link === 'noDevice' ? 'noDevice' : 'offline',
        paper: 'unknown',
        fault: { code: 'printerLost' },
      });
    }
  });

  it('the severity never changes the meaning, and any words give a summary', () => {
    const severity = fc.constantFrom('', '-error', '-warning', '-report');
    fc.assert(
      fc.property(fc.constantFrom(...knownReasons), severity, (reason, suffix) => {
        expect(summarisePrinterState(says(reason + suffix))).toEqual(summarisePrinterState(says(reason)));
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.option(fc.integer()),
        fc.boolean(),
        (reasons, state, acceptsJobs) => {
          const summary = summarisePrinterState({ link: 'connected', state, reasons, acceptsJobs });
          expect(summary.device === 'online').toBe(summary.fault === null);
        },
      ),
    );
    // Registered words that end like a severity and have none.
    expect(withoutSeverity('input-media-tray-feed-error')).toBe('input-media-tray-feed-error');
    expect(withoutSeverity('input-media-tray-feed-error-warning')).toBe('input-media-tray-feed-error');
    expect(withoutSeverity('vendor-gizmo-report')).toBe('vendor-gizmo');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanimageFault } from '../../../device-drivers/document-scanner/sane/scanimage-outcome.ts';
import type { ScanimageEnd } from '../../../device-drivers/document-scanner/sane/scanimage-process.ts';

const exited = (change: Partial<Extract<ScanimageEnd, { kind: 'exited' }>>): ScanimageEnd => ({
  kind: 'exited',
  code: 0,
  signal: null,
  messages: '',
  ...change,
});

describe('the end of a run of scanimage', () => {
  // SANE standard 1.06, 4.2.7: the numbers of SANE_Status, which are the exit codes.
  it.each([
    [1, 'scannerFault'],
    [2, 'canceled'],
    [3, 'busy'],
    [4, 'scannerFault'],
    [5, 'undecodable'],
    [6, 'jam'],
    [7, 'empty'],
    [8, 'coverOpen'],
    [9, 'scannerFault'],
    [10, 'scannerFault'],
    [11, 'accessDenied'],
    [99, 'scannerFault'],
  ])('exit code %i is %s, whether pages came before or not', (code, word) => {
    for (const pages of [0, 3]) expect(scanimageFault(exited({ code }), pages)?.code).toBe(word);
  });

  it('a good end with pages is one; without pages the feeder was empty', () => {
    expect(scanimageFault(exited({}), 1)).toBeNull();
    expect(scanimageFault(exited({}), 0)).toMatchObject({ code: 'empty', completion: 'userError' });
  });

  it.each([
    ['scanimage: open of device x:1 failed: Device busy', 'busy'],
    ['scanimage: open of device x:1 failed: Access to resource has been denied', 'accessDenied'],
    ['scanimage: open of device x:1 failed: Invalid argument', 'scannerLost'],
    ['scanimage: no SANE devices found', 'scannerLost'],
    ['scanimage: something else', 'scannerFault'],
  ])('%s', (messages, word) => {
    expect(scanimageFault(exited({ code: 1, messages: `${messages}\n` }), 0)?.code).toBe(word);
  });

  it('it died: of libpng without a line, by its own exit code for that, or of anything else', () => {
    expect(scanimageFault(exited({ code: null, signal: 'SIGABRT' }), 0)?.code).toBe('undecodable');
    expect(scanimageFault(exited({ code: 134 }), 0)?.code).toBe('undecodable');
    expect(scanimageFault(exited({ code: null, signal: 'SIGSEGV' }), 2)).toMatchObject({
      code: 'scannerFault',
      detail: 'scanimage died of SIGSEGV',
    });
    expect(scanimageFault(exited({ code: null }), 2)?.code).toBe('scannerFault');
  });

  it('it was killed, canceled, or never started', () => {
    expect(scanimageFault({ kind: 'hung' }, 1)).toMatchObject({ completion: 'timeOut', action: 'reset' });
    expect(scanimageFault({ kind: 'canceled' }, 1)).toMatchObject({ code: 'canceled' });
    expect(scanimageFault({ kind: 'notStarted', reason: 'ENOENT' }, 0)).toMatchObject({
      completion: 'internalError',
      action: 'configuration',
    });
  });

  it.each([
    ['', 3, null],
    ['', 0, 'empty'],
    ['scanimage: sane_read: Document feeder jammed', 1, 'jam'],
    ['scanimage: sane_start: Document feeder out of documents', 10, null],
    ['scanimage: sane_start: Document feeder out of documents', 0, 'empty'],
    ['scanimage: sane_read: Scanner cover is open', 0, 'coverOpen'],
    ['scanimage: sane_read: Operation was canceled', 1, 'canceled'],
    ['scanimage: sane_start: Words of another language', 1, 'scannerFault'],
    ['scanimage: sane_start: Device busy\nscanimage: sane_read: Error during device I/O', 1, 'scannerFault'],
  ])('it stayed after its last words, having said: %s', (said, pages, word) => {
    const messages = `Scanning page 1\n${said}\nScanned page 1. (scanner status = 5)\nBatch terminated, 1 page scanned\n`;
    expect(scanimageFault({ kind: 'stuckAtEnd', messages }, pages)?.code ?? null).toBe(word);
  });

  it('any end is a good one or a fault with an action', () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 0, max: 255 })),
        fc.constantFrom(null, 'SIGKILL' as const, 'SIGABRT' as const),
        fc.string(),
        fc.nat(5),
        (code, signal, messages, pages) => {
          const fault = scanimageFault(exited({ code, signal, messages }), pages);
          if (fault) expect(fault.action.length).toBeGreaterThan(0);
          else expect([code, signal, pages > 0]).toEqual([0, null, true]);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromReport,
  HID_FRAMINGS,
  numbersReports,
  toReports,
} from '../../../device-drivers/transports/hid-framing.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const joined = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces).toString('hex');

describe('a stream in HID reports', () => {
  it('with a length byte comes out as it went in, whatever its length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (stream) => {
        const reports = toReports(stream, 'len8+63');
        expect(reports.length).toBe(Math.ceil(stream.length / 63));
        for (const report of reports) {
          expect(report.length).toBe(65);
          expect(report[0]).toBe(0);
          expect(report[1]).toBeLessThanOrEqual(63);
        }
        expect(joined(reports.map((report) => fromReport(report, 'len8+63')))).toBe(
          Buffer.from(stream).toString('hex'),
        );
      }),
    );
  });

  it('without one comes out with zeros behind it and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (stream) => {
        const reports = toReports(stream, 'raw64');
        const out = joined(reports.map((report) => fromReport(report, 'raw64')));
        const sent = Buffer.from(stream).toString('hex');
        expect(out.startsWith(sent)).toBe(true);
        expect(out.slice(sent.length)).toMatch(/^(00)*$/);
        expect(out.length / 2).toBe(64 * reports.length);
      }),
    );
  });

  it('of whole reports is not touched', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 65 }), (report) => {
        expect(toReports(report, 'report')).toEqual([report]);
        expect(fromReport(report, 'report')).toEqual(report);
      }),
    );
  });

  it.each(HID_FRAMINGS)('of no bytes is no report (%s)', (framing) => {
    expect(toReports(new Uint8Array(0), framing)).toEqual([]);
  });

  it('a report of any bytes and length is taken without harm, and gives no more than it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HID_FRAMINGS), fc.uint8Array({ maxLength: 70 }), (framing, report) => {
        expect(fromReport(report, framing).length).toBeLessThanOrEqual(report.length);
      }),
    );
  });

  it.each([
    ['64, where a report has 63', 64],
    ['255', 255],
  ])('nothing of a report is believed whose length byte says %s', (_, length) => {
    const report = toReports(bytes('112233'), 'len8+63')[0]?.with(1, length) ?? new Uint8Array(0);
    expect(fromReport(report, 'len8+63')).toHaveLength(0);
  });

  it('the bytes of a report that was cut short are no more than are there', () => {
    expect([...fromReport(bytes('0002aabb'), 'len8+63')]).toEqual([0xaa, 0xbb]);
    expect([...fromReport(bytes('0003aabb'), 'len8+63')]).toEqual([]);
    expect([...fromReport(bytes('00'), 'len8+63')]).toEqual([]);
  });
});

describe('a report descriptor', () => {
  it.each([
    [
      'of a vendor device with one report each way',
      '0600ff0901a101150026ff007508954009018102954009019102c0',
      false,
    ],
    // HID 1.11, appendix E.6: the example keyboard.
    [
      'of a keyboard',
      '05010906a101050719e029e71500250175019508810295017508810195057501050819012905910295017503910195067508150025650507190029658100c0',
      false,
    ],
    ['with a report id', '0600ff0901a10185017508953f09018102c0', true],
    ['whose data look like the item', '0600ff0985a1012685857508954009018102c0', false],
    ['with a long item before', 'fe02f085850600ff0901a101c0', false],
    ['with a report id behind a long item', 'fe02f085858501', true],
    ['with an item of four bytes before', '27858585858501', true],
    ['that ends in the middle of an item', '26', false],
    ['that is empty', '', false],
  ])('%s', (_, descriptor, numbered) => {
    expect(numbersReports(bytes(descriptor))).toBe(numbered);
  });
});

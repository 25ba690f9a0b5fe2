import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createReportRecordDecoder,
  encodeReportRecord,
  LONGEST_REPORT,
} from '../../../device-drivers/transports/report-records.ts';

describe('HID reports on a TCP stream', () => {
  it('are the same reports however the stream is split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 80 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 70 }),
        (reports, size) => {
          const stream = Buffer.concat(reports.map(encodeReportRecord));
          const decoder = createReportRecordDecoder();
          const found: Uint8Array[] = [];
          for (let at = 0; at < stream.length; at += size)
            found.push(...decoder.push(stream.subarray(at, at + size)));
          expect(found.map((report) => [...report])).toEqual(reports.map((report) => [...report]));
        },
      ),
    );
  });

  it('an empty record is passed over, and a length that lies takes what follows with it', () => {
    const decoder = createReportRecordDecoder();
    expect(decoder.push(Uint8Array.of(0, 0, 0, 1, 7))).toEqual([Uint8Array.of(7)]);
    expect(decoder.push(Uint8Array.of(0, 4, 1, 2))).toEqual([]);
    expect(decoder.push(Uint8Array.of(0, 1, 9))).toEqual([Uint8Array.of(1, 2, 0, 1)]);
  });

  it('a report that no record can carry is a bug', () => {
    expect(() => encodeReportRecord(new Uint8Array(LONGEST_REPORT + 1))).toThrow('65536 bytes');
  });
});

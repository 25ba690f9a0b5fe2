/**
 * HID reports on a TCP stream, as the bench speaks them in place of USB: each is preceded by its length in two bytes,
 * big-endian. The report begins with its id, 0 where the device does not number its reports. Pure.
 */

/** Bytes of the length in front of a report. */
const LENGTH_BYTES = 2;

/** The longest report that a record can carry, bytes. */
export const LONGEST_REPORT = 0xffff;

/** The record of one report. Throws when it is longer than a record can carry, which no HID report is. */
export const encodeReportRecord = (report: Uint8Array): Uint8Array => {
  if (report.length > LONGEST_REPORT) throw new Error(`a HID report of ${report.length} bytes`);
  const record = new Uint8Array(LENGTH_BYTES + report.length);
  new DataView(record.buffer).setUint16(0, report.length);
  record.set(report, LENGTH_BYTES);
  return record;
};

/** Puts records together however the stream was split. An empty one is no report and is passed over. */
export const createReportRecordDecoder = (): { push(chunk: Uint8Array): readonly Uint8Array[] } => {
  let pending: Uint8Array = new Uint8Array(0);
  return {
    push: (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      const reports: Uint8Array[] = [];
      let at = 0;
      while (pending.length - at >= LENGTH_BYTES) {
        const length = ((pending[at] ?? 0) << 8) | (pending[at + 1] ?? 0);
        const end = at + LENGTH_BYTES + length;
        if (end > pending.length) break;
        if (length > 0) reports.push(Uint8Array.from(pending.subarray(at + LENGTH_BYTES, end)));
        at = end;
      }
      pending = pending.subarray(at);
      return reports;
    },
  };
};

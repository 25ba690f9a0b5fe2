import { ok } from '../contract.ts';
import { fromReport, type HidFraming, toReports } from './hid-framing.ts';
import type { Connection, Transport } from './transport.ts';

const framed = (reports: Connection, framing: HidFraming): Connection => ({
  close: reports.close,
  onClose: reports.onClose,
  onData: (listener) =>
    reports.onData((report) => {
      const bytes = fromReport(report, framing);
      if (bytes.length > 0) listener(bytes);
    }),
  write: async (bytes) => {
    for (const report of toReports(bytes, framing)) {
      const written = await reports.write(report);
      if (!written.ok) return written;
    }
    return ok(undefined);
  },
});

/** Puts a byte stream on a transport of HID reports. With framing `report` it stays one of reports. */
export const createFramedTransport = (reports: Transport, framing: HidFraming): Transport => ({
  name: `${reports.name}/${framing}`,
  open: async (signal) => {
    const opened = await reports.open(signal);
    return opened.ok ? ok(framed(opened.value, framing)) : opened;
  },
});

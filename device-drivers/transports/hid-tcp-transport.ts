import { ok } from '../contract.ts';
import { createReportRecordDecoder, encodeReportRecord } from './report-records.ts';
import { createTcpTransport } from './tcp-transport.ts';
import type { Connection, Transport } from './transport.ts';

/** A simulated HID device of the bench: chunks and writes are whole reports, as on `hid` with framing `report`. */
export const createHidTcpTransport = (options: {
  readonly host: string;
  readonly port: number;
}): Transport => ({
  name: `hid-tcp:${options.host}:${options.port}`,
  open: async (signal) => {
    const opened = await createTcpTransport(options).open(signal);
    return opened.ok ? ok(reportsOf(opened.value)) : opened;
  },
});

const reportsOf = (stream: Connection): Connection => {
  const listeners = new Set<(report: Uint8Array) => void>();
  const decoder = createReportRecordDecoder();
  stream.onData((chunk) => {
    for (const report of decoder.push(chunk)) for (const listener of [...listeners]) listener(report);
  });
  return {
    close: stream.close,
    onClose: stream.onClose,
    onData: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: (report) => stream.write(encodeReportRecord(report)),
  };
};

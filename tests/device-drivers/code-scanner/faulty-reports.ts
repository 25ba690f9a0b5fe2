import { connect, createServer, type Socket } from 'node:net';
import { createReportWire } from '../../../bench/code-scanner/report-wire.ts';
import { createReportRecordDecoder } from '../../../device-drivers/transports/report-records.ts';
import { type FaultyLine, type LineFault, openFaultyLine } from '../contract/faulty-line.ts';

const REPORT_FAULT = {
  partial: 'halfReport',
  garbage: 'garbageReport',
  corrupt: 'corruptReport',
} as const;

/**
 * A line of HID reports with a hand on it. USB delivers a report whole or not at all, so what cuts, garbles or adds
 * does it within single reports; what delays or silences does it to the stream.
 */
export const openFaultyReports = async (target: {
  readonly host: string;
  readonly port: number;
}): Promise<FaultyLine> => {
  const sockets = new Set<Socket>();
  const wire = createReportWire();
  const reporter = createServer((near) => {
    const far = connect(target);
    const decoder = createReportRecordDecoder();
    const detach = wire.attach(near);
    far.on('data', (chunk: Buffer) => {
      for (const report of decoder.push(chunk)) wire.send(report);
    });
    near.on('data', (chunk: Buffer) => far.write(chunk));
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        detach();
        near.destroy();
        far.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => reporter.listen({ host: '127.0.0.1', port: 0 }, resolve));
  const address = reporter.address();
  if (typeof address !== 'object' || address === null) throw new Error('no TCP address');
  const line = await openFaultyLine({ host: '127.0.0.1', port: address.port });

  return {
    ...line,
    set: (fault: LineFault | null) => {
      wire.heal();
      const isOfReports = fault?.kind === 'partial' || fault?.kind === 'garbage' || fault?.kind === 'corrupt';
      if (isOfReports) wire.inject({ kind: REPORT_FAULT[fault.kind] });
      line.set(isOfReports ? null : fault);
    },
    close: async () => {
      await line.close();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => reporter.close(() => resolve()));
    },
  };
};

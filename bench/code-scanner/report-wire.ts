import type { Duplex } from 'node:stream';
import {
  createReportRecordDecoder,
  encodeReportRecord,
} from '../../device-drivers/transports/report-records.ts';

/**
 * What can go wrong with the input reports of any simulated HID device. `silent`: none is sent; `garbageReport`: one
 * of nonsense, with the device's own report id, before each; `foreignReport`: one with an id that nobody knows before
 * each; `halfReport`: only the first half of each; `corruptReport`: a bit in the middle of each is turned.
 */
export type ReportFault = { readonly kind: (typeof REPORT_FAULTS)[number] };

const REPORT_FAULTS = ['silent', 'garbageReport', 'foreignReport', 'halfReport', 'corruptReport'] as const;

/** Whether a fault of a device is one of its wire. */
export const isReportFault = (fault: { readonly kind: string }): fault is ReportFault =>
  REPORT_FAULTS.some((kind) => kind === fault.kind);

/** An id that none of our devices uses. */
const FOREIGN_ID = 0x7e;

/** The device's side of a HID link in the bench's stand-in: reports over a stream, each behind its length. */
export interface ReportWire {
  /** Serves a stream; gives the function that lets go of it. A device has one wire: a new one replaces the old. */
  attach(stream: Duplex): () => void;
  /** Sends one input report, its id first. Lost when nobody is there. */
  send(report: Uint8Array): void;
  inject(fault: ReportFault): () => void;
  heal(): void;
  readonly isAttached: boolean;
}

/** Makes the wire of one simulated device. `onOutput`: what the host writes to it. */
export const createReportWire = (onOutput: (report: Uint8Array) => void = () => undefined): ReportWire => {
  const faults = new Set<ReportFault>();
  let stream: Duplex | null = null;
  let detach = (): void => undefined;

  const has = (kind: ReportFault['kind']): boolean => [...faults].some((fault) => fault.kind === kind);
  const write = (report: Uint8Array): void => {
    if (report.length > 0 && stream?.writable) stream.write(encodeReportRecord(report));
  };

  return {
    attach: (next) => {
      detach();
      stream = next;
      const decoder = createReportRecordDecoder();
      const onData = (chunk: Buffer): void => {
        for (const report of decoder.push(chunk)) onOutput(report);
      };
      // The driver may go at any time: what is written then is lost, and that is all.
      const onError = (): void => undefined;
      next.on('data', onData);
      next.on('error', onError);
      detach = () => {
        next.off('data', onData);
        if (stream === next) stream = null;
        detach = () => undefined;
      };
      const mine = detach;
      return () => mine();
    },
    send: (report) => {
      if (has('silent')) return;
      if (has('foreignReport')) write(Uint8Array.of(FOREIGN_ID, 1, 2, 3));
      if (has('garbageReport')) write(Uint8Array.of(report[0] ?? 0, 0xff));
      if (has('halfReport')) {
        write(report.subarray(0, Math.floor(report.length / 2)));
        return;
      }
      const sent = Uint8Array.from(report);
      if (has('corruptReport')) {
        const middle = Math.floor(sent.length / 2);
        sent[middle] = (sent[middle] ?? 0) ^ 0x10;
      }
      write(sent);
    },
    inject: (fault) => {
      faults.add(fault);
      return () => faults.delete(fault);
    },
    heal: () => faults.clear(),
    get isAttached() {
      return stream !== null;
    },
  };
};

import type { Duplex } from 'node:stream';
import { createReportWire, isReportFault, type ReportFault } from './report-wire.ts';
import type { ShownCode } from './simulated-line-scanner.ts';

/** What is wrong with the scanner or with what it sends. */
export type HidPosScannerFault =
  | ReportFault
  /** The length promises more than a report can hold. */
  | { readonly kind: 'lyingLength' }
  /** The last report of a code is lost. */
  | { readonly kind: 'lostEnd' }
  /** No symbology identifier. */
  | { readonly kind: 'noIdentifier' }
  /** It reads what nobody shows it: so many codes at once. */
  | { readonly kind: 'flood'; readonly codes: number };

/** A simulated HID point-of-sale scanner in presentation mode. Knows nothing of the driver. */
export interface SimulatedHidPosScanner {
  attach(stream: Duplex): () => void;
  /** Holds a code before it: it is read at once. */
  show(code: ShownCode): void;
  inject(fault: HidPosScannerFault): () => void;
  heal(): void;
}

/** The layout of its report, as the Access-IS LSR118 manual prints it. */
const REPORT_ID = 0x02;
const REPORT_BYTES = 64;
const DATA_AT = 5;
const DATA_BYTES = 56;
const CONTINUED_AT = 63;
/** Honeywell's own letter for a QR code, which the manual shows in byte 61. */
const QR_LETTER = 0x73;

/** The reports of one code. */
const reportsOf = (code: ShownCode): Uint8Array[] => {
  const count = Math.max(1, Math.ceil(code.bytes.length / DATA_BYTES));
  return Array.from({ length: count }, (_, index) => {
    const part = code.bytes.subarray(index * DATA_BYTES, (index + 1) * DATA_BYTES);
    const report = new Uint8Array(REPORT_BYTES);
    report[0] = REPORT_ID;
    report[1] = part.length;
    report.set(Buffer.from(code.aim, 'latin1').subarray(0, 3), 2);
    report.set(part, DATA_AT);
    report[DATA_AT + DATA_BYTES] = QR_LETTER;
    report[CONTINUED_AT] = index < count - 1 ? 1 : 0;
    return report;
  });
};

/** Makes a simulated scanner. */
export const createSimulatedHidPosScanner = (): SimulatedHidPosScanner => {
  const wire = createReportWire();
  const faults = new Set<HidPosScannerFault>();
  const has = (kind: HidPosScannerFault['kind']): boolean => [...faults].some((fault) => fault.kind === kind);

  const show = (code: ShownCode): void => {
    const reports = reportsOf(has('noIdentifier') ? { ...code, aim: '' } : code);
    if (has('lostEnd')) {
      const last = reports.pop();
      // A code of one report must promise another to miss it.
      if (reports.length === 0 && last) reports.push(last.with(CONTINUED_AT, 1));
    }
    for (const report of reports) wire.send(has('lyingLength') ? report.with(1, 0xff) : report);
  };

  return {
    attach: wire.attach,
    show,
    inject: (fault) => {
      if (isReportFault(fault)) return wire.inject(fault);
      faults.add(fault);
      if (fault.kind === 'flood')
        for (let count = 0; count < fault.codes; count += 1)
          show({ aim: ']Q1', bytes: Uint8Array.from(Buffer.from(`UNASKED-${count}`)) });
      return () => faults.delete(fault);
    },
    heal: () => {
      faults.clear();
      wire.heal();
    },
  };
};

import type { ServiceSlip } from '../../flows/services/kit/service-slip.ts';
import { slipRows } from '../../flows/services/kit/slip-screen.ts';
import type { Slip, SlipLine } from '../receipt-printer/slip.ts';

/** Where and when a slip was printed. */
export interface SlipPlace {
  readonly courtName: string;
  readonly terminalName: string;
  /** Local date and time as text, for example `2026-11-22 10:15`. */
  readonly printedAt: string;
}

/** What a service leaves in a person's hand: the court over it, what it says, where and when it was printed. In Chinese. */
export const serviceSlip = (slip: ServiceSlip, place: SlipPlace): Slip => ({
  lines: [
    { kind: 'text', text: place.courtName, align: 'center' },
    ...slipRows(slip).map((row): SlipLine => {
      switch (row.kind) {
        case 'text':
          return {
            kind: 'text',
            text: row.text,
            align: row.align,
            size: row.large ? 'double' : 'normal',
            bold: row.bold,
          };
        case 'table':
          return {
            kind: 'table',
            columns: row.columns.map((align) => ({ width: 12, align })),
            rows: row.rows,
          };
        default:
          return row;
      }
    }),
    { kind: 'rule' },
    { kind: 'pair', label: '打印时间', value: place.printedAt },
    { kind: 'pair', label: '打印地点', value: place.terminalName },
  ],
});

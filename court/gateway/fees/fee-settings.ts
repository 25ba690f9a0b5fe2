import { z } from 'zod';
import { line } from '../../contract/identifiers.ts';

/** How fees are paid at this gateway. */
export const feeSettings = z.strictObject({
  /** Who takes the money. `reference`: the gateway's own, to try it out; no money moves. Absent: nothing is paid at a terminal. */
  provider: z.enum(['reference']).optional(),
  /** Where fees are sent by bank, told where nothing else can be done; absent: only the window is named. */
  account: z.strictObject({ payee: line(100), bank: line(100), number: line(40) }).optional(),
});

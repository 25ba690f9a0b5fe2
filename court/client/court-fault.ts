/**
 * Why the court could not be spoken to or did not take something.
 *
 * - `lineDown` refused, no such host, reset, no answer in time: try again later.
 * - `courtError` the court's side has a fault (5xx) or is too busy (408, 423, 425, 429): try again later.
 * - `conflict` 409: other content stands there under this id or number; trying again cannot help.
 * - `refused` another 4xx: the terminal or its configuration is wrong; `detail` holds the court's code.
 * - `garbled` an answer that is not JSON, too large, of the wrong shape, or a redirect.
 * - `badSignature` a receipt that no trusted key signed.
 * - `wrongReceipt` a receipt rightly signed but not for this content.
 * - `cancelled` the caller's signal.
 */
export type CourtFaultCode =
  | 'lineDown'
  | 'courtError'
  | 'conflict'
  | 'refused'
  | 'garbled'
  | 'badSignature'
  | 'wrongReceipt'
  | 'cancelled';

/** An expected failure of the line to the court. `detail` is for the log (codes and statuses): never personal data. */
export interface CourtFault {
  readonly code: CourtFaultCode;
  readonly detail: string;
}

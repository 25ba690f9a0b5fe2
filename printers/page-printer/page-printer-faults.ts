import type { CompletionCode, DeviceFault, OperatorAction } from '../../device-drivers/contract.ts';
import type { CommonFault } from '../../device-drivers/supervision/driver-core.ts';

/**
 * The faults of a page printer.
 * `paperOut`, `jam`, `coverOpen`, `tonerOut`, `outputFull`: what a person clears at the printer.
 * `hardware`: something is broken or worn out. `stopped`: somebody paused it or its queue. `busy`: it takes no job now.
 * `noDevice`: nothing answers at its address; `printerLost`: something is there and does not answer rightly, or the
 * link went while printing and nothing was printed. `wrongCertificate`: another printer, or its certificate was renewed.
 * `aborted`: the printer gave the job up. `notAccepted`: it cannot print this document, or has no A4 paper loaded.
 * `inDoubt`: it cannot be told whether the document was or will be printed.
 */
export type PageFaultCode =
  | 'paperOut'
  | 'jam'
  | 'coverOpen'
  | 'tonerOut'
  | 'outputFull'
  | 'hardware'
  | 'stopped'
  | 'busy'
  | 'noDevice'
  | 'printerLost'
  | 'wrongCertificate'
  | 'aborted'
  | 'notAccepted'
  | 'inDoubt';

/** An expected failure of a page printer, or one that every device has. */
export type PageFault = DeviceFault<PageFaultCode> | CommonFault;

const FAULTS: Readonly<
  Record<PageFaultCode, { readonly completion: CompletionCode; readonly action: OperatorAction }>
> = {
  paperOut: { completion: 'userError', action: 'clear' },
  jam: { completion: 'userError', action: 'clear' },
  coverOpen: { completion: 'userError', action: 'clear' },
  tonerOut: { completion: 'userError', action: 'maintenance' },
  outputFull: { completion: 'userError', action: 'clear' },
  hardware: { completion: 'hardwareError', action: 'maintenance' },
  stopped: { completion: 'deviceNotReady', action: 'clear' },
  busy: { completion: 'deviceNotReady', action: 'none' },
  noDevice: { completion: 'deviceNotReady', action: 'maintenance' },
  printerLost: { completion: 'deviceNotReady', action: 'maintenance' },
  wrongCertificate: { completion: 'deviceNotReady', action: 'configuration' },
  aborted: { completion: 'commandErrorCode', action: 'none' },
  notAccepted: { completion: 'invalidData', action: 'configuration' },
  inDoubt: { completion: 'commandErrorCode', action: 'none' },
};

/** Makes a fault of this class. */
export const pageFault = <Code extends PageFaultCode>(code: Code, detail: string): DeviceFault<Code> => ({
  ...FAULTS[code],
  code,
  detail,
});

/** Operation ids (RFC 8011 §5.4.15, `operations-supported`). */
export const ippOperations = {
  'Print-Job': 0x0002,
  'Validate-Job': 0x0004,
  'Create-Job': 0x0005,
  'Send-Document': 0x0006,
  'Cancel-Job': 0x0008,
  'Get-Job-Attributes': 0x0009,
  'Get-Jobs': 0x000a,
  'Get-Printer-Attributes': 0x000b,
} as const;

/** An operation that we use. */
export type IppOperation = keyof typeof ippOperations;

/** Status codes that decide something here (RFC 8011 Appendix B). Below 0x0100 all is well. */
export const ippStatus = {
  'successful-ok': 0x0000,
  'client-error-bad-request': 0x0400,
  'client-error-not-possible': 0x0404,
  'client-error-not-found': 0x0406,
  'client-error-document-format-not-supported': 0x040a,
  'client-error-attributes-or-values-not-supported': 0x040b,
  'client-error-charset-not-supported': 0x040d,
  'server-error-internal-error': 0x0500,
  'server-error-operation-not-supported': 0x0501,
  'server-error-service-unavailable': 0x0502,
  'server-error-version-not-supported': 0x0503,
  'server-error-device-error': 0x0504,
  'server-error-temporary-error': 0x0505,
  'server-error-not-accepting-jobs': 0x0506,
  'server-error-busy': 0x0507,
  'server-error-job-canceled': 0x0508,
  'server-error-multiple-document-jobs-not-supported': 0x0509,
  'server-error-too-many-jobs': 0x050b,
} as const;

/** A status code by name. */
export type IppStatusName = keyof typeof ippStatus;

/** The name of a status code, or its number in hexadecimal. */
export const ippStatusName = (code: number): string =>
  Object.entries(ippStatus).find(([, number]) => number === code)?.[0] ?? `0x${code.toString(16)}`;

/** `job-state` (RFC 8011 §5.3.7). */
export const ippJobState = {
  pending: 3,
  pendingHeld: 4,
  processing: 5,
  processingStopped: 6,
  canceled: 7,
  aborted: 8,
  completed: 9,
} as const;

/** `printer-state` (RFC 8011 §5.4.11). */
export const ippPrinterState = { idle: 3, processing: 4, stopped: 5 } as const;

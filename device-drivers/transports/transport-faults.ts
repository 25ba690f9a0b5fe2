import type { TransportFault } from './transport.ts';

/** Nothing answers at that path or address. */
export const noDeviceFault = (detail: string): TransportFault => ({
  completion: 'deviceNotReady',
  code: 'noDevice',
  action: 'maintenance',
  detail,
});

/** Another process holds the port. */
export const busyFault = (detail: string): TransportFault => ({
  completion: 'deviceNotReady',
  code: 'busy',
  action: 'configuration',
  detail,
});

/** The link was there and went: cable out, power off, peer gone. */
export const lostFault = (detail: string): TransportFault => ({
  completion: 'deviceNotReady',
  code: 'lost',
  action: 'maintenance',
  detail,
});

/** The bytes could not be handed to the link. */
export const writeFailedFault = (detail: string): TransportFault => ({
  completion: 'hardwareError',
  code: 'writeFailed',
  action: 'reset',
  detail,
});

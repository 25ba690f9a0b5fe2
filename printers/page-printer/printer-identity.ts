import type { DeviceIdentity } from '../../device-drivers/contract.ts';
import type { IppPrinter } from './ipp-objects.ts';

/** IEEE 1284 device id: `KEY:value;` pairs; the long and the short name of a key mean the same. */
const deviceIdFields = (deviceId: string): ReadonlyMap<string, string> =>
  new Map(
    deviceId.split(';').flatMap((pair): [string, string][] => {
      const at = pair.indexOf(':');
      const value = pair.slice(at + 1).trim();
      return at <= 0 || value === '' ? [] : [[pair.slice(0, at).trim().toUpperCase(), value]];
    }),
  );

/** Who a printer says it is. */
export const printerIdentity = (printer: IppPrinter): DeviceIdentity => {
  const fields = deviceIdFields(printer.deviceId ?? '');
  return {
    vendor: fields.get('MFG') ?? fields.get('MANUFACTURER') ?? null,
    model: fields.get('MDL') ?? fields.get('MODEL') ?? printer.makeAndModel,
    serialNumber: printer.serialNumber ?? fields.get('SN') ?? fields.get('SERN') ?? null,
    firmware: printer.firmware,
  };
};

import type { Clock, DeviceClass } from '../../device-drivers/contract.ts';
import { discoverDevices } from '../../device-drivers/discovery/discover-devices.ts';
import type { FoundDevice } from '../../device-drivers/discovery/found-device.ts';
import { parseTransportAddress } from '../../device-drivers/transports/transport-address.ts';
import type { Candidate, Chosen, Role } from '../../flows/set-up/set-up-effects.ts';

/** The network is listened to for so long, ms. */
const lookFor = 8_000;

const rolesOf: Readonly<Partial<Record<DeviceClass, Role>>> = {
  'id-card-reader': 'cardReader',
  'document-scanner': 'scanner',
  'receipt-printer': 'receiptPrinter',
  'page-printer': 'pagePrinter',
  'code-scanner': 'codeScanner',
  keypad: 'keypad',
  'signature-pad': 'signaturePad',
};

/** What may stand behind a line that tells nothing of it. */
const byLine: readonly Role[] = ['cardReader', 'receiptPrinter', 'codeScanner'];

const candidatesOf = (found: FoundDevice): readonly Candidate[] => {
  const { address, deviceClass, name, protocol } = found;
  if (address === null) return [];
  const role = deviceClass === null ? undefined : rolesOf[deviceClass];
  if (role !== undefined) return [{ role, name, address, protocol }];
  return deviceClass === null && found.on === 'serial'
    ? byLine.map((each) => ({ role: each, name, address, protocol: null }))
    : [];
};

/** Everything that is plugged in or answers on the network, by the place in which it may stand. */
export const findCandidates = async (clock: Clock, signal: AbortSignal): Promise<readonly Candidate[]> => {
  const found = await discoverDevices({
    clock,
    signal: AbortSignal.any([signal, AbortSignal.timeout(lookFor)]),
    probe: true,
  });
  return found.flatMap(candidatesOf);
};

/** How a device stands in `devices` of the configuration; `null`: its address is none. */
export const entryOf = ({ role, address, model }: Chosen): unknown => {
  switch (role) {
    case 'scanner':
      return /^https?:\/\//u.test(address)
        ? { kind: 'escl', url: address }
        : { kind: 'sane', device: address };
    case 'pagePrinter':
      return /^ipps?:\/\//u.test(address) ? { uri: address } : null;
    default: {
      const transport = parseTransportAddress(address);
      if (transport === undefined) return null;
      if (role === 'cardReader') return { transport, ...(model === null ? {} : { protocol: model }) };
      if (role === 'receiptPrinter') return { transport, profile: model };
      return { transport };
    }
  }
};

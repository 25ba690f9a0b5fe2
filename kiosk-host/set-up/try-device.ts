import { tmpdir } from 'node:os';
import { createConfiguredCodeScanner } from '../../device-drivers/code-scanner/create-code-scanner.ts';
import type { Clock, DeviceStatus, Driver } from '../../device-drivers/contract.ts';
import { createDocumentScanner } from '../../device-drivers/document-scanner/create-document-scanner.ts';
import { createIdCardReader } from '../../device-drivers/id-card-reader/id-card-reader.ts';
import { createConfiguredKeypad } from '../../device-drivers/keypad/create-keypad.ts';
import { createConfiguredSignaturePad } from '../../device-drivers/signature-pad/create-signature-pad.ts';
import { openTransport } from '../../device-drivers/transports/open-transport.ts';
import type { Chosen, Tried } from '../../flows/set-up/set-up-effects.ts';
import { createPagePrinter } from '../../printers/page-printer/page-printer.ts';
import { receiptPrinterProfile } from '../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../printers/receipt-printer/receipt-printer.ts';
import { type DevicesConfig, devicesConfig } from '../device-config.ts';
import { entryOf } from './device-entries.ts';

/** A device has so long to answer, ms. */
const patience = 10_000;

const driverOf = (role: Chosen['role'], entry: unknown, clock: Clock): Driver<DeviceStatus> => {
  const read = <Name extends Chosen['role']>(name: Name): NonNullable<DevicesConfig[Name]> =>
    devicesConfig.shape[name].parse(entry) as NonNullable<DevicesConfig[Name]>;
  const means = { id: role, clock };
  switch (role) {
    case 'cardReader': {
      const { transport, protocol } = read('cardReader');
      return createIdCardReader({ ...means, transport: openTransport(transport, clock), protocol });
    }
    case 'scanner':
      return createDocumentScanner(read('scanner'), { ...means, temporaryFolder: tmpdir() });
    case 'receiptPrinter': {
      const { transport, profile } = read('receiptPrinter');
      return createReceiptPrinter({
        ...means,
        transport: openTransport(transport, clock),
        profile: receiptPrinterProfile(profile),
      });
    }
    case 'pagePrinter':
      return createPagePrinter({ ...means, uri: read('pagePrinter').uri });
    case 'codeScanner':
      return createConfiguredCodeScanner(read('codeScanner'), means);
    case 'keypad':
      return createConfiguredKeypad(read('keypad'), means);
    case 'signaturePad':
      return createConfiguredSignaturePad(read('signaturePad'), means);
    default:
      return role satisfies never;
  }
};

const here: readonly string[] = ['online', 'deviceBusy', 'userError'];

/** Opens a device as the terminal will, and waits until it answers. */
export const tryDevice = async (chosen: Chosen, clock: Clock, signal: AbortSignal): Promise<Tried> => {
  const entry = entryOf(chosen);
  if (entry === null || !devicesConfig.shape[chosen.role].safeParse(entry).success)
    return { kind: 'badAddress' };
  const driver = driverOf(chosen.role, entry, clock);
  const over = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const answered = new Promise<void>((resolve) => {
    over.addEventListener('abort', () => resolve(), { once: true });
    driver.onStatus(({ device }) => {
      if (here.includes(device)) resolve();
    });
  });
  driver.start();
  try {
    await answered;
    if (!here.includes(driver.status.device)) return { kind: 'silent', state: driver.status.device };
    const says = Object.values(driver.capabilities?.identity ?? {}).filter(
      (part): part is string => typeof part === 'string' && part !== '',
    );
    return { kind: 'works', says: [...new Set(says)].join(' ') };
  } finally {
    await driver.stop();
  }
};

import type { KnownDevice } from '../known-device.ts';

const HWDB = 'systemd hwdb 20-usb-vendor-model';

const scanner = (
  vendorId: number,
  productId: number,
  name: string,
  link: 'hid' | 'serial' | 'keyboard',
  source: string,
): KnownDevice => ({
  vendorId,
  productId,
  name,
  deviceClass: 'code-scanner',
  protocol: link === 'keyboard' ? null : link === 'hid' ? 'hid-pos' : 'serial',
  link,
  ...(link === 'hid' ? { framing: 'report' as const } : {}),
  // A CDC device has no rate of its own; what is set does not matter.
  ...(link === 'serial' ? { baudRate: 115_200 } : {}),
  source,
});

/** Newland's engines: the high byte of the product id is the model, the low one the mode that a set-up code chose. */
const NEWLAND_MODELS: readonly (readonly [number, string])[] = [
  [0x01, 'HR200'],
  [0x0c, 'HR100/HR3260/HR3290/BS80'],
  [0x0d, 'EM2028'],
  [0x13, 'EM30xx/EM20xx'],
  [0x14, 'HR15'],
  [0x16, 'FM100-M/FM3250'],
  [0x19, 'EM1300'],
  [0x1a, 'HR3290/HR22'],
  [0x1c, 'HR2150'],
  [0x1d, 'FM430'],
  [0x1e, 'HR42'],
  [0x1f, 'HR11+'],
  [0x20, 'EM2037v2'],
  [0x80, 'EM13x5-LD/HR15-70/HR100-70/HR12'],
  [0x82, 'EM3080-01/EM3095/FR20/FM30'],
  [0x83, 'HR2160'],
];

/** Readers of bar codes and QR codes. One in keyboard mode must be told to be something else, by its set-up code. */
export const CODE_SCANNERS: readonly KnownDevice[] = [
  ...NEWLAND_MODELS.flatMap(([model, name]) => [
    scanner(0x1eab, (model << 8) | 0x03, `Newland ${name} (keyboard)`, 'keyboard', HWDB),
    scanner(0x1eab, (model << 8) | 0x06, `Newland ${name} (CDC)`, 'serial', HWDB),
    scanner(0x1eab, (model << 8) | 0x10, `Newland ${name} (HID POS)`, 'hid', HWDB),
  ]),
  scanner(
    0x1fbb,
    0x3850,
    'Cino FuzzyScan S680 (CDC)',
    'serial',
    'VotingWorks vxsuite, pollbook scanner rules',
  ),
];

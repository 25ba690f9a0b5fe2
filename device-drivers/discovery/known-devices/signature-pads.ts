import type { KnownDevice } from '../known-device.ts';

const pad = (productId: number, model: string, source: string): KnownDevice => ({
  vendorId: 0x056a,
  productId,
  name: `Wacom ${model}`,
  deviceClass: 'signature-pad',
  protocol: 'wacom-stu',
  link: 'hid',
  framing: 'report',
  source,
});

const INK_PLATFORM = 'DennisWacom/InkPlatform, Hardware/Wacom';

/** Signature pads with a pen. */
export const SIGNATURE_PADS: readonly KnownDevice[] = [
  pad(0x00a1, 'STU-500', INK_PLATFORM),
  pad(0x00a2, 'STU-300B', 'systemd hwdb 20-usb-vendor-model'),
  pad(0x00a3, 'STU-520', INK_PLATFORM),
  pad(0x00a4, 'STU-430', INK_PLATFORM),
  pad(0x00a5, 'STU-530', INK_PLATFORM),
  pad(0x00a6, 'STU-430V', INK_PLATFORM),
  pad(0x00a7, 'STU-540', INK_PLATFORM),
];

import { z } from 'zod';
import { LAMP_NAMES } from '../device-drivers/lamps/lamps.ts';
import { receiptPrinterProfileNames } from '../printers/receipt-printer/profiles.ts';

/** A TCP or UDP port; 0: any that is free. */
export const port = z.number().int().min(0).max(65_535);

const usbId = z.number().int().min(0).max(0xffff);

/** How a device on a byte link is reached: `TransportConfig` of the drivers. */
const transport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('serial'),
    path: z.string().min(1),
    baudRate: z.number().int().positive(),
  }),
  z.strictObject({ kind: z.literal('tcp'), host: z.string().min(1), port }),
  z.strictObject({
    kind: z.literal('hid'),
    vendorId: usbId,
    productId: usbId,
    serialNumber: z.string().min(1).optional(),
    usagePage: usbId.optional(),
    framing: z.enum(['report', 'len8+63', 'raw64']),
  }),
  z.strictObject({ kind: z.literal('hid-tcp'), host: z.string().min(1), port }),
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1) }),
]);

/** A channel of a board, from 1. */
const channel = z.number().int().min(1).max(64);

const level = z.enum(['high', 'low']);

/** The name of a data file or folder that a driver looks up: never a path. */
const word = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/);

/** What hangs on this terminal and how it is reached. Without the first four a person cannot file. */
export const devicesConfig = z.strictObject({
  cardReader: z.strictObject({
    transport,
    /** A folder of `device-drivers/id-card-reader/protocols`. */
    protocol: word.default('sdt'),
    /** Fingerprints are read too. Only where the court has use and right for them (个人信息保护法 6, 28). */
    readFingerprints: z.boolean().default(false),
    /** The program that turns the card's photo (WLT) into a picture. */
    wltProgram: z
      .strictObject({ path: z.string().min(1), arguments: z.array(z.string()).default([]) })
      .optional(),
  }),
  scanner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sane'), device: z.string().min(1) }),
    z.strictObject({ kind: z.literal('escl'), url: z.url() }),
  ]),
  /** The camera over the table (高拍仪), which the screen's browser opens. */
  camera: z
    .strictObject({
      /** Which one, by a part of the browser's name for it. Absent: whichever there is. */
      label: z.string().min(1).optional(),
      /** How it is mounted, clockwise, degrees. */
      turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
    })
    .optional(),
  /** The board of relays and contacts (Modbus RTU): lamps that show where to go, a person before the terminal, the cabinet's door. */
  lampBoard: z
    .strictObject({
      transport,
      unit: z.number().int().min(1).max(247).default(1),
      /** Lamp → relay, from 1. */
      lamps: z.partialRecord(z.enum(LAMP_NAMES), channel).default({}),
      presence: z.strictObject({ channel, activeLevel: level }).optional(),
      door: z.strictObject({ channel, openLevel: level }).optional(),
    })
    .optional(),
  keypad: z.strictObject({ transport, profile: word.optional() }).optional(),
  codeScanner: z.strictObject({ transport, profile: word.optional() }).optional(),
  signaturePad: z.strictObject({ transport, profile: word.optional() }).optional(),
  /** The uninterruptible power supply, by NUT's upsd. */
  ups: z.strictObject({ transport, name: z.string().min(1) }).optional(),
  receiptPrinter: z.strictObject({
    transport /** A file of `printers/receipt-printer/profiles`. */,
    profile: word.refine((name) => receiptPrinterProfileNames().includes(name), {
      error: () => `there is no such model; there are ${receiptPrinterProfileNames().join(', ')}`,
    }),
  }),
  pagePrinter: z.strictObject({ uri: z.string().regex(/^ipps?:\/\//) }),
});

export type DevicesConfig = z.infer<typeof devicesConfig>;

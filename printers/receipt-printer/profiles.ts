import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A command, byte for byte. */
const command = z.array(z.int().min(0).max(255)).min(2).max(10);

/** What a model of receipt printer is, as data. Lengths are dots at the model's own resolution unless they say otherwise. */
const profileSchema = z.strictObject({
  /** The models that it is for. */
  title: z.string().min(1),
  /** Where what stands here comes from. */
  source: z.string().min(1),
  /** Printable width. */
  dots: z.int().min(192).max(1_024).multipleOf(8),
  /** Half-width characters of font A on one line. */
  columns: z.int().min(16).max(85),
  /** Height of one line of text with its spacing: a line printed as a picture is as high. */
  lineDots: z.int().min(24).max(80),
  /** The character set that the model's Chinese font is sure to hold; a row with any other character is printed as a picture. */
  chineseFont: z.enum(['none', 'gb2312', 'gbk']),
  /** The QR code is made by the printer (`GS ( k`), or sent as a picture. */
  qr: z.enum(['native', 'raster']),
  /** Side of one QR module. */
  qrModuleDots: z.int().min(2).max(16),
  /** The bar code (Code 128) is made by the printer (`GS k`), or sent as a picture. */
  barcode: z.enum(['native', 'raster']),
  /** Blank lines from the print head to the knife, before the cut. */
  feedLines: z.int().min(0).max(20),
  /** The cut, byte for byte: vendors swap the meaning of `ESC i` and `ESC m`. */
  cut: command,
  /** How the end of a slip is confirmed, in order with the data: `GS ( H` process ID (its answer carries our number), or `GS r 1` (its answer is not tagged). */
  confirm: z.enum(['process-id', 'paper-query']),
  /** The printer reports changes by itself after `GS a` (Automatic Status Back). */
  automaticStatus: z.boolean(),
  /** `DLE DC4 8` empties the buffers, so that what was left of a slip is not printed for the next person. */
  clearsBuffers: z.boolean(),
  /** It answers `GS I` with its maker, model, serial number and firmware. */
  identity: z.boolean(),
  /** The soft reset. It must be obeyed the moment it arrives, whatever the printer is at. */
  reset: command,
  /** What holds the cut slip out to the person, with a sensor at the mouth; `null`: the slip falls or hangs, and nobody knows whether it was taken. */
  presenter: z
    .strictObject({
      /** Pushes the cut slip out, as far as the model's own steps say: 7 mm each on most, less on some. */
      present: command,
      /** How the mouth is asked: `DLE EOT 20`, full status, answered at once; or `GS e 6`, answered in its turn and not while the printer is offline. */
      sensor: z.enum(['full-status', 'ejector']),
      /** How long a slip may stand in the mouth before it is dealt with, so that the next person does not find it. */
      holdSeconds: z.int().min(5).max(600),
      /** What becomes of it then: drawn back into the bin, pushed out, or nothing where the model can do neither. */
      leftOver: z.discriminatedUnion('how', [
        z.strictObject({ how: z.literal('retract'), command }),
        z.strictObject({ how: z.literal('eject'), command }),
        z.strictObject({ how: z.literal('none') }),
      ]),
    })
    .nullable(),
});

/** A model of receipt printer. `name` is that of its file. */
export type ReceiptPrinterProfile = Readonly<z.infer<typeof profileSchema>> & { readonly name: string };

const PROFILES = fileURLToPath(new URL('./profiles/', import.meta.url));

/** The names of the models that there are: one data file each, found by listing the folder. */
export const receiptPrinterProfileNames = (folder: string = PROFILES): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

const parseJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is not a profile: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/**
 * Reads one model. A model is added by a file and its name in the configuration. Throws with the file, the field and
 * what was expected when there is no such model or its file is wrong: the terminal cannot be set up so.
 */
export const receiptPrinterProfile = (name: string, folder: string = PROFILES): ReceiptPrinterProfile => {
  const known = receiptPrinterProfileNames(folder);
  // Looked up in the list: a name is never a path.
  if (!known.includes(name))
    throw new Error(`there is no receipt printer profile ${name}; there are ${known.join(', ')}`);
  const file = join(folder, `${name}.json`);
  const parsed = profileSchema.safeParse(parseJson(file));
  if (!parsed.success) throw new Error(`${file} is not a profile:\n${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, name };
};

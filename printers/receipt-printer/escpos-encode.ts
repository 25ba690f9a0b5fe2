import { chineseFontCode } from './chinese-font-codes.ts';
import { type LaidRow, layOut } from './layout.ts';
import type { ReceiptPrinterProfile } from './profiles.ts';
import { type Bitmap, rasteriseBarcode, rasterisePicture, rasteriseQr, rasteriseRow } from './raster.ts';
import type { Slip, SlipLine } from './slip.ts';
import type { SlipFonts } from './slip-fonts.ts';

/** A slip as the printer wants it. */
export interface EncodedSlip {
  /** Whole commands, in order: between two chunks, and nowhere else, a status query may be put in. The last one ends with the cut. */
  readonly chunks: readonly Uint8Array[];
  /** Characters that no font has, each once; they stand on the paper as 〔U+XXXXX〕. */
  readonly missing: readonly string[];
}

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const LF = 0x0a;

/** Control and format characters, line and paragraph separators, halves of surrogate pairs: nothing that a font could show. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const PRINTABLE_ASCII = /^[\x20-\x7e]$/;

/** How a character is named that cannot be drawn: 〔U+2EBF0〕. */
const codePointName = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;

const romBytes = (character: string, profile: ReceiptPrinterProfile): readonly number[] | null =>
  PRINTABLE_ASCII.test(character)
    ? [character.charCodeAt(0)]
    : chineseFontCode(character, profile.chineseFont);

/** Replaces what neither the printer nor a font can draw by its code point, so that it is never dropped; notes it in `missing`. */
const showMissing = (
  text: string,
  profile: ReceiptPrinterProfile,
  fonts: SlipFonts,
  missing: Set<string>,
): string => {
  let shown = '';
  for (const character of text.replaceAll('\r\n', '\n').replaceAll('\t', '    ')) {
    const drawable =
      character === '\n' ||
      romBytes(character, profile) !== null ||
      (!INVISIBLE.test(character) && fonts.outline(character.codePointAt(0) ?? 0) !== null);
    if (!drawable) missing.add(character);
    shown += drawable ? character : codePointName(character);
  }
  return shown;
};

const mapTexts = (line: SlipLine, change: (text: string) => string): SlipLine => {
  switch (line.kind) {
    case 'text':
      return { ...line, text: change(line.text) };
    case 'pair':
      return { ...line, label: change(line.label), value: change(line.value) };
    case 'table':
      return { ...line, rows: line.rows.map((cells) => cells.map(change)) };
    case 'rule':
    case 'qr':
    case 'barcode':
    case 'picture':
    case 'blank':
      return line;
    default:
      return line satisfies never;
  }
};

/** `GS v 0`: a picture, at once, and the paper moves on by its height. */
const rasterCommand = (bitmap: Bitmap): Uint8Array => {
  const head = [
    GS,
    0x76,
    0x30,
    0,
    bitmap.bytesPerRow & 0xff,
    bitmap.bytesPerRow >> 8,
    bitmap.rows & 0xff,
    bitmap.rows >> 8,
  ];
  const command = new Uint8Array(head.length + bitmap.bits.length);
  command.set(head);
  command.set(bitmap.bits, head.length);
  return command;
};

/** A picture in the middle of the paper, by `ESC a 1`, which holds for pictures, too. */
const centredRaster = (bitmap: Bitmap): Uint8Array =>
  Uint8Array.from([...[ESC, 0x61, 1], ...rasterCommand(bitmap), ...[ESC, 0x61, 0]]);

/** `GS ( k` functions 165, 167, 169, 180 and 181: model 2, module size, correction M, store, print; in the middle of the paper. */
const nativeQrCommand = (data: string, moduleDots: number): Uint8Array => {
  const bytes = Buffer.from(data, 'utf8');
  const stored = bytes.length + 3;
  return Uint8Array.from([
    ...[ESC, 0x61, 1],
    ...[GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0],
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, moduleDots],
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31],
    ...[GS, 0x28, 0x6b, stored & 0xff, stored >> 8, 0x31, 0x50, 0x30, ...bytes],
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30],
    ...[ESC, 0x61, 0],
  ]);
};

const encodeQr = (data: string, profile: ReceiptPrinterProfile): Uint8Array => {
  // A control character among the data could be taken for a real-time command: then the picture is safer.
  const native = profile.qr === 'native' && !/\p{Cc}/u.test(data);
  return native
    ? nativeQrCommand(data, profile.qrModuleDots)
    : centredRaster(rasteriseQr(data, { dots: profile.dots, moduleDots: profile.qrModuleDots }));
};

/** Dots of one module of a bar code, and its height: what a hand scanner reads at arm's length at 203 dpi. */
const BARCODE = { moduleDots: 2, heightDots: 80 } as const;

/** What a bar code may hold. */
const BARCODE_DATA = /^[\x20-\x7e]{1,24}$/;

/**
 * `GS k 73` (Code 128, code set B by `{B`, a `{` of the data doubled), in the middle, its text below it by `GS H 2`; or
 * the same as a picture with a row of text. Data that Code 128 cannot hold so is a bug of whoever wrote the slip.
 */
const encodeBarcode = (data: string, profile: ReceiptPrinterProfile): Uint8Array[] => {
  if (!BARCODE_DATA.test(data)) throw new RangeError('not the data of a bar code');
  const center = Uint8Array.of(ESC, 0x61, 1);
  const left = Uint8Array.of(ESC, 0x61, 0);
  if (profile.barcode === 'raster') {
    const text = Uint8Array.from([...center, ...Buffer.from(data, 'latin1'), LF, ...left]);
    return [centredRaster(rasteriseBarcode(data, { dots: profile.dots, ...BARCODE })), text];
  }
  const bytes = Buffer.from(`{B${data.replaceAll('{', '{{')}`, 'latin1');
  return [
    Uint8Array.from([
      ...center,
      ...[GS, 0x68, BARCODE.heightDots],
      ...[GS, 0x77, BARCODE.moduleDots],
      ...[GS, 0x48, 2],
      ...[GS, 0x6b, 73, bytes.length, ...bytes],
      ...left,
    ]),
  ];
};

/** The bytes of a row that the printer's own fonts hold wholly, or `null`. */
const encodeTextRow = (row: LaidRow, profile: ReceiptPrinterProfile): Uint8Array | null => {
  const bytes: number[] = [];
  for (const character of row.text) {
    const code = romBytes(character, profile);
    if (code === null) return null;
    bytes.push(...code);
  }
  // GS ! sets the size and ESC E the weight of Latin and Chinese characters alike.
  const size = row.size === 'double' ? 0x11 : 0;
  const styled = size !== 0 || row.bold;
  const on = styled ? [GS, 0x21, size, ESC, 0x45, row.bold ? 1 : 0] : [];
  const off = styled ? [GS, 0x21, 0, ESC, 0x45, 0] : [];
  return Uint8Array.from([...on, ...bytes, LF, ...off]);
};

/** `ESC @`, `ESC 2` and `FS &`: all settings as at power-on, common line spacing, Chinese characters by two bytes. */
const PROLOGUE = Uint8Array.from([ESC, 0x40, ESC, 0x32, FS, 0x26]);

/**
 * Encodes a slip for one model of printer. A row with a character outside the printer's Chinese font (rare
 * characters, four-byte GB 18030) becomes a picture of the whole row; a character that no font has is shown as its
 * code point and reported. Ends with the cut.
 */
export const encodeSlip = async (
  slip: Slip,
  profile: ReceiptPrinterProfile,
  fonts: SlipFonts,
): Promise<EncodedSlip> => {
  const missing = new Set<string>();
  const lines = slip.lines.map((line) =>
    mapTexts(line, (text) => showMissing(text, profile, fonts, missing)),
  );
  const chunks: Uint8Array[] = [PROLOGUE];
  for (const line of layOut({ lines }, profile.columns)) {
    switch (line.kind) {
      case 'row':
        chunks.push(encodeTextRow(line, profile) ?? rasterCommand(await rasteriseRow(line, profile, fonts)));
        break;
      case 'qr':
        chunks.push(encodeQr(line.data, profile));
        break;
      case 'barcode':
        chunks.push(...encodeBarcode(line.data, profile));
        break;
      case 'picture':
        chunks.push(centredRaster(await rasterisePicture(line.png, profile.dots)));
        break;
      default:
        line satisfies never;
    }
  }
  chunks.push(Uint8Array.from([ESC, 0x64, profile.feedLines, ...profile.cut]));
  return { chunks, missing: [...missing] };
};

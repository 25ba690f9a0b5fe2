import JsBarcode from 'jsbarcode';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { characterWidth, type LaidRow } from './layout.ts';
import type { SlipFonts } from './slip-fonts.ts';

/** A picture of one bit a dot, rows of `bytesPerRow` bytes, the leftmost dot in the highest bit, 1 is black. */
export interface Bitmap {
  readonly bytesPerRow: number;
  readonly rows: number;
  readonly bits: Uint8Array;
}

/** Dots of a half-width character of font A: 12 × 24. A full-width one is 24 × 24. */
const HALF_WIDTH_DOTS = 12;
const CHARACTER_DOTS = 24;
/** The em box of Chinese fonts stands 0.88 em above the base line and 0.12 em below (OpenType `ideo` baseline). */
const BASELINE = 0.88;

/** Book faces have strokes of half a dot at this size, which would break up: each is drawn so much wider, in dots. */
const STROKE_DOTS = 0.6;
/** And so much wider again in bold, in dots. */
const BOLD_DOTS = 0.8;
/** A dot darker than this grey (0 to 255) is printed. */
const INK_BELOW = 130;

const emptyBitmap = (dots: number, rows: number): Bitmap => {
  const bytesPerRow = Math.ceil(dots / 8);
  return { bytesPerRow, rows, bits: new Uint8Array(bytesPerRow * rows) };
};

const setDot = (bitmap: Bitmap, x: number, y: number): void => {
  const at = y * bitmap.bytesPerRow + (x >> 3);
  bitmap.bits[at] = (bitmap.bits[at] ?? 0) | (0x80 >> (x & 7));
};

/** Cuts off the white columns at the right, by whole bytes: what is not sent need not be waited for on a serial line. */
const withoutWhiteAtRight = (bitmap: Bitmap): Bitmap => {
  let inked = 1;
  for (const [at, byte] of bitmap.bits.entries())
    if (byte !== 0) inked = Math.max(inked, (at % bitmap.bytesPerRow) + 1);
  const bits = new Uint8Array(inked * bitmap.rows);
  for (let y = 0; y < bitmap.rows; y += 1)
    bits.set(bitmap.bits.subarray(y * bitmap.bytesPerRow, y * bitmap.bytesPerRow + inked), y * inked);
  return { bytesPerRow: inked, rows: bitmap.rows, bits };
};

/** The second byte of the commands that a printer obeys the moment they arrive, wherever they stand: DLE EOT, DLE ENQ, DLE DC4. */
const REAL_TIME_SECOND_BYTES = new Set([0x04, 0x05, 0x14]);

/**
 * Adds one dot wherever a picture would spell a real-time command (`DLE EOT` asks for the status, `DLE DC4` can
 * clear the buffer or switch the printer off): Epson's reference warns that they are obeyed inside data, too.
 */
export const withoutRealTimeCommands = (bitmap: Bitmap): Bitmap => {
  const bits = bitmap.bits.slice();
  for (let at = 0; at + 1 < bits.length; at += 1) {
    if (bits[at] === 0x10 && REAL_TIME_SECOND_BYTES.has(bits[at + 1] ?? 0)) bits[at] = 0x18;
  }
  return { ...bitmap, bits };
};

/** The picture of one row of text at its place on the paper. A character that `fonts` lacks must have been replaced before: it throws. */
export const rasteriseRow = async (
  row: LaidRow,
  paper: { readonly dots: number; readonly lineDots: number },
  fonts: SlipFonts,
): Promise<Bitmap> => {
  const scale = row.size === 'double' ? 2 : 1;
  const em = CHARACTER_DOTS * scale;
  const height = Math.max(paper.lineDots, em + (paper.lineDots - CHARACTER_DOTS));
  // The line's spacing lies below its characters, as in the printer's own lines.
  const baseline = em * BASELINE;
  const paths: string[] = [];
  let x = 0;
  for (const character of row.text) {
    const cell = characterWidth(character) * HALF_WIDTH_DOTS * scale;
    const outline = fonts.outline(character.codePointAt(0) ?? 0);
    if (outline === null) throw new Error('a character without a glyph reached the rasteriser');
    const unit = em / outline.unitsPerEm;
    const advance = outline.advanceWidth * unit;
    // Latin letters of a proportional font are squeezed into the cell of the printer's own.
    const squeeze = advance > cell ? cell / advance : 1;
    const left = x + (cell - advance * squeeze) / 2;
    if (outline.path !== '') {
      const weight = (STROKE_DOTS + (row.bold ? BOLD_DOTS : 0)) / unit;
      paths.push(
        `<path d="${outline.path}" stroke-width="${weight}" transform="translate(${left} ${baseline}) scale(${unit * squeeze} ${-unit})"/>`,
      );
    }
    x += cell;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${paper.dots}" height="${height}"><g stroke="#000" stroke-linejoin="round">${paths.join('')}</g></svg>`;
  const pixels = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const bitmap = emptyBitmap(paper.dots, height);
  const { width, channels } = pixels.info;
  for (let y = 0; y < height; y += 1) {
    for (let column = 0; column < width; column += 1) {
      if ((pixels.data[(y * width + column) * channels] ?? 255) < INK_BELOW) setDot(bitmap, column, y);
    }
  }
  return withoutRealTimeCommands(withoutWhiteAtRight(bitmap));
};

/** The quiet zone of a QR code, in modules (ISO/IEC 18004 §5.3.8). */
const QUIET_ZONE_MODULES = 4;

/**
 * The picture of a QR code (error correction M), as wide as the code: its quiet zone at the sides is the paper, which
 * must be at least that much wider. More data than the paper's width can hold throws.
 */
export const rasteriseQr = (
  data: string,
  paper: { readonly dots: number; readonly moduleDots: number },
): Bitmap => {
  const { modules } = QRCode.create([{ data: Buffer.from(data, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  });
  const across = modules.size + 2 * QUIET_ZONE_MODULES;
  const side = Math.min(paper.moduleDots, Math.floor(paper.dots / across));
  if (side < 2) throw new RangeError('a QR code too large for the paper');
  const width = modules.size * side;
  const bitmap = emptyBitmap(width, across * side);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (modules.get(Math.floor(y / side), Math.floor(x / side)) === 1)
        setDot(bitmap, x, y + QUIET_ZONE_MODULES * side);
    }
  }
  return withoutRealTimeCommands(bitmap);
};

/** Blank modules that must stand on each side of a Code 128 symbol (ISO/IEC 15417 §4.4). */
const QUIET_MODULES = 10;

/**
 * The picture of a Code 128 symbol, as wide as the symbol. Throws when it and its blank sides are wider than the paper,
 * or the data is none: a bug of whoever wrote the slip.
 */
export const rasteriseBarcode = (
  data: string,
  paper: { readonly dots: number; readonly moduleDots: number; readonly heightDots: number },
): Bitmap => {
  const drawn: { encodings?: readonly { readonly data: string }[] } = {};
  JsBarcode(drawn, data, { format: 'CODE128' });
  const modules = drawn.encodings?.map((part) => part.data).join('') ?? '';
  const width = (modules.length + 2 * QUIET_MODULES) * paper.moduleDots;
  if (modules === '' || width > paper.dots) throw new RangeError('a bar code wider than the paper');
  const bitmap = emptyBitmap(modules.length * paper.moduleDots, paper.heightDots);
  for (const [at, module] of [...modules].entries()) {
    if (module !== '1') continue;
    for (let dot = 0; dot < paper.moduleDots; dot += 1) {
      for (let y = 0; y < paper.heightDots; y += 1) setDot(bitmap, at * paper.moduleDots + dot, y);
    }
  }
  return withoutRealTimeCommands(bitmap);
};

/** The highest picture, dots: about 75 mm, so that a wrong file does not empty the roll. */
export const MOST_PICTURE_ROWS = 600;

/** A picture (PNG, base64) in black and white, made smaller where it is wider than the paper or too high. Rejects when it is not a picture. */
export const rasterisePicture = async (png: string, dots: number): Promise<Bitmap> => {
  const { data, info } = await sharp(Buffer.from(png, 'base64'))
    .flatten({ background: 'white' })
    .resize({ width: dots, height: MOST_PICTURE_ROWS, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const bitmap = emptyBitmap(info.width, info.height);
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if ((data[(y * info.width + x) * info.channels] ?? 255) < INK_BELOW) setDot(bitmap, x, y);
    }
  }
  return withoutRealTimeCommands(bitmap);
};

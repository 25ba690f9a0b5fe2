import type { Corners } from './picture-verdict.ts';
import { apart } from './quadrilateral.ts';
import { CHANNELS, type Raster } from './raster.ts';

/** Long by short side of the A series of paper (ISO 216). */
const A_SERIES = Math.SQRT2;

/** A sheet whose sides differ from the A series by less than this is one: the tilt of a camera does as much. */
const A_SERIES_MARGIN = 0.08;

/** The long side of A4, inches. */
const A4_LONG_INCHES = 297 / 25.4;

/** No straightened sheet is larger than this, pixels: A4 at 300 dots an inch. */
const MOST_LONG_SIDE = 3_508;

/** What lies outside the picture becomes white, but not so white as mirrored light. */
const OUTSIDE = 245;

/** Size of a straightened sheet. `resolution` in dots an inch for a sheet of the A series, which is taken as A4. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly resolution: number | null;
}

/** The size in which a sheet is cut out: that which it has in the picture, with the proportions of A4 where it is near them. */
export const sheetSize = ([a, b, c, d]: Corners): SheetSize => {
  const width = (apart(a, b) + apart(d, c)) / 2;
  const height = (apart(a, d) + apart(b, c)) / 2;
  const long = Math.max(width, height, 1);
  const short = Math.max(Math.min(width, height), 1);
  const isASeries = Math.abs(long / short / A_SERIES - 1) < A_SERIES_MARGIN;
  const longSide = Math.round(Math.min(long, MOST_LONG_SIDE));
  const shortSide = Math.max(1, Math.round(isASeries ? longSide / A_SERIES : (longSide * short) / long));
  const resolution = isASeries ? Math.round(longSide / A4_LONG_INCHES) : null;
  return width > height
    ? { width: longSide, height: shortSide, resolution }
    : { width: shortSide, height: longSide, resolution };
};

/** The eight numbers of the perspective map, row by row; the ninth is 1. */
type Perspective = readonly [number, number, number, number, number, number, number, number];

/**
 * The map from a rectangle's pixels to the picture's that takes its corners to the given ones.
 * Heckbert, "Fundamentals of Texture Mapping" (1989), the case "square to quadrilateral".
 */
const toPicture = ([a, b, c, d]: Corners, width: number, height: number): Perspective => {
  const skewX = a.x - b.x + c.x - d.x;
  const skewY = a.y - b.y + c.y - d.y;
  const dx1 = b.x - c.x;
  const dy1 = b.y - c.y;
  const dx2 = d.x - c.x;
  const dy2 = d.y - c.y;
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (skewX * dy2 - dx2 * skewY) / determinant;
  const h = (dx1 * skewY - skewX * dy1) / determinant;
  const w = 1 / width;
  const v = 1 / height;
  return [
    (b.x - a.x + g * b.x) * w,
    (d.x - a.x + h * d.x) * v,
    a.x,
    (b.y - a.y + g * b.y) * w,
    (d.y - a.y + h * d.y) * v,
    a.y,
    g * w,
    h * v,
  ];
};

/**
 * Cuts a sheet out of the picture, upright and without perspective, mixing the four nearest pixels (bilinear).
 */
export const straighten = (raster: Raster, corners: Corners, { width, height }: SheetSize): Raster => {
  const [m0, m1, m2, m3, m4, m5, m6, m7] = toPicture(corners, width, height);
  const { data: source, width: across, height: down } = raster;
  const data = new Uint8Array(width * height * CHANNELS).fill(OUTSIDE);
  const row = across * CHANNELS;
  let out = 0;
  for (let y = 0; y < height; y += 1) {
    const v = y + 0.5;
    for (let x = 0; x < width; x += 1, out += CHANNELS) {
      const u = x + 0.5;
      const scale = 1 / (m6 * u + m7 * v + 1);
      const atX = (m0 * u + m1 * v + m2) * scale;
      const atY = (m3 * u + m4 * v + m5) * scale;
      const left = Math.floor(atX);
      const top = Math.floor(atY);
      if (left < 0 || top < 0 || left >= across - 1 || top >= down - 1) continue;
      const rightShare = ((atX - left) * 256) | 0;
      const lowShare = ((atY - top) * 256) | 0;
      const a = (256 - rightShare) * (256 - lowShare);
      const b = rightShare * (256 - lowShare);
      const c = (256 - rightShare) * lowShare;
      const d = rightShare * lowShare;
      const at = top * row + left * CHANNELS;
      const below = at + row;
      for (let channel = 0; channel < CHANNELS; channel += 1)
        data[out + channel] =
          ((source[at + channel] ?? 0) * a +
            (source[at + CHANNELS + channel] ?? 0) * b +
            (source[below + channel] ?? 0) * c +
            (source[below + CHANNELS + channel] ?? 0) * d) >>
          16;
    }
  }
  return { width, height, data };
};

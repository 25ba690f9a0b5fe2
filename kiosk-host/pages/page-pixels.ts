import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Raster } from '../../device-drivers/document-camera/picture/raster.ts';

/** More pixels are refused before they are decoded: A4 at 900 dpi has 78 million. */
export const MOST_PIXELS = 80_000_000;

/** Long side of the working picture in which everything is measured, pixels: A4 at 150 dpi. */
const WORKING_SIDE = 1_754;

/** Long side of a picture that is written anew, pixels: A3 at 300 dpi. Only then are pixels given up. */
const KEPT_SIDE = 4_961;

/** JPEG quality of a picture that is written anew: text stays without visible rings. */
const JPEG_QUALITY = 88;

/** Decoding longer than this is given up, seconds. */
const DECODING_LIMIT = 10;

/** Opens a picture, upright as its EXIF says, 8 bits a channel in sRGB on white. */
const open = (bytes: Uint8Array): Sharp =>
  // `warning` is the strictest level: a damaged stream that the decoder would paper over with grey is refused.
  sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_PIXELS, sequentialRead: true, autoOrient: true })
    .timeout({ seconds: DECODING_LIMIT })
    .flatten({ background: 'white' })
    .toColourspace('srgb');

const rasterOf = async (picture: Sharp, side: number): Promise<Raster> => {
  const { data, info } = await picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true, kernel: 'linear' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, data };
  const colour = new Uint8Array(info.width * info.height * 3);
  for (let pixel = 0, at = 0; at < colour.length; pixel += 1, at += 3)
    colour.fill(data[pixel * info.channels] ?? 0, at, at + 3);
  return { width: info.width, height: info.height, data: colour };
};

/** What the decoder knows of a picture without decoding it. Throws when it knows nothing. */
export const metadataOf = (bytes: Uint8Array): Promise<Metadata> =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();

/** Decodes a picture to its end, at working size. Throws when it is not whole. */
export const workingPicture = (bytes: Uint8Array): Promise<Raster> => rasterOf(open(bytes), WORKING_SIDE);

/** Decodes a picture in the size in which it is kept. */
export const keptPicture = (bytes: Uint8Array): Promise<Raster> => rasterOf(open(bytes), KEPT_SIDE);

/** A JPEG of the whole picture as it stands. */
export const writtenAnew = async (
  bytes: Uint8Array,
): Promise<{ readonly jpeg: Uint8Array; readonly widthPixels: number; readonly heightPixels: number }> => {
  const { data, info } = await open(bytes)
    .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, widthPixels: info.width, heightPixels: info.height };
};

/** A JPEG of the whole picture, turned back by the degrees that it leans clockwise; its corners stay in it, on white. */
export const writtenTurned = async (
  bytes: Uint8Array,
  degrees: number,
): Promise<{ readonly jpeg: Uint8Array; readonly widthPixels: number; readonly heightPixels: number }> => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { data, info } = await open(bytes)
    .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true })
    .affine([cos, sin, -sin, cos], { background: '#ffffff', interpolator: 'bilinear' })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, widthPixels: info.width, heightPixels: info.height };
};

/** A JPEG of pixels. */
export const jpegOf = async ({ width, height, data }: Raster): Promise<Uint8Array> =>
  await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();

/**
 * Whether a JPEG can be kept byte for byte: upright, grey or RGB with 8 bits, and nothing behind its end (a phone hangs a
 * film there).
 */
export const isPlainJpeg = (bytes: Uint8Array, metadata: Metadata): boolean =>
  metadata.format === 'jpeg' &&
  (metadata.orientation ?? 1) === 1 &&
  (metadata.space === 'srgb' || metadata.space === 'b-w') &&
  metadata.depth === 'uchar' &&
  bytes.at(-2) === 0xff &&
  bytes.at(-1) === 0xd9;

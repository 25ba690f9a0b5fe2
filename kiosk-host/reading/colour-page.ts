import sharp from 'sharp';
import type { Rotation } from '../../flows/dossier/dossier.ts';

/** An upright page in the memory: RGB, 8 bits a channel, row by row without gaps. */
export interface ColourPage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** More pixels are refused before they are decoded: A4 at 900 dpi has 78 million. */
const MOST_PIXELS = 80_000_000;

/** Long side of the picture that is read, pixels: A4 at 300 dpi. More adds time and no certainty. */
const READING_SIDE = 3_508;

/** Decodes a picture of a page and sets it upright. Throws when the bytes are no whole picture. */
export const uprightPage = async (jpeg: Uint8Array, rotation: Rotation): Promise<ColourPage> => {
  const { data, info } = await sharp(jpeg, {
    failOn: 'error',
    limitInputPixels: MOST_PIXELS,
    autoOrient: true,
  })
    .rotate(rotation)
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .resize({ width: READING_SIDE, height: READING_SIDE, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, data };
  const colour = new Uint8Array(info.width * info.height * 3);
  for (let pixel = 0, at = 0; at < colour.length; pixel += 1, at += 3)
    colour.fill(data[pixel * info.channels] ?? 0, at, at + 3);
  return { width: info.width, height: info.height, data: colour };
};

/** The upper part of a page. */
export const upperPart = ({ width, height, data }: ColourPage, share: number): ColourPage => {
  const rows = Math.max(1, Math.min(height, Math.round(height * share)));
  return { width, height: rows, data: data.subarray(0, width * rows * 3) };
};

/** The page in another size, without keeping its shape. */
export const resized = async (
  { width, height, data }: ColourPage,
  to: { readonly width: number; readonly height: number },
): Promise<ColourPage> => ({
  ...to,
  data: await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ ...to, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer(),
});

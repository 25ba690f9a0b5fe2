import sharp, { type Sharp } from 'sharp';
import { fail, ok, type Result } from '../contract.ts';
import { CARD_PICTURE_SIZE, type CardPicture, type WltFault } from './wlt-decoder.ts';

/** A photo twice as wide and high as it may be is still looked at, to say that its size is wrong; more is not decoded. */
const MOST_PIXELS = 4 * CARD_PICTURE_SIZE.width * CARD_PICTURE_SIZE.height;

/** Header of the file (14 bytes) and of the picture (at least 40). */
const SHORTEST_BMP = 54;

interface RawPicture {
  readonly width: number;
  readonly height: number;
  /** Rows from the top, three bytes a pixel: red, green, blue. */
  readonly rgb: Uint8Array;
}

/**
 * Reads a Windows bitmap (BITMAPINFOHEADER, 24 bits, not compressed), which is what the libraries for WLT write: 38,862
 * bytes for a card. sharp does not read this format. `null`: it is none, or of another kind.
 */
export const readBitmap = (bytes: Uint8Array): RawPicture | null => {
  if (bytes.length < SHORTEST_BMP || bytes[0] !== 0x42 || bytes[1] !== 0x4d) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixelsAt = view.getUint32(10, true);
  const width = view.getInt32(18, true);
  const signedHeight = view.getInt32(22, true);
  const height = Math.abs(signedHeight);
  const isPlain = view.getUint16(28, true) === 24 && view.getUint32(30, true) === 0;
  if (!isPlain || width <= 0 || height === 0 || width * height > MOST_PIXELS) return null;
  // Rows are filled up to four bytes, and the last row of the picture stands first unless the height is negative.
  const stride = Math.ceil((width * 3) / 4) * 4;
  if (pixelsAt + stride * height > bytes.length) return null;
  const rgb = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    const from = pixelsAt + stride * (signedHeight > 0 ? height - 1 - row : row);
    for (let column = 0; column < width; column += 1) {
      const pixel = bytes.subarray(from + column * 3, from + column * 3 + 3);
      rgb.set(pixel.toReversed(), (row * width + column) * 3);
    }
  }
  return { width, height, rgb };
};

const opened = (bytes: Uint8Array): Sharp => {
  const bitmap = readBitmap(bytes);
  return bitmap
    ? sharp(bitmap.rgb, { raw: { width: bitmap.width, height: bitmap.height, channels: 3 } })
    : sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_PIXELS });
};

/** Proves that bytes (BMP, PNG, JPEG) are a card's photo down to the last line, and gives it as PNG. */
export const proveCardPicture = async (bytes: Uint8Array): Promise<Result<CardPicture, WltFault>> => {
  try {
    const { data, info } = await opened(bytes).png().toBuffer({ resolveWithObject: true });
    return info.width === CARD_PICTURE_SIZE.width && info.height === CARD_PICTURE_SIZE.height
      ? ok({ png: data })
      : fail({ problem: 'wrongSize', detail: `${info.width}x${info.height}` });
  } catch {
    // The decoder's words are not kept: they may quote the bytes.
    return fail({ problem: 'notAPicture', detail: `${bytes.length} bytes` });
  }
};

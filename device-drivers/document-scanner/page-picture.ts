import sharp, { type Sharp } from 'sharp';
import { fail, ok, type Result } from '../contract.ts';
import { type ScanFault, type ScannedPage, scanFault } from './document-scanner.ts';

/** JPEG quality of pages that come as another format: text of 150 dpi stays without visible rings. */
const JPEG_QUALITY = 85;

/** A3 at 600 dpi, 24 bits. More is not a page but an attack on the memory. */
const MOST_PIXELS = 7_020 * 9_930;

const startsAsJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

const decoder = (bytes: Uint8Array, sequentialRead = false): Sharp =>
  // `warning` is the strictest level: a damaged stream that libjpeg would paper over with grey blocks is refused.
  sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_PIXELS, sequentialRead });

/**
 * Proves that a picture decodes to its last line, and gives it as a page. A JPEG passes through byte by byte;
 * anything else becomes a JPEG of quality 85. A truncated body, garbage or nothing is `undecodable`.
 */
export const provePage = async (
  bytes: Uint8Array,
  resolution: number,
): Promise<Result<ScannedPage, ScanFault>> => {
  try {
    if (startsAsJpeg(bytes)) {
      const { width, height } = await decoder(bytes).metadata();
      // Lines are decoded in their order, so the last one proves all of them, and the whole picture (26 MB for A4 at
      // 300 dpi) need not be kept. Measured against a whole decoding: the same truncations and turned bits are refused.
      await decoder(bytes, true)
        .extract({ left: 0, top: height - 1, width, height: 1 })
        .raw()
        .toBuffer();
      return ok({ jpeg: bytes, widthPixels: width, heightPixels: height, resolution });
    }
    const { channels } = await decoder(bytes).metadata();
    const { data, info } = await decoder(bytes)
      .flatten({ background: 'white' })
      // Left alone, a grey page would become three equal channels.
      .toColourspace(channels <= 2 ? 'b-w' : 'srgb')
      .withDensity(resolution)
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer({ resolveWithObject: true });
    return ok({ jpeg: data, widthPixels: info.width, heightPixels: info.height, resolution });
  } catch (error) {
    // The decoder's words name formats and counts of bytes, nothing of the page.
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : 'unknown';
    return fail(scanFault('undecodable', `${bytes.length} bytes: ${reason}`));
  }
};

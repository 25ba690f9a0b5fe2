/**
 * PWG Raster (PWG 5102.4-2012): pages of pixels for printers that read no PDF. A stream is the word `RaS2`, and for
 * each page 1,796 octets of header and the lines, compressed. Offsets of the header are those of its Table 1.
 */

/** How pixels are told: 8 bits of grey (`sgray_8`), or 8 bits each of red, green and blue (`srgb_8`). */
export type PwgColour = 'sgray_8' | 'srgb_8';

/** One page of pixels, top line first, without padding. */
export interface PwgBitmap {
  readonly width: number;
  readonly height: number;
  readonly colour: PwgColour;
  readonly pixels: Uint8Array;
}

/** What a page says about itself besides its pixels. */
export interface PwgPage {
  readonly bitmap: PwgBitmap;
  readonly dotsPerInch: number;
  /** PWG 5101.1 name. */
  readonly mediaName: string;
  /** Both sides, turned over the long edge. */
  readonly duplex: boolean;
  /** Page 1 is a front, page 2 a back. */
  readonly pageNumber: number;
  readonly totalPages: number;
  /** `pwg-raster-document-sheet-back`: how the printer wants the backs of duplex sheets. */
  readonly sheetBack: string | null;
}

/** The first octets of a stream. */
export const PWG_SYNC = Uint8Array.from([0x52, 0x61, 0x53, 0x32]);

const HEADER_LENGTH = 1796;
const SGRAY = 18;
const SRGB = 19;
const MOST_REPEATED_LINES = 256;
const LONGEST_RUN = 128;

/** Octets of one pixel. */
export const pwgPixelLength = (colour: PwgColour): number => (colour === 'sgray_8' ? 1 : 3);

/** How the back of a sheet is to be written, by direction (PWG 5102.4 §7.3; long-edge rows): 1 as the front, -1 from the other end. */
const backTransform = (sheetBack: string | null): { readonly feed: 1 | -1; readonly crossFeed: 1 | -1 } => {
  switch (sheetBack) {
    case 'flipped':
      return { feed: -1, crossFeed: 1 };
    case 'rotated':
      return { feed: -1, crossFeed: -1 };
    default:
      // `normal`, and `manual-tumble`, which concerns the short edge only.
      return { feed: 1, crossFeed: 1 };
  }
};

const headerOf = (page: PwgPage, feed: number, crossFeed: number): Uint8Array => {
  const { bitmap, dotsPerInch } = page;
  const octets = new Uint8Array(HEADER_LENGTH);
  const view = new DataView(octets.buffer);
  const word = (at: number, text: string): void =>
    octets.set(new TextEncoder().encode(text).subarray(0, 63), at);
  const points = (pixels: number): number => Math.round((pixels * 72) / dotsPerInch);
  const pixelLength = pwgPixelLength(bitmap.colour);
  word(0, 'PwgRaster');
  view.setUint32(272, page.duplex ? 1 : 0);
  view.setUint32(276, dotsPerInch);
  view.setUint32(280, dotsPerInch);
  view.setUint32(352, points(bitmap.width));
  view.setUint32(356, points(bitmap.height));
  view.setUint32(372, bitmap.width);
  view.setUint32(376, bitmap.height);
  view.setUint32(384, 8);
  view.setUint32(388, 8 * pixelLength);
  view.setUint32(392, pixelLength * bitmap.width);
  view.setUint32(400, bitmap.colour === 'sgray_8' ? SGRAY : SRGB);
  view.setUint32(420, pixelLength);
  view.setUint32(452, page.totalPages);
  view.setInt32(456, crossFeed);
  view.setInt32(460, feed);
  // AlternatePrimary: white, by which a printer knows a blank page.
  view.setUint32(480, 0xff_ffff);
  word(1732, page.mediaName);
  return octets;
};

/** The lines of a page in the order in which they are written, each turned as the back wants it. */
const linesOf = ({ width, height, colour, pixels }: PwgBitmap, feed: number, crossFeed: number) => {
  const pixelLength = pwgPixelLength(colour);
  const lineLength = width * pixelLength;
  return (index: number): Uint8Array => {
    const from = (feed === 1 ? index : height - 1 - index) * lineLength;
    const line = pixels.subarray(from, from + lineLength);
    if (crossFeed === 1) return line;
    const turned = new Uint8Array(lineLength);
    for (let at = 0; at < lineLength; at += pixelLength)
      turned.set(line.subarray(lineLength - at - pixelLength, lineLength - at), at);
    return turned;
  };
};

/**
 * Writes one line after PWG 5102.4 §4.4: runs of 1 to 128 equal pixels as count − 1 and the pixel, stretches of 2 to
 * 128 different ones as 257 − count and the pixels. Gives the place behind it.
 */
const writeLine = (line: Uint8Array, pixelLength: number, into: Uint8Array, start: number): number => {
  const pixels = line.length / pixelLength;
  const same = (a: number, b: number): boolean => {
    for (let at = 0; at < pixelLength; at += 1)
      if (line[a * pixelLength + at] !== line[b * pixelLength + at]) return false;
    return true;
  };
  let at = start;
  let next = 0;
  while (next < pixels) {
    const first = next;
    next += 1;
    if (next < pixels && same(first, next)) {
      while (next < pixels && next - first < LONGEST_RUN && same(first, next)) next += 1;
      into[at] = next - first - 1;
      into.set(line.subarray(first * pixelLength, (first + 1) * pixelLength), at + 1);
      at += 1 + pixelLength;
      continue;
    }
    // Up to where two equal ones begin.
    while (next < pixels && next - first < LONGEST_RUN && !(next + 1 < pixels && same(next, next + 1)))
      next += 1;
    const count = next - first;
    into[at] = count === 1 ? 0 : 257 - count;
    into.set(line.subarray(first * pixelLength, next * pixelLength), at + 1);
    at += 1 + count * pixelLength;
  }
  return at;
};

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** One page as it follows `PWG_SYNC` or another page. A bitmap whose pixels do not fill it is a bug and throws. */
export const encodePwgPage = (page: PwgPage): Uint8Array => {
  const { bitmap } = page;
  const pixelLength = pwgPixelLength(bitmap.colour);
  if (bitmap.pixels.length !== bitmap.width * bitmap.height * pixelLength)
    throw new RangeError('pixels do not fill the page');
  const back = page.duplex && page.pageNumber % 2 === 0;
  const { feed, crossFeed } = back ? backTransform(page.sheetBack) : backTransform(null);
  const line = linesOf(bitmap, feed, crossFeed);
  const parts: Uint8Array[] = [headerOf(page, feed, crossFeed)];
  // The longest that a line can get: its repeat count, and a count before every two pixels.
  const room = new Uint8Array(1 + bitmap.width * (pixelLength + 1));
  for (let index = 0; index < bitmap.height; ) {
    const first = line(index);
    let repeats = 1;
    while (
      repeats < MOST_REPEATED_LINES &&
      index + repeats < bitmap.height &&
      equal(first, line(index + repeats))
    )
      repeats += 1;
    room[0] = repeats - 1;
    parts.push(room.slice(0, writeLine(first, pixelLength, room, 1)));
    index += repeats;
  }
  return Buffer.concat(parts);
};

/**
 * Reads PWG Raster (PWG 5102.4-2012), written from the standard's tables and without the driver's writer, so that each
 * checks the other. Lines that do not fill exactly, or a stream that ends early, throw.
 */

/** One page as it is on paper: fronts and backs upright. */
export interface PwgRasterPage {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  /** 18 sGray, 19 sRGB, 3 black (cupsColorSpace). */
  readonly colourSpace: number;
  readonly dotsPerInch: readonly [crossFeed: number, feed: number];
  readonly duplex: boolean;
  readonly tumble: boolean;
  readonly totalPages: number;
  readonly crossFeedTransform: number;
  readonly feedTransform: number;
  readonly mediaName: string;
  /** Octets of the lines as they came, top of the stream first. */
  readonly pixels: Uint8Array;
}

const HEADER = 1796;

const wordAt = (bytes: Buffer, at: number): string => {
  const end = bytes.indexOf(0, at);
  return bytes.toString('latin1', at, Math.min(end < 0 ? at + 64 : end, at + 64));
};

/** Reads all pages of a stream. */
export const readPwgRaster = (stream: Uint8Array): PwgRasterPage[] => {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  if (bytes.toString('latin1', 0, 4) !== 'RaS2') throw new Error('no PWG raster');
  const pages: PwgRasterPage[] = [];
  let at = 4;
  const octet = (): number => {
    const value = bytes[at];
    if (value === undefined) throw new Error('the raster ends early');
    at += 1;
    return value;
  };
  while (at < bytes.length) {
    if (at + HEADER > bytes.length) throw new Error('the raster ends in a header');
    const start = at;
    const number = (offset: number): number => bytes.readUInt32BE(start + offset);
    if (wordAt(bytes, start) !== 'PwgRaster') throw new Error('a page does not begin with PwgRaster');
    const width = number(372);
    const height = number(376);
    const bitsPerPixel = number(388);
    const lineLength = number(392);
    if (lineLength !== Math.ceil((width * bitsPerPixel) / 8)) throw new Error('the line length is wrong');
    if (lineLength * height > 512 * 1024 * 1024) throw new Error('the page is too large');
    at += HEADER;
    const unit = Math.max(1, bitsPerPixel / 8);
    const pixels = new Uint8Array(lineLength * height);
    const line = new Uint8Array(lineLength);
    let row = 0;
    while (row < height) {
      const repeats = octet() + 1;
      if (row + repeats > height) throw new Error('more lines than the page has');
      let filled = 0;
      while (filled < lineLength) {
        const control = octet();
        if (control === 128) throw new Error('control octet 128 is reserved');
        const count = control < 128 ? control + 1 : 257 - control;
        const length = count * unit;
        if (filled + length > lineLength) throw new Error('more pixels than the line has');
        const source = control < 128 ? unit : length;
        if (at + source > bytes.length) throw new Error('the raster ends early');
        for (let k = 0; k < length; k += 1) line[filled + k] = bytes[at + (k % source)] ?? 0;
        at += source;
        filled += length;
      }
      for (let k = 0; k < repeats; k += 1) pixels.set(line, (row + k) * lineLength);
      row += repeats;
    }
    pages.push({
      width,
      height,
      bitsPerPixel,
      colourSpace: number(400),
      dotsPerInch: [number(276), number(280)],
      duplex: number(272) !== 0,
      tumble: number(368) !== 0,
      totalPages: number(452),
      crossFeedTransform: bytes.readInt32BE(start + 456),
      feedTransform: bytes.readInt32BE(start + 460),
      mediaName: wordAt(bytes, start + 1732),
      pixels,
    });
  }
  if (pages.length === 0) throw new Error('a raster without pages');
  return pages;
};

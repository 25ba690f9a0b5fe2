/** A picture in the memory: RGB, 8 bits a channel, row by row without gaps. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Channels of a raster. */
export const CHANNELS = 3;

/** The brightness of each pixel, ITU-R BT.601 weights. */
export const greyOf = ({ width, height, data }: Raster): Uint8Array => {
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += CHANNELS)
    grey[pixel] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  return grey;
};

/** The value below which the given share of the counted levels lies; levels are the histogram's indices. */
export const quantile = (histogram: Uint32Array, share: number): number => {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [level, count] of histogram.entries()) {
    seen += count;
    if (seen >= total * share) return level;
  }
  return histogram.length - 1;
};

import type { PwgBitmap, PwgColour } from './pwg-raster.ts';

/** How far the three parts of a pixel may lie apart and still count as grey: what smoothing of letters leaves. */
const GREY_TOLERANCE = 4;

const isGrey = (rgba: Uint8Array): boolean => {
  for (let at = 0; at < rgba.length; at += 4) {
    const red = rgba[at] ?? 0;
    const green = rgba[at + 1] ?? 0;
    const blue = rgba[at + 2] ?? 0;
    if (Math.abs(red - green) > GREY_TOLERANCE || Math.abs(green - blue) > GREY_TOLERANCE) return false;
  }
  return true;
};

const greyOf = (rgba: Uint8Array): Uint8Array => {
  const grey = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * 4;
    // ITU-R BT.601 luma, rounded: equal parts stay what they are.
    grey[at] =
      (299 * (rgba[from] ?? 0) + 587 * (rgba[from + 1] ?? 0) + 114 * (rgba[from + 2] ?? 0) + 500) / 1000;
  }
  return grey;
};

const colourOf = (rgba: Uint8Array): Uint8Array => {
  const colour = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    colour[to] = rgba[from] ?? 0;
    colour[to + 1] = rgba[from + 1] ?? 0;
    colour[to + 2] = rgba[from + 2] ?? 0;
  }
  return colour;
};

/**
 * Opaque pixels of a drawing as a printer takes them. A page without colour goes as grey where the printer takes
 * grey: a third of the octets, and no coloured toner mixed into black letters.
 */
export const bitmapOf = (
  rgba: Uint8Array,
  width: number,
  height: number,
  colours: readonly PwgColour[],
): PwgBitmap => {
  const grey = !colours.includes('srgb_8') || (colours.includes('sgray_8') && isGrey(rgba));
  return {
    width,
    height,
    colour: grey ? 'sgray_8' : 'srgb_8',
    pixels: grey ? greyOf(rgba) : colourOf(rgba),
  };
};

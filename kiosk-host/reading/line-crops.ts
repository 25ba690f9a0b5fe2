import type { ColourPage } from './colour-page.ts';
import type { TextBox } from './text-boxes.ts';

/** Height of a line as the recogniser sees it, pixels. */
export const CROP_HEIGHT = 48;

/** The recogniser takes one step for so many columns. */
const COLUMN_STEP = 8;

/** Shorter lines are padded to this, pixels. */
const LEAST_WIDTH = 48;

/** Longer lines are squeezed to this, pixels: a line across A3 in small type. */
const MOST_WIDTH = 3_200;

/** Width of a line as the recogniser sees it, pixels. */
export const cropWidth = ({ length, height }: TextBox): number => {
  const width = Math.ceil((CROP_HEIGHT * length) / height / COLUMN_STEP) * COLUMN_STEP;
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width));
};

/** One line out of the page. */
export interface CropPlace {
  readonly box: TextBox;
  /** Columns that the line fills. */
  readonly width: number;
}

/**
 * Draws a line, level, as the recogniser wants it: blue, green, red, each -1..1, one after the other. `stride`: columns
 * of the batch, of which those that the line does not fill stay 0.
 */
export const drawCrop = (
  page: ColourPage,
  { box, width }: CropPlace,
  into: Float32Array,
  offset: number,
  stride: number,
): void => {
  const { data } = page;
  const plane = CROP_HEIGHT * stride;
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const [right, down] = [page.width - 1.001, page.height - 1.001];
  const line = page.width * 3;
  for (let row = 0; row < CROP_HEIGHT; row += 1) {
    const v = ((row + 0.5) / CROP_HEIGHT - 0.5) * box.height;
    let at = offset + row * stride;
    for (let column = 0; column < width; column += 1, at += 1) {
      const u = ((column + 0.5) / width - 0.5) * box.length;
      const x = Math.min(right, Math.max(0, box.x + u * cos - v * sin - 0.5));
      const y = Math.min(down, Math.max(0, box.y + u * sin + v * cos - 0.5));
      const [left, top] = [x | 0, y | 0];
      const [a, b] = [x - left, y - top];
      const from = top * line + left * 3;
      const [w00, w10, w01, w11] = [(1 - a) * (1 - b), a * (1 - b), (1 - a) * b, a * b];
      for (let channel = 0; channel < 3; channel += 1) {
        const pixel = from + 2 - channel;
        const value =
          w00 * (data[pixel] ?? 0) +
          w10 * (data[pixel + 3] ?? 0) +
          w01 * (data[pixel + line] ?? 0) +
          w11 * (data[pixel + line + 3] ?? 0);
        into[at + channel * plane] = value / 127.5 - 1;
      }
    }
  }
};

import { largestPiece } from './largest-piece.ts';
import { quantile } from './raster.ts';

/** What the light on a straightened sheet is like. */
export interface LightJudgement {
  /** Grey level of bare paper, 0 … 255. */
  readonly paperLevel: number;
  readonly dark: boolean;
  readonly glareShare: number;
  readonly glare: boolean;
}

/** Paper darker than this cannot be told from grey print after compression; a camera's own exposure gives 170 … 235. */
const DARK_PAPER = 80;

/** Mirrored light drives the sensor to its end. */
const SATURATED = 250;

/** Where the bare paper itself is nearly saturated, a mirrored lamp cannot be told from it and hides nothing more. */
const BRIGHTEST_PAPER = 242;

/** One patch of mirrored light from this size hides a word: share of the sheet (A4: 12 cm² is 0.2 %). */
const LEAST_PATCH = 0.002;

/** Length of the long side in which the light is judged: print is smoothed away, a mirrored lamp is not. */
const LOOK = 512;

/** Shrinks a grey picture by a whole factor, by the mean of each block. */
const shrunk = (
  grey: Uint8Array,
  width: number,
  height: number,
  factor: number,
): { readonly data: Uint8Array; readonly width: number; readonly height: number } => {
  const across = Math.max(1, Math.floor(width / factor));
  const down = Math.max(1, Math.floor(height / factor));
  const data = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      let sum = 0;
      for (let v = 0; v < factor; v += 1)
        for (let u = 0; u < factor; u += 1) sum += grey[(y * factor + v) * width + x * factor + u] ?? 0;
      data[y * across + x] = sum / (factor * factor);
    }
  return { data, width: across, height: down };
};

/** Judges the light on a straightened sheet. */
export const judgeLight = (grey: Uint8Array, width: number, height: number): LightJudgement => {
  const factor = Math.max(1, Math.floor(Math.max(width, height) / LOOK));
  const small = shrunk(grey, width, height, factor);
  const histogram = new Uint32Array(256);
  for (const level of small.data) histogram[level] = (histogram[level] ?? 0) + 1;
  // Print covers less than half of a page; the upper quarter is paper, and may be lit unevenly.
  const paperLevel = quantile(histogram, 0.6);
  const dark = quantile(histogram, 0.75) < DARK_PAPER;
  if (paperLevel > BRIGHTEST_PAPER) return { paperLevel, dark, glareShare: 0, glare: false };

  const open = Uint8Array.from(small.data, (level) => (level >= SATURATED ? 1 : 0));
  const saturated = open.reduce((sum, mark) => sum + mark, 0);
  const largest = largestPiece(open, small.width);
  return {
    paperLevel,
    dark,
    glareShare: saturated / small.data.length,
    glare: largest / small.data.length >= LEAST_PATCH,
  };
};

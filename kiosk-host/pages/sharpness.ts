import type { PageBox } from '../../flows/dossier/page-reading.ts';
import { type Grey, quantileOf } from './grey.ts';

/** How sharp the type of a page is. */
export interface Sharpness {
  /** The middle of the tiles' measures; `null`: too little type to tell. */
  readonly measure: number | null;
  /** The same of the worse of the two directions: a page that moved is sharp in one of them only. */
  readonly worseDirection: number | null;
  /** Where the tiles lie that are below the limit. */
  readonly box: PageBox;
}

/** Side of a tile, pixels of the working picture (A4 at 150 dpi). */
const TILE = 40;

/** A tile with less between its darkest and lightest pixel has no type, or none that could be measured. */
const LEAST_RANGE = 80;

/** The same for a page on which no tile has that much: a pale copy. */
const PALE_RANGE = 36;

/** A tile with less than this is bare paper: what varies in it is noise. */
const BARE_RANGE = 22;

/** Fewer tiles with type say nothing. */
const LEAST_TILES = 6;

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly range: number;
  /** Variance of the Laplacian, and of the second differences across and down. */
  readonly both: number;
  readonly across: number;
  readonly down: number;
}

const measureTile = ({ width, data }: Grey, left: number, top: number): Tile => {
  let [low, high] = [255, 0];
  let [sumA, sumD, sumAA, sumDD, sumAD] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + TILE; y += 1)
    for (let x = left, at = y * width + left; x < left + TILE; x += 1, at += 1) {
      const level = data[at] ?? 0;
      if (level < low) low = level;
      if (level > high) high = level;
      const across = (data[at - 1] ?? 0) + (data[at + 1] ?? 0) - 2 * level;
      const down = (data[at - width] ?? 0) + (data[at + width] ?? 0) - 2 * level;
      sumA += across;
      sumD += down;
      sumAA += across * across;
      sumDD += down * down;
      sumAD += across * down;
    }
  const count = TILE * TILE;
  const [meanA, meanD] = [sumA / count, sumD / count];
  const across = sumAA / count - meanA ** 2;
  const down = sumDD / count - meanD ** 2;
  return {
    x: left,
    y: top,
    range: high - low,
    across,
    down,
    both: across + down + 2 * (sumAD / count - meanA * meanD),
  };
};

/**
 * The tile measure of page imaging: variance of the Laplacian by the square of the tile's range, times 10⁴, over tiles
 * with type; and what the same filter makes of bare paper is taken off first, because a sensor's noise would pass for
 * sharpness. `limit` is the measure below which a tile counts for the box.
 */
export const measureSharpness = (grey: Grey, limit: number): Sharpness => {
  const tiles: Tile[] = [];
  // Every second tile, as on a chess board: the middle of some three hundred is as good as that of all.
  for (let y = TILE, row = 0; y + TILE < grey.height - TILE / 2; y += TILE, row += 1)
    for (let x = TILE * (1 + (row & 1)); x + TILE < grey.width - TILE / 2; x += 2 * TILE)
      tiles.push(measureTile(grey, x, y));
  const bare = tiles.filter(({ range }) => range <= BARE_RANGE);
  const noise = (of: (tile: Tile) => number): number => (bare.length < 4 ? 0 : quantileOf(bare.map(of), 0.5));
  const [noiseBoth, noiseAcross, noiseDown] = [
    noise(({ both }) => both),
    noise(({ across }) => across),
    noise(({ down }) => down),
  ];
  let typed = tiles.filter(({ range }) => range > LEAST_RANGE);
  if (typed.length < LEAST_TILES) typed = tiles.filter(({ range }) => range > PALE_RANGE);
  const everywhere = { x: 0, y: 0, width: 1, height: 1 };
  if (typed.length < LEAST_TILES) return { measure: null, worseDirection: null, box: everywhere };
  const share = (value: number, floor: number, range: number): number =>
    (Math.max(0, value - floor) / range ** 2) * 10_000;
  const measures = typed.map(({ both, range }) => share(both, noiseBoth, range));
  const middle = (of: (tile: Tile) => number): number => quantileOf(typed.map(of), 0.5);
  const low = typed.filter((_, index) => (measures[index] ?? 0) < limit);
  const [left, top] = [Math.min(...low.map(({ x }) => x)), Math.min(...low.map(({ y }) => y))];
  return {
    measure: quantileOf(measures, 0.5),
    worseDirection: Math.min(
      middle(({ across, range }) => share(across, noiseAcross, range)),
      middle(({ down, range }) => share(down, noiseDown, range)),
    ),
    box:
      low.length === 0
        ? everywhere
        : {
            x: left / grey.width,
            y: top / grey.height,
            width: (Math.max(...low.map(({ x }) => x)) + TILE - left) / grey.width,
            height: (Math.max(...low.map(({ y }) => y)) + TILE - top) / grey.height,
          },
  };
};

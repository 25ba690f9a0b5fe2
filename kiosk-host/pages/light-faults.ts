import type { PageBox } from '../../flows/dossier/page-reading.ts';
import { bridged, type Grey, quantileOf, type TileMap } from './grey.ts';

/** Dark blocks up to this many tiles wide are print, not shadow: each way, so 30 mm of A4 in all. */
const BRIDGED = 5;

/** Paper in a shadow is this much darker than the page's own, share. */
const SHADOW_DEPTH = 0.8;

/** A shadow from this share of the page on is told. */
const LEAST_SHADOW = 0.03;

/** The step into a shadow within one tile (2.7 mm of A4), share of its depth: a printed block or another sheet has all of it. */
const HARDEST_STEP = 0.62;

/** Mirrored light drives the sensor to its end; paper that is itself nearly so bright hides it (the camera's figures). */
const SATURATED = 250;
const BRIGHTEST_PAPER = 242;

/** One patch of mirrored light from this share of the page hides a word. */
const LEAST_GLARE = 0.002;

interface Patch {
  readonly tiles: number[];
  readonly touchesEdge: boolean;
}

/** The connected patches of marked tiles. */
const patchesOf = (marks: Uint8Array, columns: number, rows: number): Patch[] => {
  const patches: Patch[] = [];
  const left = Uint8Array.from(marks);
  for (let start = 0; start < left.length; start += 1) {
    if (left[start] !== 1) continue;
    const tiles: number[] = [];
    let touchesEdge = false;
    const stack = [start];
    left[start] = 0;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      tiles.push(at);
      const x = at % columns;
      const y = (at - x) / columns;
      if (x === 0 || y === 0 || x === columns - 1 || y === rows - 1) touchesEdge = true;
      for (const next of [x > 0 ? at - 1 : -1, x < columns - 1 ? at + 1 : -1, at - columns, at + columns])
        if (left[next] === 1) {
          left[next] = 0;
          stack.push(next);
        }
    }
    patches.push({ tiles, touchesEdge });
  }
  return patches;
};

const boxOf = (tiles: readonly number[], { columns, rows }: TileMap): PageBox => {
  const across = tiles.map((tile) => tile % columns);
  const down = tiles.map((tile) => Math.floor(tile / columns));
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return {
    x: left / columns,
    y: top / rows,
    width: (Math.max(...across) + 1 - left) / columns,
    height: (Math.max(...down) + 1 - top) / rows,
  };
};

/** The greatest change between neighbouring tiles across the outline of a patch, the middle of all of the outline. */
const stepAround = (patch: Patch, map: TileMap, depth: number): number => {
  const inside = new Set(patch.tiles);
  const { columns, rows, values } = map;
  const steps: number[] = [];
  for (const tile of patch.tiles) {
    const x = tile % columns;
    const y = (tile - x) / columns;
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [u, v] = [x + dx, y + dy];
      if (u < 0 || v < 0 || u >= columns || v >= rows || inside.has(v * columns + u)) continue;
      // The outline lies somewhere between two tiles: the steepest of three steps is that of the edge.
      let most = 0;
      for (let back = -1; back <= 1; back += 1) {
        const [ax, ay] = [x + dx * back, y + dy * back];
        const [bx, by] = [ax + dx, ay + dy];
        if (
          ax < 0 ||
          ay < 0 ||
          bx < 0 ||
          by < 0 ||
          ax >= columns ||
          bx >= columns ||
          ay >= rows ||
          by >= rows
        )
          continue;
        most = Math.max(most, (values[by * columns + bx] ?? 0) - (values[ay * columns + ax] ?? 0));
      }
      steps.push(most / depth);
    }
  }
  return steps.length === 0 ? 1 : quantileOf(steps, 0.5);
};

/** Level of the page's own paper: that which a fifth of its tiles exceeds. */
export const paperLevel = (light: TileMap): number => quantileOf(light.values, 0.8);

/** A shadow: darker paper that reaches an edge of the page and begins softly. A printed block has a hard outline. */
export const findShadow = (light: TileMap): PageBox | null => {
  const paper = paperLevel(light);
  const smooth = bridged(light, BRIDGED);
  const marks = Uint8Array.from(smooth.values, (level) => (level < paper * SHADOW_DEPTH ? 1 : 0));
  const dark: number[] = [];
  for (const patch of patchesOf(marks, smooth.columns, smooth.rows)) {
    if (!patch.touchesEdge || patch.tiles.length < marks.length * LEAST_SHADOW) continue;
    const deepest = quantileOf(
      patch.tiles.map((tile) => smooth.values[tile] ?? 0),
      0.1,
    );
    if (stepAround(patch, smooth, Math.max(1, paper - deepest)) <= HARDEST_STEP) dark.push(...patch.tiles);
  }
  return dark.length === 0 ? null : boxOf(dark, smooth);
};

/** A mirrored light: a saturated patch on paper that is not, with a halo and not a printed edge round it. */
export const findGlare = ({ width, height, data }: Grey, light: TileMap): PageBox | null => {
  const paper = quantileOf(light.values, 0.6);
  if (paper > BRIGHTEST_PAPER) return null;
  const cell = 4;
  const columns = Math.floor(width / cell);
  const rows = Math.floor(height / cell);
  const values = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let y = row * cell; y < (row + 1) * cell; y += 1)
        for (let x = column * cell; x < (column + 1) * cell; x += 1) sum += data[y * width + x] ?? 0;
      values[row * columns + column] = sum / cell ** 2;
    }
  const map: TileMap = { tile: cell, columns, rows, values };
  const marks = Uint8Array.from(values, (level) => (level >= SATURATED ? 1 : 0));
  const bright: number[] = [];
  for (const patch of patchesOf(marks, columns, rows)) {
    if (patch.tiles.length < marks.length * LEAST_GLARE) continue;
    if (-stepDown(patch, map) / Math.max(8, SATURATED - paper) <= HARDEST_STEP) bright.push(...patch.tiles);
  }
  return bright.length === 0 ? null : boxOf(bright, map);
};

/** The middle of the falls in brightness from a patch's outline to two cells outside of it; negative. */
const stepDown = (patch: Patch, { columns, rows, values }: TileMap): number => {
  const inside = new Set(patch.tiles);
  const falls: number[] = [];
  for (const tile of patch.tiles) {
    const x = tile % columns;
    const y = (tile - x) / columns;
    for (const [dx, dy] of [
      [2, 0],
      [-2, 0],
      [0, 2],
      [0, -2],
    ] as const) {
      const [u, v] = [x + dx, y + dy];
      if (u < 0 || v < 0 || u >= columns || v >= rows) continue;
      const outside = v * columns + u;
      if (!inside.has(outside)) falls.push((values[outside] ?? 0) - (values[tile] ?? 0));
    }
  }
  return falls.length === 0 ? -255 : quantileOf(falls, 0.5);
};

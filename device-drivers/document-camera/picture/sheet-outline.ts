import { type EdgeMap, findEdges } from './edge-points.ts';
import { type SupportedLine, supportLine } from './line-support.ts';
import type { Corners, Point } from './picture-verdict.ts';
import type { Raster } from './raster.ts';
import { findLines } from './straight-lines.ts';

/** One side of an outline: a line that is seen, or the border of the picture, behind which the sheet may go on. */
interface Side extends SupportedLine {
  readonly border: boolean;
}

/** A possible sheet. */
export interface Outline {
  readonly corners: Corners;
  /** For the sides from the first corner to the second and so on: the picture ends there before the sheet does. */
  readonly cut: readonly [boolean, boolean, boolean, boolean];
  /** How well the picture bears it out, about 0 … 1. */
  readonly score: number;
  readonly area: number;
}

/** Lines of each kind that are followed up. */
const MOST_LINES = 52;

/**
 * Lines are looked for twice. Where steep edges count for much, the sides of a sheet stand out from the grain of a wooden
 * table; where they count for little, long faint ones, such as white paper's on a white table, stand out from print.
 */
const STEEPEST: readonly number[] = [32, 8];

/** Lines that differ by less are one: radians, pixels. */
const SAME_ANGLE = Math.PI / 360;
const SAME_DISTANCE = 1.5;

/** Shortest line, share of the picture's shorter side. */
const SHORTEST = 0.09;

/** Smallest sheet, share of the picture: an ID card (85.6 × 54 mm) in a field of view of A3. */
const LEAST_AREA = 0.025;

/** Opposite sides of a sheet are parallel up to this after any tilt that a table camera has, radians. */
const MOST_CONVERGENCE = (16 * Math.PI) / 180;

/** Neighbouring sides meet at a right angle, up to this, radians. */
const MOST_SLANT = (24 * Math.PI) / 180;

/** Each side must be seen along this share of it, and all together along that one. */
const LEAST_SIDE = 0.4;
const LEAST_ROUND = 0.62;

/** What is taken for the support and the contrast of a picture's border, before one looks whether paper lies at it. */
const BORDER_SUPPORT = 0.62;
const BORDER_CONTRAST = 0.4;

/** A corner may lie this far outside the picture, share of its width or height: a cut-off corner. */
const OUTSIDE = 0.2;

/** Beyond a corner a side must not go on; looked at for this share of the side, beginning this many pixels behind the corner. */
const OVERRUN = 0.1;
const OVERRUN_SLACK = 3;

/** How many outlines are given. */
const MOST_OUTLINES = 200;

/** The lines in a picture that may be sides, each once. */
const linesOf = (raster: Raster, edges: EdgeMap, shortest: number): readonly Side[] => {
  const sides: Side[] = [];
  for (const steepest of STEEPEST)
    for (const line of findLines(edges, MOST_LINES, shortest, steepest)) {
      const side = { ...supportLine(raster, edges, line), border: false };
      const known = sides.some(
        (other) =>
          angleBetween(side, other) < SAME_ANGLE &&
          Math.abs(side.distance - other.distance * Math.sign(Math.cos(side.angle - other.angle))) <
            SAME_DISTANCE,
      );
      if (!known) sides.push(side);
    }
  return sides;
};

const angleBetween = (a: SupportedLine, b: SupportedLine): number => {
  const turned = Math.abs(a.angle - b.angle) % Math.PI;
  return Math.min(turned, Math.PI - turned);
};

const areaOf = (p: Point, q: Point, r: Point, s: Point): number =>
  Math.abs((r.x - p.x) * (s.y - q.y) - (s.x - q.x) * (r.y - p.y)) / 2;

/** The corners in the order top left, top right, bottom right, bottom left as the eye sees them, and the sides that follow each. */
const inOrder = (
  points: readonly [Point, Point, Point, Point],
  sides: readonly [Side, Side, Side, Side],
): { readonly corners: Corners; readonly sides: readonly [Side, Side, Side, Side] } => {
  const [p, q, r, s] = points;
  const [a, b, c, d] = sides;
  const clockwise = (q.x - p.x) * (r.y - q.y) - (q.y - p.y) * (r.x - q.x) > 0;
  const round: readonly Point[] = clockwise ? [p, q, r, s] : [p, s, r, q];
  const between: readonly Side[] = clockwise ? [a, b, c, d] : [d, c, b, a];
  let first = 0;
  let straightest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < 4; index += 1) {
    const from = round[index] ?? p;
    const to = round[(index + 1) % 4] ?? p;
    // Clockwise on the screen, the top side is the one that runs most to the right.
    const right = (to.x - from.x) / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
    if (right > straightest) {
      straightest = right;
      first = index;
    }
  }
  const corner = (step: number): Point => round[(first + step) % 4] ?? p;
  const side = (step: number): Side => between[(first + step) % 4] ?? a;
  return {
    corners: [corner(0), corner(1), corner(2), corner(3)],
    sides: [side(0), side(1), side(2), side(3)],
  };
};

const clip = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** How well one side is borne out between two corners, as lengths in pixels; `overrun` is a share. */
interface SideSupport {
  readonly length: number;
  readonly support: number;
  readonly contrast: number;
  readonly overrun: number;
}

const borders = ({ width, height }: EdgeMap): readonly Side[] =>
  [
    { cos: 1, sin: 0, distance: 0, angle: 0 },
    { cos: 1, sin: 0, distance: width - 1, angle: 0 },
    { cos: 0, sin: 1, distance: 0, angle: Math.PI / 2 },
    { cos: 0, sin: 1, distance: height - 1, angle: Math.PI / 2 },
  ].map((line) => ({
    ...line,
    border: true,
    supported: (from: number, to: number) => Math.abs(to - from) * BORDER_SUPPORT,
    contrast: (from: number, to: number) => Math.abs(to - from) * BORDER_CONTRAST,
    placeOf: (x: number, y: number) => y * line.cos - x * line.sin,
  }));

/** Looks at the sides of possible sheets in one picture. */
const createSideLook = ({ width, height }: EdgeMap) => {
  const inside = ({ x, y }: Point): boolean => x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
  return (side: Side, from: Point, to: Point): SideSupport => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const start = side.placeOf(from.x, from.y);
    const end = side.placeOf(to.x, to.y);
    // What lies outside the picture cannot be seen, and is not held against the side.
    const shownFrom = side.placeOf(clip(from.x, width - 1), clip(from.y, height - 1));
    const shownTo = side.placeOf(clip(to.x, width - 1), clip(to.y, height - 1));
    const perPixel = length / Math.max(1, Math.abs(shownTo - shownFrom));
    const onwards = Math.sign(end - start);
    const over = onwards * length * OVERRUN;
    const slack = onwards * OVERRUN_SLACK;
    const beyond = side.border
      ? 0
      : (inside(from) ? side.supported(start - slack, start - slack - over) : 0) +
        (inside(to) ? side.supported(end + slack, end + slack + over) : 0);
    return {
      length,
      support: Math.min(length, side.supported(shownFrom, shownTo) * perPixel),
      contrast: Math.min(length, side.contrast(shownFrom, shownTo) * perPixel),
      overrun: beyond / (2 * Math.abs(over) || 1),
    };
  };
};

/**
 * The outlines of sheets that a small picture (about 768 pixels, slightly smoothed) may show: two straight lines and
 * two more across them, borne out by edges along the sides, none beyond the corners, and by a change of colour. Works
 * on dark, wooden and white tables alike, because nothing is supposed about the table. Best first.
 */
export const findOutlines = (raster: Raster): readonly Outline[] => {
  const edges = findEdges(raster);
  const { width, height } = raster;
  const shorter = Math.min(width, height);
  const sides: readonly Side[] = [...linesOf(raster, edges, shorter * SHORTEST), ...borders(edges)];
  const count = sides.length;
  const look = createSideLook(edges);

  // Where each line meets each line across it; not a number where they do not, or too far outside the picture.
  const meetX = new Float64Array(count * count).fill(Number.NaN);
  const meetY = new Float64Array(count * count).fill(Number.NaN);
  const along = new Uint8Array(count * count);
  for (const [i, a] of sides.entries())
    for (const [j, b] of sides.entries()) {
      const between = angleBetween(a, b);
      if (i < j && between <= MOST_CONVERGENCE && !(a.border && b.border)) {
        // Normals that point opposite ways give distances of opposite sign.
        const gap = Math.abs(
          a.distance - (Math.abs(a.angle - b.angle) > Math.PI / 2 ? -b.distance : b.distance),
        );
        // Two lines of one thick edge are no sheet.
        if (gap >= shorter * SHORTEST) along[i * count + j] = 1;
      }
      if (Math.PI / 2 - between > MOST_SLANT) continue;
      const determinant = a.cos * b.sin - a.sin * b.cos;
      const x = (a.distance * b.sin - b.distance * a.sin) / determinant;
      const y = (b.distance * a.cos - a.distance * b.cos) / determinant;
      if (x < -OUTSIDE * width || x > (1 + OUTSIDE) * width) continue;
      if (y < -OUTSIDE * height || y > (1 + OUTSIDE) * height) continue;
      meetX[i * count + j] = x;
      meetY[i * count + j] = y;
    }
  const meet = (i: number, j: number): Point => ({
    x: meetX[i * count + j] ?? Number.NaN,
    y: meetY[i * count + j] ?? Number.NaN,
  });

  // What each line is worth as a side between two lines across it. Asked for again and again, so it is worked out once.
  const parallel: (readonly [number, number])[] = [];
  for (let i = 0; i < count; i += 1)
    for (let k = i + 1; k < count; k += 1) if (along[i * count + k] === 1) parallel.push([i, k]);
  const cube = count * count * count;
  const lengths = new Float32Array(cube);
  const supports = new Float32Array(cube);
  const contrasts = new Float32Array(cube);
  const overruns = new Float32Array(cube);
  for (const [i, side] of sides.entries())
    for (const [j, l] of parallel) {
      const p = meet(i, j);
      const q = meet(i, l);
      if (Number.isNaN(p.x) || Number.isNaN(q.x)) continue;
      const seen = look(side, p, q);
      if (seen.support < seen.length * LEAST_SIDE) continue;
      const at = (i * count + j) * count + l;
      lengths[at] = seen.length;
      supports[at] = seen.support;
      contrasts[at] = seen.contrast;
      overruns[at] = seen.overrun;
    }

  let outlines: Outline[] = [];
  let leastScore = 0;
  const best = (): void => {
    outlines = outlines.toSorted((one, other) => other.score - one.score).slice(0, MOST_OUTLINES);
    leastScore = outlines.length < MOST_OUTLINES ? 0 : (outlines.at(-1)?.score ?? 0);
  };
  for (const [i, k] of parallel)
    for (const [j, l] of parallel) {
      // Each sheet has two such pairs and is named once.
      if (j < i) continue;
      const a = (i * count + j) * count + l;
      const c = (k * count + j) * count + l;
      const b = (j * count + i) * count + k;
      const d = (l * count + i) * count + k;
      if ((lengths[a] ?? 0) * (lengths[b] ?? 0) * (lengths[c] ?? 0) * (lengths[d] ?? 0) === 0) continue;
      const sum = (values: Float32Array): number =>
        (values[a] ?? 0) + (values[b] ?? 0) + (values[c] ?? 0) + (values[d] ?? 0);
      const round = sum(lengths);
      const support = sum(supports) / round;
      if (support < LEAST_ROUND) continue;
      const [p, q, r, s] = [meet(i, j), meet(i, l), meet(k, l), meet(k, j)];
      const area = areaOf(p, q, r, s);
      const covered = area / (width * height);
      if (covered < LEAST_AREA) continue;
      const score =
        support * (1 - 0.125 * sum(overruns)) * (0.55 + (0.45 * sum(contrasts)) / round) * covered ** 0.15;
      if (score <= leastScore) continue;
      const [first, second, third, fourth] = [sides[i], sides[l], sides[k], sides[j]];
      if (!first || !second || !third || !fourth) continue;
      const ordered = inOrder([p, q, r, s], [first, second, third, fourth]);
      const [top, right, bottom, left] = ordered.sides;
      outlines.push({
        corners: ordered.corners,
        cut: [top.border, right.border, bottom.border, left.border],
        score,
        area,
      });
      if (outlines.length >= 8 * MOST_OUTLINES) best();
    }
  best();
  return outlines;
};

import type { Grey } from './grey.ts';
import type { InkMarks, Piece } from './ink.ts';

/** How well type gathers in lines of one direction. */
export interface Lean {
  /** How much it gathers, beside the other direction. */
  readonly strength: number;
  /** Degrees, clockwise, by which the lines lean from the picture's side; 0 when it is not certain. */
  readonly skew: number;
}

/** Type as lines across the picture, and as lines down it. */
export interface Leans {
  readonly across: Lean;
  readonly down: Lean;
}

/** Lines are looked for up to this lean, degrees: more is a page laid down crosswise. */
const MOST_SKEW = 12;

/** Steps of the two searches, degrees. The second finds a third of what is straightened. */
const COARSE = 0.5;
const FINE = 0.05;

/** Fewer points than this have no direction. */
const LEAST_POINTS = 150;

/** More than this many points add nothing but time; of type, and of frames, rules and pictures. */
const MOST_TYPE_POINTS = 11_000;
const MOST_OTHER_POINTS = 5_000;

interface Points {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** An edge is where it gets lighter by this within a half pixel, levels. Marks that end with a tile of the light map are none. */
const LEAST_EDGE = 24;

/** The lower edges of ink (for lines across) or its right edges (for lines down), of the chosen pieces; at most so many. */
const edgePoints = (
  grey: Grey,
  { width, height, marks }: InkMarks,
  pieces: readonly Piece[],
  sideways: boolean,
  most: number,
): Points => {
  const x: number[] = [];
  const y: number[] = [];
  const next = sideways ? 1 : width;
  const beyond = sideways ? 3 : 3 * grey.width;
  for (const { left, top, right, bottom } of pieces)
    for (let v = top; v <= Math.min(bottom, height - 2); v += 1)
      for (let u = left; u <= Math.min(right, width - 2); u += 1) {
        const at = v * width + u;
        if (marks[at] !== 1 || marks[at + next] !== 0) continue;
        const pixel = 2 * (v * grey.width + u);
        if ((grey.data[pixel + beyond] ?? 0) - (grey.data[pixel] ?? 0) >= LEAST_EDGE) {
          x.push(u);
          y.push(v);
        }
      }
  const stride = Math.max(1, Math.ceil(x.length / most));
  const kept = (all: number[]): Float32Array =>
    Float32Array.from({ length: Math.floor(all.length / stride) }, (_, index) => all[index * stride] ?? 0);
  // Lines that run down are lines across of the picture turned counterclockwise: the same search serves both.
  return sideways ? { x: kept(y).map((value) => height - value), y: kept(x) } : { x: kept(x), y: kept(y) };
};

/**
 * The page is looked at in so many columns, each by itself: lines of one column of type would else fall in with those of
 * the next at a wrong lean.
 */
const COLUMNS = 3;

/** How much the points gather in rows at a lean. */
const gathering = ({ x, y }: Points, degrees: number, size: number, counts: Uint32Array): number => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const room = counts.length / COLUMNS;
  const offset = (room - size) / 2;
  const column = COLUMNS / (size + 1);
  counts.fill(0);
  for (let point = 0; point < x.length; point += 1) {
    const across = x[point] ?? 0;
    const at = ((across * column) | 0) * room + Math.round((y[point] ?? 0) - across * slope + offset);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let squares = 0;
  for (let row = 0; row < counts.length; row += 1) squares += (counts[row] ?? 0) ** 2;
  return squares / x.length ** 2;
};

interface Search {
  readonly degrees: number;
  readonly best: number;
  /** How much the points gather without a lean, and at the middle of all leans tried, which is what chance gives. */
  readonly level: number;
  readonly usual: number;
}

const roomFor = (size: number): Uint32Array =>
  new Uint32Array((size + 2 * Math.ceil(size * Math.tan(((MOST_SKEW + 1) * Math.PI) / 180)) + 4) * COLUMNS);

const search = (points: Points, size: number): Search => {
  const counts = roomFor(size);
  const at = (degrees: number): number => gathering(points, degrees, size, counts);
  let degrees = 0;
  let best = 0;
  const tried: number[] = [];
  for (let lean = -MOST_SKEW; lean <= MOST_SKEW; lean += COARSE) {
    const score = at(lean);
    tried.push(score);
    if (score > best) [best, degrees] = [score, lean];
  }
  const middle = degrees;
  for (let lean = middle - COARSE; lean <= middle + COARSE + FINE / 2; lean += FINE) {
    const score = at(lean);
    if (score > best) [best, degrees] = [score, lean];
  }
  tried.sort((a, b) => a - b);
  return { degrees, best, level: at(0), usual: tried[tried.length >> 1] ?? 1 };
};

/** Rows must gather this much more than at the usual lean before a skew is believed. Fitted on rendered pages. */
const LEAN_MARGIN = 1.18;

/** And this much more than without a lean: a short line or a hand's writing is as good level. */
const LEVEL_MARGIN = 1.05;

const joined = (one: Points, other: Points): Points => {
  const both = (a: Float32Array, b: Float32Array): Float32Array => {
    const all = new Float32Array(a.length + b.length);
    all.set(a);
    all.set(b, a.length);
    return all;
  };
  return { x: both(one.x, other.x), y: both(one.y, other.y) };
};

const leanOf = (type: Points, other: Points, size: number): Lean => {
  const { degrees, best, level, usual } = search(joined(type, other), size);
  const skew = best >= usual * LEAN_MARGIN && best >= level * LEVEL_MARGIN ? degrees : 0;
  // A table has rules both ways: which way its lines run is told by the type alone.
  return { strength: gathering(type, degrees, size, roomFor(size)), skew };
};

/**
 * Finds how the lines of type run, in both directions. `type` are the pieces of type, `other` those of frames, rules and
 * pictures, which are laid out level with it. `null`: too little type to tell.
 */
export const textLeans = (
  grey: Grey,
  ink: InkMarks,
  type: readonly Piece[],
  other: readonly Piece[],
): Leans | null => {
  const size = Math.max(ink.width, ink.height);
  const across = edgePoints(grey, ink, type, false, MOST_TYPE_POINTS);
  const down = edgePoints(grey, ink, type, true, MOST_TYPE_POINTS);
  if (Math.min(across.x.length, down.x.length) < LEAST_POINTS) return null;
  return {
    across: leanOf(across, edgePoints(grey, ink, other, false, MOST_OTHER_POINTS), size),
    down: leanOf(down, edgePoints(grey, ink, other, true, MOST_OTHER_POINTS), size),
  };
};

import type { Corners, Point } from './picture-verdict.ts';
import { CHANNELS, type Raster } from './raster.ts';

/** Places along each side at which its edge is looked for. */
const PROBES = 96;

/** The ends of a side are left out: corners are bent, and the neighbouring side disturbs. Share of the side. */
const END = 0.04;

/** Steps of a probe across the side, pixels. */
const STEP = 0.5;

/** An edge farther than this from the line through the others is a finger or a fold, pixels. */
const OUTLIER = 2;

interface Found {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

const brightness = ({ width, height, data }: Raster, x: number, y: number): number => {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return Number.NaN;
  const u = x - left;
  const v = y - top;
  const at = (top * width + left) * CHANNELS;
  const below = at + width * CHANNELS;
  let sum = 0;
  for (let channel = 0; channel < CHANNELS; channel += 1)
    sum +=
      (1 - v) * ((1 - u) * (data[at + channel] ?? 0) + u * (data[at + CHANNELS + channel] ?? 0)) +
      v * ((1 - u) * (data[below + channel] ?? 0) + u * (data[below + CHANNELS + channel] ?? 0));
  return sum / CHANNELS;
};

/** Steepest falls and rises of the brightness from inside to outside along one probe. */
const steepest = (
  raster: Raster,
  middle: Point,
  outward: Point,
  reach: number,
): { readonly fall: Found | null; readonly rise: Found | null } => {
  const count = Math.round((2 * reach) / STEP) + 1;
  const levels = Array.from({ length: count }, (_, index) => {
    const off = index * STEP - reach;
    return brightness(raster, middle.x + outward.x * off, middle.y + outward.y * off);
  });
  // A step is measured over three pixels: narrower than that is noise, wider than that is a shade.
  const arm = 3;
  let fall: Found | null = null;
  let rise: Found | null = null;
  const slopeAt = (index: number): number => {
    const before =
      ((levels[index - arm] ?? 0) + (levels[index - arm + 1] ?? 0) + (levels[index - arm + 2] ?? 0)) / 3;
    const after =
      ((levels[index + arm] ?? 0) + (levels[index + arm - 1] ?? 0) + (levels[index + arm - 2] ?? 0)) / 3;
    return after - before;
  };
  for (let index = arm + 1; index < count - arm - 1; index += 1) {
    const slope = slopeAt(index);
    if (Number.isNaN(slope)) continue;
    const steep = Math.abs(slope);
    if (steep <= ((slope < 0 ? fall : rise)?.weight ?? 0)) continue;
    // The top of the parabola through this slope and its two neighbours.
    const previous = Math.abs(slopeAt(index - 1));
    const next = Math.abs(slopeAt(index + 1));
    const bend = previous - 2 * steep + next;
    const shift = bend < 0 ? Math.min(0.5, Math.max(-0.5, (previous - next) / (2 * bend))) : 0;
    const off = (index + shift) * STEP - reach;
    const found = { x: middle.x + outward.x * off, y: middle.y + outward.y * off, weight: steep };
    if (slope < 0) fall = found;
    else rise = found;
  }
  return { fall, rise };
};

interface Straight {
  readonly cos: number;
  readonly sin: number;
  readonly distance: number;
}

const through = (found: readonly Found[], near: Straight): Straight => {
  let line = near;
  for (const limit of [Number.POSITIVE_INFINITY, OUTLIER * 3, OUTLIER * 1.5, OUTLIER]) {
    let weights = 0;
    let [sumX, sumY, sumXX, sumXY, sumYY] = [0, 0, 0, 0, 0];
    // Around the middle distance, not around the old line: that one may be a few pixels off along the whole side.
    const offs = found
      .map(({ x, y }) => x * line.cos + y * line.sin - line.distance)
      .toSorted((a, b) => a - b);
    const middle = offs[Math.floor(offs.length / 2)] ?? 0;
    for (const { x, y, weight } of found) {
      if (Math.abs(x * line.cos + y * line.sin - line.distance - middle) > limit) continue;
      const w = Math.min(weight, 20);
      weights += w;
      sumX += w * x;
      sumY += w * y;
      sumXX += w * x * x;
      sumXY += w * x * y;
      sumYY += w * y * y;
    }
    if (weights === 0) return line;
    const meanX = sumX / weights;
    const meanY = sumY / weights;
    const xx = sumXX / weights - meanX * meanX;
    const xy = sumXY / weights - meanX * meanY;
    const yy = sumYY / weights - meanY * meanY;
    const angle = 0.5 * Math.atan2(2 * xy, xx - yy) + Math.PI / 2;
    let cos = Math.cos(angle);
    let sin = Math.sin(angle);
    if (cos * near.cos + sin * near.sin < 0) [cos, sin] = [-cos, -sin];
    // Turned by more than 6°: what was found is not this side.
    if (cos * near.cos + sin * near.sin < 0.9945) return line;
    line = { cos, sin, distance: meanX * cos + meanY * sin };
  }
  return line;
};

/**
 * Corners found in a small picture, made exact in the full one: the edge is looked for across each side within
 * `reach` pixels, a straight line is laid through what was found, and neighbouring lines are brought to cross.
 * `keep` names the sides that are left where they are, from the first corner to the second and so on: those at which
 * the picture ends.
 */
export const refineCorners = (
  raster: Raster,
  corners: Corners,
  reach: number,
  keep: readonly boolean[] = [],
): Corners => {
  const lines = corners.map((from, side): Straight => {
    const to = corners[(side + 1) % 4] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    // Outward, for corners that run clockwise on the screen.
    const outward = { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
    const near: Straight = {
      cos: outward.x,
      sin: outward.y,
      distance: from.x * outward.x + from.y * outward.y,
    };
    if (keep[side]) return near;
    const probes = Array.from({ length: PROBES }, (_, index) => {
      const share = END + ((1 - 2 * END) * index) / (PROBES - 1);
      const middle = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      return steepest(raster, middle, outward, reach);
    });
    const falls = probes.map(({ fall }) => fall).filter((one) => one !== null);
    const rises = probes.map(({ rise }) => rise).filter((one) => one !== null);
    const total = (list: readonly Found[]): number =>
      list.reduce((sum, { weight }) => sum + Math.min(weight, 60), 0);
    // Paper is brighter than nearly every table and than its own shadow on a white one: a fall is believed first.
    const chosen = total(falls) >= 0.6 * total(rises) ? falls : rises;
    return chosen.length < PROBES / 4 ? near : through(chosen, near);
  });
  const meet = (a: Straight, b: Straight, otherwise: Point): Point => {
    const determinant = a.cos * b.sin - a.sin * b.cos;
    if (Math.abs(determinant) < 0.2) return otherwise;
    return {
      x: (a.distance * b.sin - b.distance * a.sin) / determinant,
      y: (b.distance * a.cos - a.distance * b.cos) / determinant,
    };
  };
  const [top, right, bottom, left] = lines;
  if (!top || !right || !bottom || !left) return corners;
  return [
    meet(left, top, corners[0]),
    meet(top, right, corners[1]),
    meet(right, bottom, corners[2]),
    meet(bottom, left, corners[3]),
  ];
};

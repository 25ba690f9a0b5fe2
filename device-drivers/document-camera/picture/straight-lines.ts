import type { EdgeMap } from './edge-points.ts';

/** A straight line as all points with `x · cos + y · sin = distance`; its normal is the direction (cos, sin). */
export interface Line {
  readonly cos: number;
  readonly sin: number;
  readonly distance: number;
  /** Angle of the normal, radians, 0 … π. */
  readonly angle: number;
}

/** Steps of the angle in half a turn. */
const ANGLES = 180;

/** Width of a step of the distance, pixels. */
const DISTANCE_STEP = 2;

/** An edge votes for lines whose normal is within this of its own direction, steps of the angle. */
const VOTE_SPREAD = 3;

/** An edge of this many levels a pixel has one and a half votes. */
const UNIT_STEEPNESS = 8;

/** Lines nearer to a found one than this are the same: steps of the angle, steps of the distance. */
const SAME_ANGLE = 2;
const SAME_DISTANCE = 3;

/**
 * The strongest straight lines of an edge map, strongest first (Hough transform; Duda and Hart 1972), where an edge
 * votes only along its own direction, and steeper ones more, up to `steepest` levels a pixel. A line shorter than
 * `shortest` pixels, taken together, is none.
 */
export const findLines = (
  edges: EdgeMap,
  most: number,
  shortest: number,
  steepest: number,
): readonly Line[] => {
  const { width, height, steepness, direction } = edges;
  const reach = Math.ceil(Math.hypot(width, height));
  const distances = Math.ceil((2 * reach) / DISTANCE_STEP) + 1;
  const votes = new Float32Array(ANGLES * distances);
  const cosines = Float64Array.from({ length: ANGLES }, (_, step) => Math.cos((step * Math.PI) / ANGLES));
  const sines = Float64Array.from({ length: ANGLES }, (_, step) => Math.sin((step * Math.PI) / ANGLES));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pixel = y * width + x;
      const steep = steepness[pixel] ?? 0;
      if (steep === 0) continue;
      const weight = Math.min(steep, steepest) / UNIT_STEEPNESS + 0.5;
      const turned = (((direction[pixel] ?? 0) + Math.PI) % Math.PI) * (ANGLES / Math.PI);
      const middle = Math.round(turned);
      for (let spread = -VOTE_SPREAD; spread <= VOTE_SPREAD; spread += 1) {
        const angle = (middle + spread + ANGLES) % ANGLES;
        const distance = x * (cosines[angle] ?? 0) + y * (sines[angle] ?? 0);
        const bin = angle * distances + Math.round((distance + reach) / DISTANCE_STEP);
        votes[bin] = (votes[bin] ?? 0) + weight;
      }
    }
  const lines: Line[] = [];
  while (lines.length < most) {
    let best = 0;
    let bestBin = -1;
    for (let bin = 0; bin < votes.length; bin += 1)
      if ((votes[bin] ?? 0) > best) {
        best = votes[bin] ?? 0;
        bestBin = bin;
      }
    if (best < shortest) break;
    const angle = Math.floor(bestBin / distances);
    const place = bestBin % distances;
    lines.push({
      cos: cosines[angle] ?? 1,
      sin: sines[angle] ?? 0,
      distance: place * DISTANCE_STEP - reach,
      angle: (angle * Math.PI) / ANGLES,
    });
    for (let spread = -SAME_ANGLE; spread <= SAME_ANGLE; spread += 1) {
      const over = angle + spread;
      const wrapped = (over + ANGLES) % ANGLES;
      // Past half a turn the normal points the other way, and the distance changes its sign.
      const centre = over === wrapped ? place : distances - 1 - place;
      for (
        let near = Math.max(0, centre - SAME_DISTANCE);
        near <= Math.min(distances - 1, centre + SAME_DISTANCE);
        near += 1
      )
        votes[wrapped * distances + near] = 0;
    }
  }
  return lines;
};

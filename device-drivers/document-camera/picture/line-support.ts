import type { EdgeMap } from './edge-points.ts';
import { CHANNELS, type Raster } from './raster.ts';
import type { Line } from './straight-lines.ts';

/** Where along a line there really is an edge. Places are pixels along the line from its foot, the point nearest to the origin. */
export interface SupportedLine extends Line {
  /** How many of the places from `from` to `to` have an edge on them; they may lie in either order. */
  supported(from: number, to: number): number;
  /** The same places, each counted by how much the colour changes across the line: 1 is the step from paper to a dark table. */
  contrast(from: number, to: number): number;
  /** The place on the line that is nearest to a point. */
  placeOf(x: number, y: number): number;
}

/** An edge belongs to a line when it is this near, pixels, and this parallel, radians. */
const NEAR = 2.2;
const PARALLEL = (14 * Math.PI) / 180;

/** The first look for the edges of a coarse line is this wide, pixels. */
const COARSE_NEAR = 4.5;

const isParallel = (direction: number, angle: number): boolean => {
  const turned = Math.abs(direction - angle) % Math.PI;
  return Math.min(turned, Math.PI - turned) <= PARALLEL;
};

/** Calls `seen` for each edge within `near` of the line. */
const edgesNear = (
  edges: EdgeMap,
  line: Line,
  near: number,
  seen: (x: number, y: number, steep: number) => void,
): void => {
  const { width, height, steepness, direction } = edges;
  const { cos, sin, distance, angle } = line;
  // Along the axis that the line crosses less steeply, so that no pixel of it is missed.
  const upright = Math.abs(cos) > Math.abs(sin);
  const [length, breadth] = upright ? [height, width] : [width, height];
  const reach = Math.ceil(near / Math.max(Math.abs(cos), Math.abs(sin)));
  for (let along = 0; along < length; along += 1) {
    const centre = Math.round((distance - along * (upright ? sin : cos)) / (upright ? cos : sin));
    for (
      let across = Math.max(0, centre - reach);
      across <= Math.min(breadth - 1, centre + reach);
      across += 1
    ) {
      const x = upright ? across : along;
      const y = upright ? along : across;
      const steep = steepness[y * width + x] ?? 0;
      if (steep === 0 || Math.abs(x * cos + y * sin - distance) > near) continue;
      if (isParallel(direction[y * width + x] ?? 0, angle)) seen(x, y, steep);
    }
  }
};

/** The straight line through the edges near a coarse one: total least squares. The same line when there are too few. */
const fitted = (edges: EdgeMap, line: Line, near: number): Line => {
  let weights = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  edgesNear(edges, line, near, (x, y) => {
    weights += 1;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
    sumYY += y * y;
  });
  if (weights < 10) return line;
  const meanX = sumX / weights;
  const meanY = sumY / weights;
  const xx = sumXX / weights - meanX * meanX;
  const xy = sumXY / weights - meanX * meanY;
  const yy = sumYY / weights - meanY * meanY;
  // The normal is the axis of least spread.
  const raw = 0.5 * Math.atan2(2 * xy, xx - yy) + Math.PI / 2;
  const angle = ((raw % Math.PI) + Math.PI) % Math.PI;
  if (!isParallel(angle, line.angle)) return line;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { cos, sin, angle, distance: meanX * cos + meanY * sin };
};

/** Pixels from a line at which the colours of its two banks are compared. */
const BANK = 5;

/** A difference of this many levels between paper and table is a full one. */
const FULL_CONTRAST = 24;

/** Lays a line through the edges that it stands for, and marks where they are and how much the picture changes there. */
export const supportLine = (raster: Raster, edges: EdgeMap, coarse: Line): SupportedLine => {
  const line = fitted(edges, fitted(edges, coarse, COARSE_NEAR), NEAR);
  const { cos, sin } = line;
  const reach = Math.ceil(Math.hypot(edges.width, edges.height));
  const places = 2 * reach + 1;
  const marks = new Uint8Array(places);
  edgesNear(edges, line, NEAR, (x, y) => {
    const place = Math.round(y * cos - x * sin) + reach;
    // An edge stands for its neighbours: along a slanted line not every place has a pixel of its own.
    for (let at = Math.max(0, place - 1); at <= Math.min(places - 1, place + 1); at += 1) marks[at] = 1;
  });
  const colourAt = (place: number, off: number): number => {
    const x = Math.round((line.distance + off) * cos - (place - reach) * sin);
    const y = Math.round((line.distance + off) * sin + (place - reach) * cos);
    return x < 0 || y < 0 || x >= raster.width || y >= raster.height ? -1 : (y * raster.width + x) * CHANNELS;
  };
  const support = new Uint32Array(places + 1);
  const contrast = new Float32Array(places + 1);
  for (let place = 0; place < places; place += 1) {
    const mark = marks[place] ?? 0;
    support[place + 1] = (support[place] ?? 0) + mark;
    let change = 0;
    if (mark === 1) {
      const one = colourAt(place, -BANK);
      const other = colourAt(place, BANK);
      if (one >= 0 && other >= 0)
        for (let channel = 0; channel < CHANNELS; channel += 1)
          change = Math.max(
            change,
            Math.abs((raster.data[one + channel] ?? 0) - (raster.data[other + channel] ?? 0)) / FULL_CONTRAST,
          );
    }
    contrast[place + 1] = (contrast[place] ?? 0) + Math.min(1, change);
  }
  const clamped = (place: number): number => Math.min(places, Math.max(0, Math.round(place) + reach));
  return {
    ...line,
    supported: (from, to) => Math.abs((support[clamped(to)] ?? 0) - (support[clamped(from)] ?? 0)),
    contrast: (from, to) => Math.abs((contrast[clamped(to)] ?? 0) - (contrast[clamped(from)] ?? 0)),
    placeOf: (x, y) => y * cos - x * sin,
  };
};

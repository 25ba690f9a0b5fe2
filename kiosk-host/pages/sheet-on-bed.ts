import type { Corners, Point } from '../../device-drivers/document-camera/picture/picture-verdict.ts';
import { apart } from '../../device-drivers/document-camera/picture/quadrilateral.ts';
import { type Grey, quantileOf } from './grey.ts';

/** A sheet that lies on a darker bed. */
export interface SheetOnBed {
  /** Pixels of the given picture, from the corner that is top left. */
  readonly corners: Corners;
  /** Degrees, clockwise, by which its upper edge leans. */
  readonly lean: number;
  /** The sides at which bed is seen beyond the sheet, so that nothing of the sheet can be missing: top, right, bottom, left. */
  readonly bedSeen: readonly [boolean, boolean, boolean, boolean];
}

/** Bed and paper differ by at least this, levels. A scanner's black or grey bed does by 100 and more. */
const LEAST_STEP = 45;

/** Share of one border that must be bed before a bed is looked for. */
const BED_AT_BORDER = 0.6;

/** Where it shows at one border only, the bed must be this even (standard deviation, levels): else it may be print. */
const EVEN_BED = 14;

/** The outline's own area by that of the four-sided figure fitted to it: a folded or torn sheet has less, a hand more. */
const LEAST_SOLID = 0.965;
const MOST_SOLID = 1.02;

/** Corners of a sheet are right angles but for this, degrees: a tilted camera bends them. */
const CORNER_MARGIN = 9;

/** Light pieces beside the sheet from this share of it on may be another paper, or light print on a dark band: nothing is cut. */
const OTHER_PAPER = 0.002;

/** The sheet covers at least this share of the picture. */
const LEAST_SHEET = 0.06;

/** Bed beyond a side, from this share of the picture's long side on, is cut away: 3 mm of A4. Less is a scanner's edge. */
const LEAST_BED = 0.01;

/** The step from bed to paper within four pixels, share of the whole: a shadow's edge is softer. */
const HARD_EDGE = 0.6;

/** Pixels from the side at which its step is measured, and at how many places. */
const EDGE_REACH = 2;
const EDGE_LOOKS = 40;

const levelAt = ({ width, data }: Grey, x: number, y: number): number => data[y * width + x] ?? 0;

/** The pixels of each border: top, right, bottom, left; two pixels in. */
const borders = (grey: Grey): number[][] => {
  const { width, height } = grey;
  const across = Array.from({ length: width }, (_, x) => x);
  const down = Array.from({ length: height }, (_, y) => y);
  return [
    across.map((x) => levelAt(grey, x, 2)),
    down.map((y) => levelAt(grey, width - 3, y)),
    across.map((x) => levelAt(grey, x, height - 3)),
    down.map((y) => levelAt(grey, 2, y)),
  ];
};

interface Region {
  readonly area: number;
  readonly points: Point[];
}

/** Pieces of what is not bed, largest first, with the outermost pixels of each row and column. */
const regions = (bed: Uint8Array, width: number): Region[] => {
  const seen = Uint8Array.from(bed);
  const found: Region[] = [];
  const stack: number[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1) continue;
    let area = 0;
    const first = new Map<number, number>();
    const last = new Map<number, number>();
    const upper = new Map<number, number>();
    const lower = new Map<number, number>();
    stack.push(start);
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      area += 1;
      const x = at % width;
      const y = (at - x) / width;
      first.set(y, Math.min(first.get(y) ?? x, x));
      last.set(y, Math.max(last.get(y) ?? x, x));
      upper.set(x, Math.min(upper.get(x) ?? y, y));
      lower.set(x, Math.max(lower.get(x) ?? y, y));
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width])
        if (seen[next] === 0) {
          seen[next] = 1;
          stack.push(next);
        }
    }
    // A pixel's outer side, not its middle.
    const points = [
      ...[...first].map(([y, x]) => ({ x, y: y + 0.5 })),
      ...[...last].map(([y, x]) => ({ x: x + 1, y: y + 0.5 })),
      ...[...upper].map(([x, y]) => ({ x: x + 0.5, y })),
      ...[...lower].map(([x, y]) => ({ x: x + 0.5, y: y + 1 })),
    ];
    found.push({ area, points });
  }
  return found.sort((a, b) => b.area - a.area);
};

/** Marks what is connected with the border and darker than `limit`. */
const floodBed = ({ width, height, data }: Grey, limit: number): Uint8Array => {
  const bed = new Uint8Array(width * height);
  const stack: number[] = [];
  const visit = (at: number): void => {
    if (at < 0 || at >= bed.length || bed[at] === 1 || (data[at] ?? 0) >= limit) return;
    bed[at] = 1;
    stack.push(at);
  };
  for (let x = 0; x < width; x += 1) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y += 1) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    visit(at - width);
    visit(at + width);
  }
  return bed;
};

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** The convex hull (Andrew's monotone chain), clockwise on the screen. */
const hullOf = (points: readonly Point[]): Point[] => {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const [one, other] = [chain.at(-2), chain.at(-1)];
        if (!one || !other || turn(one, other, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
};

const areaOf = (polygon: readonly Point[]): number =>
  Math.abs(
    polygon.reduce((sum, { x, y }, index) => {
      const next = polygon[(index + 1) % polygon.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0),
  ) / 2;

/** The four corners that are left when the least important corner of a hull is dropped again and again. */
const fourCorners = (hull: readonly Point[]): Point[] => {
  const kept = [...hull];
  while (kept.length > 4) {
    let least = 0;
    let smallest = Number.POSITIVE_INFINITY;
    for (const [index, point] of kept.entries()) {
      const before = kept.at(index - 1) ?? point;
      const after = kept[(index + 1) % kept.length] ?? point;
      const loss = Math.abs(turn(before, point, after));
      if (loss < smallest) [smallest, least] = [loss, index];
    }
    kept.splice(least, 1);
  }
  return kept;
};

interface Line {
  readonly at: Point;
  readonly dx: number;
  readonly dy: number;
}

/** The line through the points near a side, by least squares of the distances; the ends, where corners are round, are left out. */
const lineNear = (from: Point, to: Point, points: readonly Point[]): Line => {
  const length = apart(from, to) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  let near = points.filter(({ x, y }) => {
    const along = (x - from.x) * ux + (y - from.y) * uy;
    const aside = (x - from.x) * uy - (y - from.y) * ux;
    return along > length * 0.06 && along < length * 0.94 && Math.abs(aside) < 3;
  });
  if (near.length < 8) near = [from, to];
  const middle = { x: 0, y: 0 };
  for (const { x, y } of near) {
    middle.x += x / near.length;
    middle.y += y / near.length;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of near) {
    xx += (x - middle.x) ** 2;
    xy += (x - middle.x) * (y - middle.y);
    yy += (y - middle.y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return { at: middle, dx: Math.cos(angle), dy: Math.sin(angle) };
};

const crossing = (one: Line, other: Line): Point | null => {
  const cross = one.dx * other.dy - one.dy * other.dx;
  if (Math.abs(cross) < 0.1) return null;
  const t = ((other.at.x - one.at.x) * other.dy - (other.at.y - one.at.y) * other.dx) / cross;
  return { x: one.at.x + one.dx * t, y: one.at.y + one.dy * t };
};

/** Fits the corners to the outline's points; from the corner at top left, clockwise. `null`: no rectangle. */
const fitCorners = (points: readonly Point[]): Corners | null => {
  const rough = fourCorners(hullOf(points));
  if (rough.length !== 4) return null;
  const lines = rough.map((from, index) => lineNear(from, rough[(index + 1) % 4] ?? from, points));
  const corners = lines.map((line, index) => crossing(lines.at(index - 1) ?? line, line));
  if (corners.some((corner) => corner === null)) return null;
  const fitted = corners.filter((corner) => corner !== null);
  // Top left is where x + y is least, with the sheet leaning by less than 45°.
  const first = fitted.reduce(
    (best, { x, y }, index) => (x + y < (fitted[best]?.x ?? 0) + (fitted[best]?.y ?? 0) ? index : best),
    0,
  );
  const [a, b, c, d] = [0, 1, 2, 3].map((step) => fitted[(first + step) % 4]);
  if (!a || !b || !c || !d) return null;
  const ordered: Corners = turn(a, b, c) > 0 ? [a, b, c, d] : [a, d, c, b];
  const square = ordered.every((corner, index) => {
    const before = ordered.at(index - 1) ?? corner;
    const after = ordered[(index + 1) % 4] ?? corner;
    const angle =
      Math.atan2(before.y - corner.y, before.x - corner.x) -
      Math.atan2(after.y - corner.y, after.x - corner.x);
    return Math.abs(Math.abs(Math.sin(angle)) - 1) < 1 - Math.cos((CORNER_MARGIN * Math.PI) / 180);
  });
  return square ? ordered : null;
};

/** The middle of the steps from outside of a side to inside of it, levels; the side runs clockwise round the sheet. */
const stepAcross = (grey: Grey, from: Point, to: Point): number => {
  const length = apart(from, to) || 1;
  const [inX, inY] = [-(to.y - from.y) / length, (to.x - from.x) / length];
  const level = (share: number, depth: number): number => {
    const x = Math.round(from.x + (to.x - from.x) * share + inX * depth - 0.5);
    const y = Math.round(from.y + (to.y - from.y) * share + inY * depth - 0.5);
    const inside = x >= 0 && y >= 0 && x < grey.width && y < grey.height;
    return inside ? levelAt(grey, x, y) : 0;
  };
  const steps = Array.from({ length: EDGE_LOOKS }, (_, look) => {
    const share = 0.05 + (0.9 * look) / (EDGE_LOOKS - 1);
    return level(share, EDGE_REACH) - level(share, -EDGE_REACH);
  });
  return quantileOf(steps, 0.5);
};

const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length));
};

/**
 * Finds the sheet where it lies on a darker bed: what is dark and connected with the border is the bed, and what is
 * left must be one four-sided piece of paper. `null`: no bed, or something that is better left uncut. `grey` is some
 * 600 pixels long.
 */
export const findSheetOnBed = (grey: Grey): SheetOnBed | null => {
  const { width, height, data } = grey;
  const paper = quantileOf(
    data.filter((_, index) => index % 7 === 0),
    0.9,
  );
  const sides = borders(grey);
  const dark = sides.map((side) => side.filter((level) => level < paper - LEAST_STEP));
  const withBed = dark.filter((levels, side) => levels.length >= (sides[side]?.length ?? 1) * BED_AT_BORDER);
  if (withBed.length === 0) return null;
  if (withBed.length === 1 && deviation(withBed[0] ?? []) > EVEN_BED) return null;
  const bedLevel = quantileOf(withBed.flat(), 0.5);
  const limit = (bedLevel + paper) / 2;
  const bed = floodBed(grey, limit);
  const [sheet, ...others] = regions(bed, width);
  if (!sheet || sheet.area < width * height * LEAST_SHEET) return null;
  const light = others.reduce((sum, { area }) => sum + area, 0);
  if (light > Math.max(12, sheet.area * OTHER_PAPER)) return null;
  const corners = fitCorners(sheet.points);
  if (!corners) return null;
  const solid = sheet.area / areaOf(corners);
  if (solid < LEAST_SOLID || solid > MOST_SOLID) return null;
  const [a, b, c, d] = corners;
  const beyond = [
    Math.min(a.y, b.y),
    width - Math.max(b.x, c.x),
    height - Math.max(c.y, d.y),
    Math.min(a.x, d.x),
  ];
  const least = LEAST_BED * Math.max(width, height);
  if (!beyond.some((depth) => depth > least)) return null;
  const hard = beyond.every((depth, side) => {
    const [from, to] = [corners[side], corners[(side + 1) % 4]];
    if (depth <= 2 * EDGE_REACH || !from || !to) return true;
    return stepAcross(grey, from, to) >= HARD_EDGE * (paper - bedLevel);
  });
  if (!hard) return null;
  const [top = 0, right = 0, bottom = 0, left = 0] = beyond;
  return {
    corners,
    lean: (Math.atan2(b.y - a.y + (c.y - d.y), b.x - a.x + (c.x - d.x)) * 180) / Math.PI,
    bedSeen: [top > 1.5, right > 1.5, bottom > 1.5, left > 1.5],
  };
};

/** A place that holds one line of type, in pixels of the picture that was searched; it may lean. */
export interface TextBox {
  /** Middle of the box. */
  readonly x: number;
  readonly y: number;
  /** Length along the line, and height across it. */
  readonly length: number;
  readonly height: number;
  /** Lean, radians, clockwise on the screen. */
  readonly angle: number;
}

/** A map of how certain it is that a pixel is inside a line of type: 0..1, row by row. */
export interface ProbabilityMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A pixel above this belongs to type (PaddleOCR's `det_db_thresh`). */
const MARK_THRESHOLD = 0.3;

/** The mean of a box must be above this (PaddleOCR's `det_db_box_thresh` is 0.6; thin single characters have less). */
const BOX_THRESHOLD = 0.5;

/** The network marks the core of a line only; by this share of area over circumference the box is grown again. */
const UNCLIP = 1.6;

/** Fewer marked pixels are dust. */
const LEAST_PIXELS = 10;

/** A core so many times longer than high has a lean of its own; a shorter one takes that of the page. */
const OWN_LEAN = 4;

/** A lean further from the page's than this is a crooked core, radians. */
const MOST_OFF = 0.06;

interface Core {
  /** Indices of its pixels: a part of the shared list. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** Length over height, estimated from the spread of the pixels. */
  readonly ratio: number;
}

const coreOf = (list: Int32Array, from: number, to: number, map: ProbabilityMap): Core => {
  const count = to - from;
  let [sumX, sumY, sum] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const index = list[at] ?? 0;
    sumX += index % map.width;
    sumY += Math.floor(index / map.width);
    sum += map.data[index] ?? 0;
  }
  const [x, y] = [sumX / count, sumY / count];
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const index = list[at] ?? 0;
    const [u, v] = [(index % map.width) - x, Math.floor(index / map.width) - y];
    xx += u * u;
    xy += u * v;
    yy += v * v;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const middle = (xx + yy) / 2;
  const off = Math.hypot((xx - yy) / 2, xy);
  const ratio = Math.sqrt((middle + off) / Math.max(1e-6, middle - off));
  return { from, to, score: sum / count, x, y, angle, ratio };
};

/** All groups of touching marked pixels. */
const coresOf = (map: ProbabilityMap): { readonly list: Int32Array; readonly cores: readonly Core[] } => {
  const { width, height, data } = map;
  const seen = new Uint8Array(width * height);
  const list = new Int32Array(width * height);
  const cores: Core[] = [];
  let end = 0;
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (data[start] ?? 0) <= MARK_THRESHOLD) continue;
    const from = end;
    list[end++] = start;
    seen[start] = 1;
    for (let at = from; at < end; at += 1) {
      const index = list[at] ?? 0;
      const [x, y] = [index % width, Math.floor(index / width)];
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
          const near = v * width + u;
          if (seen[near] === 1 || (data[near] ?? 0) <= MARK_THRESHOLD) continue;
          seen[near] = 1;
          list[end++] = near;
        }
    }
    if (end - from >= LEAST_PIXELS) cores.push(coreOf(list, from, end, map));
  }
  return { list, cores };
};

/** The lean of the page: the middle one of its long lines, radians; 0 where there is none. */
const pageLean = (cores: readonly Core[]): number => {
  const angles = cores
    .filter(({ ratio, angle }) => ratio >= OWN_LEAN && Math.abs(angle) < Math.PI / 6)
    .map(({ angle }) => angle)
    .sort((a, b) => a - b);
  return angles[angles.length >> 1] ?? 0;
};

const grown = (core: Core, angle: number, list: Int32Array, width: number): TextBox => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = core.from; at < core.to; at += 1) {
    const index = list[at] ?? 0;
    const [x, y] = [(index % width) - core.x, Math.floor(index / width) - core.y];
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  const [length, height] = [right - left + 1, bottom - top + 1];
  const more = (length * height * UNCLIP) / (2 * (length + height));
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: core.x + u * cos - v * sin + 0.5,
    y: core.y + u * sin + v * cos + 0.5,
    length: length + 2 * more,
    height: height + 2 * more,
    angle,
  };
};

/** Finds the lines of type in the detector's map, and the lean of the page, radians. */
export const textBoxes = (
  map: ProbabilityMap,
): { readonly boxes: readonly TextBox[]; readonly lean: number } => {
  const { list, cores } = coresOf(map);
  const believed = cores.filter(({ score }) => score >= BOX_THRESHOLD);
  const lean = pageLean(believed);
  return {
    lean,
    boxes: believed.map((core) =>
      grown(
        core,
        core.ratio >= OWN_LEAN && Math.abs(core.angle - lean) <= MOST_OFF ? core.angle : lean,
        list,
        map.width,
      ),
    ),
  };
};

/** Puts boxes in reading order: rows from above, and within a row from the left. */
export const inReadingOrder = <T extends { readonly box: TextBox }>(
  lines: readonly T[],
  lean: number,
): readonly T[] => {
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
  const placed = lines
    .map((line) => ({
      line,
      along: line.box.x * cos + line.box.y * sin - line.box.length / 2,
      down: line.box.y * cos - line.box.x * sin,
    }))
    .sort((a, b) => a.down - b.down);
  const rows: { down: number; height: number; members: typeof placed }[] = [];
  for (const each of placed) {
    const row = rows.at(-1);
    const height = each.line.box.height;
    if (row && each.down - row.down < Math.min(row.height, height) / 2) row.members.push(each);
    else rows.push({ down: each.down, height, members: [each] });
  }
  return rows.flatMap(({ members }) => members.sort((a, b) => a.along - b.along).map(({ line }) => line));
};

import type { Grey, TileMap } from './grey.ts';

/** Ink as marks (1) at half the working size, so that a mark is some 0.34 mm of A4. */
export interface InkMarks {
  readonly width: number;
  readonly height: number;
  readonly marks: Uint8Array;
}

/** A connected piece of ink, pixels of the half picture; the far ends belong to it. */
export interface Piece {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Marked pixels. */
  readonly area: number;
}

/**
 * Ink is darker than the paper round it by this share: 60 levels of ordinary paper (235), at which print counts and
 * show-through does not (measured on rendered pages).
 */
export const INK_CONTRAST = 0.25;

/** Marks what is darker than its paper by `contrast` (a share of the paper's level). */
export const markInk = (grey: Grey, light: TileMap, contrast = INK_CONTRAST): InkMarks => {
  const width = grey.width >> 1;
  const height = grey.height >> 1;
  const marks = new Uint8Array(width * height);
  const { data } = grey;
  const row = grey.width;
  const half = light.tile >> 1;
  for (let y = 0; y < height; y += 1) {
    const tiles = Math.floor(y / half) * light.columns;
    for (let start = 0; start < width; start += half) {
      const limit = (light.values[tiles + start / half] ?? 0) * (1 - contrast);
      const end = Math.min(width, start + half);
      for (let x = start, at = 2 * y * row + 2 * start; x < end; x += 1, at += 2)
        if (
          (data[at] ?? 0) < limit ||
          (data[at + 1] ?? 0) < limit ||
          (data[at + row] ?? 0) < limit ||
          (data[at + row + 1] ?? 0) < limit
        )
          marks[y * width + x] = 1;
    }
  }
  return { width, height, marks };
};

/** The connected pieces of marks, eight neighbours each, from `leastArea` pixels on. Runs of rows are joined by union-find. */
export const piecesOf = ({ width, height, marks }: InkMarks, leastArea: number): Piece[] => {
  const parent: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const row: number[] = [];
  const rootOf = (run: number): number => {
    let root = run;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = run; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  let aboveFrom = 0;
  let aboveTo = 0;
  for (let y = 0; y < height; y += 1) {
    const from = parent.length;
    let above = aboveFrom;
    const line = y * width;
    for (let x = 0; x < width; x += 1) {
      if (marks[line + x] === 0) continue;
      const start = x;
      while (x + 1 < width && marks[line + x + 1] === 1) x += 1;
      const run = parent.length;
      parent.push(run);
      left.push(start);
      right.push(x);
      row.push(y);
      while (above < aboveTo && (right[above] ?? 0) < start - 1) above += 1;
      for (let touching = above; touching < aboveTo && (left[touching] ?? 0) <= x + 1; touching += 1) {
        const one = rootOf(touching);
        const other = rootOf(run);
        if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
      }
    }
    aboveFrom = from;
    aboveTo = parent.length;
  }
  const found = new Map<number, { left: number; top: number; right: number; bottom: number; area: number }>();
  for (let run = 0; run < parent.length; run += 1) {
    const root = rootOf(run);
    const [from, to, y] = [left[run] ?? 0, right[run] ?? 0, row[run] ?? 0];
    const piece = found.get(root);
    if (!piece) found.set(root, { left: from, right: to, top: y, bottom: y, area: to - from + 1 });
    else {
      piece.left = Math.min(piece.left, from);
      piece.right = Math.max(piece.right, to);
      piece.bottom = y;
      piece.area += to - from + 1;
    }
  }
  return [...found.values()].filter(({ area }) => area >= leastArea);
};

/** Largest side of a piece that can be type, share of the picture's long side: 22 mm of A4. */
const LARGEST_TYPE = 0.075;

/** Least side of a piece of type, half pixels; and of the smaller side of a stroke such as 一. */
const LEAST_TYPE = 3;

/** Whether a piece may be a character or a part of one: no frame, no photograph, no rule, no speck. */
export const isType = ({ left, top, right, bottom }: Piece, longSide: number): boolean => {
  const across = right - left + 1;
  const down = bottom - top + 1;
  const long = Math.max(across, down);
  return long >= LEAST_TYPE && long <= longSide * LARGEST_TYPE;
};

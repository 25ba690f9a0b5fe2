import { findEdges } from './edge-points.ts';
import { largestPiece } from './largest-piece.ts';
import type { Corners, Point } from './picture-verdict.ts';
import { apart, liesInside } from './quadrilateral.ts';
import { CHANNELS, quantile, type Raster } from './raster.ts';
import { findOutlines, type Outline } from './sheet-outline.ts';

/** What lies on the table, in pixels of the small picture that was looked at. */
export interface FoundSheet {
  readonly corners: Corners;
  /** How sure the outline is, 0 … 1. */
  readonly outline: number;
  /** Share of the picture that it covers, 0 … 1. */
  readonly covered: number;
  /** The sheet goes on outside the picture. */
  readonly cutOff: boolean;
  /** The sides at which the picture ends first, from the first corner to the second and so on. */
  readonly cut: readonly boolean[];
  readonly several: boolean;
}

/** An outline below this is an accident of the table's grain. */
const LEAST_SCORE = 0.4;

/** A sheet's side this near to the picture's border touches it, pixels of the small picture. */
const BORDER_MARGIN = 1.5;

/** A second outline must be this good and this large, compared with the first, and clear of it but for this share. */
const SECOND_SCORE = 0.72;
const SECOND_AREA = 0.2;
const OVERLAP = 0.12;

/** Paper that lies beside the sheet in one piece is a second sheet from this size, share of the sheet. */
const MORE_PAPER = 0.1;

/** Print that lies beside the sheet in one piece is on a second sheet from this size, share of the sheet. */
const MORE_PRINT = 0.08;

/** Print is looked for in cells of this many pixels; one with so many edges of such a steepness (levels a pixel) has some. */
const CELL = 12;
const PRINT_EDGES = 8;
const PRINT_STEEPNESS = 4;

/** Table and paper must differ by this many levels before a patch beside the sheet is called paper; compared so many pixels from its sides. */
const TABLE_CONTRAST = 36;
const SIDE_STEP = 6;

/** What differs from the sheet by less than this share of its difference from the table is paper. */
const LIKE_PAPER = 0.35;

/** What goes on outside the picture is paper only when it is this little tinted, and this bright beside the brightest there. */
const MOST_TINT = 0.28;
const LEAST_WHITE = 0.7;

/** Where the table is looked for inside an outline: at so many places of each side, so many pixels from it. From this share in one piece it is no folded corner. */
const SIDE_LOOKS = 40;
const INSIDE_STEP = 9;
const TABLE_INSIDE = 0.15;

/** Of a border side's length, this share must have paper on it: else the sheet does not go on there. */
const PAPER_AT_BORDER = 0.6;

/** Where along a border side, how far inside of it (pixels), and how like the sheet's own paper (levels) that must be. */
const BORDER_LOOKS = 32;
const BORDER_DEPTHS: readonly number[] = [3, 6, 9, 12];
const LIKE_PAPER_AT_BORDER = 48;

type Colour = readonly [number, number, number];

/** The colour below which the given share of the chosen pixels lies, each channel by itself. `null`: too few. */
const colourAt = (
  raster: Raster,
  share: number,
  chosen: (x: number, y: number) => boolean,
): Colour | null => {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  let seen = 0;
  for (let y = 0; y < raster.height; y += 2)
    for (let x = 0; x < raster.width; x += 2) {
      if (!chosen(x, y)) continue;
      seen += 1;
      const at = (y * raster.width + x) * CHANNELS;
      for (const [channel, count] of counts.entries()) {
        const level = raster.data[at + channel] ?? 0;
        count[level] = (count[level] ?? 0) + 1;
      }
    }
  if (seen < 30) return null;
  return [quantile(counts[0], share), quantile(counts[1], share), quantile(counts[2], share)];
};

const inPicture = (raster: Raster, { x, y }: Point): boolean =>
  x >= 0 && y >= 0 && x < raster.width && y < raster.height;

const colourOf = (raster: Raster, { x, y }: Point): Colour => {
  const at = (y * raster.width + x) * CHANNELS;
  return [raster.data[at] ?? 0, raster.data[at + 1] ?? 0, raster.data[at + 2] ?? 0];
};

const difference = (raster: Raster, x: number, y: number, colour: Colour): number => {
  const at = (y * raster.width + x) * CHANNELS;
  return Math.max(
    Math.abs((raster.data[at] ?? 0) - colour[0]),
    Math.abs((raster.data[at + 1] ?? 0) - colour[1]),
    Math.abs((raster.data[at + 2] ?? 0) - colour[2]),
  );
};

/** Bare paper: print is darker than it, so the middle is taken a little above the median. */
const paperColour = (raster: Raster, corners: Corners): Colour | null =>
  colourAt(raster, 0.6, (x, y) => liesInside(corners, { x, y }, 4));

/** Whether a colour may be that of paper in this light: a plank between two joints reaches the borders too. */
const whiteEnough = (raster: Raster, colour: Colour): boolean => {
  const brightest = colourAt(raster, 0.98, () => true);
  const most = Math.max(...colour);
  return (
    (most - Math.min(...colour)) / Math.max(1, most) <= MOST_TINT &&
    most >= LEAST_WHITE * Math.max(...(brightest ?? colour))
  );
};

/** Whether paper really lies along the sides at which the picture ends before the sheet is complete. */
const paperAtBorders = (raster: Raster, { corners, cut }: Outline): boolean => {
  const paper = paperColour(raster, corners);
  const table = colourAt(raster, 0.5, (x, y) => !liesInside(corners, { x, y }, -6));
  if (!paper || !table || !whiteEnough(raster, paper)) return false;
  const distinct = paper.some((level, channel) => Math.abs(level - (table[channel] ?? 0)) >= TABLE_CONTRAST);
  return cut.every((isCut, index) => {
    if (!isCut) return true;
    const from = corners[index] ?? corners[0];
    const to = corners[(index + 1) % 4] ?? from;
    const length = apart(from, to) || 1;
    const inward = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
    let on = 0;
    for (let step = 1; step < BORDER_LOOKS; step += 1) {
      // A line of print may run along the border: a few pixels further in there is paper between the lines.
      const isPaper = BORDER_DEPTHS.some((depth) => {
        const x = Math.round(from.x + ((to.x - from.x) * step) / BORDER_LOOKS + inward.x * depth);
        const y = Math.round(from.y + ((to.y - from.y) * step) / BORDER_LOOKS + inward.y * depth);
        if (!inPicture(raster, { x, y })) return false;
        const toPaper = difference(raster, x, y, paper);
        return toPaper < LIKE_PAPER_AT_BORDER && (!distinct || toPaper <= difference(raster, x, y, table));
      });
      if (isPaper) on += 1;
    }
    return on >= BORDER_LOOKS * PAPER_AT_BORDER;
  });
};

/** Colours of the sheet and of what it lies on, and by how many levels they differ at most. `null`: too little to see of one. */
const paperAndTable = (
  raster: Raster,
  corners: Corners,
): { readonly paper: Colour; readonly table: Colour; readonly contrast: number } | null => {
  // Of a sheet half in the shadow of an arm, the brighter half: shadowed paper may look like a grey table.
  const paper = colourAt(raster, 0.8, (x, y) => liesInside(corners, { x, y }, 4));
  const table = colourAt(raster, 0.5, (x, y) => !liesInside(corners, { x, y }, -8));
  if (!paper || !table) return null;
  const contrast = Math.max(...paper.map((level, channel) => Math.abs(level - (table[channel] ?? 0))));
  return { paper, table, contrast };
};

/**
 * By how many levels the sheet differs from what it lies on, across its sides, where both are in the same light; the middle
 * of all places looked at.
 */
const contrastAtSides = (raster: Raster, corners: Corners): number => {
  const differences: number[] = [];
  for (const [index, from] of corners.entries()) {
    const to = corners[(index + 1) % 4] ?? from;
    const length = apart(from, to) || 1;
    const outward = { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
    for (let step = 2; step < 30; step += 1) {
      const [near, far] = [-SIDE_STEP, SIDE_STEP].map((off) => ({
        x: Math.round(from.x + ((to.x - from.x) * step) / 31 + outward.x * off),
        y: Math.round(from.y + ((to.y - from.y) * step) / 31 + outward.y * off),
      }));
      if (!near || !far || !inPicture(raster, near) || !inPicture(raster, far)) continue;
      differences.push(difference(raster, far.x, far.y, colourOf(raster, near)));
    }
  }
  return differences.toSorted((a, b) => a - b)[Math.floor(differences.length / 2)] ?? 0;
};

/** Marks every second pixel beside the sheet for which `chosen` holds, and gives the size of the largest piece, pixels. */
const largestBeside = (
  raster: Raster,
  corners: Corners,
  chosen: (x: number, y: number) => boolean,
): number => {
  const width = Math.floor(raster.width / 2);
  const height = Math.floor(raster.height / 2);
  const marks = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (!liesInside(corners, { x: x * 2, y: y * 2 }, -8) && chosen(x * 2, y * 2)) marks[y * width + x] = 1;
  return largestPiece(marks, width) * 4;
};

/**
 * Whether the table is seen inside the outline along a part of a side: the outline then goes round two sheets, of which
 * neither reaches that part.
 */
const tableInside = (
  raster: Raster,
  corners: Corners,
  { paper, table, contrast }: { readonly paper: Colour; readonly table: Colour; readonly contrast: number },
): boolean =>
  corners.some((from, index) => {
    const to = corners[(index + 1) % 4] ?? from;
    const length = apart(from, to) || 1;
    const outward = { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
    let run = 0;
    let longest = 0;
    for (let step = 1; step < SIDE_LOOKS; step += 1) {
      const [within, beyond] = [-INSIDE_STEP, INSIDE_STEP].map((off) => ({
        x: Math.round(from.x + ((to.x - from.x) * step) / SIDE_LOOKS + outward.x * off),
        y: Math.round(from.y + ((to.y - from.y) * step) / SIDE_LOOKS + outward.y * off),
      }));
      if (!within || !beyond || !inPicture(raster, within) || !inPicture(raster, beyond)) continue;
      const toTable = difference(raster, within.x, within.y, table);
      const isTable =
        toTable < contrast * LIKE_PAPER &&
        toTable < difference(raster, within.x, within.y, paper) &&
        // Also like what lies beyond, in the same light: paper in a shadow may have the colour of a lit table.
        difference(raster, within.x, within.y, colourOf(raster, beyond)) < contrast * LIKE_PAPER;
      run = isTable ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest >= SIDE_LOOKS * TABLE_INSIDE;
  });

/** Size of the largest piece of print beside the sheet, pixels: how a second sheet shows on a table as white as itself. */
const printBeside = (raster: Raster, corners: Corners): number => {
  const { steepness } = findEdges(raster);
  const across = Math.floor(raster.width / CELL);
  const down = Math.floor(raster.height / CELL);
  const marks = new Uint8Array(across * down);
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      const middle = { x: (column + 0.5) * CELL, y: (row + 0.5) * CELL };
      if (liesInside(corners, middle, -CELL)) continue;
      let edges = 0;
      for (let y = row * CELL; y < (row + 1) * CELL; y += 1)
        for (let x = column * CELL; x < (column + 1) * CELL; x += 1)
          if ((steepness[y * raster.width + x] ?? 0) > PRINT_STEEPNESS) edges += 1;
      if (edges >= PRINT_EDGES) marks[row * across + column] = 1;
    }
  return largestPiece(marks, across) * CELL * CELL;
};

/** Share of the smaller outline's grid points that lie in the other one. */
const overlap = (one: Outline, other: Outline): number => {
  let inside = 0;
  const [a, b, c, d] = other.corners;
  for (let row = 1; row < 8; row += 1)
    for (let column = 1; column < 8; column += 1) {
      const [u, v] = [column / 8, row / 8];
      const x = (1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * d.x + u * c.x);
      const y = (1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * d.y + u * c.y);
      if (liesInside(one.corners, { x, y })) inside += 1;
    }
  return inside / 49;
};

/** Looks for the sheet in a small picture (about 768 pixels, slightly smoothed). `null`: there is none. */
export const findSheet = (raster: Raster): FoundSheet | null => {
  const outlines = findOutlines(raster);
  const best = outlines.find(
    (outline) =>
      outline.score >= LEAST_SCORE &&
      (!outline.cut.includes(true) ||
        (outline.cut.filter((cut) => !cut).length >= 2 && paperAtBorders(raster, outline))),
  );
  if (!best) return null;
  const touches = best.corners.some(
    ({ x, y }) =>
      x < BORDER_MARGIN ||
      y < BORDER_MARGIN ||
      x > raster.width - 1 - BORDER_MARGIN ||
      y > raster.height - 1 - BORDER_MARGIN,
  );
  const colours = paperAndTable(raster, best.corners);
  const distinct = contrastAtSides(raster, best.corners) >= TABLE_CONTRAST;
  const several =
    distinct && colours
      ? tableInside(raster, best.corners, colours) ||
        largestBeside(raster, best.corners, (x, y) => {
          const toPaper = difference(raster, x, y, colours.paper);
          return toPaper < colours.contrast * LIKE_PAPER && toPaper < difference(raster, x, y, colours.table);
        }) >
          best.area * MORE_PAPER
      : printBeside(raster, best.corners) > best.area * MORE_PRINT ||
        outlines.some(
          (other) =>
            !other.cut.includes(true) &&
            other.score >= best.score * SECOND_SCORE &&
            other.area >= best.area * SECOND_AREA &&
            overlap(best, other) <= OVERLAP &&
            overlap(other, best) <= OVERLAP,
        );
  return {
    corners: best.corners,
    outline: Math.min(1, best.score),
    covered: Math.min(1, best.area / (raster.width * raster.height)),
    cut: best.cut,
    cutOff: best.cut.includes(true) || touches,
    several,
  };
};

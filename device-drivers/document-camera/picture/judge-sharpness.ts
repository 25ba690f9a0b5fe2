/** Fewer edges than this say nothing. */
const LEAST_EDGES = 120;

/** Fewer than this say nothing of the balance between the two directions. */
const LEAST_FOR_BALANCE = 1_000;

/** An edge that goes on for more lines than this is a rule and no stroke: 30 pixels and more, some 6 mm. */
const LONGEST_STROKE = 10;

/** An edge of print spans at least this share of the contrast between paper and print. */
const LEAST_SPAN = 0.35;

/** The least contrast between paper and print that is print, levels. */
const LEAST_CONTRAST = 24;

/** How far from its steepest place an edge is followed, pixels. */
const FOLLOWED = 24;

/** Widths are counted in steps of a tenth of a pixel. */
const PER_PIXEL = 10;

/** The margin of the sheet, where its own edge may still be seen, share of each side. */
const MARGIN = 0.03;

/** The edges that cross lines of a grey picture. */
interface CrossingEdges {
  readonly edges: number;
  /** Those that are no part of a long straight rule, of which a form may have many in one direction only. */
  readonly strokes: number;
  /** The median of the widths, pixels. */
  readonly width: number;
}

/** How sharp the print on a sheet is. */
export interface Sharpness {
  /** Typical width of the edges of the print, the worse of the two directions, pixels; `null`: too little print to tell. */
  readonly edgeWidth: number | null;
  /** Edges of strokes in the direction that has fewer by those in the other, 0 … 1; `null`: too little print to tell. */
  readonly balance: number | null;
}

/** `step` leads along a line, `across` to the next line. */
const crossingEdges = (
  grey: Uint8Array,
  lines: { readonly from: number; readonly to: number; readonly across: number },
  places: { readonly from: number; readonly to: number; readonly step: number },
  leastSpan: number,
): CrossingEdges => {
  const widths = new Uint32Array(FOLLOWED * 2 * PER_PIXEL);
  const length = places.to - places.from;
  const line = new Float32Array(length);
  let edges = 0;
  let strokes = 0;
  /** How many lines an edge has gone on for, at each place of the last line and of this one. */
  let last = new Uint16Array(length);
  let now = new Uint16Array(length);
  for (let at = lines.from; at < lines.to - 2; at += 3) {
    // Three lines together: noise goes down, an edge across them stays as wide as it is.
    for (let place = 0; place < length; place += 1) {
      const pixel = at * lines.across + (places.from + place) * places.step;
      line[place] =
        ((grey[pixel] ?? 0) + (grey[pixel + lines.across] ?? 0) + (grey[pixel + 2 * lines.across] ?? 0)) / 3;
    }
    [last, now] = [now, last];
    now.fill(0);
    const level = (place: number): number => line[place] ?? 0;
    for (let place = 2; place < length - 2; place += 1) {
      const slope = (level(place + 1) - level(place - 1)) / 2;
      const steep = Math.abs(slope);
      if (steep * 12 < leastSpan) continue;
      const before = Math.abs(level(place) - level(place - 2)) / 2;
      const after = Math.abs(level(place + 2) - level(place)) / 2;
      if (steep < before || steep <= after) continue;
      const sign = Math.sign(slope);
      let low = place - 1;
      while (low > 0 && place - low < FOLLOWED && (level(low) - level(low - 1)) * sign > 0) low -= 1;
      let high = place + 1;
      while (high < length - 1 && high - place < FOLLOWED && (level(high + 1) - level(high)) * sign > 0)
        high += 1;
      const span = (level(high) - level(low)) * sign;
      if (span < leastSpan) continue;
      const bin = Math.min(widths.length - 1, Math.round((span / steep) * PER_PIXEL));
      widths[bin] = (widths[bin] ?? 0) + 1;
      edges += 1;
      const run = Math.max(last[place - 1] ?? 0, last[place] ?? 0, last[place + 1] ?? 0) + 1;
      now[place] = run;
      if (run <= LONGEST_STROKE) strokes += 1;
      place = high;
    }
  }
  let seen = 0;
  for (const [bin, count] of widths.entries()) {
    seen += count;
    if (seen * 2 >= edges) return { edges, strokes, width: bin / PER_PIXEL };
  }
  return { edges, strokes, width: 0 };
};

/**
 * How sharp the print in a straightened sheet is: the height of an edge by its greatest slope, in both directions. Edge
 * width is the measure of Marziliano, Dufaux, Winkler and Ebrahimi, "A no-reference perceptual blur metric" (2002);
 * unlike the variance of a Laplacian it does not depend on how much print there is or how dark. A sheet that moved keeps
 * the edges along its movement sharp and loses those across it: thin strokes do not get wide edges then but fade, and
 * are missing in the count.
 */
export const judgeSharpness = (
  grey: Uint8Array,
  width: number,
  height: number,
  paperLevel: number,
): Sharpness => {
  const nothing: Sharpness = { edgeWidth: null, balance: null };
  const counts = new Uint32Array(256);
  for (const level of grey) counts[level] = (counts[level] ?? 0) + 1;
  // The darkest hundredth is print on any page that has a few lines of it.
  let dark = 0;
  for (let seen = 0; dark < 255; dark += 1) {
    seen += counts[dark] ?? 0;
    if (seen >= grey.length * 0.01) break;
  }
  const contrast = paperLevel - dark;
  if (contrast < LEAST_CONTRAST) return nothing;
  const rows = { from: Math.round(height * MARGIN), to: Math.round(height * (1 - MARGIN)) };
  const columns = { from: Math.round(width * MARGIN), to: Math.round(width * (1 - MARGIN)) };
  const across = crossingEdges(
    grey,
    { ...rows, across: width },
    { ...columns, step: 1 },
    contrast * LEAST_SPAN,
  );
  const down = crossingEdges(
    grey,
    { ...columns, across: 1 },
    { ...rows, step: width },
    contrast * LEAST_SPAN,
  );
  const enough = [across, down].filter(({ edges }) => edges >= LEAST_EDGES);
  if (enough.length === 0) return nothing;
  const most = Math.max(across.strokes, down.strokes);
  return {
    edgeWidth: Math.max(...enough.map((each) => each.width)),
    balance: most < LEAST_FOR_BALANCE ? null : Math.min(across.strokes, down.strokes) / most,
  };
};

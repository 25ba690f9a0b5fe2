/** A grey picture in the memory: 8 bits a pixel, row by row without gaps. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** One value for each square tile of a picture; the last column and row may be smaller tiles. */
export interface TileMap {
  /** Side of a tile, pixels. */
  readonly tile: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Uint8Array;
}

/** Side of a tile of the light map, pixels of the working picture: 2.7 mm of A4, more than the widest stroke of type. */
const LIGHT_TILE = 16;

/** Share of a tile's pixels that may be darker than its paper. */
const PAPER_SHARE = 0.8;

/** The light on the paper: the level of bare paper in each tile, with type and solid blocks of a few millimetres bridged. */
export const lightMap = ({ width, height, data }: Grey): TileMap => {
  const columns = Math.ceil(width / LIGHT_TILE);
  const rows = Math.ceil(height / LIGHT_TILE);
  const values = new Uint8Array(columns * rows);
  const counts = new Uint16Array(64);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      const right = Math.min(width, (column + 1) * LIGHT_TILE);
      const low = Math.min(height, (row + 1) * LIGHT_TILE);
      let total = 0;
      for (let y = row * LIGHT_TILE; y < low; y += 1)
        for (let x = column * LIGHT_TILE; x < right; x += 1) {
          const bin = (data[y * width + x] ?? 0) >> 2;
          counts[bin] = (counts[bin] ?? 0) + 1;
          total += 1;
        }
      let seen = 0;
      let bin = 0;
      for (; bin < 63; bin += 1) {
        seen += counts[bin] ?? 0;
        if (seen >= total * PAPER_SHARE) break;
      }
      values[row * columns + column] = bin * 4 + 2;
    }
  return { tile: LIGHT_TILE, columns, rows, values };
};

/** A map in which each tile takes the greatest (or least) value within `reach` tiles. */
const spread = (map: TileMap, reach: number, better: (a: number, b: number) => number): TileMap => {
  const pass = (from: Uint8Array, along: number, across: number, step: number, next: number): Uint8Array => {
    const to = new Uint8Array(from.length);
    for (let line = 0; line < across; line += 1)
      for (let at = 0; at < along; at += 1) {
        let best = from[line * next + at * step] ?? 0;
        for (let near = Math.max(0, at - reach); near <= Math.min(along - 1, at + reach); near += 1)
          best = better(best, from[line * next + near * step] ?? 0);
        to[line * next + at * step] = best;
      }
    return to;
  };
  const { columns, rows } = map;
  const wide = pass(map.values, columns, rows, 1, columns);
  return { ...map, values: pass(wide, rows, columns, columns, 1) };
};

/** Bridges dark places up to twice `reach` tiles wide, as a closing does. */
export const bridged = (map: TileMap, reach: number): TileMap =>
  spread(spread(map, reach, Math.max), reach, Math.min);

/** The value below which the given share of the values lies. */
export const quantileOf = (values: ArrayLike<number>, share: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** RGB (or grey) pixels to grey, ITU-R BT.601 weights. */
export const toGrey = (data: Uint8Array, width: number, height: number, channels: number): Grey => {
  const grey = new Uint8Array(width * height);
  if (channels < 3)
    for (let pixel = 0; pixel < grey.length; pixel += 1) grey[pixel] = data[pixel * channels] ?? 0;
  else
    for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += channels)
      grey[pixel] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  return { width, height, data: grey };
};

/** Half the size, by the mean of four pixels. */
export const halved = ({ width, height, data }: Grey): Grey => {
  const across = width >> 1;
  const down = height >> 1;
  const half = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1)
    for (let x = 0, at = 2 * y * width; x < across; x += 1, at += 2)
      half[y * across + x] =
        ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0)) >> 2;
  return { width: across, height: down, data: half };
};

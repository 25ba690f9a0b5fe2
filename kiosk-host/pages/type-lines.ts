import type { InkMarks, Piece } from './ink.ts';

/** A stretch of one line of type, in pixels of the half picture as it is held upright or upside down. */
export interface TypeLine {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How many pieces of ink are in it. */
  readonly pieces: number;
}

/** A turn by a quarter and a lean, after which lines of type lie level. Coordinates from the picture's middle. */
export interface Level {
  readonly sideways: boolean;
  readonly width: number;
  readonly height: number;
  /** Where a point of the levelled picture lies in the picture itself. */
  readonly toPicture: (x: number, y: number) => readonly [number, number];
  readonly fromPicture: (x: number, y: number) => readonly [number, number];
}

/** The levelled view of a picture whose lines run down (`sideways`) or across, leaning by `skew` degrees. */
export const levelled = (width: number, height: number, sideways: boolean, skew: number): Level => {
  // Lines that run down become level when the picture is turned clockwise by three quarters.
  const angle = ((skew + (sideways ? 90 : 0)) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [across, down] = sideways ? [height, width] : [width, height];
  return {
    sideways,
    width: across,
    height: down,
    toPicture: (x, y) => {
      const [u, v] = [x - across / 2, y - down / 2];
      return [u * cos - v * sin + width / 2, u * sin + v * cos + height / 2];
    },
    fromPicture: (x, y) => {
      const [u, v] = [x - width / 2, y - height / 2];
      return [u * cos + v * sin + across / 2, -u * sin + v * cos + down / 2];
    },
  };
};

/** The page is looked through in so many columns, so that lines beside each other need not be level with each other. */
const COLUMNS = 3;

/** Height of a line of type, share of the picture's long side: 1.5 to 16 mm of A4. */
const LEAST_HEIGHT = 0.005;
const MOST_HEIGHT = 0.055;

/** A line has at least these pieces and is this much longer than high. */
const LEAST_PIECES = 4;
const LEAST_LENGTH = 2.2;

/** White between two words of one line, in heights of the line. */
const WORD_GAP = 1.2;

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const place = (piece: Piece, level: Level): Placed => {
  const [x, y] = level.fromPicture((piece.left + piece.right + 1) / 2, (piece.top + piece.bottom + 1) / 2);
  const across = piece.right - piece.left + 1;
  const down = piece.bottom - piece.top + 1;
  const [wide, high] = level.sideways ? [down, across] : [across, down];
  return { left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2 };
};

/** Cuts the pieces of one column into bands that white separates. */
const bandsOf = (pieces: readonly Placed[]): Placed[][] => {
  const bands: Placed[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => a.top - b.top)) {
    // Accents and the leaning of a hand overlap a little.
    if (piece.top > bottom - 1) {
      bands.push([piece]);
      bottom = piece.bottom;
    } else {
      bands.at(-1)?.push(piece);
      bottom = Math.max(bottom, piece.bottom);
    }
  }
  return bands;
};

const stretchesOf = (band: readonly Placed[], longSide: number): TypeLine[] => {
  const top = Math.min(...band.map((piece) => piece.top));
  const bottom = Math.max(...band.map((piece) => piece.bottom));
  const height = bottom - top;
  if (height < longSide * LEAST_HEIGHT || height > longSide * MOST_HEIGHT) return [];
  const lines: TypeLine[] = [];
  let current: Placed[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  const close = (): void => {
    const left = Math.min(...current.map((piece) => piece.left));
    if (current.length >= LEAST_PIECES && reached - left >= height * LEAST_LENGTH)
      lines.push({ left, right: reached, top, bottom, pieces: current.length });
    current = [];
    reached = Number.NEGATIVE_INFINITY;
  };
  for (const piece of [...band].sort((a, b) => a.left - b.left)) {
    if (current.length > 0 && piece.left - reached > height * WORD_GAP) close();
    current.push(piece);
    reached = Math.max(reached, piece.right);
  }
  close();
  return lines;
};

/** Finds stretches of lines of type. `pieces` are those of type; the answer lies in the levelled picture. */
export const typeLines = (ink: InkMarks, pieces: readonly Piece[], level: Level): TypeLine[] => {
  const longSide = Math.max(ink.width, ink.height);
  const columns: Placed[][] = Array.from({ length: COLUMNS }, () => []);
  for (const piece of pieces) {
    const placed = place(piece, level);
    const column = Math.floor((((placed.left + placed.right) / 2) * COLUMNS) / level.width);
    columns[Math.min(COLUMNS - 1, Math.max(0, column))]?.push(placed);
  }
  return columns.flatMap((column) => bandsOf(column).flatMap((band) => stretchesOf(band, longSide)));
};

import type { PageBox } from '../../flows/dossier/page-reading.ts';
import type { PageFault, PageFinding } from '../../flows/dossier/page-verdict.ts';
import { findCutOff } from './cut-off.ts';
import { type Grey, quantileOf, type TileMap } from './grey.ts';
import { type InkMarks, isType, type Piece, piecesOf } from './ink.ts';
import { findGlare, findShadow } from './light-faults.ts';
import { measureSharpness } from './sharpness.ts';
import type { TypeLine } from './type-lines.ts';

/** A page, prepared for judging. */
export interface PreparedPage {
  /** The working picture: at most 1,754 pixels long, A4 at 150 dpi. */
  readonly grey: Grey;
  readonly light: TileMap;
  readonly ink: InkMarks;
  readonly pieces: readonly Piece[];
  readonly lines: readonly TypeLine[];
  /** Pixels of the kept picture for one of the working picture. */
  readonly scale: number;
  /** The edges at which the picture ends and perhaps the paper does not. */
  readonly openEdges: readonly NonNullable<PageFinding['edge']>[];
}

const EVERYWHERE: PageBox = { x: 0, y: 0, width: 1, height: 1 };

/**
 * The thresholds below were fitted on the rendered pages of `tests/kiosk-host/pages` unless they name another source;
 * none is fitted to real scans yet.
 */

/** Type below this sharpness is told as blurred: recognition begins to fail there (platform measurement: 25 at σ 4, 15 at σ 5). */
const BLURRED = 25;

/** The same for the worse direction alone, of a page that moved: 47 and more on sharp pages, 13 and less when moved by 2 mm. */
const MOVED = 16;

/** Paper is nowhere lighter than this: too dark for reading on paper printed from it. */
const DARK_PAPER = 105;

/** The same where the type is pale as well. */
const DIM_PAPER = 150;

/** A tile has something on it when its darkest pixel is this share darker than the paper: above a sensor's noise. */
const SOMETHING = 0.1;

/** The strongest tenth of a page's type is paler than this share: a copy that hardly shows. */
const PALE = 0.38;

/** Paler type than this is the other side showing through. */
const LEAST_PALE = 0.12;

/** So many tiles of pale type are a page of it, share. */
const PALE_TILES = 0.01;

/** Ink of no more pieces and no more half pixels than these is dust, not writing. */
const DUST_PIECES = 2;
const DUST_AREA = 60;
const LEAST_PIECE = 6;

/** A page with more pieces of ink is not looked at for dust. */
const MANY_PIECES = 400;

/** What lies wholly in this margin is the scanner's edge, share of the long side: 7 mm of A4. */
const EDGE = 0.024;

/** Round holes for filing: 4 to 8 mm wide, filled, within 25 mm of an edge; shares of the long side. */
const HOLE = { least: 0.0135, most: 0.027, fill: 0.62, from: 0.085 };

/** Type lower than this in the kept picture, pixels, is read with many errors; 10.5 points at 100 dpi have 13. */
const LEAST_TYPE_PIXELS = 12.5;

/** A picture in which no lines of type are found and that is no longer than this has too few pixels to show any: A4 at 68 dpi. */
const LEAST_LONG_SIDE = 800;

const isHole = (piece: Piece, { width, height }: InkMarks): boolean => {
  const longSide = Math.max(width, height);
  const across = piece.right - piece.left + 1;
  const down = piece.bottom - piece.top + 1;
  const fill = piece.area / (across * down);
  const away = Math.min(piece.left, piece.top, width - 1 - piece.right, height - 1 - piece.bottom);
  return (
    Math.min(across, down) >= longSide * HOLE.least &&
    Math.max(across, down) <= longSide * HOLE.most &&
    Math.abs(across - down) <= 0.2 * Math.max(across, down) &&
    fill >= HOLE.fill &&
    fill < 0.9 &&
    away <= longSide * HOLE.from
  );
};

/** The marks without the margin in which a scanner's edge may show. */
const withoutEdge = ({ width, height, marks }: InkMarks): InkMarks => {
  const margin = Math.round(Math.max(width, height) * EDGE);
  const inner = new Uint8Array(marks.length);
  for (let y = margin; y < height - margin; y += 1) {
    const row = y * width;
    inner.set(marks.subarray(row + margin, row + width - margin), row + margin);
  }
  return { width, height, marks: inner };
};

/** Whether something is written on a page: ink that is not dust, holes or the scanner's edge. Show-through is no ink. */
const hasInk = ({ ink, pieces }: PreparedPage): boolean => {
  if (pieces.length > MANY_PIECES) return true;
  const longSide = Math.max(ink.width, ink.height);
  const written = piecesOf(withoutEdge(ink), LEAST_PIECE).filter((piece) => !isHole(piece, ink));
  if (written.some((piece) => !isType(piece, longSide))) return true;
  const area = written.reduce((sum, piece) => sum + piece.area, 0);
  return written.length > DUST_PIECES && area >= DUST_AREA;
};

/** How dark type is, as shares of the paper: of each tile that has something on it. */
const contrasts = ({ width, height, data }: Grey, light: TileMap): number[] => {
  const found: number[] = [];
  for (let row = 1; row < light.rows - 1; row += 1)
    for (let column = 1; column < light.columns - 1; column += 1) {
      let darkest = 255;
      const right = Math.min(width, (column + 1) * light.tile);
      const low = Math.min(height, (row + 1) * light.tile);
      for (let y = row * light.tile; y < low; y += 1)
        for (let x = column * light.tile; x < right; x += 1)
          darkest = Math.min(darkest, data[y * width + x] ?? 0);
      const paper = light.values[row * light.columns + column] ?? 0;
      const contrast = 1 - darkest / Math.max(1, paper);
      if (contrast > SOMETHING) found.push(contrast);
    }
  return found;
};

const isLowResolution = ({ grey, lines, scale }: PreparedPage): boolean => {
  if (lines.length < 3) return Math.max(grey.width, grey.height) * scale < LEAST_LONG_SIDE;
  const heights = lines.map(({ top, bottom }) => (bottom - top) * 2 * scale);
  return quantileOf(heights, 0.6) < LEAST_TYPE_PIXELS;
};

/** Judges a page; boxes are shares of the working picture. A blank page has no other fault. */
export const pageFaults = (page: PreparedPage): PageFinding[] => {
  const { grey, light, ink, pieces } = page;
  const everywhere = (fault: PageFault): PageFinding => ({ fault, box: EVERYWHERE });
  const brightest = quantileOf(light.values, 0.95);
  const typed = contrasts(grey, light);
  const strongest = typed.length === 0 ? 0 : quantileOf(typed, 0.9);
  const sharpness = measureSharpness(grey, BLURRED);
  const blurred = sharpness.measure !== null && sharpness.measure < BLURRED;
  const pale =
    typed.length >= light.values.length * PALE_TILES &&
    strongest < PALE &&
    strongest >= LEAST_PALE &&
    !blurred;
  const dark = brightest < DARK_PAPER || (brightest < DIM_PAPER && pale);
  if (!hasInk(page) && !pale && brightest >= DARK_PAPER) return [everywhere('blank')];
  const findings: PageFinding[] = [];
  if (dark) findings.push(everywhere('dark'));
  else if (pale) findings.push(everywhere('pale'));
  if (blurred) findings.push({ fault: 'blurred', box: sharpness.box });
  else if (sharpness.worseDirection !== null && sharpness.worseDirection < MOVED)
    findings.push(everywhere('blurred'));
  findings.push(...findCutOff(ink, pieces, page.openEdges));
  const shadow = findShadow(light);
  if (shadow) findings.push({ fault: 'shadow', box: shadow });
  const glare = findGlare(grey, light);
  if (glare) findings.push({ fault: 'glare', box: glare });
  if (isLowResolution(page)) findings.push(everywhere('lowResolution'));
  return findings;
};

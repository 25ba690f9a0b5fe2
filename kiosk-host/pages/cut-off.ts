import type { PageFinding } from '../../flows/dossier/page-verdict.ts';
import type { InkMarks, Piece } from './ink.ts';

type Edge = NonNullable<PageFinding['edge']>;

/** Size of a piece of type along the edge, share of the picture's long side: 1 to 20 mm of A4. */
const LEAST_ALONG = 0.0034;
const MOST_ALONG = 0.068;

/** How far it must reach inwards, and may at most: more is a rule or a frame. What reaches in less is a sliver of a character. */
const LEAST_INWARD = 0.0045;
const MOST_INWARD = 0.068;
const LEAST_SLIVER = 2;

/** So many pieces at one edge are a line that goes on outside, or several that do. One or two may be a stamp or a mark. */
const LEAST_PIECES = 3;

/** So many with slivers: an edge's own shadow comes in few long ones. */
const LEAST_SLIVERS = 6;

/** A piece that is narrower than this by its length is the end of a rule. */
const RULE_SHAPE = 0.22;

/** The tiles of a whole dark edge: more marks along an edge than this are its shadow. */
const EDGE_SHADOW = 0.75;

/** Pixels of the half picture from the border that still touch it, 1 mm of A4: nobody prints there, and a cut may fall between two characters. */
const TOUCHING = 2;

const touches = (piece: Piece, edge: Edge, { width, height }: InkMarks): boolean => {
  switch (edge) {
    case 'top':
      return piece.top <= TOUCHING;
    case 'right':
      return piece.right >= width - 1 - TOUCHING;
    case 'bottom':
      return piece.bottom >= height - 1 - TOUCHING;
    case 'left':
      return piece.left <= TOUCHING;
    default:
      return edge satisfies never;
  }
};

const isTypeAt = (piece: Piece, edge: Edge, longSide: number, least: number): boolean => {
  const across = piece.right - piece.left + 1;
  const down = piece.bottom - piece.top + 1;
  const [along, inward] = edge === 'top' || edge === 'bottom' ? [across, down] : [down, across];
  return (
    along >= Math.max(2, longSide * LEAST_ALONG) &&
    along <= longSide * MOST_ALONG &&
    inward >= least &&
    inward <= longSide * MOST_INWARD &&
    along >= inward * RULE_SHAPE
  );
};

/** Share of an edge's own pixels that are ink. */
const inkAlong = ({ width, height, marks }: InkMarks, edge: Edge): number => {
  const [count, start, step] =
    edge === 'top'
      ? [width, width, 1]
      : edge === 'bottom'
        ? [width, (height - 2) * width, 1]
        : edge === 'left'
          ? [height, 1, width]
          : [height, width - 2, width];
  let ink = 0;
  for (let at = 0; at < count; at += 1) ink += marks[start + at * step] ?? 0;
  return ink / Math.max(1, count);
};

/**
 * Type that runs over the edges at which the picture, and not the paper, ends. `edges` are those.
 */
export const findCutOff = (
  ink: InkMarks,
  pieces: readonly Piece[],
  edges: readonly Edge[],
): PageFinding[] => {
  const longSide = Math.max(ink.width, ink.height);
  return edges.flatMap((edge) => {
    if (inkAlong(ink, edge) > EDGE_SHADOW) return [];
    const touching = (least: number): Piece[] =>
      pieces.filter((piece) => touches(piece, edge, ink) && isTypeAt(piece, edge, longSide, least));
    const cut = touching(LEAST_SLIVER);
    if (cut.length < LEAST_SLIVERS && touching(longSide * LEAST_INWARD).length < LEAST_PIECES) return [];
    const left = Math.min(...cut.map((piece) => piece.left));
    const top = Math.min(...cut.map((piece) => piece.top));
    const right = Math.max(...cut.map((piece) => piece.right)) + 1;
    const bottom = Math.max(...cut.map((piece) => piece.bottom)) + 1;
    return [
      {
        fault: 'cutOff',
        edge,
        box: {
          x: left / ink.width,
          y: top / ink.height,
          width: (right - left) / ink.width,
          height: (bottom - top) / ink.height,
        },
      } satisfies PageFinding,
    ];
  });
};

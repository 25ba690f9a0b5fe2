import type { PageVerdict } from '../../flows/dossier/page-verdict.ts';
import type { DirectionModel } from './direction-model.ts';
import type { Grey } from './grey.ts';
import type { InkMarks, Piece } from './ink.ts';
import { textLeans } from './text-lean.ts';
import { type Level, levelled, type TypeLine, typeLines } from './type-lines.ts';

/** How a page must be turned to be upright, and the lines of type by which that was found. */
export interface Upright {
  readonly rotation: PageVerdict['rotation'];
  readonly rotationSure: boolean;
  /** Degrees, clockwise, by which the type leans. */
  readonly skew: number;
  readonly lines: readonly TypeLine[];
}

/** The lines must agree this far, of 0.5: on rendered upright lines the model says 0.49 and more, on Hangul and on type on its side mostly less than 0.4. */
const AGREED = 0.44;

/** One line alone may be a stamp. */
const LEAST_LINES = 2;

/**
 * From this ratio on the page lies in the better direction without a doubt. Below it the model is asked about both, and if
 * it likes both, as it does characters on squared paper that stand in rows and in columns, nothing is sure. Fitted on
 * rendered pages: squared paper has 1.0 to 1.6, Hangul 1.1 and more, everything else 2 and more.
 */
const CLEAR_DIRECTION = 1.1;

interface Candidate {
  readonly sideways: boolean;
  readonly skew: number;
  readonly level: Level;
  readonly lines: readonly TypeLine[];
  /** How well type stands in lines of this direction: how much it gathers in rows, and how many stretches of line those make. */
  readonly strength: number;
}

/** Finds how a page is held upright. Without enough type: as it is, not sure. */
export const findUpright = async (
  page: {
    readonly grey: Grey;
    readonly ink: InkMarks;
    readonly type: readonly Piece[];
    readonly other: readonly Piece[];
  },
  model: DirectionModel,
): Promise<Upright> => {
  const { grey, ink, type, other } = page;
  const leans = textLeans(grey, ink, type, other);
  if (!leans) return { rotation: 0, rotationSure: false, skew: 0, lines: [] };
  const candidate = (sideways: boolean): Candidate => {
    const { skew, strength } = sideways ? leans.down : leans.across;
    const level = levelled(ink.width, ink.height, sideways, skew);
    const lines = typeLines(ink, type, level);
    return { sideways, skew, level, lines, strength: strength ** 2 * (lines.length + 1) };
  };
  const [across, down] = [candidate(false), candidate(true)];
  const [best, worse] = down.strength > across.strength ? [down, across] : [across, down];
  const upsideDown = async ({ level, lines }: Candidate): Promise<number> => {
    const { upsideDown, asked } = await model.directionOf(grey, level, lines);
    return asked < LEAST_LINES ? 0 : upsideDown;
  };
  const { sideways, skew, lines } = best;
  const turned = await upsideDown(best);
  const sure =
    Math.abs(turned) >= AGREED &&
    (best.strength >= worse.strength * CLEAR_DIRECTION || Math.abs(await upsideDown(worse)) < AGREED);
  if (!sure) return { rotation: 0, rotationSure: false, skew, lines };
  // Lines that run down the picture and read from the top: the page was turned clockwise, and goes back by three quarters.
  const rotation = sideways ? (turned > 0 ? 90 : 270) : turned > 0 ? 180 : 0;
  return { rotation, rotationSure: true, skew, lines };
};

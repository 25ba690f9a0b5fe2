import type { Rotation } from './dossier.ts';
import type { PageBox } from './page-reading.ts';

/** What keeps a page from being read well. */
export type PageFault =
  /** Nothing is on it: the back of a sheet. */
  | 'blank'
  /** Out of focus, or moved. */
  | 'blurred'
  /** Too little light, or a copy that is too dark. */
  | 'dark'
  /** A copy so pale that its type hardly shows. */
  | 'pale'
  /** Type runs over an edge: a part of the sheet is outside the picture. */
  | 'cutOff'
  /** A shadow lies over it. */
  | 'shadow'
  /** A light is mirrored in it. */
  | 'glare'
  /** Too few pixels to read ordinary type. */
  | 'lowResolution';

/** One fault and where on the upright page it is. */
export interface PageFinding {
  readonly fault: PageFault;
  /** The place that is shown to the person; the whole page where the fault is everywhere. */
  readonly box: PageBox;
  /** The edge over which type runs; only of `cutOff`. */
  readonly edge?: 'top' | 'right' | 'bottom' | 'left';
}

/** How a page came out. A finding is told, never an obstacle: the person may insist. */
export interface PageVerdict {
  readonly findings: readonly PageFinding[];
  /** The quarter turn, clockwise, that sets the page upright. */
  readonly rotation: Rotation;
  /** Whether `rotation` is certain: a page without text has no upright. */
  readonly rotationSure: boolean;
  /** Degrees, clockwise, by which the type was found to lean before the picture was straightened. */
  readonly skew: number;
}

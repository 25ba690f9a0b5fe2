/**
 * Why a picture of a paper is not good enough to be read.
 * `blurred` out of focus, or moved; `glare` a light is mirrored in the paper; `dark` the paper is too dark to tell
 * print from paper; `cutOff` an edge of the paper is outside the picture; `noSheet` no paper is to be seen;
 * `severalSheets` there is more than one.
 */
export type PictureReason = 'blurred' | 'glare' | 'dark' | 'cutOff' | 'noSheet' | 'severalSheets';

/** A place in a picture, pixels from the middle of its top left pixel, x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a sheet: top left, top right, bottom right, bottom left, as the picture shows them. */
export type Corners = readonly [Point, Point, Point, Point];

/** What was measured. `null`: it could not be, for want of a sheet or of print on it. */
export interface PictureFigures {
  /** Size of the picture, pixels. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** How sure the sheet's outline is, 0 … 1. */
  readonly outline: number;
  /** Share of the picture that the sheet covers, 0 … 1. */
  readonly covered: number | null;
  /** Grey level of the bare paper, 0 … 255. */
  readonly paperLevel: number | null;
  /** Typical width of the edges of the print, pixels of the picture; the smaller the sharper. */
  readonly edgeWidthPixels: number | null;
  /** The same on the paper, mm, for a sheet taken as A4. */
  readonly edgeWidthMillimetres: number | null;
  /** Edges across the sheet by edges along it, or the other way round, 0 … 1: a sheet that moved has lost one kind. */
  readonly edgeBalance: number | null;
  /** Share of the sheet that lies under mirrored light, 0 … 1. */
  readonly glareShare: number | null;
}

/** What the examination of one picture found. `ok`: no reason against it. */
export interface PictureVerdict {
  readonly ok: boolean;
  readonly reasons: readonly PictureReason[];
  /** Of the largest sheet, also when it is refused; outside the picture where the sheet is cut off. */
  readonly corners: Corners | null;
  readonly figures: PictureFigures;
}

/** A sheet cut out of the picture, upright and without perspective. JPEG. Personal data. */
export interface StraightSheet {
  readonly jpeg: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Dots an inch, when the sheet has the form of A4 and is taken as one; `null`: its size is not known. */
  readonly resolution: number | null;
}

/** A picture, examined. `sheet` is there whenever corners were found, good or not: a person may want it all the same. */
export interface ExaminedPicture {
  readonly verdict: PictureVerdict;
  readonly sheet: StraightSheet | null;
}

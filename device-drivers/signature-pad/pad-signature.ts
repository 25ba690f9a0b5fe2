/** A point of a line. Personal data: how a person writes. */
export interface PenPoint {
  /** From the left edge of the writing area, mm. */
  readonly x: number;
  /** From its upper edge, mm. */
  readonly y: number;
  /** Since the first touch of the signature, ms. */
  readonly t: number;
  /** 0 to 1. */
  readonly pressure: number;
}

/** From touching to lifting. */
export type PenStroke = readonly PenPoint[];

/** A signature as a pad took it. */
export interface PadSignature {
  readonly strokes: readonly PenStroke[];
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
}

/** A point as the screen's own pad gives it: shares of the pad's width and height, and ms since its stroke began. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  readonly t: number;
  readonly p: number;
}

/** Digits kept: a hundredth of a millimetre of a pad of any size. */
const rounded = (share: number): number => Math.round(share * 100_000) / 100_000;

/**
 * The signature in the shape that the screen's pad gives (pointer events), so that a filing does not know where it was
 * written. `aspect` is width by height.
 */
export const toScreenSignature = (
  signature: PadSignature,
): { readonly strokes: readonly (readonly ScreenPoint[])[]; readonly aspect: number } => ({
  strokes: signature.strokes.map((stroke) => {
    const began = stroke[0]?.t ?? 0;
    return stroke.map(({ x, y, t, pressure }) => ({
      x: rounded(x / signature.widthMillimetres),
      y: rounded(y / signature.heightMillimetres),
      t: Math.round(t - began),
      p: rounded(pressure),
    }));
  }),
  aspect: signature.widthMillimetres / signature.heightMillimetres,
});

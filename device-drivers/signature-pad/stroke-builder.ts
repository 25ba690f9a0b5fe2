import type { PadSignature, PenPoint, PenStroke } from './pad-signature.ts';
import type { PenSample } from './pen-report.ts';

/** The most of one signature that is kept: what the screen's own pad keeps at most. A pen that never stops is no signature. */
export const SIGNATURE_LIMITS = { strokes: 200, pointsOfStroke: 5_000 } as const;

/** Puts the lines of one signature together. */
export interface StrokeBuilder {
  /** Takes where the pen is at `now`, ms. Gives the stroke that has just ended. */
  take(sample: PenSample, now: number): PenStroke | null;
  /** The signature as it stands, with a stroke that has not ended. */
  signature(): PadSignature;
}

/**
 * Begins a signature. A pen that is down already is not taken until it was lifted: that line was begun before anybody
 * asked for it. Pure but for what it remembers.
 */
export const createStrokeBuilder = (options: {
  readonly isPenDown: boolean;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
}): StrokeBuilder => {
  const { widthMillimetres, heightMillimetres } = options;
  let isIgnored = options.isPenDown;
  let startedAt: number | null = null;
  let current: PenPoint[] | null = null;
  const strokes: PenStroke[] = [];

  return {
    take: (sample, now) => {
      if (!sample.touching) {
        isIgnored = false;
        const ended = current;
        current = null;
        if (ended) strokes.push(ended);
        return ended;
      }
      if (isIgnored) return null;
      if (current === null) {
        if (strokes.length >= SIGNATURE_LIMITS.strokes) return null;
        current = [];
      }
      startedAt ??= now;
      if (current.length < SIGNATURE_LIMITS.pointsOfStroke)
        current.push({
          x: sample.x * widthMillimetres,
          y: sample.y * heightMillimetres,
          t: now - startedAt,
          pressure: sample.pressure,
        });
      return null;
    },
    signature: () => ({
      strokes: current === null ? [...strokes] : [...strokes, current],
      widthMillimetres,
      heightMillimetres,
    }),
  };
};

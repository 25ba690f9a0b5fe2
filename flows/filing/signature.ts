import type { Signature } from '../dossier/dossier.ts';

/** At least this many points, so that a touch by mistake is not taken for a signature. */
const fewestPoints = 12;

/** At least this share of the pad's width must be crossed from left to right or top to bottom. */
const smallestExtent = 0.08;

/** Whether strokes can be a signature: enough points, spread over some of the pad, all of them on it. */
export const isSignature = (strokes: Signature['strokes']): boolean => {
  const points = strokes.flat();
  if (points.length < fewestPoints) return false;
  if (points.some((point) => point.x < 0 || point.x > 1 || point.y < 0 || point.y > 1)) return false;
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(extent(points.map((p) => p.x)), extent(points.map((p) => p.y))) >= smallestExtent;
};

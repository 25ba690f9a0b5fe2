import type { Corners, Point } from './picture-verdict.ts';

/** Whether a point lies inside a convex quadrilateral, at least `margin` pixels from each of its sides (negative: up to that far outside). */
export const liesInside = (corners: Corners, { x, y }: Point, margin = 0): boolean =>
  corners.every((from, index) => {
    const to = corners[(index + 1) % 4] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    // Corners run clockwise on the screen: inside is on the right hand of each side.
    return ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / length >= margin;
  });

/** The same corners in a picture that is `factor` times as large. A pixel's middle stays its middle. */
export const scaled = (corners: Corners, factor: number): Corners => {
  const move = ({ x, y }: Point): Point => ({ x: (x + 0.5) * factor - 0.5, y: (y + 0.5) * factor - 0.5 });
  return [move(corners[0]), move(corners[1]), move(corners[2]), move(corners[3])];
};

/** Distance between two points. */
export const apart = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

import type { SimulatedSignaturePad } from '../../../bench/signature-pad/simulated-signature-pad.ts';

/** Writes one line across most of the pad and takes the pen away. */
export const writeLine = (pad: SimulatedSignaturePad, points = 20): void => {
  for (let point = 0; point < points; point += 1)
    pad.touch({ x: 0.1 + (0.8 * point) / points, y: 0.5, pressure: 0.4 });
  pad.away();
};

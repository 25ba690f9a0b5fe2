import type { Signature, StrokePoint } from '../../flows/dossier/dossier.ts';

/** A box on the page, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The line of the pen from the lightest to the hardest pressure, points. */
const thinnest = 0.7;
const thickest = 2.3;
/** A pad without a pressure sensor gives the same value for every point: an even line of this width. */
const evenWidth = 1.4;
/** Widths are drawn in steps of this size, so that neighbouring pieces join into one path. */
const widthStep = 0.2;
/** No writing is made larger than this many points a pad height, however small it is: it is to look like a signature. */
const largestScale = 90;

const widthAt = (pressure: number): number =>
  Math.round((thinnest + (thickest - thinnest) * Math.min(1, Math.max(0, pressure))) / widthStep) * widthStep;

/** From pad shares to points: the ink, not the pad, is fitted into the box, left-aligned and in the middle of its height. */
const placeInk = (signature: Signature, box: Box): ((point: StrokePoint) => readonly [number, number]) => {
  const points = signature.strokes.flat();
  const xs = points.map((point) => point.x * signature.aspect);
  const ys = points.map((point) => point.y);
  const minX = Math.min(...xs);
  const minY = Math.min(...ys);
  const inkWidth = Math.max(...xs) - minX;
  const inkHeight = Math.max(...ys) - minY;
  const room = thickest;
  const scale = Math.min(
    (box.width - room) / Math.max(inkWidth, 1e-6),
    (box.height - room) / Math.max(inkHeight, 1e-6),
    largestScale,
  );
  const top = box.y + (box.height - inkHeight * scale) / 2;
  return (point) => [
    box.x + room / 2 + (point.x * signature.aspect - minX) * scale,
    top + (point.y - minY) * scale,
  ];
};

/**
 * Draws a handwritten signature as vectors into a box, in proportion, harder pressure as a thicker line. A signature
 * without a point draws nothing.
 */
export const drawSignature = (document: PDFKit.PDFDocument, signature: Signature, box: Box): void => {
  const points = signature.strokes.flat();
  if (points.length === 0) return;
  const even = points.every((point) => point.p === points[0]?.p);
  const place = placeInk(signature, box);
  document.save().lineCap('round').lineJoin('round').strokeColor('black').fillColor('black');
  for (const stroke of signature.strokes) {
    const [first] = stroke;
    if (first === undefined) continue;
    const lineAt = (point: StrokePoint): number => (even ? evenWidth : widthAt(point.p));
    if (stroke.length === 1) {
      document.circle(...place(first), lineAt(first) / 2).fill();
      continue;
    }
    let before = place(first);
    let lineWidth = 0;
    for (const [index, point] of stroke.slice(1).entries()) {
      const at = place(point);
      const wanted = lineAt(point);
      if (wanted !== lineWidth) {
        if (index > 0) document.stroke();
        document.lineWidth(wanted).moveTo(...before);
        lineWidth = wanted;
      }
      document.lineTo(...at);
      before = at;
    }
    document.stroke();
  }
  document.restore();
};

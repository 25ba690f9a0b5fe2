import type { PageReading } from '../../../../flows/dossier/page-reading.ts';

/** A page on which each string is a line of its own. */
export const pageOf = (...lines: readonly string[]): PageReading => ({
  widthPixels: 1654,
  heightPixels: 2339,
  lines: lines.map((text, index) => ({
    text,
    box: { x: 0.1, y: 0.05 + index * 0.03, width: Math.min(0.8, [...text].length * 0.022), height: 0.016 },
    confidence: 0.98,
  })),
});

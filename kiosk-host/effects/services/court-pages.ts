import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { drawPages } from '../../../printers/documents/page-bitmaps.ts';
import { mainFontFile } from '../../../printers/fonts/font-book.ts';

/** Dots per inch of a page on the screen: A4 is 992 pixels wide then, legible on a panel of 1080 without scaling. */
export const screenResolution = 120;

/** JPEG, of small print on white: less shows rings around letters. */
const quality = 88;

/** A page of a paper of the court as the screen shows it. */
export interface DrawnPage {
  readonly jpeg: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

const watermarkFamily = 'Kiosk Watermark';
let fontReady = false;

/** Words across the page, again and again, light enough to read through and too many to be cut off. */
const drawWatermark = (context: SKRSContext2D, words: string, width: number, height: number): void => {
  if (!fontReady) fontReady = GlobalFonts.registerFromPath(mainFontFile(), watermarkFamily) !== null;
  const size = width / 34;
  context.save();
  // pdf.js leaves its own transformation behind.
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 0.16;
  context.fillStyle = '#000000';
  context.font = `${size}px "${watermarkFamily}"`;
  context.translate(width / 2, height / 2);
  context.rotate(-Math.PI / 6);
  const step = context.measureText(words).width + size * 4;
  for (let y = -height; y <= height; y += size * 6)
    for (let x = -width * 1.2 + ((y / (size * 6)) % 2) * (step / 2); x <= width * 1.2; x += step)
      context.fillText(words, x, y);
  context.restore();
};

/**
 * Draws the pages one after the other, as the printer's driver does, and lets others have their turn in between. The file is the
 * court's own, and what it hashes to was compared. Throws when a page cannot be drawn, or when the signal aborts.
 */
export async function* drawCourtPages(
  pdf: Uint8Array,
  options: {
    readonly signal: AbortSignal;
    readonly dotsPerInch: number;
    /** Stands across every page; absent: nothing does. */
    readonly watermark?: string;
  },
): AsyncGenerator<DrawnPage> {
  for await (const { context, width, height } of drawPages(pdf, options.dotsPerInch)) {
    options.signal.throwIfAborted();
    if (options.watermark !== undefined) drawWatermark(context, options.watermark, width, height);
    yield {
      jpeg: new Uint8Array(await context.canvas.encode('jpeg', quality)),
      widthPixels: width,
      heightPixels: height,
    };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

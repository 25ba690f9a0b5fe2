import { createCanvas, DOMMatrix, ImageData, Path2D, type SKRSContext2D } from '@napi-rs/canvas';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<PdfJs> | null = null;

/** pdf.js looks for the browser's drawing classes when it is loaded: they come from the canvas library. */
const pdfjs = (): Promise<PdfJs> => {
  library ??= (async () => {
    Object.assign(globalThis, { Path2D, DOMMatrix, ImageData });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return library;
};

/** One page of a document drawn on a sheet: `canvas` holds it until the next page is asked for. */
export interface PageBitmap {
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly context: SKRSContext2D;
}

/** ISO 216. */
const A4_MM = { width: 210, height: 297 } as const;

/** A4 at a resolution, in pixels. */
export const a4Pixels = (dotsPerInch: number): { readonly width: number; readonly height: number } => ({
  width: Math.round((A4_MM.width / 25.4) * dotsPerInch),
  height: Math.round((A4_MM.height / 25.4) * dotsPerInch),
});

/**
 * Draws the pages of a PDF one after the other on white A4 sheets. A page of another size is fitted in, a landscape
 * one turned. Only for PDFs that the terminal made itself: it runs in this thread and needs 4 octets a pixel. Throws
 * when the file is no PDF or a page cannot be drawn.
 */
export async function* drawPages(pdf: Uint8Array, dotsPerInch: number): AsyncGenerator<PageBitmap> {
  const { getDocument, VerbosityLevel } = await pdfjs();
  const task = getDocument({
    // pdf.js takes the buffer for itself.
    data: Uint8Array.from(pdf),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const { width, height } = a4Pixels(dotsPerInch);
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const upright = page.getViewport({ scale: 1 });
      const rotation = (page.rotate + (upright.width > upright.height ? 90 : 0)) % 360;
      const plain = page.getViewport({ scale: 1, rotation });
      const scale = Math.min(width / plain.width, height / plain.height);
      const viewport = page.getViewport({
        scale,
        rotation,
        offsetX: (width - plain.width * scale) / 2,
        offsetY: (height - plain.height * scale) / 2,
      });
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, width, height);
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
      page.cleanup();
      yield { number, pages: document.numPages, width, height, context };
    }
  } finally {
    await task.destroy();
  }
}

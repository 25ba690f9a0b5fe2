import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';

/** A picture of one page of a PDF, PNG. */
export interface PagePicture {
  readonly png: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

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

/** Makes a picture of every page, `width` pixels wide. Only for PDFs that the terminal made itself. Rejects when one cannot be drawn. */
export const pagePictures = async (pdf: Uint8Array, width: number): Promise<PagePicture[]> => {
  const { getDocument, VerbosityLevel } = await pdfjs();
  const task = getDocument({
    data: Uint8Array.from(pdf),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  try {
    const pictures: PagePicture[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
      pictures.push({
        png: new Uint8Array(await canvas.encode('png')),
        widthPixels: canvas.width,
        heightPixels: canvas.height,
      });
    }
    return pictures;
  } finally {
    await task.destroy();
  }
};

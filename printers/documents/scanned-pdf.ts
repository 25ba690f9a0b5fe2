import PDFDocument from 'pdfkit';
import { fail, ok, type Result } from '../../device-drivers/contract.ts';
import type { Rotation } from '../../flows/dossier/dossier.ts';
import type { TextLine } from '../../flows/dossier/page-reading.ts';
import type { FontBook } from '../fonts/font-book.ts';
import { a4, bytesOf, documentInformation } from './paper-surface.ts';

/** One scanned page. */
export interface ScannedPage {
  /** A JPEG file; it is put into the PDF byte for byte. */
  readonly jpeg: Uint8Array;
  /** Quarter turns clockwise for reading. */
  readonly rotation: Rotation;
  /** What was read on it, to be found by a search; boxes are of the page as it is read. Empty when nothing was. */
  readonly lines: readonly TextLine[];
  /** One side of a card: the two sides that follow each other are put on one sheet, in their real size. */
  readonly card: boolean;
}

/** One paper of a material, under its bookmark. */
export interface ScannedPaper {
  readonly label: string;
  readonly pages: readonly ScannedPage[];
}

/** What goes into one PDF of scanned pages: one material of a case. */
export interface ScannedMaterial {
  readonly title: string;
  readonly papers: readonly ScannedPaper[];
  /** Dots per inch at which the pages were scanned: with it a page has the size of the paper that was fed in. */
  readonly resolution: number;
  /** ISO date and time. */
  readonly createdAt: string;
}

/** A picture that is no JPEG, or there is no page at all. `paper` and `page` count from 0. */
export type ScannedPdfFault =
  | { readonly code: 'badPicture'; readonly paper: number; readonly page: number }
  | { readonly code: 'noPages' };

/** The PDF and its number of sheets. */
export interface ScannedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

const pointsAnInch = 72;
const pointsAMillimetre = pointsAnInch / 25.4;

/** An ID-1 card (ISO/IEC 7810), lying, in points; the resident identity card has this size (GA 490). */
const cardSize = { width: 85.6 * pointsAMillimetre, height: 53.98 * pointsAMillimetre } as const;
/** Where the upper edges of the two sides of a card stand on the sheet, points. */
const cardTops = [140, 380] as const;

interface OpenedImage {
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly image: OpenedImage;
  readonly page: ScannedPage;
  /** Size of the page as it is read, points. */
  readonly width: number;
  readonly height: number;
}

/** pdfkit reads the size from the JPEG's own header and throws, a string or an error, on what is none. */
const openImage = (document: PDFKit.PDFDocument, jpeg: Uint8Array): OpenedImage | null => {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  const opener = document as unknown as { openImage(source: Uint8Array): OpenedImage };
  try {
    const image = opener.openImage(Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength));
    return image.width > 0 && image.height > 0 ? image : null;
  } catch {
    return null;
  }
};

const lies = (rotation: Rotation): boolean => rotation === 90 || rotation === 270;

/** What is larger than A4 (a camera has no resolution) is shown as large as A4. */
const onPaper = (image: OpenedImage, page: ScannedPage, resolution: number): Placed => {
  const [wide, high] = lies(page.rotation) ? [image.height, image.width] : [image.width, image.height];
  const [width, height] = [(wide * pointsAnInch) / resolution, (high * pointsAnInch) / resolution];
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  // A millimetre more is a sheet that was pulled a little askew.
  const scale = Math.min(1, (a4.height + pointsAMillimetre) / long, (a4.width + pointsAMillimetre) / short);
  return { image, page, width: width * scale, height: height * scale };
};

/** Draws the picture turned, its bytes untouched, into the rectangle in which the page is read. */
const drawPicture = (
  document: PDFKit.PDFDocument,
  { image, page }: Placed,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void => {
  const [width, height] = lies(page.rotation) ? [at.height, at.width] : [at.width, at.height];
  document.save();
  document.translate(at.x + at.width / 2, at.y + at.height / 2).rotate(page.rotation);
  const options = { width, height, ignoreOrientation: true };
  document.image(image as unknown as PDFKit.Mixins.ImageSrc, -width / 2, -height / 2, options);
  document.restore();
};

/** Text rendering mode of PDF 32000-1 9.3.6: drawn invisibly, found by a search; and back. */
const invisible = '3 Tr';
const visible = '0 Tr';

const drawLines = (
  document: PDFKit.PDFDocument,
  lines: readonly TextLine[],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fonts: FontBook,
): void => {
  if (lines.length === 0) return;
  const writer = document as unknown as { addContent(content: string): void };
  writer.addContent(invisible);
  for (const { text, box } of lines) {
    const size = Math.max(1, box.height * at.height * 0.8);
    const { runs } = fonts.runsOf(text);
    const widths = runs.map((run) =>
      document
        .font(fonts.pdfFont(run.fontKey) as unknown as string)
        .fontSize(size)
        .widthOfString(run.text),
    );
    const natural = widths.reduce((sum, width) => sum + width, 0);
    if (natural <= 0) continue;
    // The words are stretched over the place where they stand, so that what is marked is what was found.
    const stretch = (box.width * at.width) / natural;
    let x = at.x + box.x * at.width;
    for (const [index, run] of runs.entries()) {
      const options = { lineBreak: false, baseline: 'alphabetic', horizontalScaling: stretch * 100 } as const;
      document
        .font(fonts.pdfFont(run.fontKey) as unknown as string)
        .fontSize(size)
        .text(run.text, x, at.y + (box.y + box.height) * at.height - size * 0.2, options);
      x += (widths[index] ?? 0) * stretch;
    }
  }
  writer.addContent(visible);
};

/** The sides of a card that stand together, at most two on a sheet; every other page has a sheet of its own. */
const sheetsOf = (pages: readonly Placed[]): readonly (readonly Placed[])[] => {
  const sheets: Placed[][] = [];
  for (const page of pages) {
    const last = sheets.at(-1);
    if (page.page.card && last?.length === 1 && last[0]?.page.card) last.push(page);
    else sheets.push([page]);
  }
  return sheets;
};

const drawCards = (document: PDFKit.PDFDocument, sides: readonly Placed[], fonts: FontBook): void => {
  document.addPage({ size: [a4.width, a4.height], margin: 0 });
  for (const [index, side] of sides.entries()) {
    const scale = Math.min(cardSize.width / side.width, cardSize.height / side.height);
    const [width, height] = [side.width * scale, side.height * scale];
    const at = { x: (a4.width - width) / 2, y: cardTops[index] ?? 0, width, height };
    drawPicture(document, side, at);
    drawLines(document, side.page.lines, at, fonts);
  }
};

const drawSheet = (document: PDFKit.PDFDocument, page: Placed, fonts: FontBook): void => {
  document.addPage({ size: [page.width, page.height], margin: 0 });
  const at = { x: 0, y: 0, width: page.width, height: page.height };
  drawPicture(document, page, at);
  drawLines(document, page.page.lines, at, fonts);
};

/**
 * Joins the scanned pages of a material into one PDF: each picture is there byte for byte, turned for reading, with what
 * was read on it as invisible text that a search finds; each paper has a bookmark. The orientation in a picture's EXIF is
 * ignored: the draft's is what the person saw. The same input gives the same bytes.
 */
export const scannedPdf = async (
  material: ScannedMaterial,
  fonts: FontBook,
): Promise<Result<ScannedPdf, ScannedPdfFault>> => {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    font: '',
    info: documentInformation(material.title, material.createdAt),
  });
  let pages = 0;
  for (const [paper, { label, pages: images }] of material.papers.entries()) {
    const placed: Placed[] = [];
    for (const [page, image] of images.entries()) {
      const opened = openImage(document, image.jpeg);
      if (opened === null) return fail({ code: 'badPicture', paper, page });
      placed.push(onPaper(opened, image, material.resolution));
    }
    for (const [index, sheet] of sheetsOf(placed).entries()) {
      const [first] = sheet;
      if (first === undefined) continue;
      if (first.page.card) drawCards(document, sheet, fonts);
      else drawSheet(document, first, fonts);
      if (index === 0) document.outline.addItem(label);
      pages += 1;
      // Forty pages take a while: whoever waits for something else gets a turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }
  if (pages === 0) return fail({ code: 'noPages' });
  return ok({ pdf: await bytesOf(document), pages });
};

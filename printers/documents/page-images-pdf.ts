import PDFDocument from 'pdfkit';
import { fail, ok, type Result } from '../../device-drivers/contract.ts';
import type { Rotation } from '../../flows/dossier/dossier.ts';
import { bytesOf, documentInformation } from './layout-kit.ts';

/** One scanned page. */
export interface PageImage {
  /** A JPEG file; it is put into the PDF byte for byte. */
  readonly jpeg: Uint8Array;
  /** Quarter turns clockwise for reading. */
  readonly rotation: Rotation;
}

/** The pages of one material, under its bookmark. */
export interface MaterialImages {
  readonly label: string;
  readonly pages: readonly PageImage[];
}

/** What goes into one PDF of scanned pages. */
export interface PageImagesContent {
  readonly title: string;
  readonly materials: readonly MaterialImages[];
  /** Dots per inch at which the pages were scanned: with it a page has the size of the paper that was fed in. */
  readonly resolution: number;
  /** ISO date and time. */
  readonly createdAt: string;
}

/** A picture that is no JPEG, or there is no page at all. `material` and `page` count from 0. */
export type PageImagesFault =
  | { readonly code: 'badPicture'; readonly material: number; readonly page: number }
  | { readonly code: 'noPages' };

/** The PDF and its number of pages. */
export interface PageImagesPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

const pointsAnInch = 72;

interface OpenedImage {
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

/**
 * Joins scanned pages into one PDF: each picture fills its page untouched, turning is left to the PDF page (/Rotate), and
 * each material has a bookmark at its first page. The orientation in a picture's EXIF is ignored: the draft's is what the
 * person saw. The same input gives the same bytes.
 */
export const pageImagesPdf = async (
  content: PageImagesContent,
): Promise<Result<PageImagesPdf, PageImagesFault>> => {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    font: '',
    info: documentInformation(content.title, content.createdAt),
  });
  let pages = 0;
  for (const [material, { label, pages: images }] of content.materials.entries()) {
    for (const [page, { jpeg, rotation }] of images.entries()) {
      const image = openImage(document, jpeg);
      if (image === null) return fail({ code: 'badPicture', material, page });
      const width = (image.width * pointsAnInch) / content.resolution;
      const height = (image.height * pointsAnInch) / content.resolution;
      document.addPage({ size: [width, height], margin: 0 });
      if (page === 0) document.outline.addItem(label);
      if (rotation !== 0) Object.assign(document.page.dictionary.data, { Rotate: rotation });
      const source = image as unknown as PDFKit.Mixins.ImageSrc;
      const options = { width, height, ignoreOrientation: true };
      document.image(source, 0, 0, options);
      pages += 1;
    }
  }
  if (pages === 0) return fail({ code: 'noPages' });
  return ok({ pdf: await bytesOf(document), pages });
};

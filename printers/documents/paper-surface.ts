import PDFDocument from 'pdfkit';
import type { FontBook, Weight } from '../fonts/font-book.ts';
import { breakLines, type Inline, type Line } from './inline-text.ts';
import { linePen } from './line-drawing.ts';

/** A4 in points (1/72 inch), the unit of every length here. */
export const a4 = { width: 595.28, height: 841.89 } as const;

/** The white border: 25 mm at the edge where the court's file is sewn, else 20 to 22 mm. */
const margins = { binding: 70.9, outer: 56.7, top: 59.5, bottom: 62.4 } as const;

/** The size of type in the forms, 五号, and the step from line to line. */
export const bodySize = 10.5;
export const bodyStep = 16.5;

export const cellPadding = { vertical: 4.5, horizontal: 6 } as const;
const frameWidth = 0.6;
/** A row of up to this many lines goes whole to the next page rather than in two parts. */
const fewLines = 6;

/** How a paragraph stands. */
export interface ParagraphStyle {
  readonly size?: number;
  readonly step?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Em left free before the first line. */
  readonly indent?: number;
  /** Its structure type, for screen readers. */
  readonly role?: 'H1' | 'H2' | 'P';
  /** The language of its words when it is not Chinese, as in `ko-KR`. */
  readonly lang?: string;
}

/** A paragraph and how it stands. */
export interface Paragraph {
  readonly inlines: readonly Inline[];
  readonly style?: ParagraphStyle;
}

/** A line with the size and step at which it is set. */
export interface StyledLine {
  readonly line: Line;
  readonly size: number;
  readonly step: number;
  readonly align: 'left' | 'center' | 'right';
  /** Points by which the line stands in. */
  readonly indent: number;
}

/** Plain words. */
export const plain = (value: string, weight: Weight = 'regular'): Inline => ({
  kind: 'text',
  text: value,
  weight,
});

/** Points that lines take. */
export const heightOf = (lines: readonly StyledLine[]): number =>
  lines.reduce((sum, line) => sum + line.step, 0);

/** How many of the lines fit into a height. */
export const fitting = (lines: readonly StyledLine[], height: number): number => {
  let used = 0;
  const over = lines.findIndex((line) => {
    used += line.step;
    return used > height + 0.01;
  });
  return over < 0 ? lines.length : over;
};

/** The information dictionary of our papers. A date that is none is a bug and throws. */
export const documentInformation = (title: string, createdAt: string): PDFKit.DocumentInfo => {
  const at = new Date(createdAt);
  if (Number.isNaN(at.getTime())) throw new RangeError('createdAt is no date');
  return { Title: title, Creator: '自助立案终端', CreationDate: at };
};

/** Ends a document and collects its bytes. */
export const bytesOf = (document: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });

/** Pages that are filled from top to bottom, and the pens for them: what paragraphs, frames, tables and feet are made with. */
export interface Surface {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** The left edge of the type area on the page that is being filled. */
  readonly left: number;
  /** The left edge on a page, counted from 0. */
  leftOf(page: number): number;
  /** Where the next thing is set. */
  y: number;
  newPage(): void;
  /** Draws what is no content for a screen reader: frames, feet, headings told again. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void;
  child(parent: PDFKit.PDFStructureElement, role: string, lang?: string): PDFKit.PDFStructureElement;
  content(element: PDFKit.PDFStructureElement, role: string, draw: () => void): void;
  styled(paragraph: Paragraph, column: number): StyledLine[];
  /** The lines of a cell of such a width, its frame included. */
  cellLines(paragraphs: readonly (readonly Inline[])[], column: number): StyledLine[];
  drawLines(lines: readonly StyledLine[], x: number, from: number, column: number): void;
  /** A framed cell at the present place, its lines in the middle of its height. `element` `null`: told again, no content. */
  cell(
    element: PDFKit.PDFStructureElement | null,
    role: string,
    lines: readonly StyledLine[],
    place: { readonly x: number; readonly column: number; readonly height: number; readonly fill?: string },
  ): void;
  freeInCell(): number;
  readonly freeInFreshCell: number;
  /** How many of the remaining lines to put on this page: all, some (never a single line left over), or none. */
  share(remaining: readonly StyledLine[], least: number): number;
  /** Characters drawn so far that no font has. */
  readonly missing: ReadonlySet<string>;
}

/** What opens a document. */
export interface SurfaceOptions {
  readonly title: string;
  readonly createdAt: string;
  /** Printed on both sides: the wide margin changes sides from page to page, so that the file can be sewn. */
  readonly duplex: boolean;
}

/** Opens a tagged document with its first page. */
export const openSurface = (options: SurfaceOptions, book: FontBook): Surface => {
  const document = new PDFDocument({
    size: [a4.width, a4.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    // An empty name keeps pdfkit from opening Helvetica, which no paper of ours uses.
    font: '',
    info: documentInformation(options.title, options.createdAt),
  });
  const pen = linePen(document, book);
  const root = document.struct('Document');
  document.addStructure(root);
  const top = margins.top;
  const bottom = a4.height - margins.bottom;
  let page = 0;

  const surface: Surface = {
    document,
    root,
    width: a4.width - margins.binding - margins.outer,
    top,
    bottom,
    get left() {
      return surface.leftOf(page);
    },
    leftOf: (index) => (options.duplex && index % 2 === 1 ? margins.outer : margins.binding),
    y: top,
    newPage() {
      document.addPage();
      page += 1;
      surface.y = top;
    },
    artifact(type, draw) {
      document.markContent('Artifact', { type });
      draw();
      document.endMarkedContent();
    },
    child(parent, role, lang) {
      const element = lang === undefined ? document.struct(role) : document.struct(role, { lang });
      parent.add(element);
      return element;
    },
    content(element, role, draw) {
      const marked = document.markStructureContent(role);
      draw();
      document.endMarkedContent();
      element.add(marked);
    },
    styled(paragraph, column) {
      const style = paragraph.style ?? {};
      const size = style.size ?? bodySize;
      const indent = (style.indent ?? 0) * size;
      return breakLines(paragraph.inlines, book, size, column, indent).map((line, index, lines) => ({
        line,
        size,
        step: style.step ?? bodyStep,
        align: style.align ?? 'left',
        indent: index === 0 || lines[index - 1]?.last === true ? indent : 0,
      }));
    },
    cellLines: (paragraphs, column) =>
      paragraphs.flatMap((inlines) => surface.styled({ inlines }, column - 2 * cellPadding.horizontal)),
    drawLines(lines, x, from, column) {
      let lineTop = from;
      for (const { line, size, step, align, indent } of lines) {
        pen.draw(line, { x: x + indent, top: lineTop, column: column - indent, size, step, align });
        lineTop += step;
      }
    },
    cell(element, role, lines, { x, column, height, fill }) {
      surface.artifact('Layout', () => {
        document.lineWidth(frameWidth);
        if (fill === undefined) document.rect(x, surface.y, column, height).stroke();
        else {
          document.rect(x, surface.y, column, height).fillAndStroke(fill, 'black');
          document.fillColor('black');
        }
      });
      if (lines.length === 0) return;
      const room = Math.max(0, (height - heightOf(lines)) / 2);
      const draw = () =>
        surface.drawLines(
          lines,
          x + cellPadding.horizontal,
          surface.y + room,
          column - 2 * cellPadding.horizontal,
        );
      if (element === null) surface.artifact('Pagination', draw);
      else surface.content(element, role, draw);
    },
    freeInCell: () => bottom - surface.y - 2 * cellPadding.vertical,
    freeInFreshCell: bottom - top - 2 * cellPadding.vertical,
    share(remaining, least) {
      const fits = fitting(remaining, surface.freeInCell());
      if (least > surface.freeInCell()) return 0;
      if (fits === remaining.length) return fits;
      const smallEnough = remaining.length <= fewLines && heightOf(remaining) <= surface.freeInFreshCell;
      if (surface.y > top && smallEnough) return 0;
      const taken = remaining.length - fits === 1 ? fits - 1 : fits;
      return taken < 2 && surface.y > top ? 0 : Math.max(1, taken);
    },
    missing: pen.missing,
  };
  return surface;
};

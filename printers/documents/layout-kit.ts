import PDFDocument from 'pdfkit';
import type { FontBook, Weight } from '../fonts/font-book.ts';
import { breakLines, type Inline, type Line } from './inline-text.ts';
import { linePen } from './line-drawing.ts';

/** A4 in points (1/72 inch), the unit of every length here. */
export const a4 = { width: 595.28, height: 841.89 } as const;

/** The white border: 25 mm at the left, where the court's file is sewn, else 20 to 22 mm. */
const margins = { left: 70.9, right: 56.7, top: 59.5, bottom: 62.4 } as const;

/** The size of type in the forms, 五号, and the step from line to line. */
export const bodySize = 10.5;
const bodyStep = 16.5;

const cellPadding = { vertical: 4.5, horizontal: 6 } as const;
const frameWidth = 0.6;
const headingGrey = '#f0f0f0';
const headingSize = 12;
const headingStep = 18;
/** The share of the width that the label cell takes. */
const labelShare = 0.27;
/** A row of up to this many lines goes whole to the next page rather than in two parts. */
const fewLines = 6;
const continuedMark = '（续）';
const footerSize = 9;
const footerStep = 12;
/** The foot stands this far below the last line of a full page. */
const footerGap = 14;

/** What every paper of ours needs. */
export interface PaperOptions {
  readonly title: string;
  /** ISO date and time. It is the PDF's creation date and decides its id: the same input gives the same bytes. */
  readonly createdAt: string;
  /** The number of receipt (收件编号), at the foot of every page; `null` before there is one. */
  readonly number: string | null;
}

/** How a paragraph stands. */
export interface ParagraphStyle {
  readonly size?: number;
  readonly step?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Em left free before the first line. */
  readonly indent?: number;
  /** Its structure type, for screen readers. */
  readonly role?: 'H1' | 'P';
}

/** A paragraph and how it stands. */
export interface Paragraph {
  readonly inlines: readonly Inline[];
  readonly style?: ParagraphStyle;
}

/** One row of a table; each of its lines is a paragraph of its own. An empty label: the answer takes the full width. */
export interface TableRow {
  readonly label: readonly Inline[];
  readonly lines: readonly (readonly Inline[])[];
}

/** A paper that is written from top to bottom; pages are added as they fill. */
export interface Paper {
  /** The left edge of the type area and its width. */
  readonly left: number;
  readonly width: number;
  paragraph(paragraph: Paragraph): void;
  /** Leaves room. */
  space(points: number): void;
  /** A framed cell of the full width. It goes on on the next page where it does not fit. */
  panel(paragraphs: readonly Paragraph[]): void;
  /** A full-width heading (`null`: none), and rows with the label left and the answer right. A row that does not fit is split, its label said again with （续）. */
  table(heading: string | null, rows: readonly TableRow[]): void;
  /** Begins a new page unless so many points are free on this one. */
  keepTogether(points: number): void;
  /** Draws vectors, `y` being the present place, which does not move. `alt` is read out in their stead. */
  figure(alt: string, draw: (document: PDFKit.PDFDocument, y: number) => void): void;
  /** Ends the paper: page numbers, structure, bytes. */
  finish(): Promise<FinishedPaper>;
}

/** A paper as PDF. */
export interface FinishedPaper {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Characters that no font of this terminal has, as `U+2EBF0`: they stand as 〔U+2EBF0〕, and somebody must be told. */
  readonly missing: readonly string[];
}

/** Plain words. */
export const plain = (value: string, weight: Weight = 'regular'): Inline => ({
  kind: 'text',
  text: value,
  weight,
});

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

/** A line with the size and step at which it is set. */
interface StyledLine {
  readonly line: Line;
  readonly size: number;
  readonly step: number;
  readonly align: 'left' | 'center' | 'right';
  /** Points by which the line stands in. */
  readonly indent: number;
}

const heightOf = (lines: readonly StyledLine[]): number => lines.reduce((sum, line) => sum + line.step, 0);

/** How many of the lines fit into a height. */
const fitting = (lines: readonly StyledLine[], height: number): number => {
  let used = 0;
  const over = lines.findIndex((line) => {
    used += line.step;
    return used > height + 0.01;
  });
  return over < 0 ? lines.length : over;
};

/** Opens a paper with its first page. */
export const openPaper = (options: PaperOptions, book: FontBook): Paper => {
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
  const left = margins.left;
  const width = a4.width - margins.left - margins.right;
  const top = margins.top;
  const bottom = a4.height - margins.bottom;
  const labelWidth = Math.round(width * labelShare);
  let y: number = top;

  const newPage = (): void => {
    document.addPage();
    y = top;
  };
  const artifact = (type: 'Layout' | 'Pagination', draw: () => void): void => {
    document.markContent('Artifact', { type });
    draw();
    document.endMarkedContent();
  };
  const child = (parent: PDFKit.PDFStructureElement, role: string): PDFKit.PDFStructureElement => {
    const element = document.struct(role);
    parent.add(element);
    return element;
  };
  const content = (element: PDFKit.PDFStructureElement, role: string, draw: () => void): void => {
    const marked = document.markStructureContent(role);
    draw();
    document.endMarkedContent();
    element.add(marked);
  };

  const styled = (paragraph: Paragraph, column: number): StyledLine[] => {
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
  };
  const cellLines = (paragraphs: readonly (readonly Inline[])[], column: number): StyledLine[] =>
    paragraphs.flatMap((inlines) => styled({ inlines }, column - 2 * cellPadding.horizontal));

  const drawLines = (lines: readonly StyledLine[], x: number, from: number, column: number): void => {
    let lineTop = from;
    for (const { line, size, step, align, indent } of lines) {
      pen.draw(line, { x: x + indent, top: lineTop, column: column - indent, size, step, align });
      lineTop += step;
    }
  };
  const frame = (x: number, from: number, column: number, height: number, fill?: string): void =>
    artifact('Layout', () => {
      document.lineWidth(frameWidth);
      if (fill === undefined) document.rect(x, from, column, height).stroke();
      else {
        document.rect(x, from, column, height).fillAndStroke(fill, 'black');
        document.fillColor('black');
      }
    });
  const cell = (
    element: PDFKit.PDFStructureElement,
    role: string,
    lines: readonly StyledLine[],
    x: number,
    column: number,
    height: number,
    fill?: string,
  ): void => {
    frame(x, y, column, height, fill);
    if (lines.length === 0) return;
    const room = Math.max(0, (height - heightOf(lines)) / 2);
    content(element, role, () =>
      drawLines(lines, x + cellPadding.horizontal, y + room, column - 2 * cellPadding.horizontal),
    );
  };

  const freeInCell = (): number => bottom - y - 2 * cellPadding.vertical;
  const freeInFreshCell = bottom - top - 2 * cellPadding.vertical;

  /** How many of the remaining lines to put on this page: all, some (never a single line left over), or none. */
  const share = (remaining: readonly StyledLine[], least: number): number => {
    const fits = fitting(remaining, freeInCell());
    if (least > freeInCell()) return 0;
    if (fits === remaining.length) return fits;
    const smallEnough = remaining.length <= fewLines && heightOf(remaining) <= freeInFreshCell;
    if (y > top && smallEnough) return 0;
    const taken = remaining.length - fits === 1 ? fits - 1 : fits;
    return taken < 2 && y > top ? 0 : Math.max(1, taken);
  };

  const drawRow = (table: PDFKit.PDFStructureElement, row: TableRow): void => {
    const element = child(table, 'TR');
    const labelled = row.label.length > 0;
    const head = labelled ? child(element, 'TH') : null;
    const answer = child(element, 'TD');
    const indent = labelled ? labelWidth : 0;
    let label = labelled ? cellLines([row.label], labelWidth) : [];
    let remaining = cellLines(row.lines, width - indent);
    let drawn = false;
    while (!drawn) {
      const labelHeight = heightOf(label);
      if (labelHeight > freeInFreshCell) throw new RangeError('a label is taller than a page');
      const taken = share(remaining, Math.max(labelHeight, bodyStep));
      if (taken === 0 && (remaining.length > 0 || labelHeight > freeInCell())) {
        newPage();
        continue;
      }
      const part = remaining.slice(0, taken);
      const height = Math.max(labelHeight, heightOf(part), bodyStep) + 2 * cellPadding.vertical;
      if (head !== null) cell(head, 'TH', label, left, labelWidth, height);
      cell(answer, 'TD', part, left + indent, width - indent, height);
      y += height;
      remaining = remaining.slice(taken);
      if (labelled) label = cellLines([[...row.label, plain(continuedMark)]], labelWidth);
      // An answer may be empty: its row is drawn once all the same.
      drawn = remaining.length === 0;
    }
  };

  const drawHeading = (heading: string, first: TableRow | undefined): void => {
    const style = { size: headingSize, step: headingStep, align: 'center' } as const;
    const lines = styled(
      { inlines: [plain(heading, 'semibold')], style },
      width - 2 * cellPadding.horizontal,
    );
    const height = heightOf(lines) + 2 * cellPadding.vertical;
    // A heading never stands alone at the foot of a page.
    const firstLabel = first === undefined ? 0 : heightOf(cellLines([first.label], labelWidth));
    paper.keepTogether(height + Math.max(firstLabel, 2 * bodyStep) + 2 * cellPadding.vertical);
    cell(child(root, 'H2'), 'H2', lines, left, width, height, headingGrey);
    y += height;
  };

  const drawFooters = (): void => {
    const pages = document.bufferedPageRange().count;
    const place = { top: bottom + footerGap, size: footerSize, step: footerStep, x: left, column: width };
    const draw = (words: string, align: 'left' | 'center'): void => {
      for (const line of breakLines([plain(words)], book, footerSize, width))
        pen.draw(line, { ...place, align });
    };
    for (let page = 0; page < pages; page += 1) {
      document.switchToPage(page);
      artifact('Pagination', () => {
        if (options.number !== null) draw(`收件编号：${options.number}`, 'left');
        draw(`第 ${page + 1} 页  共 ${pages} 页`, 'center');
      });
    }
  };

  const paper: Paper = {
    left,
    width,
    paragraph(paragraph) {
      const role = paragraph.style?.role ?? 'P';
      const element = child(root, role);
      for (const line of styled(paragraph, width)) {
        paper.keepTogether(line.step);
        content(element, role, () => drawLines([line], left, y, width));
        y += line.step;
      }
    },
    space(points) {
      y += points;
    },
    keepTogether(points) {
      if (y > top && y + points > bottom) newPage();
    },
    panel(paragraphs) {
      const element = child(root, 'P');
      let remaining = paragraphs.flatMap((each) => styled(each, width - 2 * cellPadding.horizontal));
      while (remaining.length > 0) {
        const taken = share(remaining, bodyStep);
        if (taken === 0) {
          newPage();
          continue;
        }
        const part = remaining.slice(0, taken);
        const height = heightOf(part) + 2 * cellPadding.vertical;
        cell(element, 'P', part, left, width, height);
        y += height;
        remaining = remaining.slice(taken);
      }
    },
    table(heading, rows) {
      if (heading !== null) drawHeading(heading, rows[0]);
      if (rows.length === 0) return;
      const element = child(root, 'Table');
      for (const row of rows) drawRow(element, row);
    },
    figure(alt, draw) {
      const element = document.struct('Figure', { alt });
      root.add(element);
      content(element, 'Figure', () => draw(document, y));
    },
    async finish() {
      drawFooters();
      root.end();
      const pages = document.bufferedPageRange().count;
      const pdf = await bytesOf(document);
      return { pdf, pages, missing: [...pen.missing].sort() };
    },
  };
  return paper;
};

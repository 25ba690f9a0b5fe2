import { type FormWords, type Language, shown } from '../../flows/text/words.ts';
import { cellPadding, fitting, heightOf, plain, type StyledLine, type Surface } from './paper-surface.ts';

/** A column of a table. */
export interface GridColumn {
  readonly heading: FormWords;
  /** Its part of the width; the parts of all columns together are the whole. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A table with a heading that stands again on every page on which it goes on. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  /** Each row has one text a column; a line feed begins a new line. */
  readonly rows: readonly (readonly string[])[];
  /** What the table is called where it goes on overleaf: 证据清单 stands there as 证据清单（续页）. */
  readonly name: string;
}

const headingGrey = '#f0f0f0';
const size = 10;
const step = 15;
const secondSize = 8.5;
const secondStep = 12;
const continuedSize = 9;
const continuedStep = 16;
/** A row of up to this many lines goes whole to the next page rather than in two parts. */
const fewLines = 6;

interface Column {
  /** From the left edge of the table, points. */
  readonly at: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly heading: readonly StyledLine[];
}

const columnsOf = (surface: Surface, grid: Grid, languages: readonly Language[]): Column[] => {
  const whole = grid.columns.reduce((sum, column) => sum + column.share, 0);
  let at = 0;
  return grid.columns.map(({ heading, share, align }) => {
    const width = (surface.width * share) / whole;
    const inner = width - 2 * cellPadding.horizontal;
    const lines = (words: string, weight: 'regular' | 'semibold', type: number, step: number) =>
      surface.styled(
        { inlines: [plain(words, weight)], style: { size: type, step, align: 'center' } },
        inner,
      );
    const column: Column = {
      at,
      width,
      align: align ?? 'left',
      heading: [
        ...lines(heading.zh, 'semibold', size, step),
        ...(languages.includes('ko') && heading.ko !== undefined
          ? lines(shown(heading, 'ko'), 'regular', secondSize, secondStep)
          : []),
      ],
    };
    at += width;
    return column;
  });
};

/** Sets a table. A row that does not fit is split, its first cell said again with （续）. */
export const drawGrid = (surface: Surface, grid: Grid, languages: readonly Language[]): void => {
  const columns = columnsOf(surface, grid, languages);
  const headingHeight =
    Math.max(...columns.map((column) => heightOf(column.heading))) + 2 * cellPadding.vertical;
  const table = surface.child(surface.root, 'Table');

  const drawHeading = (row: PDFKit.PDFStructureElement | null): void => {
    for (const { at, width, heading } of columns)
      surface.cell(row === null ? null : surface.child(row, 'TH'), 'TH', heading, {
        x: surface.left + at,
        column: width,
        height: headingHeight,
        fill: headingGrey,
      });
    surface.y += headingHeight;
  };
  const goOn = (): void => {
    surface.newPage();
    const style = { size: continuedSize, step: continuedStep, align: 'right' } as const;
    const words = surface.styled({ inlines: [plain(`${grid.name}（续页）`)], style }, surface.width);
    surface.artifact('Pagination', () => surface.drawLines(words, surface.left, surface.y, surface.width));
    surface.y += heightOf(words);
    drawHeading(null);
  };
  const setCell = (text: string, { width, align }: Column): StyledLine[] =>
    surface.styled(
      { inlines: [plain(text)], style: { size, step, align } },
      width - 2 * cellPadding.horizontal,
    );

  const drawRow = (texts: readonly string[]): void => {
    const row = surface.child(table, 'TR');
    const cells = columns.map(() => surface.child(row, 'TD'));
    let remaining = columns.map((column, index) => setCell(texts[index] ?? '', column));
    let freshPage = false;
    for (;;) {
      const free = surface.freeInCell();
      const tallest = Math.max(...remaining.map(heightOf));
      const most = Math.max(...remaining.map((lines) => lines.length));
      const fits = remaining.map((lines) => fitting(lines, free));
      const whole = tallest <= free + 0.01;
      // Two lines at least on this side, unless the page is new and there is no better one.
      if (!whole && !freshPage && (most <= fewLines || Math.max(...fits) < 2)) {
        goOn();
        freshPage = true;
        continue;
      }
      const parts = remaining.map((lines, index) =>
        lines.slice(0, whole ? lines.length : (fits[index] ?? 0)),
      );
      const height = Math.max(step, ...parts.map(heightOf)) + 2 * cellPadding.vertical;
      for (const [index, { at, width }] of columns.entries())
        surface.cell(cells[index] ?? null, 'TD', parts[index] ?? [], {
          x: surface.left + at,
          column: width,
          height,
        });
      surface.y += height;
      if (whole) return;
      remaining = remaining.map((lines, index) => lines.slice(parts[index]?.length ?? 0));
      const [first] = columns;
      if (first !== undefined && remaining[0]?.length === 0)
        remaining[0] = setCell(`${texts[0] ?? ''}（续）`, first);
      goOn();
      freshPage = true;
    }
  };

  // A heading never stands alone at the foot of a page.
  if (
    surface.y > surface.top &&
    surface.y + headingHeight + 2 * step + 2 * cellPadding.vertical > surface.bottom
  )
    surface.newPage();
  drawHeading(surface.child(table, 'TR'));
  for (const texts of grid.rows) {
    if (texts.length !== columns.length) throw new RangeError('a row has not one cell a column');
    drawRow(texts);
  }
};

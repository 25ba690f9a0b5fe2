import type { EChartsCoreOption } from 'echarts/core';
import type { FigureName, FigureTable } from './figure-tables.ts';

/** The tables that have a chart; the others are one line. */
export const chartNames = ['outcomes', 'days', 'causes', 'courts', 'requests', 'ratings', 'reasons'] as const;

type ChartName = (typeof chartNames)[number];

/** Whether a table has a chart. */
export const hasChart = (name: FigureName): name is ChartName =>
  (chartNames as readonly FigureName[]).includes(name);

/** Pixels of a chart; it is scaled to its place. */
const width = 960;

/** Colours that differ in lightness as well: print and eyes that see few colours tell them apart. */
const colours = ['#24527c', '#b08d4a', '#23634a', '#96301f', '#7d8896', '#b9c6d4', '#5b3a72'] as const;

const words = { fontFamily: 'Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, sans-serif', fontSize: 14 };
const grid = {
  left: 16,
  right: 32,
  top: 44,
  bottom: 16,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
} as const;
const legend = { top: 4, textStyle: words };
const value = { type: 'value', minInterval: 1, axisLabel: words } as const;
const category = (data: readonly string[]) => ({ type: 'category', data, axisLabel: words }) as const;

const series = (table: FigureTable, columns: readonly number[], stack: boolean) =>
  columns.map((column) => ({
    type: 'bar' as const,
    name: table.head[column] ?? '',
    ...(stack ? { stack: 'all' } : {}),
    barMaxWidth: 36,
    data: table.rows.map((row) => Number(row[column] ?? 0)),
  }));

const named = ({ rows }: FigureTable): string[] => rows.map(([name]) => String(name));
const columnsOf = ({ head }: FigureTable): number[] => head.slice(1).map((_, index) => index + 1);

/** Bars from left to right, the first row on top. */
const lying = (table: FigureTable, columns: readonly number[], stack: boolean): EChartsCoreOption => ({
  grid,
  legend,
  xAxis: value,
  yAxis: { ...category(named(table)), inverse: true },
  series: series(table, columns, stack),
});

const optionOf = (name: ChartName, table: FigureTable): EChartsCoreOption => {
  switch (name) {
    case 'outcomes':
      return lying(table, [2, 3, 4, 5, 6], false);
    case 'days':
      return {
        grid,
        legend,
        xAxis: category(named(table).map((day) => day.slice(5))),
        yAxis: value,
        series: series(table, [1, 2], true),
      };
    case 'causes':
    case 'requests':
      return lying(table, [1, 2], false);
    case 'courts':
      return lying(table, columnsOf(table), true);
    case 'ratings':
      return { ...lying(table, columnsOf(table), true), color: [colours[2], colours[1], colours[3]] };
    case 'reasons':
      return lying(table, [1], false);
    default:
      return name satisfies never;
  }
};

const heightOf = (name: ChartName, { rows }: FigureTable): number =>
  name === 'days' ? 320 : Math.min(1_200, 90 + rows.length * (name === 'outcomes' ? 110 : 46));

/** The library is large and loaded with the first chart: a gateway whose clerks look at no figures never has it in memory. */
const load = async () => {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([charts.BarChart, components.GridComponent, components.LegendComponent, renderers.SVGRenderer]);
  return core;
};
let loaded: ReturnType<typeof load> | null = null;

/** Draws the chart of a table as an SVG document. */
export const figureChart = async (name: ChartName, table: FigureTable): Promise<string> => {
  loaded ??= load();
  const { init } = await loaded;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: heightOf(name, table) });
  try {
    chart.setOption({ animation: false, color: [...colours], textStyle: words, ...optionOf(name, table) });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
};

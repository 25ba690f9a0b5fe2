import type { FastifyRequest } from 'fastify';
import { createFigureSums } from '../../gateway/figures/figure-sums.ts';
import { type DeskArea, sendPage } from '../desk-kit.ts';
import { figureChart, hasChart } from './figure-charts.ts';
import { type ChosenSpan, spanOf } from './figure-span.ts';
import { csvOf, type FigureSetting, figureNames, figureTable } from './figure-tables.ts';
import { figuresPage } from './figures-page.ts';

const address = '/desk/figures';

/** A chart is a picture of its own: nothing in it runs, and the styles that the drawing library writes are its own. */
const chartPolicy = "default-src 'none'; style-src 'unsafe-inline'";

/** 统计: what came in, how it was answered and what visitors said, of the clerk's courts; as charts, tables and CSV. */
export const figuresDesk: DeskArea = (desk, { database, config, clock }, kit) => {
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;

  const asked = (request: FastifyRequest): { span: ChosenSpan; setting: FigureSetting } => {
    const { courts } = kit.sessionOf(request);
    const span = spanOf(request.query as Readonly<Record<string, unknown>>, clock.now());
    const terminals = config.terminals.filter(({ court }) => courts.includes(court)).map(({ id }) => id);
    return {
      span,
      setting: { sums: createFigureSums(database, { courts, terminals }, span), now: kit.at(), courtName },
    };
  };

  desk.get(address, async (request, reply) => {
    const { span, setting } = asked(request);
    const frame = { ...(await kit.frameOf(request)), place: address };
    const tables = await Promise.all(figureNames.map((name) => figureTable(name, setting)));
    return sendPage(reply, figuresPage(frame, span, tables));
  });

  desk.get(`${address}/figures.csv`, async (request, reply) => {
    const { span, setting } = asked(request);
    const { courts } = kit.sessionOf(request);
    const tables = await Promise.all(figureNames.map((name) => figureTable(name, setting)));
    return reply
      .header('content-disposition', `attachment; filename="figures-${span.from}-${span.to}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(csvOf(tables, `${courts.map(courtName).join('、')} ${span.from} 至 ${span.to}`));
  });

  desk.get(`${address}/:chart`, async (request, reply) => {
    const { chart } = request.params as { readonly chart: string };
    const name = figureNames.find((each) => `${each}.svg` === chart);
    if (name === undefined || !hasChart(name))
      return reply.code(404).type('text/plain; charset=utf-8').send('没有这张图。');
    const { setting } = asked(request);
    return reply
      .header('content-security-policy', chartPolicy)
      .type('image/svg+xml')
      .send(await figureChart(name, await figureTable(name, setting)));
  });
};

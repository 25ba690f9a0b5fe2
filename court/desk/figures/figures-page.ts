import { chinaDate } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { type Frame, framed } from '../page-frame.ts';
import { hasChart } from './figure-charts.ts';
import { type ChosenSpan, namedSpans } from './figure-span.ts';
import type { FigureTable } from './figure-tables.ts';

const address = '/desk/figures';

/** The figures of a span: each as a chart where it has one, and always as a table, which is what is read aloud and printed. */
export const figuresPage = (frame: Frame, span: ChosenSpan, tables: readonly FigureTable[]): Html =>
  framed(
    '统计',
    frame,
    html`<link rel="stylesheet" href="/desk/assets/figures.css">
<div class="inbox figures">
<nav class="tabs" aria-label="期间">${namedSpans.map(
      ([name, words]) =>
        html`<a href="${address}?span=${name}"${name === span.name ? html` aria-current="page"` : ''}>${words}</a>`,
    )}</nav>
<form class="figure-span" method="get" action="${address}">
<label>从<input type="date" name="from" required value="${span.from}"></label>
<label>到<input type="date" name="to" required value="${span.to}"></label>
<button class="secondary">查看</button>
<a href="${address}/figures.csv?${span.query}">${icon('file')}下载表格（CSV）</a>
</form>
<h1>${chinaDate(span.from)} 至 ${chinaDate(span.to)}</h1>
${tables.map((table) => figure(table, span))}
</div>`,
  );

const figure = ({ name, title, note, head, rows }: FigureTable, span: ChosenSpan): Html => {
  const table = html`<table class="figure"><caption>${title}</caption><thead><tr>${head.map(
    (words) => html`<th scope="col">${words}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first = '', ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((value) => html`<td>${value}</td>`)}</tr>`,
  )}</tbody></table>`;
  return html`<section class="card"><h2>${title}<small>${note}</small></h2>${
    rows.length === 0
      ? html`<p class="hint">这段时间没有。</p>`
      : html`${
          hasChart(name) &&
          html`<img class="chart" src="${address}/${name}.svg?${span.query}" alt="${title}，数字见下表" loading="lazy">`
        }${name === 'days' && rows.length > 14 ? html`<details><summary>每日数字</summary>${table}</details>` : table}`
  }</section>`;
};

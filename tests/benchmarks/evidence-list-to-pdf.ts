import {
  type EvidenceListContent,
  evidenceListPdf,
} from '../../printers/documents/evidence-list-document.ts';
import { openFontBook } from '../../printers/fonts/font-book.ts';
import { evidenceOf } from '../printers/documents/sample-papers.ts';
import { chromiumPaper, chromiumWithOurFaces, escaped, mustSayTheSame } from './complaint-to-pdf.ts';
import { quantile, type Row, rowOf } from './row.ts';

/** Forty items; the submitter's name without a rare character, so that both set it in one face. */
const list: EvidenceListContent = { ...evidenceOf(40), submitter: '林某甲' };

/** The words of the list as a page. */
const page = (): string => {
  let first = 1;
  const rows = list.items.map((item, index) => {
    const range = item.pages === 1 ? `${first}` : `${first}—${first + item.pages - 1}`;
    first += item.pages;
    const cells = [
      `${index + 1}`,
      item.name,
      item.source,
      item.proves,
      item.form === 'original' ? '原件' : '复印件',
      `${item.pages}`,
      range,
    ];
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  const headings = ['序号', '证据名称', '证据来源', '证明对象和内容', '原件/复印件', '页数', '页码'];
  const widths = [8.5, 20.8, 14.2, 25.5, 11.3, 8.5, 11.3];
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
body{font:10pt "Noto Serif SC"}h1,th{font-weight:600}table{border-collapse:collapse;width:100%}
td,th{border:1px solid;padding:2.5pt 6pt;line-height:15pt}.list{table-layout:fixed}</style><h1>证据清单</h1>
<table><tr><td>提交人</td><td>${list.submitter}（${list.role}）</td></tr><tr><td>案由</td><td>${list.cause}</td></tr><tr><td>案号</td><td></td></tr></table>
<table class="list"><thead><tr>${headings.map((each, index) => `<th style="width:${widths[index]}%">${each}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
<p>合计 ${list.items.length} 项，共 ${first - 1} 页，提交 ${list.copies} 份。</p>
<p>提交复印件的，请保管好原件，开庭时带来核对（民事诉讼法第七十三条）。</p>
<p>此致</p><p>${list.court}</p><p>提交人（签名或者盖章）：</p><p>日期：2026年11月22日</p>`;
};

/** P5-list: setting a list of evidence of forty items, beside Chromium's print of a page with the same words. */
export const evidenceListToPdf = async (runs = 25): Promise<Row[]> => {
  const fonts = openFontBook();
  const browser = await chromiumWithOurFaces();
  const ours: number[] = [];
  const theirs: number[] = [];
  const sizes = { ours: 0, theirs: 0 };
  try {
    const tab = await browser.newPage();
    await tab.setContent(page());
    const paper = chromiumPaper(list.number ?? '', '证据清单', list);
    for (let run = 0; run <= runs; run += 1) {
      const began = performance.now();
      const { pdf } = await evidenceListPdf(list, fonts);
      const printing = performance.now();
      const print = await tab.pdf(paper);
      const done = performance.now();
      // The first of each opens its fonts.
      if (run === 0) {
        mustSayTheSame(pdf, print);
        sizes.ours = pdf.length;
        sizes.theirs = print.length;
        continue;
      }
      ours.push(printing - began);
      theirs.push(done - printing);
    }
  } finally {
    await browser.close();
  }
  const name =
    'Chromium page.pdf() of a loaded page with the same words in the same font files, turn by turn';
  return [
    rowOf({
      id: 'P5-list',
      what: 'list of evidence of 40 items → PDF with its codes, fonts open, median',
      unit: 'ms',
      runs: ours,
      versus: { name, value: quantile(theirs, 0.5) },
    }),
    rowOf({
      id: 'P5-list-size',
      what: 'the size of that PDF, tagged, a code on each page',
      unit: 'kB',
      runs: [sizes.ours / 1000],
      versus: { name, value: sizes.theirs / 1000 },
    }),
  ];
};

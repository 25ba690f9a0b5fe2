import { complaintPdf } from '../../printers/documents/complaint-document.ts';
import { openFontBook } from '../../printers/fonts/font-book.ts';
import { startChromium } from '../journeys/chromium.ts';
import { privateLendingForm, signature } from '../printers/documents/private-lending-form.ts';
import { type Row, rowOf } from './row.ts';

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** The same words in the same order and face, for Chromium to print. */
const page = (): string => {
  const form = privateLendingForm;
  const rows = form.sections.map(
    (section) =>
      `<tr><th colspan="2">${escaped(section.label)}</th></tr>${section.rows
        .map(
          (row) =>
            `<tr><td>${row.number ? `${row.number}. ` : ''}${escaped(row.label)}</td><td>${row.lines
              .map(
                (line) =>
                  `<p>${line.map((piece) => (piece.kind === 'box' ? `${piece.ticked ? '☑' : '□'}${escaped(piece.text)}` : escaped(piece.text))).join('')}</p>`,
              )
              .join('')}</td></tr>`,
        )
        .join('')}`,
  );
  return `<!doctype html><meta charset="utf-8"><style>body{font:10.5pt "Noto Serif SC","Noto Serif CJK SC",serif}table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:4pt;vertical-align:top}p{margin:0}td:first-child{width:25%}</style>
<h1>${form.title.map(escaped).join('<br>')}</h1>${form.notes.map((note) => `<p>${escaped(note)}</p>`).join('')}<p>${escaped(form.warning)}</p><table>${rows.join('')}</table>`;
};

/** P5: setting the complaint in type with pdfkit, beside Chromium's print of a page with the same words. */
export const complaintToPdf = async (runs = 15): Promise<Row[]> => {
  const set = async (fonts: Awaited<ReturnType<typeof openFontBook>>): Promise<number> => {
    const began = performance.now();
    await complaintPdf(
      {
        form: privateLendingForm,
        signature,
        signatureLabel: '具状人（签字、盖章）',
        court: '某某人民法院',
        signedOn: '2026-11-22',
        number: 'ZD01-20261122-0001',
        createdAt: '2026-11-22T10:24:31+08:00',
      },
      fonts,
    );
    return performance.now() - began;
  };
  const began = performance.now();
  const fonts = await openFontBook();
  const opened = performance.now() - began;
  const first = opened + (await set(fonts));
  const browser = await startChromium();
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    const tab = await browser.newPage();
    await tab.setContent(page());
    await tab.pdf({ format: 'A4' });
    for (let run = 0; run < runs; run += 1) {
      ours.push(await set(fonts));
      const start = performance.now();
      await tab.setContent(page());
      await tab.pdf({ format: 'A4' });
      theirs.push(performance.now() - start);
    }
  } finally {
    await browser.close();
  }
  const median = [...theirs].sort((a, b) => a - b)[Math.floor(theirs.length / 2)] ?? Number.NaN;
  return [
    rowOf({
      id: 'P5',
      what: `complaint as PDF, fonts open; Chromium’s print of the same words took ${median.toFixed(0)} ms`,
      unit: 'ms',
      runs: ours,
      versus: 'Chromium page.pdf()',
      theirs: median,
    }),
    rowOf({
      id: 'P5-first',
      what: 'the first complaint of a process: fonts opened as well',
      unit: 'ms',
      runs: [first],
    }),
  ];
};

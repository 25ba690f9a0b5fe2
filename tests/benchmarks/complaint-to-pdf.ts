import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { PrintedPiece } from '../../flows/forms/printed-form.ts';
import { checkText, contentHash } from '../../printers/documents/paper-identity.ts';
import { openFontBook } from '../../printers/fonts/font-book.ts';
import { startChromium } from '../journeys/chromium.ts';
import { quantile, type Row, rowOf } from './row.ts';
import { setComplaint, theComplaint } from './the-complaint.ts';

/** Theirs must hold our words: the texts of both, without spaces, may differ in this share of characters: rows that go on overleaf are named again, and pages break elsewhere. */
const sameText = 0.03;

/** A text as HTML. */
export const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

const pieceOf = (piece: PrintedPiece): string => {
  switch (piece.kind) {
    case 'box':
      return `${escaped(piece.text)}${piece.ticked ? '■' : '□'}`;
    case 'blank':
      return `<u>${escaped(piece.text)}</u>`;
    case 'words':
      return escaped(piece.text);
    default:
      return piece satisfies never;
  }
};

/** The same words in the same order, in the same face: ours, which the machine has while this runs. */
const page = (): string => {
  const { form, court, signatureLabel } = theComplaint;
  const rows = form.sections.map(
    (section) =>
      `<tr><th colspan="2">${escaped(section.label)}</th></tr>${section.rows
        .map(
          (row) =>
            `<tr><td>${row.number ? `${row.number}. ` : ''}${escaped(row.label)}</td><td>${row.lines
              .map((line) => `<p>${line.map(pieceOf).join('')}</p>`)
              .join('')}</td></tr>`,
        )
        .join('')}`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
body{font:10.5pt "Noto Serif SC"}h1,th{font-weight:600}table{border-collapse:collapse;width:100%}
td,th{border:1px solid;padding:4pt;vertical-align:top}p{margin:0}td:first-child{width:25%}</style>
<h1>${form.title.map(escaped).join('<br>')}</h1>
<p>说明：</p>${form.notes.map((note) => `<p>${escaped(note)}</p>`).join('')}<p>★特别提示★</p><p>${escaped(form.warning)}</p>
<table>${rows.join('')}</table><p>此致</p><p>${escaped(court)}</p><p>${escaped(signatureLabel)}：</p><p>日期：2026年11月22日</p>`;
};

/** A4 with the margins of an official document, mm, and at the foot of every page the words of ours. */
export const chromiumPaper = (number: string, title: string, content: object) => {
  const check = checkText({ number, hash: contentHash(title, content) });
  return {
    format: 'A4',
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="font:8pt 'Noto Serif SC';width:100%;text-align:center">收件编号：${number} 第<span class="pageNumber"></span>页 共<span class="totalPages"></span>页 ${check}</div>`,
    margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' },
  } as const;
};

/** How often each character stands in a document. */
const characters = (pdf: Uint8Array): Map<string, number> => {
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
  const counts = new Map<string, number>();
  for (const character of text.replace(/[\s√☑■□]/gu, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

/** Throws when the two do not say the same: then they are not to be compared. */
export const mustSayTheSame = (ours: Uint8Array, theirs: Uint8Array): void => {
  const [one, other] = [characters(ours), characters(theirs)];
  let all = 0;
  let different = 0;
  for (const character of new Set([...one.keys(), ...other.keys()])) {
    const [here, there] = [one.get(character) ?? 0, other.get(character) ?? 0];
    all += Math.max(here, there);
    different += Math.abs(here - there);
  }
  if (different / all > sameText)
    throw new Error(`${different} of ${all} characters differ between the two papers`);
  const fonts = execFileSync('pdffonts', ['-'], { input: theirs, encoding: 'utf8' });
  if (!/NotoSerifSC.* TrueType/u.test(fonts) || fonts.includes('Type 3'))
    throw new Error(`Chromium did not set it in Noto Serif SC:
${fonts}`);
};

/** A Chromium to whose machine our faces are installed, so that both set the very same files. */
export const chromiumWithOurFaces = async (): Promise<Browser> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-bench-fonts-'));
  const conf = join(folder, 'fonts.conf');
  const faces = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json')));
  await writeFile(
    conf,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${faces}/400Regular</dir><dir>${faces}/600SemiBold</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = conf;
  try {
    const browser = await startChromium();
    browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true }));
    return browser;
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
};

/** P5: setting the complaint in type with pdfkit, beside Chromium's print of a page with the same words. */
export const complaintToPdf = async (runs = 25, firstRuns = 5): Promise<Row[]> => {
  const program = fileURLToPath(new URL('the-complaint.ts', import.meta.url));
  const first = Array.from({ length: firstRuns }, () =>
    Number(execFileSync(process.execPath, [program], { encoding: 'utf8' })),
  );
  const fonts = openFontBook();
  const browser = await chromiumWithOurFaces();
  const ours: number[] = [];
  const theirs: number[] = [];
  const theirsLoaded: number[] = [];
  try {
    const tab = await browser.newPage();
    const html = page();
    const paper = chromiumPaper(theComplaint.number, theComplaint.form.title.join(''), theComplaint);
    for (let run = 0; run <= runs; run += 1) {
      const set = await setComplaint(fonts);
      const loading = performance.now();
      await tab.setContent(html);
      const printing = performance.now();
      const print = await tab.pdf(paper);
      const done = performance.now();
      // The first of each opens its fonts.
      if (run === 0) {
        mustSayTheSame(set.pdf, print);
        continue;
      }
      ours.push(set.milliseconds);
      theirs.push(done - printing);
      theirsLoaded.push(done - loading);
    }
  } finally {
    await browser.close();
  }
  const versus =
    'Chromium page.pdf() of an HTML page with the same words in the same font files, turn by turn';
  return [
    rowOf({
      id: 'P5',
      what: 'complaint → PDF, fonts open, median; theirs: page.pdf() alone, the page is loaded already',
      unit: 'ms',
      runs: ours,
      versus: { name: versus, value: quantile(theirs, 0.5) },
    }),
    rowOf({
      id: 'P5-loaded',
      what: 'as P5; theirs: the page is loaded (setContent) and printed',
      unit: 'ms',
      runs: ours,
      versus: { name: versus, value: quantile(theirsLoaded, 0.5) },
    }),
    rowOf({
      id: 'P5-first',
      what: 'the first complaint of a process, its fonts opened, median',
      unit: 'ms',
      runs: first,
    }),
  ];
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../../flows/dossier/page-reading.ts';
import { renderPages } from '../../../printers/documents/render-pages.ts';
import {
  type ScannedMaterial,
  type ScannedPage,
  scannedPdf,
} from '../../../printers/documents/scanned-pdf.ts';
import { openFontBook } from '../../../printers/fonts/font-book.ts';
import { runTool } from './pdf-tools.ts';

const picture = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

const fonts = openFontBook();

const line = (text: string, y: number): TextLine => ({
  text,
  box: { x: 0.1, y, width: 0.025 * text.length, height: 0.02 },
  confidence: 0.98,
});

const page = async (
  width: number,
  height: number,
  background: string,
  more: Partial<ScannedPage> = {},
): Promise<ScannedPage> => ({
  jpeg: await picture(width, height, background),
  rotation: 0,
  lines: [],
  card: false,
  ...more,
});

const content = async (): Promise<ScannedMaterial> => ({
  title: '证据材料',
  resolution: 150,
  createdAt: '2026-11-22T10:24:31+08:00',
  papers: [
    {
      label: '借条',
      pages: [
        await page(1240, 1754, '#ddd', {
          lines: [line('今借到测试甲人民币伍万元整', 0.2), line('2024年3月5日 年利率6%', 0.3)],
        }),
      ],
    },
    {
      label: '转账记录',
      pages: [
        await page(1240, 1754, '#eee', { rotation: 90, lines: [line('转账金额 50,000.00元', 0.4)] }),
        await page(600, 400, '#ccc', { rotation: 180 }),
      ],
    },
  ],
});

const made = async (material: ScannedMaterial): Promise<Uint8Array> => {
  const pdf = await scannedPdf(material, fonts);
  if (!pdf.ok) throw new Error(pdf.error.code);
  return pdf.value.pdf;
};

describe('scanned pages in one PDF', () => {
  it('the pictures come out again byte for byte', async () => {
    const input = await content();
    const pictures = runTool(
      'pdfimages',
      await made(input),
      { before: ['-all'], after: ['picture'] },
      (_, folder) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.jpg'))
          .sort()
          .map((name) => readFileSync(join(folder, name))),
    );
    const given = input.papers.flatMap((paper) => paper.pages.map((each) => each.jpeg));
    expect(pictures.map((each, index) => each.equals(given[index] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('each page has the size of its paper as it is read, and each paper has its bookmark', async () => {
    const pdf = await made(await content());
    const info = runTool('pdfinfo', pdf, { before: ['-f', '1', '-l', '3'] }, String);
    expect(info.match(/size:\s+[\d.]+ x [\d.]+ pts/gu)).toEqual([
      'size:  595.2 x 841.92 pts',
      'size:  841.92 x 595.2 pts',
      'size:  288 x 192 pts',
    ]);
    const json = runTool(
      'qpdf',
      pdf,
      { before: ['--json', '--json-key=outlines', '--json-key=pages'] },
      String,
    );
    const { outlines } = JSON.parse(json) as { outlines: { title: string; destpageposfrom1: number }[] };
    expect(outlines.map((each) => [each.title, each.destpageposfrom1])).toEqual([
      ['借条', 1],
      ['转账记录', 2],
    ]);
    expect(runTool('qpdf', pdf, { before: ['--check'] }, String)).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it('what was read is found by a search, at its place, and is not to be seen', async () => {
    const pdf = await made(await content());
    const text = runTool('pdftotext', pdf, { after: ['-'] }, String);
    expect(text).toContain('今借到测试甲人民币伍万元整');
    expect(text).toContain('2024年3月5日 年利率6%');
    expect(text).toContain('转账金额 50,000.00元');
    const boxes = runTool(
      'pdftotext',
      pdf,
      { before: ['-bbox', '-f', '1', '-l', '1'], after: ['-'] },
      String,
    );
    const [, left, top, right, bottom] =
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">今借到/u.exec(boxes) ?? [];
    expect(Number(left)).toBeCloseTo(59.5, 0);
    expect(Number(right)).toBeCloseTo(59.5 + 13 * 0.025 * 595.2, 0);
    expect(Number(top)).toBeGreaterThan(0.19 * 841.92);
    expect(Number(bottom)).toBeLessThan(0.23 * 841.92);
    const pictures = await renderPages(pdf, { widthPixels: 300 });
    if (!pictures.ok) throw new Error(pictures.error.code);
    const [first] = pictures.value;
    const { channels } = await sharp(first).stats();
    expect(channels.every(({ min, max }) => max - min <= 2)).toBe(true);
  });

  it('the two sides of a card are on one sheet, in the size of the card', async () => {
    const side = (background: string) => page(1012, 638, background, { card: true });
    const pdf = await made({
      ...(await content()),
      papers: [
        { label: '身份证', pages: [await side('#c66'), await side('#66c'), await page(1240, 1754, '#eee')] },
      ],
    });
    const info = runTool('pdfinfo', pdf, { before: ['-f', '1', '-l', '2'] }, String);
    expect(info).toMatch(/Pages:\s+2/u);
    const list = runTool('pdfimages', pdf, { before: ['-list'] }, String)
      .split('\n')
      .slice(2);
    expect(list.slice(0, 2).map((row) => row.trim().split(/\s+/u)[0])).toEqual(['1', '1']);
    // 1012 pixels over 85.6 mm.
    expect(Number(list[0]?.trim().split(/\s+/u)[12])).toBe(300);
  });

  it('a picture that is none is named, not thrown', async () => {
    const input = await content();
    const bad = {
      label: '坏',
      pages: [{ jpeg: new Uint8Array([0xff, 0xd8, 0xff]), rotation: 0 as const, lines: [], card: false }],
    };
    expect(await scannedPdf({ ...input, papers: [...input.papers, bad] }, fonts)).toEqual({
      ok: false,
      error: { code: 'badPicture', paper: 2, page: 0 },
    });
    expect(await scannedPdf({ ...input, papers: [] }, fonts)).toEqual({
      ok: false,
      error: { code: 'noPages' },
    });
  });
});

describe('a PDF as pictures for the screen', () => {
  const pdf = async (): Promise<Uint8Array> => made(await content());

  it('one PNG a page, at the width that was asked for', async () => {
    const pictures = await renderPages(await pdf(), { widthPixels: 300 });
    if (!pictures.ok) throw new Error(`${pictures.error.code}: apt-get install poppler-utils`);
    const sizes = await Promise.all(pictures.value.map((each) => sharp(each).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [300, 425],
      [300, 213],
      [300, 200],
    ]);
  });

  it('a terminal without the program says so', async () => {
    const outcome = await renderPages(await pdf(), { widthPixels: 300, pdftoppm: 'no-such-pdftoppm' });
    expect(outcome).toEqual({ ok: false, error: { code: 'toolMissing', detail: 'ENOENT' } });
  });

  it('what is no PDF, and a PDF that is cut short before its first page', async () => {
    for (const bytes of [Buffer.from('no PDF at all'), Buffer.alloc(0)]) {
      const outcome = await renderPages(bytes, { widthPixels: 300 });
      expect(outcome.ok ? 'ok' : outcome.error.code).toBe('badPdf');
    }
  });

  it('the person walks away while it is drawn', async () => {
    const away = new AbortController();
    const drawing = renderPages(await pdf(), { widthPixels: 4000, signal: away.signal });
    away.abort();
    const outcome = await drawing;
    expect(outcome.ok ? 'ok' : outcome.error.code).toBe('canceled');
  });
});

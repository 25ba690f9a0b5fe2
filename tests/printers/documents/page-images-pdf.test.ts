import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pageImagesPdf } from '../../../printers/documents/page-images-pdf.ts';
import { renderPages } from '../../../printers/documents/render-pages.ts';
import { runTool } from './pdf-tools.ts';

const picture = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

const content = async () => ({
  title: '证据材料',
  resolution: 150,
  createdAt: '2026-11-22T10:24:31+08:00',
  materials: [
    { label: '借条', pages: [{ jpeg: await picture(1240, 1754, '#ddd'), rotation: 0 as const }] },
    {
      label: '转账记录',
      pages: [
        { jpeg: await picture(1240, 1754, '#eee'), rotation: 90 as const },
        { jpeg: await picture(600, 400, '#ccc'), rotation: 180 as const },
      ],
    },
  ],
});

describe('scanned pages in one PDF', () => {
  it('the pictures come out again byte for byte', async () => {
    const input = await content();
    const made = await pageImagesPdf(input);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.pages).toBe(3);
    const pictures = runTool(
      'pdfimages',
      made.value.pdf,
      { before: ['-all'], after: ['picture'] },
      (_, folder) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.jpg'))
          .sort()
          .map((name) => readFileSync(join(folder, name))),
    );
    const given = input.materials.flatMap((material) => material.pages.map((page) => page.jpeg));
    expect(pictures.map((each, index) => each.equals(given[index] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('each page has the size of its paper and is turned by the page, and each material has its bookmark', async () => {
    const made = await pageImagesPdf(await content());
    if (!made.ok) throw new Error(made.error.code);
    const { pdf } = made.value;
    const info = runTool('pdfinfo', pdf, { before: ['-f', '1', '-l', '3'] }, String);
    expect(info.match(/Page\s+\d rot:\s+(\d+)/gu)?.map((line) => line.split(/\s+/u).at(-1))).toEqual([
      '0',
      '90',
      '180',
    ]);
    expect(info).toMatch(/Page\s+1 size:\s+595\.2 x 841\.92 pts/u);
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

  it('a picture that is none is named, not thrown', async () => {
    const input = await content();
    const bad = { label: '坏', pages: [{ jpeg: new Uint8Array([0xff, 0xd8, 0xff]), rotation: 0 as const }] };
    const made = await pageImagesPdf({ ...input, materials: [...input.materials, bad] });
    expect(made).toEqual({ ok: false, error: { code: 'badPicture', material: 2, page: 0 } });
    expect(await pageImagesPdf({ ...input, materials: [] })).toEqual({
      ok: false,
      error: { code: 'noPages' },
    });
  });
});

describe('a PDF as pictures for the screen', () => {
  const pdf = async (): Promise<Uint8Array> => {
    const made = await pageImagesPdf(await content());
    if (!made.ok) throw new Error(made.error.code);
    return made.value.pdf;
  };

  it('one PNG a page, at the width that was asked for before the page is turned', async () => {
    const pictures = await renderPages(await pdf(), { widthPixels: 300 });
    if (!pictures.ok) throw new Error(`${pictures.error.code}: apt-get install poppler-utils`);
    const sizes = await Promise.all(pictures.value.map((each) => sharp(each).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [300, 425],
      [425, 300],
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

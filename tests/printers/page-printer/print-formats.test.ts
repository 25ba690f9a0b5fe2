import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { type PwgRasterPage, readPwgRaster } from '../../../bench/page-printer/pwg-raster-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createPagePrinter } from '../../../printers/page-printer/page-printer.ts';
import { renderDocument } from '../../../printers/page-printer/render-document.ts';
import { testPage } from '../../../printers/page-printer/test-page.ts';
import { startIppEvePrinter } from './ippeveprinter.ts';
import { smallPdf } from './pdf.ts';
import { createRig, never, quick } from './rig.ts';
import { until } from './until.ts';

/** A page with a black square of 100 points at (100, 200), and, if wanted, a red one below it. */
const squares = (
  pages: readonly { readonly red: boolean }[],
  layout: 'portrait' | 'landscape' = 'portrait',
) => {
  const document = new PDFDocument({ size: 'A4', layout, autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  for (const { red } of pages) {
    document.addPage().rect(100, 200, 100, 100).fill('#000000');
    if (red) document.rect(100, 400, 100, 100).fill('#ff0000');
  }
  document.end();
  return whole;
};

const pixel = (page: PwgRasterPage | undefined, xPoints: number, yPoints: number): number[] => {
  if (page === undefined) throw new Error('no such page');
  const length = page.bitsPerPixel / 8;
  const scale = page.dotsPerInch[0] / 72;
  const at = (Math.round(yPoints * scale) * page.width + Math.round(xPoints * scale)) * length;
  return [...page.pixels.subarray(at, at + length)];
};

const raster = ['image/pwg-raster', 'application/octet-stream'];

describe('a printer that takes raster and no PDF', () => {
  it('gets the pages as grey raster at 300 dpi, the drawing in its place', async () => {
    await using rig = await createRig({ formats: raster, resolutions: [150, 300, 600] });
    expect(rig.printer.capabilities?.printsAs).toBe('image/pwg-raster');
    expect(await rig.print({ pdf: await squares([{ red: false }, { red: false }]) })).toMatchObject({
      ok: true,
    });
    const [printed] = rig.simulated.printed;
    expect(printed?.documents.map(({ format }) => format)).toEqual(['image/pwg-raster']);
    const pages = readPwgRaster(printed?.pdf ?? Buffer.alloc(0));
    expect(pages).toMatchObject([
      { width: 2480, height: 3508, colourSpace: 18, dotsPerInch: [300, 300], totalPages: 2, duplex: false },
      { width: 2480, height: 3508, colourSpace: 18 },
    ]);
    expect(pixel(pages[1], 150, 250)).toEqual([0]);
    expect(pixel(pages[1], 98, 250)).toEqual([255]);
    expect(pixel(pages[1], 202, 250)).toEqual([255]);
    expect(pixel(pages[1], 150, 303)).toEqual([255]);
    expect(rig.progress.at(-1)).toEqual({ sheets: 2, waitingFor: null });
  });

  it('gets colour for the page that has some, where it prints colour; both sides; turned backs; copies', async () => {
    await using rig = await createRig({
      formats: raster,
      rasterTypes: ['black_1', 'sgray_8', 'srgb_8'],
      resolutions: [600, 300],
      sheetBack: 'rotated',
      colour: true,
    });
    const pdf = await squares([{ red: false }, { red: true }]);
    expect(await rig.print({ pdf, duplex: true, copies: 2 })).toMatchObject({ ok: true });
    expect(rig.simulated.printed).toMatchObject([{ copies: 2, twoSided: true }]);
    const pages = readPwgRaster(rig.simulated.printed[0]?.pdf ?? Buffer.alloc(0));
    expect(pages).toMatchObject([
      { colourSpace: 18, duplex: true, feedTransform: 1, crossFeedTransform: 1 },
      { colourSpace: 19, duplex: true, feedTransform: -1, crossFeedTransform: -1 },
    ]);
    // The back lies upside down: A4 is 595.28 × 841.89 points.
    expect(pixel(pages[1], 595 - 150, 842 - 450)).toEqual([255, 0, 0]);
    expect(pixel(pages[1], 150, 450)).toEqual([255, 255, 255]);
  });

  it('takes colour only: gets it for grey pages too; takes a finer resolution only: gets that', async () => {
    await using rig = await createRig({ formats: raster, rasterTypes: ['srgb_8'], resolutions: [400] });
    expect(await rig.print({ pdf: await squares([{ red: false }]) })).toMatchObject({ ok: true });
    expect(readPwgRaster(rig.simulated.printed[0]?.pdf ?? Buffer.alloc(0))).toMatchObject([
      { colourSpace: 19, dotsPerInch: [400, 400] },
    ]);
  });

  it('a landscape page is turned to fill the sheet', async () => {
    const drawn = await renderDocument(
      {
        pdf: await squares([{ red: false }], 'landscape'),
        target: { format: 'image/pwg-raster', dotsPerInch: 72, colours: ['sgray_8'], sheetBack: null },
        duplex: false,
      },
      never,
    );
    if (!drawn.ok) throw new Error(drawn.error.code);
    const [page] = readPwgRaster(drawn.value[0] ?? Buffer.alloc(0));
    expect(page).toMatchObject({ width: 595, height: 842 });
    // (150, 250) of a page 842 wide, turned a quarter clockwise, is (595 − 250, 150).
    expect(pixel(page, 595 - 250, 150)).toEqual([0]);
    expect(pixel(page, 150, 250)).toEqual([255]);
  });

  it('takes 1-bit raster only: told, nothing is sent', async () => {
    await using rig = await createRig({ formats: raster, rasterTypes: ['black_1'] });
    expect(await rig.print()).toMatchObject({
      ok: false,
      error: { code: 'notAccepted', action: 'configuration' },
    });
    expect(rig.simulated.state().jobs).toEqual([]);
  });

  it('a file that cannot be drawn; an abort while it is drawn', async () => {
    await using rig = await createRig({ formats: raster });
    expect(await rig.print({ pdf: Buffer.from('no such thing') })).toMatchObject({
      ok: false,
      error: { code: 'notAccepted', detail: expect.stringContaining('cannot be drawn') },
    });
    const leave = new AbortController();
    const printing = rig.print({ pdf: await smallPdf(30), key: 'long' }, leave.signal);
    await systemClock.sleep(300);
    leave.abort();
    expect(await printing).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(rig.simulated.state().jobs).toEqual([]);
  });

  it('the drawing leaves this thread free', async () => {
    const target = {
      format: 'image/pwg-raster',
      dotsPerInch: 300,
      colours: ['sgray_8'],
      sheetBack: null,
    } as const;
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const drawn = await renderDocument({ pdf: await smallPdf(4), target, duplex: false }, never);
    clearInterval(beat);
    expect(drawn.ok).toBe(true);
    // Four pages take about a second; a loaded machine may hold any thread up for a while.
    expect(longest).toBeLessThan(400);
  }, 20_000);
});

const sizeOf = async (jpeg: Uint8Array): Promise<readonly [number, number]> => {
  const image = await loadImage(Buffer.from(jpeg));
  return [image.width, image.height];
};

describe('a printer that takes JPEG only', () => {
  const jpeg = ['image/jpeg', 'application/octet-stream'];

  it('gets a job a page, each found again by its own tag', async () => {
    await using rig = await createRig({ formats: jpeg });
    const pdf = await squares([{ red: false }, { red: false }, { red: true }]);
    rig.simulated.arrange(2, 'jam');
    expect(await rig.print({ pdf })).toMatchObject({
      ok: false,
      error: { code: 'jam', detail: expect.stringMatching(/^page 3 of 3; /) },
    });
    rig.simulated.set({ jam: false });
    const after = await rig.open();
    expect(
      await after.print({ pdf, copies: 1, title: 'T', key: 'visit-1.notice' }, { signal: never }),
    ).toMatchObject({
      ok: true,
    });
    await after.stop();
    expect(rig.simulated.printed.map(({ name }) => name.split(']')[0])).toEqual([
      '[visit-1.notice p1/3',
      '[visit-1.notice p2/3',
      '[visit-1.notice p3/3',
    ]);
    const third = rig.simulated.printed[2]?.documents[0];
    expect(await sizeOf(third?.bytes ?? Buffer.alloc(0))).toEqual([2480, 3508]);
    const image = await loadImage(third?.bytes ?? Buffer.alloc(0));
    const canvas = createCanvas(2480, 3508);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const scale = 300 / 72;
    const [red = 0, green = 255] = canvas.getContext('2d').getImageData(150 * scale, 450 * scale, 1, 1).data;
    expect(red).toBeGreaterThan(240);
    expect(green).toBeLessThan(20);
    expect(rig.simulated.printed[0]?.template).toContainEqual({
      name: 'print-scaling',
      values: [{ tag: 'keyword', value: 'fit' }],
    });
  });

  it('copies come set by set, not page by page', async () => {
    await using rig = await createRig({ formats: jpeg });
    expect(await rig.print({ copies: 2 })).toMatchObject({ ok: true });
    expect(rig.simulated.printed.map(({ name, copies }) => `${name.split(']')[0]} ×${copies}`)).toEqual([
      '[visit-1.notice 1/2 p1/2 ×1',
      '[visit-1.notice 1/2 p2/2 ×1',
      '[visit-1.notice 2/2 p1/2 ×1',
      '[visit-1.notice 2/2 p2/2 ×1',
    ]);
  });

  it('gets all pages in one job where that may have several documents', async () => {
    await using rig = await createRig({ formats: jpeg, severalDocuments: true });
    expect(await rig.print({ copies: 2, duplex: true })).toMatchObject({ ok: true, value: { jobId: 1 } });
    expect(rig.simulated.printed).toMatchObject([{ copies: 2, twoSided: false }]);
    expect(rig.simulated.printed[0]?.documents.map(({ format }) => format)).toEqual([
      'image/jpeg',
      'image/jpeg',
    ]);
  });

  it('a link that breaks between two documents of a job: taken back, and printed whole the next time', async () => {
    await using rig = await createRig({ formats: jpeg, severalDocuments: true });
    rig.simulated.arrangeAnswer('Send-Document', 'hangUpAfter');
    expect(await rig.print()).toMatchObject({ ok: false, error: { code: 'printerLost' } });
    expect(rig.simulated.printed).toEqual([]);
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'canceled' }]);
    expect(await rig.print()).toMatchObject({ ok: true });
    expect(rig.simulated.printed).toHaveLength(1);
    expect(rig.simulated.printed[0]?.documents).toHaveLength(2);
  });

  it('one page: one job with the plain tag', async () => {
    await using rig = await createRig({ formats: jpeg });
    expect(await rig.print({ pdf: await smallPdf(1) })).toMatchObject({ ok: true });
    expect(rig.simulated.printed[0]?.name).toBe('[visit-1.notice] 受理案件通知书');
  });
});

describe('the choice between formats', () => {
  it('PDF before all others, whatever is preferred; else what is preferred; else raster', async () => {
    const all = ['image/jpeg', 'image/pwg-raster', 'application/pdf'];
    await using pdf = await createRig({ formats: all, preferredFormat: 'image/pwg-raster' });
    expect(pdf.printer.capabilities?.printsAs).toBe('application/pdf');
    await using preferred = await createRig({ formats: all.slice(0, 2), preferredFormat: 'image/jpeg' });
    expect(preferred.printer.capabilities?.printsAs).toBe('image/jpeg');
    await using foreign = await createRig({ formats: all.slice(0, 2), preferredFormat: 'image/urf' });
    expect(foreign.printer.capabilities?.printsAs).toBe('image/pwg-raster');
  });

  it('the configuration may insist on one; on one that the printer does not take: told', async () => {
    const formats = ['application/pdf', 'image/pwg-raster'];
    await using insisted = await createRig({ formats }, {}, { format: 'image/pwg-raster' });
    expect(await insisted.print()).toMatchObject({ ok: true });
    expect(insisted.simulated.printed[0]?.documents[0]?.format).toBe('image/pwg-raster');
    await using wrong = await createRig({ formats }, {}, { format: 'image/jpeg' });
    expect(await wrong.print()).toMatchObject({ ok: false, error: { code: 'notAccepted' } });
  });

  it('a printer that names PDF and refuses it gets raster, once', async () => {
    await using rig = await createRig({ formats: ['application/pdf', 'image/pwg-raster'] });
    rig.simulated.arrangeAnswer('Send-Document', { status: 'client-error-document-format-not-supported' });
    expect(await rig.print()).toMatchObject({ ok: true });
    expect(rig.simulated.printed.map(({ documents }) => documents[0]?.format)).toEqual(['image/pwg-raster']);
    expect(rig.simulated.state().jobs.filter(({ state }) => state === 'completed')).toHaveLength(1);
  });

  it('begun as a whole and now to be made in parts: in doubt, nothing is sent', async () => {
    await using rig = await createRig({ mostCopies: 1, formats: ['image/jpeg'] });
    const first = await rig.print({ pdf: await smallPdf(1) });
    expect(first).toMatchObject({ ok: true });
    const after = await rig.open();
    expect(
      await after.print(
        { pdf: await smallPdf(2), copies: 1, title: 'T', key: 'visit-1.notice' },
        { signal: never },
      ),
    ).toMatchObject({ ok: false, error: { code: 'inDoubt', detail: 'begun in other parts' } });
    await after.stop();
    expect(rig.simulated.printed).toHaveLength(1);
  });
});

describe('the PWG reference printer without PDF', () => {
  it.each([
    ['image/pwg-raster', 1],
    ['image/jpeg', 2],
  ] as const)(
    'prints the test page and two pages as %s',
    async (format, jobs) => {
      const dir = await mkdtemp(join(tmpdir(), 'eve-'));
      const eve = await startIppEvePrinter({ dir, formats: format });
      const printer = createPagePrinter({
        id: 'page',
        uri: eve.uri,
        clock: systemClock,
        timings: { ...quick, holdMs: 5_000 },
      });
      try {
        printer.start();
        await until(() => printer.status.device === 'online');
        expect(printer.capabilities).toMatchObject({ printsAs: format, backend: 'printer' });
        const outcome = await printer.print(
          { pdf: await squares([{ red: true }, { red: false }]), copies: 1, title: 'T', key: 'k' },
          { signal: never },
        );
        expect(outcome).toMatchObject({ ok: true });
        const files = eve.printedFiles();
        expect(files).toHaveLength(jobs);
        if (format === 'image/pwg-raster') {
          const pages = readPwgRaster(files[0] ?? Buffer.alloc(0));
          expect(pages).toHaveLength(2);
          expect(pixel(pages[0], 150, 450)).toEqual([255, 0, 0]);
        } else {
          for (const file of files) expect(await sizeOf(file)).toEqual([2480, 3508]);
        }
        expect(await printer.checkHealth({ signal: never, level: 'external' })).toMatchObject({
          ok: true,
          value: { healthy: true },
        });
        expect(eve.printedFiles()).toHaveLength(jobs + 1);
      } finally {
        await printer.stop();
        await eve.stop();
        await rm(dir, { recursive: true, force: true });
      }
    },
    60_000,
  );

  it('the test page has its words in a face of its own', async () => {
    const pdf = (await testPage('word')).toString('latin1');
    expect(pdf).toContain('/FontFile');
    expect(pdf).not.toContain('Helvetica');
  });
});

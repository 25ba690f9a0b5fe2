import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PwgRasterPage, readPwgRaster } from '../../../bench/page-printer/pwg-raster-reader.ts';
import {
  encodePwgPage,
  PWG_SYNC,
  type PwgBitmap,
  type PwgColour,
  type PwgPage,
} from '../../../printers/page-printer/pwg-raster.ts';
import { requireTool } from './ippeveprinter.ts';
import { smallPdf } from './pdf.ts';

const page = (bitmap: PwgBitmap, change: Partial<PwgPage> = {}): PwgPage => ({
  bitmap,
  dotsPerInch: 300,
  mediaName: 'iso_a4_210x297mm',
  duplex: false,
  pageNumber: 1,
  totalPages: 1,
  sheetBack: null,
  ...change,
});
const stream = (...pages: PwgPage[]): Buffer => Buffer.concat([PWG_SYNC, ...pages.map(encodePwgPage)]);

/** Rows with runs, changes, repeats and borders of 128 and 256. */
const bitmapFrom = (
  colour: PwgColour,
  rows: readonly { readonly repeat: number; readonly runs: readonly (readonly [number, number])[] }[],
  width: number,
): PwgBitmap => {
  const length = colour === 'sgray_8' ? 1 : 3;
  const lines = rows.flatMap(({ repeat, runs }) => {
    const line = new Uint8Array(width * length);
    let x = 0;
    for (const [count, value] of runs) {
      for (let k = 0; k < count && x < width; k += 1, x += 1)
        for (let part = 0; part < length; part += 1) line[x * length + part] = (value * (part + 1)) & 0xff;
    }
    return Array.from({ length: repeat }, () => line);
  });
  return { width, height: lines.length, colour, pixels: Uint8Array.from(Buffer.concat(lines)) };
};

const anyBitmap: fc.Arbitrary<PwgBitmap> = fc
  .record({
    colour: fc.constantFrom<PwgColour[]>('sgray_8', 'srgb_8'),
    width: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(127, 128, 129, 255, 256, 257, 300)),
    rows: fc.array(
      fc.record({
        repeat: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(255, 256, 257)),
        runs: fc.array(
          fc.tuple(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(127, 128, 129)), fc.nat(255)),
          { maxLength: 40 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ colour, width, rows }) => bitmapFrom(colour, rows, width));

describe('PWG raster that we write', () => {
  it('is read back as the pixels that went in, by a reader written apart', () => {
    fc.assert(
      fc.property(anyBitmap, (bitmap) => {
        const [read] = readPwgRaster(stream(page(bitmap)));
        expect(read).toMatchObject({
          width: bitmap.width,
          height: bitmap.height,
          bitsPerPixel: bitmap.colour === 'sgray_8' ? 8 : 24,
          colourSpace: bitmap.colour === 'sgray_8' ? 18 : 19,
        });
        expect(Buffer.from(read?.pixels ?? []).equals(Buffer.from(bitmap.pixels))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('says what a printer needs to know of each page', () => {
    const bitmap = bitmapFrom('srgb_8', [{ repeat: 3508, runs: [[2480, 255]] }], 2480);
    const [first, second] = readPwgRaster(
      stream(
        page(bitmap, { duplex: true, totalPages: 2 }),
        page(bitmap, { duplex: true, totalPages: 2, pageNumber: 2, sheetBack: 'rotated' }),
      ),
    );
    const common = {
      duplex: true,
      tumble: false,
      totalPages: 2,
      dotsPerInch: [300, 300],
      mediaName: 'iso_a4_210x297mm',
    };
    expect(first).toMatchObject({ ...common, crossFeedTransform: 1, feedTransform: 1 });
    expect(second).toMatchObject({ ...common, crossFeedTransform: -1, feedTransform: -1 });
    // PageSize, in points: A4.
    const header = Buffer.from(stream(page(bitmap)));
    expect([header.readUInt32BE(4 + 352), header.readUInt32BE(4 + 356)]).toEqual([595, 842]);
  });

  it.each([
    ['normal', [1, 1], [1, 2, 3, 4, 5, 6]],
    ['manual-tumble', [1, 1], [1, 2, 3, 4, 5, 6]],
    ['flipped', [1, -1], [4, 5, 6, 1, 2, 3]],
    ['rotated', [-1, -1], [6, 5, 4, 3, 2, 1]],
    [null, [1, 1], [1, 2, 3, 4, 5, 6]],
  ] as const)('the back of a sheet where the printer wants it %s', (sheetBack, transforms, pixels) => {
    const bitmap: PwgBitmap = {
      width: 3,
      height: 2,
      colour: 'sgray_8',
      pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]),
    };
    const [back] = readPwgRaster(stream(page(bitmap, { duplex: true, pageNumber: 2, sheetBack })));
    expect([back?.crossFeedTransform, back?.feedTransform]).toEqual(transforms);
    expect([...(back?.pixels ?? [])]).toEqual(pixels);
    const [front] = readPwgRaster(stream(page(bitmap, { duplex: true, pageNumber: 3, sheetBack })));
    expect([...(front?.pixels ?? [])]).toEqual([1, 2, 3, 4, 5, 6]);
    // Colours turn as a whole.
    const red = {
      ...bitmap,
      colour: 'srgb_8',
      width: 1,
      pixels: Uint8Array.from([9, 8, 7, 6, 5, 4]),
    } as const;
    const [turned] = readPwgRaster(stream(page(red, { duplex: true, pageNumber: 2, sheetBack: 'rotated' })));
    expect([...(turned?.pixels ?? [])]).toEqual([6, 5, 4, 9, 8, 7]);
  });

  it('pixels that do not fill the page are a bug', () => {
    expect(() =>
      encodePwgPage(page({ width: 2, height: 2, colour: 'sgray_8', pixels: new Uint8Array(3) })),
    ).toThrow(RangeError);
  });

  it('whatever is cut off or changed in it, the bench reader refuses it or reads it within its bounds', () => {
    const whole = stream(
      page(
        bitmapFrom(
          'sgray_8',
          [
            {
              repeat: 3,
              runs: [
                [5, 1],
                [2, 9],
                [1, 3],
              ],
            },
          ],
          9,
        ),
      ),
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, to, cut) => {
        const broken = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) broken[at] = to;
        try {
          for (const one of readPwgRaster(broken))
            expect(one.pixels.length).toBe(one.height * Math.ceil((one.width * one.bitsPerPixel) / 8));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(TypeError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

let dir = '';
const run = (tool: string, args: readonly string[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    execFile(
      tool,
      args,
      {
        cwd: dir,
        encoding: 'buffer',
        maxBuffer: 256 * 1024 * 1024,
        timeout: 60_000,
        env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, CONTENT_TYPE: 'image/pwg-raster' },
      },
      (error, stdout, stderr) =>
        error ? reject(new Error(`${tool}: ${stderr.toString()}`)) : resolve(stdout),
    );
  });

/** ASCII85 (Adobe), as in PostScript. */
const fromAscii85 = (text: string): Buffer => {
  const bytes: number[] = [];
  const group: number[] = [];
  const put = (count: number): void => {
    let value = 0;
    for (let at = 0; at < 5; at += 1) value = value * 85 + (group[at] ?? 84);
    for (let at = 0; at < count; at += 1) bytes.push(Math.floor(value / 2 ** (24 - 8 * at)) & 0xff);
    group.length = 0;
  };
  for (const letter of text) {
    if (letter === 'z' && group.length === 0) bytes.push(0, 0, 0, 0);
    else if (letter >= '!' && letter <= 'u') {
      group.push(letter.charCodeAt(0) - 33);
      if (group.length === 5) put(4);
    }
  }
  if (group.length > 1) put(group.length - 1);
  return Buffer.from(bytes);
};

/**
 * The pixels that libcups reads: `ippeveps` writes each line that is not blank into its PostScript as it came, lines
 * counted from the bottom.
 */
const readByCups = async (raster: Uint8Array, pages: readonly PwgRasterPage[]): Promise<Buffer[]> => {
  const file = join(dir, 'in.pwg');
  await writeFile(file, raster);
  const postScript = (await run('ippeveps', [file])).toString('latin1');
  return postScript
    .split(/^%%Page: /m)
    .slice(1)
    .map((text, index) => {
      const one = pages[index];
      if (one === undefined) throw new Error('more pages than were sent');
      const lineLength = one.pixels.length / one.height;
      const drawn = Buffer.alloc(one.pixels.length, 0xff);
      for (const [, y = '', data = ''] of text.matchAll(/^(\d+) L\n([^~]*)~>/gm))
        fromAscii85(data).copy(drawn, (one.height - 1 - Number(y)) * lineLength);
      return drawn;
    });
};

describe('PWG raster and the programs of other people', () => {
  beforeAll(async () => {
    requireTool('ippeveps', 'cups-ipp-utils');
    requireTool('gs', 'ghostscript');
    dir = await mkdtemp(join(tmpdir(), 'pwg-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it.each(['sgray_8', 'srgb_8'] as const)(
    'libcups reads what we wrote in %s, pixel for pixel',
    async (colour) => {
      const rows = Array.from({ length: 60 }, (_, row) => ({
        repeat: 1 + (row % 7),
        runs: Array.from({ length: 40 }, (_, x) => [1 + ((x * row) % 9), (x * 37 + row * 11) % 255] as const),
      }));
      const pages = [1, 2].map((number) =>
        page(bitmapFrom(colour, rows.slice(0, 30 * number), 400), { pageNumber: number, totalPages: 2 }),
      );
      const raster = stream(...pages);
      const drawn = await readByCups(raster, readPwgRaster(raster));
      expect(drawn).toHaveLength(2);
      for (const [index, { bitmap }] of pages.entries())
        expect(drawn[index]?.equals(Buffer.from(bitmap.pixels))).toBe(true);
    },
  );

  it('what Ghostscript wrote is read by our reader as libcups reads it, and our writer packs it as tightly', async () => {
    await writeFile(join(dir, 'in.pdf'), await smallPdf(2));
    const out = join(dir, 'gs.pwg');
    const args = [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-sDEVICE=pwgraster',
      '-r100',
      '-dcupsBitsPerColor=8',
      '-dcupsColorSpace=18',
    ];
    await run('gs', [...args, `-sOutputFile=${out}`, join(dir, 'in.pdf')]);
    const theirs = await readFile(out);
    const pages = readPwgRaster(theirs);
    expect(pages.map(({ width, height, colourSpace }) => [width, height, colourSpace])).toEqual([
      [827, 1169, 18],
      [827, 1169, 18],
    ]);
    const drawn = await readByCups(theirs, pages);
    for (const [index, one] of pages.entries())
      expect(drawn[index]?.equals(Buffer.from(one.pixels))).toBe(true);
    const ours = stream(
      ...pages.map(({ width, height, pixels }, index) =>
        page({ width, height, colour: 'sgray_8', pixels }, { dotsPerInch: 100, pageNumber: index + 1 }),
      ),
    );
    expect(readPwgRaster(ours).map(({ pixels }) => pixels)).toEqual(pages.map(({ pixels }) => pixels));
    expect(ours.length).toBeLessThan(theirs.length * 1.05);
  });
});

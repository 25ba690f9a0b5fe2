import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawSamplePage } from '../../../bench/document-scanner/sample-pages.ts';
import { provePage } from '../../../device-drivers/document-scanner/page-picture.ts';

const page = await drawSamplePage('loanNote');
const progressive = await sharp(page).jpeg({ progressive: true }).toBuffer();

/** What a whole decoding says, with every pixel kept. */
const decodesWhole = (bytes: Uint8Array): Promise<boolean> =>
  sharp(bytes, { failOn: 'warning' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );

describe('a page is proved to decode', () => {
  it('a whole one passes byte by byte', async () => {
    for (const jpeg of [page, progressive])
      expect(await provePage(jpeg, 150)).toEqual({
        ok: true,
        value: { jpeg, widthPixels: 1240, heightPixels: 1754, resolution: 150 },
      });
  });

  it.each([1, 2, 3, 10, 100, 1_000, 10_000, 50_000])('%i bytes of its end are missing', async (lost) => {
    for (const jpeg of [page, progressive])
      expect(await provePage(jpeg.subarray(0, jpeg.length - lost), 150)).toMatchObject({
        ok: false,
        error: { code: 'undecodable', completion: 'invalidData' },
      });
  });

  it('cut or with bytes turned, it is refused just when a whole decoding refuses it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(page, progressive),
        fc.nat(page.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (jpeg, at, bytes, cut) => {
          const broken = cut ? jpeg.subarray(0, Math.max(3, at)) : Buffer.from(jpeg);
          if (!cut) broken.set(bytes, Math.min(Math.max(2, at), jpeg.length - bytes.length));
          expect((await provePage(broken, 150)).ok).toBe(await decodesWhole(broken));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a PNG becomes a JPEG of its colours, with its resolution in it', async () => {
    for (const [colour, channels] of [
      ['white', 3],
      ['grey', 1],
    ] as const) {
      const picture = sharp({ create: { width: 60, height: 80, channels: 3, background: colour } });
      const png = await (channels === 1 ? picture.greyscale().toColourspace('b-w') : picture)
        .png()
        .toBuffer();
      const proved = await provePage(png, 300);
      if (!proved.ok) throw new Error(proved.error.detail);
      expect(proved.value).toMatchObject({ widthPixels: 60, heightPixels: 80 });
      expect(await sharp(proved.value.jpeg).metadata()).toMatchObject({
        format: 'jpeg',
        channels,
        density: 300,
      });
      expect(await provePage(png.subarray(0, png.length - 20), 300)).toMatchObject({ ok: false });
    }
  });

  it('nothing, garbage, and a picture beyond all measure', async () => {
    // The frame header (ITU-T T.81 B.2.2) of a small file promises 60,000 × 60,000 pixels.
    const large = Buffer.from(page);
    const frame = large.indexOf(Buffer.from([0xff, 0xc0]));
    large.writeUInt16BE(60_000, frame + 5);
    large.writeUInt16BE(60_000, frame + 7);
    for (const bytes of [new Uint8Array(), Buffer.from('no picture'), Buffer.from([0xff, 0xd8]), large])
      expect(await provePage(bytes, 150)).toMatchObject({ ok: false, error: { code: 'undecodable' } });
  });
});

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { turnedJpeg } from '../../kiosk-host/filing/jpeg-orientation.ts';

/** A picture whose upper left quarter is black: every turn shows. */
const picture = async (exif: boolean): Promise<Uint8Array> => {
  const black = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'black' } })
    .png()
    .toBuffer();
  const made = sharp({ create: { width: 80, height: 40, channels: 3, background: 'white' } }).composite([
    { input: black, left: 0, top: 0 },
  ]);
  const jpeg = await (exif ? made.withMetadata({ orientation: 3 }) : made).jpeg({ quality: 95 }).toBuffer();
  return new Uint8Array(jpeg);
};

/** Where the dark quarter is when the picture is shown as its orientation says. */
const darkCorner = async (jpeg: Uint8Array): Promise<string> => {
  const { data, info } = await sharp(jpeg).rotate().greyscale().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): boolean => (data[y * info.width + x] ?? 255) < 128;
  const [right, bottom] = [info.width - 4, info.height - 4];
  return [
    at(3, 3) && 'top left',
    at(right, 3) && 'top right',
    at(right, bottom) && 'bottom right',
    at(3, bottom) && 'bottom left',
  ]
    .filter(Boolean)
    .join();
};

describe('a page that the person has turned', () => {
  it.each([
    [0, 'top left'],
    [90, 'top right'],
    [180, 'bottom right'],
    [270, 'bottom left'],
  ] as const)('by %i degrees is shown turned, and its pixels are the same', async (rotation, corner) => {
    const jpeg = await picture(false);
    const turned = turnedJpeg(jpeg, rotation);
    expect(await darkCorner(turned)).toBe(corner);
    const pixels = (bytes: Uint8Array) => sharp(bytes, { autoOrient: false }).raw().toBuffer();
    expect((await pixels(turned)).equals(await pixels(jpeg))).toBe(true);
  });

  it('is not turned twice when the scanner wrote an orientation of its own', async () => {
    expect(await darkCorner(turnedJpeg(await picture(true), 90))).toBe('top right');
  });
});

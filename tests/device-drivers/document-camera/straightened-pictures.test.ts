import sharp from 'sharp';
import { expect, test } from 'vitest';
import { examinePicture } from '../../../device-drivers/document-camera/picture/examine-picture.ts';
import { lookAt, table, WIDTH, wrong } from './examined-scenes.ts';
import { takeTablePicture } from './table-pictures.ts';
import { madeUpScene } from './table-scenes.ts';

test('sheets that can be read are taken, turned by up to 30°, on every table, with a finger on them, half in shadow', {
  timeout: 300_000,
}, async () => {
  const rows = await lookAt(['good', 'finger', 'armShadow'], 4);
  expect(rows).toHaveLength(12);
  expect(wrong(rows), table(rows)).toBe(0);
  // A pixel here is about 0.2 mm of paper.
  expect(
    Math.max(...rows.map(({ cornerError }) => cornerError ?? Number.POSITIVE_INFINITY)),
    table(rows),
  ).toBeLessThan(1);
});

test('a camera that hangs upside down, or on its side, gives the same upright sheet', async () => {
  const { jpeg } = await takeTablePicture({ ...madeUpScene('good', 3, 1_600), falloff: [0, 0, 0] });
  const upright = await examinePicture(jpeg);
  for (const turned of [90, 180, 270] as const) {
    // sharp turns clockwise, as the examination does: what hangs turned by this is made upright by the rest of the circle.
    const hung = await sharp(jpeg)
      .rotate(360 - turned)
      .jpeg({ quality: 95 })
      .toBuffer();
    const { verdict, sheet } = await examinePicture(hung, turned);
    expect(verdict.ok).toBe(true);
    for (const [index, corner] of (verdict.corners ?? []).entries()) {
      expect(corner.x).toBeCloseTo(upright.verdict.corners?.[index]?.x ?? 0, -0.5);
      expect(corner.y).toBeCloseTo(upright.verdict.corners?.[index]?.y ?? 0, -0.5);
    }
    expect(sheet?.widthPixels).toBe(upright.sheet?.widthPixels);
  }
});

test('a sheet keeps its own proportions: A4 upright and lying, A5, an ID card, a long till slip', async () => {
  const sizes: readonly (readonly [number, number, boolean])[] = [
    [210, 297, true],
    [297, 210, true],
    [148, 210, true],
    [85.6, 54, false],
    [80, 240, false],
  ];
  for (const [width, height, isASeries] of sizes) {
    const scene = madeUpScene('good', 0, 1_600);
    const { jpeg } = await takeTablePicture({
      ...scene,
      field: 460,
      sheets: [{ page: 'form', width, height, x: 0, y: 0, turned: 6 }],
    });
    const { sheet } = await examinePicture(jpeg);
    if (!sheet) throw new Error(`no sheet of ${width} x ${height}`);
    const found = sheet.widthPixels / sheet.heightPixels;
    expect(Math.abs(found / (width / height) - 1)).toBeLessThan(0.03);
    expect(sheet.resolution !== null).toBe(isASeries);
  }
});

test('the straightened sheet shows the page that was laid: line by line, against the page itself', async () => {
  const scene = madeUpScene('good', 1, WIDTH);
  const { jpeg } = await takeTablePicture({
    ...scene,
    table: 'dark',
    falloff: [0, 0, 0],
    noise: 1,
    blur: 0.3,
  });
  const { sheet } = await examinePicture(jpeg);
  if (!sheet) throw new Error('no sheet');
  const flat = await takeTablePicture({
    ...scene,
    field: 210,
    width: sheet.widthPixels,
    height: sheet.heightPixels,
    tilt: [0, 0],
    falloff: [0, 0, 0],
    noise: 0,
    blur: 0,
    sheets: [{ page: scene.sheets[0]?.page ?? 'form', width: 210, height: 297, x: 0, y: 0, turned: 0 }],
  });
  const grey = (bytes: Uint8Array): Promise<Buffer> =>
    sharp(bytes).greyscale().resize(420, 594, { fit: 'fill' }).blur(1).raw().toBuffer();
  const [seen, laid] = await Promise.all([grey(sheet.jpeg), grey(flat.jpeg)]);
  const mean = (of: Buffer): number => of.reduce((sum, level) => sum + level, 0) / of.length;
  const [meanSeen, meanLaid] = [mean(seen), mean(laid)];
  let both = 0;
  let squareSeen = 0;
  let squareLaid = 0;
  for (const [index, level] of seen.entries()) {
    const a = level - meanSeen;
    const b = (laid[index] ?? 0) - meanLaid;
    both += a * b;
    squareSeen += a * a;
    squareLaid += b * b;
  }
  // Correlation: 1 is the same page, half a line off is below 0.5.
  expect(both / Math.sqrt(squareSeen * squareLaid)).toBeGreaterThan(0.93);
});

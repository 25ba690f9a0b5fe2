import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageJudge, type JudgedPage, type PageJudge } from '../../../kiosk-host/pages/page-judge.ts';
import {
  drawPage,
  jpegOf,
  leaning,
  onBed,
  type PageKind,
  pictureOf,
  quarterTurned,
  scanned,
} from './made-up-pages.ts';

let judge: PageJudge;
beforeAll(() => {
  judge = createPageJudge({ limit: 60_000 });
});
afterAll(() => judge.close());

const judged = async (picture: Uint8Array): Promise<JudgedPage> => {
  const result = await judge.judge(picture);
  if (!result.ok) throw new Error(result.error);
  const { width, height, format } = await sharp(result.value.jpeg).metadata();
  expect({ width, height, format }).toEqual({
    width: result.value.widthPixels,
    height: result.value.heightPixels,
    format: 'jpeg',
  });
  return result.value;
};

/** Where the page's title is dark: the mean level of a band of the kept picture. */
const levelOf = async (
  jpeg: Uint8Array,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<number> =>
  (await sharp(jpeg).extract({ left, top, width, height }).greyscale().stats()).channels[0]?.mean ??
  Number.NaN;

describe('the picture that is kept', () => {
  it('is the very bytes that came in when the page lies straight', async () => {
    const jpeg = await jpegOf(scanned(await drawPage('dense', 1, 2)));
    const page = await judged(jpeg);
    expect(page).toMatchObject({ straightened: false, widthPixels: 2480, heightPixels: 3508 });
    expect(Buffer.compare(Buffer.from(page.jpeg), jpeg)).toBe(0);
    expect(page.verdict).toEqual({ findings: [], rotation: 0, rotationSure: true, skew: 0 });
  });

  it('is the very bytes also when it leans by less than 0.4°', async () => {
    const jpeg = await jpegOf(scanned(await leaning(await drawPage('dense'), 0.3)));
    const page = await judged(jpeg);
    expect(Buffer.compare(Buffer.from(page.jpeg), jpeg)).toBe(0);
    expect(page.verdict.skew).toBeCloseTo(0.3, 0);
  });

  it.each(['dense', 'form', 'english', 'transferRecord', 'wideTable'] as const)(
    'is straight when %s was fed with a lean, and nothing of it is cut away',
    async (kind) => {
      for (const degrees of [-3.2, 0.8, 5]) {
        const page = await judged(await jpegOf(scanned(await leaning(await drawPage(kind, 2), degrees))));
        expect(page.straightened).toBe(true);
        expect(Math.abs(page.verdict.skew - degrees), `${degrees}`).toBeLessThanOrEqual(0.25);
        const again = await judged(page.jpeg);
        expect(Math.abs(again.verdict.skew), `${degrees}`).toBeLessThan(0.4);
        const { width, height } = await drawPage(kind, 2);
        expect(page.widthPixels).toBeGreaterThan(width);
        expect(page.heightPixels).toBeGreaterThan(height);
      }
    },
  );

  it.each([
    ['a black bed', 12, 0, { left: 40, top: 30, right: 60, bottom: 240 }],
    ['a black bed, leaning', 12, 2.5, { left: 40, top: 30, right: 60, bottom: 140 }],
    ['a grey bed, leaning the other way', 120, -4, { left: 10, top: 60, right: 10, bottom: 60 }],
    ['a bed at the bottom only', 30, 0, { left: 0, top: 0, right: 0, bottom: 420 }],
    ['a bed at two sides', 90, 0, { left: 0, top: 0, right: 200, bottom: 260 }],
    ['a table, far from straight', 70, 17, { left: 60, top: 60, right: 60, bottom: 60 }],
  ] as const)('is the sheet alone when it lay on %s', async (_, bed, degrees, room) => {
    const sheet = scanned(await drawPage('dense', 2));
    const page = await judged(await jpegOf(await onBed(sheet, bed, degrees, room)));
    expect(page.straightened).toBe(true);
    expect(Math.abs(page.verdict.skew - degrees)).toBeLessThanOrEqual(0.25);
    expect(Math.abs(page.widthPixels / sheet.width - 1)).toBeLessThan(0.012);
    expect(Math.abs(page.heightPixels / sheet.height - 1)).toBeLessThan(0.012);
    expect(page.verdict.findings).toEqual([]);
    // No seam of the bed is left: the outermost pixels are paper.
    const { widthPixels: width, heightPixels: height } = page;
    for (const [left, top, wide, high] of [
      [0, 0, width, 2],
      [0, height - 2, width, 2],
      [0, 0, 2, height],
      [width - 2, 0, 2, height],
    ] as const)
      expect(await levelOf(page.jpeg, left, top, wide, high)).toBeGreaterThan(200);
  });

  it('is left whole when two papers lie on the bed', async () => {
    const receipt = scanned(await drawPage('smallReceipt'));
    const one = await onBed(receipt, 20, 0, { left: 60, top: 60, right: 700, bottom: 300 });
    const both = await pictureOf(one)
      .composite([{ input: await pictureOf(receipt).png().toBuffer(), left: 640, top: 90 }])
      .jpeg()
      .toBuffer();
    const page = await judged(both);
    expect(page.widthPixels).toBeGreaterThanOrEqual(one.width);
  });

  it('is left whole when a dark band with words is printed to its edge', async () => {
    const page = await judged(await jpegOf(scanned(await drawPage('headerBand', 3))));
    expect(page).toMatchObject({ straightened: false, widthPixels: 1240, heightPixels: 1754 });
  });
});

describe('which way up a page is', () => {
  const kinds: readonly PageKind[] = [
    'dense',
    'form',
    'loanNote',
    'english',
    'wideTable',
    'gridPaper',
    'smallReceipt',
    'sparse',
    'invoice',
    'notebook',
  ];

  it.each([0, 90, 180, 270] as const)('is told of pages that were fed turned by %s°', async (turned) => {
    const wrong: string[] = [];
    let sure = 0;
    for (const kind of kinds) {
      const page = await judged(await jpegOf(scanned(await quarterTurned(await drawPage(kind, 3), turned))));
      const { rotation, rotationSure } = page.verdict;
      if (rotationSure) sure += 1;
      if (rotationSure && rotation !== (360 - turned) % 360) wrong.push(`${kind}: ${rotation}`);
      if (!rotationSure) expect(rotation).toBe(0);
      // The pixels are not turned: that is told, not done.
      const { width, height } = await drawPage(kind, 3);
      expect(page.widthPixels > page.heightPixels).toBe(turned % 180 === 0 ? width > height : height > width);
    }
    expect(wrong).toEqual([]);
    expect(sure).toBeGreaterThanOrEqual(kinds.length - 1);
  });

  it('is not said for certain without type', async () => {
    const page = await judged(
      await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fcfcfa' } })
        .jpeg()
        .toBuffer(),
    );
    expect(page.verdict).toMatchObject({ rotation: 0, rotationSure: false, skew: 0 });
  });

  it('turns the place of a finding with the page', async () => {
    // The right part is missing; fed upside down, that is at the left of the picture.
    const page = await drawPage('dense', 2);
    const cut = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } })
      .extract({ left: 0, top: 0, width: 905, height: page.height })
      .rotate(180)
      .jpeg()
      .toBuffer();
    const { verdict } = await judged(cut);
    expect(verdict.rotation).toBe(180);
    const finding = verdict.findings.find(({ fault }) => fault === 'cutOff');
    expect(finding?.edge).toBe('right');
    expect((finding?.box.x ?? 0) + (finding?.box.width ?? 0)).toBeGreaterThan(0.98);
  });
});

describe('pictures of other kinds', () => {
  it.each(['png', 'webp'] as const)('keeps a %s as a JPEG of the same size', async (format) => {
    const page = await judged(
      await pictureOf(scanned(await drawPage('dense')))
        .toFormat(format)
        .toBuffer(),
    );
    expect(page).toMatchObject({ straightened: false, widthPixels: 1240, heightPixels: 1754 });
    expect(page.verdict).toMatchObject({ findings: [], rotation: 0, rotationSure: true });
  });

  it('keeps CMYK, 16 bits a channel and transparency as ordinary colour', async () => {
    const page = pictureOf(scanned(await drawPage('dense')));
    const pictures = [
      await page.clone().toColourspace('cmyk').jpeg().toBuffer(),
      await page.clone().toColourspace('rgb16').png().toBuffer(),
      await page.clone().ensureAlpha(0.5).png().toBuffer(),
    ];
    expect(await Promise.all(pictures.map(async (each) => (await sharp(each).metadata()).space))).toEqual([
      'cmyk',
      'rgb16',
      'srgb',
    ]);
    for (const picture of pictures) {
      const kept = await sharp((await judged(picture)).jpeg).metadata();
      expect(kept).toMatchObject({ format: 'jpeg', space: 'srgb', depth: 'uchar', channels: 3, width: 1240 });
    }
  });

  it('turns a photograph as its camera says, and drops what it says beside', async () => {
    const upright = pictureOf(scanned(await drawPage('dense')));
    const photograph = await upright.rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const page = await judged(photograph);
    expect(page).toMatchObject({ widthPixels: 1240, heightPixels: 1754, straightened: false });
    expect(page.verdict).toMatchObject({ rotation: 0, rotationSure: true });
    const kept = await sharp(page.jpeg).metadata();
    expect(kept.orientation ?? 1).toBe(1);
    expect(kept.exif).toBeUndefined();
  });

  it('does not keep what hangs behind the end of a JPEG', async () => {
    const jpeg = await jpegOf(scanned(await drawPage('dense')));
    const page = await judged(Buffer.concat([jpeg, Buffer.from('a film of the same moment')]));
    expect(Buffer.from(page.jpeg).includes('a film of')).toBe(false);
  });
});

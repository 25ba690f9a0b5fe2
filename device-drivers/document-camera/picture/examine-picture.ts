import sharp from 'sharp';
import { findSheet } from './find-sheet.ts';
import { judgeLight } from './judge-light.ts';
import { judgeSharpness } from './judge-sharpness.ts';
import type { ExaminedPicture, PictureFigures, PictureReason, PictureVerdict } from './picture-verdict.ts';
import { scaled } from './quadrilateral.ts';
import { greyOf, quantile, type Raster } from './raster.ts';
import { refineCorners } from './refine-corners.ts';
import { sheetSize, straighten } from './straighten.ts';

/** How the camera is mounted: by how much its picture must be turned clockwise to be upright, degrees. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** Long side of the small picture in which the sheet is looked for, pixels. */
const LOOK = 768;

/** No camera of this kind has more: 50 megapixels. More is not a picture but an attack on the memory. */
const MOST_PIXELS = 50_000_000;

/** The corners are looked for again in the full picture within this many pixels of the small one. */
const REFINE_REACH = 3;

/**
 * Print is blurred when its edges are wider than both. The first is what taking the picture again could mend: a sharp
 * picture has 2 to 3 pixels, whatever the camera. The second is what can be read: strokes of a character of 12 points
 * (小四, the smallest of court papers) lie about 0.35 mm apart, and run together when each edge takes 0.6 mm.
 */
const BLURRED_PIXELS = 3.1;
const BLURRED_MILLIMETRES = 0.6;

/** Below this balance of edges the sheet moved. Any script has more than a half. */
const MOVED_BALANCE = 0.3;

/** Long side of A4, mm. */
const A4_LONG = 297;

/** Quality of the straightened page: text stays without visible rings. */
const JPEG_QUALITY = 88;

/** A picture without a sheet whose brightest part is below this is not empty but dark: a black table in good light has 36 and more. */
const DARK_PICTURE = 34;

const decode = async (
  bytes: Uint8Array,
  turned: QuarterTurn,
): Promise<{ readonly full: Raster; readonly small: Raster }> => {
  // `warning` is the strictest level: a damaged stream that the decoder would paper over with grey blocks is refused.
  const picture = sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_PIXELS })
    .rotate(turned)
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha();
  const full = await picture.clone().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = full.info;
  const small = await sharp(full.data, { raw: { width, height, channels: 3 } })
    .resize({ width: LOOK, height: LOOK, fit: 'inside', kernel: 'linear' })
    .blur(0.9)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    full: { width, height, data: full.data },
    small: { width: small.info.width, height: small.info.height, data: small.data },
  };
};

const brightest = (raster: Raster): number => {
  const counts = new Uint32Array(256);
  for (const level of greyOf(raster)) counts[level] = (counts[level] ?? 0) + 1;
  return quantile(counts, 0.98);
};

const verdictOf = (
  reasons: readonly PictureReason[],
  rest: Omit<PictureVerdict, 'ok' | 'reasons'>,
): PictureVerdict => ({
  ok: reasons.length === 0,
  reasons,
  ...rest,
});

/**
 * Examines a picture (JPEG or PNG): finds the sheet, judges it, cuts it out upright. Throws when the bytes are not a
 * picture, or not whole. Takes about half a second of computing for 8 megapixels: run it in `picture-worker.ts`.
 */
export const examinePicture = async (
  bytes: Uint8Array,
  turned: QuarterTurn = 0,
): Promise<ExaminedPicture> => {
  const { full, small } = await decode(bytes, turned);
  const found = findSheet(small);
  const size = { widthPixels: full.width, heightPixels: full.height };
  if (!found) {
    const figures: PictureFigures = {
      ...size,
      outline: 0,
      covered: null,
      paperLevel: null,
      edgeWidthPixels: null,
      edgeWidthMillimetres: null,
      edgeBalance: null,
      glareShare: null,
    };
    const reason = brightest(small) < DARK_PICTURE ? 'dark' : 'noSheet';
    return { verdict: verdictOf([reason], { corners: null, figures }), sheet: null };
  }
  const factor = full.width / small.width;
  const corners = refineCorners(
    full,
    scaled(found.corners, factor),
    Math.max(6, REFINE_REACH * factor),
    found.cut,
  );
  const target = sheetSize(corners);
  const sheet = straighten(full, corners, target);
  const grey = greyOf(sheet);
  const light = judgeLight(grey, sheet.width, sheet.height);
  const sharpness = judgeSharpness(grey, sheet.width, sheet.height, light.paperLevel);
  const edgeWidthPixels = sharpness.edgeWidth;
  const edgeWidthMillimetres =
    edgeWidthPixels === null ? null : (edgeWidthPixels * A4_LONG) / Math.max(sheet.width, sheet.height);
  const reasons: PictureReason[] = [];
  if (found.several) reasons.push('severalSheets');
  if (found.cutOff) reasons.push('cutOff');
  if (light.dark) reasons.push('dark');
  if (light.glare) reasons.push('glare');
  const wide =
    edgeWidthPixels !== null &&
    edgeWidthMillimetres !== null &&
    edgeWidthPixels > BLURRED_PIXELS &&
    edgeWidthMillimetres > BLURRED_MILLIMETRES;
  if (wide || (sharpness.balance !== null && sharpness.balance < MOVED_BALANCE)) reasons.push('blurred');
  const figures: PictureFigures = {
    ...size,
    outline: found.outline,
    covered: found.covered,
    paperLevel: light.paperLevel,
    edgeWidthPixels,
    edgeWidthMillimetres,
    edgeBalance: sharpness.balance,
    glareShare: light.glareShare,
  };
  const encoder = sharp(sheet.data, { raw: { width: sheet.width, height: sheet.height, channels: 3 } });
  const jpeg = await (target.resolution === null
    ? encoder
    : encoder.withMetadata({ density: target.resolution })
  )
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
  return {
    verdict: verdictOf(reasons, { corners, figures }),
    sheet: { jpeg, widthPixels: sheet.width, heightPixels: sheet.height, resolution: target.resolution },
  };
};

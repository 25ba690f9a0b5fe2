import type { Raster } from '../../device-drivers/document-camera/picture/raster.ts';
import type { PageFinding, PageVerdict } from '../../flows/dossier/page-verdict.ts';
import type { DirectionModel } from './direction-model.ts';
import { bridged, type Grey, halved, lightMap, toGrey } from './grey.ts';
import { isType, markInk, piecesOf } from './ink.ts';
import { pageFaults } from './page-faults.ts';
import {
  isPlainJpeg,
  jpegOf,
  keptPicture,
  metadataOf,
  workingPicture,
  writtenAnew,
  writtenTurned,
} from './page-pixels.ts';
import { findSheetOnBed, type SheetOnBed } from './sheet-on-bed.ts';
import { boxTurnedBack, boxUpright, cutSheet, turnedBack } from './straight-page.ts';
import { findUpright } from './upright.ts';

/** A page that was judged, and the picture of it to keep. */
export interface JudgedPage {
  readonly verdict: PageVerdict;
  /**
   * The picture to keep, JPEG: the very bytes that came in when it was straight and needed no crop, otherwise one written
   * anew at quality 88, at most 4,961 pixels long (A3 at 300 dpi; a sheet cut from its bed 3,508).
   */
  readonly jpeg: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** The picture was turned by a few degrees or cut out of its bed. */
  readonly straightened: boolean;
}

/** Where the time of one page went, ms. */
export type StepTimes = Readonly<Record<'decode' | 'sheet' | 'direction' | 'faults' | 'write', number>>;

/** A lean below this is left alone, degrees: the bytes pass through unchanged. */
const LEAST_LEAN = 0.4;

/** A piece that is no type and has fewer marks is a speck. */
const LEAST_FRAME = 40;

const EDGES = ['top', 'right', 'bottom', 'left'] as const;

const greyOf = ({ width, height, data }: Raster): Grey => toGrey(data, width, height, 3);

/** Prepares what is measured: light, ink and its pieces. */
const prepare = (grey: Grey) => {
  const light = lightMap(grey);
  const ink = markInk(grey, bridged(light, 2));
  const pieces = piecesOf(ink, 3);
  const longSide = Math.max(ink.width, ink.height);
  return {
    grey,
    light,
    ink,
    pieces,
    type: pieces.filter((piece) => isType(piece, longSide)),
    other: pieces.filter((piece) => !isType(piece, longSide) && piece.area > LEAST_FRAME),
  };
};

/** Judges one picture whose head was checked. Throws when it cannot be decoded to its end. */
export const judgePage = async (
  bytes: Uint8Array,
  model: DirectionModel,
): Promise<{ readonly page: JudgedPage; readonly times: StepTimes }> => {
  let last = performance.now();
  const step = (): number => {
    const now = performance.now();
    const taken = now - last;
    last = now;
    return taken;
  };
  const metadata = await metadataOf(bytes);
  const working = await workingPicture(bytes);
  const decode = step();

  const whole = greyOf(working);
  const quarter = halved(halved(whole));
  const onBed: SheetOnBed | null = findSheetOnBed(quarter);
  const sheetRaster = onBed ? cutSheet(working, onBed.corners, working.width / quarter.width) : working;
  const prepared = prepare(onBed ? greyOf(sheetRaster) : whole);
  const sheet = step();

  const { grey } = prepared;
  const upright = await findUpright(prepared, model);
  const directionTime = step();

  // What the kept picture will be made of, for a box or a size on it.
  const { width: fullWidth = 0, height: fullHeight = 0 } = metadata.autoOrient;
  const scale = Math.max(fullWidth, fullHeight) / Math.max(working.width, working.height);
  const found = pageFaults({
    ...prepared,
    lines: upright.lines,
    scale,
    openEdges: EDGES.filter((_, index) => !onBed?.bedSeen[index]),
  });
  const turnBack = Math.abs(upright.skew) >= LEAST_LEAN;
  const findings = found.map((finding): PageFinding => {
    const straight = turnBack ? boxTurnedBack(finding.box, grey, upright.skew) : finding.box;
    return {
      ...finding,
      box: boxUpright(straight, upright.rotation),
      ...(finding.edge ? { edge: edgeUpright(finding.edge, upright.rotation) } : {}),
    };
  });
  const verdict: PageVerdict = {
    findings,
    rotation: upright.rotation,
    rotationSure: upright.rotationSure,
    skew: Math.round(((onBed?.lean ?? 0) + upright.skew) * 100) / 100,
  };
  const faults = step();

  const kept =
    onBed || turnBack
      ? await straightened(bytes, onBed, quarter.width, turnBack ? upright.skew : 0)
      : isPlainJpeg(bytes, metadata)
        ? { jpeg: bytes, widthPixels: metadata.width, heightPixels: metadata.height, straightened: false }
        : { ...(await writtenAnew(bytes)), straightened: false };
  return {
    page: { verdict, ...kept },
    times: { decode, sheet, direction: directionTime, faults, write: step() },
  };
};

/** The picture cut out of its bed, whose corners were found in a picture `across` pixels wide, and turned back by `skew`. */
const straightened = async (
  bytes: Uint8Array,
  onBed: SheetOnBed | null,
  across: number,
  skew: number,
): Promise<Omit<JudgedPage, 'verdict'>> => {
  // A page that fills its picture is only turned: the library does that in a third of the time.
  if (onBed === null) return { ...(await writtenTurned(bytes, skew)), straightened: true };
  const full = await keptPicture(bytes);
  const cut = cutSheet(full, onBed.corners, full.width / across);
  const straight = skew === 0 ? cut : turnedBack(cut, skew);
  return {
    jpeg: await jpegOf(straight),
    widthPixels: straight.width,
    heightPixels: straight.height,
    straightened: true,
  };
};

/** Which edge of the upright page an edge of the kept picture is. */
const edgeUpright = (
  edge: NonNullable<PageFinding['edge']>,
  rotation: PageVerdict['rotation'],
): NonNullable<PageFinding['edge']> => EDGES[(EDGES.indexOf(edge) + rotation / 90) % 4] ?? edge;

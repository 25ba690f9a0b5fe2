import type { Corners, Point } from '../../device-drivers/document-camera/picture/picture-verdict.ts';
import { scaled } from '../../device-drivers/document-camera/picture/quadrilateral.ts';
import type { Raster } from '../../device-drivers/document-camera/picture/raster.ts';
import { sheetSize, straighten } from '../../device-drivers/document-camera/picture/straighten.ts';
import type { PageBox } from '../../flows/dossier/page-reading.ts';

/** Cuts a sheet out of its bed. `factor`: pixels of the picture for one of those in which the corners were found. */
export const cutSheet = (picture: Raster, corners: Corners, factor: number): Raster => {
  const middle: Point = {
    x: (corners[0].x + corners[1].x + corners[2].x + corners[3].x) / 4,
    y: (corners[0].y + corners[1].y + corners[2].y + corners[3].y) / 4,
  };
  // Half a pixel inwards, so that no dark seam of the bed is left.
  const inside = (corner: Point): Point => {
    const distance = Math.hypot(middle.x - corner.x, middle.y - corner.y) || 1;
    return {
      x: corner.x + ((middle.x - corner.x) * 0.7) / distance - 0.5,
      y: corner.y + ((middle.y - corner.y) * 0.7) / distance - 0.5,
    };
  };
  const found = scaled(
    [inside(corners[0]), inside(corners[1]), inside(corners[2]), inside(corners[3])],
    factor,
  );
  return straighten(picture, found, sheetSize(found));
};

/** Size of a picture that was turned by a few degrees and lost nothing. */
const turnedSize = (width: number, height: number, degrees: number): { width: number; height: number } => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return { width: Math.round(width * cos + height * sin), height: Math.round(width * sin + height * cos) };
};

/** Turns a picture back that leans clockwise by `degrees`; its corners stay in it. */
export const turnedBack = (picture: Raster, degrees: number): Raster => {
  const size = turnedSize(picture.width, picture.height, degrees);
  const angle = (degrees * Math.PI) / 180;
  const at = (x: number, y: number): Point => ({
    x: picture.width / 2 + (x * size.width * Math.cos(angle) - y * size.height * Math.sin(angle)) / 2 - 0.5,
    y: picture.height / 2 + (x * size.width * Math.sin(angle) + y * size.height * Math.cos(angle)) / 2 - 0.5,
  });
  return straighten(picture, [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)], { ...size, resolution: null });
};

const bounds = (points: readonly Point[]): PageBox => {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const [left, top] = [
    within(Math.min(...points.map(({ x }) => x))),
    within(Math.min(...points.map(({ y }) => y))),
  ];
  return {
    x: left,
    y: top,
    width: within(Math.max(...points.map(({ x }) => x))) - left,
    height: within(Math.max(...points.map(({ y }) => y))) - top,
  };
};

const cornersOf = ({ x, y, width, height }: PageBox): readonly Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

/** A box of a leaning picture on the one that was turned back by `turnedBack`. */
export const boxTurnedBack = (
  box: PageBox,
  picture: { readonly width: number; readonly height: number },
  degrees: number,
): PageBox => {
  const size = turnedSize(picture.width, picture.height, degrees);
  const angle = (degrees * Math.PI) / 180;
  return bounds(
    cornersOf(box).map(({ x, y }) => {
      const [u, v] = [(x - 0.5) * picture.width, (y - 0.5) * picture.height];
      return {
        x: (u * Math.cos(angle) + v * Math.sin(angle)) / size.width + 0.5,
        y: (-u * Math.sin(angle) + v * Math.cos(angle)) / size.height + 0.5,
      };
    }),
  );
};

/** A box of the kept picture on the page as it is held upright. */
export const boxUpright = ({ x, y, width, height }: PageBox, rotation: 0 | 90 | 180 | 270): PageBox => {
  switch (rotation) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width };
    default:
      return rotation satisfies never;
  }
};

import { examinePicture } from '../../../device-drivers/document-camera/picture/examine-picture.ts';
import type { PictureReason } from '../../../device-drivers/document-camera/picture/picture-verdict.ts';
import { takeTablePicture } from './table-pictures.ts';
import { madeUpScene, type SceneKind } from './table-scenes.ts';

/** Three megapixels, the smallest camera that is sold for this: 4 to 6 pixels a millimetre of A4. */
export const WIDTH = 2_048;

/** What must be said of each kind of scene; `null`: nothing, it is good. */
const RIGHT: Readonly<Record<SceneKind, PictureReason | null>> = {
  good: null,
  finger: null,
  armShadow: null,
  blurred: 'blurred',
  moved: 'blurred',
  glare: 'glare',
  dark: 'dark',
  cutOff: 'cutOff',
  noSheet: 'noSheet',
  severalSheets: 'severalSheets',
};

/** The scenes before this one were looked at while the thresholds were chosen. */
const FIRST = 24;

/** What was said of one scene. */
export interface Row {
  readonly scene: string;
  readonly reasons: readonly PictureReason[];
  /** Largest distance of a corner from where it is, pixels. */
  readonly cornerError: number | null;
  readonly right: boolean;
}

const look = async (kind: SceneKind, number: number): Promise<Row> => {
  const scene = madeUpScene(kind, number, WIDTH);
  const { jpeg, corners } = await takeTablePicture(scene);
  const { verdict } = await examinePicture(jpeg);
  const found = verdict.corners;
  const cornerError =
    found && corners.length === 4
      ? Math.max(
          ...found.map(({ x, y }, index) =>
            Math.hypot(x - (corners[index]?.x ?? 0), y - (corners[index]?.y ?? 0)),
          ),
        )
      : null;
  const wanted = RIGHT[kind];
  return {
    scene: `${kind} ${number}: ${scene.sheets[0]?.page ?? 'nothing'} on ${scene.table}, ${scene.sheets[0]?.turned.toFixed(0) ?? 0}°`,
    reasons: verdict.reasons,
    cornerError,
    right: wanted === null ? verdict.ok : verdict.reasons.includes(wanted),
  };
};

/** All of it, for the message of a test that fails. */
export const table = (rows: readonly Row[]): string =>
  rows
    .map(
      ({ scene, reasons, cornerError, right }) =>
        `${right ? '  ' : '! '}${scene.padEnd(52)} ${(reasons.join(' ') || 'good').padEnd(24)} ${cornerError?.toFixed(1) ?? '-'}`,
    )
    .join('\n');

/** Looks at scenes of some kinds, every table and page among them, and gives what was seen. */
export const lookAt = async (kinds: readonly SceneKind[], each: number): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const kind of kinds)
    for (let number = FIRST; number < FIRST + each; number += 1) rows.push(await look(kind, number));
  return rows;
};

/** How many were judged wrongly. */
export const wrong = (rows: readonly Row[]): number => rows.filter(({ right }) => !right).length;

import type { PageKind, Scene, SheetOnTable, TableKind } from './table-pictures.ts';
import { createChance } from './table-pictures.ts';

/** What is wrong with a made-up scene; `good`: nothing. */
export type SceneKind =
  | 'good'
  | 'finger'
  | 'armShadow'
  | 'blurred'
  | 'moved'
  | 'glare'
  | 'dark'
  | 'cutOff'
  | 'noSheet'
  | 'severalSheets';

const TABLES: readonly TableKind[] = ['dark', 'wood', 'grey', 'white'];
const PAGES: readonly PageKind[] = ['dense', 'form', 'note', 'idCardCopy', 'transferRecord', 'loanNote'];

/** Distance of the farthest corner of a sheet from its middle along an axis, mm. */
const reach = (width: number, height: number, turned: number): { readonly x: number; readonly y: number } => {
  const [cos, sin] = [
    Math.abs(Math.cos((turned * Math.PI) / 180)),
    Math.abs(Math.sin((turned * Math.PI) / 180)),
  ];
  return { x: (width * cos + height * sin) / 2, y: (width * sin + height * cos) / 2 };
};

/**
 * A scene of one kind: A4 on one of four tables, turned by up to 30°, under a camera that is not quite upright, unevenly
 * lit. `number` chooses table and page in turn and seeds the rest; the picture has `width` pixels, 4:3.
 */
export const madeUpScene = (kind: SceneKind, number: number, width: number): Scene => {
  const chance = createChance(number * 7919 + kind.length * 104_729 + kind.charCodeAt(0));
  const between = (low: number, high: number): number => low + (high - low) * chance();
  const table = TABLES[number % TABLES.length] ?? 'dark';
  const page = PAGES[Math.floor(number / TABLES.length + number) % PAGES.length] ?? 'dense';
  const turned = number % 3 === 0 ? between(-4, 4) : between(-30, 30);
  const extent = reach(210, 297, turned);
  // The table in view is 4:3 and leaves some room round the sheet.
  const room = between(1.1, 1.25);
  const field = Math.max(2 * extent.x, (2 * extent.y * 4) / 3) * room;
  const slack = { x: (field / 2 - extent.x) * 0.5, y: ((field * 3) / 8 - extent.y) * 0.5 };
  const sheet: SheetOnTable = {
    page,
    width: 210,
    height: 297,
    x: between(-slack.x, slack.x),
    y: between(-slack.y, slack.y),
    turned,
  };
  const onSheet = (across: number, down: number): { readonly x: number; readonly y: number } => {
    const angle = (turned * Math.PI) / 180;
    const [x, y] = [across * 105, down * 148.5];
    return {
      x: sheet.x + x * Math.cos(angle) - y * Math.sin(angle),
      y: sheet.y + x * Math.sin(angle) + y * Math.cos(angle),
    };
  };
  const base: Scene = {
    width,
    height: (width * 3) / 4,
    field,
    tilt: [between(-4, 4), between(-4, 4)],
    table,
    sheets: [sheet],
    exposure: between(185, 228),
    falloff: [between(-0.12, 0.12), between(-0.12, 0.12), between(0, 0.12)],
    shadow: between(0.12, 0.3),
    armShadow: null,
    glare: [],
    fingers: [],
    blur: between(0.3, 0.8),
    movement: 0,
    noise: between(1, 3),
    seed: number + 1,
  };
  switch (kind) {
    case 'good':
      return base;
    case 'finger': {
      const end = onSheet(chance() < 0.5 ? -0.9 : 0.9, between(-0.6, 0.6));
      return {
        ...base,
        fingers: [
          {
            ...end,
            fromX: Math.sign(end.x - sheet.x) * field,
            fromY: end.y + between(-60, 60),
            thick: between(14, 22),
          },
        ],
      };
    }
    case 'armShadow':
      return { ...base, armShadow: onSheet(between(-0.5, 0.5), 0).x };
    case 'blurred':
      // Half a millimetre of paper: characters of 12 points run together.
      return { ...base, blur: (between(0.5, 0.9) * width) / field };
    case 'moved':
      return { ...base, movement: (between(1.6, 3) * width) / field };
    case 'glare': {
      const middle = onSheet(between(-0.6, 0.6), between(-0.6, 0.6));
      return { ...base, glare: [{ ...middle, radiusX: between(14, 32), radiusY: between(14, 32) }] };
    }
    case 'dark':
      return { ...base, exposure: between(30, 62), noise: between(2, 4) };
    case 'cutOff': {
      // Pushed out over one border until 2 to 9 cm of it are gone.
      const gone = between(20, 90);
      const side = number % 4;
      const x =
        side === 0 ? field / 2 - extent.x + gone : side === 1 ? -(field / 2 - extent.x + gone) : sheet.x;
      const y =
        side === 2
          ? (field * 3) / 8 - extent.y + gone
          : side === 3
            ? -((field * 3) / 8 - extent.y + gone)
            : sheet.y;
      return { ...base, sheets: [{ ...sheet, x, y }] };
    }
    case 'noSheet':
      return {
        ...base,
        sheets: [],
        fingers: chance() < 0.3 ? [{ x: 0, y: 0, fromX: field, fromY: between(-80, 80), thick: 20 }] : [],
      };
    case 'severalSheets': {
      // Two of A5 side by side, or one half under the other. Laid flush they would look like one sheet, folded.
      const small = { width: 148, height: 210 };
      const beside = number % 2 === 0;
      return {
        ...base,
        field: 440,
        sheets: beside
          ? [
              { page, ...small, x: -100, y: between(-15, 15), turned: between(-9, 9) },
              { page: 'dense', ...small, x: 100, y: between(-15, 15), turned: between(-9, 9) },
            ]
          : [
              { page: 'dense', ...small, x: -50, y: between(-40, -20), turned: between(-12, 12) },
              { page, ...small, x: 45, y: between(20, 40), turned: between(-12, 12) },
            ],
      };
    }
    default:
      return kind satisfies never;
  }
};

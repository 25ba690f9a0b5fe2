import type { Random } from './random.ts';

/** Type of a text: printed serif or sans, or handwriting. */
export type Face = 'serif' | 'sans' | 'hand';

/** A text at a place of its own, mm from the upper left corner of its block. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly face?: Face;
  readonly colour?: string;
}

/** What stands on a paper, from above. Sizes in points, lengths in millimetres. */
export type Block =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size?: number;
      readonly align?: 'left' | 'right' | 'centre';
      /** Of the first line, in characters. */
      readonly indent?: number;
      readonly face?: Face;
      readonly bold?: boolean;
      readonly colour?: string;
    }
  | { readonly kind: 'gap'; readonly height: number }
  | {
      readonly kind: 'table';
      /** Shares of the width. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      readonly size?: number;
      readonly face?: Face;
    }
  /** A round red stamp that lies over what is above it; `x` as a share of the page's width. */
  | { readonly kind: 'stamp'; readonly text: string; readonly x: number }
  | {
      readonly kind: 'placed';
      readonly width: number;
      readonly height: number;
      readonly items: readonly PlacedText[];
      readonly frame?: string;
      readonly tint?: string;
      /** A portrait or a picture: x, y, width, height. */
      readonly picture?: readonly [number, number, number, number];
    }
  | {
      readonly kind: 'bubbles';
      readonly items: readonly { readonly side: 'left' | 'right' | 'centre'; readonly text: string }[];
    }
  /** Coloured shapes without a letter. */
  | { readonly kind: 'picture'; readonly height: number; readonly seed: number };

/** A paper before it is drawn. */
export interface Sheet {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Points of ordinary type. */
  readonly size: number;
  readonly face: Face;
  /** Multiple of the type size from line to line. */
  readonly leading: number;
  readonly ground?: string;
  readonly head?: string;
  readonly foot?: 'none' | 'bare' | 'dashes' | 'ofHowMany';
  readonly blocks: readonly Block[];
  /** The true values on it by name: `plaintiff.name`, `amount` (in yuan as digits), `date` (`YYYY-MM-DD`) and so on. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Makes up a paper of one kind. */
export type SheetMaker = (random: Random) => Sheet;

/** A4 with ordinary type; every random choice of its looks that does not change its words. */
export const a4 = (
  random: Random,
  blocks: readonly Block[],
  fields: Readonly<Record<string, string>>,
  looks: Partial<Sheet> = {},
): Sheet => ({
  width: 210,
  height: 297,
  margin: random.int(20, 30),
  size: random.pick([12, 13, 14, 15]),
  face: random.pick(['serif', 'serif', 'sans']),
  leading: random.pick([1.5, 1.7, 1.9]),
  foot: random.pick(['none', 'bare', 'dashes', 'ofHowMany']),
  blocks,
  fields,
  ...looks,
});

const spaced = (text: string, blank: string): string => [...text].join(blank);

/** A title, sometimes set wide: 起　诉　状. */
export const title = (random: Random, text: string, size = random.int(18, 24)): Block => ({
  kind: 'text',
  text: text.length <= 6 && random.often(0.4) ? spaced(text, random.pick([' ', '　'])) : text,
  size,
  align: 'centre',
  bold: random.often(0.7),
});

/** A paragraph with its first line moved in. */
export const para = (text: string): Block => ({ kind: 'text', text, indent: 2 });

/** A line that begins at the margin. */
export const line = (text: string, more: Partial<Block & { kind: 'text' }> = {}): Block => ({
  kind: 'text',
  text,
  ...more,
});

/** A line at the right. */
export const right = (text: string): Block => ({ kind: 'text', text, align: 'right' });

/** Room. */
export const gap = (height: number): Block => ({ kind: 'gap', height });

/** A table. */
export const table = (
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  size = 10.5,
): Block => ({ kind: 'table', widths, rows, size });

/** A stamp. */
export const stamp = (text: string, x = 0.72): Block => ({ kind: 'stamp', text, x });

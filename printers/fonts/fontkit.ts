import { createRequire } from 'node:module';

/** The part of a glyph that we use. */
export interface FontkitGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** Its shape, y upwards, in units of the font. */
  readonly path: { toSVG(): string };
}

/** The glyphs that one document embeds, in the order of their new numbers. */
export interface FontkitSubset {
  readonly glyphs: number[];
  includeGlyph(glyph: number | { readonly id: number }): number;
}

/** The part of a fontkit font that we use; the package brings no types. */
export interface FontkitFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontkitGlyph;
  createSubset(): FontkitSubset;
}

interface FontkitCollection {
  readonly fonts: readonly FontkitFont[];
}

interface Fontkit {
  openSync(path: string): FontkitFont | FontkitCollection;
}

/**
 * Opens a font file, or the face named `face` of a collection (`.ttc`). `null`: the collection has no such face. A file
 * that is no font throws.
 */
export const openFontFile = (path: string, face?: string): FontkitFont | null => {
  const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit;
  const opened = fontkit.openSync(path);
  if (!('fonts' in opened)) return opened;
  return opened.fonts.find((font) => face === undefined || font.postscriptName === face) ?? null;
};

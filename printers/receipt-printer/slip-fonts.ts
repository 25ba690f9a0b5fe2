import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FontkitFont, openFontFile } from '../fonts/fontkit.ts';

/** The shape of one character: an SVG path with y upwards, in units of `unitsPerEm`. */
export interface GlyphOutline {
  readonly path: string;
  readonly unitsPerEm: number;
  readonly advanceWidth: number;
}

/** Where the pictures of characters come from that a printer's own font lacks. */
export interface SlipFonts {
  /** The outline of a code point, or `null` when no font has it. Opens the font files at the first call. */
  outline(codePoint: number): GlyphOutline | null;
}

/** A font file. Private-use code points are taken only from a font that says it defines them (a court's own name font). */
export interface SlipFontFile {
  readonly path: string;
  /** The face of a collection, by PostScript name. */
  readonly face?: string;
  readonly definesPrivateUse?: boolean;
}

/** The font that comes with the packages: 30,928 characters. */
const PACKAGED_FONT = '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf';

/**
 * HanaMinB and A (Debian `fonts-hanazono`): Ext B to F and what else of level 3 of GB 18030-2022 the packaged font lacks;
 * Noto Sans CJK (`fonts-noto-cjk`): Hangul and other letters. Looked for in these places; a court's own font can stand
 * before them.
 */
export const systemFallbackFonts: readonly SlipFontFile[] = [
  { path: '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf' },
  { path: '/usr/share/fonts/truetype/hanazono/HanaMinA.ttf' },
  { path: '/usr/share/fonts/hanazono/HanaMinB.ttf' },
  { path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', face: 'NotoSansCJKkr-Regular' },
];

const isPrivateUse = (codePoint: number): boolean =>
  (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;

/**
 * The fonts of a terminal: the packaged Noto Serif SC, then each of `fallbacks` that is there. Each file is opened once
 * and only when a character is wanted that none before it has (opening HanaMinB costs 0.2 s).
 */
export const openSlipFonts = (fallbacks: readonly SlipFontFile[] = systemFallbackFonts): SlipFonts => {
  const files: SlipFontFile[] = [
    { path: fileURLToPath(import.meta.resolve(PACKAGED_FONT)) },
    ...fallbacks.filter((file) => existsSync(file.path)),
  ];
  const opened = new Map<SlipFontFile, FontkitFont | null>();
  const outlines = new Map<number, GlyphOutline | null>();

  const open = (file: SlipFontFile): FontkitFont | null => {
    const known = opened.get(file);
    if (known !== undefined) return known;
    const font = openFontFile(file.path, file.face);
    opened.set(file, font);
    return font;
  };

  const find = (codePoint: number): GlyphOutline | null => {
    for (const file of files) {
      if (isPrivateUse(codePoint) && file.definesPrivateUse !== true) continue;
      const font = open(file);
      if (font === null || !font.hasGlyphForCodePoint(codePoint)) continue;
      const glyph = font.glyphForCodePoint(codePoint);
      // A mark without width of its own (a variation selector, a joiner) would be lost on paper.
      if (glyph.advanceWidth === 0) continue;
      return { path: glyph.path.toSVG(), unitsPerEm: font.unitsPerEm, advanceWidth: glyph.advanceWidth };
    }
    return null;
  };

  return {
    outline(codePoint) {
      const known = outlines.get(codePoint);
      if (known !== undefined) return known;
      const found = find(codePoint);
      outlines.set(codePoint, found);
      return found;
    },
  };
};

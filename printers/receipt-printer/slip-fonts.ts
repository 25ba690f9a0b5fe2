import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

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
  readonly definesPrivateUse?: boolean;
}

/** The part of fontkit that we use; the package brings no types. */
interface FontkitFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } };
}
interface Fontkit {
  openSync(path: string): FontkitFont;
}

/** The font that comes with the packages: 30,928 characters. */
const PACKAGED_FONT = '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf';

/** HanaMinB (Debian `fonts-hanazono`): Ext B to F. Looked for in these places; a court's own font can stand before them. */
export const systemFallbackFonts: readonly SlipFontFile[] = [
  { path: '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf' },
  { path: '/usr/share/fonts/truetype/hanazono/HanaMinA.ttf' },
  { path: '/usr/share/fonts/hanazono/HanaMinB.ttf' },
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
  const opened = new Map<string, FontkitFont>();
  const outlines = new Map<number, GlyphOutline | null>();

  const open = (path: string): FontkitFont => {
    const known = opened.get(path);
    if (known !== undefined) return known;
    const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit;
    const font = fontkit.openSync(path);
    opened.set(path, font);
    return font;
  };

  const find = (codePoint: number): GlyphOutline | null => {
    for (const file of files) {
      if (isPrivateUse(codePoint) && file.definesPrivateUse !== true) continue;
      const font = open(file.path);
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const glyph = font.glyphForCodePoint(codePoint);
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

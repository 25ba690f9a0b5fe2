import { type Dirent, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FontkitFont, openFontFile } from './fontkit.ts';
import { pdfFont } from './pdf-font.ts';

/** How heavy the type is. Rare characters have one weight only. */
export type Weight = 'regular' | 'semibold';

/** A face by its name within the book. */
export type FontKey = string;

/** A court's own font, for example one with the private-use characters of its residents' names. */
export interface CourtFont {
  readonly path: string;
  /** The face of a collection, by PostScript name. */
  readonly face?: string;
  /** Private-use characters are taken only from a font that says so: elsewhere the same number is another character. */
  readonly definesPrivateUse?: boolean;
}

/** Where the fonts are. */
export interface FontBookOptions {
  /** Folders that are searched, with all below them, for the fallback fonts. */
  readonly folders?: readonly string[];
  /** Asked before the fallback fonts of the system, in this order. */
  readonly courtFonts?: readonly CourtFont[];
}

/** One character, ready to be set. */
export interface SetCharacter {
  readonly fontKey: FontKey;
  /** What is printed: the character, or 〔U+…〕 in the main face when no font has it. */
  readonly text: string;
  /** Its width as a share of the type size. */
  readonly advance: number;
  /** `U+2EBF0` when no font has it, otherwise `null`. */
  readonly missing: string | null;
}

/** A stretch of text in one face. */
export interface FontRun {
  readonly fontKey: FontKey;
  readonly text: string;
}

/** The fonts of this terminal, opened once each and kept. */
export interface FontBook {
  /** One character (one code point) in a weight. A longer text is a bug and throws. */
  setCharacter(character: string, weight: Weight): SetCharacter;
  /** A text in the faces that have its characters, and the code points that none has. Nothing is dropped. */
  runsOf(
    text: string,
    weight?: Weight,
  ): { readonly runs: readonly FontRun[]; readonly missing: readonly string[] };
  /** The opened face for pdfkit's `registerFont`. A key that the book never gave throws. */
  pdfFont(key: FontKey): object;
}

/** Debian's folder; fonts-hanazono and fonts-noto-cjk put their files below it. */
const systemFontFolders: readonly string[] = ['/usr/share/fonts'];

/** Noto Serif SC: SIL OFL 1.1, 30,928 ideographs and signs, as TrueType, which opens in 40 ms. */
const packagedFaces: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  semibold: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
};

/** The file of the main face, for what draws itself: the watermark of a page. Throws when the installation is broken. */
export const mainFontFile = (): string => fileURLToPath(import.meta.resolve(packagedFaces.regular));

interface Fallback {
  readonly key: FontKey;
  readonly file: string;
  readonly face?: string;
  readonly has: (codePoint: number) => boolean;
  /** The Debian package that brings it, and what cannot be printed without it. */
  readonly debian: string;
  readonly for: string;
}

const isHangul = (codePoint: number): boolean =>
  (codePoint >= 0x1100 && codePoint <= 0x11ff) ||
  (codePoint >= 0x3130 && codePoint <= 0x318f) ||
  (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
  (codePoint >= 0xac00 && codePoint <= 0xd7ff);

const isSupplementary = (codePoint: number): boolean => codePoint >= 0x2_0000;

const isPrivateUse = (codePoint: number): boolean =>
  (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf_0000;

/**
 * In the order in which they are asked. Noto Serif CJK looks like the main face; HanaMinB has all of Ext. B to F, so that
 * with the main face all 87,887 ideographs of GB 18030-2022 level 3 are there. BabelStone Han, where it is installed, has
 * much of Ext. G and H.
 */
const fallbacks: readonly Fallback[] = [
  {
    key: 'hangul',
    file: 'NotoSerifCJK-Regular.ttc',
    face: 'NotoSerifCJKkr-Regular',
    has: isHangul,
    debian: 'fonts-noto-cjk',
    for: 'Hangul',
  },
  {
    key: 'extB',
    file: 'HanaMinB.ttf',
    has: isSupplementary,
    debian: 'fonts-hanazono',
    for: 'CJK Ext. B to F: rare characters of names',
  },
  {
    key: 'notoCjk',
    file: 'NotoSerifCJK-Regular.ttc',
    face: 'NotoSerifCJKsc-Regular',
    has: () => true,
    debian: 'fonts-noto-cjk',
    for: 'signs and letters beyond the packaged face',
  },
  {
    key: 'hanaA',
    file: 'HanaMinA.ttf',
    has: (codePoint) => !isSupplementary(codePoint),
    debian: 'fonts-hanazono',
    for: 'radicals and compatibility ideographs',
  },
  {
    key: 'babelStone',
    file: 'BabelStoneHan.ttf',
    has: (codePoint) => codePoint >= 0x3_0000,
    debian: 'fonts-babelstone-han',
    for: 'CJK Ext. G and H (optional)',
  },
];

/** File name → path of every file below the folders; a folder that is not there has none. */
const filesBelow = (folders: readonly string[]): Map<string, string> => {
  const files = new Map<string, string>();
  const look = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      return; // Not there, or not for us to read: the same as empty.
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) look(path);
      else if (!files.has(entry.name)) files.set(basename(path), path);
    }
  };
  for (const folder of folders) look(folder);
  return files;
};

/** A fallback font that is not installed. */
export interface AbsentFont {
  readonly file: string;
  /** The Debian package to install. */
  readonly debian: string;
  /** What stands as 〔U+…〕 on every paper without it. */
  readonly for: string;
}

/**
 * The fallback fonts that this terminal lacks, for its log at the start: without them names can be printed in code
 * points only. Looks at file names and opens no font.
 */
export const absentFonts = (options: Pick<FontBookOptions, 'folders'> = {}): readonly AbsentFont[] => {
  const files = filesBelow(options.folders ?? systemFontFolders);
  return fallbacks
    .filter(({ file }) => !files.has(file))
    .map(({ file, debian, for: used }) => ({ file, debian, for: used }));
};

/** `U+20BB7`. */
export const codePointName = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Opens the book. The two main faces are opened at the first character of each weight, a fallback at the first character
 * that needs it; all stay open, so one book serves the whole life of the process. A main face that is not there is a
 * broken installation and throws at its first use.
 */
export const openFontBook = (options: FontBookOptions = {}): FontBook => {
  const faces = new Map<FontKey, FontkitFont | null>();
  const adapted = new Map<FontKey, object>();
  const known: Readonly<Record<Weight, Map<string, SetCharacter>>> = {
    regular: new Map(),
    semibold: new Map(),
  };
  let systemFiles: Map<string, string> | null = null;

  const open = (key: FontKey, path: () => string | undefined, face?: string): FontkitFont | null => {
    const opened = faces.get(key);
    if (opened !== undefined) return opened;
    const at = path();
    const font = at === undefined ? null : openFontFile(at, face);
    faces.set(key, font);
    return font;
  };
  const mainFace = (weight: Weight): FontkitFont => {
    const font = open(weight, () => fileURLToPath(import.meta.resolve(packagedFaces[weight])));
    if (font === null) throw new Error(`the packaged ${weight} face cannot be opened`);
    return font;
  };
  const systemFile = (name: string): string | undefined => {
    systemFiles ??= filesBelow(options.folders ?? systemFontFolders);
    return systemFiles.get(name);
  };

  const candidates = function* (codePoint: number, weight: Weight): Generator<[FontKey, FontkitFont | null]> {
    const privateUse = isPrivateUse(codePoint);
    if (!privateUse) yield [weight, mainFace(weight)];
    for (const [place, font] of (options.courtFonts ?? []).entries()) {
      if (privateUse && font.definesPrivateUse !== true) continue;
      yield [`court${place}`, open(`court${place}`, () => font.path, font.face)];
    }
    if (privateUse) return;
    for (const fallback of fallbacks) {
      if (!fallback.has(codePoint)) continue;
      yield [fallback.key, open(fallback.key, () => systemFile(fallback.file), fallback.face)];
    }
  };

  const find = (character: string, weight: Weight): SetCharacter => {
    const codePoint = character.codePointAt(0);
    if (codePoint === undefined || String.fromCodePoint(codePoint) !== character)
      throw new RangeError('setCharacter wants one character');
    const isLoneSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (!isLoneSurrogate) {
      for (const [fontKey, font] of candidates(codePoint, weight)) {
        if (font === null || !font.hasGlyphForCodePoint(codePoint)) continue;
        const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
        // A mark without width of its own (a variation selector, a joiner) would be lost on paper.
        if (advance > 0) return { fontKey, text: character, advance, missing: null };
      }
    }
    const name = codePointName(codePoint);
    const text = `〔${name}〕`;
    const main = mainFace(weight);
    let advance = 0;
    for (const sign of text) {
      advance += main.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth / main.unitsPerEm;
    }
    return { fontKey: weight, text, advance, missing: name };
  };

  const setCharacter = (character: string, weight: Weight): SetCharacter => {
    const found = known[weight].get(character) ?? find(character, weight);
    known[weight].set(character, found);
    return found;
  };

  return {
    setCharacter,
    runsOf(text, weight = 'regular') {
      const runs: FontRun[] = [];
      const missing = new Set<string>();
      for (const character of text) {
        const set = setCharacter(character, weight);
        if (set.missing !== null) missing.add(set.missing);
        const last = runs.at(-1);
        if (last?.fontKey === set.fontKey) runs[runs.length - 1] = { ...last, text: last.text + set.text };
        else runs.push({ fontKey: set.fontKey, text: set.text });
      }
      return { runs, missing: [...missing] };
    },
    pdfFont(key) {
      const known = adapted.get(key);
      if (known !== undefined) return known;
      const font = faces.get(key);
      if (font === undefined || font === null) throw new Error(`no face ${key} was opened`);
      const made = pdfFont(font);
      adapted.set(key, made);
      return made;
    },
  };
};

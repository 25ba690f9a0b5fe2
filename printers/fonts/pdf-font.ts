import type { FontkitFont, FontkitSubset } from './fontkit.ts';

/** Above every glyph number of a font file (they have 16 bits): room to carry the code point in the same number. */
const GLYPHS = 0x1_0000;

interface Position {
  xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A ticked box. A face that lacks it gives it the shape of □, and whoever prints it draws the tick. */
export const tickedBox = '☑';
const tickedBoxCodePoint = 0x2611;
const emptyBoxCodePoint = 0x25a1;

/** The code point whose shape is printed. */
const shapeOf = (font: FontkitFont, codePoint: number): number =>
  codePoint === tickedBoxCodePoint && !font.hasGlyphForCodePoint(codePoint) ? emptyBoxCodePoint : codePoint;

/** One glyph a code point, at its own width, in order. */
const layOutPlainly = (font: FontkitFont, text: string) => {
  const glyphs = Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = font.glyphForCodePoint(shapeOf(font, codePoint));
    return {
      id: glyph.id + codePoint * GLYPHS,
      advanceWidth: glyph.advanceWidth,
      codePoints: [codePoint],
    };
  });
  const positions: Position[] = glyphs.map((glyph) => ({
    xAdvance: glyph.advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  return {
    glyphs,
    positions,
    // pdfkit scales the positions in place and reads the sum after that.
    get advanceWidth() {
      return positions.reduce((sum, position) => sum + position.xAdvance, 0);
    },
  };
};

const subsetByCodePoint = (font: FontkitFont): FontkitSubset => {
  const subset = font.createSubset();
  const includePlain = subset.includeGlyph.bind(subset);
  const places = new Map<number, number>();
  subset.includeGlyph = (glyph) => {
    // Components of compound glyphs come with their plain number.
    if (typeof glyph === 'object' || glyph < GLYPHS) return includePlain(glyph);
    const known = places.get(glyph);
    if (known !== undefined) return known;
    const place = subset.glyphs.push(glyph % GLYPHS) - 1;
    places.set(glyph, place);
    return place;
  };
  return subset;
};

/**
 * The font as pdfkit takes it (PDFFontFactory.open takes any object with `layout`), kept open between documents. It
 * differs from fontkit's own in two things. It sets glyph by glyph, without GSUB and GPOS: complaints need neither
 * ligatures nor kerning, and laying out is ten times as quick. And it numbers glyphs by code point: characters that share
 * a shape (⼀ U+2F00 and 一 U+4E00) would otherwise be copied out of the document as the one that was printed first. So a
 * ticked box can be copied out as `tickedBox` and an empty one as □.
 */
export const pdfFont = (font: FontkitFont): object => {
  const adapted = Object.create(font) as object;
  Object.defineProperties(adapted, {
    layout: { value: (text: string) => layOutPlainly(font, text) },
    createSubset: { value: () => subsetByCodePoint(font) },
  });
  return adapted;
};

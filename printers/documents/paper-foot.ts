import type { FontBook } from '../fonts/font-book.ts';
import { breakLines } from './inline-text.ts';
import { checkText, drawCode, identityText, type PaperIdentity } from './paper-identity.ts';
import { plain, type Surface } from './paper-surface.ts';

const size = 9;
const step = 12;
/** The foot stands this far below the last line of a full page. */
const gap = 14;
/** 14 mm: a module of 0.38 mm, which a hand scanner and a phone read. The paper around it is its quiet zone. */
const codeSide = 40;
const codeGap = 6;
const checkSize = 7;

/** What stands at the foot of every page. */
export interface Foot {
  /** The number of receipt (收件编号); `null` before there is one. */
  readonly number: string | null;
  /** The code by which the paper can be checked; `null`: none. */
  readonly identity: PaperIdentity | null;
}

/** Draws the feet of all pages: number left, page in the middle, the code at the right. */
export const drawFeet = (surface: Surface, foot: Foot, book: FontBook): void => {
  const { document, bottom, width } = surface;
  const pages = document.bufferedPageRange().count;
  const draw = (words: string, x: number, column: number, type: number, align: 'left' | 'center' | 'right') =>
    surface.drawLines(
      breakLines([plain(words)], book, type, column).map((line) => ({
        line,
        size: type,
        step,
        align,
        indent: 0,
      })),
      x,
      bottom + gap,
      column,
    );
  for (let page = 0; page < pages; page += 1) {
    document.switchToPage(page);
    const x = surface.leftOf(page);
    surface.artifact('Pagination', () => {
      if (foot.number !== null) draw(`收件编号：${foot.number}`, x, width, size, 'left');
      draw(`第 ${page + 1} 页  共 ${pages} 页`, x, width, size, 'center');
      if (foot.identity === null) return;
      draw(checkText(foot.identity), x, width - codeSide - codeGap, checkSize, 'right');
      drawCode(document, identityText(foot.identity, page + 1, pages), {
        x: x + width - codeSide,
        y: bottom + codeGap,
        side: codeSide,
      });
    });
  }
};

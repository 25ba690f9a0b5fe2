import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, type Inline, type Line } from '../../../printers/documents/inline-text.ts';
import { openFontBook } from '../../../printers/fonts/font-book.ts';

const book = openFontBook();
const size = 10;
const set = (text: string, width: number): string[] =>
  breakLines([{ kind: 'text', text }], book, size, width).map(wordsOf);
const wordsOf = (line: Line): string =>
  line.cells.map((cell) => (cell.kind === 'glyphs' ? cell.text : cell.kind === 'box' ? '□' : '_')).join('');

describe('breaking Chinese text into lines', () => {
  it('a closing mark does not begin a line: half of it may stand in the margin, else a character goes with it', () => {
    expect(set('一二三四，五', 46)).toEqual(['一二三四，', '五']);
    expect(set('一二三四，五', 41)).toEqual(['一二三', '四，五']);
  });

  it('an opening mark does not end a line', () => {
    expect(set('一二三（四五）', 41)).toEqual(['一二三', '（四五）']);
  });

  it('numbers and Latin words stay whole', () => {
    expect(set('共计人民币107,540.27元', 70)).toEqual(['共计人民币', '107,540.27元']);
  });

  it('a number wider than the line is broken where it must be, and all of it is there', () => {
    const lines = set('9'.repeat(40), 60);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('9'.repeat(40));
  });

  it('a tick box keeps to its short label', () => {
    const options: Inline[] = ['一般保证', '连带责任保证'].flatMap((text, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'gap', em: 1, underlined: false, glued: false } as const]),
      { kind: 'text', text, together: true },
      { kind: 'box', ticked: false, labelBefore: true },
    ]);
    expect(breakLines(options, book, size, 100).map(wordsOf)).toEqual(['一般保证□', '连带责任保证□']);
  });

  it('a blank is not lost at the end of a full line', () => {
    const line: Inline[] = [
      { kind: 'text', text: '一二三四其他', together: true },
      { kind: 'gap', em: 0.5, underlined: false, glued: true },
      { kind: 'gap', em: 5, underlined: true, glued: true },
    ];
    expect(breakLines(line, book, size, 80).map(wordsOf).join('')).toMatch(/_/u);
  });

  it('whatever is typed, nothing but blanks is lost, no pair of surrogates is cut, no line is too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一二𠮷，。（）“”ab1. 2\n…—！'), maxLength: 300 }),
        fc.integer({ min: 40, max: 200 }),
        (text, width) => {
          const lines = breakLines([{ kind: 'text', text }], book, size, width);
          expect(lines.map(wordsOf).join('').replaceAll(' ', '')).toBe(text.replaceAll(/[ \n]/gu, ''));
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + size / 2 + 0.02);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the font book', () => {
  it('gives each run the face that has it, and names what none has', () => {
    const { runs, missing } = book.runsOf('甲𠮷乙김\u{323B0}');
    expect(runs.map((run) => run.text)).toEqual(['甲', '𠮷', '乙', '김', '〔U+323B0〕']);
    expect(new Set(runs.map((run) => run.fontKey)).size).toBe(3);
    expect(missing).toEqual(['U+323B0']);
  });

  it('half of a surrogate pair and a mark without width are shown, not dropped', () => {
    expect(book.runsOf('甲\ud842乙').missing).toEqual(['U+D842']);
    expect(book.runsOf('葛\u{e0100}').missing).toEqual(['U+E0100']);
  });
});

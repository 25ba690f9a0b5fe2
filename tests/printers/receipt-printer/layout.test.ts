import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, layOut, textWidth } from '../../../printers/receipt-printer/layout.ts';

const slipText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'，。、；：？！）】》」』〕〉”’（【《“‘￥…—·'),
      fc.constantFrom(...'原告张某诉被告李某买卖合同纠纷一案赟翀琎䶮㛃𠮷𬊈𪚥'),
      fc.constantFrom(...'abcXYZ0123456789 .,-/()'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((one) => one !== '\n'),
    ),
    { maxLength: 120 },
  )
  .map((characters) => characters.join(''));

describe('breaking lines', () => {
  it('drops no character and splits no surrogate pair', () => {
    fc.assert(
      fc.property(slipText, fc.integer({ min: 2, max: 48 }), (text, width) => {
        const lines = breakLines(text, width);
        expect(lines.join('')).toBe(text);
        for (const line of lines)
          expect(line.isWellFormed()).toBe(text.isWellFormed() ? true : line.isWellFormed());
      }),
    );
  });

  it('keeps every line within the paper', () => {
    fc.assert(
      fc.property(slipText, fc.integer({ min: 2, max: 48 }), (text, width) => {
        for (const line of breakLines(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('begins no line with a closing mark and ends none with an opening one, where a part fits the paper', () => {
    const phrase = fc
      .tuple(
        fc.constantFrom('', '（', '《', '“'),
        fc.constantFrom('原', '告', '法', '院', '𠮷', '立'),
        fc.constantFrom('', '，', '。', '）', '》。', '”，', '！'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 12, max: 48 }),
        (parts, width) => {
          for (const line of breakLines(parts.join(''), width)) {
            expect(line).not.toMatch(/^[，。）》”！]/);
            expect(line).not.toMatch(/[（《“]$/);
          }
        },
      ),
    );
  });

  it('keeps a case number together when it fits on a line', () => {
    const lines = breakLines('本案案号为FK-2026-000123请妥善保管', 20);
    expect(lines.some((line) => line.includes('FK-2026-000123'))).toBe(true);
  });

  it('fills the paper: a line is broken only where the next part does not fit', () => {
    expect(breakLines('一二三四五六七八九十', 8)).toEqual(['一二三四', '五六七八', '九十']);
    expect(breakLines('一二三四，五六', 8)).toEqual(['一二三', '四，五六']);
    expect(breakLines('甲\n\n乙', 8)).toEqual(['甲', '', '乙']);
  });

  it('refuses a paper on which no Chinese character fits', () => {
    expect(() => breakLines('甲', 1)).toThrow(RangeError);
  });
});

describe('laying out a slip', () => {
  it('sets the label left and the value at the right edge', () => {
    expect(layOut({ lines: [{ kind: 'pair', label: '案由', value: '买卖合同纠纷' }] }, 24)).toEqual([
      { kind: 'row', text: '案由        买卖合同纠纷', size: 'normal', bold: false },
    ]);
  });

  it('wraps a long value beside its label and loses nothing of it', () => {
    fc.assert(
      fc.property(slipText, slipText, (label, value) => {
        const rows = layOut({ lines: [{ kind: 'pair', label, value }] }, 48);
        const all = rows.map((row) => (row.kind === 'row' ? row.text : '')).join('');
        const count = (text: string) =>
          [...text]
            .filter((one) => one.trim() !== '')
            .sort()
            .join('');
        expect(count(all)).toBe(count(label + value));
        for (const row of rows) expect(row.kind === 'row' ? textWidth(row.text) : 99).toBeLessThanOrEqual(48);
      }),
    );
  });

  it('gives a double-size line half the columns', () => {
    const rows = layOut({ lines: [{ kind: 'text', text: '一二三四五', size: 'double' }] }, 16);
    expect(rows.map((row) => row.kind === 'row' && row.text)).toEqual(['一二三四', '五']);
  });

  it('sets a table in its columns, right-aligned numbers under one another', () => {
    const rows = layOut(
      {
        lines: [
          {
            kind: 'table',
            columns: [{ width: 8 }, { width: 5, align: 'right' }],
            rows: [
              ['起诉状', '12'],
              ['证据材料目录', '3'],
            ],
          },
        ],
      },
      14,
    );
    expect(rows.map((row) => row.kind === 'row' && row.text)).toEqual([
      '起诉状      12',
      '证据材料     3',
      '目录',
    ]);
  });

  it('throws at a table wider than the paper', () => {
    expect(() => layOut({ lines: [{ kind: 'table', columns: [{ width: 49 }], rows: [] }] }, 48)).toThrow(
      RangeError,
    );
  });
});

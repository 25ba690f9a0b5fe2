import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptSlip } from '../../../printers/documents/receipt-slip.ts';
import { layOut } from '../../../printers/receipt-printer/layout.ts';
import type { Slip } from '../../../printers/receipt-printer/slip.ts';
import { slipScreen, slipSpeech, slipView } from '../../../printers/receipt-printer/slip-text.ts';

const receipt = receiptSlip({
  courtName: '某某林区基层法院',
  number: 'ZD01-20261122-0001',
  filerName: '林𠮷某',
  cause: '民间借贷纠纷',
  receivedAt: '2026年11月22日 10:24',
  materials: [
    { label: '民事起诉状', source: '原件', pages: 5, copies: 2 },
    { label: '借条', source: '复印件', pages: 1, copies: 1 },
  ],
  state: 'received',
  nextSteps: [],
  handlerTerminal: '自助立案终端 01 号',
});

const speechOf = (text: string): string => slipSpeech({ lines: [{ kind: 'text', text }] });

describe('the receipt on the screen', () => {
  it('shows what is printed, in its order', () => {
    const shown = slipScreen(receipt).flatMap((row): string[] => {
      switch (row.kind) {
        case 'text':
          return [row.text];
        case 'pair':
          return [row.label, row.value];
        case 'table':
          return row.rows.flat();
        case 'rule':
          return ['-'.repeat(48)];
        case 'qr':
        case 'barcode':
          return [`[${row.data}]`];
        default:
          return row satisfies never;
      }
    });
    const printed = layOut(receipt, 48).map((line) =>
      line.kind === 'row' ? line.text : line.kind === 'picture' ? '' : `[${line.data}]`,
    );
    const bare = (texts: readonly string[]) => texts.join('').replaceAll(/\s/gu, '');
    expect(bare(shown)).toBe(bare(printed));
  });

  it('is plain data, and every row of a table has as many cells as columns', () => {
    const view = slipView({
      lines: [{ kind: 'table', columns: [{ width: 4 }, { width: 4, align: 'right' }], rows: [['名称'], []] }],
    });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(view.rows).toEqual([
      {
        kind: 'table',
        columns: ['left', 'right'],
        rows: [
          ['名称', ''],
          ['', ''],
        ],
      },
    ]);
  });
});

describe('the receipt read aloud', () => {
  it('says the number in groups, each paper with its pages, the code by name, and no line across', () => {
    const speech = slipSpeech(receipt);
    expect(speech).toContain('Z D，零 一，二 零 二 六，一 一 二 二，零 零 零 一。');
    expect(speech).toContain('1. 民事起诉状，原/复 原件，页数 5，份数 2。');
    expect(speech).toContain('提交人：林𠮷某。');
    expect(speech).toContain('收取时间：2026年11月22日 10:24。');
    expect(speech).toContain('这里有一个二维码。');
    expect(speech).not.toContain('--');
    // The heading of the table is said with each cell, not as a row of its own.
    expect(speech).not.toContain('材料名称');
  });

  it('says amounts, dates and small numbers as they are, and long ones figure by figure', () => {
    expect(speechOf('诉讼费 12,345,678.00 元')).toBe('诉讼费 12,345,678.00 元。');
    expect(speechOf('共 12 页，7 日内')).toBe('共 12 页，7 日内。');
    expect(speechOf('电话 13000000001')).toBe('电话 一 三 零 零，零 零 零 零，零 零 一。');
    expect(speechOf('□ 身份证')).toBe('身份证。');
  });

  it('never loses a figure of a long number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{5,24}$/u), (number) => {
        const back = speechOf(`编号 ${number}`)
          .replace('编号 ', '')
          .replaceAll(/[，。 ]/gu, '')
          .replaceAll(/[零一二三四五六七八九]/gu, (sign) => String('零一二三四五六七八九'.indexOf(sign)));
        expect(back).toBe(number);
      }),
    );
  });

  it('names a bar code with its number, and passes over pictures', () => {
    const slip: Slip = {
      lines: [{ kind: 'barcode', data: 'AB12' }, { kind: 'picture', png: '' }, { kind: 'blank' }],
    };
    expect(slipSpeech(slip)).toBe('这里有一个条形码，号码是 A B，一 二。');
    expect(slipScreen(slip)).toEqual([{ kind: 'barcode', data: 'AB12' }]);
  });
});

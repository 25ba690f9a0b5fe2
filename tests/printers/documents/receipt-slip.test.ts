import { describe, expect, it } from 'vitest';
import { type ReceiptContent, receiptSlip } from '../../../printers/documents/receipt-slip.ts';
import { layOut } from '../../../printers/receipt-printer/layout.ts';

const content: ReceiptContent = {
  courtName: '某某林区基层法院',
  number: 'ZJ-2026-000123-7',
  filerName: '林某甲',
  cause: '民间借贷纠纷',
  receivedAt: '2026年11月22日 10:24',
  materials: [
    { label: '民事起诉状', source: '原件', pages: 5, copies: 2 },
    { label: '身份证复印件', source: '复印件', pages: 1, copies: 1 },
    { label: '微信聊天记录截图（打印件）及银行转账凭证', source: '复印件', pages: 12, copies: 1 },
  ],
  state: 'received',
  nextSteps: ['4. 咨询电话见本院公告。'],
  handlerTerminal: '自助立案终端 01 号',
};

const textOf = (change: Partial<ReceiptContent> = {}): string =>
  layOut(receiptSlip({ ...content, ...change }), 48)
    .map((line) =>
      line.kind === 'row' ? line.text : line.kind === 'qr' ? `[QR ${line.data}]` : `[${line.kind}]`,
    )
    .join('\n');

describe('the receipt for papers that were handed in', () => {
  it('says what CPL 69 wants: name, pages, copies, original or copy, time, and who took it', () => {
    const text = textOf();
    expect(text).toMatch(/1\. 民事起诉状\s+原件\s+5\s+2/u);
    expect(text).toMatch(/2\. 身份证复印件\s+复印件\s+1\s+1/u);
    expect(text).toMatch(/合计\s+3 种，共 23 页/u);
    expect(text).toMatch(/收取时间\s+2026年11月22日 10:24/u);
    expect(text).toMatch(/经办\s+自助立案终端 01 号/u);
    expect(text).toContain('[QR ZJ-2026-000123-7]');
    expect(text).toContain('4. 咨询电话见本院公告。');
  });

  it('says when the court decides, and from when the days count after a supplement', () => {
    const text = textOf().replaceAll('\n', '');
    expect(text).toContain('收到起诉材料之日起 7 日内决定是否立案');
    expect(text).toContain('补齐材料后 7 日内决定是否立案');
  });

  it('does not say that the court has the papers while the terminal still holds them', () => {
    const kept = textOf({ state: 'kept' });
    expect(kept.replaceAll('\n', '')).toContain('已由本机安全保存，网络恢复后自动送达法院');
    expect(kept).not.toContain('已收到');
    expect(kept).toMatch(/提交时间\s+2026年/u);
    expect(textOf()).not.toContain('本机安全保存');
  });

  it('a paper without pages is a bug', () => {
    expect(() =>
      receiptSlip({ ...content, materials: [{ label: '借条', source: '原件', pages: 0, copies: 1 }] }),
    ).toThrow(RangeError);
  });
});

import type { Slip, SlipLine, TableColumn } from '../receipt-printer/slip.ts';

/** One kind of paper that was handed in. */
export interface ReceivedMaterial {
  readonly label: string;
  readonly source: '原件' | '复印件';
  readonly pages: number;
  readonly copies: number;
}

/** What the receipt (诉讼材料收取清单) says. */
export interface ReceiptContent {
  readonly courtName: string;
  /** The court that decides (管辖法院), where it is another than the one that takes the papers (协作法院). */
  readonly decidingCourt?: string;
  /** The number of receipt (收件编号), also in the QR code. */
  readonly number: string;
  /** The person who files. */
  readonly filerName: string;
  /** 案由 */
  readonly cause: string;
  /** Local date and time as text, for example 2026年11月22日 10:24. */
  readonly receivedAt: string;
  readonly materials: readonly ReceivedMaterial[];
  /** `received`: the court has acknowledged it. `kept`: the terminal holds it safely and sends it when the line is back. */
  readonly state: 'received' | 'kept';
  /** More lines on what happens next, of this court, below what the law says. */
  readonly nextSteps: readonly string[];
  /** The terminal that took the papers, in the place of the handler's signature. */
  readonly handlerTerminal: string;
}

/** Half-width columns: 47 with the blanks between, for the 48 of 80 mm paper. */
const columns: readonly TableColumn[] = [
  { width: 24 },
  { width: 6 },
  { width: 6, align: 'right' },
  { width: 8, align: 'right' },
];

const stateWords: Readonly<Record<ReceiptContent['state'], readonly string[]>> = {
  received: ['人民法院已收到以上材料。'],
  kept: [
    '以上材料已由本机安全保存，网络恢复后自动送达法院。',
    '您不需要为此再来一次；是否已经送达，可以用收件编号查询。',
  ],
};

/**
 * Registration rules (法释〔2015〕8号) art 8: seven days; art 7: one notice of everything that must be supplemented. CPL
 * interpretation 208: seven days from when the supplement is complete.
 */
export const whatHappensNext: readonly string[] = [
  '1. 法院自收到起诉材料之日起 7 日内决定是否立案（登记立案规定第八条）。',
  '2. 材料需要补正的，法院会一次性书面告知您补什么、什么时候交；补齐材料后 7 日内决定是否立案。',
  '3. 查询办理情况，请出示本凭条上的收件编号或者二维码。',
];

/** What the state of a filing means to whoever holds the receipt. */
export const receiptState = (state: ReceiptContent['state']): readonly string[] => stateWords[state];

const centred = (text: string): SlipLine => ({ kind: 'text', text, align: 'center' });

/** How many kinds of paper, and pages of all copies together. */
export const receiptTotal = (materials: readonly ReceivedMaterial[]): string => {
  const pages = materials.reduce((sum, material) => sum + material.pages * material.copies, 0);
  return `${materials.length} 种，共 ${pages} 页`;
};

/**
 * The written receipt with the date that a court must give for a complaint (CPL interpretation 208; registration rules
 * art 2), with what CPL 69 wants on a receipt for evidence: name, pages, copies, original or copy, time, and who took
 * it. Pages are those of one copy. A count that is no positive whole number is a bug and throws.
 */
export const receiptSlip = (content: ReceiptContent): Slip => {
  for (const { pages, copies } of content.materials) {
    if (![pages, copies].every((count) => Number.isInteger(count) && count > 0))
      throw new RangeError('a material has no pages or no copies');
  }
  const rows = content.materials.map((material, index) => [
    `${index + 1}. ${material.label}`,
    material.source,
    `${material.pages}`,
    `${material.copies}`,
  ]);
  return {
    lines: [
      centred(content.courtName),
      { kind: 'text', text: '诉讼材料收取清单', align: 'center', size: 'double', bold: true },
      { kind: 'rule' },
      centred('收件编号'),
      { kind: 'text', text: content.number, align: 'center', size: 'double', bold: true },
      { kind: 'rule' },
      { kind: 'pair', label: '提交人', value: content.filerName },
      ...(content.decidingCourt === undefined
        ? []
        : ([
            { kind: 'pair', label: '收件（协作法院）', value: content.courtName },
            { kind: 'pair', label: '管辖法院', value: content.decidingCourt },
          ] satisfies readonly SlipLine[])),
      { kind: 'pair', label: '案由', value: content.cause },
      {
        kind: 'pair',
        label: content.state === 'received' ? '收取时间' : '提交时间',
        value: content.receivedAt,
      },
      { kind: 'rule' },
      { kind: 'table', columns, rows: [['材料名称', '原/复', '页数', '份数'], ...rows] },
      { kind: 'pair', label: '合计', value: receiptTotal(content.materials), bold: true },
      { kind: 'rule' },
      ...stateWords[content.state].map((text): SlipLine => ({ kind: 'text', text, bold: true })),
      { kind: 'blank' },
      { kind: 'text', text: '接下来：' },
      ...[...whatHappensNext, ...content.nextSteps].map((text): SlipLine => ({ kind: 'text', text })),
      { kind: 'blank' },
      { kind: 'qr', data: content.number },
      { kind: 'pair', label: '经办', value: content.handlerTerminal },
      centred('请妥善保管本凭条'),
    ],
  };
};

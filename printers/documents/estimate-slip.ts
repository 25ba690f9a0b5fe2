import type { Estimate } from '../../flows/finding/estimate.ts';
import { type FeeText, feeText } from '../../flows/law/fees/fee-lines.ts';
import { yuanText } from '../../flows/law/money.ts';
import { shown } from '../../flows/text/words.ts';
import type { Slip, SlipLine } from '../receipt-printer/slip.ts';

/** Where and when a list was printed. */
export interface EstimatePlace {
  readonly courtName: string;
  /** Local date as text, for example 2026年11月22日. */
  readonly printedOn: string;
  readonly terminalName: string;
}

const text = (line: string): SlipLine => ({ kind: 'text', text: line });
const strong = (line: string): SlipLine => ({ kind: 'text', text: line, bold: true });
const centred = (line: string): SlipLine => ({ kind: 'text', text: line, align: 'center' });
const rule: SlipLine = { kind: 'rule' };

const chinese = ({ words, values }: FeeText): string => shown(words, 'zh', values);

/** The fee, how it comes about, and half of it. */
const feeLines = ({ amountAsked, amount, fee, half }: Estimate): SlipLine[] => {
  const asked: SlipLine[] =
    amountAsked === null
      ? []
      : [{ kind: 'pair', label: '金额', value: amount === null ? '没有填' : `${yuanText(amount)} 元` }];
  if (fee === null)
    return [...asked, text(amountAsked === null ? '费用：请问立案窗口。' : '诉讼费：知道金额以后才能算。')];
  return [
    ...asked,
    { kind: 'pair', label: '诉讼费（估算）', value: chinese(feeText(fee.fee)), bold: true },
    ...fee.lines.map((line) => text(chinese(line))),
    ...(half === null
      ? []
      : [{ kind: 'pair', label: '减半时', value: chinese(feeText(half.fee)) } satisfies SlipLine]),
  ];
};

const ticks = (title: string, items: readonly string[]): SlipLine[] =>
  items.length === 0 ? [] : [strong(title), ...items.map((item) => text(`□ ${item}`)), rule];

/**
 * What a case costs and what to bring, to take home: an estimate of the fee (诉讼费用交纳办法) with its reckoning, and
 * the papers as a list to tick off. In Chinese, the language of the form. It says that nothing was filed.
 */
export const estimateSlip = (estimate: Estimate, place: EstimatePlace): Slip => {
  const { template, cause, payment, bring, maybe, copies } = estimate;
  return {
    lines: [
      centred(place.courtName),
      { kind: 'text', text: '诉讼费估算和材料单', align: 'center', size: 'double', bold: true },
      rule,
      { kind: 'pair', label: '要填的表', value: template.title.join('') },
      ...(cause === null ? [] : [{ kind: 'pair', label: '案由', value: cause.name } satisfies SlipLine]),
      rule,
      ...feeLines(estimate),
      ...(payment === null ? [] : [text(shown(payment.words, 'zh'))]),
      rule,
      ...ticks(
        '要带的材料',
        bring.map(({ title }) => shown(title, 'zh')),
      ),
      ...ticks(
        '看情况还要',
        maybe.map(({ title }) => shown(title, 'zh')),
      ),
      ...(copies === null ? [] : [text(`诉状份数：${shown(copies, 'zh')}`), rule]),
      strong('仅供参考，以法院的通知为准。'),
      strong('本单不是受理凭证，没有立案。'),
      { kind: 'pair', label: '打印日期', value: place.printedOn },
      { kind: 'pair', label: '打印地点', value: place.terminalName },
    ],
  };
};

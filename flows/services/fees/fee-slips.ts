import { yuanText } from '../../law/money.ts';
import { feePurposeWords } from '../../text/services/fees-words.ts';
import { dateText } from '../../view/screen-parts.ts';
import type { ServiceSlip } from '../kit/service-slip.ts';
import { type FeesContext, feeOf, payerOf, paymentOf } from './fees-context.ts';

/** What was paid, and that it is not the official receipt (诉讼费专用票据). */
export const paidSlip = (context: FeesContext): ServiceSlip => {
  const fee = feeOf(context);
  const { paymentId, realMoney } = paymentOf(context);
  return {
    title: realMoney ? '交费凭条' : '交费凭条（试用，没有真的付款）',
    number: `JF-${paymentId.slice(0, 4)}-${paymentId.slice(4, 8)}-${paymentId.slice(9, 13)}`.toUpperCase(),
    rows: [
      { label: '法院', value: fee.courtName },
      { label: '案号', value: fee.number },
      { label: '案由', value: fee.cause },
      { label: '项目', value: feePurposeWords[fee.purpose].zh },
      { label: '金额', value: `${yuanText(fee.amountFen)} 元` },
      { label: '交费人', value: payerOf(context).name },
      { label: '日期', value: dateText(context.input.today, 'zh') },
    ],
    lists: [{ title: '以后', items: ['正式票据由法院开。请拿好这张凭条。'] }],
    code: null,
    standing: 'received',
  };
};

/** Where money goes back to; of the account only its end. */
export const accountSlip = (context: FeesContext): ServiceSlip => {
  const fee = feeOf(context);
  return {
    title: '退费账户确认凭条',
    number: null,
    rows: [
      { label: '法院', value: fee.courtName },
      { label: '案号', value: fee.number },
      { label: '退费', value: `${yuanText(fee.refund?.amountFen ?? 0)} 元` },
      { label: '户名', value: payerOf(context).name },
      { label: '账户', value: `尾号 ${context.accountEnd ?? ''}` },
      { label: '日期', value: dateText(context.input.today, 'zh') },
    ],
    lists: [{ title: '以后', items: ['退款要几天。退款以前写错了，可以再来改。'] }],
    code: null,
    standing: 'received',
  };
};

import type {
  FeePurpose,
  FeeRelief,
  FeeState,
  PaymentState,
} from '../../../flows/services/fees/fee-notice.ts';

/** What a fee is for, as a clerk names it. */
export const purposeNames: Readonly<Record<FeePurpose, string>> = {
  acceptance: '案件受理费',
  application: '申请费',
  preservation: '保全申请费',
  appraisal: '鉴定费（预交）',
  other: '其他诉讼费用',
};

/** How a notice stands. */
export const feeStateWords: Readonly<Record<FeeState, string>> = {
  due: '待交',
  paid: '已交',
  waived: '免交',
  withdrawn: '已撤回',
};

/** What was decided on relief. */
export const reliefNames: Readonly<Record<FeeRelief['kind'], string>> = {
  waived: '免交',
  reduced: '减交',
  deferred: '缓交',
};

/** How a payment stands. */
export const paymentWords: Readonly<Record<PaymentState, string>> = {
  waiting: '等付款',
  paid: '付了',
  closed: '没有付，已关闭',
  doubt: '不知道付没付，正在查',
};

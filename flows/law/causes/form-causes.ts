import type { CauseRow } from './cause-row.ts';

/**
 * The charges of a private prosecution (刑事自诉) that have a national form: 01 to 04 of 法〔2025〕82号. The code is F
 * and the number of the form.
 */
export const criminalCauseRows: readonly CauseRow[] = [
  ['F01', null, 1, '侮辱', 'wu ru'],
  ['F02', null, 1, '诽谤', 'fei bang'],
  ['F03', null, 1, '重婚', 'chong hun'],
  ['F04', null, 1, '拒不执行判决、裁定', 'ju bu zhi xing pan jue cai ding'],
];

/** The causes of state compensation (国家赔偿) that have a national form: 56 to 59 of 法〔2025〕82号, named as on the form. */
export const stateCompensationCauseRows: readonly CauseRow[] = [
  ['F56', null, 1, '违法刑事拘留赔偿', 'wei fa xing shi ju liu pei chang'],
  ['F57', null, 1, '刑事改判无罪赔偿', 'xing shi gai pan wu zui pei chang'],
  [
    'F58',
    null,
    1,
    '怠于履行监管职责致伤致死赔偿',
    'dai yu lv xing jian guan zhi ze zhi shang zhi si pei chang',
  ],
  ['F59', null, 1, '错误执行赔偿', 'cuo wu zhi xing pei chang'],
];

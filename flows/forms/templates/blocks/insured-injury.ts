import type { Field, Prefill, PrintLine } from '../../template.ts';
import { choices, date, money, number, text } from './fields.ts';
import { injuryFields, injuryOptions } from './injury.ts';
import { type InjuryItem, injuryField } from './injury-place.ts';
import { is, option } from './wording.ts';

/** The bodily injury items that the forms 18 and 20 list inside their first claim, as boxes with an amount behind each. */
const before = ['medical', 'nursing', 'nutrition', 'meals', 'lostIncome', 'transport'] as const;
const all = [...before, 'devices'] as const satisfies readonly InjuryItem[];

const chosen = (item: string) => is('items', item);

const nursingTotal: Field = money('nursingAmount', '护理费', '护理费一共要多少？', {
  when: chosen('nursing'),
  required: true,
  help: '已经替您加好的可以改。例如：3000。',
});

const assessmentFields: readonly Field[] = [
  text('assessmentDegree', '级', '鉴定是几级伤残？', {
    when: chosen('assessment'),
    maxLength: 10,
    help: '表上已经有“级”字，只写数字。例如：十。',
  }),
  money('assessmentAmount', '伤残鉴定费', '鉴定费花了多少？', {
    when: chosen('assessment'),
    required: true,
    sameScreen: true,
    help: '看鉴定机构的发票。例如：1800。',
  }),
];

const otherFields: readonly Field[] = [
  text('otherWhat', '其他', '别的是什么费用？', {
    when: chosen('other'),
    maxLength: 60,
    help: '例如：住宿费。',
  }),
  money('otherAmount', '其他', '其他的一共要多少？', {
    when: chosen('other'),
    required: true,
    sameScreen: true,
    help: '例如：500。',
  }),
];

/** 误工费 as form 18 has it: “从事…工作，收入状况…，误工时间自…计至…，共…天，误工费…元”. */
const detailedIncome: readonly Field[] = [
  text('lostIncomeWork', '工作', '受伤的人做什么工作？', {
    when: chosen('lostIncome'),
    maxLength: 60,
    help: '表上已经有“工作”两个字。例如：建筑。',
  }),
  text('lostIncomePay', '收入状况', '收入怎么样？', {
    when: chosen('lostIncome'),
    sameScreen: true,
    maxLength: 100,
    help: '例如：每月四千五百元。',
  }),
  number('lostIncomeDays', '', '一共多少天干不了活？', {
    when: chosen('lostIncome'),
    sameScreen: true,
    unit: '天',
    max: 7300,
    help: '例如：60。',
  }),
];

const days: readonly Field[] = [
  date('lostIncomeFrom', '自', '从哪天起干不了活？', {
    when: chosen('lostIncome'),
    notFuture: true,
    help: '一般从受伤那天算。',
  }),
  date('lostIncomeTo', '至', '到哪天为止？', {
    when: chosen('lostIncome'),
    sameScreen: true,
    help: '还没有结束的，写算到哪一天。',
  }),
  money('lostIncomeAmount', '误工费', '少挣了多少钱？', {
    when: chosen('lostIncome'),
    required: true,
    sameScreen: true,
    help: '例如：9000。',
    term: '误工费：因为受伤不能干活，少挣的钱。',
  }),
];

/** The list of items (field `items`) and what each chosen one opens. `detailed`: 误工费 with work and income (form 18). */
export const insuredInjuryFields = (ask: string, detailed: boolean): readonly Field[] => [
  choices(
    'items',
    '',
    ask,
    [
      ...injuryOptions(before),
      option('assessment', '伤残鉴定费', '做伤残鉴定的钱（伤残鉴定费）'),
      ...injuryOptions(['devices']),
      option('other', '其他', '别的'),
    ],
    { help: '有几样选几样；没有人受伤的，一样都不选，直接到下一步。' },
  ),
  ...all.flatMap((item): readonly Field[] => {
    if (item === 'lostIncome') return detailed ? [...detailedIncome, ...days] : days;
    const fields = injuryFields(item, chosen(item));
    return item === 'nursing' ? [...fields, nursingTotal] : fields;
  }),
  ...assessmentFields,
  ...otherFields,
];

/** The printed lines of the items, each with its box. */
export const insuredInjuryLines = (detailed: boolean): readonly PrintLine[] => [
  '{items:medical}：{medicalAmount}元',
  '{medicalFrom}至{medicalTo}期间在{medicalHospital}医院{medicalVisit|住院（门诊）}治疗，累计发生医疗费{medicalAmount}元',
  '医疗费发票、医疗费清单、病历资料：{medicalPapers}',
  '{items:nursing}：{nursingAmount}元',
  '住院护理{nursingDays}天支付护理费{nursingPaid}元（或护理人员发生误工费{nursingCarerLoss}元），或遵医嘱短期护理发生护理费{nursingShort}元',
  '住院证明、医嘱等：{nursingPapers}',
  '{items:nutrition}：{nutritionAmount}元    病历资料：{nutritionPapers}',
  '{items:meals}：{mealsAmount}元    病历资料：{mealsPapers}',
  ...(detailed
    ? [
        '{items:lostIncome}：{lostIncomeAmount}元',
        '从事{lostIncomeWork}工作，收入状况{lostIncomePay}，误工时间自{lostIncomeFrom}计至{lostIncomeTo}，共{lostIncomeDays}天，误工费{lostIncomeAmount}元',
      ]
    : ['{items:lostIncome}：{lostIncomeFrom}至{lostIncomeTo}误工费{lostIncomeAmount}元']),
  '{items:transport}：{transportAmount}元    交通费凭证：{transportPapers}',
  '{items:assessment}：{assessmentAmount}元    经鉴定，构成伤残{assessmentDegree}级，鉴定费{assessmentAmount}元；',
  '{items:devices}：{devicesAmount}元',
  '{items:other}{otherWhat}：{otherAmount}元',
];

/** The ids of the amounts that make up the sum of the items. */
export const insuredInjuryAmounts: readonly string[] = [
  ...all.map((item) => injuryField(item, 'amount')),
  'assessmentAmount',
  'otherAmount',
];

/** The sum of nursing, offered from its three parts; `row` is the path of the row. */
export const nursingSum = (row: string): Prefill => ({
  path: `${row}.nursingAmount`,
  sumOf: ['Paid', 'CarerLoss', 'Short'].map((part) => `${row}.nursing${part}`),
});

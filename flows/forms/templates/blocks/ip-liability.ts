import type { Element, Field, Prefill, Section } from '../../template.ts';
import { choice, choices, hasNot, longText, money, text } from './fields.ts';
import { expenses, expensesRow, hasContent, multiple } from './ip-rows.ts';
import { longRow, row } from './rows.ts';
import { all, is, option, yes } from './wording.ts';

/** The expenses that forms 24 and 26 print. */
export const patentExpenses = [
  expenses.lawyer('凭证'),
  expenses.notary('凭证'),
  expenses.travel('凭证'),
  expenses.other('凭证'),
];

/** The expenses that form 30 prints. */
export const monopolyExpenses = [
  expenses.lawyer('凭证'),
  expenses.economist('凭证'),
  expenses.survey('凭证'),
  expenses.other('凭证'),
];

type Expenses = typeof patentExpenses;

/** «赔偿经济损失» of forms 24 and 26: the whole, and the formula of punitive damages. */
const punitiveDamages = (number: number): Element =>
  row(
    'damages',
    number,
    '赔偿经济损失',
    [
      hasNot('claimed', '', '要不要对方赔偿损失？', { help: '律师费这些花费后面另外问。' }),
      money('amount', '经济损失', '一共要赔多少损失？', {
        when: yes('claimed'),
        required: true,
        help: '不算律师费这些花费；要加倍的，写加倍以后的总数。例如：100000。',
      }),
      choice(
        'punitive',
        '是否包含惩罚性赔偿',
        '这个数里有加倍赔的（惩罚性赔偿）吗？',
        [option('included', '包含', '有'), option('notIncluded', '不包含', '没有')],
        {
          when: yes('claimed'),
          required: true,
          help: '对方是故意的，而且情节严重，才可以要求加倍。',
          term: '惩罚性赔偿：对故意、情节严重的侵权，在赔偿数上再加几倍（民法典第一千一百八十五条）。',
        },
      ),
      money('base', '基数', '加倍以前的数（基数）是多少？', {
        when: is('punitive', 'included'),
        required: true,
        help: '例如：50000。',
      }),
      multiple('multiple', '惩罚性赔偿倍数', '再加几倍？', is('punitive', 'included')),
    ],
    {
      print: [
        '{claimed:yes}    经济损失{amount}元',
        '是否包含惩罚性赔偿：{punitive}',
        '计算方法：基数{base}元 ×（1+ 惩罚性赔偿倍数{multiple}）',
        '{claimed:no}',
      ],
    },
  );

/** Rows 4, 5 and 7 of the technical civil forms. */
const jointClaim = (number: number): Element =>
  hasContent('joint', number, '连带责任', {
    ask: '有几个被告，要他们一起承担吗？',
    help: '只有一个被告的，选“否”。',
    term: '连带责任：向其中任何一个都可以要全部的钱。',
    detailAsk: '要谁和谁一起承担什么？',
    detailHelp: '例如：请判令被告一和被告二对全部赔偿一起承担责任。',
  });

const delayMoney = (number: number): Element =>
  hasContent('delay', number, '非金钱给付义务迟延履行金', {
    ask: '判了以后对方还不停，要不要他按天付钱？',
    help: '不是必须的。不清楚就选“否”。',
    term: '迟延履行金：判决要对方做或者不做某件事，他拖着不办，要付的钱。',
    detailAsk: '要他怎么付？',
    detailHelp: '例如：判决生效后不停止的，每天付一千元。',
  });

const otherClaim = (number: number): Element =>
  hasContent('other', number, '其他请求', {
    ask: '还有别的要求吗？',
    help: '没有就选“否”。',
    detailAsk: '还要求什么？',
    detailHelp: '例如：请判令被告销毁专用的模具。',
  });

/** The row on court costs where the form prints 有□ 内容 无□ (26, 30). */
export const costsWithContent = (number: number): Element =>
  hasContent('costs', number, '是否主张诉讼费用', {
    ask: '打官司的费用，要不要让对方出？',
    help: '一般选“是”。最后谁出多少，由法院决定。',
    term: '诉讼费用：交给法院的案件受理费、申请费等。',
    detailAsk: '要对方出哪些？',
    detailHelp: '例如：本案的全部诉讼费用由被告承担。',
  });

/** Claims 2 to 7 of forms 24 and 26; the row on court costs is the form's own. */
export const patentClaims = (costs: Element): readonly Element[] => [
  punitiveDamages(2),
  expensesRow(3, '赔偿维权合理开支', patentExpenses),
  jointClaim(4),
  delayMoney(5),
  costs,
  otherClaim(7),
];

/** Claims 2 to 7 of form 30. */
export const monopolyClaims: readonly Element[] = [
  row(
    'damages',
    2,
    '赔偿经济损失',
    [
      hasNot('claimed', '', '要不要对方赔偿损失？', { help: '律师费这些花费后面另外问。' }),
      money('amount', '经济损失', '一共要赔多少损失？', {
        when: yes('claimed'),
        required: true,
        help: '不算律师费这些花费。例如：100000。',
      }),
    ],
    { print: ['{claimed:yes}    经济损失{amount}元', '{claimed:no}'] },
  ),
  expensesRow(3, '赔偿维权合理开支', monopolyExpenses),
  jointClaim(4),
  delayMoney(5),
  costsWithContent(6),
  otherClaim(7),
];

const claimsDamages = yes('claims.damages.claimed');

const grounds = [
  { id: 'loss', label: '原告受损', words: '按我的损失' },
  { id: 'profit', label: '被告获利', words: '按对方赚的钱' },
  { id: 'statutory', label: '法定赔偿', words: '算不清，请法院在法定范围里定（法定赔偿）' },
  { id: 'licence', label: '许可使用费', words: '按平常许可别人用收的钱' },
] as const;

/** 补偿性赔偿: forms 24 and 26. */
const compensation: readonly Field[] = [
  money('compensation', '补偿性赔偿', '不算加倍的，赔偿是多少？', {
    when: claimsDamages,
    required: true,
    help: '前面填过的已经替您填好，可以改。例如：50000。',
    term: '补偿性赔偿：补上损失的赔偿，不算加倍的部分。',
  }),
  choice(
    'ground',
    '选择',
    '这个数是按什么算的？',
    grounds.map(({ id, label, words }) => option(id, label, words)),
    { when: claimsDamages, required: true, sameScreen: true, help: '选一种，说不准的选“请法院定”。' },
  ),
  ...grounds.map(({ id, label }) =>
    money(id, label, '按这一种算出来是多少？', {
      when: is('ground', id),
      help: '例如：50000。和上面的数一样也要写。',
    }),
  ),
  money('licenceBase', '基数', '一倍的许可使用费（基数）是多少？', {
    when: is('ground', 'licence'),
    sameScreen: true,
    help: '平常许可别人用，收多少。例如：10000。',
  }),
  multiple('licenceMultiple', '倍数', '要几倍？', is('ground', 'licence')),
  longText('compensationBasis', '计算依据或者参考因素', '这个数是怎么算出来的？', {
    when: claimsDamages,
    help: '按对方赚的钱算的，写卖了多久、卖了多少、每件赚多少、是哪种利润。例如：卖了两年、五千件，每件营业利润十元。',
  }),
];

const isPunitive = is('claims.damages.punitive', 'included');

/** 惩罚性赔偿: forms 24 and 26. */
const punitive: readonly Field[] = [
  money('punitive', '惩罚性赔偿', '加倍的部分是多少？', {
    when: isPunitive,
    required: true,
    help: '就是总数减去补偿性赔偿。例如：50000。',
  }),
  money('punitiveBase', '基数', '加倍以前的数（基数）是多少？', {
    when: isPunitive,
    sameScreen: true,
    help: '前面填过的已经替您填好。例如：50000。',
  }),
  multiple('punitiveMultiple', '倍数', '再加几倍？', isPunitive),
  longText('intent', '（1）侵权故意有关事实与理由', '怎么看出对方是故意的？', {
    when: isPunitive,
    maxLength: 800,
    help: '例如：发过警告信，对方签收以后还在卖。',
  }),
  longText('gravity', '（2）情节严重有关事实与理由', '情节怎么严重？', {
    when: isPunitive,
    maxLength: 800,
    help: '例如：判过一次又做，卖到了五个省。',
  }),
];

/** 维权合理开支 once more, with its amounts. */
const spent = (kinds: Expenses): readonly Field[] => {
  const claimed = yes('claims.expenses.claimed');
  return [
    money('spent', '维权合理开支', '维权花的钱一共是多少？', {
      when: claimed,
      required: true,
      help: '前面填过的已经替您加好，可以改。例如：8000。',
    }),
    choices(
      'spentOn',
      '',
      '是哪几种？',
      kinds.map(({ id, label, words }) => option(id, label, words)),
      { when: claimed, required: true, sameScreen: true, help: '前面选过的已经替您选好，可以改。' },
    ),
    ...kinds.map(({ id, label, words }, place) => ({
      ...money(`${id}Spent`, label, `${words}是多少？`, {
        when: all(claimed, is('spentOn', id)),
        help: '例如：5000。前面填过的已经替您填好。',
      }),
      ...(place % 3 === 0 ? {} : { sameScreen: true as const }),
    })),
    longText('spentReason', '事实与理由', '为什么要花这些钱？', {
      when: claimed,
      maxLength: 800,
      help: '例如：对方在外省，去取证两次，做了公证，请了律师。',
    }),
  ];
};

const spentLines = (kinds: Expenses): readonly string[] => [
  '维权合理开支：{spent}',
  kinds.map(({ id }) => `{spentOn:${id}}{${id}Spent}`).join('    '),
  '（如不主张，可不填）',
  '事实与理由：{spentReason}',
];

const compensationLines: readonly string[] = [
  '补偿性赔偿：{compensation}',
  '选择：{ground:loss}{loss}    {ground:profit}{profit}',
  '{ground:licence}{licence}    基数：{licenceBase}    倍数：{licenceMultiple}',
  '{ground:statutory}{statutory}',
  '计算依据或者参考因素：{compensationBasis}',
  '（以被告获利计算经济损失示例：侵权期间，销售数量，销售被诉侵权产品利润计算方法（写明利润类型，如营业利润、销售利润等））',
  '惩罚性赔偿：{punitive}    基数：{punitiveBase}    倍数：{punitiveMultiple}',
  '（如不主张，可不填）',
  '（1）侵权故意有关事实与理由：{intent}',
  '（2）情节严重有关事实与理由：{gravity}',
];

const joint = row(
  'joint',
  3,
  '连带责任',
  [
    hasNot('claimed', '', '要几个被告一起承担赔偿吗？', { help: '和前面“要求”里填的一样。' }),
    text('first', '被告一', '第一个被告是谁？', {
      maxLength: 100,
      when: yes('claimed'),
      required: true,
      help: '已经替您填好的可以改。例如：某某公司。',
    }),
    text('second', '被告二', '第二个被告是谁？', {
      maxLength: 100,
      when: yes('claimed'),
      required: true,
      sameScreen: true,
      help: '例如：某某商店。还有第三个的，接着写。',
    }),
    money('damages', '经济损失', '要他们一起赔多少经济损失？', {
      when: yes('claimed'),
      help: '已经替您填好的可以改。例如：100000。',
    }),
    money('expenses', '维权合理开支', '要他们一起出多少维权的花费？', {
      when: yes('claimed'),
      sameScreen: true,
      help: '已经替您填好的可以改。例如：8000。',
    }),
    longText('reason', '具体理由', '为什么要他们一起承担？', {
      when: yes('claimed'),
      help: '例如：一个做、一个卖，老板是同一个人。',
    }),
  ],
  {
    print: [
      '{claimed:yes}    内容：被告一{first}、被告二{second}构成共同侵权，应当连带赔偿原告经济损失{damages}元、维权合理开支{expenses}元。',
      '具体理由：{reason}',
      '{claimed:no}',
    ],
  },
);

const others: readonly Element[] = [
  joint,
  hasContent('other', 4, '其他责任', {
    ask: '还要对方承担别的责任吗？',
    help: '没有就选“否”。',
    detailAsk: '什么责任？为什么？',
    detailHelp: '例如：销毁库存，因为还会流到市场上。',
  }),
  longRow('law', 5, '法律依据', '法律上有什么依据？不知道可以不填。', {
    maxLength: 800,
    help: '写法律的名字和第几条，例如专利法第十一条。不填也可以立案，法官会依法判断。',
  }),
];

const section = (elements: readonly Element[]): Section => ({
  id: 'liability',
  label: '责任承担',
  title: { zh: '对方该承担什么' },
  elements,
});

/** 责任承担 of forms 24 and 26. */
export const patentLiability: Section = section([
  row(
    'stop',
    1,
    '停止侵害',
    [
      longText('text', '具体主张', '为什么要对方停下来？现在他还在做吗？', {
        help: '例如：到今天网店还在卖，库存还有不少。',
      }),
    ],
    {
      print: [
        '被告应当立即停止侵害。',
        '具体主张：{text}',
        '（一并说明本案诉讼期间被诉侵权行为是否仍在进行）',
      ],
    },
  ),
  row('amounts', 2, '赔偿责任', [...compensation, ...punitive, ...spent(patentExpenses)], {
    print: [...compensationLines, ...spentLines(patentExpenses)],
  }),
  ...others,
]);

/** 责任承担 of form 30. */
export const monopolyLiability: Section = section([
  row(
    'stop',
    1,
    '停止垄断行为',
    [
      longText('text', '具体说明', '为什么要对方停下来？现在他还在做吗？', {
        help: '例如：到今天还不许我们从别家进货。',
      }),
    ],
    { print: ['被告应当立即停止垄断行为。', '具体说明：{text}'] },
  ),
  row(
    'amounts',
    2,
    '赔偿责任',
    [
      money('loss', '经济损失', '经济损失是多少？', {
        when: claimsDamages,
        required: true,
        help: '前面填过的已经替您填好，可以改。例如：100000。',
      }),
      longText('method', '计算方法', '这个数是怎么算出来的？', {
        when: claimsDamages,
        sameScreen: true,
        help: '例如：因为限定只能买他的，每吨多付五十元，两年买了两千吨。',
      }),
      ...spent(monopolyExpenses),
    ],
    { print: ['经济损失：{loss}', '计算方法：{method}', ...spentLines(monopolyExpenses)] },
  ),
  ...others,
]);

const spentPrefill = (kinds: Expenses): readonly Prefill[] => [
  { path: 'liability.amounts.spent', sumOf: kinds.map(({ id }) => `claims.expenses.${id}`) },
  { path: 'liability.amounts.spentOn', sameAs: 'claims.expenses.kinds' },
  ...kinds.map(({ id }) => ({
    path: `liability.amounts.${id}Spent`,
    sameAs: `claims.expenses.${id}`,
  })),
];

const jointPrefill: readonly Prefill[] = [
  { path: 'liability.joint.claimed', sameAs: 'claims.joint.claimed' },
  { path: 'liability.joint.first', sameAs: 'defendants[0].organisation.name' },
  { path: 'liability.joint.first', sameAs: 'defendants[0].person.name' },
  { path: 'liability.joint.second', sameAs: 'defendants[1].organisation.name' },
  { path: 'liability.joint.second', sameAs: 'defendants[1].person.name' },
  { path: 'liability.joint.damages', sameAs: 'claims.damages.amount' },
  { path: 'liability.joint.expenses', sameAs: 'liability.amounts.spent' },
];

/** What 责任承担 of forms 24 and 26 takes from the claims. */
export const patentLiabilityPrefill: readonly Prefill[] = [
  { path: 'liability.amounts.compensation', sameAs: 'claims.damages.base' },
  {
    path: 'liability.amounts.compensation',
    sameAs: 'claims.damages.amount',
    when: is('claims.damages.punitive', 'notIncluded'),
  },
  ...grounds.map(({ id }) => ({ path: `liability.amounts.${id}`, sameAs: 'liability.amounts.compensation' })),
  { path: 'liability.amounts.punitiveBase', sameAs: 'claims.damages.base' },
  { path: 'liability.amounts.punitiveMultiple', sameAs: 'claims.damages.multiple' },
  ...spentPrefill(patentExpenses),
  ...jointPrefill,
];

/** What 责任承担 of form 30 takes from the claims. */
export const monopolyLiabilityPrefill: readonly Prefill[] = [
  { path: 'liability.amounts.loss', sameAs: 'claims.damages.amount' },
  ...spentPrefill(monopolyExpenses),
  ...jointPrefill,
];

import type { Element, Section } from '../../template.ts';
import { choice, choices, date, money, personName, text } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { deathDependants, injuryAmounts, injuryRow, injuryScope, trafficItems } from '../blocks/injury.ts';
import { injuryMaterials, injuryPeriods, inOrder, withinTotal } from '../blocks/injury-case.ts';
import type { InjuryItem } from '../blocks/injury-place.ts';
import { foreignElementSection, jurisdictionSection } from '../blocks/jurisdiction.ts';
import { maritimeParties, maritimeSide, shipLien, shipName, totalUntil } from '../blocks/maritime.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { basis, costsClaim, evidenceList, freeText, longRow, row } from '../blocks/rows.ts';
import { is, option, plaintiffRole } from '../blocks/wording.ts';

/** How form 38 words the rows that it has otherwise as form 21. */
const wording: Partial<Readonly<Record<InjuryItem, Parameters<typeof injuryRow>[2]>>> = {
  medical: {
    print: [
      '{from}至{to}期间在{hospital}医院{visit|住院（门诊）}治疗，累计支付医疗费{amount}元',
      '医疗费发票、医疗费清单、病历资料：{papers}',
    ],
  },
  disability: {
    label: '残疾赔偿金（被扶养人生活费计入）',
    print: ['残疾赔偿金{amount}元（含被扶养人生活费{dependants}元）'],
  },
  death: {
    label: '死亡赔偿金（被扶养人生活费计入）、丧葬费',
    print: ['死亡赔偿金{amount}元（含被扶养人生活费{dependants}元），丧葬费{funeral}元'],
    fields: [deathDependants],
  },
};

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告赔偿医疗费、误工费、残疾赔偿金等共十二万元。'),
    ...trafficItems.map((item, index) => injuryRow(item, index + 1, wording[item])),
    costsClaim(11),
    row(
      'otherCosts',
      12,
      '其他费用',
      [
        text('name', '', '还要别的费用吗？是什么？', {
          maxLength: 60,
          help: '表上已经有“费用”两个字。例如：鉴定。没有就不填。',
        }),
        money('amount', '', '是多少钱？', { sameScreen: true, help: '例如：1800。没有就不填。' }),
      ],
      { print: ['主张{name}费用{amount}元'] },
    ),
    totalUntil(13, '赔偿总额', '计至'),
    shipLien(14),
  ],
};

const accident: Element = row(
  'accident',
  4,
  '事故情况',
  [
    choice(
      'outcome',
      '',
      '人怎么样了？',
      [
        option('dead', '死亡', '人去世了'),
        option('missing', '失踪', '人失踪了'),
        option('withoutDegree', '无伤残等级', '受伤了，没有评上伤残等级'),
        option('withDegree', '有伤残等级', '受伤了，评了伤残等级'),
      ],
      { required: true, help: '还没有鉴定的，选“没有评上伤残等级”。' },
    ),
    text('degree', '级', '是几级？', {
      maxLength: 10,
      when: is('outcome', 'withDegree'),
      required: true,
      help: '表上已经有“级”字，只写数字。例如：九。',
    }),
    date('on', '事故日期', '哪天出的事？', {
      notFuture: true,
      help: '海上的案子起诉的时间有的比较短，写上日期可以提醒您。',
    }),
    text('investigator', '事故调查机关', '哪个机关调查的事故？', {
      maxLength: 100,
      sameScreen: true,
      help: '例如：某某海事局。没有调查的可以不填。',
    }),
    choices(
      'cause',
      '事故原因',
      '是做什么的时候出的事？',
      [
        option('work', '船上劳务', '在船上干活（船上劳务）'),
        option('related', '船上劳务相关活动', '和船上干活有关的事，例如上下船（船上劳务相关活动）'),
        option('other', '其他', '别的'),
      ],
      { help: '可以选几样。' },
    ),
    text('causeOther', '其他', '是什么原因？', {
      maxLength: 100,
      when: is('cause', 'other'),
      required: true,
      help: '例如：游船靠岸时跳板断了。',
    }),
  ],
  {
    print: [
      '{outcome:dead}    {outcome:missing}    {outcome:withoutDegree}    {outcome:withDegree}{degree}级',
      { when: { answered: 'on' }, line: '事故日期：{on}' },
      '事故调查机关：{investigator}',
      '事故原因：{cause}{causeOther}',
    ],
  },
);

const facts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我在被告的渔船上当船员，2025年9月1日起网时绞车伤了右手，住院二十天，评为九级伤残。'),
    basis(1),
    row(
      'ship',
      2,
      '船舶情况',
      [
        text('name', '船名', '船叫什么名字？', { maxLength: 60, required: true, help: shipName }),
        text('owner', '船舶所有人', '船是谁的？', {
          maxLength: 100,
          sameScreen: true,
          help: '例如：被告某某。不知道可以不填。',
        }),
      ],
      { print: ['船名：{name}    船舶所有人：{owner}'] },
    ),
    row(
      'employment',
      3,
      '劳务关系情况',
      [
        personName('employer', '雇主姓名', '是谁雇的？', { help: '写老板的名字。不是去干活的可以不填。' }),
        text('wage', '工资标准', '工资怎么算？', {
          sameScreen: true,
          maxLength: 100,
          help: '例如：每月八千元。不是去干活的可以不填。',
        }),
        date('aboardOn', '上船时间', '哪天上的船？', { notFuture: true, help: '记不清可以不填。' }),
        date('ashoreOn', '下船时间', '哪天下的船？', {
          notFuture: true,
          sameScreen: true,
          help: '还没下船的不填。',
        }),
      ],
      {
        print: ['雇主姓名：{employer}    工资标准：{wage}', '上船时间：{aboardOn}    下船时间：{ashoreOn}'],
      },
    ),
    accident,
    longRow('insurance', 5, '船舶、船员投保情况', '船和船员上了什么保险？', {
      maxLength: 800,
      help: '例如：船东给船员上了意外险，某某保险公司，保二十万元。不知道可以不填。',
    }),
    longRow('otherMatters', 6, '其他情况', '还有什么要告诉法院的吗？', {
      help: '例如：被告已经给了医药费一万元。没有就不填。',
    }),
  ],
};

const amounts = [
  ...injuryAmounts(trafficItems, (item, field) => `claims.${item}.${field}`).filter(
    (path) => !path.endsWith('.dependants'),
  ),
  'claims.otherCosts.amount',
];

const contained = '被扶养人生活费比赔偿金还多，它应当算在赔偿金里面，请看看有没有写错。';

/** 民事起诉状（海上、通海水域人身损害责任纠纷）: form 38 of the national set. */
export const maritimePersonalInjury = form({
  id: 'maritime-personal-injury',
  number: 38,
  family: 'maritime',
  version: 1,
  title: ['民事起诉状', '（海上、通海水域人身损害责任纠纷）'],
  name: '在船上、海上受伤或者去世（海上、通海水域人身损害责任纠纷）',
  cause: '海上、通海水域人身损害责任纠纷',
  parties: {
    ...maritimeParties,
    filer: maritimeSide(plaintiffRole, {
      person: {
        fields: [
          choices(
            'capacity',
            '身份',
            '原告是什么身份？',
            [
              option('seafarer', '船员'),
              option('relative', '船员近亲属', '船员的家人（船员近亲属）'),
              option('other', '其他', '别的'),
            ],
            { help: '替去世、失踪的船员要赔偿的，选“船员的家人”。' },
          ),
          text('capacityOther', '其他', '是什么身份？', {
            maxLength: 60,
            when: is('capacity', 'other'),
            help: '例如：乘客。',
          }),
        ],
        print: ['身份：{capacity}{capacityOther}'],
      },
    }),
  },
  claims: {
    sections: [injuryScope(trafficItems), claims, jurisdictionSection, foreignElementSection],
  },
  facts: {
    sections: [
      facts,
      evidenceList('事实与理由', 7, '证据清单（可另附页）', {
        examples: '例如：船员服务簿、劳务合同、病历、票据、鉴定意见、事故调查材料。',
      }),
    ],
  },
  mediation: mediationSection,
  prefill: [{ path: 'claims.total.amount', sumOf: amounts }],
  checks: [
    ...injuryPeriods,
    ...withinTotal(amounts),
    ...withinTotal(['claims.disability.dependants'], 'claims.disability.amount', contained),
    ...withinTotal(['claims.death.dependants'], 'claims.death.amount', contained),
    inOrder('facts.employment.aboardOn', 'facts.employment.ashoreOn'),
  ],
  materials: [
    ...injuryMaterials,
    {
      id: 'serviceBook',
      label: '船员服务簿、劳务合同等劳务关系的材料',
      title: { zh: '在船上干活的证明' },
      help: { zh: '例如船员证、服务簿、合同、工资转账记录、同船船员的证言。' },
      required: false,
    },
    {
      id: 'investigation',
      label: '事故调查材料',
      title: { zh: '事故调查材料' },
      help: { zh: '海事部门、公安机关调查过的才有。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'maritime',
    claimAmount: ['claims.total.amount'],
    gates: { knewOn: 'facts.accident.on' },
  },
});

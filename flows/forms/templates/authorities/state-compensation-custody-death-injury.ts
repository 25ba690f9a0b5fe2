import type { Element } from '../../template.ts';
import { choices, hasNot, money, yesNo } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import {
  claimedField,
  claimedLine,
  moralHarm,
  otherDemands,
  reviewDecision,
  selfDecision,
  stateCompensationForm,
} from '../blocks/state-compensation.ts';
import { is, option, yes } from '../blocks/wording.ts';

/** What may be claimed for harm to life and health (国家赔偿法 34): id, as printed, and an example. */
const costs = [
  ['medical', '医疗费', '例如：12000，按医院的票据加起来。'],
  ['nursing', '护理费', '例如：6000，按护理的天数算。'],
  ['lostIncome', '误工费', '例如：9000，按耽误的天数算。'],
  ['devices', '残疾生活辅助具费', '例如：3000，轮椅、拐杖的票据。'],
  ['rehabilitation', '康复费', '例如：8000，康复治疗的票据。'],
  ['disability', '残疾赔偿金', '例如：200000，按残疾等级依法计算。'],
  ['death', '死亡赔偿金', '例如：1000000，按国家上年度职工年平均工资依法计算。'],
  ['funeral', '丧葬费', '例如：40000。'],
] as const;

const harm: Element = row(
  'harm',
  1,
  '侵犯生命健康权赔偿金',
  [
    claimedField('您要求赔偿受伤或者死亡的损失吗？', '没有这个要求就选“否”。'),
    choices(
      'kinds',
      '',
      '要求赔偿哪几项？可以选几项。',
      costs.map(([id, label], index) => option(id, `${index + 1}. ${label}`, label)),
      { when: yes('claimed'), required: true },
    ),
    ...costs.map(([id, label, help], index) =>
      money(id, label, `${label}要多少？`, {
        when: is('kinds', id),
        required: true,
        help,
        ...(index % 3 === 0 ? {} : { sameScreen: true as const }),
      }),
    ),
  ],
  { print: [claimedLine, ...costs.map(([id]) => `{kinds:${id}}（金额{${id}}元）`)] },
);

/** 国家赔偿申请书（怠于履行监管职责致伤致死赔偿）: form 58 of the national set. */
export const custodyDeathInjury = stateCompensationForm({
  id: 'state-compensation-custody-death-injury',
  number: 58,
  kind: '怠于履行监管职责致伤致死赔偿',
  name: '关押期间没人管，受伤或者死亡，申请国家赔偿（怠于履行监管职责致伤致死赔偿）',
  reviewed: true,
  claims: [harm, moralHarm(2), otherDemands(3)],
  claimsExample: '请求赔偿医疗费、残疾赔偿金和精神损害抚慰金。',
  decisions: [selfDecision(1, true), reviewDecision(2)],
  more: [
    row(
      'examination',
      4,
      '有无伤情 / 死亡鉴定',
      [
        hasNot('has', '', '受的伤或者死亡，做过鉴定吗？', {
          help: '没有就选“否”。',
          term: '鉴定：请有资格的机构检查，写出书面意见。',
        }),
        yesNo(
          'concludes',
          '关于义务机关监管行为和伤亡结果之间的关系，鉴定结果是否对此作出结论',
          '鉴定有没有说，伤亡和机关的看管有没有关系？',
          { when: yes('has'), help: '看鉴定意见最后一部分。说了的选“是”，没说的选“否”。' },
        ),
      ],
      {
        print: [
          '{has:yes}    关于义务机关监管行为和伤亡结果之间的关系，鉴定结果是否对此作出结论：{concludes}',
          '{has:no}',
        ],
      },
    ),
  ],
  factsExample: '二〇二五年六月我弟弟在看守所被同屋的人打伤，值班的人没有及时制止和送医。',
  amounts: [...costs.map(([id]) => `claims.harm.${id}`), 'claims.moralHarm.amount'],
  materials: [
    {
      id: 'injuryPapers',
      label: '病历、诊断证明、医疗费票据或者死亡证明',
      title: { zh: '病历、票据，或者死亡证明' },
      help: { zh: '受伤的交病历、诊断书和票据；死亡的交死亡证明。' },
      required: false,
    },
    {
      id: 'examinationPapers',
      label: '鉴定意见书',
      title: { zh: '鉴定意见书' },
      help: { zh: '做过鉴定的才交。' },
      when: yes('facts.examination.has'),
      required: false,
    },
    {
      id: 'kinship',
      label: '与死者关系的证明',
      title: { zh: '和死者关系的证明' },
      help: { zh: '替死去的亲人申请的才交。例如：户口簿、结婚证、出生证明。' },
      required: false,
    },
  ],
});

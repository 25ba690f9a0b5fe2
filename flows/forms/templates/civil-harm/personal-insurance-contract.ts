import type { Section } from '../../template.ts';
import { recoveryCosts } from '../blocks/debt-claims.ts';
import { choices, longText, money, personName, text, yesNo } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { inOrder, withinTotal } from '../blocks/injury-case.ts';
import {
  eventKnown,
  insuranceEvidence,
  insuranceFacts,
  insuranceGates,
  insuranceMaterials,
} from '../blocks/insurance-case.ts';
import {
  insuredInjuryAmounts,
  insuredInjuryFields,
  insuredInjuryLines,
  nursingSum,
} from '../blocks/insured-injury.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilAgent, thirdParties } from '../blocks/parties.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { defendantRole, is, option, plaintiffRole } from '../blocks/wording.ts';

/** What the insurer promised: id, as printed, plain words, and a figure as an example. */
const benefits = [
  ['survival', '生存保险金', '人活到约定年纪给的钱（生存保险金）', '20000'],
  ['illness', '重大疾病保险金', '得了大病给的钱（重大疾病保险金）', '100000'],
  ['decease', '身故保险金', '人去世给的钱（身故保险金）', '200000'],
  ['treatment', '医疗费保险金', '看病花的钱（医疗费保险金）', '8000'],
  ['impairment', '伤残保险金', '落下残疾给的钱（伤残保险金）', '30000'],
  ['dividend', '红利、收益', '分红、收益', '1500'],
  ['further', '其他', '别的', '500'],
] as const;

const payout = row(
  'payout',
  1,
  '保险金',
  [
    choices(
      'benefits',
      '',
      '要保险公司给哪几样钱？',
      benefits.map(([id, label, words]) => option(id, label, words)),
      {
        help: '看保险单上写了哪几样，有几样选几样。',
        term: '保险金：出了约定的事以后，保险公司按合同给的钱。',
      },
    ),
    ...benefits.map(([id, label, , example], place) =>
      money(`${id}Amount`, label, label === '其他' ? '别的保险金要多少？' : `${label}要多少？`, {
        when: is('benefits', id),
        required: true,
        help: `例如：${example}。`,
        ...(place % 3 === 0 ? {} : { sameScreen: true as const }),
      }),
    ),
    text('furtherWhat', '其他', '别的是什么保险金？', {
      when: is('benefits', 'further'),
      sameScreen: true,
      maxLength: 60,
      help: '例如：住院津贴。',
    }),
    ...insuredInjuryFields('保险金按实际花的钱算的，都花了哪些钱？', false),
    money('amount', '保险金', '保险金一共要多少？', {
      required: true,
      help: '已经替您加好的可以改。例如：108000。',
    }),
    longText('details', '费用明细', '这个总数是怎么来的？', {
      sameScreen: true,
      maxLength: 800,
      help: '例如：重大疾病保险金十万元，医疗费保险金八千元。不填也可以。',
    }),
  ],
  {
    print: [
      '支付保险金{amount}元（人民币，下同；如外币需特别注明）',
      '费用明细：{details}',
      benefits
        .map(([id]) => `{benefits:${id}}${id === 'further' ? '{furtherWhat}' : ''}：{${id}Amount}元`)
        .join('    '),
      '其中，保险金以实际发生的人身损害为计算依据，赔偿项目包括：',
      ...insuredInjuryLines(false),
    ],
  },
);

const cashValue = row(
  'cashValue',
  2,
  '保单现金价值',
  [
    money('amount', '保单现金价值', '要退保单现金价值吗？要多少？', {
      help: '看保险单后面的现金价值表。例如：6500。不要的不填。',
      term: '现金价值：退保的时候，保险公司应当退给您的钱。',
    }),
    choices(
      'why',
      '返还情形',
      '为什么要退？',
      [
        option('ended', '合同解除', '保险合同解除了'),
        option('refused', '拒赔', '保险公司不赔'),
        option('other', '其他', '别的原因'),
      ],
      { when: { answered: 'amount' }, help: '可以选几样。' },
    ),
    text('whyOther', '其他', '是什么原因？', {
      maxLength: 100,
      when: is('why', 'other'),
      required: true,
      help: '例如：保险到期没有续。',
    }),
  ],
  { print: ['保单现金价值：{amount}元', '返还情形：{why}{whyOther}'] },
);

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令保险公司支付重大疾病保险金十万元。'),
    payout,
    cashValue,
    row(
      'premium',
      3,
      '保险费',
      [
        money('amount', '', '要退交过的保险费吗？要多少？', {
          help: '例如：12000。不要的不填。',
          term: '保险费：买保险交的钱。',
        }),
      ],
      { print: ['{amount}元'] },
    ),
    recoveryCosts(4, '费用明细'),
    costsClaim(5),
    otherClaims(6),
    totalAmount(7),
  ],
};

const facts = insuranceFacts({
  contract: '人身保险合同',
  signing: '合同名称、主体、签订时间、地点、保险合同订立时投保人与被保险人的关系等',
  signingAsk: '保险是什么时候、在哪里、和哪家公司签的？',
  signingHelp: '例如：2020年5月1日在延吉市和某某保险公司签的终身重疾险合同，我给妻子投的保。',
  terms: [
    text('kind', '承保险种', '买的是什么险？', {
      maxLength: 100,
      help: '看保险单。例如：终身寿险、意外险、医疗险、重疾险。',
      term: '险种：保险的种类。',
    }),
    yesNo('life', '', '是不是人寿保险（以人活着或者去世为条件给钱的）？', {
      printed: false,
      optional: true,
      sameScreen: true,
      help: '意外险、医疗险选“否”。人寿保险要保险金的时间是五年，别的是两年（保险法第二十六条）。不清楚可以不选。',
    }),
    personName('holder', '投保人', '谁买的保险？', {
      help: '写保险单上的投保人。',
      term: '投保人：和保险公司签合同、交保险费的人。',
    }),
    personName('insuredPerson', '被保险人', '给谁买的保险？', {
      sameScreen: true,
      help: '写保险单上的被保险人。',
      term: '被保险人：保险保的那个人。',
    }),
    text('relation', '投保人与被保险人的关系', '投保人是被保险人的什么人？', {
      sameScreen: true,
      maxLength: 60,
      help: '例如：本人、丈夫、母亲、单位。',
    }),
    text('beneficiary', '受益人', '受益人是谁？', {
      maxLength: 100,
      help: '看保险单。没有写名字的，写“法定”。例如：女儿某某。',
      term: '受益人：保险单上写明来领保险金的人。',
    }),
    text('beneficiaryRelation', '受益人与被保险人的关系', '受益人是被保险人的什么人？', {
      sameScreen: true,
      maxLength: 60,
      help: '例如：女儿。',
    }),
    longText('coverage', '保险责任', '合同写的保险责任是什么？', {
      maxLength: 800,
      help: '照保险单写。例如：确诊合同列的重大疾病，给十万元。',
      term: '保险责任：合同写明保险公司该给钱的情形。',
    }),
  ],
  termLines: [
    '承保险种：{kind}',
    '投保人：{holder}    被保险人：{insuredPerson}    投保人与被保险人的关系：{relation}',
    '受益人：{beneficiary}    受益人与被保险人的关系：{beneficiaryRelation}',
    '保险责任：{coverage}',
  ],
  event: '事故发生时间及经过等；意外事故导致受伤或死亡的，写明出警情况，公安机关对于意外死亡的证明情况',
  eventHelp: '例如：2025年7月8日在某某医院确诊胃癌。意外受伤或者去世的，写清楚警察来过没有、出了什么证明。',
  place: {
    label: '被保险人住所地',
    ask: '被保险人住在哪里？',
    help: '写到县市、街道。例如：吉林省延吉市某某街。那里的法院也可以管（民诉法解释第二十一条）。',
  },
  losses: '附计算方式及理由',
  lossesHelp: '例如：住院花了三万元，医保报了二万二千元，剩下八千元。',
  free: '我给妻子买了重疾险，她确诊得了大病，保险公司说投保前有病没有告诉，不赔。',
});

const parts = [...benefits.map(([id]) => `claims.payout.${id}Amount`)];
const sums = ['claims.payout.amount', 'claims.cashValue.amount', 'claims.premium.amount'];

/** 民事起诉状（人身保险合同纠纷）: form 20 of the national set. */
export const personalInsuranceContract = form({
  id: 'personal-insurance-contract',
  number: 20,
  family: 'civil',
  version: 1,
  title: ['民事起诉状', '（人身保险合同纠纷）'],
  name: '保险公司不给人身保险的钱（人身保险合同纠纷）',
  cause: '人身保险合同纠纷',
  noteVerb: '提起诉讼',
  parties: {
    act: 'sue',
    filer: { role: plaintiffRole, rows: [{ kind: 'person', label: '原告（自然人）', print: 'standard' }] },
    other: {
      role: defendantRole,
      rows: [{ kind: 'organisation', label: '被告（法人、非法人组织）', print: 'standard' }],
    },
    third: thirdParties,
    agents: [civilAgent],
  },
  claims: { sections: [claims, jurisdictionSection] },
  facts: {
    sections: [facts, insuranceEvidence('例如：保险单、诊断证明、病历、死亡证明、拒赔通知书。')],
  },
  mediation: mediationSection,
  prefill: [
    eventKnown,
    nursingSum('claims.payout'),
    { path: 'claims.payout.amount', sumOf: parts },
    { path: 'claims.total.amount', sumOf: sums },
    { path: 'facts.terms.holder', sameAs: 'plaintiffs[0].person.name' },
  ],
  checks: [
    ...withinTotal(
      [...parts, ...insuredInjuryAmounts.map((id) => `claims.payout.${id}`)],
      'claims.payout.amount',
    ),
    ...withinTotal(sums),
    inOrder('claims.payout.medicalFrom', 'claims.payout.medicalTo'),
    inOrder('claims.payout.lostIncomeFrom', 'claims.payout.lostIncomeTo'),
    inOrder('facts.terms.from', 'facts.terms.to'),
  ],
  materials: [
    ...insuranceMaterials,
    {
      id: 'eventPapers',
      label: '诊断证明、病历、死亡证明、出警证明等',
      title: { zh: '诊断书、病历，或者死亡证明' },
      help: { zh: '生病的交诊断书和病历；去世的交死亡证明；意外的交派出所的证明。' },
      required: false,
    },
    {
      id: 'kinship',
      label: '受益人身份及与被保险人关系的证明',
      title: { zh: '和被保险人关系的证明' },
      help: { zh: '例如户口簿、结婚证、出生证明。自己就是被保险人的可以不交。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'life-insurance',
    claimAmount: ['claims.total.amount'],
    place: 'facts.event.place',
    gates: { ...insuranceGates, lifeCover: 'facts.terms.life' },
  },
});

import type { Section } from '../../template.ts';
import { recoveryCosts } from '../blocks/debt-claims.ts';
import { choices, longText, money, text } from '../blocks/fields.ts';
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
import { civilParties } from '../blocks/parties.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { is, option } from '../blocks/wording.ts';

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令保险公司支付我已经赔给伤者的医疗费、误工费等三万元。'),
    row(
      'payout',
      1,
      '理赔款',
      [
        ...insuredInjuryFields('事故里有人受伤的，要保险公司赔哪些钱？', true),
        longText('property', '因事故导致的非人身相关的财产损失', '坏了什么东西？各是多少钱？', {
          maxLength: 800,
          help: '例如：对方的车修理八千元，路边护栏一千二百元。没有就不填。',
        }),
        money('propertyAmount', '', '坏的东西一共多少钱？', {
          sameScreen: true,
          help: '例如：9200。没有就不填。',
        }),
        money('amount', '理赔款', '一共要保险公司赔多少钱？', {
          required: true,
          help: '已经替您加好的可以改。例如：30000。',
          term: '理赔款：出事以后保险公司按合同赔的钱。',
        }),
      ],
      {
        print: [
          '支付理赔款{amount}元（人民币，下同；如外币需特别注明）',
          '费用明细：',
          '（1）因事故导致的人身损害赔偿项目，包括：',
          ...insuredInjuryLines(true),
          '（2）因事故导致的非人身相关的财产损失，包括：{property}',
          { when: { answered: 'propertyAmount' }, line: '财产损失合计：{propertyAmount}元' },
        ],
      },
    ),
    recoveryCosts(2, '费用明细'),
    costsClaim(3),
    otherClaims(4),
    totalAmount(5),
  ],
};

const facts = insuranceFacts({
  contract: '责任保险合同',
  signing: '合同名称、主体、签订时间、地点、事故发生时被保险人与保险标的的关系等',
  signingAsk: '保险是什么时候、在哪里、和哪家公司签的？',
  signingHelp: '例如：2024年5月1日在延吉市和某某保险公司签的雇主责任保险合同，被保险人是我开的饭店。',
  terms: [
    choices(
      'kind',
      '承保险种',
      '买的是什么险？',
      [
        option('employer', '雇主责任险', '给雇的人上的（雇主责任险）'),
        option('thirdParty', '机动车第三者责任险', '开车伤了别人的（机动车第三者责任险）'),
        option('passengers', '车上人员责任险', '车上坐的人受伤的（车上人员责任险）'),
        option('logistics', '物流责任险', '运货、仓储的（物流责任险）'),
        option('other', '其他', '别的'),
      ],
      {
        help: '看保险单，可以选几种。',
        term: '责任保险：您应当赔给别人的钱，由保险公司来赔。',
      },
    ),
    text('kindOther', '其他', '是什么险？', {
      maxLength: 60,
      when: is('kind', 'other'),
      required: true,
      help: '例如：校方责任险。',
    }),
    longText('coverage', '保险责任', '合同写的保险责任是什么？', {
      maxLength: 800,
      help: '照保险单写。例如：雇员在工作中受伤，由保险公司赔医疗费和误工费。',
      term: '保险责任：合同写明保险公司该赔的情形。',
    }),
  ],
  termLines: ['承保险种：{kind}{kindOther}', '保险责任：{coverage}'],
  event:
    '事故发生时间及经过等；交通事故应当写明事故发生的时间和地点、双方车辆的车牌号、事故原因、人员伤亡或车辆财物受损情况、道路交通事故认定书的出具部门与编号、各方责任认定情况等',
  eventHelp:
    '例如：2025年7月8日雇的厨师在厨房滑倒，右腿骨折。交通事故要写双方车牌号、谁的责任、认定书是哪个交警队第几号。',
  place: {
    label: '出险地',
    ask: '是在哪里出的事？',
    help: '写到县市、街道。例如：吉林省延吉市某某街。',
  },
  losses: '附计算方式及理由',
  lossesHelp: '例如：已经赔给伤者医疗费一万二千元，有收条；误工费按每月四千五百元算两个月，九千元。',
  free: '我雇的厨师在厨房滑倒受伤，我赔了三万元，保险公司说不在保险范围，不赔。',
});

const amounts = [...insuredInjuryAmounts, 'propertyAmount'].map((id) => `claims.payout.${id}`);

/** 民事起诉状（责任保险合同纠纷）: form 18 of the national set. */
export const liabilityInsuranceContract = form({
  id: 'liability-insurance-contract',
  number: 18,
  family: 'civil',
  version: 1,
  title: ['民事起诉状', '（责任保险合同纠纷）'],
  name: '您赔了别人，保险公司不赔您（责任保险合同纠纷）',
  cause: '责任保险合同纠纷',
  noteVerb: '提起诉讼',
  parties: civilParties,
  claims: { sections: [claims, jurisdictionSection] },
  facts: {
    sections: [facts, insuranceEvidence('例如：保险单、事故认定书、赔款收条、病历、拒赔通知书。')],
  },
  mediation: mediationSection,
  prefill: [
    eventKnown,
    nursingSum('claims.payout'),
    { path: 'claims.payout.amount', sumOf: amounts },
    { path: 'claims.total.amount', sumOf: ['claims.payout.amount'] },
  ],
  checks: [
    ...withinTotal(amounts, 'claims.payout.amount'),
    ...withinTotal(['claims.payout.amount']),
    inOrder('claims.payout.medicalFrom', 'claims.payout.medicalTo'),
    inOrder('claims.payout.lostIncomeFrom', 'claims.payout.lostIncomeTo'),
    inOrder('facts.terms.from', 'facts.terms.to'),
  ],
  materials: [
    ...insuranceMaterials,
    {
      id: 'paidPapers',
      label: '已经向第三者赔偿的凭证',
      title: { zh: '您已经赔给别人的凭证' },
      help: { zh: '例如收条、转账记录、判决书、调解书。还没有赔的可以不交。' },
      required: false,
    },
    {
      id: 'lossPapers',
      label: '事故证明、病历、医疗费票据等损失材料',
      title: { zh: '事故证明、病历和票据' },
      help: { zh: '例如责任认定书、病历、医疗费发票、修理发票、鉴定意见。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'liability-insurance',
    claimAmount: ['claims.total.amount'],
    gates: insuranceGates,
  },
});

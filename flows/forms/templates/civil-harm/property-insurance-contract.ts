import type { Section } from '../../template.ts';
import { recoveryCosts } from '../blocks/debt-claims.ts';
import { longText, money, text } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { inOrder, withinTotal } from '../blocks/injury-case.ts';
import {
  eventKnown,
  insuranceEvidence,
  insuranceFacts,
  insuranceGates,
  insuranceMaterials,
} from '../blocks/insurance-case.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilAgent, plaintiffs, thirdParties } from '../blocks/parties.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { defendantRole } from '../blocks/wording.ts';

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告支付车辆损失的理赔款两万元。'),
    row(
      'payout',
      1,
      '理赔款',
      [
        money('amount', '理赔款', '要保险公司赔多少钱？', {
          required: true,
          help: '只写保险该赔的，不算律师费。例如：20000。',
          term: '理赔款：出事以后保险公司按合同赔的钱。',
        }),
        longText('details', '费用明细', '这些钱都包括什么？', {
          sameScreen: true,
          help: '一项一项写。例如：修车一万八千元，拖车五百元，评估一千五百元。',
        }),
      ],
      { print: ['支付理赔款{amount}元（人民币，下同；如外币需特别注明）', '费用明细：{details}'] },
    ),
    recoveryCosts(2, '费用明细'),
    costsClaim(3),
    otherClaims(4),
    totalAmount(5),
  ],
};

const facts = insuranceFacts({
  contract: '财产保险合同',
  signing: '合同名称、主体、签订时间、地点、事故发生时，被保险人与保险标的的关系等',
  signingAsk: '保险是什么时候、在哪里、和哪家公司签的？',
  signingHelp:
    '例如：2024年5月1日在延吉市和某某保险公司签的机动车损失保险合同，投保人和被保险人都是我，车是我的。',
  terms: [
    text('kind', '承保险种', '买的是什么险？', {
      maxLength: 100,
      help: '看保险单。例如：机动车损失险、家庭财产险、货物运输险。',
      term: '险种：保险的种类。',
    }),
    text('subject', '保险标的', '保的是什么东西？', {
      sameScreen: true,
      help: '例如：吉H某号小轿车；某某街的房子和里面的家具。',
      term: '保险标的：上了保险的东西。',
    }),
  ],
  termLines: ['承保险种：{kind}    保险标的：{subject}'],
  event:
    '事故发生时间及经过等；交通事故应当写明事故发生的时间和地点、双方车辆的车牌号、事故原因、车辆财物受损情况、道路交通事故认定书的出具部门与编号、各方责任认定情况等',
  eventHelp:
    '例如：2025年7月8日夜里发洪水，停在楼下的车被淹。交通事故要写双方车牌号、谁的责任、认定书是哪个交警队第几号。',
  place: {
    label: '保险标的所在地（出险地）',
    ask: '保的东西在哪里？车和运输的货物，写出事的地方。',
    help: '写到县市、街道。例如：吉林省延吉市某某街。那里的法院也可以管（民事诉讼法第二十五条）。',
  },
  losses: '附理由',
  lossesHelp: '例如：修车一万八千元，有修理厂清单和发票；拖车五百元，有收据。',
  free: '我给车上了损失险，车被水淹了，保险公司说不在保险范围，不赔。',
});

/** 民事起诉状（财产损失保险合同纠纷）: form 17 of the national set. */
export const propertyInsuranceContract = form({
  id: 'property-insurance-contract',
  number: 17,
  family: 'civil',
  version: 1,
  title: ['民事起诉状', '（财产损失保险合同纠纷）'],
  name: '保险公司不赔车、房、货的损失（财产损失保险合同纠纷）',
  cause: '财产损失保险合同纠纷',
  noteVerb: '提起诉讼',
  parties: {
    act: 'sue',
    filer: plaintiffs,
    other: {
      role: defendantRole,
      rows: [{ kind: 'organisation', label: '被告（法人、非法人组织）', print: 'standard' }],
    },
    third: thirdParties,
    agents: [civilAgent],
  },
  claims: { sections: [claims, jurisdictionSection] },
  facts: {
    sections: [facts, insuranceEvidence('例如：保险单、保险条款、事故认定书、维修发票、拒赔通知书。')],
  },
  mediation: mediationSection,
  prefill: [eventKnown, { path: 'claims.total.amount', sumOf: ['claims.payout.amount'] }],
  checks: [...withinTotal(['claims.payout.amount']), inOrder('facts.terms.from', 'facts.terms.to')],
  materials: [
    ...insuranceMaterials,
    {
      id: 'ownership',
      label: '保险标的的权属材料',
      title: { zh: '东西是谁的证明' },
      help: { zh: '例如行驶证、房产证、购货发票。' },
      required: false,
    },
    {
      id: 'lossPapers',
      label: '事故证明、损失及维修票据',
      title: { zh: '事故证明和损失的票据' },
      help: { zh: '例如责任认定书、火灾认定书、维修清单和发票、评估报告、照片。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'insurance',
    claimAmount: ['claims.total.amount'],
    place: 'facts.event.place',
    gates: insuranceGates,
  },
});

import { form } from '../blocks/form.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { yes } from '../blocks/wording.ts';
import { houseSaleClaims } from './house-sale-contract-claims.ts';
import { houseSaleEvidence, houseSaleFacts } from './house-sale-contract-facts.ts';

/** 民事起诉状（房屋买卖合同纠纷）: form 07 of the national set. */
export const houseSaleContract = form({
  id: 'house-sale-contract',
  number: 7,
  family: 'civil',
  version: 1,
  title: ['民事起诉状', '（房屋买卖合同纠纷）'],
  name: '买房卖房的纠纷（房屋买卖合同纠纷）',
  cause: '房屋买卖合同纠纷',
  noteVerb: '提起诉讼',
  parties: civilParties,
  claims: { sections: [houseSaleClaims, jurisdictionSection] },
  facts: { sections: [houseSaleFacts, houseSaleEvidence] },
  mediation: mediationSection,
  prefill: [{ path: 'facts.basis.law', value: '《中华人民共和国民法典》第五百七十七条、第五百九十五条' }],
  checks: [
    {
      kind: 'notMore',
      less: 'facts.payment.deposit',
      more: 'facts.house.price',
      words: { zh: '定金比房子的总价还多，请看看有没有写错。' },
    },
    {
      kind: 'notMore',
      less: 'facts.house.unitPrice',
      more: 'facts.house.price',
      words: { zh: '一平方米的价钱比总价还多，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'facts.house.date',
      later: 'facts.delivery.due',
      words: { zh: '约定的交房日期早于签合同的日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'facts.house.date',
      later: 'facts.house.arrived',
      words: { zh: '解除通知的日期早于签合同的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'contract',
      label: '房屋买卖合同（认购书、预售合同）',
      title: { zh: '购房合同或者认购书' },
      help: { zh: '每一页都要复印，有补充协议的一起带来。' },
      required: false,
    },
    {
      id: 'payment',
      label: '付款凭证（收据、发票、转账记录）',
      title: { zh: '付房款、定金的凭证' },
      help: { zh: '收据、发票、银行转账记录都行。' },
      required: false,
    },
    {
      id: 'title',
      label: '不动产权证书、不动产登记查询结果',
      title: { zh: '房产证或者登记查询结果' },
      help: { zh: '没有房产证的，可以到不动产登记中心查一份登记情况。' },
      required: false,
    },
    {
      id: 'notices',
      label: '催告、解除通知及送达凭证',
      title: { zh: '催促、通知解除的材料' },
      help: { zh: '例如催告函、快递单、聊天记录。没有可以不交。' },
      required: false,
    },
    {
      id: 'mortgage',
      label: '按揭贷款合同',
      title: { zh: '银行的贷款合同' },
      help: { zh: '有按揭贷款的才要。' },
      when: yes('facts.mortgage.claimed'),
      required: false,
    },
    {
      id: 'quality',
      label: '房屋质量问题的照片、检测报告、维修票据',
      title: { zh: '质量问题的照片和票据' },
      help: { zh: '房子质量有问题的才要。' },
      when: yes('claims.quality.has'),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'contract',
    claimAmount: ['claims.total.amount'],
    place: 'facts.house.location',
  },
});

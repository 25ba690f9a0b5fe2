import { form } from '../blocks/form.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { nameOf, standsAs } from '../blocks/sides.ts';
import { houseLeaseClaims, leasePosition } from './house-lease-contract-claims.ts';
import { houseLeaseEvidence, houseLeaseFacts } from './house-lease-contract-facts.ts';

const tooLittle = { zh: '标的总额比上面要的钱还少，请看看有没有写错。' };

/** 民事起诉状（房屋租赁合同纠纷）: form 11 of the national set, for a landlord or a tenant. */
export const houseLeaseContract = form({
  id: 'house-lease-contract',
  number: 11,
  family: 'civil',
  version: 1,
  title: ['民事起诉状', '（房屋租赁合同纠纷）'],
  name: '租房的纠纷（房屋租赁合同纠纷）',
  cause: '房屋租赁合同纠纷',
  noteVerb: '提起诉讼',
  parties: civilParties,
  claims: { sections: [leasePosition, houseLeaseClaims, jurisdictionSection] },
  facts: { sections: [houseLeaseFacts, houseLeaseEvidence] },
  mediation: mediationSection,
  conditions: { letsOut: standsAs('landlord'), rents: standsAs('tenant') },
  prefill: [
    { path: 'claims.lateInterest.from', sameAs: 'claims.lateInterest.until' },
    { path: 'claims.lateInterest.base', sameAs: 'claims.rent.amount' },
    {
      path: 'claims.total.amount',
      sumOf: [
        'claims.rent.amount',
        'claims.lateInterest.interest',
        'claims.lateInterest.penalty',
        'claims.deposit.amount',
      ],
    },
    ...nameOf('facts.parties.landlord', 'plaintiffs', 'letsOut'),
    ...nameOf('facts.parties.tenant', 'defendants', 'letsOut'),
    ...nameOf('facts.parties.tenant', 'plaintiffs', 'rents'),
    ...nameOf('facts.parties.landlord', 'defendants', 'rents'),
    { path: 'facts.unpaid.amount', sameAs: 'claims.rent.amount' },
    { path: 'facts.deposit.amount', sameAs: 'claims.deposit.amount' },
    {
      when: 'letsOut',
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第五百七十七条、第七百二十一条、第七百二十二条',
    },
    { when: 'rents', path: 'facts.basis.law', value: '《中华人民共和国民法典》第五百七十七条、第七百零八条' },
  ],
  checks: [
    { kind: 'notMore', less: 'claims.rent.amount', more: 'claims.total.amount', words: tooLittle },
    { kind: 'notMore', less: 'claims.deposit.amount', more: 'claims.total.amount', words: tooLittle },
    {
      kind: 'notAfter',
      earlier: 'facts.term.from',
      later: 'facts.term.to',
      words: { zh: '租期的开始日期晚于结束日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'facts.paid.from',
      later: 'facts.paid.to',
      words: { zh: '付房租的开始日期晚于结束日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'facts.unpaid.from',
      later: 'facts.unpaid.until',
      words: { zh: '欠房租的开始日期晚于计算的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'lease',
      label: '房屋租赁合同',
      title: { zh: '租房合同' },
      help: { zh: '没有书面合同，用聊天记录、转账记录证明也可以。' },
      required: false,
    },
    {
      id: 'title',
      label: '不动产权证书',
      title: { zh: '房产证' },
      help: { zh: '房东起诉的要；没有房产证的，带购房合同或者其他能证明房子是您的材料。' },
      when: 'letsOut',
      required: false,
    },
    {
      id: 'rentRecords',
      label: '租金、押金支付凭证',
      title: { zh: '付房租、押金的记录' },
      help: { zh: '例如转账记录、收条。' },
      required: false,
    },
    {
      id: 'utilityBills',
      label: '水电费等费用单据',
      title: { zh: '水费、电费等单子' },
      help: { zh: '要对方付这些费用的才要。' },
      when: 'letsOut',
      required: false,
    },
    {
      id: 'notices',
      label: '催告、解除通知及送达凭证',
      title: { zh: '催房租、通知解除的材料' },
      help: { zh: '例如聊天记录、快递单、通话录音。没有可以不交。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'real-estate',
    claimAmount: ['claims.total.amount'],
    place: 'facts.house.location',
  },
});

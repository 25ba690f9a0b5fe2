import { form } from '../blocks/form.ts';
import { limitationGates } from '../blocks/gate-questions.ts';
import { jurisdictionAndAppraisalSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { nameOf, standsAs } from '../blocks/sides.ts';
import { yes } from '../blocks/wording.ts';
import { constructionClaims, constructionPosition } from './construction-contract-claims.ts';
import { constructionEvidence, constructionFacts } from './construction-contract-facts.ts';

const tooLittle = { zh: '标的总额比上面要的钱还少，请看看有没有写错。' };

/** 民事起诉状（建设工程施工合同纠纷）: form 13 of the national set, for who builds or who has it built. */
export const constructionContract = form({
  id: 'construction-contract',
  number: 13,
  family: 'civil',
  version: 1,
  title: ['民事起诉状', '（建设工程施工合同纠纷）'],
  name: '工程款没给、工程有问题（建设工程施工合同纠纷）',
  cause: '建设工程施工合同纠纷',
  noteVerb: '提起诉讼',
  parties: civilParties,
  claims: { sections: [constructionPosition, constructionClaims, jurisdictionAndAppraisalSection] },
  facts: { sections: [constructionFacts, constructionEvidence] },
  mediation: mediationSection,
  conditions: { builds: standsAs('contractor'), owns: standsAs('owner') },
  prefill: [
    { path: 'claims.lateInterest.from', sameAs: 'claims.lateInterest.until' },
    { path: 'claims.lateInterest.base', sameAs: 'claims.price.amount' },
    { path: 'claims.refundInterest.from', sameAs: 'claims.refundInterest.until' },
    { path: 'claims.refundInterest.base', sameAs: 'claims.refund.amount' },
    {
      path: 'claims.total.amount',
      sumOf: [
        'claims.price.amount',
        'claims.lateInterest.interest',
        'claims.lateInterest.penalty',
        'claims.contractorDamages.amount',
        'claims.refund.amount',
        'claims.refundInterest.interest',
        'claims.repair.amount',
        'claims.ownerDamages.amount',
      ],
    },
    ...nameOf('facts.parties.contractor', 'plaintiffs', 'builds'),
    ...nameOf('facts.parties.owner', 'defendants', 'builds'),
    ...nameOf('facts.parties.owner', 'plaintiffs', 'owns'),
    ...nameOf('facts.parties.contractor', 'defendants', 'owns'),
    { path: 'facts.paid.difference', sameAs: 'claims.price.amount' },
    { path: 'facts.paid.difference', sameAs: 'claims.refund.amount' },
    { path: 'facts.paid.interest', sameAs: 'claims.lateInterest.interest' },
    { path: 'facts.paid.interest', sameAs: 'claims.refundInterest.interest' },
    {
      when: 'builds',
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第七百八十八条、第七百九十九条',
    },
    {
      when: 'owns',
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第七百八十八条、第八百零一条',
    },
  ],
  checks: [
    { kind: 'notMore', less: 'claims.price.amount', more: 'claims.total.amount', words: tooLittle },
    { kind: 'notMore', less: 'claims.refund.amount', more: 'claims.total.amount', words: tooLittle },
    { kind: 'notMore', less: 'claims.ownerDamages.amount', more: 'claims.total.amount', words: tooLittle },
    {
      kind: 'notMore',
      less: 'claims.price.amount',
      more: 'facts.paid.total',
      words: { zh: '您要的工程款比工程总价还多，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'facts.period.from',
      later: 'facts.period.to',
      words: { zh: '竣工的日期早于开工的日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'facts.period.from',
      later: 'facts.delivery.on',
      words: { zh: '交付的日期早于开工的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'contract',
      label: '建设工程施工合同、补充协议',
      title: { zh: '施工合同和补充协议' },
      help: { zh: '每一页都要复印。没有书面合同，用签证单、聊天记录证明也可以。' },
      required: false,
    },
    {
      id: 'settlement',
      label: '结算单、工程量签证单',
      title: { zh: '结算单或者工程量签证单' },
      help: { zh: '有对方签字或者盖章的最清楚。没有结算的，带上能算出工程量的材料。' },
      required: false,
    },
    {
      id: 'acceptance',
      label: '竣工验收、交付使用的材料',
      title: { zh: '验收单、交付的材料' },
      help: { zh: '例如验收报告、移交单；已经在使用的，照片也行。' },
      required: false,
    },
    {
      id: 'payment',
      label: '付款凭证、催款材料',
      title: { zh: '付款和催款的凭证' },
      help: { zh: '转账记录、收据、欠条、催款的短信和函件。' },
      required: false,
    },
    {
      id: 'qualification',
      label: '资质证书、挂靠或转包、分包协议',
      title: { zh: '资质证书，挂靠、转包、分包的协议' },
      help: { zh: '有就带来，没有可以不交。' },
      required: false,
    },
    {
      id: 'quality',
      label: '质量问题的照片、检测或鉴定意见、修复费用票据',
      title: { zh: '质量问题的照片、检测意见和票据' },
      help: { zh: '工程质量有争议的才要。' },
      when: 'owns',
      required: false,
    },
    {
      id: 'idle',
      label: '停工、窝工损失的材料',
      title: { zh: '停工、窝工损失的材料' },
      help: { zh: '例如停工通知、考勤表、机器租赁合同。' },
      when: yes('facts.idle.idle'),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'real-estate',
    claimAmount: ['claims.total.amount'],
    place: 'facts.works.place',
    gates: limitationGates('facts.paid'),
  },
});

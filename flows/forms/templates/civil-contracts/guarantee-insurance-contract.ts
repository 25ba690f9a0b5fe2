import { form } from '../blocks/form.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { t } from '../blocks/wording.ts';
import { guaranteeInsuranceClaims } from './guarantee-insurance-contract-claims.ts';
import { guaranteeInsuranceEvidence, guaranteeInsuranceFacts } from './guarantee-insurance-contract-facts.ts';

const tooLittle = t(
  '标的总额比上面要的钱还少，请看看有没有写错。',
  '청구총액이 우에서 요구한 돈보다 적습니다. 확인하여 주십시오.',
  'The total is less than what is claimed above: please check the amounts.',
);

/** The sums that items 5 and 7 both name. */
const owed = [
  'principal',
  'interest',
  'penaltyInterest',
  'compound',
  'lateFee',
  'penalty',
  'charges',
] as const;

/** 民事起诉状（保证保险合同纠纷）: form 19 of the national set. Its items are those of an insurer who has paid. */
export const guaranteeInsuranceContract = form({
  id: 'guarantee-insurance-contract',
  number: 19,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（保证保险合同纠纷）'],
  name: t(
    '保险公司替人还了贷款，向他要（保证保险合同纠纷）',
    '보험회사가 대신 갚은 대출을 청구(보증보험계약분쟁)',
    'Insurer claims back a loan it paid (保证保险合同纠纷)',
  ),
  cause: '保证保险合同纠纷',
  parties: civilParties,
  claims: { sections: [guaranteeInsuranceClaims, jurisdictionSection] },
  facts: { sections: [guaranteeInsuranceFacts, guaranteeInsuranceEvidence] },
  mediation: mediationSection,
  prefill: [
    { path: 'claims.premium.from', sameAs: 'claims.premium.until' },
    { path: 'claims.total.amount', sumOf: ['claims.payout.amount', 'claims.premium.owed'] },
    { path: 'facts.settlement.amount', sameAs: 'claims.payout.amount' },
    ...owed.map((id) => ({ path: `facts.recourse.${id}`, sameAs: `facts.arrears.${id}` })),
    {
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第五百七十七条；《中华人民共和国保险法》第十四条',
    },
  ],
  checks: [
    { kind: 'notMore', less: 'claims.payout.amount', more: 'claims.total.amount', words: tooLittle },
    { kind: 'notMore', less: 'claims.premium.owed', more: 'claims.total.amount', words: tooLittle },
    {
      kind: 'notMore',
      less: 'claims.payout.amount',
      more: 'facts.settlement.amount',
      words: t(
        '您要的理赔款比实际赔的还多，请看看有没有写错。',
        '요구하는 배상금이 실제로 배상한 액수보다 많습니다. 확인하여 주십시오.',
        'You claim more than was paid out: please check the amounts.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.clauses.from',
      later: 'facts.clauses.to',
      words: t(
        '保险期间的开始日期晚于结束日期，请看看有没有写错。',
        '보험기간의 시작날자가 끝날자보다 늦습니다. 확인하여 주십시오.',
        'The insurance ends before it begins: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.arrears.since',
      later: 'facts.arrears.until',
      words: t(
        '开始逾期的日期晚于算到的日期，请看看有没有写错。',
        '기한초과날자가 계산한 날자보다 늦습니다. 확인하여 주십시오.',
        'The arrears end before they begin: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.arrears.since',
      later: 'facts.settlement.paidOn',
      words: t(
        '赔付的日期早于开始逾期的日期，请看看有没有写错。',
        '배상날자가 기한초과날자보다 이릅니다. 확인하여 주십시오.',
        'The insurer paid before the arrears began: please check the dates.',
      ),
    },
  ],
  materials: [
    {
      id: 'policy',
      label: '保险单、投保单、保险条款',
      title: t('保险单、投保单和条款', '보험증, 가입신청서, 조항', 'Policy, proposal and terms'),
      help: t(
        '有被告签名，或者网上投保的记录。',
        '피고의 서명 또는 온라인가입기록이 있는것.',
        'With the signature of the defendant, or the record of the proposal on line.',
      ),
      required: false,
    },
    {
      id: 'loan',
      label: '借款合同、放款凭证',
      title: t('借款合同和放款凭证', '차용계약과 대출지급증빙', 'Loan contract and record of the payout'),
      help: t(
        '每一页都要复印，带签字盖章的那页。',
        '서명과 도장이 있는 페지를 포함하여 모든 페지를 복사합니다.',
        'Copy every page, with the one that is signed and sealed.',
      ),
      required: false,
    },
    {
      id: 'settlement',
      label: '理赔申请、赔款支付凭证',
      title: t('理赔的申请和付款凭证', '보험배상신청과 지급증빙', 'Claim and record of the settlement'),
      help: t(
        '证明已经赔给放款的一方、赔了多少。',
        '대출측에 얼마를 배상하였는가를 증명합니다.',
        'They show that the lender was paid, and how much.',
      ),
      required: false,
    },
    {
      id: 'assignment',
      label: '权益转让确认书',
      title: t('权益转让确认书', '권익양도확인서', 'Confirmation of assignment'),
      help: t('没有可以不交。', '없으면 내지 않아도 됩니다.', 'You may leave it out if there is none.'),
      required: false,
    },
    {
      id: 'statement',
      label: '还款明细、欠款明细、催收记录',
      title: t(
        '还款、欠款的明细和催收记录',
        '상환, 체불명세와 독촉기록',
        'Statement of repayments and arrears, reminders',
      ),
      help: t(
        '写明本金、利息、保费各欠多少，算到哪一天。',
        '원금, 리자, 보험료를 각각 얼마 체불하였고 어느 날까지 계산하였는가를 밝힙니다.',
        'Principal, interest and premium each, up to which day.',
      ),
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'insurance',
    claimAmount: ['claims.total.amount'],
    // It is the insurer who sues for what it paid: the general three years, not the two of a claim on an insurer (保险法 26).
    gate: 'contract',
    gates: { dueOn: 'facts.settlement.paidOn', interruptedOn: 'facts.recourse.notifiedOn' },
  },
});

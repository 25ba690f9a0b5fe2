import { form } from './blocks/form.ts';
import { jurisdictionSection } from './blocks/jurisdiction.ts';
import { mediationSection } from './blocks/mediation.ts';
import { civilAgent, plaintiffs } from './blocks/parties.ts';
import { defendantRole, t, thirdPartyRole } from './blocks/wording.ts';
import { privateLendingClaims } from './private-lending-claims.ts';
import { privateLendingEvidence, privateLendingFacts } from './private-lending-facts.ts';

/** 民事起诉状（民间借贷纠纷）: form 09 of the national set. Its other sides print no credit code. */
export const privateLending = form({
  id: 'private-lending',
  number: 9,
  family: 'civil',
  version: 2,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（民间借贷纠纷）'],
  name: t(
    '借钱不还（民间借贷纠纷）',
    '빌린 돈을 갚지 않음(민간대차분쟁)',
    'Unpaid private loan (民间借贷纠纷)',
  ),
  cause: '民间借贷纠纷',
  noteVerb: '提起诉讼',
  parties: {
    act: 'sue',
    filer: plaintiffs,
    other: {
      role: defendantRole,
      rows: [
        { kind: 'person', label: '被告（自然人）', print: 'standard' },
        { kind: 'organisation', label: '被告（法人、非法人组织）', print: 'withoutCode' },
      ],
      more: t(
        '还要告别人吗？例如共同借款人、担保人。',
        '또 다른 피고가 있습니까? 례: 공동차용인, 담보인.',
        'Do you sue anyone else, such as a co-borrower or guarantor?',
      ),
    },
    third: {
      role: thirdPartyRole,
      rows: [
        { kind: 'person', label: '第三人（自然人）', print: 'standard' },
        { kind: 'organisation', label: '第三人（法人、非法人组织）', print: 'withoutCode' },
      ],
    },
    agents: [civilAgent],
  },
  claims: { sections: [privateLendingClaims, jurisdictionSection] },
  facts: { sections: [privateLendingFacts, privateLendingEvidence] },
  mediation: mediationSection,
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'contract-money',
    claimAmount: ['claims.total.amount'],
    gates: { dueOn: 'facts.term.to' },
  },
  conditions: {
    claimsInterest: { path: 'claims.interest.claimed', is: true },
    claimsEarly: { path: 'claims.early.claimed', is: true },
    claimsSecurity: { path: 'claims.security.claimed', is: true },
    claimsCosts: { path: 'claims.costs.claimed', is: true },
    givenOtherwise: { path: 'facts.amount.how', is: 'other' },
    hasTerm: { path: 'facts.term.agreed', is: true },
    hasRate: { path: 'facts.rate.agreed', is: 'agreed' },
    repaidOtherwise: { path: 'facts.repayment.how', is: 'other' },
    someRepaid: { path: 'facts.repaid.any', is: true },
    isOverdue: { path: 'facts.overdue.exists', is: true },
    hasCollateral: { path: 'facts.collateral.exists', is: true },
    hasCeiling: { path: 'facts.ceiling.exists', is: true },
    isRegistered: { path: 'facts.registration.exists', is: true },
    collateralIsRegistered: { all: [{ named: 'hasCollateral' }, { named: 'isRegistered' }] },
    hasGuarantee: { path: 'facts.guarantee.exists', is: true },
    hasOtherSecurity: { path: 'facts.otherSecurity.exists', is: true },
  },
  prefill: [
    { path: 'claims.interest.until', sameAs: 'claims.principal.until' },
    { path: 'claims.total.amount', sumOf: ['claims.principal.owed', 'claims.interest.owed'] },
    { path: 'facts.parties.lender', sameAs: 'plaintiffs[0].person.name' },
    { path: 'facts.parties.lender', sameAs: 'plaintiffs[0].organisation.name' },
    { path: 'facts.parties.borrower', sameAs: 'defendants[0].person.name' },
    { path: 'facts.parties.borrower', sameAs: 'defendants[0].organisation.name' },
    {
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第六百六十七条、第六百七十五条、第六百七十六条',
    },
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.provided.date',
      later: 'facts.term.to',
      words: t(
        '给钱的日期晚于约定还钱的日期，请看看有没有写错。',
        '돈을 준 날자가 갚기로 한 날자보다 늦습니다. 확인하여 주십시오.',
        'The money was given later than it was to be paid back: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.term.from',
      later: 'facts.term.to',
      words: t(
        '借款期限的开始日期晚于结束日期，请看看有没有写错。',
        '차용기한의 시작날자가 끝날자보다 늦습니다. 확인하여 주십시오.',
        'The loan ends before it begins: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.provided.date',
      later: 'claims.principal.until',
      words: t(
        '给钱的日期晚于您计算欠款的日期，请看看有没有写错。',
        '돈을 준 날자가 빚을 계산한 날자보다 늦습니다. 확인하여 주십시오.',
        'The money was given after the day on which you reckon the debt: please check the dates.',
      ),
    },
    {
      kind: 'notMore',
      less: 'claims.principal.owed',
      more: 'facts.amount.actual',
      words: t(
        '您要的本金比实际借出去的钱多。本金按实际借出的数额算（民法典第六百七十条）。',
        '요구하는 원금이 실제로 빌려준 돈보다 많습니다. 원금은 실제로 준 액수로 계산합니다(민법전 제670조).',
        'You claim more principal than was really lent. Principal is what was really given (Civil Code 670).',
      ),
    },
    {
      kind: 'notMore',
      less: 'facts.repaid.principal',
      more: 'facts.amount.actual',
      words: t(
        '对方已还的本金比借出去的钱多，请看看有没有写错。',
        '이미 갚은 원금이 빌려준 돈보다 많습니다. 확인하여 주십시오.',
        'More principal was paid back than was lent: please check the amounts.',
      ),
    },
    {
      kind: 'notMore',
      less: 'claims.principal.owed',
      more: 'claims.total.amount',
      words: t(
        '标的总额比本金还少，请看看有没有写错。',
        '청구총액이 원금보다 적습니다. 확인하여 주십시오.',
        'The total is less than the principal: please check the amounts.',
      ),
    },
  ],
  materials: [
    {
      id: 'loanDocument',
      label: '借条、借款合同',
      title: t('借条或借款合同', '차용증 또는 차용계약', 'Promissory note or loan contract'),
      help: t(
        '没有借条也可以起诉，用转账记录、聊天记录等证明。',
        '차용증이 없어도 이체기록이나 대화기록 등으로 증명하고 기소할수 있습니다.',
        'Without a note you may still sue, and prove the loan by transfers or messages.',
      ),
      required: false,
    },
    {
      id: 'transferRecord',
      label: '转账记录',
      title: t('转账记录', '이체기록', 'Records of transfers'),
      help: t(
        '银行流水、微信或支付宝转账截图的打印件。',
        '은행거래기록이나 위챗, 알리페이 이체화면을 인쇄한것입니다.',
        'Bank statements, or prints of WeChat or Alipay transfers.',
      ),
      required: false,
    },
  ],
});

import { form } from '../blocks/form.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { nameOf } from '../blocks/sides.ts';
import { t } from '../blocks/wording.ts';
import { financialLoanClaims } from './financial-loan-contract-claims.ts';
import { financialLoanEvidence, financialLoanFacts } from './financial-loan-contract-facts.ts';

/** 民事起诉状（金融借款合同纠纷）: form 08 of the national set. */
export const financialLoanContract = form({
  id: 'financial-loan-contract',
  number: 8,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（金融借款合同纠纷）'],
  name: t(
    '银行贷款没还（金融借款合同纠纷）',
    '은행대출을 갚지 않음(금융차용계약분쟁)',
    'Unpaid bank loan (金融借款合同纠纷)',
  ),
  cause: '金融借款合同纠纷',
  parties: civilParties,
  claims: { sections: [financialLoanClaims, jurisdictionSection] },
  facts: { sections: [financialLoanFacts, financialLoanEvidence] },
  mediation: mediationSection,
  prefill: [
    { path: 'claims.interest.until', sameAs: 'claims.principal.until' },
    {
      path: 'claims.interest.owed',
      sumOf: ['claims.interest.inTerm', 'claims.interest.compound', 'claims.interest.penalty'],
    },
    { path: 'claims.total.amount', sumOf: ['claims.principal.owed', 'claims.interest.owed'] },
    ...nameOf('facts.parties.lender', 'plaintiffs'),
    ...nameOf('facts.parties.borrower', 'defendants'),
    {
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第六百六十七条、第六百七十五条、第六百七十六条',
    },
  ],
  checks: [
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
    {
      kind: 'notMore',
      less: 'claims.principal.owed',
      more: 'facts.amount.actual',
      words: t(
        '您要的本金比实际放出去的钱多。本金按实际借出的数额算（民法典第六百七十条）。',
        '요구하는 원금이 실제로 준 돈보다 많습니다. 원금은 실제로 준 액수로 계산합니다(민법전 제670조).',
        'You claim more principal than was really paid out. Principal is what was really given (Civil Code 670).',
      ),
    },
    {
      kind: 'notMore',
      less: 'facts.repaid.principal',
      more: 'facts.amount.actual',
      words: t(
        '已还的本金比放出去的钱多，请看看有没有写错。',
        '갚은 원금이 빌려준 돈보다 많습니다. 확인하여 주십시오.',
        'More principal was repaid than was lent: please check the amounts.',
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
        '放款的日期晚于您计算欠款的日期，请看看有没有写错。',
        '대출금을 준 날자가 빚을 계산한 날자보다 늦습니다. 확인하여 주십시오.',
        'The loan was paid out after the day on which you reckon the debt: please check the dates.',
      ),
    },
  ],
  materials: [
    {
      id: 'loanContract',
      label: '借款合同、借据',
      title: t('借款合同和借据', '차용계약과 차용증', 'Loan contract and receipt'),
      help: t(
        '合同每一页都要复印，带签字盖章的那页。',
        '서명과 도장이 있는 페지를 포함하여 모든 페지를 복사합니다.',
        'Copy every page, with the one that is signed and sealed.',
      ),
      required: false,
    },
    {
      id: 'payout',
      label: '放款凭证',
      title: t('放款的凭证', '대출지급증빙', 'Record of the payout'),
      help: t('例如转账回单、借款借据。', '례: 이체전표, 차용증.', 'For example the slip of the transfer.'),
      required: false,
    },
    {
      id: 'statement',
      label: '还款明细、欠款明细',
      title: t('还款和欠款的明细', '상환 및 미상환명세', 'Statement of what was repaid and is owed'),
      help: t(
        '写明本金、利息、罚息各欠多少，算到哪一天。',
        '원금, 리자, 벌칙리자를 각각 얼마 빚졌고 어느 날까지 계산하였는가를 밝힙니다.',
        'Principal, interest and penalty interest each, up to which day.',
      ),
      required: false,
    },
    {
      id: 'securityPapers',
      label: '担保合同、抵押登记证明',
      title: t('担保合同和抵押登记证明', '담보계약과 저당등록증명', 'Security contract and registration'),
      help: t(
        '有抵押、质押或者保证人的才要。',
        '저당, 질 또는 보증인이 있을 때에만 냅니다.',
        'Only where there is a mortgage, pledge or guarantor.',
      ),
      required: false,
    },
  ],
  caseFacts: { feeScale: 'property', jurisdiction: 'contract-money', claimAmount: ['claims.total.amount'] },
});

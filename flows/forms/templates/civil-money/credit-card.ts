import { form } from '../blocks/form.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { t } from '../blocks/wording.ts';
import { creditCardClaims, creditCardEvidence, creditCardFacts } from './credit-card-sections.ts';

/** 民事起诉状（信用卡纠纷）: form 10 of the national set. */
export const creditCard = form({
  id: 'credit-card',
  number: 10,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（信用卡纠纷）'],
  name: t('信用卡欠款（信用卡纠纷）', '신용카드빚(신용카드분쟁)', 'Credit card debt (信用卡纠纷)'),
  cause: '信用卡纠纷',
  parties: civilParties,
  claims: { sections: [creditCardClaims, jurisdictionSection] },
  facts: { sections: [creditCardFacts, creditCardEvidence] },
  mediation: mediationSection,
  prefill: [
    { path: 'claims.charges.until', sameAs: 'claims.principal.until' },
    { path: 'claims.charges.from', sameAs: 'claims.charges.until' },
    { path: 'claims.total.amount', sumOf: ['claims.principal.owed', 'claims.charges.owed'] },
    { path: 'facts.unpaid.until', sameAs: 'claims.principal.until' },
    { path: 'facts.unpaid.principal', sameAs: 'claims.principal.owed' },
    {
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第五百七十七条、第六百七十五条、第六百七十六条',
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
      less: 'claims.charges.owed',
      more: 'claims.total.amount',
      words: t(
        '标的总额比利息和费用还少，请看看有没有写错。',
        '청구총액이 리자와 비용보다 적습니다. 확인하여 주십시오.',
        'The total is less than the interest and fees: please check the amounts.',
      ),
    },
  ],
  materials: [
    {
      id: 'cardContract',
      label: '信用卡申请表、领用合约',
      title: t('办卡申请表和领用合约', '카드신청서와 사용계약', 'Application and terms of the card'),
      help: t(
        '带持卡人签字的那一页也要复印。网上办的，打印电子合约。',
        '소지인이 서명한 페지도 복사합니다. 인터넷으로 발급하였으면 전자계약을 인쇄합니다.',
        'With the page the holder signed. If applied for online, print the electronic terms.',
      ),
      required: false,
    },
    {
      id: 'statements',
      label: '信用卡账单、交易明细',
      title: t('账单和交易明细', '명세서와 거래명세', 'Statements and transactions'),
      help: t(
        '从开始欠款到现在的账单，写清本金、利息、费用各多少。',
        '빚이 생긴 때부터 지금까지의 명세서로, 원금, 리자, 비용을 각각 밝힙니다.',
        'From the first debt until now, with principal, interest and fees.',
      ),
      required: false,
    },
    {
      id: 'reminders',
      label: '催收记录',
      title: t('催收的记录', '독촉기록', 'Record of reminders'),
      help: t(
        '例如通话记录、短信、催收函和寄信的单子。',
        '례: 통화기록, 문자, 독촉장과 우편전표.',
        'For example calls, messages, letters and the slips of the post.',
      ),
      required: false,
    },
  ],
  caseFacts: { feeScale: 'property', jurisdiction: 'contract-money', claimAmount: ['claims.total.amount'] },
});

import { form } from '../blocks/form.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { nameOf, standsAs } from '../blocks/sides.ts';
import { t } from '../blocks/wording.ts';
import { saleClaims, salePosition } from './sale-contract-claims.ts';
import { saleEvidence, saleFacts } from './sale-contract-facts.ts';

const tooLittle = t(
  '标的总额比上面要的钱还少，请看看有没有写错。',
  '청구총액이 우에서 요구한 돈보다 적습니다. 확인하여 주십시오.',
  'The total is less than what is claimed above: please check the amounts.',
);

/** 民事起诉状（买卖合同纠纷）: form 06 of the national set, for a seller or a buyer. */
export const saleContract = form({
  id: 'sale-contract',
  number: 6,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（买卖合同纠纷）'],
  name: t(
    '货款没付、买的东西有问题（买卖合同纠纷）',
    '물건값을 내지 않거나 물건에 문제가 있음(매매계약분쟁)',
    'Unpaid goods, or goods that are wrong (买卖合同纠纷)',
  ),
  cause: '买卖合同纠纷',
  parties: civilParties,
  claims: { sections: [salePosition, saleClaims, jurisdictionSection] },
  facts: { sections: [saleFacts, saleEvidence] },
  mediation: mediationSection,
  conditions: { sells: standsAs('seller'), buys: standsAs('buyer') },
  prefill: [
    { path: 'claims.lateInterest.from', sameAs: 'claims.lateInterest.until' },
    { path: 'claims.lateInterest.base', sameAs: 'claims.price.amount' },
    {
      path: 'claims.total.amount',
      sumOf: [
        'claims.price.amount',
        'claims.lateInterest.interest',
        'claims.lateInterest.penalty',
        'claims.damages.amount',
      ],
    },
    ...nameOf('facts.parties.seller', 'plaintiffs', 'sells'),
    ...nameOf('facts.parties.buyer', 'defendants', 'sells'),
    ...nameOf('facts.parties.buyer', 'plaintiffs', 'buys'),
    ...nameOf('facts.parties.seller', 'defendants', 'buys'),
    { path: 'facts.owed.interest', sameAs: 'claims.lateInterest.interest' },
    { path: 'facts.owed.penalty', sameAs: 'claims.lateInterest.penalty' },
    { path: 'facts.owed.damages', sameAs: 'claims.damages.amount' },
    {
      path: 'facts.owed.total',
      sumOf: ['facts.owed.interest', 'facts.owed.penalty', 'facts.owed.damages'],
    },
    {
      when: 'sells',
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第五百七十七条、第五百七十九条、第六百二十六条',
    },
    {
      when: 'buys',
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第五百七十七条、第五百九十五条',
    },
  ],
  checks: [
    { kind: 'notMore', less: 'claims.price.amount', more: 'claims.total.amount', words: tooLittle },
    { kind: 'notMore', less: 'claims.damages.amount', more: 'claims.total.amount', words: tooLittle },
    {
      kind: 'notMore',
      less: 'claims.price.amount',
      more: 'facts.price.total',
      words: t(
        '您要的货款比合同总价还多，请看看有没有写错。',
        '요구하는 물건값이 계약총액보다 많습니다. 확인하여 주십시오.',
        'You claim more than the whole price: please check the amounts.',
      ),
    },
  ],
  materials: [
    {
      id: 'contract',
      label: '买卖合同、订单、欠条',
      title: t('合同、订单或者欠条', '계약서, 주문서 또는 차용증', 'Contract, order or note of debt'),
      help: t(
        '没有书面合同，用送货单、聊天记录、转账记录证明也可以。',
        '서면계약이 없으면 납품서, 대화기록, 이체기록으로 증명할수 있습니다.',
        'Without one, use delivery notes, messages or transfers.',
      ),
      required: false,
    },
    {
      id: 'deliveryPapers',
      label: '送货单、收货单、发货凭证',
      title: t('送货、收货的单子', '납품서, 수령증', 'Delivery notes'),
      help: t(
        '有对方签字的最清楚；物流单号、快递记录也行。',
        '상대방이 서명한것이 제일 명확하며 물류번호, 택배기록도 됩니다.',
        'Best with the signature of the other side; records of carriers will do.',
      ),
      required: false,
    },
    {
      id: 'paymentPapers',
      label: '付款凭证、对账单',
      title: t('付款记录和对账单', '지불기록과 대조서', 'Records of payment, statements of account'),
      help: t(
        '转账记录、收据、双方对过的账。',
        '이체기록, 령수증, 쌍방이 대조한 장부.',
        'Transfers, receipts, accounts that both have agreed.',
      ),
      required: false,
    },
    {
      id: 'qualityPapers',
      label: '质量问题的照片、检测报告',
      title: t('质量问题的照片或者检测报告', '질문제의 사진 또는 검사보고', 'Photos or tests of faults'),
      help: t(
        '货有毛病的才要。东西先留着，别扔。',
        '물건에 흠이 있을 때에만 냅니다. 물건은 버리지 말고 보관하십시오.',
        'Only if the goods are faulty. Keep the goods.',
      ),
      when: 'buys',
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'contract',
    claimAmount: ['claims.total.amount'],
    place: 'facts.contract.place',
  },
});

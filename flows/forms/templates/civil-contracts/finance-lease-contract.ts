import { form } from '../blocks/form.ts';
import { limitationGates } from '../blocks/gate-questions.ts';
import { jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { nameOf } from '../blocks/sides.ts';
import { t } from '../blocks/wording.ts';
import {
  claimsRent,
  claimsRescission,
  financeLeaseClaims,
  financeLeaseDemand,
} from './finance-lease-contract-claims.ts';
import { financeLeaseEvidence, financeLeaseFacts } from './finance-lease-contract-facts.ts';

const tooLittle = t(
  '标的总额比上面要的钱还少，请看看有没有写错。',
  '청구총액이 우에서 요구한 돈보다 적습니다. 확인하여 주십시오.',
  'The total is less than what is claimed above: please check the amounts.',
);

/** 民事起诉状（融资租赁合同纠纷）: form 12 of the national set. Its items are those of a lessor. */
export const financeLeaseContract = form({
  id: 'finance-lease-contract',
  number: 12,
  family: 'civil',
  version: 1,
  languages: ['zh', 'ko', 'en'],
  title: ['民事起诉状', '（融资租赁合同纠纷）'],
  name: t(
    '租着用的设备、车没付租金（融资租赁合同纠纷）',
    '설비, 차의 임대료를 내지 않음(융자임대계약분쟁)',
    'Unpaid rent for leased equipment or vehicles (融资租赁合同纠纷)',
  ),
  cause: '融资租赁合同纠纷',
  parties: civilParties,
  claims: { sections: [financeLeaseDemand, financeLeaseClaims, jurisdictionSection] },
  facts: { sections: [financeLeaseFacts, financeLeaseEvidence] },
  mediation: mediationSection,
  conditions: { claimsRent, claimsRescission },
  prefill: [
    { path: 'claims.default.from', sameAs: 'claims.default.until' },
    { path: 'claims.return.from', sameAs: 'claims.return.until' },
    { path: 'claims.return.allRent', sumOf: ['claims.return.due', 'claims.return.notDue'] },
    {
      path: 'claims.total.amount',
      sumOf: [
        'claims.rent.due',
        'claims.rent.notDue',
        'claims.rent.residual',
        'claims.default.penalty',
        'claims.default.lateFee',
        'claims.default.damages',
        'claims.return.allRent',
        'claims.return.residual',
        'claims.return.penalty',
        'claims.return.lateFee',
        'claims.return.damages',
      ],
    },
    ...nameOf('facts.parties.lessor', 'plaintiffs'),
    ...nameOf('facts.parties.lessee', 'defendants'),
    ...(['until', 'penalty', 'lateFee', 'damages'] as const).flatMap((id) => [
      { path: `facts.rentOwed.${id}`, sameAs: `claims.default.${id}` },
      { path: `facts.rentOwed.${id}`, sameAs: `claims.return.${id}` },
    ]),
    { path: 'facts.rentOwed.rent', sameAs: 'claims.rent.due' },
    { path: 'facts.rentOwed.rent', sameAs: 'claims.return.due' },
    {
      path: 'facts.rentOwed.total',
      sumOf: [
        'facts.rentOwed.rent',
        'facts.rentOwed.penalty',
        'facts.rentOwed.lateFee',
        'facts.rentOwed.damages',
      ],
    },
    {
      path: 'facts.basis.law',
      value: '《中华人民共和国民法典》第七百三十五条、第七百五十二条',
    },
  ],
  checks: [
    { kind: 'notMore', less: 'claims.rent.due', more: 'claims.total.amount', words: tooLittle },
    { kind: 'notMore', less: 'claims.return.allRent', more: 'claims.total.amount', words: tooLittle },
    {
      kind: 'notAfter',
      earlier: 'facts.term.from',
      later: 'facts.term.to',
      words: t(
        '租赁期限的开始日期晚于结束日期，请看看有没有写错。',
        '임대기한의 시작날자가 끝날자보다 늦습니다. 확인하여 주십시오.',
        'The lease ends before it begins: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.rentPaid.from',
      later: 'facts.rentPaid.to',
      words: t(
        '开始付租金的日期晚于付到的日期，请看看有没有写错。',
        '임대료를 내기 시작한 날자가 마지막 날자보다 늦습니다. 확인하여 주십시오.',
        'Payment ended before it began: please check the dates.',
      ),
    },
    {
      kind: 'notAfter',
      earlier: 'facts.rentOwed.from',
      later: 'facts.rentOwed.until',
      words: t(
        '开始欠租的日期晚于算到的日期，请看看有没有写错。',
        '체불을 시작한 날자가 계산한 날자보다 늦습니다. 확인하여 주십시오.',
        'The arrears end before they begin: please check the dates.',
      ),
    },
  ],
  materials: [
    {
      id: 'contract',
      label: '融资租赁合同',
      title: t('融资租赁合同', '융자임대계약서', 'Finance lease'),
      help: t(
        '每一页都要复印，带签字盖章的那页。',
        '서명과 도장이 있는 페지를 포함하여 모든 페지를 복사합니다.',
        'Copy every page, with the one that is signed and sealed.',
      ),
      required: false,
    },
    {
      id: 'purchase',
      label: '租赁物购买合同、发票',
      title: t(
        '购买租赁物的合同和发票',
        '임대물의 구매계약과 령수증',
        'Purchase contract and invoice of the thing',
      ),
      help: t(
        '证明东西是出租方买的。',
        '임대측이 산 물건임을 증명합니다.',
        'They show that the lessor bought it.',
      ),
      required: false,
    },
    {
      id: 'delivery',
      label: '租赁物交接单、验收单',
      title: t('交接单或者验收单', '인수인계서 또는 검수서', 'Note of delivery'),
      help: t(
        '有承租方签字的最清楚。',
        '임차측이 서명한것이 제일 명확합니다.',
        'Best with the signature of the lessee.',
      ),
      required: false,
    },
    {
      id: 'rentRecord',
      label: '租金支付记录、欠付明细',
      title: t('付租金的记录和欠款明细', '임대료지불기록과 체불명세', 'Record of rent, statement of arrears'),
      help: t(
        '一期一期列出来：应付多少、付了多少、欠多少。',
        '매번 낼 돈, 낸 돈, 체불한 돈을 밝힙니다.',
        'Each instalment: what was due, paid and is owed.',
      ),
      required: false,
    },
    {
      id: 'notices',
      label: '催款、解除通知及送达凭证',
      title: t('催款、通知解除的凭证', '독촉, 해제통지의 증빙', 'Reminders and notices'),
      help: t(
        '例如催告函、快递单、短信。没有可以不交。',
        '례: 최고서, 택배전표, 문자. 없으면 내지 않아도 됩니다.',
        'For example letters, slips of carriers, messages. You may leave them out.',
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
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'contract',
    claimAmount: ['claims.total.amount'],
    place: 'facts.thing.place',
    gates: limitationGates('facts.rentOwed'),
  },
});

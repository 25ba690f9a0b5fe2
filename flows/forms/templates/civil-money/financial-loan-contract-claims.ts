import type { Section } from '../../template.ts';
import { earlyRepayment, principalClaim, recoveryCosts, securityClaim } from '../blocks/debt-claims.ts';
import { date, money, yesNo } from '../blocks/fields.ts';
import { methodField, untilPaidField } from '../blocks/interest.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { t, yes } from '../blocks/wording.ts';

const claimed = yes('claimed');

const interest = row(
  'interest',
  2,
  '利息（期内利息、复利、罚息）',
  [
    yesNo(
      'claimed',
      '',
      t(
        '您要对方付利息、罚息吗？',
        '상대방에게 리자나 벌칙리자를 요구합니까?',
        'Do you claim interest or penalty interest?',
      ),
      {
        printed: false,
        help: t('不要就选“否”。', '요구하지 않으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
      },
    ),
    date(
      'until',
      '截至',
      t('利息算到哪一天？', '리자를 어느 날까지 계산하였습니까?', 'Interest reckoned up to which day?'),
      {
        notFuture: true,
        required: true,
        when: claimed,
        help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
      },
    ),
    money(
      'inTerm',
      '期内利息',
      t('期内利息多少？', '기한내의 리자는 얼마입니까?', 'How much interest for the term?'),
      {
        allowZero: true,
        when: claimed,
        help: t('例如：1200。没有写 0。', '례: 1200. 없으면 0을 써주십시오.', 'For example 1200; 0 if none.'),
        term: t(
          '期内利息：约定的借款期限里的利息。',
          '기한내의 리자: 약정한 차용기한안의 리자.',
          'Interest for the term (期内利息): until the loan fell due.',
        ),
      },
    ),
    money('compound', '复利', t('复利多少？', '복리는 얼마입니까?', 'How much compound interest?'), {
      allowZero: true,
      when: claimed,
      sameScreen: true,
      help: t('例如：150。没有写 0。', '례: 150. 없으면 0을 써주십시오.', 'For example 150; 0 if none.'),
      term: t(
        '复利：没付的利息再生的利息。',
        '복리: 내지 않은 리자에 다시 붙는 리자.',
        'Compound interest (复利): interest on interest not paid.',
      ),
    }),
    money(
      'penalty',
      '罚息（违约金）',
      t('罚息（违约金）多少？', '벌칙리자(위약금)는 얼마입니까?', 'How much penalty interest?'),
      {
        allowZero: true,
        when: claimed,
        sameScreen: true,
        help: t('例如：800。没有写 0。', '례: 800. 없으면 0을 써주십시오.', 'For example 800; 0 if none.'),
        term: t(
          '罚息：过了还款日不还，比平时多收的利息。',
          '벌칙리자: 기한이 지나도 갚지 않을 때 더 받는 리자.',
          'Penalty interest (罚息): the higher interest once the loan is overdue.',
        ),
      },
    ),
    money(
      'owed',
      '欠利息',
      t('这几样加起来，一共欠多少？', '이것을 합하면 모두 얼마입니까?', 'How much is that in all?'),
      {
        allowZero: true,
        required: true,
        when: claimed,
        help: t(
          '已经替您加好，可以改。例如：2150。',
          '미리 합하였으며 고칠수 있습니다. 례: 2150.',
          'Added up already; you may change it. For example 2150.',
        ),
      },
    ),
    untilPaidField(claimed, true),
    methodField(claimed),
  ],
  {
    print: [
      '截至{until}止，欠利息{owed}元、期内利息{inTerm}元、复利{compound}元、罚息（违约金）{penalty}元；',
      '计算方式：{method}',
      '是否请求支付至实际清偿之日止：{untilPaid}',
    ],
  },
);

/** 诉讼请求 of form 08, items 1 to 8. */
export const financialLoanClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeText(
      'claims',
      t(
        '请判令被告归还贷款本金五万元和利息。',
        '피고가 대출원금 5만원과 리자를 갚도록 판결해주십시오.',
        'order the defendant to repay the loan of 50,000 yuan with interest.',
      ),
    ),
    principalClaim(
      '本金',
      '截至{until}止，尚欠本金{owed}元（人民币，下同；如外币需特别注明）',
      t(
        '对方还欠多少本金没还？',
        '상대방이 아직 갚지 않은 원금은 얼마입니까?',
        'How much principal is still owed?',
      ),
      t(
        '只算还没还的贷款，不算利息。例如：50000，也可以写5万。',
        '아직 갚지 않은 대출금만 계산하고 리자는 넣지 마십시오. 례: 50000 또는 5万.',
        'Only the loan not yet repaid, without interest. For example 50000.',
      ),
    ),
    interest,
    earlyRepayment(3),
    securityClaim(4),
    recoveryCosts(5, '明细'),
    costsClaim(6),
    otherClaims(7),
    totalAmount(8),
  ],
};

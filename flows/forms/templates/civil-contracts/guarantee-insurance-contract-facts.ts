import type { Field, Section } from '../../template.ts';
import { date, longText, money } from '../blocks/fields.ts';
import { basis, evidenceList, freeText, longRow, otherMatters, row, yesNoDetail } from '../blocks/rows.ts';
import { type Text, t } from '../blocks/wording.ts';
import { amount, clauses, insuranceTerm } from './guarantee-insurance-contract-terms.ts';

/** The seven sums that a borrower may owe. */
const owedFields: readonly Field[] = [
  amount(
    'principal',
    '本金',
    t('还欠多少本金？', '체불한 원금은 얼마입니까?', 'How much principal is owed?'),
    '45000',
    {
      term: t(
        '本金：实际借出去的钱，不包括利息。',
        '원금: 실제로 빌려준 돈으로 리자는 포함하지 않습니다.',
        'Principal (本金): the money really lent.',
      ),
    },
  ),
  amount('interest', '利息', t('欠多少利息？', '체불한 리자는 얼마입니까?', 'How much interest?'), '1200', {
    sameScreen: true,
  }),
  amount(
    'penaltyInterest',
    '罚息',
    t('欠多少罚息？', '체불한 벌칙리자는 얼마입니까?', 'How much penalty interest?'),
    '300',
    {
      sameScreen: true,
      term: t(
        '罚息：过了还款日不还，比平时多收的利息。',
        '벌칙리자: 기한이 지나도 갚지 않을 때 더 받는 리자.',
        'Penalty interest (罚息): the higher interest once overdue.',
      ),
    },
  ),
  amount(
    'compound',
    '复利',
    t('欠多少复利？', '체불한 복리는 얼마입니까?', 'How much compound interest?'),
    '50',
    {
      term: t(
        '复利：没付的利息再生的利息。',
        '복리: 내지 않은 리자에 다시 붙는 리자.',
        'Compound interest (复利): interest on interest.',
      ),
    },
  ),
  amount(
    'lateFee',
    '滞纳金',
    t('欠多少滞纳金？', '체불한 체납금은 얼마입니까?', 'How much late fee?'),
    '100',
    {
      sameScreen: true,
      term: t(
        '滞纳金：晚付一天加收一天的钱。',
        '체납금: 늦으면 날자에 따라 더 받는 돈.',
        'Late fee (滞纳金): added for each day of delay.',
      ),
    },
  ),
  amount(
    'penalty',
    '违约金',
    t('欠多少违约金？', '체불한 위약금은 얼마입니까?', 'How much penalty?'),
    '600',
    {
      sameScreen: true,
      term: t(
        '违约金：合同里说好，不守约要付的钱。',
        '위약금: 계약을 어기면 내기로 정한 돈.',
        'Penalty (违约金): what the contract says for a breach.',
      ),
    },
  ),
  amount(
    'charges',
    '手续费',
    t('欠多少手续费？', '체불한 수속비는 얼마입니까?', 'How much in charges?'),
    '80',
  ),
];

const owedPrint =
  '本金{principal}元、利息{interest}元、罚息{penaltyInterest}元、复利{compound}元、滞纳金{lateFee}元、违约金{penalty}元、手续费{charges}元';

const arrearsDetails = (help: Text): Field =>
  longText(
    'details',
    '明细',
    t('一期一期是怎么算的？', '하나하나 어떻게 계산하였습니까?', 'What does it consist of?'),
    {
      maxLength: 800,
      sameScreen: true,
      help,
    },
  );

const arrears = row(
  'arrears',
  5,
  '被告逾期未还款情况',
  [
    date(
      'paidFrom',
      '自',
      t('被告从哪天开始还款？', '피고는 언제부터 갚았습니까?', 'The defendant repaid from which day?'),
      {
        notFuture: true,
        help: t(
          '一次也没还过的，这几项不填。',
          '한번도 갚지 않았으면 비워두십시오.',
          'Leave these empty if nothing was ever repaid.',
        ),
      },
    ),
    date(
      'paidTo',
      '至',
      t('按约定还到哪一天？', '약정대로 언제까지 갚았습니까?', 'As agreed until which day?'),
      {
        notFuture: true,
        sameScreen: true,
      },
    ),
    amount(
      'paid',
      '已还款',
      t('按时还了多少？', '제때에 얼마를 갚았습니까?', 'How much was repaid in time?'),
      '12000',
    ),
    amount(
      'paidLate',
      '逾期但已还款',
      t('晚还、但是还了的有多少？', '늦게라도 갚은것은 얼마입니까?', 'How much was repaid late?'),
      '2000',
      { sameScreen: true },
    ),
    amount(
      'paidPrincipal',
      '归还本金',
      t('这里面还了多少本金？', '그중 원금은 얼마입니까?', 'How much of it was principal?'),
      '10000',
    ),
    amount(
      'paidInterest',
      '利息',
      t('还了多少利息？', '그중 리자는 얼마입니까?', 'How much of it was interest?'),
      '4000',
      { sameScreen: true },
    ),
    date(
      'since',
      '自',
      t('从哪天开始逾期不还？', '언제부터 기한이 지나도 갚지 않았습니까?', 'In arrears since which day?'),
      {
        notFuture: true,
        help: t(
          '一般是第一次没还的第二天。',
          '보통 처음으로 갚지 않은 날의 다음날입니다.',
          'As a rule the day after the first that was missed.',
        ),
        term: t(
          '逾期：过了该还的日子。',
          '기한초과: 갚아야 할 날이 지난것.',
          'Overdue (逾期): the day of payment has passed.',
        ),
      },
    ),
    date(
      'until',
      '截至',
      t('欠款算到哪一天？', '체불금을 언제까지 계산하였습니까?', 'Reckoned up to which day?'),
      {
        notFuture: true,
        sameScreen: true,
        help: t(
          '一般是保险公司赔付的那天。',
          '보통 보험회사가 배상한 날입니다.',
          'As a rule the day on which the insurer paid.',
        ),
      },
    ),
    ...owedFields,
    arrearsDetails(
      t(
        '例如：第7期到第12期没有还，每期两千元。也可以另附表格。',
        '례: 제7회부터 제12회까지 매번 2000원을 갚지 않음. 표를 따로 붙여도 됩니다.',
        'For example: instalments 7 to 12 of 2,000 yuan were missed. A table may be attached.',
      ),
    ),
  ],
  {
    print: [
      '自{paidFrom}至{paidTo}，被告按约定还款，已还款{paid}元，逾期但已还款{paidLate}元，共归还本金{paidPrincipal}元，利息{paidInterest}元',
      `自{since}起，开始逾期不还，截至{until}，被告欠付借款${owedPrint}`,
      '明细：{details}',
    ],
  },
);

const settlement = row(
  'settlement',
  6,
  '保证保险合同的履行情况',
  [
    date(
      'paidOn',
      '',
      t('原告是哪天赔的钱？', '원고는 언제 배상하였습니까?', 'On which day did the plaintiff pay?'),
      { notFuture: true, help: t('看赔款回单。', '배상금전표를 보십시오.', 'See the slip of the payment.') },
    ),
    money('amount', '共赔款', t('一共赔了多少？', '모두 얼마를 배상하였습니까?', 'How much was paid out?'), {
      sameScreen: true,
      help: t(
        '已经替您填好的可以改。例如：50000。',
        '미리 적힌것은 고칠수 있습니다. 례: 50000.',
        'What is filled in may be changed. For example 50000.',
      ),
    }),
    date(
      'transferredOn',
      '',
      t(
        '哪天拿到权益转让确认书的？',
        '권익양도확인서를 언제 받았습니까?',
        'When was the assignment confirmed?',
      ),
      {
        notFuture: true,
        sameScreen: true,
        help: t('没有可以不填。', '없으면 비워두십시오.', 'Leave it empty if there is none.'),
        term: t(
          '权益转让确认书：放款一方写明把要钱的权利转给保险公司的文书。',
          '권익양도확인서: 대출측이 청구권을 보험회사에 양도한다고 확인한 문서.',
          'Confirmation of assignment (权益转让确认书): the lender confirms that its claim has passed to the insurer.',
        ),
      },
    ),
  ],
  {
    print: [
      '原告于{paidOn}进行了理赔，代被告清偿债务，共赔款{amount}元，于{transferredOn}取得权益转让确认书',
    ],
  },
);

const recourse = row(
  'recourse',
  7,
  '追索情况',
  [
    date(
      'notifiedOn',
      '',
      t(
        '原告是哪天通知被告、向他要钱的？',
        '원고는 언제 피고에게 통지하고 청구하였습니까?',
        'When was the defendant told and asked to pay?',
      ),
      {
        notFuture: true,
        help: t(
          '没有通知过可以不填。',
          '통지하지 않았으면 비워두십시오.',
          'Leave it empty if there was none.',
        ),
      },
    ),
    amount(
      'paidPremium',
      '已支付保费',
      t('被告交过多少保费？', '피고가 낸 보험료는 얼마입니까?', 'How much premium was paid?'),
      '3000',
      { sameScreen: true },
    ),
    amount(
      'repaid',
      '归还借款',
      t('被告还过多少借款？', '피고가 갚은 차용금은 얼마입니까?', 'How much of the loan was repaid?'),
      '14000',
      { sameScreen: true },
    ),
    amount(
      'owedPremium',
      '尚欠保费',
      t('还欠多少保费？', '체불한 보험료는 얼마입니까?', 'How much premium is owed?'),
      '2000',
    ),
    ...owedFields,
    arrearsDetails(
      t(
        '例如：理赔以后一直没有还；保费欠十个月，每月二百元。',
        '례: 배상후 한번도 갚지 않음. 보험료 10개월분, 매달 200원.',
        'For example: nothing repaid since; ten months of premium at 200 yuan.',
      ),
    ),
  ],
  {
    print: [
      '原告于{notifiedOn}通知被告并向其追索',
      `被告已支付保费{paidPremium}元，归还借款{repaid}元；尚欠保费{owedPremium}元，欠付借款${owedPrint}`,
      '明细：{details}',
    ],
  },
);

/** 事实与理由 of form 19, items 1 to 9. */
export const guaranteeInsuranceFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '被告2023年3月向银行借五万元，在我公司买了保证保险，逾期不还，我公司已经赔给银行。',
        '피고는 2023년 3월 은행에서 5만원을 빌리고 우리 회사의 보증보험에 들었으나 갚지 않아 우리 회사가 은행에 배상하였음.',
        'in March 2023 the defendant borrowed 50,000 yuan, insured by our company; it was not repaid and we have paid the bank.',
      ),
    ),
    longRow(
      'contract',
      1,
      '保证保险合同的签订情况（合同名称、主体、签订时间、地点等）',
      t(
        '保证保险合同是什么时候、在哪里、和谁签的？',
        '보증보험계약을 언제, 어디서, 누구와 체결하였습니까?',
        'When, where and with whom was the insurance made?',
      ),
      {
        maxLength: 800,
        help: t(
          '写名称、双方、日期、地点。例如：个人贷款保证保险，2023年3月5日在延吉签的，被告是投保人。',
          '이름, 쌍방, 날자, 장소를 써주십시오. 례: 개인대출보증보험, 2023년 3월 5일 연길, 피고가 보험가입자임.',
          'Name, parties, day and place. For example: personal loan insurance, Yanji, 5 March 2023, taken out by the defendant.',
        ),
        term: insuranceTerm,
      },
    ),
    clauses,
    yesNoDetail('notice', 3, '是否对被告就保证保险合同主要条款进行提示注意、说明', {
      ask: t(
        '签合同的时候，给被告提示、说明过主要条款吗？',
        '계약할 때 피고에게 주요조항을 알려주고 설명하였습니까?',
        'Were the main clauses pointed out and explained to the defendant?',
      ),
      help: t(
        '没有就选“否”。免责条款要提示和说明（保险法第十七条）。',
        '없으면 "아니요"를 선택하십시오. 면책조항은 알려주고 설명하여야 합니다(보험법 제17조).',
        'If not, choose no. Exclusions are to be pointed out and explained (Insurance Law 17).',
      ),
      term: t(
        '提示、说明：用醒目的字让人注意，并讲清楚意思。',
        '제시, 설명: 눈에 띄게 알려주고 뜻을 설명하는것.',
        'Pointing out and explaining (提示、说明): in letters that stand out, and in words.',
      ),
      detail: '提示说明的具体方式以及时间地点',
      detailAsk: t(
        '什么时候、在哪里、怎么说明的？',
        '언제, 어디서, 어떻게 설명하였습니까?',
        'When, where and how?',
      ),
      detailHelp: t(
        '例如：2023年3月5日投保时，在手机页面上加粗显示，被告逐条点了同意。',
        '례: 2023년 3월 5일 가입할 때 휴대폰화면에 굵은 글자로 표시하고 피고가 조항마다 동의함.',
        'For example: on 5 March 2023 in bold on the phone, each clause accepted by the defendant.',
      ),
    }),
    longRow(
      'loan',
      4,
      '被告借款合同的主要约定（借款金额、期限、用途、利息标准、还款方式、担保、违约责任、解除条件、管辖约定）',
      t(
        '被告的借款合同主要是怎么写的？',
        '피고의 차용계약은 주로 어떻게 씌여있습니까?',
        'What does the loan contract mainly say?',
      ),
      {
        help: t(
          '照借款合同写。例如：借五万元，三年，年利率百分之六，每月还，由某某保险公司承保。',
          '차용계약대로 써주십시오. 례: 5만원, 3년, 년리률 6프로, 매달 상환, 어느 보험회사가 보증.',
          'As in that contract. For example: 50,000 yuan, three years, six percent, monthly, insured.',
        ),
      },
    ),
    arrears,
    settlement,
    recourse,
    basis(8, '请求承担责任的依据'),
    otherMatters(9),
  ],
};

/** Item 10: the evidence list. */
export const guaranteeInsuranceEvidence: Section = evidenceList('事实与理由', 10, '证据清单（可另附页）', {
  examples: t(
    '例如：保险单、借款合同、放款凭证、理赔回单、权益转让确认书、催收记录。',
    '례: 보험증, 차용계약, 대출지급증빙, 배상금전표, 권익양도확인서, 독촉기록.',
    'For example: policy, loan contract, record of the payout, slip of the settlement, assignment, reminders.',
  ),
});

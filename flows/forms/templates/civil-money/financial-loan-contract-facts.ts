import type { Section } from '../../template.ts';
import { choice, choices, date, money, percentage, text, yesNo } from '../blocks/fields.ts';
import { guaranteeSeries } from '../blocks/guarantee.ts';
import { basis, evidenceList, freeText, longRow, otherMatters, row } from '../blocks/rows.ts';
import { is, option, t, yes } from '../blocks/wording.ts';

const clauseAsk = t('写在合同第几条？', '계약의 제 몇조에 있습니까?', 'In which clause of the contract?');

const clauseHelp = t(
  '只写数字；合同没有分条的不填。',
  '수자만 쓰고, 조항이 없으면 비워두십시오.',
  'Only the number; leave it empty if there are no clauses.',
);

const clause = (id: string, kind: string, sameScreen = true) =>
  text(id, '合同条款', clauseAsk, {
    maxLength: 20,
    when: is('kinds', kind),
    ...(sameScreen ? { sameScreen } : {}),
    help: clauseHelp,
  });

const rateHelp = t(
  '只写数字。例如：年利率百分之四点三五，写 4.35。',
  '수자만 써주십시오. 례: 년리률 4.35%이면 4.35.',
  'Only the figure. For example 4.35.',
);

const rates = row(
  'rate',
  5,
  '借款利率',
  [
    choices(
      'kinds',
      '',
      t(
        '合同里约定了哪几种利息？',
        '계약에서 어떤 리자를 약정하였습니까?',
        'Which kinds of interest does the contract have?',
      ),
      [
        option('rate', '利率', t('利率', '리률', 'Interest')),
        option(
          'surcharge',
          '逾期上浮',
          t('逾期以后利率上调', '기한초과후 리률인상', 'A higher rate when overdue'),
        ),
        option('compound', '复利', t('复利', '복리', 'Compound interest')),
        option('penalty', '罚息（违约金）', t('罚息（违约金）', '벌칙리자(위약금)', 'Penalty interest')),
      ],
      {
        help: t(
          '照合同选，可以选几个。',
          '계약대로 선택하며 여러개를 선택할수 있습니다.',
          'As in the contract; you may choose more than one.',
        ),
        term: t(
          '复利：没付的利息再生的利息；罚息：过期不还多收的利息。',
          '복리: 내지 않은 리자에 다시 붙는 리자. 벌칙리자: 기한이 지나면 더 받는 리자.',
          'Compound interest (复利) is interest on interest; penalty interest (罚息) is charged once overdue.',
        ),
      },
    ),
    percentage('rate', '利率', t('利率是百分之几？', '리률은 몇프로입니까?', 'How many percent?'), {
      when: is('kinds', 'rate'),
      help: rateHelp,
    }),
    choice(
      'ratePer',
      '',
      t(
        '是一年、一季度还是一个月的？',
        '1년, 1분기, 1개월중 어느것입니까?',
        'For a year, a quarter or a month?',
      ),
      [
        option('year', '年', t('每年', '매년', 'A year')),
        option('quarter', '季', t('每季度', '분기마다', 'A quarter')),
        option('month', '月', t('每月', '매달', 'A month')),
      ],
      { when: is('kinds', 'rate'), sameScreen: true },
    ),
    clause('rateClause', 'rate'),
    percentage(
      'surcharge',
      '逾期上浮',
      t('逾期以后，利率是百分之几？', '기한초과후 리률은 몇프로입니까?', 'How many percent when overdue?'),
      { when: is('kinds', 'surcharge'), help: rateHelp },
    ),
    clause('surchargeClause', 'surcharge'),
    clause('compoundClause', 'compound', false),
    percentage(
      'penalty',
      '罚息（违约金）',
      t('罚息是百分之几？', '벌칙리자는 몇프로입니까?', 'How many percent of penalty interest?'),
      { when: is('kinds', 'penalty'), help: rateHelp },
    ),
    clause('penaltyClause', 'penalty'),
  ],
  {
    print: [
      '{kinds:rate}{rate}%/ {ratePer|年（季 / 月）}（合同条款：第{rateClause}条）',
      '{kinds:surcharge}{surcharge}%/ 年（合同条款：第{surchargeClause}条）',
      '{kinds:compound}（合同条款：第{compoundClause}条）',
      '{kinds:penalty}{penalty}%/ 年（合同条款：第{penaltyClause}条）',
    ],
  },
);

const repayment = row(
  'repayment',
  7,
  '还款方式',
  [
    choice(
      'how',
      '',
      t('合同约定怎么还？', '계약에서 어떻게 갚기로 하였습니까?', 'How was it to be repaid?'),
      [
        option(
          'annuity',
          '等额本息',
          t(
            '每期还一样多，连本带利（等额本息）',
            '매번 원금과 리자를 합하여 같은 액수',
            'Equal instalments of principal and interest',
          ),
        ),
        option(
          'equalPrincipal',
          '等额本金',
          t(
            '每期还一样多的本金，利息另加（等额本金）',
            '매번 같은 액수의 원금과 리자',
            'Equal principal, interest on top',
          ),
        ),
        option(
          'once',
          '到期一次性还本付息',
          t(
            '到期连本带利一次还清',
            '기한이 되면 원금과 리자를 한번에 갚음',
            'All at once at the end, with interest',
          ),
        ),
        option(
          'monthly',
          '按月计息、到期一次性还本',
          t(
            '每月付利息，到期还本金',
            '매달 리자를 내고 기한이 되면 원금을 갚음',
            'Interest every month, principal at the end',
          ),
        ),
        option(
          'quarterly',
          '按季计息、到期一次性还本',
          t(
            '每季度付利息，到期还本金',
            '분기마다 리자를 내고 기한이 되면 원금을 갚음',
            'Interest every quarter, principal at the end',
          ),
        ),
        option(
          'yearly',
          '按年计息、到期一次性还本',
          t(
            '每年付利息，到期还本金',
            '매년 리자를 내고 기한이 되면 원금을 갚음',
            'Interest every year, principal at the end',
          ),
        ),
        option('other', '其他', t('其他', '기타', 'Otherwise')),
      ],
      { help: t('照合同选。', '계약대로 선택하십시오.', 'As in the contract.') },
    ),
    text('howOther', '其他', t('请写清楚怎么还。', '어떻게 갚기로 하였는지 써주십시오.', 'Please say how.'), {
      maxLength: 100,
      required: true,
      when: is('how', 'other'),
      help: t(
        '例如：前半年只付利息，以后每月还本。',
        '례: 첫 반년은 리자만, 그후는 매달 원금.',
        'For example: interest only for half a year, then principal every month.',
      ),
    }),
  ],
  {
    print: [
      '{how:annuity}    {how:equalPrincipal}    {how:once}',
      '{how:monthly}    {how:quarterly}    {how:yearly}',
      '{how:other}{howOther}',
    ],
  },
);

/** 事实与理由 of form 08, items 1 to 18. */
export const financialLoanFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '2022年3月5日签了借款合同，贷款五万元，期限两年，到期没有还清。',
        '2022년 3월 5일 차용계약을 체결하고 5만원을 2년간 대출하였으나 기한이 되여도 다 갚지 않음.',
        'on 5 March 2022 a loan contract for 50,000 yuan over two years was signed; it was not repaid when due.',
      ),
    ),
    longRow(
      'contract',
      1,
      '合同签订情况（名称、编号、签订时间、地点等）',
      t(
        '借款合同是什么时候、在哪里签的？',
        '차용계약을 언제, 어디서 체결하였습니까?',
        'When and where was the loan contract signed?',
      ),
      {
        help: t(
          '写合同名称、编号、日期、地点。例如：个人借款合同，2022年3月5日在延吉签的。',
          '계약의 이름, 번호, 날자, 장소를 써주십시오. 례: 개인차용계약, 2022년 3월 5일 연길.',
          'Its name, number, day and place. For example: personal loan contract, Yanji, 5 March 2022.',
        ),
      },
    ),
    row(
      'parties',
      2,
      '合同主体',
      [
        text('lender', '贷款人', t('谁贷出的钱？', '누가 대출하였습니까?', 'Who lent the money?'), {
          help: t(
            '照合同写，已经替您填好的可以改。例如：某某银行延吉支行。',
            '계약대로 써주십시오. 미리 적힌것은 고칠수 있습니다. 례: 어느 은행 연길지행.',
            'As in the contract; what is filled in may be changed. For example the bank.',
          ),
        }),
        text('borrower', '借款人', t('谁借的钱？', '누가 돈을 빌렸습니까?', 'Who borrowed it?'), {
          sameScreen: true,
          help: t(
            '照合同写，已经替您填好的可以改。例如：合同上的借款人。',
            '계약대로 써주십시오. 미리 적힌것은 고칠수 있습니다. 례: 계약의 차용인.',
            'As in the contract; what is filled in may be changed. For example the borrower named there.',
          ),
        }),
      ],
      { print: ['贷款人：{lender}', '借款人：{borrower}'] },
    ),
    row('amount', 3, '借款金额', [
      money(
        'agreed',
        '约定',
        t('合同约定借多少钱？', '계약에서 얼마를 빌리기로 하였습니까?', 'How much was agreed?'),
        {
          help: t(
            '照合同写。例如：50000。',
            '계약대로 써주십시오. 례: 50000.',
            'As in the contract. For example 50000.',
          ),
        },
      ),
      money(
        'actual',
        '实际发放',
        t('实际放了多少钱？', '실제로 얼마를 주었습니까?', 'How much was really paid out?'),
        {
          sameScreen: true,
          help: t(
            '先扣了利息的，写扣完以后真正放出去的钱（民法典第六百七十条）。例如：50000。',
            '리자를 먼저 떼였으면 떼고 실제로 준 돈을 써주십시오(민법전 제670조). 례: 50000.',
            'If interest was kept back at the start, write what was really paid out (Civil Code 670). For example 50000.',
          ),
        },
      ),
    ]),
    row(
      'term',
      4,
      '借款期限',
      [
        yesNo(
          'due',
          '是否到期',
          t('现在借款到期了吗？', '지금 기한이 되였습니까?', 'Is the loan due by now?'),
          {
            help: t(
              '看合同上约定的还款日。',
              '계약의 상환날자를 보십시오.',
              'See the day of repayment in the contract.',
            ),
          },
        ),
        date('from', '约定期限', t('从哪天借起？', '언제부터 빌렸습니까?', 'From which day?'), {
          sameScreen: true,
        }),
        date('to', '至', t('约定哪天还清？', '언제 다 갚기로 하였습니까?', 'To be repaid on which day?'), {
          sameScreen: true,
        }),
      ],
      { print: ['是否到期：{due}', '约定期限：{from}起至{to}止'] },
    ),
    rates,
    row(
      'provided',
      6,
      '借款提供时间',
      [
        date('date', '', t('哪天放的款？', '언제 대출금을 주었습니까?', 'On which day was it paid out?'), {
          notFuture: true,
          help: t(
            '分几次放的，写第一次，其他的写在“其他需要说明的内容”里。',
            '여러번 나누어 주었으면 첫번째를 쓰고 나머지는 "기타 설명"에 써주십시오.',
            'If in several parts, write the first here and the others under “anything else”.',
          ),
        }),
        money('amount', '', t('那天放了多少钱？', '그날 얼마를 주었습니까?', 'How much on that day?'), {
          sameScreen: true,
          help: t('例如：50000。', '례: 50000.', 'For example 50000.'),
        }),
      ],
      { print: ['{date}，{amount}元。'] },
    ),
    repayment,
    row(
      'repaid',
      8,
      '还款情况',
      [
        money(
          'principal',
          '已还本金',
          t('已经还了多少本金？', '원금을 얼마 갚았습니까?', 'How much principal was repaid?'),
          {
            allowZero: true,
            help: t(
              '例如：5000。没还过写 0。',
              '례: 5000. 갚은적이 없으면 0.',
              'For example 5000; 0 if none.',
            ),
          },
        ),
        money(
          'interest',
          '已还利息',
          t('已经还了多少利息？', '리자를 얼마 갚았습니까?', 'How much interest was paid?'),
          {
            allowZero: true,
            sameScreen: true,
            help: t('例如：1200。没付过写 0。', '례: 1200. 준적이 없으면 0.', 'For example 1200; 0 if none.'),
          },
        ),
        date(
          'interestUntil',
          '还息至',
          t('利息付到哪一天？', '리자를 언제까지 물었습니까?', 'Interest paid up to which day?'),
          {
            notFuture: true,
            sameScreen: true,
            help: t('没付过利息的不填。', '준적이 없으면 비워두십시오.', 'Leave it empty if none was paid.'),
          },
        ),
      ],
      { print: ['已还本金：{principal}', '已还利息：{interest}', '还息至{interestUntil}'] },
    ),
    row(
      'overdue',
      9,
      '是否存在逾期还款',
      [
        yesNo(
          'exists',
          '',
          t(
            '过了约定的日子还没还清吗？',
            '약속한 날이 지나도 다 갚지 않았습니까?',
            'Has the agreed day passed without full payment?',
          ),
          {
            term: t(
              '逾期：过了该还的日子。',
              '기한초과: 갚아야 할 날이 지난것.',
              'Overdue (逾期): the day of payment has passed.',
            ),
            help: t(
              '分期还的，有一期没按时还就选“是”。',
              '나누어 갚을 때 한번이라도 늦었으면 "예"를 선택하십시오.',
              'With instalments: yes, if one was not paid in time.',
            ),
          },
        ),
        date(
          'since',
          '逾期时间',
          t('从哪天开始逾期？', '어느 날부터 기한을 넘겼습니까?', 'Overdue since which day?'),
          {
            notFuture: true,
            when: yes('exists'),
            help: t(
              '一般是该还那天的第二天。',
              '보통 갚아야 할 날의 다음날입니다.',
              'As a rule the day after it was due.',
            ),
          },
        ),
        text(
          'soFar',
          '至今已逾期',
          t('到现在逾期多久了？', '지금까지 얼마나 지났습니까?', 'How long is that by now?'),
          {
            maxLength: 30,
            when: yes('exists'),
            sameScreen: true,
            help: t('例如：8个月。', '례: 8개월.', 'For example: 8个月 (8 months).'),
          },
        ),
      ],
      { print: ['{exists:yes}    逾期时间：{since}    至今已逾期{soFar}', '{exists:no}'] },
    ),
    ...guaranteeSeries({
      first: 10,
      ceiling: 'below',
      contract: '是否签订保证合同 / 保函',
      otherDated: true,
    }),
    basis(17, '请求承担责任的依据'),
    otherMatters(18),
  ],
};

/** Item 19: the evidence list. */
export const financialLoanEvidence: Section = evidenceList('事实与理由', 19, '证据清单（可另附页）', {
  examples: t(
    '例如：借款合同、放款凭证、还款明细、抵押登记证明。',
    '례: 차용계약, 대출지급증빙, 상환명세, 저당등록증명.',
    'For example: loan contract, record of the payout, statement of repayments, mortgage certificate.',
  ),
});

import type { Element, Field, Section } from '../../template.ts';
import { principalClaim, recoveryCosts, securityClaim } from '../blocks/debt-claims.ts';
import { date, longText, money, text, yesNo } from '../blocks/fields.ts';
import { guaranteeSeries } from '../blocks/guarantee.ts';
import {
  basis,
  costsClaim,
  evidenceList,
  freeText,
  longRow,
  otherClaims,
  otherMatters,
  row,
  totalAmount,
  yesNoDetail,
} from '../blocks/rows.ts';
import { type Text, t, yes } from '../blocks/wording.ts';

const claimed = yes('claimed');

const charges: Element = row(
  'charges',
  2,
  '利息、罚息、复利、滞纳金、违约金、手续费等',
  [
    yesNo(
      'claimed',
      '',
      t(
        '除了本金，还要利息、违约金、手续费这些吗？',
        '원금외에 리자, 위약금, 수속비 등을 요구합니까?',
        'Beside the principal, do you claim interest, penalties or fees?',
      ),
      {
        printed: false,
        help: t('不要就选“否”。', '요구하지 않으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
        term: t(
          '滞纳金：没按时还最低还款额时多收的钱，现在多叫违约金。',
          '체납금: 최저상환액을 제때에 갚지 않을 때 더 받는 돈. 지금은 보통 위약금이라고 합니다.',
          'Late fee (滞纳金): charged when the least payment was not made in time; now mostly called penalty (违约金).',
        ),
      },
    ),
    date('until', '截至', t('算到哪一天？', '어느 날까지 계산하였습니까?', 'Reckoned up to which day?'), {
      notFuture: true,
      required: true,
      when: claimed,
      help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
    }),
    money('owed', '共计', t('这些加起来一共多少？', '합하여 모두 얼마입니까?', 'How much is that in all?'), {
      allowZero: true,
      required: true,
      when: claimed,
      sameScreen: true,
      help: t('例如：3500。', '례: 3500.', 'For example 3500.'),
    }),
    date(
      'from',
      '自',
      t('以后的从哪天接着算？', '그후는 어느 날부터 계산합니까?', 'From which day does it run on?'),
      {
        when: claimed,
        sameScreen: true,
        help: t(
          '一般就是“算到”的那一天。以后的不要了，就不填。',
          '보통 계산을 끝낸 그날입니다. 그후의것을 요구하지 않으면 비워두십시오.',
          'Usually the day up to which you reckoned. Leave it empty if you claim no more after it.',
        ),
      },
    ),
    longText('details', '明细', t('各是多少？', '각각 얼마입니까?', 'How much is each?'), {
      maxLength: 800,
      when: claimed,
      help: t(
        '一样一样写。例如：利息两千元，违约金一千元，手续费五百元。',
        '하나씩 써주십시오. 례: 리자 2000원, 위약금 1000원, 수속비 500원.',
        'One by one. For example: interest 2,000, penalty 1,000, fees 500 yuan.',
      ),
    }),
  ],
  {
    print: [
      '截至{until}止，欠利息、罚息、复利、滞纳金、违约金、手续费等共计{owed}元',
      '自{from}之后的利息、罚息、复利、滞纳金、违约金以及手续费等各项费用按照信用卡领用协议计算至实际清偿之日止',
      '明细：{details}',
    ],
  },
);

/** 诉讼请求 of form 10, items 1 to 7. */
export const creditCardClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeText(
      'claims',
      t(
        '请判令被告归还信用卡透支本金两万元和利息、费用。',
        '피고가 신용카드 원금 2만원과 리자, 비용을 갚도록 판결해주십시오.',
        'order the defendant to repay 20,000 yuan of card debt with interest and fees.',
      ),
    ),
    principalClaim(
      '透支本金',
      '截至{until}止，尚欠本金{owed}元（人民币，下同；如为外币需特别注明）；',
      t(
        '信用卡还欠多少本金？',
        '신용카드의 원금을 얼마 빚졌습니까?',
        'How much principal is owed on the card?',
      ),
      t(
        '只算刷出去、还没还的钱，不算利息和费用。例如：20000。',
        '쓰고 아직 갚지 않은 돈만 계산하고 리자와 비용은 넣지 마십시오. 례: 20000.',
        'Only what was spent and not repaid, without interest and fees. For example 20000.',
      ),
    ),
    charges,
    securityClaim(3),
    recoveryCosts(4, '费用明细'),
    costsClaim(5),
    otherClaims(6),
    totalAmount(7),
  ],
};

const owed = (id: string, label: string, ask: Text, sameScreen = true): Field =>
  money(id, label, ask, {
    allowZero: true,
    ...(sameScreen ? { sameScreen } : {}),
    help: t(
      '例如：500。没有写 0，不知道可以不填。',
      '례: 500. 없으면 0, 모르면 비워두십시오.',
      'For example 500; 0 if none; leave it empty if you do not know.',
    ),
  });

/** 事实与理由 of form 10, items 1 to 15. */
export const creditCardFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '被告2019年办了信用卡，2023年起不再还款，多次催收没有结果。',
        '피고는 2019년 신용카드를 발급받고 2023년부터 갚지 않았으며 여러번 독촉하였으나 소용이 없음.',
        'the defendant took the card in 2019, stopped paying in 2023, and reminders had no effect.',
      ),
    ),
    longRow(
      'card',
      1,
      '信用卡办理情况（信用卡卡号、信用卡登记权利人、办卡时间、办卡行等）',
      t(
        '是什么信用卡？谁的、什么时候在哪个银行办的？',
        '어떤 신용카드입니까? 누구의, 언제 어느 은행의 카드입니까?',
        'Which card is it: whose, since when, of which bank?',
      ),
      {
        help: t(
          '写卡号、持卡人、办卡日期、银行。例如：尾号1234的卡，2019年5月在某某银行延吉支行办的。',
          '카드번호, 소지인, 발급날자, 은행을 써주십시오. 례: 끝번호 1234, 2019년 5월 어느 은행 연길지행.',
          'Its number, holder, day and bank. For example: ending in 1234, issued in May 2019 by a bank in Yanji.',
        ),
      },
    ),
    row('terms', 2, '信用卡合约的主要约定', [
      money(
        'limit',
        '透支金额',
        t('这张卡最多可以透支多少钱？', '최고 얼마까지 쓸수 있습니까?', 'What is the limit of the card?'),
        {
          help: t('例如：20000。', '례: 20000.', 'For example 20000.'),
          term: t(
            '透支：先刷卡花钱，以后再还。',
            '초과지출(透支): 먼저 쓰고 후에 갚는것.',
            'Overdraft (透支): spending now and paying later.',
          ),
        },
      ),
      longText(
        'charges',
        '利息、罚息、复利、滞纳金、违约金、手续费等的计算标准',
        t(
          '利息和各种费用，合约里怎么算？',
          '리자와 비용을 어떻게 계산하기로 하였습니까?',
          'How are interest and fees reckoned under the terms?',
        ),
        {
          maxLength: 800,
          sameScreen: true,
          help: t(
            '照领用合约写。例如：日利率万分之五，违约金是最低还款额没还部分的百分之五。',
            '사용계약대로 써주십시오. 례: 일리률 만분의 5, 위약금은 최저상환액 미상환부분의 5%.',
            'As in the terms. For example 0.05 percent a day; penalty 5 percent of the least payment not made.',
          ),
        },
      ),
      longText(
        'liability',
        '违约责任',
        t(
          '不按时还，合约怎么说？',
          '제때에 갚지 않으면 어떻게 하기로 하였습니까?',
          'What do the terms say about late payment?',
        ),
        {
          maxLength: 800,
          help: t(
            '照合约写。例如：连续两期没还，可以要求一次还清。不知道可以不填。',
            '계약대로 써주십시오. 례: 련속 2기를 갚지 않으면 전부 갚을것을 요구할수 있음. 모르면 비워두십시오.',
            'For example: after two months unpaid, everything may be asked for. Leave it empty if you do not know.',
          ),
        },
      ),
      longText(
        'rescission',
        '解除条件',
        t(
          '什么情况下可以停卡、解除合约？',
          '어떤 경우에 계약을 해제할수 있습니까?',
          'When may the contract be ended?',
        ),
        {
          maxLength: 800,
          help: t(
            '照合约写。例如：逾期超过九十天。不知道可以不填。',
            '계약대로 써주십시오. 례: 90일이상 기한초과. 모르면 비워두십시오.',
            'For example: overdue by more than ninety days. Leave it empty if you do not know.',
          ),
        },
      ),
    ]),
    yesNoDetail('notice', 3, '是否就信用卡合约主要条款进行提示注意', {
      ask: t(
        '办卡的时候，银行有没有提醒、说明主要条款？',
        '카드를 발급할 때 은행이 주요조항을 알려주고 설명하였습니까?',
        'Did the bank point out and explain the main terms when the card was issued?',
      ),
      help: t(
        '利息、违约金等和持卡人关系很大的条款，银行应当提示和说明（民法典第四百九十六条）。',
        '리자, 위약금 등 소지인과 중대한 리해관계가 있는 조항은 은행이 알려주고 설명하여야 합니다(민법전 제496조).',
        'Terms of great weight for the holder, such as interest and penalties, must be pointed out and explained (Civil Code 496).',
      ),
      detail: '提示说明的具体方式以及时间地点',
      detailAsk: t(
        '是怎么提醒的？什么时候、在哪里？',
        '어떻게, 언제, 어디서 알려주었습니까?',
        'How, when and where?',
      ),
      detailHelp: t(
        '例如：办卡时在柜台当面说明，并让持卡人抄写了一句话、签了字。',
        '례: 발급할 때 창구에서 설명하고 소지인이 한마디를 베껴쓰고 서명함.',
        'For example: explained at the counter, and the holder wrote out a sentence and signed.',
      ),
    }),
    row('paidLate', 4, '被告逾期部分已还金额', [
      money(
        'amount',
        '',
        t(
          '逾期以后，被告又还了多少钱？',
          '기한초과후 피고가 얼마를 갚았습니까?',
          'How much did the defendant pay after it was overdue?',
        ),
        {
          allowZero: true,
          help: t(
            '例如：1000。没还过写 0。',
            '례: 1000. 갚은적이 없으면 0.',
            'For example 1000; 0 if nothing.',
          ),
          term: t(
            '逾期：过了该还的日子。',
            '기한초과: 갚아야 할 날이 지난것.',
            'Overdue (逾期): the day of payment has passed.',
          ),
        },
      ),
    ]),
    row(
      'unpaid',
      5,
      '被告逾期未还款金额',
      [
        text(
          'since',
          '逾期时间',
          t('从什么时候开始逾期的？', '언제부터 기한을 넘겼습니까?', 'Overdue since when?'),
          {
            maxLength: 60,
            help: t('例如：2023年6月起。', '례: 2023년 6월부터.', 'For example: since June 2023.'),
          },
        ),
        date(
          'until',
          '截至',
          t(
            '下面各项算到哪一天？',
            '아래 각 항목을 어느 날까지 계산하였습니까?',
            'The figures are up to which day?',
          ),
          {
            notFuture: true,
            sameScreen: true,
            help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
          },
        ),
        owed('principal', '本金', t('欠本金多少？', '빚진 원금은 얼마입니까?', 'How much principal?'), false),
        owed('interest', '利息', t('欠利息多少？', '빚진 리자는 얼마입니까?', 'How much interest?')),
        owed(
          'penaltyInterest',
          '罚息',
          t('欠罚息多少？', '빚진 벌칙리자는 얼마입니까?', 'How much penalty interest?'),
        ),
        owed(
          'compound',
          '复利',
          t('欠复利多少？', '빚진 복리는 얼마입니까?', 'How much compound interest?'),
          false,
        ),
        owed('lateFee', '滞纳金', t('欠滞纳金多少？', '빚진 체납금은 얼마입니까?', 'How much in late fees?')),
        owed('penalty', '违约金', t('欠违约金多少？', '빚진 위약금은 얼마입니까?', 'How much in penalties?')),
        owed('fees', '手续费', t('欠手续费多少？', '빚진 수속비는 얼마입니까?', 'How much in fees?'), false),
      ],
      {
        print: [
          '逾期时间：{since}',
          '截至{until}，被告欠付信用卡本金{principal}元、利息{interest}元、罚息{penaltyInterest}元、复利{compound}元、滞纳金{lateFee}元、违约金{penalty}元、手续费{fees}元',
        ],
      },
    ),
    yesNoDetail('reminder', 6, '是否向被告进行通知和催收', {
      ask: t(
        '有没有通知过被告、催过款？',
        '피고에게 통지하고 독촉한적이 있습니까?',
        'Was the defendant told, and asked to pay?',
      ),
      help: t(
        '电话、短信、上门、寄信都算。',
        '전화, 문자, 방문, 편지를 모두 포함합니다.',
        'By telephone, message, visit or letter.',
      ),
      detail: '具体情况',
      detailAsk: t('什么时候、怎么催的？', '언제, 어떻게 독촉하였습니까?', 'When and how?'),
      detailHelp: t(
        '例如：2023年8月到12月每月打电话，2024年1月寄了催收函。',
        '례: 2023년 8월부터 12월까지 매달 전화, 2024년 1월 독촉장을 보냄.',
        'For example: by telephone every month from August to December 2023, a letter in January 2024.',
      ),
    }),
    ...guaranteeSeries({ first: 7, ceiling: 'below', contract: '是否签订保证合同', otherDated: true }),
    basis(14, '请求承担责任的依据'),
    otherMatters(15),
  ],
};

/** Item 16: the evidence list. */
export const creditCardEvidence: Section = evidenceList('事实与理由', 16, '证据清单（可另附页）', {
  examples: t(
    '例如：信用卡申请表、领用合约、账单、催收记录。',
    '례: 신용카드신청서, 사용계약, 명세서, 독촉기록.',
    'For example: application, terms of the card, statements, reminders.',
  ),
});
